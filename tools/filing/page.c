/* Tables of pages: HTML as pasted or saved, cells spread by rowspan and colspan. */
#include "filing/reader.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "text/html.h"

#include <string.h>

/* A row has at most so many cells, a cell spreads over so many columns and rows. */
enum { PAGE_COLUMNS = 128, SPREAD_COLUMNS = 32, SPREAD_ROWS = 2000 };

/* A cell of a row above that reaches down. */
struct reach {
    struct record_cell cell;
    size_t rows;
};

struct page {
    struct filing_reader *r;
    struct str text;
    size_t at, line, counted; /* lines are counted up to `counted` */
    struct records rows;
    struct record row;
    bool in_row, in_cell;
    int depth; /* of tables */
    struct reach reach[PAGE_COLUMNS];
    size_t column, spread, budget; /* merged cells that may still be made */
    size_t colspan, rowspan;
    struct record_cell cell;
    struct buf words;
    bool plain; /* the cell so far is printed as it is */
};

static size_t
line_of(struct page *p, size_t at)
{
    for (; p->counted < at; p->counted++)
        p->line += p->text.ptr[p->counted] == '\n';
    return p->line;
}

/* Puts the cells that reach down from above in front of the next cell. */
static void
put_reaching(struct page *p)
{
    while (p->column < PAGE_COLUMNS && p->reach[p->column].rows && p->budget) {
        struct record_cell cell = p->reach[p->column].cell;
        cell.marks |= MARK_MERGED;
        p->reach[p->column++].rows--;
        p->budget--;
        p->r->merged++;
        *array_push(p->r->arena, &p->row.cells) = cell;
    }
}

static void
end_cell(struct page *p)
{
    if (!p->in_cell)
        return;
    p->in_cell = false;
    if (p->plain)
        p->cell.text = str_sub(p->text, p->cell.span.from, p->cell.span.to);
    else
        p->cell.text = arena_str(p->r->arena, buf_str(&p->words));
    p->cell.marks |= p->plain ? 0 : (unsigned)MARK_ESCAPED;
    record_trim(&p->cell);
    for (size_t i = 0; i < p->colspan && p->column < PAGE_COLUMNS; i++) {
        struct record_cell cell = p->cell;
        if (i && !p->budget)
            break;
        if (i) {
            cell.marks |= MARK_MERGED;
            p->budget--;
            p->r->merged++;
        }
        p->reach[p->column].cell = p->cell;
        p->reach[p->column++].rows = p->rowspan - 1;
        *array_push(p->r->arena, &p->row.cells) = cell;
        p->row.marks |= cell.marks;
    }
}

static void
end_row(struct page *p, size_t at)
{
    end_cell(p);
    if (!p->in_row)
        return;
    p->in_row = false;
    if (p->row.cells.len)
        put_reaching(p);
    p->row.span.to = at;
    *array_push(p->r->arena, &p->rows) = p->row;
    p->row = (struct record){ .line = 0 };
}

static void
begin_row(struct page *p, size_t at)
{
    end_row(p, at);
    p->in_row = true;
    p->column = 0;
    p->row = (struct record){ .span = { at, at }, .line = line_of(p, at) };
}

static void
begin_cell(struct page *p, size_t at, size_t behind)
{
    struct str words = str_sub(p->text, at, behind);
    end_cell(p);
    if (!p->in_row)
        begin_row(p, at);
    put_reaching(p);
    p->in_cell = p->plain = true;
    p->colspan = tag_number(words, STR("colspan"), SPREAD_COLUMNS);
    p->rowspan = tag_number(words, STR("rowspan"), SPREAD_ROWS);
    p->cell = (struct record_cell){ .span = { behind, behind } };
    p->words = (struct buf){ .arena = p->r->arena };
}

/* Text and tags differ from here on: what was read so far is copied. */
static void
no_longer_plain(struct page *p)
{
    if (p->plain)
        buf_add(&p->words, str_sub(p->text, p->cell.span.from, p->cell.span.to));
    p->plain = false;
}

