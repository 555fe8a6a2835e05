/* Decisions that change targets and deadlines. */
#include "plan/adjust.h"

#include "filing/value.h"
#include "quantity/measures.h"
#include "quantity/quantity.h"

#include <stdlib.h>

static enum adjusted
field_of(struct str word)
{
    static const struct str targets[] = { STR_INIT("目标值"), STR_INIT("年度目标"),
                                          STR_INIT("目标") };
    static const struct str deadlines[] = { STR_INIT("完成期限"), STR_INIT("完成时限"),
                                            STR_INIT("期限") };
    for (int i = 0; i < 3; i++) {
        if (str_eq(word, targets[i]))
            return ADJUSTED_TARGET;
        if (str_eq(word, deadlines[i]))
            return ADJUSTED_DEADLINE;
    }
    return ADJUSTED_OTHER;
}

static bool
figure(struct arena *arena, const struct plan *plan, struct str text,
       struct quantity *found)
{
    struct quantities list = { 0 };
    struct span all = { 0, text.len };
    if (!quantities_find(arena, plan->tables, NULL, text, all, &list) ||
        !list.items[0].has_value)
        return false;
    *found = list.items[0];
    return true;
}

/* 旧值 3.65 of 3.65万亩: figures of the row leave out a scale of 4. */
static int
scale_left_out(struct arena *arena, const struct plan *plan, struct str old,
               const struct indicator *indicator)
{
    struct quantity before;
    struct decimal shifted;
    if (!figure(arena, plan, old, &before))
        return 0;
    for (int power = 0; power <= 8; power += 4)
        if (decimal_shift(before.value, power, &shifted) &&
            !decimal_compare(shifted, indicator->value))
            return power;
    return 0;
}

static void
read_value(struct arena *arena, const struct plan *plan, struct adjustment *a)
{
    const struct indicator *indicator =
        a->duty ? plan_indicator(plan, a->duty, a->indicator ? a->indicator : 1) : NULL;
    struct quantity now;
    if (!indicator || !figure(arena, plan, a->new, &now))
        return;
    a->value = now.value;
    switch (measures_match(now.measure, indicator->measure)) {
    case MEASURE_CONVERTS:
        a->has_value =
            measure_convert(now.value, now.measure, indicator->measure, &a->value);
        break;
    case MEASURE_UNKNOWN:
        a->has_value = decimal_shift(
            now.value, scale_left_out(arena, plan, a->old, indicator), &a->value);
        break;
    case MEASURE_SAME:
    case MEASURE_NEAR:
    case MEASURE_LOOSE:
    case MEASURE_TIMES:
    case MEASURE_OTHER:
        a->has_value = true;
        break;
    }
}

static void
read_row(struct arena *arena, const struct plan *plan, const struct sheet *sheet,
         const struct sheet_row *row, struct adjustment *a)
{
    a->item = sheet_cell(sheet, row, "项目");
    a->number = sheet_cell(sheet, row, "指标");
    a->field_text = sheet_cell(sheet, row, "字段");
    a->old = sheet_cell(sheet, row, "旧值");
    a->new = sheet_cell(sheet, row, "新值");
    a->basis = sheet_cell(sheet, row, "依据");
    a->line = row->line;
    struct filing_ordinal item = ordinal_read(a->item);
    struct filing_ordinal number = ordinal_read(a->number);
    a->duty = item.number >= 0 ? plan_duty(plan, item.number) : NULL;
    a->indicator = number.number > 0 ? number.number : item.sub > 0 ? item.sub : 0;
    a->field = field_of(a->field_text);
    a->since = filing_date_read(sheet_cell(sheet, row, "生效日")).date;
    if (a->field == ADJUSTED_DEADLINE)
        a->deadline = filing_date_read(a->new).date;
    else if (a->field == ADJUSTED_TARGET)
        read_value(arena, plan, a);
}

static int
compare(const void *a, const void *b)
{
    const struct adjustment *x = a, *y = b;
    if (x->duty != y->duty)
        return !x->duty ? -1 : !y->duty ? 1 : x->duty < y->duty ? -1 : 1;
    if (x->indicator != y->indicator)
        return x->indicator < y->indicator ? -1 : 1;
    int order = date_compare(x->since, y->since);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

void
plan_adjust(struct arena *arena, struct plan *plan)
{
    const struct sheet *sheet = sheets_find(plan->sheets, "adjustments");
    plan->adjustments = NULL;
    if (!sheet)
        return;
    struct adjustments *all = arena_new(arena, struct adjustments);
    all->path = sheet->path;
    for (size_t i = 0; i < sheet->rows.len; i++)
        read_row(arena, plan, sheet, &sheet->rows.items[i],
                 array_push(arena, &all->items));
    if (all->items.len)
        qsort(all->items.items, all->items.len, sizeof *all->items.items, compare);
    plan->adjustments = all;
}

/* The first of DUTY. */
static size_t
first_of(const struct adjustments *all, const struct duty *duty)
{
    size_t low = 0, high = all->items.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct duty *other = all->items.items[middle].duty;
        if (!other || other < duty)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool
is_usable(const struct adjustment *a)
{
    return date_is_set(a->since) && (a->field != ADJUSTED_TARGET || a->has_value) &&
           (a->field != ADJUSTED_DEADLINE || date_is_set(a->deadline));
}

const struct adjustment *
plan_adjusted(const struct plan *plan, const struct duty *duty, int indicator,
              enum adjusted field, struct date day)
{
    const struct adjustments *all = plan->adjustments;
    const struct adjustment *last = NULL;
    if (!all || !duty || !date_is_set(day))
        return NULL;
    for (size_t i = first_of(all, duty);
         i < all->items.len && all->items.items[i].duty == duty; i++) {
        const struct adjustment *a = &all->items.items[i];
        if (a->field != field || (a->indicator && a->indicator != indicator) ||
            !is_usable(a) || date_compare(a->since, day) > 0)
            continue;
        if (!last || date_compare(a->since, last->since) >= 0)
            last = a;
    }
    return last;
}

struct indicator
plan_indicator_on(const struct plan *plan, const struct indicator *indicator,
                  struct date day)
{
    struct indicator now = *indicator;
    if (!plan->adjustments)
        return now;
    const struct adjustment *target =
        plan_adjusted(plan, indicator->duty, indicator->number, ADJUSTED_TARGET, day);
    const struct adjustment *deadline =
        plan_adjusted(plan, indicator->duty, indicator->number, ADJUSTED_DEADLINE, day);
    if (target && now.numeric) {
        now.value = target->value;
        now.has_max = false;
    }
    if (deadline)
        now.by = deadline->deadline;
    return now;
}
