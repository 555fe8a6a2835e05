/* The grammar of reporting periods. */
#include "filing/period.h"

#include "notice/numeral.h"

static int
digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : -1;
}

/* The COUNT digits at AT; -1. */
static int
digits(struct str s, size_t at, size_t count)
{
    int value = 0;
    if (at + count > s.len)
        return -1;
    for (size_t i = at; i < at + count; i++) {
        if (digit(s.ptr[i]) < 0)
            return -1;
        value = value * 10 + digit(s.ptr[i]);
    }
    return value;
}

static struct filing_period
quarter(int year, int number, bool from_january)
{
    bool single = !from_january && number != 1;
    return (struct filing_period){ .form = TERM_QUARTER,
                                   .year = year,
                                   .from = single ? number * 3 - 2 : 1,
                                   .to = number * 3,
                                   .single = single };
}

static struct filing_period
half(int year, int number)
{
    return (struct filing_period){ .form = TERM_HALF,
                                   .year = year,
                                   .from = number == 1 ? 1 : 7,
                                   .to = number * 6,
                                   .single = number != 1 };
}

static struct filing_period
months(int year, int from, int to)
{
    return (struct filing_period){
        .form = TERM_MONTH, .year = year, .from = from, .to = to, .single = from != 1
    };
}

bool
period_read_code(struct str s, struct filing_period *period)
{
    int year = digits(s, 0, 4), number;
    if (year <= 0 || s.len < 5)
        return false;
    char letter = s.ptr[4];
    if (letter == 'M' && s.len == 7 && (number = digits(s, 5, 2)) > 0 && number <= 12)
        *period = months(year, 1, number);
    else if (letter == 'Q' && s.len == 6 && (number = digits(s, 5, 1)) > 0 &&
             number <= 4)
        *period = quarter(year, number, number == 3);
    else if (letter == 'H' && s.len == 6 && (number = digits(s, 5, 1)) > 0 &&
             number <= 2)
        *period = half(year, number);
    else if (letter == 'Y' && s.len == 5)
        *period = (struct filing_period){ TERM_YEAR, year, 1, 12, 0, false, false };
    else
        return false;
    period->code = true;
    return true;
}

/* A month, a quarter or a year as printed; 0 when the group is not set. */
static int
group_number(const struct match *match, struct str s, const char *name)
{
    struct span span;
    if (!match_group(match, name, &span))
        return 0;
    struct str word = str_sub(s, span.from, span.to);
    if (str_eq(word, STR("元")))
        return 1;
    if (str_eq(word, STR("两")))
        return 2;
    int value = numeral_value(word);
    return value < 0 ? 0 : value;
}

/* The order is that of the values of span in the kind "period". */
enum {
    SPAN_RANGE,
    SPAN_UNTIL,
    SPAN_QUARTERS,
    SPAN_QUARTER,
    SPAN_HALF,
    SPAN_SECOND,
    SPAN_YEAR,
    SPAN_MONTH,
    SPAN_RELATIVE
};

static struct filing_period
period_of_match(const struct match *match, struct str s)
{
    int year = group_number(match, s, "year"), to = group_number(match, s, "to"),
        from = group_number(match, s, "from"), q = group_number(match, s, "q");
    struct filing_period period = { .form = TERM_RELATIVE, .year = year };
    switch (rule_choice(match->rule, "span")) {
    case SPAN_RANGE:
        return months(year, from, to);
    case SPAN_UNTIL:
        period = months(year, 1, to);
        period.day = group_number(match, s, "day");
        return period;
    case SPAN_QUARTERS:
        return quarter(year, q, true);
    case SPAN_QUARTER:
        return quarter(year, q, false);
    case SPAN_HALF:
        return half(year, 1);
    case SPAN_SECOND:
        return half(year, 2);
    case SPAN_YEAR:
        return (struct filing_period){ TERM_YEAR, year, 1, 12, 0, false, false };
    case SPAN_MONTH:
        period = months(year, to, to);
        period.single = true;
        return period;
    default:
        return period;
    }
}

bool
period_read(struct rule_set *rules, struct str s, bool whole,
            struct filing_period *period, size_t *end)
{
    if (whole && period_read_code(s, period)) {
        *end = s.len;
        return true;
    }
    struct match match;
    if (!rules || rule_set_match(rules, s, 0, whole ? MATCH_WHOLE : MATCH_ANCHORED,
                                 &match) != MATCH_YES)
        return false;
    *period = period_of_match(&match, s);
    *end = match.whole.to;
    return true;
}

bool
period_find(struct rule_set *rules, struct str s, size_t from,
            struct filing_period *period, struct span *span)
{
    struct match match;
    if (!rules || rule_set_match(rules, s, from, 0, &match) != MATCH_YES)
        return false;
    *period = period_of_match(&match, s);
    *span = match.whole;
    return true;
}

bool
period_valid(struct filing_period period)
{
    return period.from >= 1 && period.to <= 12 && period.from <= period.to;
}

struct str
period_code(struct arena *arena, struct filing_period period, int year)
{
    if (period.year)
        year = period.year;
    struct str prefix = year ? arena_printf(arena, "%04d", year) : STR("");
    if (!period_valid(period))
        return STR("");
    switch (period.form) {
    case TERM_MONTH:
        return arena_printf(arena, "%.*sM%02d", STR_ARG(prefix), period.to);
    case TERM_QUARTER:
        return arena_printf(arena, "%.*sQ%d", STR_ARG(prefix), period.to / 3);
    case TERM_HALF:
        return arena_printf(arena, "%.*sH%d", STR_ARG(prefix), period.to / 6);
    case TERM_YEAR:
        return arena_printf(arena, "%.*sY", STR_ARG(prefix));
    case TERM_NONE:
    case TERM_RELATIVE:
        break;
    }
    return STR("");
}

struct date
period_end(struct filing_period period)
{
    if (!period.year || !period_valid(period))
        return (struct date){ 0 };
    return (struct date){ period.year, period.to,
                          date_month_days(period.year, period.to) };
}

bool
period_same(struct filing_period a, struct filing_period b)
{
    return a.from == b.from && a.to == b.to && (!a.year || !b.year || a.year == b.year);
}
