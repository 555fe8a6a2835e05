/*
 * adjust: decisions that change the plan within the year (调整): registry/<year>/adjustments.tsv,
 * columns 项目 指标 字段 旧值 新值 生效日 依据 (filings.md §4).
 *
 * A target or a deadline that was changed by a decision holds from the day it takes effect,
 * and only from then on: earlier filings are judged by what held when they were filed. Reading
 * is total; a row that says too little is kept, marked, and changes nothing.
 */
#ifndef PLAN_ADJUST_H
#define PLAN_ADJUST_H

#include "plan/plan.h"

enum adjusted { ADJUSTED_TARGET, ADJUSTED_DEADLINE, ADJUSTED_OTHER };

struct adjustment {
    const struct duty *duty; /* NULL: the plan has no such item */
    int indicator;           /* 0: the item as a whole, all its indicators */
    enum adjusted field;     /* 目标值, 年度目标; 完成期限; any other word */
    bool has_value; /* of a target: VALUE is set, in the unit of the indicator */
    struct decimal value;
    struct date deadline; /* of a deadline; year 0: not read */
    struct date since;    /* 生效日; year 0: not read, never in force */
    struct str item, number, field_text, old, new, basis; /* as printed */
    size_t line;                                          /* in the table */
};

struct adjustments {
    struct str path; /* as shown */
    ARRAY(struct adjustment)
    items; /* by duty in order of print, indicator, since, line */
};

/* Reads the plan's sheet "adjustments" into plan->adjustments; NULL when there is none. To be
 * called when plan->sheets is set. */
void plan_adjust(struct arena *arena, struct plan *plan);
/* What FIELD of the INDICATOR (0: of the item) was last changed to and held on DAY; NULL: the
 * plan as it was issued. No day: nothing was changed. */
const struct adjustment *plan_adjusted(const struct plan *plan, const struct duty *duty,
                                       int indicator, enum adjusted field,
                                       struct date day);
/* The indicator as it stood on DAY: value, value_max and by are those in force. */
struct indicator plan_indicator_on(const struct plan *plan,
                                   const struct indicator *indicator, struct date day);

#endif
