/* Indicators: the number stands in one column, its unit of measure in another, or in brackets
 * in the head or behind the name. */
#include "notice/table_grid.h"

#include "base/utf8.h"
#include "notice/names.h"

/* One character may be both: 处, 所, 家. */
static bool
names_doer(struct reader *reader, struct str s)
{
    return utf8_count(s) >= 3 && names_is_unit(reader, s);
}

void
grid_settle_measure(struct filling *f, struct table *table)
{
    size_t c = table_column(table, LABEL_MEASURE), doers = 0, filled = 0;
    if (c == table->column_count)
        return;
    for (size_t i = 0; i < f->rows.len; i++) {
        const struct grid_row *row = &f->rows.items[i];
        if (!row->cells || cell_is_nothing(row->cells[c].flow.s))
            continue;
        filled++;
        doers += names_doer(f->b->reader, row->cells[c].flow.s);
    }
    if (doers * 2 > filled)
        table->columns[c].label.field = LABEL_UNITS;
}

static bool
measure_in_brackets(struct reader *reader, struct str s, struct str *unit)
{
    struct match match;
    struct span found;
    struct flow flow = { .s = s };
    if (!reader_match(reader, reader->cell_measure, &flow, 0, 0, &match) ||
        !match_group(&match, "unit", &found))
        return false;
    *unit = str_sub(s, found.from, found.to);
    return true;
}

/* The unit of measure of cell C of the row in hand. */
static bool
find_measure(struct filling *f, size_t c, struct str *unit)
{
    struct reader *reader = f->b->reader;
    size_t column = table_column(f->table, LABEL_MEASURE);
    if (column < f->table->column_count && !cell_is_nothing(f->cells[column].flow.s)) {
        *unit = f->cells[column].flow.s;
        return true;
    }
    if (measure_in_brackets(reader, f->table->columns[c].name.text, unit))
        return true;
    for (size_t i = c; i-- > 0;) {
        enum label_field field = f->table->columns[i].label.field;
        if ((field == LABEL_TITLE || field == LABEL_TEXT) &&
            measure_in_brackets(reader, f->cells[i].flow.s, unit))
            return true;
    }
    return false;
}

bool
grid_unite(struct filling *f, size_t c, struct flow *united)
{
    struct reader *reader = f->b->reader;
    const struct flow *cell = &f->cells[c].flow;
    struct match match;
    struct span n;
    struct str unit = { 0 };
    if (!reader_match(reader, reader->cell_value, cell, 0, MATCH_ANCHORED, &match) ||
        !match_group(&match, "n", &n))
        return false;
    struct flow_writer writer = { .arena = reader->arena };
    flow_add(&writer, cell, 0, n.to);
    if (find_measure(f, c, &unit)) {
        size_t end = flow_span(cell, n.from, n.to).to;
        flow_put(&writer, unit, (struct span){ end, end });
    }
    flow_add(&writer, cell, n.to, cell->s.len);
    *united = writer.flow;
    return true;
}
