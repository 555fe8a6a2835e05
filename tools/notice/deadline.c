/* Deadlines in words. */
#include "notice/deadline.h"

#include "base/utf8.h"
#include "notice/bracket.h"

#include "notice/blank.h"
#include "notice/numeral.h"

/* The order is that of the values of end in kinds.c. */
enum deadline_end {
    END_NONE,
    END_DAY,
    END_THIRD,
    END_MONTH,
    END_QUARTER,
    END_HALF,
    END_YEAR
};

static struct str
group(const struct flow *flow, const struct match *match, const char *name)
{
    struct span span;
    if (!match_group(match, name, &span))
        return (struct str){ 0 };
    size_t from = span.from, to = span.to;
    blank_trim(flow->s, &from, &to);
    return str_sub(flow->s, from, to);
}

static bool
is_next_year(struct str word)
{
    return str_starts(word, STR("次")) || str_starts(word, STR("明")) ||
           str_starts(word, STR("翌")) || str_starts(word, STR("来"));
}

/* The printed year, else YEAR, or the one after it for 次年 and 明年. */
static int
year_of(const struct flow *flow, const struct match *match, int year)
{
    struct str printed = group(flow, match, "y");
    int value = numeral_year(printed);
    if (value)
        return value;
    if (is_next_year(printed) || is_next_year(group(flow, match, "rel")))
        return year ? year + 1 : 0;
    return year;
}

static struct date
last_of_month(int year, int month)
{
    return (struct date){ year, month, date_month_days(year, month) };
}

static struct date
third_of_month(struct str part, int year, int month)
{
    if (str_starts(part, STR("下")))
        return last_of_month(year, month);
    return (struct date){ year, month, str_starts(part, STR("上")) ? 10 : 20 };
}

/* The day a match means; day or month may not exist. */
static struct date
day_of(const struct flow *flow, const struct match *match, int year)
{
    int month = numeral_value(group(flow, match, "m"));
    int y = year_of(flow, match, year);
    switch ((enum deadline_end)rule_choice(match->rule, "end")) {
    case END_DAY:
        return (struct date){ y, month, numeral_value(group(flow, match, "d")) };
    case END_THIRD:
        return third_of_month(group(flow, match, "part"), y, month);
    case END_MONTH:
        return last_of_month(y, month);
    case END_QUARTER:
        return last_of_month(y, 3 * numeral_value(group(flow, match, "q")));
    case END_HALF:
        return last_of_month(y, str_starts(group(flow, match, "half"), STR("上")) ? 6
                                                                                  : 12);
    case END_YEAR:
        return (struct date){ y, 12, 31 };
    case END_NONE:
    default:
        return (struct date){ 0 };
    }
}

struct dated
deadline_read(struct reader *reader, const struct flow *flow, size_t from, size_t to,
              int year)
{
    struct match match;
    blank_trim(flow->s, &from, &to);
    struct dated result = { .span = flow_span(flow, from, to),
                            .text = reader_value(reader, flow, from, to) };
    struct flow value = { .s = str_sub(flow->s, from, to) };
    for (size_t at = 0; at < value.s.len &&
                        reader_match(reader, reader->deadline, &value, at, 0, &match);
         at = match.whole.to > at ? match.whole.to : at + 1) {
        if (rule_choice(match.rule, "end") == END_NONE)
            continue;
        struct date day = day_of(&value, &match, year);
        bool month_only = rule_choice(match.rule, "end") == END_MONTH;
        result.open_before = month_only && group(&value, &match, "before").len &&
                             !group(&value, &match, "last").len;
        result.impossible = day.year && !date_valid(day);
        result.date = date_valid(day) ? day : (struct date){ 0 };
    }
    return result;
}

/* The words say a day within the year, not the year alone. */
static bool
is_late_word(struct str s)
{
    return str_has(s, STR("前")) || str_has(s, STR("底")) || str_has(s, STR("月")) ||
           str_has(s, STR("季"));
}

bool
deadline_closing(struct reader *reader, const struct flow *flow, size_t from, size_t to,
                 size_t *open, struct span *value)
{
    struct match match;
    size_t close = to;
    if (to <= from || bracket_kind(utf8_before(flow->s, &close)) >= 0)
        return false;
    *open = bracket_open(flow->s, from, to);
    if (*open == flow->s.len || *open <= from)
        return false;
    *value = (struct span){ *open, close };
    utf8_next(flow->s, &value->from);
    struct flow day = { .s = str_sub(flow->s, value->from, value->to) };
    return is_late_word(day.s) &&
           reader_match(reader, reader->deadline, &day, 0, MATCH_ANCHORED | MATCH_WHOLE,
                        &match) &&
           (str_ends(day.s, STR("前")) ||
            date_is_set(
                deadline_read(reader, flow, value->from, value->to, reader->base_year)
                    .date));
}

struct dated
deadline_of_match(struct reader *reader, const struct flow *flow,
                  const struct match *match)
{
    struct dated result = { .span =
                                flow_span(flow, match->whole.from, match->whole.to) };
    result.text = reader_printed(reader, result.span);
    struct date day = { numeral_year(group(flow, match, "y")),
                        numeral_value(group(flow, match, "m")),
                        numeral_value(group(flow, match, "d")) };
    result.impossible = !date_valid(day);
    if (!result.impossible)
        result.date = day;
    return result;
}

struct dated
notice_date(struct arena *arena, struct rules *rules, const struct notice *notice,
            const struct flow *flow, size_t from, size_t to)
{
    struct notice scratch = { 0 };
    struct reader reader = { .arena = arena,
                             .rules = rules,
                             .text = notice->text,
                             .notice = &scratch,
                             .deadline = rules_of(rules, "deadline") };
    return deadline_read(&reader, flow, from, to, notice->year);
}
