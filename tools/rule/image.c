/* Arrays as bytes. */
#include "rule/image.h"

#include <string.h>

#define UNIT 8

#define SUM_FACTOR UINT64_C(0x9E3779B97F4A7C15) /* 2^64 / golden ratio, odd */

static uint64_t
mix(uint64_t sum, uint64_t word)
{
    sum = (sum ^ word) * SUM_FACTOR;
    return sum ^ sum >> 29;
}

uint64_t
image_sum(uint64_t sum, struct str bytes)
{
    size_t at = 0;
    uint64_t word, sums[4] = { 1, 2, 3, 4 };
    sum = mix(sum, bytes.len);
    /* Four sums that do not wait for each other. */
    for (; bytes.len - at >= sizeof sums; at += sizeof sums)
        for (size_t i = 0; i < 4; i++) {
            memcpy(&word, bytes.ptr + at + i * sizeof word, sizeof word);
            sums[i] = mix(sums[i], word);
        }
    for (size_t i = 0; i < 4; i++)
        sum = mix(sum, sums[i]);
    for (; bytes.len - at >= sizeof word; at += sizeof word) {
        memcpy(&word, bytes.ptr + at, sizeof word);
        sum = mix(sum, word);
    }
    word = 0;
    if (at < bytes.len)
        memcpy(&word, bytes.ptr + at, bytes.len - at);
    return mix(sum, word);
}

void
image_put_bare(struct buf *out, const void *items, size_t count, size_t size)
{
    size_t over = count * size % UNIT;
    buf_add(out, (struct str){ items, count * size });
    buf_add(out, (struct str){ "\0\0\0\0\0\0\0", over ? UNIT - over : 0 });
}

void
image_put(struct buf *out, const void *items, size_t count, size_t size)
{
    uint64_t number = count;
    buf_add(out, (struct str){ (const char *)&number, sizeof number });
    image_put_bare(out, items, count, size);
}

void *
image_take_bare(struct image *image, size_t count, size_t size)
{
    static uint64_t nothing;
    struct str rest = image->rest;
    if ((uintptr_t)rest.ptr % UNIT || count > rest.len / size) {
        image->bad = true;
        return &nothing;
    }
    size_t taken = (count * size + UNIT - 1) / UNIT * UNIT;
    image->rest = str_sub(rest, taken, rest.len);
    return (void *)(uintptr_t)rest.ptr;
}

void *
image_take(struct image *image, size_t *count, size_t size)
{
    uint64_t number = 0;
    struct str rest = image->rest;
    bool headed = rest.len >= UNIT;
    if (headed)
        memcpy(&number, rest.ptr, sizeof number);
    image->rest = str_sub(rest, UNIT, rest.len);
    /* As many bytes there are at most; no more elements. */
    bool fits = headed && number <= image->rest.len;
    image->bad = image->bad || !fits;
    void *items = image_take_bare(image, fits ? (size_t)number : 0, size);
    *count = image->bad ? 0 : (size_t)number;
    return items;
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

void
image_to_place(struct str *text, void *pool)
{
    struct buf *out = pool;
    size_t place = out->len;
    buf_add(out, *text);
    *text = (struct str){ (const char *)(uintptr_t)place, text->len };
}

void
image_to_text(struct str *text, void *pool)
{
    const struct str *all = pool;
    *text = str_sub(*all, (uintptr_t)text->ptr, (uintptr_t)text->ptr + text->len);
}

void *
image_take_rows(struct arena *arena, struct image *image, size_t *count, size_t size)
{
    const void *rows = image_take(image, count, size);
    void *copy = arena_alloc_array(arena, *count, size);
    memcpy(copy, rows, *count * size);
    return copy;
}
