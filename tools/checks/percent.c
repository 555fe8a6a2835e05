/* Percentages of narratives. */
#include "checks/percent.h"

#include "checks/amount.h"

bool
claim_is_percent(const struct claim *claim)
{
    return claim->quantity->class == QUANTITY_PERCENT && claim->quantity->has_value;
}

bool
claim_is_rate(const struct claim *claim)
{
    return claim_is_percent(claim) && !claim->quantity->has_max &&
           claim->quantity->measure &&
           claim->quantity->measure->kind == MEASURE_PERCENT &&
           str_eq(claim->quantity->measure->dimension, STR("rate"));
}

int
places_printed(struct str words)
{
    size_t point = str_find(words, STR("."), 0), end;
    for (end = point;
         end + 1 < words.len && words.ptr[end + 1] >= '0' && words.ptr[end + 1] <= '9';
         end++)
        continue;
    return point < words.len ? (int)(end - point) : 0;
}

struct decimal
gap_between(struct decimal a, struct decimal b)
{
    struct decimal gap = { 0 };
    decimal_add(a, decimal_negate(b), &gap);
    return gap.mantissa < 0 ? decimal_negate(gap) : gap;
}

bool
gap_is_more(struct decimal gap, int tenths, int places)
{
    struct decimal most;
    return decimal_make(tenths, -places - 1, &most) && decimal_compare(gap, most) > 0;
}

/* RATE, with PLACES decimals, is what PART makes of WHOLE. */
static bool
is_made_of(struct decimal rate, int places, struct decimal part, struct decimal whole)
{
    enum ratio_fit fit =
        whole.mantissa > 0
            ? ratio_fit(rate, places, (struct ratio_part){ .value = part },
                        (struct ratio_part){ .value = whole })
            : RATIO_OFF;
    return fit == RATIO_FITS || fit == RATIO_TRUNCATED || fit == RATIO_INTERVAL;
}

static bool
may_be_counted(const struct claim *claim)
{
    return claim->quantity->class == QUANTITY_AMOUNT && claim->quantity->has_value;
}

/* Some figure of the text is WHOLE of a share, and another one of its unit the part. */
static bool
is_of_two_figures(const struct prose *prose, struct decimal rate, int places)
{
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *whole = &prose->claims.items[i];
        for (size_t k = 0; may_be_counted(whole) && k < prose->claims.len; k++) {
            const struct claim *part = &prose->claims.items[k];
            if (k != i && may_be_counted(part) &&
                str_eq(part->quantity->unit, whole->quantity->unit) &&
                is_made_of(rate, places, part->quantity->value, whole->quantity->value))
                return true;
        }
    }
    return false;
}

/* Beyond so many figures a text has pairs for any rate. */
#define FIGURES_MOST 24

bool
rate_is_explained(const struct run *run, const struct entry *entry,
                  const struct prose *prose, const struct claim *percent)
{
    int places = places_printed(prose_words(prose, percent->quantity->numeral));
    struct decimal rate = percent->quantity->value, value;
    if (prose->claims.len <= FIGURES_MOST && is_of_two_figures(prose, rate, places))
        return true;
    const struct indicator *asked = entry->subject.indicator;
    struct amount target = amount_of(run, entry, &entry->row->target, asked);
    for (const struct claim *claim = prose->claims.items;
         asked && target.known && claim < percent; claim++)
        if ((claim->month || claim->part || claim->years) && may_be_counted(claim) &&
            claim_fits(claim, asked, &value) &&
            is_made_of(rate, places, value, target.value))
            return true;
    return false;
}
