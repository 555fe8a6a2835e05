/*
 * array: a growing array in an arena.
 *
 *     ARRAY(struct line) lines = { 0 };
 *     struct line *line = array_push(arena, &lines);      zeroed, valid until the next push
 *     for (size_t i = 0; i < lines.len; i++) use(&lines.items[i]);
 *
 * Growth doubles, in place if it can; else the old copy stays in the arena until that is
 * released.
 */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include "base/arena.h"

#include <stddef.h>

#define ARRAY(type)      \
    struct {             \
        type *items;     \
        size_t len, cap; \
    }

/* The same as a named type, for arrays that are passed about. */
#define ARRAY_TYPE(name, type) \
    struct name {              \
        type *items;           \
        size_t len, cap;       \
    }

/* Grows so that one more element fits. Use array_push. */
void array_grow(struct arena *arena, void *items, size_t *cap, size_t len, size_t size);

#define array_push(arena, a)                                                          \
    (((a)->len == (a)->cap                                                            \
          ? array_grow((arena), &(a)->items, &(a)->cap, (a)->len, sizeof *(a)->items) \
          : (void)0),                                                                 \
     &(a)->items[(a)->len++])

#endif
