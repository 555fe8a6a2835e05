/*
 * percent: percentages that a narrative tells, and how far two of them are apart.
 */
#ifndef CHECKS_PERCENT_H
#define CHECKS_PERCENT_H

#include "lint/prose.h"

/* A percentage or a number of points, that has a value. */
bool claim_is_percent(const struct claim *claim);
/* 70%: of a whole, and one value; not 个百分点. */
bool claim_is_rate(const struct claim *claim);
/* Decimals printed of the figure in WORDS: 1 of 70.0%. */
int places_printed(struct str words);
/* Without a sign. */
struct decimal gap_between(struct decimal a, struct decimal b);
/* GAP is more than TENTHS tenths of a unit of the last of PLACES decimals. */
bool gap_is_more(struct decimal gap, int tenths, int places);

/* PERCENT is of other figures than those of the row: two of the text make it (投资4.6亿元，完成2.97亿元，投资
 * 完成率64.6%), or a figure of the month or of a part before it makes it of the row's target (本月新增3.7公里，为年度
 * 任务的9.7%). */
bool rate_is_explained(const struct run *run, const struct entry *entry,
                       const struct prose *prose, const struct claim *percent);

/* NUM16 in sentences: numerator, denominator and rate, 已签约18900人，应签约21000人，签约率92.6%. */
void look_rate_parts(struct run *run, const struct check *self,
                     const struct entry *entry);

#endif
