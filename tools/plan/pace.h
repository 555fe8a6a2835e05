/*
 * pace: how much should be done by now (序时进度).
 *
 * registry/<year>/milestones.tsv (项目 指标 期次 计划累计 依据) where it speaks of the
 * indicator, else month/12 of the target (filings.md §6; seen: 宣城, 91.7 % at the end of
 * November).
 */
#ifndef PLAN_PACE_H
#define PLAN_PACE_H

#include "plan/plan.h"

/* What INDICATOR should have reached after MONTHS (1..12), in its base. False: it has no
 * pace (qualitative, a rate, a bound), or there is no number. */
bool plan_expected(const struct plan *plan, const struct indicator *indicator,
                   int months, struct decimal *expected);
/* The milestone alone: false when the table does not speak of it. */
bool plan_milestone(const struct plan *plan, const struct indicator *indicator,
                    int months, struct decimal *expected);

#endif
