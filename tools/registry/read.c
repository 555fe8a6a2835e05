/* Sheets from text that anybody may have edited. */
#include "registry/registry.h"

#include "base/date.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define NO_COLUMN     ((size_t)-1)
#define SHA256_DIGITS 64

struct sheet_reader {
    struct arena *arena;
    const struct text *text;
    struct registry_sheet *sheet;
    const struct registry_column *columns;
    size_t count;        /* of the table's columns */
    ARRAY(size_t) order; /* printed column -> column, or NO_COLUMN */
};

static struct registry_fault *
fault(struct sheet_reader *reader, enum registry_fault_kind kind, struct span span,
      struct str word)
{
    struct registry_fault *fault = array_push(reader->arena, &reader->sheet->faults);
    *fault = (struct registry_fault){ kind, span, { word } };
    return fault;
}

static int
hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The character that the escape at the start of S stands for, its length in *length;
 * -1: it is none. */
static int
escape(struct str s, size_t *length)
{
    static const char letters[] = "tnr\\", plain[] = "\t\n\r\\";
    const char *known = s.len > 1 && s.ptr[1] ? strchr(letters, s.ptr[1]) : NULL;
    *length = known ? 2 : 4;
    if (known)
        return plain[known - letters];
    if (s.len < 4 || s.ptr[1] != 'x' || hex_digit(s.ptr[2]) < 0 ||
        hex_digit(s.ptr[3]) < 0)
        return -1;
    int c = 16 * hex_digit(s.ptr[2]) + hex_digit(s.ptr[3]);
    return c < ' ' || c == 0x7F ? c : -1;
}

/* Undoes the escapes; any other backslash stays, and is a fault. */
static struct str
unescaped(struct sheet_reader *reader, struct span span)
{
    struct str cell = text_view(reader->text, span);
    if (str_find(cell, STR("\\"), 0) == cell.len)
        return cell;
    struct buf out = { .arena = reader->arena };
    for (size_t i = 0, length = 1; i < cell.len; i += length) {
        int c = (unsigned char)cell.ptr[i];
        length = 1;
        if (c == '\\')
            c = escape(str_sub(cell, i, cell.len), &length);
        if (c < 0) {
            size_t at = span.from + i;
            fault(reader, FAULT_ESCAPE, (struct span){ at, at + 1 }, cell);
            c = '\\';
            length = 1;
        }
        buf_char(&out, (char)c);
    }
    return buf_str(&out);
}

/* The next cell of the line that ends at LINE_END; *at moves to the next one's start. */
static struct span
next_cell(const struct sheet_reader *reader, size_t *at, size_t line_end)
{
    struct str utf8 = reader->text->utf8;
    size_t end = *at;
    while (end < line_end && utf8.ptr[end] != '\t')
        end++;
    struct span span = { *at, end };
    *at = end + 1;
    return span;
}

static bool
is_digest(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!((s.ptr[i] >= '0' && s.ptr[i] <= '9') ||
              (s.ptr[i] >= 'a' && s.ptr[i] <= 'f')))
            return false;
    return s.len == SHA256_DIGITS;
}

/* # duban.registry/1 TAB items TAB sha256:… TAB path */
static bool
read_head(struct sheet_reader *reader, struct span line)
{
    struct registry_sheet *sheet = reader->sheet;
    sheet->head = line;
    size_t at = line.from;
    struct str parts[3];
    for (size_t i = 0; i < 3; i++)
        parts[i] = at <= line.to
                       ? text_view(reader->text, next_cell(reader, &at, line.to))
                       : STR("");
    bool good = str_eq(parts[0], STR("# duban.registry/1"));
    struct str digest = str_starts(parts[2], STR("sha256:"))
                            ? str_sub(parts[2], sizeof "sha256:" - 1, parts[2].len)
                            : STR("");
    if (!good || !is_digest(digest)) {
        fault(reader, FAULT_NO_HEAD, line, STR(""));
        return good;
    }
    sheet->sha256 = digest;
    if (at <= line.to)
        sheet->notice_path = unescaped(reader, (struct span){ at, line.to });
    if (!str_eq(parts[1], str_of(registry_table_name(sheet->table))))
        fault(reader, FAULT_OTHER_TABLE, line, parts[1]);
    return true;
}

static size_t
find_column(const struct sheet_reader *reader, struct str name)
{
    for (size_t i = 0; i < reader->count; i++)
        if (str_eq(name, str_of(reader->columns[i].name)))
            return i;
    return NO_COLUMN;
}

