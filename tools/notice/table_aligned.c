/* Tables whose columns stand one under the other, parted by runs of blanks. */
#include "notice/table_print.h"

#include "notice/blank.h"
#include "notice/clean.h"

/* A cell is full when so little of the room of its column, gap included, is left. */
#define FULL_SLACK 5
/* A piece may stand out of its column by so many cells. */
#define EDGE_SLACK 2
/* Lines that are looked at for where the columns part, and the width of one. */
#define LINES_SEEN 400
#define WIDTH_MOST 400

struct aligned {
    struct reader *reader;
    struct table *table;
    size_t cuts[COLUMNS_MAX + 1]; /* column C stands in cells [cuts[c], cuts[c + 1]) */
    struct print_lines lines;     /* since the last heading */
};

static struct logical_line *
line_at(struct reader *reader, size_t index)
{
    return &reader->lines.items[index];
}

/* The column that has most of [from, to). */
static size_t
column_over(const struct aligned *a, size_t from, size_t to)
{
    size_t best = 0, most = 0;
    for (size_t c = 0; c < a->table->column_count; c++) {
        size_t left = from > a->cuts[c] ? from : a->cuts[c],
               right = to < a->cuts[c + 1] ? to : a->cuts[c + 1];
        if (right > left && right - left > most) {
            most = right - left;
            best = c;
        }
    }
    return best;
}

/* The cells of a row, each in its column: in order when the row has all of them. */
static struct cell *
pieces_of(const struct aligned *a, const struct row *row,
          const size_t starts[COLUMNS_MAX])
{
    size_t count = a->table->column_count;
    struct cell *pieces = arena_alloc_array(a->reader->arena, count, sizeof *pieces);
    for (size_t i = 0; i < row->cells.len; i++) {
        const struct flow *flow = &row->cells.items[i].flow;
        size_t c = row->cells.len == count
                       ? i
                       : column_over(a, starts[i], starts[i] + clean_cells(flow->s));
        if (pieces[c].flow.s.len)
            cell_add_piece(a->reader, flow, a->table->columns[c].label.field, false,
                           &pieces[c].flow);
        else
            pieces[c].flow = *flow;
    }
    return pieces;
}

/* A line of one cell that stands within a column: a piece of a row, at *column. One in the
 * first column is full, or goes on with a line that is. */
static bool
is_piece(const struct aligned *a, const struct logical_line *line, size_t *column)
{
    const struct table *table = a->table;
    size_t c = column_over(a, line->indent, line->cells);
    *column = c;
    if (line->indent + EDGE_SLACK < a->cuts[c] ||
        (c + 1 < table->column_count && line->cells > a->cuts[c + 1] + EDGE_SLACK))
        return false;
    if (c > 0)
        return true;
    size_t room = a->cuts[1] - a->cuts[0], width = line->cells - line->indent,
           above = 0;
    if (a->lines.len)
        above = clean_cells(a->lines.items[a->lines.len - 1].pieces[0].flow.s);
    return table->columns[0].label.field != LABEL_NUMBER &&
           (above + FULL_SLACK > room || width + FULL_SLACK > room);
}

static void
end_rows(struct aligned *a)
{
    print_rows(a->reader, a->table, &a->lines);
    a->lines = (struct print_lines){ 0 };
}

static bool
has_columns(struct reader *reader, const struct logical_line *line)
{
    struct row row = { 0 };
    if (line->framed || line->part == PART_ANNEX_MARK)
        return false;
    cells_split(reader, line, true, &row, NULL);
    return row.cells.len >= 2;
}

