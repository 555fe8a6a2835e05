/* Rows that go on: one task over several lines of print or rows of marks. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"

/* A task goes on over so many rows at most. */
#define ROWS_MOST 60

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
    if (last->more++ > ROWS_MOST)
        return false;
    for (size_t c = 0; c < table->column_count; c++)
        if (row->cells.items[c].flow.s.len)
            cell_add_piece(reader, &row->cells.items[c].flow,
                           table->columns[c].label.field, false,
                           &last->cells.items[c].flow);
    return true;
}

/* Whether the card says what is to be done. */
static bool
has_words(const struct table *table, const struct row *card)
{
    for (size_t c = 0; c < table->column_count && c < card->cells.len; c++) {
        enum label_field field = table->columns[c].label.field;
        if ((field == LABEL_TEXT || field == LABEL_TITLE) &&
            card->cells.items[c].flow.s.len)
            return true;
    }
    return false;
}

bool
table_holds_tasks(const struct table *table, size_t cards)
{
    size_t told = 0;
    bool strong = false;
    for (size_t i = 0; i < table->rows.len; i++)
        told += has_words(table, &table->rows.items[i]);
    for (size_t c = 0; c < table->column_count; c++)
        strong = strong || (1u << table->columns[c].label.field & LABELS_STRONG);
    return told * 2 > cards && strong;
}
