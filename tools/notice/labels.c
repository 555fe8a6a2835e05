/* Finding field labels. */
#include "notice/labels.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/bracket.h"

#include <string.h>

/* The same without blanks, before a full stop. */
#define STOP_MAX_BYTES 33
/* A label before a gap has two Han at least. */
#define LABEL_LEAST_BYTES 6

size_t
colon_find(struct str s, size_t from, size_t *length)
{
    size_t at = from;
    while (at < s.len) {
        unsigned char c = (unsigned char)s.ptr[at];
        if (c > 0xE2 && c < 0xEF) { /* of three bytes, and no colon */
            at += 3;
            continue;
        }
        struct str three = { s.ptr + at, s.len - at < 3 ? 0 : 3 };
        *length = c == ':' ? 1 : 3;
        if (c == ':' || ((c == 0xEF || c == 0xE2) &&
                         (str_eq(three, STR("：")) || str_eq(three, STR("∶")) ||
                          str_eq(three, STR("﹕")))))
            return at;
        at++;
    }
    return s.len;
}

/* A character that a label may stand behind; blanks are looked at apart. */
static bool
is_boundary(uint32_t c)
{
    static const uint32_t marks[] = {
        '(',    '[',        ';',    ',',    '.',    ':',    '|',    ')',
        ']',    '\n',       '\t',   '*',    '-',    0xFF08, 0x3014, 0x3010,
        0xFF3B, 0xFF1B,     0xFF0C, 0x3002, 0xFF1A, 0x3001, 0xFF09, 0x3015,
        0x3011, 0xFF3D,     0x25CF, 0x25B2, 0x25C6, 0x2605, 0x00B7, 0x2022,
        0x2236, SOFT_BREAK, 0xFF0E, 0x2014, 0x2500, 0x2015,
    };
    if (c > 0x3015 && c < 0xFF08) /* most characters are none */
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (c == marks[i])
            return true;
    return false;
}

static void
fill(struct label *label, const struct rule *rule, size_t from, size_t to)
{
    *label = (struct label){
        .rule = rule,
        .field = (enum label_field)rule_choice(rule, "field"),
        .from = from,
        .to = to,
        .value = to,
    };
}

static bool
word_of(struct reader *reader, struct rule_set *set, struct str word,
        struct label *label)
{
    struct match match;
    size_t from = 0, to = word.len;
    blank_trim(word, &from, &to);
    if (from == to || to - from > LABEL_MAX_BYTES)
        return false;
    struct flow compact = { .s =
                                blank_compact(reader->arena, str_sub(word, from, to)) };
    if (!reader_match(reader, set, &compact, 0, MATCH_ANCHORED | MATCH_WHOLE, &match))
        return false;
    fill(label, match.rule, from, to);
    return true;
}

bool
label_of(struct reader *reader, struct str word, struct label *label)
{
    return word_of(reader, reader->label, word, label);
}

size_t
label_longest(struct reader *reader, struct str s)
{
    return rule_set_longest(reader->label, s);
}

bool
label_of_head(struct reader *reader, struct str word, struct label *label)
{
    return word_of(reader, reader->label, word, label) ||
           word_of(reader, reader->head, word, label);
}

/* Where the word before COLON may begin: behind the last boundary. */
static size_t
word_start(struct str s, size_t from, size_t colon)
{
    size_t at = colon;
    while (at > from && colon - at < LABEL_MAX_BYTES) {
        size_t before = at;
        if (is_boundary(utf8_before(s, &before)))
            break;
        at = before;
    }
    return at < from ? from : at;
}

/* The label that ends at COLON and begins at FROM or later: the longest that stands
 * behind a boundary or a blank; when GLUED, behind anything. */
static bool
label_before(struct reader *reader, struct str s, size_t from, size_t colon, bool glued,
             struct label *label)
{
    size_t at = word_start(s, from, colon);
    bool open = true;
    while (at < colon) {
        size_t blank = blank_length(s, at);
        if (blank) {
            at += blank;
            open = true;
            continue;
        }
        if ((open || glued) && label_of(reader, str_sub(s, at, colon), label)) {
            label->from += at;
            label->to += at;
            return true;
        }
        open = false;
        utf8_next(s, &at);
    }
    return false;
}

/* （二）时间安排。5月底前全面开工: behind the number of a line a label may end in a full stop. */
static bool
label_with_stop(struct reader *reader, struct str s, size_t line, struct label *label)
{
    struct match match;
    struct flow rest = { .s = str_sub(s, line, s.len) };
    if (!reader_match(reader, reader->numbering, &rest, 0, MATCH_ANCHORED, &match))
        return false;
    size_t from = line + match.whole.to,
           stop = str_find(str_sub(s, 0, from + STOP_MAX_BYTES), STR("。"), from);
    if (stop >= s.len || stop >= from + STOP_MAX_BYTES ||
        !label_of(reader, str_sub(s, from, stop), label) || label->field == LABEL_OTHER)
        return false;
    label->from += from;
    label->to += from;
    label->value = stop + strlen("。");
    return true;
}

/* Bytes of a blank or of the wall of a cell; 0: neither. */
static size_t
gap_length(struct str s, size_t at)
{
    return s.ptr[at] == '|' ? 1 : blank_length(s, at);
}

/* 牵头, 责任, 配合: before a colon a label, before a gap the half of one (责 任 单 位). */
static bool
is_short_of_units(struct reader *reader, struct str word, const struct label *label)
{
    return (label->field == LABEL_UNITS || label->field == LABEL_CO_UNITS) &&
           blank_compact(reader->arena, word).len <= LABEL_LEAST_BYTES;
}

