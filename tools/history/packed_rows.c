/* Packed rows in chunks. */
#include "history/packed_rows.h"

#define SPOOL ARENA_LONG_BYTES /* spooled at a time: many chunks */

static void
forget_chunk(const struct packed_rows *rows, size_t chunk)
{
    if (rows->spooled)
        arena_forget(rows->chunks[chunk], PACKED_CHUNK);
}

/* CHUNK has been gone through; a look at its beginning may have brought back the end of the
 * one before. */
static void
forget_passed(const struct packed_rows *rows, size_t chunk)
{
    forget_chunk(rows, chunk);
    if (chunk)
        forget_chunk(rows, chunk - 1);
}

static unsigned char *
new_chunk(struct packed_rows *rows)
{
    size_t behind = rows->chunk_count % (SPOOL / PACKED_CHUNK);
    if (!rows->spooled)
        return arena_alloc(rows->arena, PACKED_CHUNK);
    if (behind)
        return rows->chunks[rows->chunk_count - 1] + PACKED_CHUNK;
    unsigned char *bytes = arena_spool(rows->arena, SPOOL, 1);
    rows->spooled = arena_file(rows->arena, bytes).start != NULL;
    return bytes;
}

/* PACKED_BYTES for the next row; NULL: there is no room. */
static unsigned char *
room(struct packed_rows *rows)
{
    if (rows->at % PACKED_CHUNK + PACKED_BYTES > PACKED_CHUNK)
        rows->at = (rows->at / PACKED_CHUNK + 1) * PACKED_CHUNK;
    size_t chunk = rows->at / PACKED_CHUNK;
    if (chunk == rows->chunk_count) {
        if (chunk == PACKED_CHUNKS)
            return NULL;
        if (chunk)
            forget_passed(rows, chunk - 1);
        rows->chunks[rows->chunk_count] = new_chunk(rows);
        rows->chunk_count++;
    }
    return rows->chunks[chunk] + rows->at % PACKED_CHUNK;
}

uint32_t
packed_rows_add(struct packed_rows *rows, const struct past *row)
{
    unsigned char *bytes = room(rows);
    if (!bytes)
        return PACKED_END;
    uint32_t place = (uint32_t)(rows->at / PACKED_UNIT);
    rows->at += packed_write(bytes, &rows->measures, row);
    rows->count++;
    return place;
}

const unsigned char *
packed_rows_at(const struct packed_rows *rows, uint32_t place)
{
    size_t at = (size_t)place * PACKED_UNIT;
    return rows->chunks[at / PACKED_CHUNK] + at % PACKED_CHUNK;
}

uint32_t
packed_rows_from(const struct packed_rows *rows, uint32_t place)
{
    size_t at = (size_t)place * PACKED_UNIT;
    if (at < rows->at && !packed_size(packed_rows_at(rows, place)))
        at = (at / PACKED_CHUNK + 1) * PACKED_CHUNK;
    return at < rows->at ? (uint32_t)(at / PACKED_UNIT) : PACKED_END;
}

uint32_t
packed_rows_next(const struct packed_rows *rows, uint32_t place)
{
    size_t units = packed_size(packed_rows_at(rows, place)) / PACKED_UNIT;
    uint32_t next = packed_rows_from(rows, place + (uint32_t)units);
    size_t chunk = (size_t)place * PACKED_UNIT / PACKED_CHUNK;
    if ((size_t)next * PACKED_UNIT / PACKED_CHUNK != chunk)
        forget_passed(rows, chunk);
    return next;
}

void
packed_rows_forget(const struct packed_rows *rows)
{
    for (size_t i = 0; i < rows->chunk_count; i++)
        forget_chunk(rows, i);
}
