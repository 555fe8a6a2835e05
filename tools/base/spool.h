/*
 * spool: a long array that is written once from its beginning to its end, and read later.
 *
 * It goes to a file without a name some KiB at a time; memory holds what of it is looked at.
 *
 *     struct spool spool;
 *     if (spool_open(&spool, arena, sizeof(struct line)))    false: there is no such file
 *         *(struct line *)spool_push(&spool) = …;
 *     struct line *lines = spool_close(&spool, arena);        NULL: the disk is full
 */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include "base/arena.h"

struct spool {
    size_t each, len; /* bytes of an element; how many there are */
    char *room;       /* the last of them … */
    size_t used, cap; /* … in bytes */
    int fd;
    bool full; /* the disk */
};

bool spool_open(struct spool *spool, struct arena *arena, size_t each);
/* Room for the next element, valid until another is pushed. */
void *spool_push(struct spool *spool);
/* All of them, spool->len; they live in ARENA. NULL when there are none, too. */
void *spool_close(struct spool *spool, struct arena *arena);

#endif
