/* Cells that stand in the row itself. */
#include "checks/printed.h"

#include <string.h>

const struct filing_cell *
printed_cell(const struct filing_row *row, int column)
{
    const struct filing_cell *cell = &row->cells[column];
    bool printed = cell->origin == ORIGIN_CELL || cell->origin == ORIGIN_SPLIT;
    return printed ? cell : NULL;
}

const struct filing_cell *
printed_words(const struct filing_row *row, int column)
{
    const struct filing_cell *cell = printed_cell(row, column);
    return cell && cell->text.len ? cell : NULL;
}

const struct filing_number *
printed_figure(const struct filing_row *row, int column)
{
    bool asked = column >= COLUMN_TARGET && column <= COLUMN_RATIO;
    return asked && printed_cell(row, column) ? row_figure(row, column) : NULL;
}

bool
row_may_hold(const struct run *run, const struct entry *entry, const char *bytes)
{
    struct str row = text_view(run->text, entry->row->span);
    if (entry->filing->form != FORM_TABLE) /* others have escapes */
        return true;
    for (; row.len && *bytes; bytes++)
        if (memchr(row.ptr, *bytes, row.len))
            return true;
    return false;
}
