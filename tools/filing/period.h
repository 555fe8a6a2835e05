/*
 * period: reporting periods (期次), from the code 2025M06 to 截至6月底.
 *
 * Periods of filings are cumulative from 1 January: Q1 is M03, H1 is M06, Q3 (前三季度) is
 * M09, Y is M12. Words that cover less (6月份 alone, 二季度) are read and say so; what they
 * mean in a cumulative column is for a check. Source: filings.md §2.2.
 */
#ifndef FILING_PERIOD_H
#define FILING_PERIOD_H

#include "base/arena.h"
#include "base/date.h"
#include "rule/rule.h"

enum period_form {
    TERM_NONE,     /* no period */
    TERM_MONTH,    /* 2025M06; 1-6月, 截至6月底, 6月份 */
    TERM_QUARTER,  /* 2025Q1, Q3 (前三季度); Q2 and Q4 only as single ones */
    TERM_HALF,     /* 2025H1; H2 is single */
    TERM_YEAR,     /* 2025Y */
    TERM_RELATIVE, /* 本月, 截至目前: no months */
};

struct filing_period {
    enum period_form form;
    int year; /* 0: not said */
    int from,
        to;  /* months; 0 when TERM_NONE or TERM_RELATIVE; to may be 13 and more, and
                    * less than from, as printed (1-13月, 8-1月) */
    int day; /* 截至6月25日: 25; else 0 */
    bool single; /* that month or quarter alone: 6月份, 二季度, 下半年 */
    bool code;   /* printed as the code: 2025M06 */
};

/* Reads all of S as a code: 2025M06, 2025Q1, 2025H1, 2025Y. Codes of single periods
 * (Q2, Q4, H2) are read as single. */
bool period_read_code(struct str s, struct filing_period *period);
/* Reads the period that S begins with (WHOLE: that S is), in any form of filings.md §2.2;
 * *end behind it. RULES is the set of kind "period". */
bool period_read(struct rule_set *rules, struct str s, bool whole,
                 struct filing_period *period, size_t *end);
/* The first period anywhere in S from FROM on, by the rules alone. */
bool period_find(struct rule_set *rules, struct str s, size_t from,
                 struct filing_period *period, struct span *span);
/* Whether the months make sense: 1..12, not reversed. */
bool period_valid(struct filing_period period);
/* "2025M06", "M06" without a year; empty for what has no code. YEAR fills in a missing
 * one. */
struct str period_code(struct arena *arena, struct filing_period period, int year);
/* Last day covered; no date without year and month. */
struct date period_end(struct filing_period period);
/* Both cover the same months, and the same year where both say one. */
bool period_same(struct filing_period a, struct filing_period b);

#endif
