/* Titles over several lines. */
#include "notice/frame.h"

#include "base/utf8.h"
#include "notice/bracket.h"
#include "notice/lines.h"
#include "notice/numeral.h"

/* The order is that of the values of what in kinds.c, kind title. */
enum title_sign {
    TITLE_END,
    TITLE_FORWARD,
    TITLE_KIND,
    TITLE_YEAR,
    TITLE_LIST,
    TITLE_YEARS
};

#define TITLE_LINES 6
/* Characters of a title, at least. */
#define TITLE_LEAST 8

/* The signs in S: bits 1 << enum title_sign. */
static unsigned
signs_of(struct reader *reader, struct str s)
{
    unsigned signs = 0;
    struct match match;
    struct flow flow = { .s = s };
    for (size_t at = 0; at < s.len;) {
        if (!reader_match(reader, reader->title, &flow, at, 0, &match))
            break;
        signs |= 1u << rule_choice(match.rule, "what");
        at = match.whole.from;
        utf8_next(s, &at);
    }
    return signs;
}

/* 《 and 》 of S: how many are open at its end. */
static int
open_quotes(struct str s)
{
    int depth = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t c = utf8_next(s, &at);
        depth += (c == 0x300A) - (c == 0x300B) + bracket_kind(c);
    }
    return depth;
}

/* The title says what it is: it ends in a kind of document, and when it forwards
 * another one, in the kind of the letter. */
static bool
is_complete(struct reader *reader, struct str s)
{
    if (open_quotes(s) > 0)
        return false;
    unsigned signs = signs_of(reader, s);
    if (signs & 1u << TITLE_FORWARD)
        return signs & 1u << TITLE_KIND;
    return signs & (1u << TITLE_END | 1u << TITLE_KIND | 1u << TITLE_LIST);
}

static bool
may_be_title(struct reader *reader, const struct logical_line *line)
{
    struct str s = line->flow.s;
    if (line->framed || (line->part != PART_NONE && line->part != PART_FORM) ||
        line_is_row(s))
        return false;
    if (str_has(s, STR("。")) || str_has(s, STR("；")) || utf8_count(s) > 90)
        return false;
    return line->marked || line_is_plain(reader, line);
}

bool
frame_is_title(struct reader *reader, const struct logical_line *line)
{
    return utf8_count(line->flow.s) >= TITLE_LEAST && may_be_title(reader, line) &&
           is_complete(reader, line->flow.s);
}

/* 的通知 alone on the next line still belongs to the title; so does a list's name
 * behind words that end few titles (2016年重点工作 / 折子工程责任清单). */
static bool
goes_on(struct reader *reader, struct str so_far, const struct logical_line *next)
{
    struct str s = next->flow.s;
    if (!may_be_title(reader, next) || utf8_count(s) > 20)
        return false;
    if (str_starts(s, STR("的")))
        return true;
    if (next->after_blank)
        return false;
    /* 关于印发2015年政府工作报告 / 主要任务分解表的通知: the kind of what is forwarded. */
    unsigned signs = signs_of(reader, so_far);
    if (signs & 1u << TITLE_FORWARD && !str_ends(so_far, STR("通知")) &&
        str_ends(s, STR("通知")))
        return true;
    return !(signs & (1u << TITLE_KIND | 1u << TITLE_LIST)) &&
           signs_of(reader, s) & 1u << TITLE_LIST;
}

size_t
frame_title(struct reader *reader, size_t from, size_t to, struct datum *title)
{
    struct flow_writer writer = { .arena = reader->arena };
    size_t best = from;
    for (size_t i = from; i < to && i < from + TITLE_LINES; i++) {
        const struct logical_line *line = &reader->lines.items[i];
        if (!may_be_title(reader, line))
            break;
        flow_add(&writer, &line->flow, 0, line->flow.s.len);
        struct datum so_far = reader_datum(reader, &writer.flow, 0, writer.flow.s.len);
        bool complete = is_complete(reader, so_far.text);
        if (i == from || complete) {
            *title = so_far;
            best = i + 1;
        }
        if (complete &&
            (i + 1 >= to || !goes_on(reader, so_far.text, &reader->lines.items[i + 1])))
            break;
    }
    return best;
}

/* A year by itself; of 三年行动计划（2024—2026年） alone, the last. */
int
frame_title_year(struct reader *reader, struct str title)
{
    struct match match;
    struct span year;
    struct flow flow = { .s = title };
    int last = 0;
    for (size_t at = 0; at < title.len;) {
        if (!reader_match(reader, reader->title, &flow, at, 0, &match))
            return last;
        enum title_sign sign = (enum title_sign)rule_choice(match.rule, "what");
        if (match_group(&match, "y", &year)) {
            int value = numeral_year(str_sub(title, year.from, year.to));
            if (sign == TITLE_YEAR)
                return value;
            last = last ? last : value;
        }
        at = match.whole.from;
        utf8_next(title, &at);
    }
    return last;
}
