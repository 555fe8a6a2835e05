/* Heads of tables. */
#include "notice/table.h"

#include "notice/numeral.h"

/* A head is guessed whole when it has so many words and labels at least. */
#define GUESSED_LEAST 4
/* A name in a head has so many bytes at most. */
#define HEAD_BYTES 60

struct str
head_word(struct str cell, int *year)
{
    size_t open = str_find(cell, STR("（"), 0), narrow = str_find(cell, STR("("), 0);
    if (narrow < open)
        open = narrow;
    for (size_t at = open; at + 4 <= cell.len; at++)
        if ((unsigned char)cell.ptr[at] < 0x80 &&
            numeral_year(str_sub(cell, at, at + 4)))
            *year = numeral_year(str_sub(cell, at, at + 4));
    return open > 0 ? str_sub(cell, 0, open) : cell;
}

/* Where no head names the task, it stands in the first column of an unknown name. */
static void
name_text_column(struct table *table)
{
    struct column *unknown = NULL;
    for (size_t i = table->column_count; i-- > 0;) {
        struct column *column = &table->columns[i];
        if (column->label.field == LABEL_TITLE || column->label.field == LABEL_TEXT)
            return;
        if (!column->label.rule && column->name.text.len)
            unknown = column;
    }
    if (unknown)
        unknown->label.field = LABEL_TEXT;
}

/* Of the columns without a known label: how many have a name that ends as one does. */
static size_t
guess_columns(struct reader *reader, struct table *table, size_t *fields)
{
    size_t guessed = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        struct column *column = &table->columns[i];
        int year = 0;
        if (column->label.rule || !column->name.text.len ||
            !label_of_head(reader, head_word(column->name.text, &year), &column->label))
            continue;
        guessed++;
        *fields += column->label.field != LABEL_OTHER;
    }
    return guessed;
}

/* Short words in every cell, and no number in the first. */
static bool
may_be_guessed(const struct row *row)
{
    struct str first = row->cells.items[0].flow.s;
    if (first.len && first.ptr[0] >= '0' && first.ptr[0] <= '9' && first.len <= 3)
        return false;
    for (size_t i = 0; i < row->cells.len; i++)
        if (row->cells.items[i].flow.s.len > HEAD_BYTES)
            return false;
    return true;
}

bool
head_of(struct reader *reader, const struct row *row, struct table *table)
{
    size_t labels = 0, words = 0, fields = 0;
    if (row->cells.len < 2 || row->cells.len > COLUMNS_MAX)
        return false;
    for (size_t i = 0; i < row->cells.len; i++) {
        const struct flow *flow = &row->cells.items[i].flow;
        struct column *column = &table->columns[i];
        *column = (struct column){ .label.field = LABEL_OTHER };
        words += flow->s.len > 0;
        column->name = reader_datum(reader, flow, 0, flow->s.len);
        if (!label_of(reader, head_word(flow->s, &table->year), &column->label)) {
            column->label = (struct label){ .field = LABEL_OTHER };
            continue;
        }
        labels++;
        fields +=
            column->label.field != LABEL_OTHER && column->label.field != LABEL_MEASURE;
    }
    table->column_count = row->cells.len;
    bool known = labels >= 2 && fields >= 2 && labels * 2 >= words;
    if (!known && (labels + words < GUESSED_LEAST || !may_be_guessed(row)))
        return false;
    if (labels < words)
        labels += guess_columns(reader, table, &fields);
    if (!known && (labels < words || fields < 2))
        return false;
    name_text_column(table);
    return true;
}

bool
head_is_again(const struct table *table, const struct table *again)
{
    if (again->column_count != table->column_count)
        return false;
    for (size_t c = 0; c < table->column_count; c++)
        if (again->columns[c].label.field != table->columns[c].label.field)
            return false;
    return true;
}

bool
head_is_known(const struct table *table)
{
    for (size_t c = 0; c < table->column_count; c++)
        if (!table->columns[c].label.rule)
            return false;
    return true;
}

/* 责任分工 over 牵头领导, 牵头单位: every word of the lower line of a head is a label. */
static bool
is_lower_head(struct reader *reader, const struct row *row)
{
    size_t labels = 0;
    for (size_t i = 0; i < row->cells.len; i++) {
        struct label label;
        int year = 0;
        struct str s = row->cells.items[i].flow.s;
        if (!s.len)
            continue;
        if (!label_of(reader, head_word(s, &year), &label))
            return false;
        labels++;
    }
    return labels >= 2 && row->cells.len > 0 && !row->cells.items[0].flow.s.len;
}

bool
head_of_two(struct reader *reader, const struct row *upper, const struct row *lower,
            struct table *table)
{
    struct row both = { .line = upper->line };
    size_t width =
        upper->cells.len > lower->cells.len ? upper->cells.len : lower->cells.len;
    if (!is_lower_head(reader, lower))
        return false;
    for (size_t c = 0; c < width; c++) {
        bool low = c < lower->cells.len && lower->cells.items[c].flow.s.len;
        const struct row *from = low ? lower : upper;
        array_push(reader->arena, &both.cells)->flow =
            c < from->cells.len ? from->cells.items[c].flow : (struct flow){ 0 };
    }
    return head_of(reader, &both, table);
}
