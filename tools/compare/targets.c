/* Which target of an item became which: by unit, object and order. */
#include "compare/inside.h"

#include <string.h>

struct matcher {
    struct arena *arena;
    const struct comparison *comparison;
    const struct account *old, *new;
    size_t *partner; /* of each new target: its old one, NO_TARGET */
    bool *taken;     /* of each old target */
};

/* 公里 and 米 are one unit, 个 and 家 are not. */
static bool
same_unit(const struct target *a, const struct target *b)
{
    if (a->measure && b->measure)
        return str_eq(a->measure->canonical, b->measure->canonical);
    return str_eq(a->unit, b->unit);
}

static bool
same_object(const struct target *a, const struct target *b)
{
    return str_eq(a->object.text, b->object.text);
}

/* 停车泊位 and 共享停车泊位. */
static bool
near_object(const struct target *a, const struct target *b)
{
    return a->object.text.len && b->object.text.len &&
           (str_ends(a->object.text, b->object.text) ||
            str_ends(b->object.text, a->object.text) ||
            str_starts(a->object.text, b->object.text) ||
            str_starts(b->object.text, a->object.text));
}

static bool
same_kind(const struct target *a, const struct target *b)
{
    return a->kind == b->kind && str_eq(a->action.text, b->action.text);
}

static bool
any(const struct target *a, const struct target *b)
{
    (void)a;
    (void)b;
    return true;
}

/* Pairs what is left, in order, where the unit is the same and ALSO holds. */
static void
pass(struct matcher *matcher,
     bool (*also)(const struct target *, const struct target *))
{
    for (size_t k = 0; k < matcher->new->targets.len; k++) {
        const struct target *new = &matcher->new->targets.items[k];
        for (size_t i = 0;
             matcher->partner[k] == NO_TARGET && i < matcher->old->targets.len; i++) {
            const struct target *old = &matcher->old->targets.items[i];
            if (matcher->taken[i] || !same_unit(old, new) || !also(old, new))
                continue;
            matcher->partner[k] = i;
            matcher->taken[i] = true;
        }
    }
}

/* A value in the base of its unit; as printed where there is none. */
static struct decimal
in_base(const struct target *target, struct decimal value)
{
    struct decimal base;
    if (target->measure && decimal_multiply(value, target->measure->factor, &base))
        return base;
    return value;
}

static bool
same_value(const struct target *old, const struct target *new)
{
    if (decimal_compare(in_base(old, old->value), in_base(new, new->value)) ||
        old->has_max != new->has_max)
        return false;
    return !old->has_max ||
           !decimal_compare(in_base(old, old->value_max), in_base(new, new->value_max));
}

static bool
same_target(const struct comparison *comparison, const struct target *old,
            const struct target *new)
{
    return old->comparator == new->comparator &&same_value(old, new) &&
           old->per == new->per &&str_eq(old->per_text, new->per_text) &&
           same_date(comparison, old->by.date, new->by.date);
}

static struct target_change
change_of(const struct target *old, const struct target *new)
{
    struct target_change change = { .old = old, .new = new };
    struct decimal less;
    if (old->has_max || new->has_max || !same_unit(old, new))
        return change;
    bool one_scale = old->measure == new->measure;
    less = decimal_negate(one_scale ? old->value : in_base(old, old->value));
    change.has_difference =
        decimal_add(one_scale ? new->value : in_base(new, new->value), less,
                    &change.difference) &&
        (one_scale ||
         decimal_divide(change.difference, new->measure->factor, &change.difference));
    return change;
}

static void
collect(struct matcher *matcher, struct item_change *change)
{
    for (size_t k = 0; k < matcher->new->targets.len; k++) {
        const struct target *new = &matcher->new->targets.items[k];
        size_t i = matcher->partner[k];
        if (i == NO_TARGET) {
            *array_push(matcher->arena, &change->targets) =
                (struct target_change){ .new = new };
            continue;
        }
        const struct target *old = &matcher->old->targets.items[i];
        if (!same_target(matcher->comparison, old, new))
            *array_push(matcher->arena, &change->targets) = change_of(old, new);
    }
    for (size_t i = 0; i < matcher->old->targets.len; i++)
        if (!matcher->taken[i])
            *array_push(matcher->arena, &change->targets) =
                (struct target_change){ .old = &matcher->old->targets.items[i] };
}

void
compare_targets(struct arena *arena, struct comparison *comparison,
                struct item_change *change)
{
    struct matcher matcher = {
        .arena = arena,
        .comparison = comparison,
        .old = &comparison->old.accounts[change->old],
        .new = &comparison->new.accounts[change->new],
    };
    if (!may_compare(comparison, matcher.old->targets.len, matcher.new->targets.len))
        return;
    matcher.partner =
        arena_alloc_array(arena, matcher.new->targets.len, sizeof(size_t));
    matcher.taken = arena_alloc_array(arena, matcher.old->targets.len, sizeof(bool));
    memset(matcher.partner, 0xFF, matcher.new->targets.len * sizeof(size_t));
    pass(&matcher, same_object);
    pass(&matcher, near_object);
    pass(&matcher, same_kind);
    pass(&matcher, any);
    collect(&matcher, change);
}
