/* Tables of pages become rows of TABs. */
#include "notice/markup.h"

#include "notice/blank.h"
#include "notice/table.h"
#include "text/html.h"

#include <string.h>

/* A cell reaches over so many rows at most. */
#define ROWS_MOST 2000
#define SPAN_MOST 24

struct page {
    struct markup *m;
    struct str text;
    size_t line;
    struct flow_writer row;
    size_t column, filled, rows;
    bool in_row;
    struct span cell; /* the open one; to 0: none */
    size_t colspan, rowspan;
    size_t reach[COLUMNS_MAX]; /* rows that the cell above goes on for */
};

static void
put_mark(struct page *p, char mark, size_t at)
{
    flow_put(&p->row, (struct str){ &mark, 1 }, (struct span){ at, at });
}

static void
next_column(struct page *p, size_t at)
{
    if (p->column++ > 0)
        put_mark(p, '\t', at);
}

/* Cells above that reach down to here. */
static void
put_reaching(struct page *p, size_t at)
{
    while (p->column < COLUMNS_MAX && p->reach[p->column]) {
        p->reach[p->column]--;
        next_column(p, at);
        put_mark(p, ABOVE_MARK, at);
    }
}

/* Word writes the names in a cell as paragraphs, each on a line of the file. */
static bool
begins_paragraph(struct str s, size_t from, size_t to)
{
    blank_trim(s, &from, &to);
    struct tag tag = tag_at(s, from);
    return from < to && s.ptr[from] == '<' && !tag.closing &&
           (tag_is(tag, "p") || tag_is(tag, "div"));
}

static bool
ends_in_break(struct str s, size_t from, size_t to)
{
    blank_trim(s, &from, &to);
    size_t open = to;
    while (open > from && s.ptr[open - 1] != '<')
        open--;
    return open > from && tag_is(tag_at(s, open - 1), "br") && s.ptr[to - 1] == '>';
}

/* The words of a cell: its lines joined, cut of blanks and of all that parts cells. */
static struct flow
words_of(struct page *p, struct span cell)
{
    struct arena *arena = p->m->reader->arena;
    struct flow_writer words = { .arena = arena };
    bool apart = false; /* the next line begins another part */
    for (size_t from = cell.from; from < cell.to;) {
        size_t end = from;
        while (end < cell.to && !strchr("\r\n\t", p->text.ptr[end]))
            end++;
        struct clean_line line = { 0 };
        if (end > from && end - from <= LINE_MAX_BYTES)
            line = clean_line(arena, p->m->reader->text, (struct span){ from, end });
        apart = apart || begins_paragraph(p->text, from, end);
        if (line.flow.s.len && words.flow.s.len && apart)
            flow_put(&words, STR("\x1f"), (struct span){ from, from });
        if (line.flow.s.len) {
            flow_add(&words, &line.flow, 0, line.flow.s.len);
            apart = ends_in_break(p->text, from, end);
        }
        from = end + 1;
    }
    size_t from = 0, to = words.flow.s.len;
    blank_trim(words.flow.s, &from, &to);
    return flow_sub(arena, &words.flow, from, to);
}

static void
end_cell(struct page *p, size_t at)
{
    if (!p->cell.from)
        return;
    struct flow words = words_of(p, (struct span){ p->cell.from, at });
    p->cell = (struct span){ 0 };
    for (size_t i = 0; i < p->colspan && p->column < COLUMNS_MAX; i++) {
        p->reach[p->column] = p->rowspan - 1;
        next_column(p, at);
        if (i == 0 && words.s.len)
            flow_add(&p->row, &words, 0, words.s.len);
    }
    p->filled += words.s.len > 0;
}

static void
end_row(struct page *p, size_t at)
{
    end_cell(p, at);
    if (p->in_row && p->column) {
        put_reaching(p, at);
        p->rows++;
        if (p->filled)
            raw_add(p->m->reader, p->m->raw, p->row.flow, p->line);
    }
    p->in_row = false;
}

