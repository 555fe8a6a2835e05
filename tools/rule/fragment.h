/*
 * fragment: parts of patterns with names of their own, and their place in patterns.
 *
 * A name stands for (?:TEXT) where it is a whole upper-case word outside of classes,
 * group names and \Q…\E. Texts of fragments have no capturing groups, so that the
 * groups of a rule keep their numbers.
 */
#ifndef RULE_FRAGMENT_H
#define RULE_FRAGMENT_H

#include "base/array.h"
#include "base/buf.h"

#define RULE_MAX_PATTERN 8192 /* bytes, as written */

struct entry;

/* A part of patterns with a name of its own, (?:TEXT) with earlier ones put in. */
struct fragment {
    struct str name, text;
    struct entry *entry; /* its place and examples */
};

ARRAY_TYPE(fragments, struct fragment);

/* A stretch of an expanded pattern and where it comes from. */
struct piece {
    size_t out;    /* offset in the expanded pattern */
    size_t in;     /* offset in the pattern as written */
    bool replaced; /* by a fragment; all of it comes from one place */
};

struct expansion {
    struct buf text;
    ARRAY(struct piece) pieces;
    const char *fault; /* NULL: all well */
    size_t fault_at;   /* byte of the pattern as written */
};

/* Puts fragments into PATTERN and refuses what rules may not say. */
struct expansion expand(struct arena *arena, const struct fragments *fragments,
                        struct str pattern);
/* The byte of the written pattern that OFFSET of the expanded one comes from. */
size_t expansion_origin(const struct expansion *expansion, size_t offset);

/* The fragment NAME; NULL when there is none. */
const struct fragment *fragment_find(const struct fragments *fragments,
                                     struct str name);

#endif
