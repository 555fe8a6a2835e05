/*
 * keys: a set of 64-bit keys that were seen, for files of any length.
 *
 * One table, made for as many keys as there can be: slots of 5 bytes, at most 5 of 6 filled,
 * so that 10 million keys take 57 MiB. A key is told by 40 bits of its own near its place
 * (chance of taking any two for one, at 10 million: below 1 : 5000).
 */
#ifndef CHECKS_KEYS_H
#define CHECKS_KEYS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* The most that are held at once. */
#define KEYS_MOST 11000000
/* Of a set for so many their lines are kept. */
#define KEYS_WITH_LINES 900000

struct keys {
    uint8_t *slots;  /* NULL: not opened yet */
    uint32_t *lines; /* by slot; NULL: not kept */
    size_t capacity, count;
};

enum keys_outcome {
    KEYS_NEW,
    KEYS_SEEN, /* *line: where, 0 when it is not known any more */
    KEYS_FULL, /* the set is full: nothing is known of this one */
};

/* For MOST keys, and never more than KEYS_MOST. */
void keys_open(struct arena *arena, struct keys *keys, size_t most);
/* Any 64 bits, well mixed; LINE from 1. */
enum keys_outcome keys_add(struct keys *keys, uint64_t key, size_t line, size_t *seen);

#endif
