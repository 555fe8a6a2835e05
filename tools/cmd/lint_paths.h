/*
 * lint_paths: which files lint judges.
 *
 * Those that are named. Without names: with --staged or --rev what that changed, else the
 * folders of notices and registry, else the current folder. With --commit-msg the message
 * alone. With --repo no single file but the tables of the registry; a name is the repo's
 * folder then.
 */
#ifndef CMD_LINT_PATHS_H
#define CMD_LINT_PATHS_H

#include "cmd/documents.h"

struct paths lint_paths(struct session *session);

#endif