static void
add_text(struct page *p, size_t from, size_t to, struct str instead)
{
    bool same = to - from == instead.len;
    if (p->plain && p->cell.span.from == p->cell.span.to && same)
        p->cell.span = (struct span){ from, from };
    if (!same || (p->plain && p->cell.span.to != from))
        no_longer_plain(p);
    if (!p->plain)
        buf_add(&p->words, instead);
    if (p->cell.span.from == p->cell.span.to)
        p->cell.span.from = from;
    p->cell.span.to = to;
}

static void
take_tag(struct page *p, size_t at, size_t end)
{
    struct tag tag = tag_at(p->text, at);
    if (tag_is(tag, "table")) {
        p->depth += tag.closing ? -1 : 1;
        if (p->depth <= 1)
            end_row(p, at);
        if (p->depth <= 0)
            memset(p->reach, 0, sizeof p->reach);
        p->depth = p->depth < 0 ? 0 : p->depth;
    } else if (p->depth > 1) {
        return;
    } else if (tag_is(tag, "tr")) {
        if (tag.closing)
            end_row(p, at);
        else
            begin_row(p, at);
    } else if (tag_is(tag, "td") || tag_is(tag, "th")) {
        if (tag.closing)
            end_cell(p);
        else
            begin_cell(p, at, end);
    } else if (p->in_cell && tag_is(tag, "br")) {
        add_text(p, at, end, STR("\n"));
        p->cell.marks |= MARK_LINE_BREAK;
    }
}

/* Text outside of cells: lines of the preamble, each a record of one cell. */
static void
outside_text(struct page *p, size_t from, size_t to)
{
    struct record_cell cell = { .text = str_sub(p->text, from, to),
                                .span = { from, to } };
    record_trim(&cell);
    if (!cell.text.len)
        return;
    struct record record = { .span = cell.span, .line = line_of(p, cell.span.from) };
    *array_push(p->r->arena, &record.cells) = cell;
    *array_push(p->r->arena, &p->rows) = record;
}

static void
take_text(struct page *p, size_t from, size_t to)
{
    if (!p->in_cell) {
        if (!p->in_row)
            outside_text(p, from, to);
        return;
    }
    for (size_t at = from; at < to;) {
        size_t start = at;
        uint32_t c = entity_next(p->text, &at);
        if (c) {
            char bytes[4];
            size_t count = utf8_put(bytes, c);
            no_longer_plain(p);
            add_text(p, start, at, (struct str){ bytes, count });
            continue;
        }
        for (at = start + 1; at < to && p->text.ptr[at] != '&'; at++)
            continue;
        add_text(p, start, at, str_sub(p->text, start, at));
    }
}

/* script, style and head hold no words. */
static size_t
skip_silent(struct str text, size_t at)
{
    static const struct {
        struct str open, close;
    } silent[] = { { STR_INIT("<style"), STR_INIT("</style") },
                   { STR_INIT("<script"), STR_INIT("</script") },
                   { STR_INIT("<title"), STR_INIT("</title") } };
    struct str rest = str_sub(text, at, text.len);
    for (size_t i = 0; i < 3; i++)
        if (str_starts(rest, silent[i].open))
            return str_find(text, silent[i].close, at);
    return at;
}

void
page_read(struct filing_reader *r)
{
    struct page p = { .r = r, .text = r->filing->text->utf8 };
    p.budget = p.text.len / 4 + 1024;
    while (p.at < p.text.len) {
        size_t from = p.at, end;
        if (p.text.ptr[from] != '<') {
            const char *tag = memchr(p.text.ptr + from, '<', p.text.len - from);
            p.at = tag ? (size_t)(tag - p.text.ptr) : p.text.len;
            take_text(&p, from, p.at);
            continue;
        }
        end = tag_end(p.text, from);
        take_tag(&p, from, end);
        p.at = end;
        if (p.depth == 0)
            p.at = p.at > skip_silent(p.text, from) ? p.at : skip_silent(p.text, from);
    }
    end_row(&p, p.text.len);
    r->grid = p.rows;
}
