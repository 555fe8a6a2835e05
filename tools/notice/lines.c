/* Logical lines: noise goes, soft breaks are joined. */
#include "notice/lines.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/labels.h"
#include "notice/raw.h"

#include <stdlib.h>
#include <string.h>

/* A text is taken as hard-wrapped at W cells when lines of W-3..W cells are at least
 * this share of its lines, two at least W, and hardly any is longer. Below 18 Han it is a narrow column only
 * when they are a third of its lines; else, and below 13 Han, the lines are those of a table. */
#define WRAP_MIN_CELLS 26
#define WRAP_NARROW    36
#define NARROW_SHARE   3
#define WRAP_MAX_CELLS 160
#define WRAP_SHARE     16 /* one line in sixteen */
#define WRAP_LONGER    20 /* one line in twenty may be longer */
#define NARROW_LONGER  10 /* the title and the addressees of a narrow column */
#define WRAP_SLACK     5  /* a number or a bracket that would not break */

/* A first line is indented by so many cells at most; by more, it stands in a column. */
#define FIRST_INDENT 8
/* The lines below a number are set in by so many at most. */
#define HANGING_INDENT 6

/* Two runs of blanks inside part three columns. */
static bool
has_gaps(struct str s)
{
    size_t gaps = 0;
    for (size_t at = str_find(s, STR("  "), 0); at < s.len;
         at = str_find(s, STR("  "), at)) {
        while (at < s.len && s.ptr[at] == ' ')
            at++;
        gaps++;
    }
    return gaps >= 2;
}

/* A run of blanks inside that parts columns by itself. */
static bool
has_wide_gap(struct str s)
{
    return str_find(s, STR("      "), 0) < s.len;
}

bool
line_has_marks(struct str s)
{
    return s.len && (memchr(s.ptr, '|', s.len) || memchr(s.ptr, '\t', s.len));
}

size_t
line_gap(struct str s, size_t at, char mark, size_t *bytes)
{
    if (mark) {
        const char *next = at < s.len ? memchr(s.ptr + at, mark, s.len - at) : NULL;
        *bytes = 1;
        return next ? (size_t)(next - s.ptr) : s.len;
    }
    for (*bytes = 0; (at = blank_find(s, at)) < s.len; at += *bytes, *bytes = 0) {
        for (size_t n; (n = blank_length(s, at + *bytes)) != 0;)
            *bytes += n;
        if (*bytes >= 2)
            break;
    }
    return at;
}

static bool
is_parted(struct str s)
{
    size_t bytes;
    return line_has_marks(s) || line_gap(s, 0, 0, &bytes) < s.len;
}

bool
line_is_row(struct str s)
{
    if (line_has_marks(s))
        return true;
    if (has_gaps(s) || line_is_grid_rule(s))
        return true;
    /* Box drawing is E2 94 xx and E2 95 xx. */
    return s.len >= 3 && (unsigned char)s.ptr[0] == 0xE2 &&
           ((unsigned char)s.ptr[1] == 0x94 || (unsigned char)s.ptr[1] == 0x95);
}

static size_t
neighbour(const struct raw_lines *raw, size_t index, int step)
{
    for (;;) {
        if ((step < 0 && index == 0) || (step > 0 && index + 1 >= raw->len))
            return (size_t)-1;
        index = step < 0 ? index - 1 : index + 1;
        if (raw->items[index].kind != LINE_BLANK)
            return index;
    }
}

static bool
beside_page_mark(const struct raw_lines *raw, size_t index)
{
    size_t before = neighbour(raw, index, -1), after = neighbour(raw, index, 1);
    return (before != (size_t)-1 && raw->items[before].kind == LINE_PAGE) ||
           (after != (size_t)-1 && raw->items[after].kind == LINE_PAGE);
}

static int
by_words(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* How often WORDS stands in ALL, which is sorted; 2 means twice or more. */
static size_t
occurrences(const struct str *all, size_t count, struct str words)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(all[middle], words) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return (size_t)(low < count && str_eq(all[low], words)) +
           (size_t)(low + 1 < count && str_eq(all[low + 1], words));
}

/* Words that stand beside page marks of RAW, sorted: *count of them. */
static struct str *
words_beside_marks(struct reader *reader, const struct raw_lines *raw, size_t *count)
{
    struct str *all = arena_alloc_array(reader->arena, raw->len, sizeof *all);
    *count = 0;
    for (size_t i = 0; i < raw->len; i++)
        if (raw->items[i].kind == LINE_WORDS && beside_page_mark(raw, i))
            all[(*count)++] = raw->items[i].clean.flow.s;
    qsort(all, *count, sizeof *all, by_words);
    return all;
}

