/* Dates and ordinals of cells. */
#include "filing/value.h"

#include "base/utf8.h"
#include "notice/numeral.h"

/* A spreadsheet counts days from 1899-12-30; these are 2000-01-01 and 2099-12-31. */
enum { SERIAL_2000 = 36526, SERIAL_2099 = 73050 };

/* Up to three numbers of a date and what stands behind each. */
struct parts {
    int numbers[3];
    size_t digits[3];
    size_t count;
    enum { MARK_DASH, MARK_SLASH, MARK_HAN } mark;
    bool end; /* 6月底, 6月末 */
};

/* The digit at *at, ASCII or full-width; -1. */
static int
digit_at(struct str s, size_t *at)
{
    size_t next = *at;
    uint32_t c = utf8_next(s, &next);
    if (c >= 0xFF10 && c <= 0xFF19)
        c -= 0xFF10 - '0';
    if (c < '0' || c > '9')
        return -1;
    *at = next;
    return (int)c - '0';
}

static bool
part_number(struct str s, size_t *at, struct parts *parts)
{
    int value = 0, digit;
    size_t digits = 0;
    while (*at < s.len && digits < 9 && (digit = digit_at(s, at)) >= 0) {
        value = value * 10 + digit;
        digits++;
    }
    if (!digits || parts->count == 3)
        return false;
    parts->digits[parts->count] = digits;
    parts->numbers[parts->count++] = value;
    return true;
}

/* What parts the numbers; false: nothing of a date. */
static bool
part_mark(struct str s, size_t *at, struct parts *parts)
{
    size_t next = *at;
    uint32_t c = utf8_next(s, &next);
    *at = next;
    if (c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0x53F7) { /* 年 月 日 号 */
        parts->mark = MARK_HAN;
        return true;
    }
    if (c == '/' || c == '.')
        parts->mark = MARK_SLASH;
    return c == '/' || c == '.' || c == '-';
}

static bool
parts_read(struct str s, struct parts *parts)
{
    for (size_t at = 0; at < s.len;) {
        while (at < s.len && s.ptr[at] == ' ')
            at++;
        struct str rest = str_sub(s, at, s.len);
        if (parts->mark == MARK_HAN && parts->count &&
            (str_eq(rest, STR("底")) || str_eq(rest, STR("末")) ||
             str_eq(rest, STR("底前")))) {
            parts->end = true;
            return true;
        }
        if (!part_number(s, &at, parts))
            return false;
        if (at < s.len && !part_mark(s, &at, parts))
            return false;
    }
    return parts->count > 0;
}

static struct filing_date
dated(enum date_form form, int year, int month, int day)
{
    struct filing_date date = { .form = form, .parts = { year, month, day } };
    if (!year)
        date.form =
            month >= 1 && month <= 12 && day >= 0 && day <= date_month_days(2024, month)
                ? DATE_NO_YEAR
                : DATE_INVALID;
    else if (date_valid(date.parts))
        date.date = date.parts;
    else
        date.form = DATE_INVALID;
    return date;
}

/* A date of the calendar by its day number. */
static struct filing_date
serial(int number)
{
    struct date date = { 2000, 1, 1 };
    for (int left = number - SERIAL_2000; left > 0;) {
        int days = date_month_days(date.year, date.month) - date.day + 1;
        if (left < days) {
            date.day += left;
            break;
        }
        left -= days;
        date = (struct date){ date.year + date.month / 12, date.month % 12 + 1, 1 };
    }
    return (struct filing_date){ DATE_SERIAL, date, date };
}

static struct filing_date
one_number(const struct parts *p)
{
    int n = p->numbers[0];
    if (p->digits[0] == 8 && p->mark != MARK_HAN)
        return dated(DATE_COMPACT, n / 10000, n / 100 % 100, n % 100);
    if (p->digits[0] == 5 && n >= SERIAL_2000 && n <= SERIAL_2099)
        return serial(n);
    return (struct filing_date){ .form = DATE_UNREAD };
}

