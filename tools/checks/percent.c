/* Percentages of narratives. */
#include "checks/percent.h"

#include "checks/amount.h"

bool
claim_is_rate(const struct claim *claim)
{
    return claim->quantity->class == QUANTITY_PERCENT && claim->quantity->has_value &&
           !claim->quantity->has_max && claim->quantity->measure &&
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

bool
rate_is_of_a_part(const struct run *run, const struct entry *entry,
                  const struct prose *prose, const struct claim *percent)
{
    struct amount target =
        amount_of(run, entry, &entry->row->target, entry->subject.indicator);
    int places = places_printed(prose_words(prose, percent->quantity->numeral));
    if (!target.known || target.value.mantissa <= 0 || !entry->subject.indicator)
        return false;
    for (const struct claim *claim = prose->claims.items; claim < percent; claim++) {
        struct decimal value;
        if ((claim->month || claim->part || claim->years) &&
            claim->quantity->class != QUANTITY_PERCENT &&
            claim_fits(claim, entry->subject.indicator, &value) &&
            ratio_fit(percent->quantity->value, places,
                      (struct ratio_part){ .value = value },
                      amount_part(&target)) != RATIO_OFF)
            return true;
    }
    return false;
}
