/* Which finding of a row gives way to which. */
#include "lint/yield.h"

#include <stdlib.h>

static bool
names(const char *codes, const struct check *check)
{
    struct str rest = str_of(codes), code;
    while (str_cut(&rest, ' ', &code))
        if (str_eq(code, str_of(check->code)))
            return true;
    return false;
}

/* Cells of a row that is shifted are not where their heads are. */
static bool
is_spoiled(const struct finding *finding, const struct finding *other)
{
    return finding->record && other->check->row->spoils_row &&
           other->severity == SEVERITY_ERROR && !finding->check->row->spoils_row &&
           !finding->check->row->guards && !finding->check->row->on_filing;
}

static bool
gives_way(const struct finding *finding, const struct finding *other)
{
    const struct check_row *row = finding->check->row;
    if (finding->record != other->record || finding->check == other->check ||
        (!finding->record && finding->item != other->item))
        return false;
    return is_spoiled(finding, other) || names(row->yields, other->check) ||
           (names(row->yields_in_cell, other->check) &&
            str_eq(finding->field, other->field));
}

static int
by_record(const void *a, const void *b)
{
    const struct finding *x = *(const struct finding *const *)a;
    const struct finding *y = *(const struct finding *const *)b;
    if (x->record != y->record)
        return x->record < y->record ? -1 : 1;
    return (x > y) - (x < y);
}

/* Findings of one row, of the heads, or of items that have no row; those that give way get
 * no check. */
static void
yield_group(struct finding **group, size_t count, const struct check **kept)
{
    for (size_t i = 0; i < count; i++) {
        kept[i] = group[i]->check;
        for (size_t k = 0; k < count && kept[i]; k++)
            if (gives_way(group[i], group[k]))
                kept[i] = NULL;
    }
    for (size_t i = 0; i < count; i++)
        group[i]->check = kept[i];
}

/* What is said of the whole file explains what is said of its rows. */
static void
yield_file(struct run *run)
{
    size_t left = 0, len = run->findings.len;
    for (size_t i = 0; i < len; i++) {
        const struct finding *finding = &run->findings.items[i];
        const char *codes = finding->check->row->yields_in_file;
        bool told = false;
        for (size_t k = 0; codes && k < len && !told; k++)
            told = !run->findings.items[k].record &&
                   names(codes, run->findings.items[k].check);
        if (!told)
            run->findings.items[left++] = *finding;
    }
    run->findings.len = left;
}

void
findings_yield(struct run *run)
{
    size_t count = 0;
    yield_file(run);
    struct finding **rows =
        arena_alloc_array(run->arena, run->findings.len, sizeof *rows);
    for (size_t i = 0; i < run->findings.len; i++)
        if (run->findings.items[i].record || run->findings.items[i].field.len ||
            run->findings.items[i].item)
            rows[count++] = &run->findings.items[i];
    if (!count)
        return;
    qsort(rows, count, sizeof *rows, by_record);
    const struct check **kept = arena_alloc_array(run->arena, count, sizeof *kept);
    for (size_t i = 0, end; i < count; i = end) {
        end = i + 1;
        while (end < count && rows[end]->record == rows[i]->record)
            end++;
        yield_group(&rows[i], end - i, kept);
    }
    size_t left = 0;
    for (size_t i = 0; i < run->findings.len; i++)
        if (run->findings.items[i].check)
            run->findings.items[left++] = run->findings.items[i];
    run->findings.len = left;
}
