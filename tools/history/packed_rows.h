/*
 * packed_rows: the packed rows of one file, one behind the other, for files of any length.
 *
 * In memory, or, when they are spooled, in a file without a name, of which what was looked
 * at lately is in memory. A row has a place: its offset in units of PACKED_UNIT.
 */
#ifndef HISTORY_PACKED_ROWS_H
#define HISTORY_PACKED_ROWS_H

#include "history/packed.h"

#define PACKED_CHUNK      ((size_t)1 << 18) /* rows do not go over the end of one */
#define PACKED_CHUNKS     4096              /* a GiB */
#define PACKED_PLACE_BITS 27                /* of any place, PACKED_END among them */
#define PACKED_END        ((UINT32_C(1) << PACKED_PLACE_BITS) - 1)

struct packed_rows {
    struct arena *arena;
    unsigned char *chunks[PACKED_CHUNKS];
    size_t chunk_count;
    size_t at; /* bytes written */
    size_t count;
    bool spooled; /* as wished, and as the system has room for */
    struct packed_measures measures;
};

/* Adds ROW; PACKED_END: there is no more room. */
uint32_t packed_rows_add(struct packed_rows *rows, const struct past *row);
const unsigned char *packed_rows_at(const struct packed_rows *rows, uint32_t place);
/* The first row at or behind PLACE; PACKED_END: there is none. */
uint32_t packed_rows_from(const struct packed_rows *rows, uint32_t place);
/* The row behind that at PLACE; whoever goes on there looks at no chunk before. */
uint32_t packed_rows_next(const struct packed_rows *rows, uint32_t place);
/* No row will be looked at for a while. Any thread may say so. */
void packed_rows_forget(const struct packed_rows *rows);

#endif
