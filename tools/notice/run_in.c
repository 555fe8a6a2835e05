/* Tasks that one paragraph counts become lines of their own. */
#include "notice/run_in.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/bracket.h"
#include "notice/fields.h"
#include "notice/lines.h"
#include "notice/numeral.h"
#include "notice/raw.h"

/* Numbers of one paragraph, at most. */
#define NUMBERS_MOST 200
/* Characters of a paragraph that holds two tasks, at least. */
#define SPLIT_LEAST 30

struct number {
    size_t at; /* where it begins in the line */
    int value;
    struct str style;
};

struct numbers {
    struct number items[NUMBERS_MOST];
    size_t len;
};

/* Behind these a task may end: 。 ； and closing brackets. */
static bool
ends_task(uint32_t c)
{
    return c == 0x3002 || c == 0xFF1B || c == ';' || bracket_kind(c) < 0;
}

/* So begin 1. （一） 一、 Ⅰ. A. 第一项. */
static bool
may_begin_number(struct str s, size_t at)
{
    size_t next = at;
    uint32_t c = utf8_next(s, &next);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || bracket_kind(c) > 0 ||
           c == 0x7B2C || numeral_value(str_sub(s, at, next)) >= 0;
}

/* A number that may open a task, at AT. */
static bool
number_at(struct reader *reader, const struct flow *flow, size_t at,
          struct number *number)
{
    struct match match;
    struct span n;
    struct flow rest = { .s = str_sub(flow->s, at, flow->s.len) };
    if (!rest.s.len || !may_begin_number(flow->s, at) ||
        !reader_match(reader, reader->numbering, &rest, 0, MATCH_ANCHORED, &match) ||
        !match_group(&match, "n", &n) ||
        str_eq(rule_gives(match.rule, "role"), STR("sub")))
        return false;
    *number = (struct number){
        .at = at,
        .value = numeral_value(str_sub(rest.s, n.from, n.to)),
        .style = rule_gives(match.rule, "style"),
    };
    return number->value > 0;
}

static void
find_numbers(struct reader *reader, const struct flow *flow, struct numbers *found)
{
    struct str s = flow->s;
    found->len = 0;
    for (size_t at = 0, next; at < s.len && found->len < NUMBERS_MOST; at = next) {
        for (size_t n; at < s.len && (n = blank_length(s, at)) != 0;)
            at += n;
        if (number_at(reader, flow, at, &found->items[found->len]))
            found->len++;
        for (next = at; next < s.len && !ends_task(utf8_next(s, &next));)
            continue;
    }
}

/* Of FOUND, the first that run on by one, two at least. */
static bool
keep_sequence(struct numbers *found)
{
    for (size_t first = 0; first + 1 < found->len; first++) {
        size_t len = 0;
        struct number run[NUMBERS_MOST];
        for (size_t i = first; i < found->len; i++)
            if (!len || (str_eq(found->items[i].style, run[0].style) &&
                         found->items[i].value == run[len - 1].value + 1))
                run[len++] = found->items[i];
        if (len < 2)
            continue;
        for (size_t i = 0; i < len; i++)
            found->items[i] = run[i];
        found->len = len;
        return true;
    }
    return false;
}

static size_t
end_of(const struct numbers *found, size_t index, const struct flow *flow)
{
    return index + 1 < found->len ? found->items[index + 1].at : flow->s.len;
}

static bool
all_say_who(struct reader *reader, const struct flow *flow, const struct numbers *found)
{
    for (size_t i = 0; i < found->len; i++) {
        struct flow part =
            flow_sub(reader->arena, flow, found->items[i].at, end_of(found, i, flow));
        unsigned own = fields_present(reader, &part) & LABELS_STRONG;
        if (!(own & ~(1u << LABEL_LEADERS)))
            return false;
    }
    return true;
}

static void
add_part(struct reader *reader, struct logical_lines *lines,
         const struct logical_line *line, size_t from, size_t to)
{
    struct logical_line part = *line;
    blank_trim(line->flow.s, &from, &to);
    if (from == to)
        return;
    part.flow = flow_sub(reader->arena, &line->flow, from, to);
    part.line = raw_line_of(reader->text, line->line, flow_span(&part.flow, 0, 0).from);
    part.part = PART_NONE;
    part.label_known = false;
    *array_push(reader->arena, lines) = part;
}

/* A heading needs no full stop before its first task. */
static size_t
heading_end(struct str s, size_t to)
{
    size_t from = 0;
    blank_trim(s, &from, &to);
    return str_ends(str_sub(s, 0, to), STR("。")) ? to - STR("。").len : to;
}

static bool
may_hold_tasks(const struct logical_line *line)
{
    return line->part == PART_NONE && line->flow.s.len <= LINE_MAX_BYTES &&
           utf8_count(line->flow.s) >= SPLIT_LEAST && !line_is_row(line->flow.s);
}

void
run_in_split(struct reader *reader)
{
    struct logical_lines lines = { 0 };
    struct numbers *found = arena_new(reader->arena, struct numbers);
    for (size_t i = 0; i < reader->lines.len; i++) {
        const struct logical_line *line = &reader->lines.items[i];
        found->len = 0;
        if (may_hold_tasks(line))
            find_numbers(reader, &line->flow, found);
        if (found->len < 2 || !keep_sequence(found) ||
            !all_say_who(reader, &line->flow, found)) {
            *array_push(reader->arena, &lines) = *line;
            continue;
        }
        add_part(reader, &lines, line, 0,
                 heading_end(line->flow.s, found->items[0].at));
        for (size_t k = 0; k < found->len; k++)
            add_part(reader, &lines, line, found->items[k].at,
                     end_of(found, k, &line->flow));
    }
    reader->lines = lines;
}
