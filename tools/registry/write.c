/* Sheets as bytes. */
#include "registry/registry.h"

#include "base/digest.h"

#include <string.h>

#define DIGEST_DIGITS 16

static void
add_cell(struct buf *out, struct str cell)
{
    static const char plain[] = "\t\n\r\\", letters[] = "tnr\\";
    for (size_t i = 0; i < cell.len; i++) {
        unsigned char c = (unsigned char)cell.ptr[i];
        const char *known = c ? strchr(plain, c) : NULL;
        if (known)
            buf_printf(out, "\\%c", letters[known - plain]);
        else if (c < ' ' || c == 0x7F)
            buf_printf(out, "\\x%02x", c);
        else
            buf_char(out, cell.ptr[i]);
    }
}

static void
add_head(struct buf *out, const struct registry_sheet *sheet)
{
    buf_printf(out,
               "# duban.registry/1\t%s\tsha256:", registry_table_name(sheet->table));
    buf_add(out, sheet->sha256);
    buf_char(out, '\t');
    add_cell(out, sheet->notice_path);
    buf_char(out, '\n');
}

void
registry_print(struct buf *out, const struct registry_sheet *sheet)
{
    const struct registry_column *columns = registry_columns[sheet->table];
    size_t count = registry_column_count(sheet->table);
    add_head(out, sheet);
    for (size_t i = 0; i < count; i++)
        buf_printf(out, "%s%s", i ? "\t" : "", columns[i].name);
    buf_char(out, '\n');
    for (size_t row = 0; row < sheet->rows.len; row++)
        for (size_t i = 0; i < count; i++) {
            add_cell(out, sheet->rows.items[row].cells[i]);
            buf_char(out, i + 1 < count ? '\t' : '\n');
        }
}

struct str
registry_digest(struct arena *arena, enum registry_table table,
                const struct registry_row *row)
{
    struct buf words = { .arena = arena };
    const struct registry_column *columns = registry_columns[table];
    for (size_t i = 0; columns[i].kind < COLUMN_AT; i++) {
        if (columns[i].kind <= COLUMN_ID_OF)
            continue;
        add_cell(&words, row->cells[i]);
        buf_char(&words, '\t');
    }
    return str_sub(digest_sha256(arena, buf_str(&words)), 0, DIGEST_DIGITS);
}