static void
begin_row(struct page *p, size_t at)
{
    end_row(p, at);
    p->in_row = true;
    p->column = p->filled = 0;
    p->row = (struct flow_writer){ .arena = p->m->reader->arena };
    p->line = raw_line_of(p->m->reader->text, p->line, at);
}

/* The tag [at, end); false behind the table. */
static bool
take_tag(struct page *p, size_t at, size_t end)
{
    struct str words = str_sub(p->text, at, end);
    struct tag tag = tag_at(words, 0);
    if (tag_is(tag, "tr")) {
        if (tag.closing)
            end_row(p, at);
        else
            begin_row(p, at);
    } else if (tag_is(tag, "td") || tag_is(tag, "th")) {
        end_cell(p, at);
        if (!tag.closing) {
            if (!p->in_row)
                begin_row(p, at);
            put_reaching(p, at);
            p->cell.from = end;
            p->colspan = tag_number(words, STR("colspan"), SPAN_MOST);
            p->rowspan = tag_number(words, STR("rowspan"), ROWS_MOST);
        }
    } else if (tag_is(tag, "table") && tag.closing) {
        end_row(p, at);
        return false;
    }
    return true;
}

/* Offset of a tag that begins a table in S; s.len when none does. */
static size_t
find_table(struct str s)
{
    for (size_t at = 0; at < s.len; at++) {
        const char *next = memchr(s.ptr + at, '<', s.len - at);
        if (!next)
            return s.len;
        at = (size_t)(next - s.ptr);
        struct tag tag = tag_at(s, at);
        if (!tag.closing && (tag_is(tag, "table") || tag_is(tag, "tr")))
            return at;
    }
    return s.len;
}

/* Whether some cell follows AT; looked for once over the whole text. */
static bool
has_cell(struct markup *m, struct str text, size_t at)
{
    while (m->next_cell < text.len && (m->next_cell < at || !m->sought)) {
        size_t from = m->next_cell < at ? at : m->next_cell;
        const char *open = memchr(text.ptr + from, '<', text.len - from);
        m->next_cell = open ? (size_t)(open - text.ptr) : text.len;
        struct tag tag = tag_at(text, m->next_cell);
        m->sought = !open || (!tag.closing && (tag_is(tag, "td") || tag_is(tag, "th")));
        if (!m->sought)
            m->next_cell++;
    }
    return m->next_cell < text.len;
}

/* Words outside of cells: a caption, or, behind the rows, what follows a table that nobody
 * closed; false then. */
static bool
take_words(struct page *p, size_t from, size_t to)
{
    struct markup *m = p->m;
    blank_trim(p->text, &from, &to);
    if (p->in_row || from >= to)
        return true;
    if (p->rows)
        return false;
    struct flow words = words_of(p, (struct span){ from, to });
    raw_add(m->reader, m->raw, words, raw_line_of(m->reader->text, p->line, from));
    return true;
}

size_t
markup_read(struct markup *markup, size_t index, struct span span)
{
    const struct text *text = markup->reader->text;
    struct page p = { .m = markup, .text = text->utf8, .line = index };
    struct str line = text_view(text, span);
    size_t table = find_table(line), at = span.from + table, end = at;
    if (table == line.len || !has_cell(markup, p.text, at))
        return 0;
    if (table > 0) {
        struct clean_line before =
            clean_line(markup->reader->arena, text, (struct span){ span.from, at });
        raw_add(markup->reader, markup->raw, before.flow, index);
    }
    while (at < p.text.len) {
        const char *open = memchr(p.text.ptr + at, '<', p.text.len - at);
        if (!open)
            break;
        if (!take_words(&p, at, (size_t)(open - p.text.ptr)))
            return at;
        at = (size_t)(open - p.text.ptr);
        const char *close = memchr(open, '>', p.text.len - at);
        if (!close)
            break;
        end = (size_t)(close - p.text.ptr) + 1;
        if (!take_tag(&p, at, end))
            return end;
        at = end;
    }
    end_row(&p, end);
    return end;
}
