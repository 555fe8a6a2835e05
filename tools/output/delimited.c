/* CSV and TSV. */
#include "output/delimited.h"

#include "filing/column.h"

static void
add_quoted(struct buf *out, struct str cell)
{
    buf_char(out, '"');
    for (size_t i = 0; i < cell.len; i++) {
        if (cell.ptr[i] == '"')
            buf_char(out, '"');
        buf_char(out, cell.ptr[i]);
    }
    buf_char(out, '"');
}

static void
add_csv(struct buf *out, struct str cell)
{
    bool quote = str_has(cell, STR(",")) || str_has(cell, STR("\"")) ||
                 str_has(cell, STR("\n")) || str_has(cell, STR("\r"));
    if (quote)
        add_quoted(out, cell);
    else
        buf_add(out, cell);
}

static void
add_tsv(struct buf *out, struct str cell)
{
    for (size_t i = 0; i < cell.len; i++) {
        char c = cell.ptr[i];
        buf_char(out, c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
    }
}

void
delimited_row(struct buf *out, enum delimited form, const struct str *cells,
              size_t count, struct str end)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_char(out, form == DELIMITED_CSV ? ',' : '\t');
        if (form == DELIMITED_CSV)
            add_csv(out, cells[i]);
        else
            add_tsv(out, cells[i]);
    }
    buf_add(out, end);
}

void
tsv_cell(FILE *out, struct str cell, char end)
{
    for (size_t i = 0; i < cell.len; i++) {
        unsigned char c = (unsigned char)cell.ptr[i];
        putc(c < ' ' || c == 0x7F ? ' ' : c, out);
    }
    putc(end, out);
}

void
delimited_head(struct buf *out, enum delimited form, struct str end)
{
    struct str names[COLUMN_CANONICAL];
    for (int column = 0; column < COLUMN_CANONICAL; column++)
        names[column] = column_name((enum filing_column)column);
    delimited_row(out, form, names, COLUMN_CANONICAL, end);
}
