/*
 * compare: two notices, an old one and a new one: which item became which, and what
 * changed in it.
 *
 *     items -> pairs, the most similar titles first; never by number
 *     pair  -> wording, leaders, units, deadline; targets, by unit, object and order
 *
 * Equal means the same thing asked for, not the same bytes: numbers of items may differ,
 * names of units stand in any order, 18.6公里 equals 18600米. Values are compared exactly.
 * A date equals one of the other notice that lies as many years away as the notices do:
 * 2024年12月底前 of 2024 and 2025年12月底前 of 2025 are the same promise.
 *
 * Nothing is reported here. All lives in the arena given and points into the notices.
 */
#ifndef COMPARE_COMPARE_H
#define COMPARE_COMPARE_H

#include "notice/notice.h"
#include "target/target.h"

#define NO_ITEM ((size_t)-1)
/* Items are one and the same from this similarity of titles on, of a thousand: surely, or
 * when they have so many Han characters in common, too (新建公园100个 and 新建学校100个 do
 * not). */
#define COMPARE_SURE  800
#define COMPARE_LEAST 500
#define COMPARE_HAN   5
/* More pairs than this are not compared: of titles (500 items with 500), or of the
 * targets or names of one item. */
#define COMPARE_MOST 250000

/* One of the two notices, with the accounts of its items. */
struct compared {
    const struct notice *notice;
    const struct account *accounts;
};

enum fate { FATE_CARRIED, FATE_NEW, FATE_DROPPED };

/* A target of the old item and what became of it; one of the two may be NULL. */
struct target_change {
    const struct target *old, *new;
    bool has_difference;       /* both have one value, and of one unit … */
    struct decimal difference; /* … new minus old, in the unit of the new one */
};

struct names_change {
    struct names dropped, added;
};

struct item_change {
    enum fate fate;
    size_t old, new; /* indices of items; NO_ITEM */
    int similarity;  /* of the titles, of a thousand; of carried items */
    bool wording;    /* the text of the task differs */
    bool deadline;
    struct names_change leaders, units, co_units;
    ARRAY(struct target_change) targets; /* only those that differ, in order */
};

struct comparison {
    struct compared old, new;
    ARRAY(struct item_change) items; /* of the new notice in order, then the dropped */
    size_t carried, changed, added, dropped; /* changed: of the carried ones */
    bool too_many; /* not all could be compared: see COMPARE_MOST */
};

struct comparison *compare_notices(struct arena *arena, struct compared old,
                                   struct compared new);
/* Anything else than items carried over unchanged? */
bool comparison_differs(const struct comparison *comparison);
bool item_changed(const struct item_change *change);

#endif
