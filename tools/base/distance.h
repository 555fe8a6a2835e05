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

/* Twice that, but only one for a character of B, at most 4 bytes, in place of one of A that
 * ALIKE says it is taken for; NULL says it of none. */
typedef bool distance_alike(const void *owner, size_t index_in_a, struct str in_b);
size_t distance_halves(struct str a, struct str b, distance_alike *alike,
                       const void *owner);

#endif
