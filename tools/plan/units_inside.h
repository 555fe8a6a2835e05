/*
 * units_inside: what building and matching of units share. Private to plan/.
 */
#ifndef PLAN_UNITS_INSIDE_H
#define PLAN_UNITS_INSIDE_H

#include "plan/units.h"

enum unit_place {
    PLACE_NONE,  /* 民政局 */
    PLACE_OWN,   /* 区民政局, 青梧区民政局 */
    PLACE_ABOVE, /* 市民政局 of a 区 */
    PLACE_OTHER, /* 顺义区民政局 */
};

/* A name in its parts. */
struct unit_parts {
    enum unit_place place;
    struct str bare;       /* without brackets at the end */
    struct str bracket;    /* what stands in them; empty */
    struct str core;       /* bare without its place */
    struct unit_key key;   /* of core; of a branch office: 公安分局, 交通支队 */
    struct unit_key whole; /* of core with the bracket's words behind it */
};

void unit_parts_of(const struct units *units, struct str name,
                   struct unit_parts *parts);

#endif
