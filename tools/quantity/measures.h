/*
 * measures: whether two units of measure (计量单位) speak of the same thing, and conversion.
 *
 * Measured units of one dimension convert by exact factors (15 亩 = 1 公顷). Counted ones never
 * do: what may be said for what is in rules/tables/measure-groups.tsv.
 */
#ifndef QUANTITY_MEASURES_H
#define QUANTITY_MEASURES_H

#include "quantity/tables.h"

enum measure_match {
    MEASURE_UNKNOWN,  /* one of them is none, or in no table */
    MEASURE_SAME,     /* spellings of one: 平方米, ㎡ */
    MEASURE_CONVERTS, /* 亩, 公顷 */
    MEASURE_NEAR,     /* said for each other: 10家, 10个 */
    MEASURE_LOOSE,    /* two counts of things, of which no table says more: 条, 座 */
    MEASURE_TIMES,    /* a thing and its times: 人 人次, 亩 亩次 */
    MEASURE_OTHER,    /* of different kinds: 户, 套 */
};

enum measure_match measures_match(const struct measure *a, const struct measure *b);
/* Whether half of one is nonsense: 7.5 家. */
bool measure_is_whole(const struct measure *measure);
/* VALUE of FROM in TO, which match as SAME or CONVERTS. */
bool measure_convert(struct decimal value, const struct measure *from,
                     const struct measure *to, struct decimal *converted);
/* The spelling that stands first in the table of those of one measure: 公里 for km. */
struct str measure_spelling(const struct quantity_tables *tables,
                            const struct measure *measure);

#endif
