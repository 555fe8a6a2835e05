/*
 * keys: a set of 64-bit keys that were seen, for files of any length.
 *
 * Tables of slots of 5 bytes, each but the first four times the size of the one before up
 * to 4 Mi slots, none copied: 10 million keys take 87 MiB. A key is told by 40 bits of its
 * own near its place (chance of taking two for one, at 10 million: below 1 : 5000).
 * The line of a key is kept for the first 100,000.
 */
#ifndef CHECKS_KEYS_H
#define CHECKS_KEYS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

#define KEYS_MOST   11000000
#define KEYS_TABLES 8

struct keys {
    struct keys_table {
        uint8_t *slots;
        uint32_t *lines; /* of the small tables; NULL */
        size_t capacity, count;
    } tables[KEYS_TABLES];
    size_t table_count, count;
};

enum keys_outcome {
    KEYS_NEW,
    KEYS_SEEN, /* *line: where, 0 when it is not known any more */
    KEYS_FULL, /* KEYS_MOST are held: nothing is known of this one */
};

/* Any 64 bits, well mixed; LINE from 1. */
enum keys_outcome keys_add(struct arena *arena, struct keys *keys, uint64_t key,
                           size_t line, size_t *seen);

#endif
