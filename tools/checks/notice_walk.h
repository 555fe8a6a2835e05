/*
 * notice_walk: what the checks of notices share: walking items and their fields.
 */
#ifndef CHECKS_NOTICE_WALK_H
#define CHECKS_NOTICE_WALK_H

#include "lint/check.h"
#include "lint/lint.h"

/* Whether ITEM has a field of KIND with a value. */
bool item_has(const struct item *item, enum field_kind kind);

/* A name of an item, with whom it belongs to. */
struct named {
    const struct name *name;
    const struct item *item;
};

ARRAY_TYPE(nameds, struct named);

/* The leaders, or all units and supporting units, of all items, in order. */
struct nameds notice_names(struct run *run, bool leaders);

#endif
