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
/* The elements alone: their count is known otherwise, so that nobody has to look there. */
void image_put_bare(struct buf *out, const void *items, size_t count, size_t size);
/* Elements of SIZE bytes; *count of them. */
void *image_take(struct image *image, size_t *count, size_t size);
/* Elements that were put bare. */
void *image_take_bare(struct image *image, size_t count, size_t size);
/* The same where there must be COUNT: copies them to ITEMS. */
void image_copy(struct image *image, void *items, size_t count, size_t size);

/* What is done to every text of some rows. */
typedef void image_change(struct str *text, void *pool);
/* From a text to its place in a pool, struct buf, that it is added to. */
image_change image_to_place;
/* And back, in a struct str; what lies outside of the pool is nothing. */
image_change image_to_text;
/* As image_take, in a copy that can be changed. */
void *image_take_rows(struct arena *arena, struct image *image, size_t *count,
                      size_t size);

/* An ARRAY, put and taken. */
#define image_put_array(out, array) \
    image_put((out), (array)->items, (array)->len, sizeof *(array)->items)
#define image_take_array(image, array)                                            \
    ((array)->items = image_take((image), &(array)->len, sizeof *(array)->items), \
     (array)->cap = (array)->len)
#define image_put_array_bare(out, array) \
    image_put_bare((out), (array)->items, (array)->len, sizeof *(array)->items)
#define image_take_array_bare(image, array, count)                          \
    ((array)->items =                                                       \
         image_take_bare((image), (size_t)(count), sizeof *(array)->items), \
     (array)->len = (array)->cap = (image)->bad ? 0 : (size_t)(count))
#define image_take_array_rows(arena, image, array)                                 \
    ((array)->items =                                                              \
         image_take_rows((arena), (image), &(array)->len, sizeof *(array)->items), \
     (array)->cap = (array)->len)

#endif
