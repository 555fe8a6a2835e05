/*
 * lint_paths: which files lint judges.
 *
 * Those that are named. Without names: with --staged or --rev what that changed, else the
 * data repo when we stand at its root, else the current folder. With --commit-msg the
 * message alone. With --repo no single file but the tables of the registry, and what is no
 * file any more; a name is the repo's folder then.
 */
#ifndef CMD_LINT_PATHS_H
#define CMD_LINT_PATHS_H

#include "cmd/documents.h"

struct paths lint_paths(struct session *session);
/* The filings whose periods and repo are judged as wholes, if they were JUDGED: these, or
 * with --repo those that changed or are gone; all of them when notice or registry
 * changed. */
struct paths lint_paths_around(struct session *session, const struct paths *judged);

#endif
