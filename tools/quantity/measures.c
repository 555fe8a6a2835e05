/* Units of measure against each other. */
#include "quantity/measures.h"

/* 人次 of 人: the times of a thing end in 次. */
static bool
is_times_of(const struct measure *times, const struct measure *thing)
{
    struct str tail = STR("次");
    return str_ends(times->canonical, tail) && times->canonical.len > tail.len &&
           str_eq(str_sub(times->canonical, 0, times->canonical.len - tail.len),
                  thing->canonical);
}

static bool
counts(const struct measure *measure)
{
    return measure->kind == MEASURE_COUNT || measure->kind == MEASURE_HEAD;
}

static bool
is_of(const struct measure *measure, struct str dimension)
{
    return str_eq(measure->dimension, dimension);
}

enum measure_match
measures_match(const struct measure *a, const struct measure *b)
{
    if (!a || !b)
        return MEASURE_UNKNOWN;
    bool same_dimension = str_eq(a->dimension, b->dimension);
    if (a == b || (same_dimension && str_eq(a->canonical, b->canonical) &&
                   !decimal_compare(a->factor, b->factor)))
        return MEASURE_SAME;
    if (is_times_of(a, b) || is_times_of(b, a) ||
        (is_of(a, STR("person")) && is_of(b, STR("person times"))) ||
        (is_of(b, STR("person")) && is_of(a, STR("person times"))))
        return MEASURE_TIMES;
    if (a->groups & b->groups)
        return MEASURE_NEAR;
    if (same_dimension && counts(a) && counts(b))
        return MEASURE_LOOSE;
    return same_dimension ? MEASURE_CONVERTS : MEASURE_OTHER;
}

bool
measure_is_whole(const struct measure *measure)
{
    static const struct str dimensions[] = {
        STR_INIT("count"),        STR_INIT("times"),     STR_INIT("person"),
        STR_INIT("person times"), STR_INIT("household"), STR_INIT("household times")
    };
    for (size_t i = 0; counts(measure) && i < sizeof dimensions / sizeof dimensions[0];
         i++)
        if (is_of(measure, dimensions[i]))
            return true;
    return false;
}

bool
measure_convert(struct decimal value, const struct measure *from,
                const struct measure *to, struct decimal *converted)
{
    struct decimal based;
    *converted = value;
    if (!decimal_compare(from->factor, to->factor))
        return true;
    return decimal_multiply(value, from->factor, &based) &&
           decimal_divide(based, to->factor, converted);
}

struct str
measure_spelling(const struct quantity_tables *tables, const struct measure *measure)
{
    for (size_t i = 0; i < tables->measures.len; i++)
        if (measures_match(&tables->measures.items[i], measure) == MEASURE_SAME)
            return tables->measures.items[i].printed;
    return measure->printed;
}
