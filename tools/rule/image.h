/*
 * image: arrays of numbers as bytes, as this machine has them.
 *
 * An array is its count in eight bytes, its elements, and NULs up to a multiple of eight.
 * Read back, it is used where it stands and never written to. The bytes begin at a
 * multiple of eight.
 */
#ifndef RULE_IMAGE_H
#define RULE_IMAGE_H

#include "base/buf.h"

#include <stdint.h>

/* What is still to be read. */
struct image {
    struct str rest;
    bool bad; /* ran out of bytes */
};

/* A number that changes when BYTES do; SUM is that of what stands before them. */
uint64_t image_sum(uint64_t sum, struct str bytes);

void image_put(struct buf *out, const void *items, size_t count, size_t size);
/* Elements of SIZE bytes; *count of them. */
void *image_take(struct image *image, size_t *count, size_t size);
/* The same where there must be COUNT: copies them to ITEMS. */
void image_copy(struct image *image, void *items, size_t count, size_t size);

/* An ARRAY, put and taken. */
#define image_put_array(out, array) \
    image_put((out), (array)->items, (array)->len, sizeof *(array)->items)
#define image_take_array(image, array)                                            \
    ((array)->items = image_take((image), &(array)->len, sizeof *(array)->items), \
     (array)->cap = (array)->len)

#endif
