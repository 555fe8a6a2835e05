/* The hash of the keys of packed rows. */
#include "history/pack_index.h"

#define FEWEST 1024
#define PART   ((size_t)1 << 22) /* slots that are made at a time: 16 MiB */
#define LOOKS  4096U             /* at pages anywhere, until they are forgotten */

static uint64_t
mix(uint64_t a)
{
    a ^= a >> 33;
    a *= UINT64_C(0xff51afd7ed558ccd);
    a ^= a >> 33;
    a *= UINT64_C(0xc4ceb9fe1a85ec53);
    return a ^ a >> 33;
}

uint64_t
packed_key_hash(struct packed_key key)
{
    uint64_t pair = (uint64_t)(uint32_t)key.item << 32 | (uint32_t)key.indicator;
    return mix(mix(pair) + key.mark);
}

void
pack_index_open(struct pack_index *index, struct arena *arena,
                const struct packed_rows *rows)
{
    index->rows = rows;
    index->capacity = FEWEST;
    while (index->capacity * 3 / 4 < rows->count)
        index->capacity *= 2;
    index->slots =
        rows->spooled ? arena_spool(arena, index->capacity, sizeof *index->slots)
                      : arena_alloc_array(arena, index->capacity, sizeof *index->slots);
    index->spooled = rows->spooled && arena_file(arena, index->slots).start;
    pthread_mutex_init(&index->mutex, NULL);
}

static void
forget_slots(const struct pack_index *index, size_t from, size_t count)
{
    if (index->spooled)
        arena_forget(index->slots + from, count * sizeof *index->slots);
}

/* A row or slot anywhere was looked at. */
static void
looked(struct pack_index *index)
{
    if (++index->looks < LOOKS)
        return;
    index->looks = 0;
    packed_rows_forget(index->rows);
    if (index->made)
        forget_slots(index, 0, index->capacity);
}

static uint32_t
tag_of(uint64_t hash)
{
    return (uint32_t)(hash >> 40) << PACKED_PLACE_BITS;
}

static uint32_t
place_in(uint32_t slot)
{
    return (slot & ((UINT32_C(1) << PACKED_PLACE_BITS) - 1)) - 1;
}

static size_t
part_size(const struct pack_index *index)
{
    return index->capacity < PART ? index->capacity : PART;
}

/* The slot of KEY, or the free one where it would be: in its part. */
static size_t
slot_of(struct pack_index *index, struct packed_key key, uint64_t hash)
{
    size_t size = part_size(index), at = (size_t)hash & (index->capacity - 1);
    size_t part = at / size * size;
    for (; index->slots[at]; at = part + (at + 1) % size) {
        if ((index->slots[at] ^ tag_of(hash)) >> PACKED_PLACE_BITS)
            continue;
        looked(index);
        uint32_t place = place_in(index->slots[at]);
        if (packed_key_same(packed_key(packed_rows_at(index->rows, place)), key))
            break;
    }
    return at;
}

static void
make_part(struct pack_index *index, size_t part)
{
    const struct packed_rows *rows = index->rows;
    size_t size = part_size(index);
    for (uint32_t place = packed_rows_from(rows, 0); place != PACKED_END;
         place = packed_rows_next(rows, place)) {
        struct packed_key key = packed_key(packed_rows_at(rows, place));
        uint64_t hash = packed_key_hash(key);
        if (((size_t)hash & (index->capacity - 1)) / size == part)
            index->slots[slot_of(index, key, hash)] = (place + 1) | tag_of(hash);
    }
    forget_slots(index, part * size, size);
}

uint32_t
pack_index_find(struct pack_index *index, struct packed_key key)
{
    pthread_mutex_lock(&index->mutex);
    for (size_t part = 0; !index->made && part < index->capacity / part_size(index);
         part++)
        make_part(index, part);
    index->made = true;
    looked(index);
    uint32_t slot = index->slots[slot_of(index, key, packed_key_hash(key))];
    pthread_mutex_unlock(&index->mutex);
    return slot ? place_in(slot) : PACKED_END;
}
