/* Rows of marks whose cells hold line breaks: 牵头 / 单位<TAB>…, one row over many lines. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/lines.h"

#include <string.h>

/* A head, and a row, run over so many lines at most. */
#define HEAD_LINES_MOST 16
#define ROW_LINES_MOST  24
/* The last line of a last cell holds so many characters at most. */
#define TAIL_CHARACTERS 12

static bool
has_tab(const struct logical_line *line)
{
    return line->flow.s.len && memchr(line->flow.s.ptr, '\t', line->flow.s.len);
}

/* Digits and a mark at its start. */
static bool
opens_row(const struct logical_line *line)
{
    struct str s = line->flow.s;
    size_t at = 0, digits = 0;
    while (at < s.len && (s.ptr[at] == ' ' || (at == 0 && s.ptr[at] == '|')))
        at++;
    for (; at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9'; at++)
        digits++;
    while (digits && at < s.len && s.ptr[at] == ' ')
        at++;
    return digits > 0 && digits <= 4 && at < s.len &&
           (s.ptr[at] == '\t' || s.ptr[at] == '|');
}

/* A line that begins with a mark has an empty first cell, or is a row of its own. */
static bool
begins_with_mark(const struct logical_line *line)
{
    char c = line->flow.s.ptr[0];
    return c == '\t' || c == '|';
}

size_t
pasted_head(struct reader *reader, size_t from, struct row *row)
{
    struct flow_writer writer = { .arena = reader->arena };
    size_t i = from;
    if (!has_tab(&reader->lines.items[from]))
        return 0;
    for (; i < reader->lines.len && i - from < HEAD_LINES_MOST; i++) {
        const struct logical_line *line = &reader->lines.items[i];
        if (i > from && (opens_row(line) || table_is_section(reader, i)))
            break;
        if (line->framed)
            return 0;
        if (i > from)
            flow_put(&writer, STR("\x1f"), flow_span(&line->flow, 0, 0));
        flow_add(&writer, &line->flow, 0, line->flow.s.len);
    }
    struct logical_line joined = { .flow = writer.flow };
    struct table table = { 0 };
    if (i == from + 1 || i == reader->lines.len || i - from == HEAD_LINES_MOST)
        return 0;
    cells_split(reader, &joined, false, row, NULL);
    return row->cells.len >= 3 && head_of(reader, row, &table) && head_is_known(&table)
               ? i
               : 0;
}

/* Adds the cells of LINE: its first goes on with the last of ROW. */
static bool
append(struct reader *reader, const struct table *table,
       const struct logical_line *line, struct row *row)
{
    struct row more = { 0 };
    cells_split(reader, line, false, &more, NULL);
    if (!row->cells.len || !more.cells.len ||
        row->cells.len + more.cells.len - 1 > table->column_count)
        return false;
    size_t last = row->cells.len - 1;
    cell_add_piece(reader, &more.cells.items[0].flow, table->columns[last].label.field,
                   true, &row->cells.items[last].flow);
    for (size_t c = 1; c < more.cells.len; c++)
        *array_push(reader->arena, &row->cells) = more.cells.items[c];
    return true;
}

/* Its last cell has its wall. */
static bool
is_closed(const struct logical_line *line)
{
    struct str s = line->flow.s;
    return s.len > 0 && s.ptr[s.len - 1] == '|';
}

static bool
begins_total(struct reader *reader, const struct logical_line *line)
{
    struct str s = line->flow.s;
    const char *tab = memchr(s.ptr, memchr(s.ptr, '|', s.len) ? '|' : '\t', s.len);
    return cell_is_total(reader, str_sub(s, 0, tab ? (size_t)(tab - s.ptr) : s.len));
}

size_t
pasted_row(struct reader *reader, const struct table *table, size_t from,
           struct row *row)
{
    struct row whole = { .line = row->line };
    size_t i = from + 1;
    if (!opens_row(&reader->lines.items[from]) ||
        table->columns[0].label.field != LABEL_NUMBER)
        return from + 1;
    for (size_t c = 0; c < row->cells.len; c++)
        *array_push(reader->arena, &whole.cells) = row->cells.items[c];
    for (; i < reader->lines.len && i - from < ROW_LINES_MOST; i++) {
        const struct logical_line *line = &reader->lines.items[i];
        bool full = whole.cells.len == table->column_count;
        bool tail = full && !line_has_marks(line->flow.s) && !is_closed(line - 1) &&
                    utf8_count(line->flow.s) <= TAIL_CHARACTERS &&
                    i + 1 < reader->lines.len && opens_row(line + 1);
        if (line->framed || line->part == PART_ANNEX_MARK || opens_row(line) ||
            begins_total(reader, line) || line->after_blank || (full && !tail) ||
            table_is_section(reader, i) || begins_with_mark(line) ||
            !append(reader, table, line, &whole))
            break;
    }
    if (i == from + 1 || whole.cells.len != table->column_count)
        return from + 1;
    *row = whole;
    return i;
}
