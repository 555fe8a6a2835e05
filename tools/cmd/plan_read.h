/*
 * plan_read: the plan of a year, from the files of a data repo.
 */
#ifndef CMD_PLAN_READ_H
#define CMD_PLAN_READ_H

#include "base/tree.h"
#include "cmd/session.h"
#include "plan/plan.h"

/* The plan of YEAR (0: of --notice alone); NULL when there is neither registry nor notice.
 * TREE may be NULL. Lives in the session's arena. */
const struct plan *plan_read(struct session *session, const struct tree *tree,
                             int year);

#endif
