/*
 * light: the colour that a rate earns (亮灯), by the rules of the place alone.
 *
 * registry/<year>/lights.tsv or registry/lights.tsv (规则名, 比较量, 颜色, 下界, 上界, 闭开): what
 * colours mean differs between places, so none is built in (filings.md §4). 比较量 is 差值点,
 * the rate less the pace in points, or 比值, the rate divided by the pace. An empty bound is
 * none; 闭开 says for the lower and the upper bound whether it belongs to the colour, and
 * is 闭开 when empty. The first row that holds decides; rows of another 规则名 than the first
 * row's are other rules, and not used.
 */
#ifndef PLAN_LIGHT_H
#define PLAN_LIGHT_H

#include "plan/plan.h"

/* The colour of RATE where PACE is due, both in percent: 红灯, as the table prints it. Empty:
 * no table, or no row of it holds. */
struct str plan_light(const struct plan *plan, struct decimal rate,
                      struct decimal pace);

#endif
