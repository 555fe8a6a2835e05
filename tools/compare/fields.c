/* Wording, names and deadline of an item then and now. */
#include "compare/inside.h"

static bool
has_name(const struct names *names, struct str name)
{
    for (size_t i = 0; i < names->len; i++)
        if (str_eq(names->items[i].text, name))
            return true;
    return false;
}

/* Those of SOME that OTHERS lack. */
static struct names
missing(struct arena *arena, const struct names *some, const struct names *others)
{
    struct names names = { 0 };
    for (size_t i = 0; i < some->len; i++)
        if (!has_name(others, some->items[i].text))
            *array_push(arena, &names) = some->items[i];
    return names;
}

static struct names_change
compare_names(struct arena *arena, struct comparison *comparison,
              const struct names *old, const struct names *new)
{
    struct names_change change = { { 0 }, { 0 } };
    if (may_compare(comparison, old->len, new->len)) {
        change.dropped = missing(arena, old, new);
        change.added = missing(arena, new, old);
    }
    return change;
}

bool
same_date(const struct comparison *comparison, struct date date, struct date other)
{
    int years = 0;
    if (!date_is_set(date) || !date_is_set(other))
        return date_is_set(date) == date_is_set(other);
    if (comparison->old.notice->year && comparison->new.notice->year)
        years = comparison->new.notice->year - comparison->old.notice->year;
    if (!date_compare(date, other))
        return true;
    /* 29 February is the last day of its month, as 28 February is. */
    bool last = date.day == date_month_days(date.year, date.month) &&
                other.day == date_month_days(other.year, other.month);
    return date.year + years == other.year && date.month == other.month &&
           (date.day == other.day || last);
}

static bool
same_deadline(const struct comparison *comparison, const struct dated *old,
              const struct dated *new)
{
    if (date_is_set(old->date) || date_is_set(new->date))
        return same_date(comparison, old->date, new->date);
    return str_eq(old->text, new->text);
}

void
compare_fields(struct arena *arena, struct comparison *comparison,
               struct item_change *change)
{
    const struct item *old = &comparison->old.notice->items.items[change->old];
    const struct item *new = &comparison->new.notice->items.items[change->new];
    change->wording = !str_eq(old->text.text, new->text.text) ||
                      !str_eq(old->title.text, new->title.text);
    change->deadline = !same_deadline(comparison, &old->deadline, &new->deadline);
    change->leaders = compare_names(arena, comparison, &old->leaders, &new->leaders);
    change->units = compare_names(arena, comparison, &old->units, &new->units);
    change->co_units = compare_names(arena, comparison, &old->co_units, &new->co_units);
}
