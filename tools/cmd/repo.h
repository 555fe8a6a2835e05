/*
 * repo: the data repo around a filing: its tree, and for each year the plan and what was
 * filed, read when first asked for and kept for the run.
 *
 * The repo of ROOT/filings/2025/M06/mzj.csv is ROOT; paths.notices, paths.filings and
 * paths.registry of duban.yaml move things. The plan comes from registry/<year>/ where
 * items.tsv and targets.tsv are there without faults, else from notices/<year>.txt,
 * notices/<year>/source.txt or notices/<year>/NAME/source.txt. --notice, --registry and
 * --previous outrank what is found.
 */
#ifndef CMD_REPO_H
#define CMD_REPO_H

#include "cmd/session.h"
#include "lint/entry.h"

struct repo;

/* What is around the file PATH, whose filing speaks of YEAR (0: its path or the plan
 * says). Lives in the session's arena. */
const struct surroundings *repo_around(struct session *session, const char *path,
                                       int year);
/* The text of the file PATH changed: reads anew what it touches of what is kept. False when
 * that is all of it. */
bool repo_edited(struct session *session, struct str path);
/* Takes TREE for the repo instead of the folder on disk (index, commit). */
void repo_use(struct session *session, struct tree *tree);

#endif