/* A line of one cell: a piece of a row, or a heading between rows. */
static bool
take_single(struct aligned *a, size_t index)
{
    struct reader *reader = a->reader;
    struct logical_line *line = line_at(reader, index);
    size_t column;
    bool section = table_is_section(reader, index);
    if (line->framed || line->part != PART_NONE)
        return false;
    if (!section && is_piece(a, line, &column) &&
        (a->lines.len || a->table->rows.len || column > 0)) {
        struct cell *pieces =
            arena_alloc_array(reader->arena, a->table->column_count, sizeof *pieces);
        pieces[column].flow = line->flow;
        *array_push(reader->arena, &a->lines) =
            (struct print_line){ pieces, index,
                                 line->after_blank && !line->after_page };
        return true;
    }
    if (!section || index + 1 >= reader->lines.len ||
        !has_columns(reader, line_at(reader, index + 1)))
        return false;
    end_rows(a);
    struct row *row = array_push(reader->arena, &a->table->rows);
    *row = (struct row){ .line = index };
    cell_add(reader, &line->flow, 0, line->flow.s.len, row);
    return true;
}

/* Counts in SEEN the words of LINE, cell by cell of print. */
static void
see_line(const struct logical_line *line, unsigned short seen[WIDTH_MOST])
{
    struct str s = line->flow.s;
    size_t cell = line->indent;
    for (size_t at = 0; at < s.len && cell + 1 < WIDTH_MOST;) {
        size_t blank = blank_length(s, at);
        unsigned char c = (unsigned char)s.ptr[at];
        size_t width = c < 0x80 ? 1 : 2;
        if (!blank)
            for (size_t i = 0; i < width; i++)
                seen[cell + i]++;
        cell += blank && c == 0xE3 ? 2 : blank ? 1 : width;
        at++;
        while (at < s.len && ((unsigned char)s.ptr[at] & 0xC0) == 0x80)
            at++;
    }
}

/* Between two cells of the head the columns part where fewest lines have words: in the
 * middle of the widest such place. */
static size_t
cut_between(const unsigned short seen[WIDTH_MOST], size_t from, size_t to)
{
    size_t best = to, width = 0;
    unsigned least = (unsigned)-1;
    to = to < WIDTH_MOST ? to : WIDTH_MOST;
    for (size_t i = from; i < to;) {
        size_t end = i;
        while (end < to && seen[end] == seen[i])
            end++;
        if (seen[i] < least || (seen[i] == least && end - i > width)) {
            least = seen[i];
            width = end - i;
            best = i + width / 2;
        }
        i = end;
    }
    return best;
}

/* Where the columns part, from the head and all lines below it. */
static void
find_cuts(struct aligned *a)
{
    unsigned short seen[WIDTH_MOST] = { 0 };
    struct reader *reader = a->reader;
    const struct table *table = a->table;
    for (size_t i = table->from; i < reader->lines.len && i < table->from + LINES_SEEN;
         i++) {
        if (line_at(reader, i)->part == PART_ANNEX_MARK)
            break;
        if (has_columns(reader, line_at(reader, i)))
            see_line(line_at(reader, i), seen);
    }
    a->cuts[0] = 0;
    for (size_t c = 1; c < table->column_count; c++) {
        const struct column *left = &table->columns[c - 1];
        size_t end = left->start + left->width;
        a->cuts[c] = cut_between(seen, end, table->columns[c].start);
    }
    a->cuts[table->column_count] = (size_t)-1;
}

void
aligned_rows(struct reader *reader, struct table *table)
{
    struct aligned a = { .reader = reader, .table = table };
    size_t i = table->first_row;
    find_cuts(&a);
    for (; i < reader->lines.len; i++) {
        struct logical_line *line = line_at(reader, i);
        struct row row = { .line = i };
        struct table again = { 0 };
        size_t starts[COLUMNS_MAX] = { 0 };
        if (line_is_rule(line->flow.s))
            continue;
        if (!has_columns(reader, line)) {
            if (!take_single(&a, i))
                break;
            continue;
        }
        cells_split(reader, line, true, &row, starts);
        if (head_of(reader, &row, &again)) {
            if (!head_is_again(table, &again))
                break;
            continue;
        }
        *array_push(reader->arena, &a.lines) =
            (struct print_line){ pieces_of(&a, &row, starts), i,
                                 line->after_blank && !line->after_page };
    }
    end_rows(&a);
    table->to = i;
}
