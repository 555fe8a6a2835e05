/* Dates in sentences. */
#include "lint/dates.h"

#include "base/lanes.h"

static size_t
digits_end(struct str text, size_t at)
{
    while (at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9')
        at++;
    return at;
}

static int
number_of(struct str text, size_t from, size_t to)
{
    int number = 0;
    for (size_t i = from; i < to && number < 100000; i++)
        number = number * 10 + (text.ptr[i] - '0');
    return number;
}

static bool
has_at(struct str text, size_t at, struct str word)
{
    return str_starts(str_sub(text, at, text.len), word);
}

/* Behind 《…》 or 〔…〕 that begins at AT; AT itself when none does. */
static size_t
skip_title(struct str text, size_t at)
{
    static const struct str marks[][2] = { { STR_INIT("《"), STR_INIT("》") },
                                           { STR_INIT("〔"), STR_INIT("〕") } };
    for (size_t i = 0; i < 2; i++)
        if (has_at(text, at, marks[i][0])) {
            size_t close = str_find(text, marks[i][1], at);
            return close == text.len ? at : close + marks[i][1].len;
        }
    return at;
}

/* "-06-25" behind the year at [from, to). */
static bool
read_iso(struct str text, size_t from, size_t to, struct said_date *date)
{
    struct date read;
    if (to - from != 4 || to >= text.len || text.ptr[to] != '-' ||
        !date_read(str_sub(text, from, from + 10), &read))
        return false;
    *date = (struct said_date){
        { from, from + 10 }, read.year, read.month, read.day, false
    };
    return true;
}

/* 6月, 6月份, 6月底, 6月25日 from the digits at [from, to) on. */
static bool
read_month(struct str text, size_t from, size_t to, struct said_date *date)
{
    if (to - from > 2 || !has_at(text, to, STR("月")))
        return false;
    date->month = number_of(text, from, to);
    date->span.to = to + STR("月").len;
    size_t next = digits_end(text, date->span.to);
    if (next > date->span.to && next - date->span.to <= 2 &&
        (has_at(text, next, STR("日")) || has_at(text, next, STR("号")))) {
        date->day = number_of(text, date->span.to, next);
        date->span.to = next + STR("日").len;
    } else if (has_at(text, date->span.to, STR("底")) ||
               has_at(text, date->span.to, STR("末"))) {
        date->end = true;
        date->span.to += STR("底").len;
    } else if (has_at(text, date->span.to, STR("份"))) {
        date->span.to += STR("份").len;
    }
    return true;
}

/* 2021—2023年: years of a plan. */
static bool
in_range(struct str text, size_t from)
{
    static const struct str dashes[] = { STR_INIT("—"), STR_INIT("－"), STR_INIT("至"),
                                         STR_INIT("–"), STR_INIT("~"),  STR_INIT("-") };
    for (size_t i = 0; i < sizeof(dashes) / sizeof(dashes[0]); i++)
        if (from >= dashes[i].len && has_at(text, from - dashes[i].len, dashes[i]))
            return true;
    return false;
}

static bool
read_at(struct str text, size_t from, size_t to, struct said_date *date)
{
    *date = (struct said_date){ .span = { from, to } };
    if (read_iso(text, from, to, date))
        return true;
    bool year = has_at(text, to, STR("年")) && (to - from == 4 || to - from == 2);
    if (!year)
        return read_month(text, from, to, date);
    date->year = number_of(text, from, to);
    if (to - from == 2)
        date->year += 2000;
    date->span.to = to + STR("年").len;
    size_t next = digits_end(text, date->span.to);
    if (next > date->span.to && read_month(text, date->span.to, next, date))
        return true;
    return to - from == 4 && !in_range(text, from);
}

/* The first place from AT on where a digit, 《 or 〔 may begin. */
static size_t
next_place(struct str text, size_t at)
{
    for (; text.len - at >= 8; at += 8) {
        uint64_t word = lanes_load(text.ptr + at);
        uint64_t digits = lanes_below(word, '9' + 1) & ~lanes_below(word, '0');
        uint64_t places = digits | lanes_equal(word, 0xE3);
        if (places)
            return at + lanes_first(places);
    }
    while (at < text.len && (unsigned char)text.ptr[at] != 0xE3 &&
           (text.ptr[at] < '0' || text.ptr[at] > '9'))
        at++;
    return at;
}

bool
said_date_next(struct str text, size_t *at, struct said_date *date)
{
    while ((*at = next_place(text, *at)) < text.len) {
        size_t skipped = skip_title(text, *at);
        if (skipped > *at) {
            *at = skipped;
            continue;
        }
        size_t end = digits_end(text, *at);
        if (end == *at) {
            (*at)++;
            continue;
        }
        if (read_at(text, *at, end, date)) {
            *at = date->span.to;
            return true;
        }
        *at = end;
    }
    return false;
}

bool
said_date_exists(const struct said_date *date, int year)
{
    if (!date->month && !date->day)
        return true;
    if (date->month < 1 || date->month > 12)
        return false;
    int days = date_month_days(date->year ? date->year : year, date->month);
    if (!date->year && !year && date->month == 2)
        days = 29;
    return date->day <= days;
}

struct date
said_date_last(const struct said_date *date, int year)
{
    struct date last = { date->year ? date->year : year, date->month, date->day };
    if (!last.month)
        last.month = 12;
    if (!last.day)
        last.day = date_month_days(last.year, last.month);
    return date_valid(last) ? last : (struct date){ 0 };
}

struct date
said_date_first(const struct said_date *date, int year)
{
    struct date first = { date->year ? date->year : year, date->month, date->day };
    if (!first.month)
        first.month = 1;
    if (!first.day)
        first.day = date->end ? date_month_days(first.year, first.month) : 1;
    return date_valid(first) ? first : (struct date){ 0 };
}
