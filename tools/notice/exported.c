/* Records of CSV as rows of TABs. */
#include "notice/exported.h"

#include "notice/blank.h"
#include "notice/table.h"

#include <string.h>

#define CELLS_LEAST 3
/* A record runs over so many lines at most: a quote that nobody closed is none. */
#define LINES_MOST 40

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

static struct record
read_record(struct reader *reader, const struct clean_lines *lines, size_t from,
            char mark)
{
    struct record r = { .row.arena = reader->arena, .mark = mark };
    size_t i = from;
    do {
        const struct flow *flow = &lines->items[i].flow;
        if (i > from)
            flow_put(&r.row, STR("\x1f"), flow_span(flow, 0, 0));
        add_line(&r, flow);
        i++;
    } while (r.open && i < lines->len && i - from < LINES_MOST);
    if (r.open)
        return (struct record){ 0 };
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

static size_t
find_head(struct reader *reader, const struct clean_lines *lines, char mark)
{
    for (size_t i = 0; i < lines->len; i++) {
        if (!may_be_record(lines->items[i].flow.s, mark))
            continue;
        struct record r = read_record(reader, lines, i, mark);
        struct logical_line line = { .flow = r.row.flow };
        struct row row = { 0 };
        struct table table = { 0 };
        if (r.cells < CELLS_LEAST || r.cells > COLUMNS_MAX)
            continue;
        cells_split(reader, &line, false, &row, NULL);
        if (row.cells.len >= CELLS_LEAST && head_of(reader, &row, &table))
            return r.cells;
    }
    return 0;
}

size_t
exported_find(struct reader *reader, const struct clean_lines *lines, char *mark)
{
    *mark = ',';
    size_t cells = find_head(reader, lines, *mark);
    if (cells || !quotes_cells(lines))
        return cells;
    *mark = '\t';
    return find_head(reader, lines, *mark);
}

size_t
exported_row(struct reader *reader, const struct clean_lines *lines, size_t from,
             size_t cells, char mark, struct flow *row)
{
    struct str s = lines->items[from].flow.s;
    if (!may_be_record(s, mark))
        return 0;
    struct record r = read_record(reader, lines, from, mark);
    bool numbered = s.ptr[0] >= '0' && s.ptr[0] <= '9' && r.cells >= CELLS_LEAST;
    if (!r.lines || (r.cells != cells && !numbered))
        return 0;
    *row = r.row.flow;
    if (r.filled == 0)
        *row = (struct flow){ 0 };
    else if (r.filled == 1)
        *row = flow_sub(reader->arena, row, r.only.from, r.only.to);
    return r.lines;
}
