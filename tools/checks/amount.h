/*
 * amount: figures of a row in the unit of what the plan asks for, for checks of numbers,
 * units and ratios.
 */
#ifndef CHECKS_AMOUNT_H
#define CHECKS_AMOUNT_H

#include "lint/entry.h"
#include "lint/ratio.h"
#include "plan/adjust.h"
#include "quantity/measures.h"

/* The columns of amounts: 年度目标, 上期累计, 本期完成, 累计完成. */
#define AMOUNT_FIRST COLUMN_TARGET
#define AMOUNTS      (COLUMN_DONE - COLUMN_TARGET + 1)

struct amount {
    bool known;                    /* a number stands there */
    struct decimal value;          /* scales folded in, converted where units convert */
    struct decimal half;           /* half a unit of the last digit; 0: a plain count */
    int scale;                     /* of 万, 亿, in the cell or in the unit */
    const struct measure *measure; /* of the cell, else of the row; NULL */
};

/* NUMBER of the row of ENTRY; INDICATOR may be NULL. */
struct amount amount_of(const struct run *run, const struct entry *entry,
                        const struct filing_number *number,
                        const struct indicator *indicator);
struct ratio_part amount_part(const struct amount *amount);
/* The day by which the row is judged: 填报日期, else 数据截止日期, else the period's end. */
struct date entry_day(const struct entry *entry);
/* What the plan asks of the row on its day, numeric; NULL: nothing, or it is not known which
 * indicator is meant. SPACE is where it is made when it was changed. */
const struct indicator *entry_asked(const struct run *run, const struct entry *entry,
                                    struct indicator *space);
/* Lower is better: at most, below. */
bool asks_less(const struct indicator *indicator);
/* Counted from 1 January, so that it never falls; INDICATOR may be NULL. */
bool counts_up(const struct entry *entry, const struct indicator *indicator);
/* A share or a mean, which adds nothing up. */
bool is_rate(const struct indicator *indicator);
/* The target as the row prints it, else as the plan has it. */
struct amount target_of(const struct run *run, const struct entry *entry,
                        const struct indicator *indicator);
/* VALUE with UNIT behind it, as people write it: 3.65万亩, 10家, 95%. */
struct str amount_print(struct run *run, struct decimal value, struct str unit);
struct str indicator_print(struct run *run, const struct indicator *indicator);
/* FINDING is no more than that. */
void at_most(struct finding *finding, enum severity severity);
/* The notice itself has UNIT, which no table may know, behind the figure of 年度目标: 灯杆2200基. */
bool notice_has_unit(const struct entry *entry, struct str unit);
/* 1 + the index of the indicator of ENTRY among those of the plan; 0: none. */
size_t entry_place(const struct run *run, const struct entry *entry);

#endif