/* False when the line is none of column names. */
static bool
read_columns(struct sheet_reader *reader, struct span line)
{
    bool seen[REGISTRY_COLUMNS_MAX] = { false };
    size_t known = 0;
    for (size_t at = line.from; at <= line.to;) {
        struct span span = next_cell(reader, &at, line.to);
        struct str name = text_view(reader->text, span);
        size_t column = find_column(reader, name);
        if (column == NO_COLUMN || seen[column]) {
            fault(reader,
                  column == NO_COLUMN ? FAULT_UNKNOWN_COLUMN : FAULT_TWICE_COLUMN, span,
                  name);
            column = NO_COLUMN;
        } else {
            seen[column] = true;
            known++;
            known++;
        }
        *array_push(reader->arena, &reader->order) = column;
    }
    struct buf missing = { .arena = reader->arena };
    for (size_t i = 0; i < reader->count; i++)
        if (!seen[i])
            buf_printf(&missing, "%s%s", missing.len ? ", " : "",
                       reader->columns[i].name);
    if (known && missing.len)
        fault(reader, FAULT_NO_COLUMN, line, buf_str(&missing));
    return known > 0;
}

static bool
is_choice(const char *choices, struct str value)
{
    struct str rest = str_of(choices), choice;
    while (str_cut(&rest, '|', &choice))
        if (str_eq(choice, value))
            return true;
    return false;
}

static void
judge_cell(struct sheet_reader *reader, size_t column, struct str cell,
           struct span span)
{
    const struct registry_column *is = &reader->columns[column];
    struct decimal value;
    struct date date;
    struct registry_fault *told = NULL;
    if (!cell.len)
        return;
    if (is->kind == COLUMN_VALUE && !decimal_read(cell, &value))
        told = fault(reader, FAULT_VALUE, span, cell);
    else if (is->kind == COLUMN_DATE && !date_read(cell, &date))
        told = fault(reader, FAULT_DATE, span, cell);
    else if (is->choices && !is_choice(is->choices, cell))
        told = fault(reader, FAULT_CHOICE, span, cell);
    if (!told)
        return;
    told->words[1] = str_of(is->name);
    told->words[2] = str_of(is->choices);
}

static void
read_row(struct sheet_reader *reader, struct span line)
{
    struct registry_row row = {
        .cells = arena_alloc_array(reader->arena, reader->count, sizeof *row.cells),
        .cell_spans =
            arena_alloc_array(reader->arena, reader->count, sizeof *row.cell_spans),
        .span = line,
    };
    size_t cells = 0;
    for (size_t i = 0; i < reader->count; i++)
        row.cell_spans[i] = (struct span){ line.to, line.to };
    for (size_t at = line.from; at <= line.to; cells++) {
        struct span span = next_cell(reader, &at, line.to);
        size_t column =
            cells < reader->order.len ? reader->order.items[cells] : NO_COLUMN;
        if (column == NO_COLUMN)
            continue;
        row.cells[column] = unescaped(reader, span);
        row.cell_spans[column] = span;
        judge_cell(reader, column, row.cells[column], span);
    }
    if (cells != reader->order.len)
        fault(reader, FAULT_CELL_COUNT, line, arena_printf(reader->arena, "%zu", cells))
            ->words[1] = arena_printf(reader->arena, "%zu", reader->order.len);
    if (!row.cells[0].len)
        fault(reader, FAULT_NO_ID, line, STR(""));
    *array_push(reader->arena, &reader->sheet->rows) = row;
}

static int
by_id(const void *a, const void *b)
{
    const struct registry_row *x = a, *y = b;
    int order = registry_id_compare(x->cells[0], y->cells[0]);
    return order ? order
                 : (x->span.from > y->span.from) - (x->span.from < y->span.from);
}

static void
sort_rows(struct sheet_reader *reader)
{
    struct registry_rows *rows = &reader->sheet->rows;
    if (!rows->len)
        return;
    qsort(rows->items, rows->len, sizeof *rows->items, by_id);
    for (size_t i = 1; i < rows->len; i++) {
        struct str id = rows->items[i].cells[0];
        if (id.len && str_eq(id, rows->items[i - 1].cells[0]))
            fault(reader, FAULT_TWICE_ID, rows->items[i].span, id);
    }
}

/* The two lines before the rows. */
static bool
read_front(struct sheet_reader *reader)
{
    const struct text *text = reader->text;
    if (!read_head(reader, text->lines.items[0].span))
        return false;
    size_t told = reader->sheet->faults.len;
    if (text->lines.len > 1 && read_columns(reader, text->lines.items[1].span))
        return true;
    reader->sheet->faults.len = told;
    fault(reader, FAULT_NO_COLUMNS, reader->sheet->head, STR(""));
    return false;
}

struct registry_sheet *
registry_read(struct arena *arena, enum registry_table table, const struct text *text)
{
    struct sheet_reader reader = {
        .arena = arena,
        .text = text,
        .sheet = arena_new(arena, struct registry_sheet),
        .columns = registry_columns[table],
        .count = registry_column_count(table),
    };
    reader.sheet->table = table;
    bool good = read_front(&reader);
    for (size_t line = 2; good && line < text->lines.len; line++) {
        struct span span = text->lines.items[line].span;
        if (span.from == span.to)
            continue;
        if (text->utf8.ptr[span.from] == '#')
            fault(&reader, FAULT_COMMENT, span, STR(""));
        else
            read_row(&reader, span);
    }
    sort_rows(&reader);
    return reader.sheet;
}
