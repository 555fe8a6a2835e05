/* NUM: parts against their total, in rows of totals and among the indicators of an item. */
#include "checks/amount.h"
#include "checks/told_parts.h"

/* A column added up. */
struct sum {
    struct decimal value;
    size_t rows, gaps; /* with a figure, without one */
    int places;        /* most decimals of a part */
    bool broken;       /* beyond 18 digits */
};

struct sums {
    struct sum since[AMOUNTS]; /* since the last row of totals */
    struct sum all[AMOUNTS];
    size_t rows, rows_since;
    const struct measure *measure; /* of all rows */
    bool mixed;                    /* they have several */
    struct str last_title;
    bool first; /* a row of totals stood before all rows: it waits */
    struct decimal total[AMOUNTS];
    int total_places[AMOUNTS];
    bool has_total[AMOUNTS];
    struct span place[AMOUNTS];
    size_t record;
};

static void
add(struct sum *sum, const struct filing_number *number)
{
    if (!number_is(number) || number->kind == VALUE_PERCENT) {
        sum->gaps++;
        return;
    }
    sum->rows++;
    if (number->places > sum->places)
        sum->places = number->places;
    if (!decimal_add(sum->value, number->bare, &sum->value) || number->scale)
        sum->broken = true;
}

/* Half a unit of the last digit for each part (checks.md §0). */
static bool
adds_up(const struct sum *sum, struct decimal total, int places)
{
    struct decimal gap, tolerance;
    int digits = places > sum->places ? places : sum->places;
    if (!decimal_add(total, decimal_negate(sum->value), &gap))
        return true;
    if (gap.mantissa < 0)
        gap = decimal_negate(gap);
    if (!digits)
        return !gap.mantissa;
    return !decimal_make((int64_t)(sum->rows + 1) * 5, -digits - 1, &tolerance) ||
           decimal_compare(gap, tolerance) <= 0;
}

static bool
is_usable(const struct sum *sum)
{
    return sum->rows >= 2 && !sum->gaps && !sum->broken;
}

static struct finding *
found_total(struct run *run, const struct check *self, struct span span, size_t record,
            int column)
{
    struct finding *finding = found(run, self, span, 0);
    finding->field = column_name(AMOUNT_FIRST + column);
    finding->record = record;
    return finding;
}

static void
say_sum(struct run *run, struct finding *finding, const struct sum *sum,
        struct decimal total, int column)
{
    finding->words[0] = decimal_print(run->arena, total);
    finding->words[1] = decimal_print(run->arena, sum->value);
    finding->words[2] = column_name(AMOUNT_FIRST + column);
    finding->words[3] = arena_printf(run->arena, "%zu", sum->rows);
}

/* A row of totals behind its parts. */
static void
judge_total(struct run *run, const struct check *self, const struct sums *sums,
            const struct filing_row *row)
{
    for (int i = 0; i < AMOUNTS; i++) {
        const struct filing_number *number = row_figure(row, AMOUNT_FIRST + i);
        const struct sum *since = &sums->since[i], *all = &sums->all[i];
        if (!number_is(number) || number->kind == VALUE_PERCENT || number->scale ||
            !is_usable(all) || adds_up(all, number->bare, number->places) ||
            (since->rows && adds_up(since, number->bare, number->places)))
            continue;
        struct finding *finding =
            found_total(run, self, row->cells[AMOUNT_FIRST + i].span, row->number, i);
        say_sum(run, finding, is_usable(since) ? since : all, number->bare, i);
    }
}

static void
hold_total(struct sums *sums, const struct filing_row *row)
{
    sums->first = true;
    sums->record = row->number;
    for (int i = 0; i < AMOUNTS; i++) {
        const struct filing_number *number = row_figure(row, AMOUNT_FIRST + i);
        sums->has_total[i] =
            number_is(number) && number->kind != VALUE_PERCENT && !number->scale;
        sums->total[i] = number->bare;
        sums->total_places[i] = number->places;
        sums->place[i] = row->cells[AMOUNT_FIRST + i].span;
    }
}

static void
look_totals(struct run *run, const struct check *self, const struct entry *entry)
{
    look_told_parts(run, self, entry);
    struct sums *sums = run_state(run, self, sizeof *sums);
    const struct filing_row *row = entry->row;
    if (row->kind == ROW_DATA) {
        const struct measure *measure = row->measure.measure;
        sums->mixed |= sums->rows && measure != sums->measure;
        sums->measure = measure;
        sums->rows++;
        sums->rows_since++;
        if (sums->mixed || str_starts(row->cells[COLUMN_TITLE].text, STR("其中")))
            return;
        for (int i = 0; i < AMOUNTS; i++) {
            add(&sums->since[i], row_figure(row, AMOUNT_FIRST + i));
            add(&sums->all[i], row_figure(row, AMOUNT_FIRST + i));
        }
    } else if (row->kind == ROW_TOTAL) {
        if (!sums->rows)
            hold_total(sums, row);
        else if (!sums->mixed)
            judge_total(run, self, sums, row);
        for (int i = 0; i < AMOUNTS; i++)
            sums->since[i] = (struct sum){ 0 };
        sums->rows_since = 0;
    }
}

/* A row of totals before its parts. */
static void
tell_first(struct run *run, const struct check *self)
{
    struct sums *sums = run_state(run, self, sizeof *sums);
    for (int i = 0; sums->first && !sums->mixed && i < AMOUNTS; i++)
        if (sums->has_total[i] && is_usable(&sums->all[i]) &&
            !adds_up(&sums->all[i], sums->total[i], sums->total_places[i]))
            say_sum(run, found_total(run, self, sums->place[i], sums->record, i),
                    &sums->all[i], sums->total[i], i);
}

CHECK(NUM11) = {
    .name = "parts-against-total",
    .severity = SEVERITY_ERROR,
    .title = { "分项相加不等于合计", "the parts do not add up to the total" },
    .why = { "合计与明细有一处错了，或漏了一行",
             "a part or the total is wrong, or a row is missing" },
    .hint = { "核对各行；各行都对的，合计改为 {2}",
              "compare the rows; if they are right the total is {2}" },
    .bad = "3、2、2，合计 8",
    .good = "3、3、2，合计 8；14行四舍五入的数，合计差0.03",
    .source = "checks.md §0, NUM11; filings-seen.md S24, S26, S33",
    SAYS({ "{3}合计 {1}，{4} 行相加是 {2}",
           "{3}: the total is {1}, the {4} rows add up to {2}" },
         { "说是 {1}，后面 {4} 部分相加是 {2}",
           "{1} it says, and the {4} parts behind it add up to {2}" }),
    .any_row = true,
    .look_row = look_totals,
    .look_end = tell_first,
};
