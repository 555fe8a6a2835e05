/*
 * dates: the days and months that a sentence names: 6月25日, 2025年8月, 12月底, 2025-06-25.
 *
 * Titles in 《》 and numbers of documents in 〔〕 name years of other things and are passed
 * over; so are ranges of years (2021—2023年).
 */
#ifndef LINT_DATES_H
#define LINT_DATES_H

#include "base/array.h"
#include "base/date.h"
#include "base/str.h"

struct said_date {
    struct span span;
    int year;  /* 0: not printed */
    int month; /* 0: a year alone */
    int day;   /* 0: not printed */
    bool end;  /* 6月底 */
};

ARRAY_TYPE(said_dates, struct said_date);

/* The first at or after *at, which moves behind it; false: none. */
bool said_date_next(struct str text, size_t *at, struct said_date *date);
/* The last day that it covers; YEAR where it prints none. No date when there is no such
 * day. */
struct date said_date_last(const struct said_date *date, int year);
/* The first day that it covers. */
struct date said_date_first(const struct said_date *date, int year);
/* Such a month and day exist: not 6月31日, 13月. */
bool said_date_exists(const struct said_date *date, int year);

#endif
