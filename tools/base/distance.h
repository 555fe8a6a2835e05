/*
 * distance: edits between two short words, in characters (编辑距离).
 *
 * Insert, delete, replace, swap of neighbours, one each. For names of people, units and
 * places; of words that a program knows, lint/near.h finds the nearest.
 */
#ifndef BASE_DISTANCE_H
#define BASE_DISTANCE_H

#include "base/str.h"

/* Characters of a word that are looked at. */
#define DISTANCE_MOST 40

/* DISTANCE_MOST + 1 when either is longer. Both are valid UTF-8. */
size_t distance(struct str a, struct str b);

#endif
