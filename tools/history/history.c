/* Looking up what was filed. */
#include "history/history.h"

#include "quantity/measures.h"

struct past_figure
past_figure_of(const struct filing_number *number, const struct filing_measure *measure,
               const struct indicator *indicator)
{
    struct past_figure figure = {
        .kind = number->kind,
        .notes = number->notes,
        .value = number->value,
    };
    struct decimal scaled;
    if (measure && measure->scale && number->kind == VALUE_NUMBER && !number->scale &&
        decimal_shift(number->value, measure->scale, &scaled))
        figure.value = scaled;
    if (measure && indicator && number->kind == VALUE_NUMBER &&
        measure->measure != indicator->measure &&
        measures_match(measure->measure, indicator->measure) == MEASURE_CONVERTS &&
        measure_convert(figure.value, measure->measure, indicator->measure, &scaled))
        figure.value = scaled;
    return figure;
}

bool
past_is_number(const struct past_figure *figure)
{
    return figure->kind == VALUE_NUMBER || figure->kind == VALUE_PERCENT;
}

int
period_months(struct filing_period period)
{
    bool good = period.form != TERM_NONE && period_valid(period);
    return good && period.from == 1 ? period.to : 0;
}

static int
compare_key(const struct past *row, int item, int indicator)
{
    if (row->item != item)
        return row->item < item ? -1 : 1;
    return (row->indicator > indicator) - (row->indicator < indicator);
}

/* The first row not before the key, and with CODE not before that. */
static size_t
lower(const struct history *history, int item, int indicator, const struct str *code)
{
    size_t low = 0, high = history->rows.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct past *row = &history->rows.items[middle];
        int order = compare_key(row, item, indicator);
        if (!order && code)
            order = str_compare(row->filed->code, *code);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void
history_rows(const struct history *history, int item, int indicator, struct str code,
             size_t *from, size_t *to)
{
    size_t at = lower(history, item, indicator, code.len ? &code : NULL);
    *from = at;
    while (at < history->rows.len &&
           !compare_key(&history->rows.items[at], item, indicator) &&
           (!code.len || str_eq(history->rows.items[at].filed->code, code)))
        at++;
    *to = at;
}

bool
history_has(const struct history *history, int item, int indicator, int months)
{
    size_t from, to;
    history_rows(history, item, indicator, (struct str){ 0 }, &from, &to);
    for (size_t i = from; i < to; i++)
        if (period_months(history->rows.items[i].filed->period) == months)
            return true;
    return false;
}

/* Rows in order of period: the last one before MONTHS. */
static const struct past *
last_before(const struct history *history, int item, int indicator, struct str code,
            int months)
{
    size_t from, to;
    const struct past *best = NULL;
    history_rows(history, item, indicator, code, &from, &to);
    for (size_t i = from; i < to; i++) {
        const struct past *row = &history->rows.items[i];
        int covered = period_months(row->filed->period);
        if (str_eq(row->filed->code, code) &&
            (!code.len || (covered && covered < months)))
            best = row;
    }
    return best;
}

const struct past *
history_previous(const struct history *history, int item, int indicator,
                 struct str code, int months)
{
    const struct past *named =
        last_before(history, item, indicator, (struct str){ 0 }, months);
    if (named || !code.len)
        return named;
    return last_before(history, item, indicator, code, months);
}

const struct filed *
history_previous_file(const struct history *history, struct str code, int months)
{
    const struct filed *best = NULL;
    for (size_t i = 0; i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        int covered = period_months(filed->period);
        bool named = !filed->code.len;
        if (named || (str_eq(filed->code, code) && covered && covered < months))
            best = filed;
        if (named)
            break;
    }
    return best;
}
