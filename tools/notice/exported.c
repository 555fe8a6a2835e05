/* Records of CSV as rows of TABs. */
#include "notice/exported.h"

#include "notice/blank.h"
#include "notice/table.h"

#include <string.h>

#define CELLS_LEAST 3
/* A record runs over so many lines at most: a quote that nobody closed is none. */
#define LINES_MOST 40
/* Lines that may be read in vain, behind such quotes, besides as many as the text has. */
#define VAIN_MOST 400

struct record {
    struct flow_writer row;
    size_t lines, cells, filled;
    struct span only; /* of the row: the last filled cell */
    char mark;        /* between cells: a comma, or a TAB where cells are quoted */
    bool open;
    size_t start; /* of the cell in hand, in the row */
};

static void
end_cell(struct record *r)
{
    size_t from = r->start, to = r->row.flow.s.len;
    blank_trim(r->row.flow.s, &from, &to);
    if (from < to) {
        r->filled++;
        r->only = (struct span){ from, to };
    }
    r->cells++;
}

static void
add_line(struct record *r, const struct flow *flow)
{
    struct str s = flow->s;
    size_t kept = 0;
    for (size_t at = 0; at < s.len; at++) {
        bool quote = s.ptr[at] == '"', mark = s.ptr[at] == r->mark && !r->open;
        if (quote && !r->open && r->row.flow.s.len + (at - kept) > r->start)
            continue; /* a quote within an unquoted cell */
        if (!quote && !mark)
            continue;
        flow_add(&r->row, flow, kept, at);
        kept = at + 1;
        if (mark) {
            end_cell(r);
            flow_put(&r->row, STR("\t"), flow_span(flow, at, at + 1));
            r->start = r->row.flow.s.len;
        } else if (r->open && at + 1 < s.len && s.ptr[at + 1] == '"') {
            kept = ++at; /* "" says " */
        } else {
            r->open = !r->open;
        }
    }
    flow_add(&r->row, flow, kept, s.len);
}

/* The record that begins at line FROM; one without lines when its quotes are not closed. */
static struct record
read_record(struct exported *e, size_t from)
{
    const struct clean_lines *lines = e->lines;
    struct record r = { .row.arena = e->reader->arena, .mark = e->mark };
    size_t i = from, most = e->vain < lines->len + VAIN_MOST ? LINES_MOST : 1;
    do {
        const struct flow *flow = &lines->items[i].flow;
        if (i > from)
            flow_put(&r.row, STR("\x1f"), flow_span(flow, 0, 0));
        add_line(&r, flow);
        i++;
    } while (r.open && i < lines->len && i - from < most);
    if (r.open) {
        e->vain += i - from - 1;
        return (struct record){ 0 };
    }
    end_cell(&r);
    r.lines = i - from;
    return r;
}

static bool
may_be_record(struct str s, char mark)
{
    return s.len && (memchr(s.ptr, mark, s.len) || s.ptr[0] == '"');
}

/* Some cell of a row of TABs begins with a quote. */
static bool
quotes_cells(const struct clean_lines *lines)
{
    for (size_t i = 0; i < lines->len; i++)
        if (str_has(lines->items[i].flow.s, STR("\t\"")))
            return true;
    return false;
}

/* The count of cells of the first record that is a head. */
static size_t
find_head(struct exported *e)
{
    for (size_t i = 0; i < e->lines->len; i++) {
        if (!may_be_record(e->lines->items[i].flow.s, e->mark))
            continue;
        struct record r = read_record(e, i);
        struct logical_line line = { .flow = r.row.flow };
        struct row row = { 0 };
        struct table table = { 0 };
        if (r.cells < CELLS_LEAST || r.cells > COLUMNS_MAX)
            continue;
        cells_split(e->reader, &line, false, &row, NULL);
        if (row.cells.len >= CELLS_LEAST && head_of(e->reader, &row, &table))
            return r.cells;
    }
    return 0;
}

bool
exported_find(struct exported *e)
{
    static const char marks[] = { ',', ';', '\t' };
    for (size_t i = 0; i < sizeof marks; i++) {
        e->mark = marks[i];
        if (e->mark == '\t' && !quotes_cells(e->lines))
            break;
        e->cells = find_head(e);
        if (e->cells)
            return true;
    }
    return false;
}

size_t
exported_row(struct exported *e, size_t from, struct flow *row)
{
    struct str s = e->lines->items[from].flow.s;
    if (!may_be_record(s, e->mark))
        return 0;
    struct record r = read_record(e, from);
    bool numbered = s.ptr[0] >= '0' && s.ptr[0] <= '9' && r.cells >= CELLS_LEAST;
    if (!r.lines || (r.cells != e->cells && !numbered))
        return 0;
    *row = r.row.flow;
    if (r.filled == 0)
        *row = (struct flow){ 0 };
    else if (r.filled == 1)
        *row = flow_sub(e->reader->arena, row, r.only.from, r.only.to);
    return r.lines;
}
