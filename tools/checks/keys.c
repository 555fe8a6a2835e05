/* A set of keys in one table. */
#include "checks/keys.h"

#include <string.h>

#define SLOT         5
#define FEWEST       1024
#define ROOM(keys)   ((keys) / 5 * 6)
#define FILLED(room) ((room) / 6 * 5)

void
keys_open(struct arena *arena, struct keys *keys, size_t most)
{
    size_t held = most < FEWEST ? FEWEST : most > KEYS_MOST ? KEYS_MOST : most;
    keys->capacity = ROOM(held);
    keys->slots = arena_alloc_array(arena, keys->capacity, SLOT);
    if (held <= KEYS_WITH_LINES)
        keys->lines = arena_alloc_array(arena, keys->capacity, sizeof *keys->lines);
}

/* The 40 bits that tell a key, as they lie in its slot; never all 0, which is a free one.
 * Little-endian or not, what memcpy puts in a slot it takes out again. */
static uint64_t
mark_of(uint64_t key)
{
    uint64_t mark = key & ((UINT64_C(1) << (8 * SLOT)) - 1), packed = 0;
    unsigned char bytes[SLOT];
    mark = mark ? mark : 1;
    for (size_t i = 0; i < SLOT; i++)
        bytes[i] = (unsigned char)(mark >> (8 * i));
    memcpy(&packed, bytes, SLOT);
    return packed;
}

static uint64_t
read_slot(const struct keys *keys, size_t at)
{
    uint64_t mark = 0;
    memcpy(&mark, keys->slots + at * SLOT, SLOT);
    return mark;
}

/* The slot of MARK, or the free one where it would be. */
static size_t
find(const struct keys *keys, uint64_t key, uint64_t mark)
{
    /* The upper half of the key, as a part of the whole table. */
    size_t at = (size_t)((key >> 32) * keys->capacity >> 32);
    while (1) {
        uint64_t there = read_slot(keys, at);
        if (!there || there == mark)
            return at;
        at = at + 1 == keys->capacity ? 0 : at + 1;
    }
}

enum keys_outcome
keys_add(struct keys *keys, uint64_t key, size_t line, size_t *seen)
{
    uint64_t mark = mark_of(key);
    size_t at = find(keys, key, mark);
    if (read_slot(keys, at)) {
        *seen = keys->lines ? keys->lines[at] : 0;
        return KEYS_SEEN;
    }
    if (keys->count >= FILLED(keys->capacity))
        return KEYS_FULL;
    memcpy(keys->slots + at * SLOT, &mark, SLOT);
    if (keys->lines)
        keys->lines[at] = line < UINT32_MAX ? (uint32_t)line : 0;
    keys->count++;
    return KEYS_NEW;
}
