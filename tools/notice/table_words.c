/* Tables whose columns single blanks part: no cell holds a blank, or hardly any. */
#include "notice/table.h"

#include "notice/blank.h"
#include "notice/numeral.h"

#define COLUMNS_LEAST 4

static void
split_words(struct reader *reader, const struct logical_line *line, struct row *row)
{
    struct str s = line->flow.s;
    for (size_t at = 0; at < s.len;) {
        size_t end = blank_find(s, at);
        if (end > at)
            cell_add(reader, &line->flow, at, end, row);
        at = end;
        for (size_t n; at < s.len && (n = blank_length(s, at)) != 0;)
            at += n;
    }
}

/* All its words are labels, and the first is that of the numbers. */
static bool
is_head(struct reader *reader, const struct row *row, struct table *table)
{
    return row->cells.len >= COLUMNS_LEAST && row->cells.len <= COLUMNS_MAX &&
           head_of(reader, row, table) &&
           table->columns[0].label.field == LABEL_NUMBER && head_is_known(table);
}

static bool
opens_row(const struct row *row, int number)
{
    if (row->cells.len < 3)
        return false;
    struct str s = row->cells.items[0].flow.s;
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
    return s.len && s.len <= 3 && numeral_value(s) == number;
}

bool
words_read(struct reader *reader, size_t from, struct table *table)
{
    struct row head = { .line = from };
    *table = (struct table){ .shape = SHAPE_WORDS, .from = from };
    if (blank_find(reader->lines.items[from].flow.s, 0) ==
        reader->lines.items[from].flow.s.len)
        return false;
    split_words(reader, &reader->lines.items[from], &head);
    if (!is_head(reader, &head, table))
        return false;
    struct row *last = NULL;
    int next = 1;
    size_t i = from + 1;
    for (; i < reader->lines.len; i++) {
        struct logical_line *line = &reader->lines.items[i];
        struct row row = { .line = i, .loose = true };
        struct table again = { 0 };
        if (line->framed || line->part == PART_ANNEX_MARK)
            break;
        split_words(reader, line, &row);
        if (is_head(reader, &row, &again))
            continue;
        if (opens_row(&row, next)) {
            last = array_push(reader->arena, &table->rows);
            *last = row;
            next++;
        } else if (table_is_section(reader, i)) {
            row = (struct row){ .line = i };
            cell_add(reader, &line->flow, 0, line->flow.s.len, &row);
            last = NULL;
            *array_push(reader->arena, &table->rows) = row;
        } else if (last && last->cells.len < COLUMNS_MAX * 2 && !line->after_blank) {
            for (size_t c = 0; c < row.cells.len; c++)
                *array_push(reader->arena, &last->cells) = row.cells.items[c];
        } else {
            break;
        }
    }
    table->to = i;
    return next > 1;
}