static enum frame_part
part_of(struct reader *reader, const struct flow *flow)
{
    struct match match;
    if (!reader_match(reader, reader->frame, flow, 0, MATCH_ANCHORED, &match))
        return PART_NONE;
    return (enum frame_part)rule_choice(match.rule, "part");
}

/* The first words of the text, or right under 附件: a title, though it may be the running
 * head of the pages behind. */
static bool
is_title_place(struct reader *reader, const struct raw_lines *raw, size_t index)
{
    while (index-- > 0)
        if (raw->items[index].kind == LINE_WORDS)
            return part_of(reader, &raw->items[index].clean.flow) == PART_ANNEX_MARK;
    return true;
}

/* A running head stands beside page marks, more than once, or once with the words of a
 * title; it is no label, number or row. */
static void
drop_running_heads(struct reader *reader, struct raw_lines *raw)
{
    size_t count;
    struct str *all = words_beside_marks(reader, raw, &count);
    for (size_t i = 0; i < raw->len; i++) {
        struct raw_line *line = &raw->items[i];
        struct logical_line head = { .flow = line->clean.flow };
        struct match match;
        if (line->kind != LINE_WORDS || !beside_page_mark(raw, i) ||
            is_title_place(reader, raw, i))
            continue;
        bool title = utf8_count(head.flow.s) >= 8 &&
                     reader_match(reader, reader->title, &head.flow, 0, 0, &match) &&
                     match.whole.to == head.flow.s.len;
        bool again = occurrences(all, count, head.flow.s) >= 2;
        if (((again && utf8_count(head.flow.s) >= 6) || title) &&
            line_is_plain(reader, &head) && i > 0)
            line->kind = LINE_HEAD;
    }
}

/* The width the text was wrapped at; 0 when it was not. */
static size_t
wrap_width(const struct raw_lines *raw)
{
    size_t count[WRAP_MAX_CELLS + 2] = { 0 }, total = 0;
    for (size_t i = 0; i < raw->len; i++) {
        const struct raw_line *line = &raw->items[i];
        if (line->kind != LINE_WORDS || line_is_row(line->clean.flow.s))
            continue;
        size_t cells = line->clean.cells;
        count[cells > WRAP_MAX_CELLS ? WRAP_MAX_CELLS + 1 : cells]++;
        total++;
    }
    size_t longer = count[WRAP_MAX_CELLS + 1];
    for (size_t w = WRAP_MAX_CELLS; w >= WRAP_MIN_CELLS; w--) {
        size_t full = count[w] + count[w - 1] + count[w - 2] + count[w - 3];
        size_t share = w < WRAP_NARROW ? NARROW_SHARE : WRAP_SHARE;
        size_t most = w < WRAP_NARROW ? NARROW_LONGER : WRAP_LONGER;
        if (count[w] >= 2 && full >= 4 && full * share >= total &&
            longer * most <= total)
            return w;
        longer += count[w];
    }
    return 0;
}

static uint32_t
last_character(struct str s)
{
    size_t at = s.len;
    return utf8_before(s, &at);
}

