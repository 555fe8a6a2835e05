/* Pairs of items, and what changed in each. */
#include "compare/compare.h"

#include "compare/inside.h"

bool
item_changed(const struct item_change *change)
{
    return change->fate != FATE_CARRIED || change->wording || change->deadline ||
           change->targets.len || change->leaders.dropped.len ||
           change->leaders.added.len || change->units.dropped.len ||
           change->units.added.len || change->co_units.dropped.len ||
           change->co_units.added.len;
}

bool
comparison_differs(const struct comparison *comparison)
{
    return comparison->changed || comparison->added || comparison->dropped;
}

bool
may_compare(struct comparison *comparison, size_t a, size_t b)
{
    bool may = !a || b <= COMPARE_MOST / a;
    comparison->too_many |= !may;
    return may;
}

static void
add_carried(struct arena *arena, struct comparison *c, struct item_change change)
{
    compare_fields(arena, c, &change);
    if (c->old.accounts && c->new.accounts)
        compare_targets(arena, c, &change);
    c->carried++;
    c->changed += item_changed(&change);
    *array_push(arena, &c->items) = change;
}

struct comparison *
compare_notices(struct arena *arena, struct compared old, struct compared new)
{
    struct comparison *c = arena_new(arena, struct comparison);
    size_t olds = old.notice->items.len, news = new.notice->items.len;
    size_t *partner = arena_alloc_array(arena, news, sizeof *partner);
    int *similar = arena_alloc_array(arena, news, sizeof *similar);
    bool *kept = arena_alloc_array(arena, olds, sizeof *kept);
    *c = (struct comparison){ .old = old, .new = new };
    pair_items(arena, c, partner, similar);
    for (size_t k = 0; k < news; k++) {
        struct item_change change = { .fate = FATE_NEW, .old = partner[k], .new = k };
        if (partner[k] == NO_ITEM) {
            c->added++;
            *array_push(arena, &c->items) = change;
            continue;
        }
        kept[partner[k]] = true;
        change.fate = FATE_CARRIED;
        change.similarity = similar[k];
        add_carried(arena, c, change);
    }
    for (size_t i = 0; i < olds; i++) {
        if (kept[i])
            continue;
        c->dropped++;
        *array_push(arena, &c->items) =
            (struct item_change){ .fate = FATE_DROPPED, .old = i, .new = NO_ITEM };
    }
    return c;
}
