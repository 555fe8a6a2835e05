/*
 * pack_index: where in packed rows the last row of a key is.
 *
 * A hash of 4 bytes a slot, made when it is first asked: two files of two months are mostly
 * in one order, and then nobody does. It is made and used a part at a time, so that spooled
 * it takes little memory for files of any length. Any thread may ask.
 */
#ifndef HISTORY_PACK_INDEX_H
#define HISTORY_PACK_INDEX_H

#include "history/packed_rows.h"

#include <pthread.h>

struct pack_index {
    const struct packed_rows *rows;
    /* 1 + the place of a row, and above PACKED_PLACE_BITS a part of its key's hash; 0: free. */
    uint32_t *slots;
    size_t capacity;
    bool made, spooled;
    unsigned looks; /* since what was looked at has been forgotten */
    pthread_mutex_t mutex;
};

uint64_t packed_key_hash(struct packed_key key);

/* To be called when ROWS are complete. */
void pack_index_open(struct pack_index *index, struct arena *arena,
                     const struct packed_rows *rows);
/* PACKED_END: there is none. */
uint32_t pack_index_find(struct pack_index *index, struct packed_key key);

#endif
