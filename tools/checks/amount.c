/* Figures of a row in the unit of the plan. */
#include "checks/amount.h"

static const struct measure *
measure_of(const struct run *run, const struct entry *entry,
           const struct filing_number *number)
{
    if (number->notes & NOTE_UNIT)
        return tables_find(run->around->tables->quantity, number->unit);
    return entry->row->measure.measure;
}

struct amount
amount_of(const struct run *run, const struct entry *entry,
          const struct filing_number *number, const struct indicator *indicator)
{
    struct amount amount = { .known = number_is(number), .value = number->value };
    if (!amount.known)
        return amount;
    const struct filing_measure *row = &entry->row->measure;
    bool of_row = number->kind == VALUE_NUMBER && !(number->notes & NOTE_UNIT);
    amount.measure = measure_of(run, entry, number);
    amount.scale = number->scale;
    if (!amount.scale && of_row && row->scale &&
        decimal_shift(number->value, row->scale, &amount.value))
        amount.scale = row->scale;
    if (number->places || amount.scale)
        decimal_make(5, amount.scale - number->places - 1, &amount.half);
    if (!indicator || indicator->measure == amount.measure ||
        measures_match(amount.measure, indicator->measure) != MEASURE_CONVERTS)
        return amount;
    struct amount as_is = amount;
    if (!measure_convert(amount.value, amount.measure, indicator->measure,
                         &amount.value) ||
        !measure_convert(amount.half, amount.measure, indicator->measure, &amount.half))
        return as_is;
    return amount;
}

struct ratio_part
amount_part(const struct amount *amount)
{
    return (struct ratio_part){ amount->value, amount->half };
}

struct date
entry_day(const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (date_is_set(row->filed.date))
        return row->filed.date;
    if (date_is_set(row->as_of.date))
        return row->as_of.date;
    if (!entry->months || !entry->year)
        return entry->reference;
    struct filing_period period = entry->period;
    period.year = entry->year;
    return period_end(period);
}

const struct indicator *
entry_asked(const struct run *run, const struct entry *entry, struct indicator *space)
{
    const struct indicator *indicator = entry->subject.indicator;
    if (!indicator || !indicator->numeric)
        return NULL;
    if (!run->around->plan->adjustments)
        return indicator;
    *space = plan_indicator_on(run->around->plan, indicator, entry_day(entry));
    return space;
}

bool
asks_less(const struct indicator *indicator)
{
    return indicator->comparator == COMPARATOR_LE ||
           indicator->comparator == COMPARATOR_LT;
}

bool
is_rate(const struct indicator *indicator)
{
    return indicator->kind == TARGET_RATE || indicator->kind == TARGET_AVERAGE;
}

bool
counts_up(const struct entry *entry, const struct indicator *indicator)
{
    if (indicator)
        return !is_rate(indicator) && !asks_less(indicator);
    const struct measure *measure = entry->row->measure.measure;
    return entry->row->done.kind == VALUE_NUMBER &&
           !(measure && measure->kind == MEASURE_PERCENT);
}

struct amount
target_of(const struct run *run, const struct entry *entry,
          const struct indicator *indicator)
{
    struct amount target = amount_of(run, entry, &entry->row->target, indicator);
    if (!target.known && indicator) {
        target = (struct amount){ .known = true,
                                  .value = indicator->value,
                                  .measure = indicator->measure };
    }
    /* A whole number that the notice asks for is exact, in whatever scale: 4万个. */
    if (target.known && indicator && !entry->row->target.places &&
        !decimal_compare(target.value, indicator->value))
        target.half = (struct decimal){ 0 };
    return target;
}

struct str
amount_print(struct run *run, struct decimal value, struct str unit)
{
    static const struct {
        int power;
        const char *word;
    } scales[] = { { 8, "亿" }, { 4, "万" } };
    struct decimal shown = value;
    const char *word = "";
    for (int i = 0; i < 2; i++) {
        struct decimal least, shifted;
        if (!decimal_make(1, scales[i].power, &least) ||
            decimal_compare(value, least) < 0 ||
            !decimal_shift(value, -scales[i].power, &shifted) || shifted.divisor ||
            shifted.scale < -2)
            continue;
        shown = shifted;
        word = scales[i].word;
        break;
    }
    struct str printed = decimal_print(run->arena, shown);
    return arena_printf(run->arena, "%.*s%s%.*s", STR_ARG(printed), word,
                        STR_ARG(unit));
}

struct str
indicator_print(struct run *run, const struct indicator *indicator)
{
    struct str low = amount_print(run, indicator->value, indicator->unit);
    if (!indicator->has_max)
        return low;
    struct str high = amount_print(run, indicator->value_max, indicator->unit);
    return arena_printf(run->arena, "%.*s—%.*s", STR_ARG(low), STR_ARG(high));
}

void
at_most(struct finding *finding, enum severity severity)
{
    if (finding->severity > severity)
        finding->severity = severity;
}

size_t
entry_place(const struct run *run, const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    return indicator ? (size_t)(indicator - run->around->plan->indicators.items) + 1
                     : 0;
}

bool
notice_has_unit(const struct entry *entry, struct str unit)
{
    const struct duty *duty = entry->subject.duty;
    struct str target = entry_text(entry, COLUMN_TARGET);
    if (!duty || !target.len || !unit.len)
        return false;
    if (str_ends(target, unit))
        target = str_sub(target, 0, target.len - unit.len);
    for (size_t at = 0; (at = str_find(duty->text, target, at)) < duty->text.len;
         at += target.len)
        if (str_starts(str_sub(duty->text, at + target.len, duty->text.len), unit))
            return true;
    return false;
}
