/* Rows are put into the grid. */
#include "notice/table_grid.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/numeral.h"

size_t
table_column(const struct table *table, enum label_field field)
{
    for (size_t c = 0; c < table->column_count; c++)
        if (table->columns[c].label.field == field)
            return c;
    return table->column_count;
}

int
cell_number(struct str s)
{
    size_t from = 0;
    while (from < s.len && !(s.ptr[from] >= '0' && s.ptr[from] <= '9'))
        from++;
    size_t to = from;
    while (to < s.len && s.ptr[to] >= '0' && s.ptr[to] <= '9')
        to++;
    if (from < to)
        return utf8_count(s) <= 8 ? numeral_value(str_sub(s, from, to)) : -1;
    return s.len ? numeral_value(s) : -1;
}

/* A merged cell at the left is absent: the number shows by how many cells the row
 * begins too late. */
static size_t
shift_of(const struct table *table, const struct row *row)
{
    size_t number = table_column(table, LABEL_NUMBER);
    if (row->cells.len >= table->column_count)
        return 0;
    if (number < table->column_count)
        for (size_t at = 0; at < row->cells.len && at < number; at++)
            if (cell_number(row->cells.items[at].flow.s) > 0 &&
                utf8_count(row->cells.items[at].flow.s) <= 4)
                return number - at;
    return 0;
}

bool
cell_is_nothing(struct str s)
{
    return !s.len || str_eq(s, STR("/")) || str_eq(s, STR("-")) ||
           str_eq(s, STR("—")) || str_eq(s, STR("——")) || str_eq(s, STR("无")) ||
           str_eq(s, STR("\\"));
}

/* 合计, 小计: what the rows above come to is no task. */
static bool
is_total(struct filling *f, const struct row *row)
{
    size_t i = 0;
    while (i + 1 < row->cells.len && cell_is_nothing(row->cells.items[i].flow.s))
        i++;
    return i < row->cells.len &&
           cell_is_total(f->b->reader, row->cells.items[i].flow.s);
}

/* The number that FLOW begins with, behind which *at stands; 0: none. */
static int
leading_number(struct reader *reader, const struct flow *flow, unsigned flags,
               size_t *at)
{
    struct match match;
    struct span n;
    if (!reader_match(reader, reader->numbering, flow, 0, MATCH_ANCHORED | flags,
                      &match) ||
        !match_group(&match, "n", &n))
        return 0;
    *at = match.whole.to;
    return numeral_value(str_sub(flow->s, n.from, n.to));
}

/* （一） | 稳增长（3项）, two cells where the tasks are counted 1, 2, 3. */
static bool
numbered_heading(struct filling *f, const struct row *row, struct grid_row *heading)
{
    size_t c = table_column(f->table, LABEL_NUMBER), filled = 0;
    if (c + 1 >= f->table->column_count || row->cells.len < c + 2)
        return false;
    for (size_t i = 0; i < row->cells.len; i++)
        filled += !cell_is_nothing(row->cells.items[i].flow.s);
    struct flow *label = &row->cells.items[c].flow,
                *name = &row->cells.items[c + 1].flow;
    if (filled != 2 || str_has_digit(label->s) || cell_is_nothing(name->s) ||
        !f->counted_in_digits)
        return false;
    int number = numeral_value(label->s);
    if (number <= 0 &&
        !(number = leading_number(f->b->reader, label, MATCH_WHOLE, &(size_t){ 0 })))
        return false;
    struct flow_writer writer = { .arena = f->b->reader->arena };
    flow_add(&writer, label, 0, label->s.len);
    flow_add(&writer, name, 0, name->s.len);
    heading->heading = writer.flow;
    heading->name = label->s.len;
    heading->number = number;
    return true;
}

/* One filled cell that is a heading: 一、主要经济指标（牵头领导：…）. */
static bool
single_heading(struct filling *f, const struct row *row, struct grid_row *heading)
{
    const struct flow *only = NULL;
    for (size_t i = 0; i < row->cells.len; i++) {
        if (cell_is_nothing(row->cells.items[i].flow.s))
            continue;
        if (only)
            return false;
        only = &row->cells.items[i].flow;
    }
    if (!only || (cell_number(only->s) > 0 && utf8_count(only->s) <= 4))
        return false;
    heading->heading = *only;
    heading->number = leading_number(f->b->reader, only, 0, &heading->name);
    return true;
}

