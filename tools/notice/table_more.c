/* Rows that go on: one task over several lines of print or rows of marks. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"

static size_t
number_column(const struct table *table)
{
    size_t c = 0;
    while (c < table->column_count && table->columns[c].label.field != LABEL_NUMBER)
        c++;
    return c;
}

static struct str
cell_words(const struct row *row, size_t c)
{
    return c < row->cells.len ? row->cells.items[c].flow.s : (struct str){ 0 };
}

static size_t
filled_cells(const struct row *row)
{
    size_t filled = 0;
    for (size_t c = 0; c < row->cells.len; c++)
        filled += row->cells.items[c].flow.s.len > 0;
    return filled;
}

/* 、 ， ； ： （ at its end promise more. */
bool
cell_is_open(struct str s)
{
    size_t at = s.len;
    uint32_t last = utf8_before(s, &at);
    return last == 0x3001 || last == 0xFF0C || last == ',' || last == 0xFF08 ||
           last == 0xFF1B || last == 0xFF1A || last == '(' || last == '-';
}

/* A row of marks without a number goes on when it holds no task of its own: no wording,
 * or wording and neither who nor when, or wording that the row above promised. */
static bool
marks_go_on(const struct table *table, const struct row *last, const struct row *row)
{
    bool words = false, owner = false, open = false;
    for (size_t c = 0; c < table->column_count; c++) {
        enum label_field field = table->columns[c].label.field;
        if (!cell_words(row, c).len)
            continue;
        if (field == LABEL_CATEGORY)
            return false;
        if (field == LABEL_TITLE || field == LABEL_TEXT) {
            words = true;
            open = open || cell_is_open(cell_words(last, c));
        }
        owner = owner || field == LABEL_UNITS || field == LABEL_DEADLINE ||
                field == LABEL_LEADERS || field == LABEL_UNITS_AND_LEADERS;
    }
    return !words || !owner || open;
}

void
cell_add_piece(struct reader *reader, const struct flow *piece, enum label_field field,
               bool printed, struct flow *cell)
{
    struct flow_writer writer = { .arena = reader->arena };
    struct str before = cell->s;
    size_t at = before.len;
    while (at > 0 && before.ptr[at - 1] != 0x1F)
        at--;
    bool units = field == LABEL_UNITS || field == LABEL_CO_UNITS;
    bool name = field == LABEL_LEADERS && utf8_count(piece->s) >= 2 &&
                utf8_count(str_sub(before, at, before.len)) >= 2;
    bool part = name ||
                (units &&
                 cell_begins_unit(reader, str_sub(before, at, before.len), piece->s)) ||
                (!printed && units && !cell_is_open(before));
    flow_add(&writer, cell, 0, before.len);
    if (before.len && part)
        flow_put(&writer, STR("\x1f"), flow_span(piece, 0, 0));
    flow_add(&writer, piece, 0, piece->s.len);
    *cell = writer.flow;
}

bool
row_goes_on(struct reader *reader, struct table *table, const struct row *row)
{
    size_t number = number_column(table);
    if (!table->rows.len || number == table->column_count)
        return false;
    struct row *last = &table->rows.items[table->rows.len - 1];
    if (row->cells.len != table->column_count ||
        last->cells.len != table->column_count || !filled_cells(row))
        return false;
    if (cell_words(row, number).len || !cell_words(last, number).len ||
        !marks_go_on(table, last, row))
        return false;
    for (size_t c = 0; c < table->column_count; c++)
        if (row->cells.items[c].flow.s.len)
            cell_add_piece(reader, &row->cells.items[c].flow,
                           table->columns[c].label.field, false,
                           &last->cells.items[c].flow);
    return true;
}
