/*
 * inside: what the ways of making a plan share. Private to plan/.
 */
#ifndef PLAN_INSIDE_H
#define PLAN_INSIDE_H

#include "plan/plan.h"

/* Adds the one indicator of a DUTY that has no target. */
void plan_qualitative(struct arena *arena, struct plan *plan, const struct duty *duty);
/* Ties duties and indicators together once all are there. */
void plan_finish(struct arena *arena, struct plan *plan);

#endif
