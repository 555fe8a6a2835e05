/* A set of keys in tables that are never copied. */
#include "checks/keys.h"

#include <string.h>

#define SLOT         5
#define SMALLEST     (UINT32_C(1) << 14)
#define BIGGEST      (UINT32_C(1) << 22)
#define WITH_LINES   (UINT32_C(1) << 16)
#define FILLED(size) ((size) / 16 * 10)

/* The 40 bits that tell a key; never all 0, which is a free slot. */
static uint64_t
mark_of(uint64_t key)
{
    uint64_t mark = key >> 24;
    return mark ? mark : 1;
}

static uint64_t
read_slot(const struct keys_table *table, size_t at)
{
    uint64_t mark = 0;
    memcpy(&mark, table->slots + at * SLOT, SLOT);
    return mark;
}

/* The slot of MARK, or the free one where it would be. Little-endian or not, what
 * memcpy puts in it takes out again. */
static size_t
find(const struct keys_table *table, uint64_t key, uint64_t mark)
{
    uint64_t packed = 0;
    unsigned char bytes[SLOT];
    for (size_t i = 0; i < SLOT; i++)
        bytes[i] = (unsigned char)(mark >> (8 * i));
    memcpy(&packed, bytes, SLOT);
    size_t at = (size_t)key & (table->capacity - 1);
    while (1) {
        uint64_t there = read_slot(table, at);
        if (!there || there == packed)
            return at;
        at = (at + 1) & (table->capacity - 1);
    }
}

static struct keys_table *
add_table(struct arena *arena, struct keys *keys)
{
    if (keys->table_count == KEYS_TABLES)
        return NULL;
    struct keys_table *table = &keys->tables[keys->table_count++];
    table->capacity = SMALLEST;
    if (keys->table_count > 1)
        table->capacity = table[-1].capacity * 4;
    if (table->capacity > BIGGEST)
        table->capacity = BIGGEST;
    table->slots = arena_alloc_array(arena, table->capacity, SLOT);
    if (table->capacity <= WITH_LINES)
        table->lines = arena_alloc_array(arena, table->capacity, sizeof(uint32_t));
    return table;
}

enum keys_outcome
keys_add(struct arena *arena, struct keys *keys, uint64_t key, size_t line,
         size_t *seen)
{
    uint64_t mark = mark_of(key);
    for (size_t i = keys->table_count; i > 0; i--) {
        const struct keys_table *table = &keys->tables[i - 1];
        size_t at = find(table, key, mark);
        if (!read_slot(table, at))
            continue;
        *seen = table->lines ? table->lines[at] : 0;
        return KEYS_SEEN;
    }
    if (keys->count >= KEYS_MOST)
        return KEYS_FULL;
    struct keys_table *last =
        keys->table_count ? &keys->tables[keys->table_count - 1] : NULL;
    if (!last || last->count >= FILLED(last->capacity))
        last = add_table(arena, keys);
    if (!last)
        return KEYS_FULL;
    size_t at = find(last, key, mark);
    for (size_t i = 0; i < SLOT; i++)
        last->slots[at * SLOT + i] = (uint8_t)(mark >> (8 * i));
    if (last->lines)
        last->lines[at] = line < UINT32_MAX ? (uint32_t)line : 0;
    last->count++;
    keys->count++;
    return KEYS_NEW;
}
