/*
 * similar: how much two titles have in common.
 *
 * 2 * LCS / (la + lb) over Han characters and digits (full-width ones count as ASCII),
 * whatever else stands between them; LCS is the longest common subsequence, by bit
 * vectors (Hyyrö 2004), so a pair of titles costs some hundred steps.
 */
#ifndef COMPARE_SIMILAR_H
#define COMPARE_SIMILAR_H

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

/* Characters of a title that count; what is beyond is left out. */
#define SIMILAR_MOST 256
/* Of a thousand. */
#define SIMILAR_SAME 1000

/* The characters of a title that count. */
struct letters {
    const uint32_t *items;
    size_t len;
};

struct letters letters_of(struct arena *arena, struct str title);

/* A title that others are compared with. */
struct similar {
    struct letters letters;
    struct {
        uint32_t letter; /* 0: free */
        uint64_t places[SIMILAR_MOST / 64];
    } slots[2 * SIMILAR_MOST];
};

void similar_to(struct similar *similar, struct letters letters);
/* 0 .. SIMILAR_SAME, rounded down; 0 when one of the two is empty. */
int similarity(const struct similar *similar, struct letters other);
/* Han characters they have in common, in order. */
size_t similar_han(const struct similar *similar, struct letters other);
/* No pair of these lengths reaches more than this. */
int similarity_bound(size_t a, size_t b);

#endif