/* 实施单位　镇水利站, | 实施单位 | 镇水利站 |: at the beginning of a line a label may be set off by
 * blanks alone, or fill the first of two cells. One that is not of leaders, units or
 * deadlines is set off by more than one blank; what follows is no label again, as in the
 * head of a table. */
static bool
label_with_gap(struct reader *reader, struct str s, size_t line, struct label *label)
{
    const char *stop = memchr(s.ptr + line, '\n', s.len - line);
    size_t end = stop ? (size_t)(stop - s.ptr) : s.len;
    while (line < end && (s.ptr[line] == '|' || s.ptr[line] == ' '))
        line++;
    for (size_t at = line; at < end && at < line + LABEL_MAX_BYTES;) {
        size_t gap = at, word, cells = 0;
        for (size_t n; gap < end && (n = gap_length(s, gap)) != 0; gap += n)
            cells += s.ptr[gap] == '\t' ? 2 : n; /* a TAB parts cells */
        if (gap == at) {
            utf8_next(s, &at);
            continue;
        }
        for (word = gap; word < end && !gap_length(s, word);)
            utf8_next(s, &word);
        struct label next;
        if (at >= line + LABEL_LEAST_BYTES && gap < end &&
            label_of(reader, str_sub(s, line, at), label) &&
            !is_short_of_units(reader, str_sub(s, line, at), label) &&
            (cells >= 2 || 1u << label->field & LABELS_STRONG)) {
            if (label_of(reader, str_sub(s, gap, word), &next) &&
                next.field != LABEL_STEP)
                return false;
            label->from += line;
            label->to += line;
            label->value = gap;
            return true;
        }
        at = gap;
    }
    return false;
}

/* 【牵头单位】区民政局: at the beginning of a line a label may stand in brackets. */
static bool
label_in_brackets(struct reader *reader, struct str s, size_t line, struct label *label)
{
    size_t from = line, end = line + 2 * LABEL_MAX_BYTES < s.len
                                  ? line + 2 * LABEL_MAX_BYTES
                                  : s.len;
    if (line >= s.len || bracket_kind(utf8_next(s, &from)) <= 0)
        return false;
    size_t close = bracket_close(s, line, end);
    if (close >= end || !label_of(reader, str_sub(s, from, close), label))
        return false;
    label->from += from;
    label->to += from;
    label->value = close;
    utf8_next(s, &label->value);
    size_t length,
        colon = colon_find(str_sub(s, 0, label->value + 3), label->value, &length);
    if (colon == label->value)
        label->value += length;
    return true;
}

static bool
label_of_line(struct reader *reader, struct str s, size_t line, struct label *label)
{
    return label_in_brackets(reader, s, line, label) ||
           label_with_stop(reader, s, line, label) ||
           label_with_gap(reader, s, line, label);
}

/* 【牵头单位】区民政局 【配合单位】各街道: within a line [from, to), brackets of this kind alone. */
static bool
label_within_line(struct reader *reader, struct str s, size_t from, size_t to,
                  struct label *label)
{
    for (size_t at = str_find(str_sub(s, 0, to), STR("【"), from); at < to;
         at = str_find(str_sub(s, 0, to), STR("【"), at + 1))
        if (label_in_brackets(reader, s, at, label) &&
            (1u << label->field & LABELS_STRONG))
            return true;
    return false;
}

/* The first of those in lines that begin in [from, to), or within them. */
static bool
label_of_line_next(struct reader *reader, struct str s, size_t from, size_t to,
                   struct label *label)
{
    for (size_t line = from; line < to;) {
        bool starts = line == 0 || s.ptr[line - 1] == '\n';
        if (starts && label_of_line(reader, s, line, label))
            return true;
        const char *end = memchr(s.ptr + line, '\n', to - line);
        size_t stop = end ? (size_t)(end - s.ptr) : to;
        if (label_within_line(reader, s, line, stop, label))
            return true;
        line = stop + 1;
    }
    return false;
}

bool
label_next(struct reader *reader, const struct flow *flow, size_t from, bool glued,
           struct label *label)
{
    size_t length = 0, start = from;
    for (;;) {
        size_t colon = colon_find(flow->s, start, &length);
        if (label_of_line_next(reader, flow->s, start, colon, label))
            return true;
        if (colon >= flow->s.len)
            return false;
        if (label_before(reader, flow->s, from, colon, glued, label)) {
            label->value = colon + length;
            return true;
        }
        start = colon + length;
    }
}

bool
label_at_start(struct reader *reader, const struct flow *flow, struct label *label)
{
    size_t length = 0, colon = colon_find(flow->s, 0, &length);
    if (label_of_line(reader, flow->s, 0, label))
        return true;
    if (colon >= flow->s.len || colon > 2 * LABEL_MAX_BYTES)
        return false;
    if (!label_before(reader, flow->s, 0, colon, false, label))
        return false;
    /* Nothing but marks, numbers and blanks may stand before it. */
    for (size_t at = 0; at < label->from;) {
        uint32_t c = utf8_next(flow->s, &at);
        if (!is_boundary(c) && c != ' ' && !(c >= '0' && c <= '9') &&
            !(c >= 0x2460 && c <= 0x249B))
            return false;
    }
    label->value = colon + length;
    return true;
}

bool
line_label(struct reader *reader, size_t index, struct label *label)
{
    struct logical_line *line = &reader->lines.items[index];
    if (!line->label_known && label_at_start(reader, &line->flow, label)) {
        struct label *kept = arena_new(reader->arena, struct label);
        *kept = *label;
        line->label = kept;
    }
    line->label_known = true;
    if (line->label)
        *label = *line->label;
    return line->label;
}
