/* Tables whose columns stand one under the other, parted by runs of blanks. */
#include "notice/table_print.h"

#include "notice/blank.h"

/* A cell is full when so little of the room of its column, gap included, is left. */
#define FULL_SLACK 5

struct aligned {
    struct reader *reader;
    struct table *table;
    struct print_lines lines; /* since the last heading */
};

static struct logical_line *
line_at(struct reader *reader, size_t index)
{
    return &reader->lines.items[index];
}

/* Cells of a row go to the column that starts nearest. */
static struct cell *
pieces_of(struct reader *reader, const struct table *table, const struct row *row,
          const size_t starts[COLUMNS_MAX])
{
    size_t count = table->column_count;
    struct cell *pieces = arena_alloc_array(reader->arena, count, sizeof *pieces);
    for (size_t i = 0; i < row->cells.len; i++) {
        size_t best = i, distance = (size_t)-1;
        for (size_t c = 0; row->cells.len != count && c < count; c++) {
            size_t a = table->columns[c].start,
                   d = a > starts[i] ? a - starts[i] : starts[i] - a;
            if (d < distance) {
                distance = d;
                best = c;
            }
        }
        pieces[best] = row->cells.items[i];
    }
    return pieces;
}

/* A line of one cell that stands within a column: a piece of a row, at *column. One in the
 * first column is full, or goes on with a line that is. */
static bool
is_piece(const struct aligned *a, const struct logical_line *line, size_t *column)
{
    const struct table *table = a->table;
    size_t c = table->column_count;
    while (c > 1 && table->columns[c - 1].start > line->indent + 2)
        c--;
    *column = c - 1;
    if (c < table->column_count && line->cells > table->columns[c].start + 1)
        return false;
    if (c > 1)
        return true;
    size_t room = table->columns[1].start - table->columns[0].start,
           width = print_width(line->flow.s), above = 0;
    if (a->lines.len)
        above = print_width(a->lines.items[a->lines.len - 1].pieces[0].flow.s);
    return table->columns[0].label.field != LABEL_NUMBER && width < room &&
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

void
aligned_rows(struct reader *reader, struct table *table)
{
    struct aligned a = { .reader = reader, .table = table };
    size_t i = table->first_row;
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
            if (again.column_count != table->column_count)
                break;
            continue;
        }
        *array_push(reader->arena, &a.lines) =
            (struct print_line){ pieces_of(reader, table, &row, starts), i,
                                 line->after_blank && !line->after_page };
    }
    end_rows(&a);
    table->to = i;
}
