/* Arrays as bytes. */
#include "rule/image.h"

#include <string.h>

#define UNIT 8

void
image_put(struct buf *out, const void *items, size_t count, size_t size)
{
    uint64_t number = count;
    size_t over = count * size % UNIT;
    buf_add(out, (struct str){ (const char *)&number, sizeof number });
    buf_add(out, (struct str){ items, count * size });
    buf_add(out, (struct str){ "\0\0\0\0\0\0\0", over ? UNIT - over : 0 });
}

void *
image_take(struct image *image, size_t *count, size_t size)
{
    static uint64_t nothing;
    uint64_t number = 0;
    struct str rest = image->rest;
    *count = 0;
    if (rest.len >= UNIT)
        memcpy(&number, rest.ptr, sizeof number);
    if (rest.len < UNIT || (uintptr_t)rest.ptr % UNIT ||
        number > (rest.len - UNIT) / size) {
        image->bad = true;
        return &nothing;
    }
    size_t bytes = (size_t)number * size, taken = (bytes + UNIT - 1) / UNIT * UNIT;
    *count = (size_t)number;
    image->rest = str_sub(rest, UNIT + taken, rest.len);
    return (void *)((uintptr_t)rest.ptr + UNIT);
}

void
image_copy(struct image *image, void *items, size_t count, size_t size)
{
    size_t found;
    const void *from = image_take(image, &found, size);
    if (found == count)
        memcpy(items, from, count * size);
    else
        image->bad = true;
}
