/* Looking up what was filed. */
#include "history/history.h"

#include "history/pack.h"
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

/* A place in the order of rows; fields that are not asked for are left out. */
struct place_of {
    int item, indicator;
    const struct str *code; /* NULL: any */
    int months;             /* only with a code; 0: any */
};

static int
compare_place(const struct past *row, const struct place_of *place)
{
    if (row->item != place->item)
        return row->item < place->item ? -1 : 1;
    if (row->indicator != place->indicator)
        return row->indicator < place->indicator ? -1 : 1;
    int order = place->code ? str_compare(row->filed->code, *place->code) : 0;
    if (order || !place->months)
        return order;
    int months = period_months(row->filed->period);
    return (months > place->months) - (months < place->months);
}

/* The first row that is not before PLACE (with BEYOND: that is after it). */
static size_t
bound(const struct history *history, const struct place_of *place, bool beyond)
{
    size_t low = 0, high = history->rows.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_place(&history->rows.items[middle], place);
        if (order < 0 || (beyond && !order))
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
    struct place_of place = { item, indicator, code.len ? &code : NULL, 0 };
    *from = bound(history, &place, false);
    *to = bound(history, &place, true);
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

/* Of the rows of a key in one file, which end with LAST (the lowest may be FROM), that of the
 * unit MARK; where they are of several units and none is its, nobody knows: NULL. */
static const struct past *
of_unit(const struct history *history, size_t from, size_t last, uint32_t mark)
{
    const struct past *rows = history->rows.items;
    size_t low = from, high = last;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rows[middle].filed != rows[last].filed)
            low = middle + 1;
        else
            high = middle;
    }
    if (!mark || rows[low].unit_mark == rows[last].unit_mark)
        return &rows[last];
    high = last + 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rows[middle].unit_mark <= mark)
            low = middle + 1;
        else
            high = middle;
    }
    return low > from && rows[low - 1].filed == rows[last].filed &&
                   rows[low - 1].unit_mark == mark
               ? &rows[low - 1]
               : NULL;
}

static const struct past *
of_file(const struct history *history, struct arena *scratch, size_t from, size_t last,
        const struct past_key *key)
{
    const struct past *row = &history->rows.items[last];
    if (row->filed->pack && key->words)
        return NULL;
    if (row->filed->pack)
        return pack_find(row->filed->pack, scratch, row->filed, key);
    return of_unit(history, from, last, key->unit_mark);
}

/* Months of the late file of KEY's unit that covers most, but fewer than BEFORE; 0: none. */
static int
late_months(const struct history *history, const struct past_key *key, int before)
{
    int most = 0;
    for (size_t i = 0; history->late && i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        int months = period_months(filed->period);
        if (filed->late && months > most && months < before &&
            str_eq(filed->code, key->code))
            most = months;
    }
    return most;
}

/* Rows [*from, *to) of KEY that cover fewer months than BEFORE; none of them is of a later
 * file than one that is not read yet. */
static void
find_before(struct history *history, const struct past_key *key, int before,
            size_t *from, size_t *to)
{
    struct place_of place = { key->item, key->indicator, &key->code, 1 };
    for (;;) {
        place.months = 1;
        *from = bound(history, &place, false);
        place.months = before;
        *to = bound(history, &place, false);
        int late = late_months(history, key, before);
        const struct past *last = *from < *to ? &history->rows.items[*to - 1] : NULL;
        if (!late || (last && period_months(last->filed->period) > late))
            return;
        history_fetch(history, &(struct past_wish){ key->code, false, late, late });
    }
}

/* The same, remembered: fetching gives the rows another place. */
static void
rows_before(struct history *history, const struct past_key *key, int before,
            size_t *from, size_t *to)
{
    struct past_range none, *range = &none;
    if (key->steps) {
        unsigned mixed =
            (unsigned)key->item * 31 + (unsigned)key->indicator * 7 + (unsigned)before;
        range = &key->steps->ranges[mixed % PAST_RANGES];
        if (range->rows && range->rows == history->rows.items &&
            range->item == key->item && range->indicator == key->indicator &&
            range->before == before) {
            *from = range->from;
            *to = range->to;
            return;
        }
    }
    find_before(history, key, before, from, to);
    *range = (struct past_range){ key->item,           key->indicator, before,
                                  history->rows.items, *from,          *to };
}

const struct past *
history_previous(struct history *history, struct arena *scratch,
                 const struct past_key *key)
{
    static const struct str named = { 0 };
    struct place_of place = { key->item, key->indicator, &named, 0 };
    bool given = history->source.previous.len > 0;
    size_t from = given ? bound(history, &place, false) : 0;
    size_t to = given ? bound(history, &place, true) : 0;
    if (from < to)
        return of_file(history, scratch, from, to - 1, key);
    if (!key->code.len || !key->months)
        return NULL;
    rows_before(history, key, key->months, &from, &to);
    return from < to ? of_file(history, scratch, from, to - 1, key) : NULL;
}

size_t
history_series(struct history *history, struct arena *scratch,
               const struct past_key *key, const struct past **rows, size_t most)
{
    size_t count = 0, from, to;
    if (!key->code.len)
        return 0;
    for (int before = key->months; before > 1 && count < most;) {
        rows_before(history, key, before, &from, &to);
        if (from == to)
            break;
        before = period_months(history->rows.items[to - 1].filed->period);
        rows[count] = of_file(history, scratch, from, to - 1, key);
        count += rows[count] != NULL;
    }
    return count;
}

bool
history_has_form(const struct history *history, struct str code, int months,
                 enum period_form form)
{
    for (size_t i = 0; i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        if (str_eq(filed->code, code) && filed->period.form != form &&
            (!months || period_months(filed->period) == months))
            return true;
    }
    return false;
}

uint32_t
past_unit_mark(const struct filing_row *row)
{
    uint64_t hash = str_hash(row->cells[COLUMN_UNIT].text);
    return (uint32_t)(hash ^ hash >> 32);
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
