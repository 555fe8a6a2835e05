/* Learning the codes of units from what was filed. */
#include "history/codes.h"

#include <stdlib.h>

/* How often the rows of a code name a unit. */
struct vote {
    const struct unit *unit;
    struct str code;
    size_t count;
};

struct learner {
    struct arena *arena;
    const struct units *units;
    ARRAY(struct vote) votes;
    struct str last; /* name of the row before, and whom it meant */
    const struct unit *last_unit;
};

static void
add_vote(struct learner *learner, struct str code, const struct unit *unit)
{
    for (size_t i = learner->votes.len; i > 0; i--) {
        struct vote *vote = &learner->votes.items[i - 1];
        if (vote->unit == unit && str_eq(vote->code, code)) {
            vote->count++;
            return;
        }
    }
    *array_push(learner->arena, &learner->votes) = (struct vote){ unit, code, 1 };
}

static const struct unit *
meant(struct learner *learner, struct str name)
{
    if (learner->last.len && str_eq(name, learner->last))
        return learner->last_unit;
    struct unit_match match = units_match(learner->units, name);
    learner->last = name;
    learner->last_unit = match.how == UNIT_EXACT || match.how == UNIT_ALIAS ||
                                 match.how == UNIT_NO_PLACE ||
                                 match.how == UNIT_BRACKET || match.how == UNIT_RENAMED
                             ? match.unit
                             : NULL;
    return learner->last_unit;
}

/* The unit that more than half of CODE's rows name; NULL: the table is of many. */
static const struct unit *
winner(const struct learner *learner, struct str code)
{
    const struct vote *best = NULL;
    size_t votes = 0;
    for (size_t i = 0; i < learner->votes.len; i++) {
        const struct vote *vote = &learner->votes.items[i];
        if (!str_eq(vote->code, code))
            continue;
        votes += vote->count;
        if (!best || vote->count > best->count)
            best = vote;
    }
    return best && best->count * 2 > votes ? best->unit : NULL;
}

static struct code *
find(const struct codes *codes, struct str code)
{
    size_t low = 0, high = codes->items.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(codes->items.items[middle].code, code);
        if (!order)
            return &codes->items.items[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static int
by_code(const void *a, const void *b)
{
    const struct code *x = a, *y = b;
    return str_compare(x->code, y->code);
}

static bool
listed(const struct codes *codes, struct str code)
{
    for (size_t i = 0; i < codes->items.len; i++)
        if (str_eq(codes->items.items[i].code, code))
            return true;
    return false;
}

static void
learn_rows(struct learner *learner, const struct history *history)
{
    for (size_t i = 0; history && i < history->rows.len; i++) {
        const struct past *row = &history->rows.items[i];
        const struct unit *unit = row->words && row->filed->code.len
                                      ? meant(learner, row->words->unit)
                                      : NULL;
        if (unit)
            add_vote(learner, row->filed->code, unit);
    }
}

/* Of files that are not read yet. */
static void
learn_names(struct learner *learner, const struct history *history)
{
    for (size_t i = 0; history && i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        for (size_t k = 0; k < filed->names.len; k++) {
            const struct unit *unit = meant(learner, filed->names.items[k]);
            if (unit)
                add_vote(learner, filed->code, unit);
        }
    }
}

struct codes *
codes_learn(struct arena *arena, const struct units *units,
            const struct history *history)
{
    struct learner learner = { .arena = arena, .units = units };
    struct codes *codes = arena_new(arena, struct codes);
    codes->history = history;
    learn_rows(&learner, history);
    learn_names(&learner, history);
    for (size_t i = 0; i < units->items.len; i++) {
        const struct unit *unit = units->items.items[i];
        if (unit->code.len && !listed(codes, unit->code))
            *array_push(arena, &codes->items) = (struct code){ unit->code, unit, true };
    }
    for (size_t i = 0; history && i < history->files.len; i++) {
        struct str code = history->files.items[i]->code;
        if (code.len && !listed(codes, code))
            *array_push(arena, &codes->items) =
                (struct code){ code, winner(&learner, code), false };
    }
    if (codes->items.len)
        qsort(codes->items.items, codes->items.len, sizeof *codes->items.items,
              by_code);
    return codes;
}

const struct unit *
codes_unit(const struct codes *codes, struct str code)
{
    const struct code *found = codes ? find(codes, code) : NULL;
    return found ? found->unit : NULL;
}

struct str
codes_of(const struct codes *codes, const struct unit *unit)
{
    for (size_t i = 0; i < codes->items.len; i++)
        if (codes->items.items[i].unit == unit)
            return codes->items.items[i].code;
    return (struct str){ 0 };
}

const struct filed *
codes_file(const struct codes *codes, const struct unit *unit, int months)
{
    for (size_t i = 0; codes->history && i < codes->history->files.len; i++) {
        const struct filed *filed = codes->history->files.items[i];
        if (period_months(filed->period) == months && filed->code.len &&
            codes_unit(codes, filed->code) == unit)
            return filed;
    }
    return NULL;
}

bool
codes_due(const struct codes *codes, const struct unit *unit, int months)
{
    if (!unit->leads.len || unit->collective)
        return false;
    for (size_t i = 0; i < codes->items.len; i++)
        if (codes->items.items[i].unit == unit && codes->items.items[i].registered)
            return true;
    for (size_t i = 0; codes->history && i < codes->history->files.len; i++) {
        const struct filed *filed = codes->history->files.items[i];
        if (filed->code.len && period_months(filed->period) < months &&
            codes_unit(codes, filed->code) == unit)
            return true;
    }
    return false;
}