static bool
is_empty(const struct row *row)
{
    for (size_t i = 0; i < row->cells.len; i++)
        if (!cell_is_nothing(row->cells.items[i].flow.s))
            return false;
    return true;
}

static void
fill(struct filling *f, const struct row *row)
{
    f->cells = arena_alloc_array(f->b->reader->arena, f->table->column_count,
                                 sizeof *f->cells);
    if (row->loose) {
        row_deal(f->b->reader, f->table, row, f->cells);
        if (f->table->category_late) {
            struct cell *late = &f->cells[f->table->column_count - 1];
            struct cell next = *late;
            *late = f->carried;
            if (next.flow.s.len)
                f->carried = next;
        }
        return;
    }
    size_t shift = shift_of(f->table, row);
    for (size_t i = 0; i < row->cells.len && i + shift < f->table->column_count; i++)
        f->cells[i + shift] = row->cells.items[i];
    bool more = row->cells.len > f->table->column_count;
    if (more || row->cells.len + shift < f->table->column_count) {
        const struct flow *line = &f->b->reader->lines.items[row->line].flow;
        if (more)
            reader_oddity(f->b->reader, ODDITY_RAGGED_ROW,
                          flow_span(line, 0, line->s.len), (struct str){ 0 });
    }
    enum label_field first = f->table->columns[0].label.field;
    bool merges = first != LABEL_NUMBER && first != LABEL_TITLE && first != LABEL_TEXT;
    if (merges && cell_is_nothing(f->cells[0].flow.s))
        f->cells[0] = f->carried;
    f->carried = f->cells[0];
}

static void
mend(struct filling *f)
{
    for (size_t c = 0; c < f->table->column_count; c++)
        cell_mend(f->b->reader, f->table->columns[c].label.field, &f->cells[c].flow);
}

/* 责任单位（列首位的为牵头单位） in the head. */
static void
read_lead_default(struct reader *reader, const struct table *table)
{
    struct match match;
    for (size_t c = 0; c < table->column_count; c++) {
        struct flow name = { .s = table->columns[c].name.text };
        enum label_field field = table->columns[c].label.field;
        if ((field == LABEL_UNITS || field == LABEL_CO_UNITS) &&
            reader_match(reader, reader->lead_default, &name, 0, 0, &match))
            reader->first_unit_leads = true;
    }
}

void
table_build(struct builder *b, const struct table *table)
{
    struct table own = *table;
    struct filling f = { .b = b, .table = &own };
    table_unfold(b->reader, &own);
    f.carried.flow = table->first_category;
    read_lead_default(b->reader, table);
    size_t c = table_column(table, LABEL_NUMBER), digits = 0;
    for (size_t i = 0; i < own.rows.len; i++)
        digits += own.rows.items[i].cells.len > c &&
                  str_has_digit(own.rows.items[i].cells.items[c].flow.s);
    f.counted_in_digits = digits * 2 > own.rows.len;
    for (size_t i = 0; i < own.rows.len; i++) {
        const struct row *row = &own.rows.items[i];
        if (is_total(&f, row))
            continue;
        struct grid_row in_grid = { .line = row->line };
        if (!row->loose && is_empty(row))
            continue;
        if (row->loose || (!single_heading(&f, row, &in_grid) &&
                           !numbered_heading(&f, row, &in_grid))) {
            fill(&f, row);
            mend(&f);
            in_grid.cells = f.cells;
        }
        *array_push(b->reader->arena, &f.rows) = in_grid;
    }
    grid_settle_measure(&f, &own);
    grid_spread(&f);
    for (size_t i = 0; i < f.rows.len; i++) {
        const struct grid_row *row = &f.rows.items[i];
        if (row->cells)
            grid_item(&f, row);
        else
            build_section(b, &row->heading, row->name, row->number,
                          b->reader->lines.items[row->line].line);
    }
}
