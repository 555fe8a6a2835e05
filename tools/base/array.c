/* Growth of arrays; type-blind, hence the copies through memcpy. */
#include "base/array.h"

#include <string.h>

void
array_grow(struct arena *arena, void *items, size_t *cap, size_t len, size_t size)
{
    size_t grown = *cap ? *cap * 2 : 8;
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