struct filing_date
filing_date_read(struct str text)
{
    struct filing_date date = { .form = DATE_NONE };
    struct parts p = { .count = 0 };
    if (!text.len)
        return date;
    if (date_read(text, &date.date)) {
        date.form = DATE_ISO;
        date.parts = date.date;
        return date;
    }
    if (text.len > 40 || !parts_read(text, &p))
        return (struct filing_date){ .form = DATE_UNREAD };
    int *n = p.numbers;
    if (p.end && p.count == 2 && n[1] >= 1 && n[1] <= 12 && n[0] > 0 && n[0] <= 9999)
        return dated(DATE_END, n[0], n[1], date_month_days(n[0], n[1]));
    if (p.end && p.count == 1)
        return dated(DATE_NO_YEAR, 0, n[0], 0);
    if (p.count == 3 && p.digits[0] == 4)
        return dated(p.mark == MARK_HAN ? DATE_HAN
                     : p.mark == MARK_DASH && p.digits[1] == 2 && p.digits[2] == 2
                         ? DATE_ISO
                         : DATE_SLASHES,
                     n[0], n[1], n[2]);
    if (p.count == 2 && p.mark == MARK_HAN && p.digits[0] <= 2)
        return dated(DATE_NO_YEAR, 0, n[0], n[1]);
    if (p.count == 1 && !p.end)
        return one_number(&p);
    return (struct filing_date){ .form = DATE_UNREAD };
}

/* Takes CHARACTER (one of a list) off the start or end of *s. */
static bool
strip(struct str *s, const char *const *marks, bool end)
{
    for (size_t i = 0; marks[i]; i++) {
        struct str mark = str_of(marks[i]);
        if (end ? !str_ends(*s, mark) : !str_starts(*s, mark))
            continue;
        *s = end ? str_sub(*s, 0, s->len - mark.len) : str_sub(*s, mark.len, s->len);
        return true;
    }
    return false;
}

static int
ordinal_digits(struct str s, unsigned *notes)
{
    int value = 0, digit;
    size_t at = 0, count = 0;
    while (at < s.len && count < 6) {
        size_t from = at;
        if ((digit = digit_at(s, &at)) < 0)
            return -1;
        if (at - from > 1)
            *notes |= NOTE_WIDE;
        if (count == 0 && digit == 0 && s.len > 1)
            *notes |= NOTE_LEADING_ZERO;
        value = value * 10 + digit;
        count++;
    }
    return count && at == s.len ? value : -1;
}

static int
ordinal_number(struct str s, unsigned *notes)
{
    int value = ordinal_digits(s, notes);
    if (value >= 0 || !s.len)
        return value;
    value = numeral_value(s);
    *notes |= value >= 0 ? (unsigned)NOTE_HAN : 0;
    return value;
}

/* 1 .. 999 in digits. */
static bool
plain_ordinal(struct str s, struct filing_ordinal *ordinal)
{
    int value = 0;
    if (s.len > 3 || s.ptr[0] == '0')
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
        value = value * 10 + (s.ptr[i] - '0');
    }
    ordinal->number = value;
    ordinal->plain = true;
    return true;
}

struct filing_ordinal
ordinal_read(struct str text)
{
    static const char *const marks[] = { "*", "▲", "★", "※", "△", "●", NULL };
    static const char *const opens[] = { "（",   "(",    "第", "项目",
                                         "实事", "任务", " ",  NULL };
    static const char *const closes[] = { "）", ")",  "、", ".", "．", "。",
                                          "项", "件", "号", " ", NULL };
    struct filing_ordinal ordinal = { .number = -1 };
    struct str s = text;
    if (s.len == 0 || s.len > 40)
        return ordinal;
    if (plain_ordinal(s, &ordinal))
        return ordinal;
    while (strip(&s, marks, false) || strip(&s, marks, true))
        ordinal.notes |= NOTE_FOOTMARK;
    while (strip(&s, opens, false) || strip(&s, closes, true))
        continue;
    size_t dash = str_find(s, STR("-"), 0);
    struct str head = str_sub(s, 0, dash), tail = str_sub(s, dash + 1, s.len);
    ordinal.number = ordinal_number(head, &ordinal.notes);
    if (dash < s.len) {
        unsigned notes = 0;
        ordinal.sub = ordinal_number(tail, &notes);
        if (ordinal.sub < 0)
            ordinal = (struct filing_ordinal){ .number = -1 };
    }
    ordinal.plain = ordinal.number >= 0 && dash == s.len && s.len == text.len &&
                    !ordinal.notes && ordinal.number > 0;
    return ordinal;
}
