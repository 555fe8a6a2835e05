/*
 * inside: the steps of a comparison, which compare.c puts together.
 */
#ifndef COMPARE_INSIDE_H
#define COMPARE_INSIDE_H

#include "compare/compare.h"

/* compare.c: may A things be compared with B others, each with each? If not, the
 * comparison remembers it. */
bool may_compare(struct comparison *comparison, size_t a, size_t b);
/* pair.c: fills partner and similar of each new item (NO_ITEM: none). Of too many items,
 * only equal titles are paired. */
void pair_items(struct arena *arena, struct comparison *comparison, size_t *partner,
                int *similar);
/* fields.c: wording, names and deadline of a carried item. */
void compare_fields(struct arena *arena, struct comparison *comparison,
                    struct item_change *change);
/* targets.c; of too many targets none is told as changed. */
void compare_targets(struct arena *arena, struct comparison *comparison,
                     struct item_change *change);
/* fields.c: is DATE of the old notice the same promise as OTHER of the new one? */
bool same_date(const struct comparison *comparison, struct date date,
               struct date other);

#endif
