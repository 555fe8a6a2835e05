/* Which checks run: codes, families and names, as comma lists. */
#include "lint/lint.h"

#include "lint/near.h"

static bool
names_alone(struct str entry, const struct check *check)
{
    return str_eq(entry, str_of(check->code)) ||
           str_eq(entry, str_of(check->row->name));
}

static bool
names(struct str entry, const struct check *check)
{
    return names_alone(entry, check) || str_eq(entry, check_family(check));
}

typedef bool names_check(struct str entry, const struct check *check);

static bool
list_has(struct str list, const struct check *check, names_check *named)
{
    struct str entry;
    while (str_cut(&list, ',', &entry))
        if (named(str_trim(entry), check))
            return true;
    return false;
}

bool
selection_has(const struct selection *selection, const struct check *check)
{
    bool off = check->row->off;
    if ((off || selection->select.len) &&
        !list_has(selection->select, check, off ? names_alone : names))
        return false;
    return !list_has(selection->ignore, check, names);
}

/* All checks that ENTRY names become IS; those that are off only by a name of their own. */
static void
mark(bool *checks, struct str entry, bool is, bool also_off)
{
    for (size_t i = 0; i < catalogue_count; i++)
        if (also_off || !catalogue[i].row->off ? names(entry, &catalogue[i])
                                               : names_alone(entry, &catalogue[i]))
            checks[i] = is;
}

/* A code, which nearly every entry is, is found without looking at all of them. */
static void
mark_list(bool *checks, struct str list, bool is, bool also_off)
{
    struct str entry;
    while (str_cut(&list, ',', &entry)) {
        entry = str_trim(entry);
        const struct check *check = catalogue_find_code(entry);
        if (check)
            checks[check - catalogue] = is;
        else
            mark(checks, entry, is, also_off);
    }
}

const bool *
selection_checks(struct arena *arena, const struct selection *selection)
{
    bool *checks = arena_alloc_array(arena, catalogue_count, sizeof *checks);
    for (size_t i = 0; i < catalogue_count && !selection->select.len; i++)
        checks[i] = !catalogue[i].row->off;
    mark_list(checks, selection->select, true, false);
    mark_list(checks, selection->ignore, false, true);
    return checks;
}

static bool
entry_known(struct str entry)
{
    if (catalogue_find_code(entry))
        return true;
    for (size_t i = 0; i < catalogue_count; i++)
        if (names(entry, &catalogue[i]))
            return true;
    return false;
}

static struct str
nearest_name(struct str entry)
{
    struct near nearest = near_of(entry);
    for (size_t i = 0; i < catalogue_count; i++) {
        near_offer(&nearest, check_family(&catalogue[i]));
        near_offer(&nearest, str_of(catalogue[i].code));
        near_offer(&nearest, str_of(catalogue[i].row->name));
    }
    return nearest.best;
}

bool
selection_unknown(struct str list, struct str *entry, struct str *near)
{
    while (str_cut(&list, ',', entry)) {
        *entry = str_trim(*entry);
        if (entry->len && !entry_known(*entry)) {
            *near = nearest_name(*entry);
            return true;
        }
    }
    return false;
}
