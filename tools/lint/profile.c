/* Severities by profile. */
#include "lint/profile.h"

const struct profile *
profile_find(const struct profiles *profiles, struct str name)
{
    for (size_t i = 0; i < profiles->len; i++)
        if (str_eq(profiles->items[i].name, name))
            return &profiles->items[i];
    return NULL;
}

enum severity *
severities_declared(struct arena *arena)
{
    enum severity *severities =
        arena_alloc_array(arena, catalogue_count, sizeof *severities);
    for (size_t i = 0; i < catalogue_count; i++)
        severities[i] = catalogue[i].row->severity;
    return severities;
}

void
severities_set(struct arena *arena, enum severity *severities,
               const struct levels *levels)
{
    for (size_t k = 0; k < levels->len; k++) {
        const struct selection selection = { .select = levels->items[k].codes };
        const bool *named = selection_checks(arena, &selection);
        for (size_t i = 0; i < catalogue_count; i++)
            if (named[i])
                severities[i] = levels->items[k].severity;
    }
}

static bool
level_has(const struct level *level, const struct check *check)
{
    return selection_has(&(struct selection){ .select = level->codes }, check);
}

bool
profile_severity(const struct profile *profile, const struct check *check,
                 enum severity *severity)
{
    if (!selection_has(&(struct selection){ .select = profile->select }, check))
        return false;
    *severity = check->row->severity;
    for (size_t k = 0; k < profile->levels.len; k++)
        if (level_has(&profile->levels.items[k], check))
            *severity = profile->levels.items[k].severity;
    return true;
}
