/* Reading of tables with a line of column names. */
#include "plan/sheet.h"

static bool
is_content(struct str line)
{
    struct str words = str_trim(line);
    return words.len && words.ptr[0] != '#';
}

static void
read_columns(struct arena *arena, struct sheet *sheet, struct str line)
{
    struct str cell;
    while (str_cut(&line, '\t', &cell))
        *array_push(arena, &sheet->columns) = str_trim(cell);
}

static void
read_row(struct arena *arena, struct sheet *sheet, struct str line)
{
    struct sheet_row *row = &sheet->rows.items[sheet->rows.len - 1];
    row->cells = arena_alloc_array(arena, sheet->columns.len, sizeof *row->cells);
    struct str cell;
    for (size_t i = 0; i < sheet->columns.len && str_cut(&line, '\t', &cell); i++)
        row->cells[i] = str_trim(cell);
}

void
sheet_read(struct arena *arena, struct str bytes, struct sheet *sheet)
{
    sheet->text = text_decode(arena, bytes);
    for (size_t i = 0; i < sheet->text.lines.len; i++) {
        struct span span = sheet->text.lines.items[i].span;
        struct str line = text_view(&sheet->text, span);
        if (!is_content(line))
            continue;
        if (!sheet->columns.len) {
            read_columns(arena, sheet, line);
            continue;
        }
        struct sheet_row *row = array_push(arena, &sheet->rows);
        row->span = span;
        row->line = i + 1;
        read_row(arena, sheet, line);
    }
}

const struct sheet *
sheets_find(const struct sheets *sheets, const char *name)
{
    for (size_t i = 0; i < sheets->items.len; i++)
        if (str_eq(sheets->items.items[i].name, str_of(name)))
            return &sheets->items.items[i];
    return NULL;
}

size_t
sheet_column(const struct sheet *sheet, const char *name)
{
    for (size_t i = 0; i < sheet->columns.len; i++)
        if (str_eq(sheet->columns.items[i], str_of(name)))
            return i;
    return SHEET_NO_COLUMN;
}

struct str
sheet_cell(const struct sheet *sheet, const struct sheet_row *row, const char *name)
{
    size_t column = sheet_column(sheet, name);
    return column == SHEET_NO_COLUMN ? (struct str){ 0 } : row->cells[column];
}
