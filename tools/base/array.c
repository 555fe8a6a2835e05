/* Growth of arrays; type-blind, hence the copies through memcpy. */
#include "base/array.h"

#include <string.h>

#define FIRST_BYTES 128 /* four elements take more: many an array has but one */

void
array_grow(struct arena *arena, void *items, size_t *cap, size_t len, size_t size)
{
    size_t grown = *cap ? *cap * 2 : size > FIRST_BYTES / 4 ? 4 : 8;
    void *old;
    memcpy(&old, items, sizeof old);
    if (*cap && arena_extend(arena, old, *cap * size, grown * size)) {
        *cap = grown;
        return;
    }
    void *fresh = arena_alloc_array(arena, grown, size);
    if (len)
        memcpy(fresh, old, len * size);
    memcpy(items, &fresh, sizeof fresh);
    *cap = grown;
}
