/*
 * packed: a row of a filing as some 40 bytes, and back.
 *
 * Key, line, words of state and the figures, each as few bytes as it takes; what a row says
 * in words is not kept.
 */
#ifndef HISTORY_PACKED_H
#define HISTORY_PACKED_H

#include "history/history.h"

#define PACKED_BYTES    256 /* no row takes more */
#define PACKED_UNIT     8 /* rows begin at multiples of it, and take multiples of it */
#define PACKED_MEASURES 255 /* told apart in a file; the others are none */

/* Measures that rows name, each once. */
struct packed_measures {
    const struct measure *items[PACKED_MEASURES];
    size_t count;
};

/* By which a row is found. */
struct packed_key {
    int item, indicator;
    uint32_t mark; /* past_unit_mark */
};

/* Writes ROW at BYTES, where PACKED_BYTES fit; how many it takes. */
size_t packed_write(unsigned char *bytes, struct packed_measures *measures,
                    const struct past *row);
/* Bytes that the row at BYTES takes; 0: none was written there. */
size_t packed_size(const unsigned char *bytes);
struct packed_key packed_key(const unsigned char *bytes);
void packed_read(const unsigned char *bytes, const struct packed_measures *measures,
                 struct past *row);

static inline bool
packed_key_same(struct packed_key a, struct packed_key b)
{
    return a.item == b.item && a.indicator == b.indicator && a.mark == b.mark;
}

#endif
