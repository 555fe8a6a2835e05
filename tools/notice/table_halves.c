/* Two tables side by side under one head: 序号 | 任务 | 单位 | 序号 | 任务 | 单位. */
#include "notice/table_grid.h"

/* The columns of one of them, or 0. */
static size_t
half_of(const struct table *table)
{
    size_t half = table->column_count / 2;
    if (half < 3 || table->column_count % 2 ||
        table->columns[0].label.field != LABEL_NUMBER)
        return 0;
    for (size_t c = 0; c < half; c++)
        if (table->columns[c].label.field != table->columns[c + half].label.field)
            return 0;
    return half;
}

static bool
has_both(const struct row *row, size_t half)
{
    return !row->loose && row->cells.len > half;
}

static struct row
part_of(struct reader *reader, const struct row *row, size_t from, size_t to)
{
    struct row part = { .line = row->line };
    for (size_t c = from; c < to && c < row->cells.len; c++)
        *array_push(reader->arena, &part.cells) = row->cells.items[c];
    return part;
}

/* 1 | 2 over 3 | 4, not 1 | 4 over 2 | 5. */
static bool
runs_across(const struct table *table, size_t half)
{
    for (size_t i = 0; i < table->rows.len; i++) {
        const struct row *row = &table->rows.items[i];
        if (!has_both(row, half))
            continue;
        int left = cell_number(row->cells.items[0].flow.s);
        return left > 0 && cell_number(row->cells.items[half].flow.s) == left + 1 &&
               table->rows.len > 1;
    }
    return false;
}

void
table_unfold(struct reader *reader, struct table *table)
{
    size_t half = half_of(table);
    struct rows rows = { 0 };
    if (!half)
        return;
    bool across = runs_across(table, half);
    for (size_t i = 0; i < table->rows.len; i++) {
        const struct row *row = &table->rows.items[i];
        bool both = has_both(row, half);
        *array_push(reader->arena, &rows) = both ? part_of(reader, row, 0, half) : *row;
        if (both && across)
            *array_push(reader->arena, &rows) = part_of(reader, row, half, 2 * half);
    }
    for (size_t i = 0; !across && i < table->rows.len; i++)
        if (has_both(&table->rows.items[i], half))
            *array_push(reader->arena, &rows) =
                part_of(reader, &table->rows.items[i], half, 2 * half);
    table->rows = rows;
    table->column_count = half;
}
