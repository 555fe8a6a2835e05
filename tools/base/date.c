/* Calendar arithmetic. */
#include "base/date.h"

bool
date_is_set(struct date date)
{
    return date.year != 0;
}

int
date_month_days(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month < 1 || month > 12)
        return 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool
date_valid(struct date date)
{
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= date_month_days(date.year, date.month);
}

int
date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

struct str
date_print(struct arena *arena, struct date date)
{
    if (!date_is_set(date))
        return (struct str){ 0 };
    return arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static int
digits(struct str s, size_t from, size_t to)
{
    int value = 0;
    for (size_t i = from; i < to; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return -1;
        value = value * 10 + (s.ptr[i] - '0');
    }
    return value;
}

bool
date_read(struct str s, struct date *date)
{
    if (s.len != 10 || s.ptr[4] != '-' || s.ptr[7] != '-')
        return false;
    struct date read = { digits(s, 0, 4), digits(s, 5, 7), digits(s, 8, 10) };
    if (!date_valid(read))
        return false;
    *date = read;
    return true;
}

int
date_days(struct date from, struct date to)
{
    int days = 0;
    /* Days since 1 March of the year 0 (Hinnant, days_from_civil). */
    for (int i = 0; i < 2; i++) {
        struct date date = i ? from : to;
        int year = date.month <= 2 ? date.year - 1 : date.year;
        int month = date.month > 2 ? date.month - 3 : date.month + 9;
        int count = 365 * year + year / 4 - year / 100 + year / 400 +
                    (153 * month + 2) / 5 + date.day;
        days += i ? -count : count;
    }
    return days;
}