/* ；and ： end a line that is not full; 。 ends any. */
static bool
is_end_mark(uint32_t c)
{
    return c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

/* 、，（《 at the end of a line promise more, however short the line is. */
static bool
promises_more(uint32_t c)
{
    return c == 0x3001 || c == 0xFF0C || c == ',' || c == 0xFF08 || c == '(' ||
           c == 0x300A || c == 0x3014 || c == 0x201C;
}

bool
line_is_plain(struct reader *reader, const struct logical_line *line)
{
    struct match match;
    struct label label;
    const struct flow *flow = &line->flow;
    if (!flow->s.len || line->marked || line_is_row(flow->s))
        return false;
    if (reader_match(reader, reader->numbering, flow, 0, MATCH_ANCHORED, &match) &&
        rule_choice(match.rule, "sequence") < 0)
        return false;
    if (reader_match(reader, reader->frame, flow, 0, MATCH_ANCHORED, &match) ||
        reader_match(reader, reader->heading, flow, 0, MATCH_ANCHORED, &match) ||
        reader_match(reader, reader->footer, flow, 0, MATCH_ANCHORED, &match))
        return false;
    return !label_at_start(reader, flow, &label);
}

/* 〔牵头 / 单位：…: a label that the width broke. */
static bool
breaks_label(struct reader *reader, const struct logical_line *before,
             const struct logical_line *next)
{
    struct label label;
    size_t length, from = before->flow.s.len,
                   colon = colon_find(next->flow.s, 0, &length);
    if (colon >= next->flow.s.len || colon > 30)
        return false;
    for (int i = 0; i < 8 && from > 0; i++) {
        struct buf word = { .arena = reader->arena };
        utf8_before(before->flow.s, &from);
        buf_add(&word, str_sub(before->flow.s, from, before->flow.s.len));
        buf_add(&word, str_sub(next->flow.s, 0, colon));
        if (label_of(reader, buf_str(&word), &label))
            return true;
    }
    return false;
}

/* Below 2、招引企业3家， a line set in to stand under its words. */
static bool
hangs(struct reader *reader, const struct logical_line *before,
      const struct logical_line *next)
{
    struct match match;
    return promises_more(last_character(before->flow.s)) &&
           next->indent <= before->indent + HANGING_INDENT &&
           reader_match(reader, reader->numbering, &before->flow, 0, MATCH_ANCHORED,
                        &match);
}

/* The next line goes on with the sentence of the line before it. */
static bool
goes_on(struct reader *reader, const struct logical_line *before,
        const struct logical_line *next, size_t wrap)
{
    uint32_t last = last_character(before->flow.s);
    bool full = wrap && before->cells + WRAP_SLACK >= wrap && before->cells <= wrap + 2;
    if (!before->flow.s.len || before->flow.s.len > LINE_MAX_BYTES ||
        is_end_mark(last) || line_is_row(before->flow.s))
        return false;
    if ((!full && !promises_more(last)) || has_wide_gap(before->flow.s))
        return false;
    if ((next->after_blank && !next->after_page) ||
        (next->indent > before->indent + 2 && !hangs(reader, before, next)) ||
        before->indent > next->indent + FIRST_INDENT)
        return false;
    if (before->part == PART_COPY_TO || before->part == PART_PRINT)
        return false;
    return (full && breaks_label(reader, before, next)) || line_is_plain(reader, next);
}

/* Adds NEXT to BEFORE, the last logical line. WRITER holds its words once it was
 * joined, so that a long chain of lines grows in place. */
static void
join(struct flow_writer *writer, struct logical_line *before,
     const struct logical_line *next)
{
    if (before->flow.s.ptr != writer->flow.s.ptr) {
        *writer = (struct flow_writer){ .arena = writer->arena };
        flow_add(writer, &before->flow, 0, before->flow.s.len);
    }
    flow_add(writer, &next->flow, 0, next->flow.s.len);
    before->flow = writer->flow;
    before->cells = next->cells;
    before->indent = next->indent < before->indent ? next->indent : before->indent;
}

void
lines_read(struct reader *reader)
{
    struct raw_lines raw = { 0 };
    struct flow_writer writer = { .arena = reader->arena };
    bool blank = false, page = false;
    raw_read(reader, &raw);
    drop_running_heads(reader, &raw);
    size_t wrap = wrap_width(&raw);
    for (size_t i = 0; i < raw.len; i++) {
        const struct raw_line *line = &raw.items[i];
        if (line->kind == LINE_PAGE || line->kind == LINE_HEAD ||
            line->kind == LINE_SITE || line->kind == LINE_RULE)
            reader_oddity(
                reader, ODDITY_NOISE, reader->text->lines.items[line->line].span,
                line->kind == LINE_SITE || line->kind == LINE_RULE ? STR("site")
                                                                   : STR("page"));
        page = page || line->kind == LINE_PAGE || line->kind == LINE_HEAD;
        blank = blank || line->kind == LINE_BLANK || line->kind == LINE_RULE;
        if (line->kind != LINE_WORDS)
            continue;
        struct logical_line next = { .flow = line->clean.flow,
                                     .line = line->line,
                                     .indent = line->clean.indent,
                                     .cells = line->clean.cells,
                                     .after_blank = blank,
                                     .after_page = page,
                                     .marked = line->clean.marked };
        blank = page = false;
        struct logical_lines *lines = &reader->lines;
        struct logical_line *before = lines->len ? &lines->items[lines->len - 1] : NULL;
        if (before && goes_on(reader, before, &next, wrap)) {
            join(&writer, before, &next);
            continue;
        }
        next.part = part_of(reader, &next.flow);
        *array_push(reader->arena, lines) = next;
    }
    for (size_t i = 0; i < reader->lines.len; i++)
        reader->lines.items[i].parted = is_parted(reader->lines.items[i].flow.s);
}
