/* Tables of one cell a line. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/numeral.h"

/* The head of a column has so many characters at most. */
#define HEAD_CHARACTERS 14

static struct logical_line *
line_of(struct reader *reader, size_t index)
{
    return &reader->lines.items[index];
}

static bool
is_number(struct reader *reader, size_t index, int number)
{
    struct str s = line_of(reader, index)->flow.s;
    if (!s.len || s.len > 4)
        return false;
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
    return numeral_value(s) == number;
}

/* Row NUMBER begins: with its number alone, or, where no column holds numbers, with the
 * number in front of the wording. */
static bool
opens_row(struct reader *reader, const struct table *table, size_t index, int number)
{
    struct match match;
    struct span n;
    const struct flow *flow = &line_of(reader, index)->flow;
    if (table->columns[0].label.field == LABEL_NUMBER)
        return is_number(reader, index, number);
    return reader_match(reader, reader->numbering, flow, 0, MATCH_ANCHORED, &match) &&
           !table_is_section(reader, index) && match_group(&match, "n", &n) &&
           numeral_value(str_sub(flow->s, n.from, n.to)) == number;
}

static bool
is_label_line(struct reader *reader, size_t index)
{
    struct label label;
    int year = 0;
    return label_of(reader, head_word(line_of(reader, index)->flow.s, &year), &label);
}

/* The row that is number 1, or a heading before it. */
static bool
opens_rows(struct reader *reader, size_t index)
{
    return is_number(reader, index, 1) || table_is_section(reader, index);
}

/* 类别, 序号 … or 责任单位, 序号 …: the last line before row 1 is the category, or who does it, of
 * its row. */
static bool
category_leads(struct reader *reader, const struct row *row, size_t last)
{
    struct label first, second;
    return label_of(reader, row->cells.items[0].flow.s, &first) &&
           (first.field == LABEL_CATEGORY || first.field == LABEL_UNITS ||
            first.field == LABEL_LEADERS) &&
           label_of(reader, row->cells.items[1].flow.s, &second) &&
           second.field == LABEL_NUMBER && !is_label_line(reader, last);
}

/* The category becomes the last column: what stands before a number is read with the row
 * above it. */
static void
put_category_last(struct table *table)
{
    struct column category = table->columns[0];
    for (size_t c = 1; c < table->column_count; c++)
        table->columns[c - 1] = table->columns[c];
    table->columns[table->column_count - 1] = category;
}

/* 目标任务, 责任单位: no column of numbers. */
static bool
is_wording_first(const struct table *table)
{
    enum label_field field = table->columns[0].label.field;
    return field == LABEL_TEXT || field == LABEL_TITLE;
}

/* The labels of a head with one cell a line, from FROM on: all that are known, or, before
 * the first row, others between them. */
static size_t
head_lines(struct reader *reader, size_t from, struct table *table)
{
    struct row row = { .line = from };
    size_t i = from;
    if (!is_label_line(reader, from))
        return from;
    while (i < reader->lines.len && i - from < COLUMNS_MAX &&
           !line_of(reader, i)->framed && !opens_rows(reader, i) &&
           utf8_count(line_of(reader, i)->flow.s) <= HEAD_CHARACTERS)
        i++;
    if (i == reader->lines.len || !opens_rows(reader, i))
        for (i = from; i - from < COLUMNS_MAX && i < reader->lines.len &&
                       !line_of(reader, i)->framed && is_label_line(reader, i);)
            i++;
    for (size_t k = from; k < i; k++) {
        const struct flow *flow = &line_of(reader, k)->flow;
        cell_add(reader, flow, 0, flow->s.len, &row);
    }
    if (row.cells.len >= 4 && category_leads(reader, &row, i - 1)) {
        table->category_late = true;
        table->first_category = row.cells.items[row.cells.len - 1].flow;
        row.cells.len--;
    }
    if (row.cells.len < 2 || !head_of(reader, &row, table))
        return from;
    return row.cells.len >= 3 || is_wording_first(table) ? i : from;
}

/* The head once more, on the next page. */
static bool
is_head_again(struct reader *reader, const struct table *table, size_t from)
{
    size_t count = table->column_count, late = table->category_late;
    for (size_t c = 0; c < count; c++)
        if (from + c >= reader->lines.len ||
            !str_eq(blank_compact(reader->arena, line_of(reader, from + c)->flow.s),
                    table->columns[(c + count - late) % count].name.text))
            return false;
    return true;
}

/* One cell a line: a row runs from its number to the next in sequence. */
bool
cell_lines_read(struct reader *reader, size_t from, struct table *table)
{
    *table = (struct table){ .shape = SHAPE_LINES, .from = from };
    size_t i = head_lines(reader, from, table);
    int next = 1;
    if (i != from && table->category_late)
        put_category_last(table);
    if (i == from ||
        (table->columns[0].label.field != LABEL_NUMBER && !is_wording_first(table)))
        return false;
    struct row *row = NULL;
    for (; i < reader->lines.len; i++) {
        struct logical_line *line = line_of(reader, i);
        if (line->framed || line->part == PART_ANNEX_MARK)
            break;
        if (is_head_again(reader, table, i)) {
            i += table->column_count - 1;
            continue;
        }
        if (table_is_section(reader, i)) {
            row = array_push(reader->arena, &table->rows);
            *row = (struct row){ .line = i };
            cell_add(reader, &line->flow, 0, line->flow.s.len, row);
            row = NULL;
            continue;
        }
        bool again = next > 1 && !row && opens_row(reader, table, i, 1);
        if (again || opens_row(reader, table, i, next)) {
            next = again ? 2 : next + 1;
            row = array_push(reader->arena, &table->rows);
            *row = (struct row){ .line = i, .loose = true };
        }
        if (!row)
            break;
        cell_add(reader, &line->flow, 0, line->flow.s.len, row);
    }
    table->to = i;
    return table->rows.len > 0;
}
