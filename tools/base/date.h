/*
 * date: days of the proleptic Gregorian calendar, no clock, no time zone.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/arena.h"
#include "base/str.h"

/* year 0: no date. */
struct date {
    int year;  /* 1..9999 */
    int month; /* 1..12 */
    int day;   /* 1..31 */
};

bool date_is_set(struct date date);
/* A day that exists, years 1..9999. */
bool date_valid(struct date date);
/* Days of MONTH (1..12) in YEAR: 28..31. */
int date_month_days(int year, int month);
/* <0, 0, >0 as strcmp. */
int date_compare(struct date a, struct date b);
/* Days from FROM to TO, both valid; negative when TO is before. */
int date_days(struct date from, struct date to);
/* "2024-12-31"; the empty view for no date. */
struct str date_print(struct arena *arena, struct date date);
/* Reads exactly YYYY-MM-DD of a day that exists. */
bool date_read(struct str s, struct date *date);

#endif
