/* Elements by way of a small room to a file. */
#include "base/spool.h"

#include <errno.h>
#include <unistd.h>

#define ROOM_BYTES ((size_t)32 << 10)

bool
spool_open(struct spool *spool, struct arena *arena, size_t each)
{
    *spool = (struct spool){ .each = each, .fd = arena_nameless() };
    if (spool->fd < 0)
        return false;
    spool->cap = ROOM_BYTES / each * each;
    spool->room = arena_alloc(arena, spool->cap);
    return true;
}

static void
flush(struct spool *spool)
{
    for (size_t at = 0; at < spool->used && !spool->full;) {
        ssize_t put = write(spool->fd, spool->room + at, spool->used - at);
        if (put >= 0)
            at += (size_t)put;
        else
            spool->full = errno != EINTR;
    }
    spool->used = 0;
}

void *
spool_push(struct spool *spool)
{
    if (spool->used == spool->cap)
        flush(spool);
    void *element = spool->room + spool->used;
    spool->used += spool->each;
    spool->len++;
    return element;
}

void *
spool_close(struct spool *spool, struct arena *arena)
{
    char *memory = NULL;
    flush(spool);
    if (!spool->full &&
        arena_map(arena, spool->fd, spool->len * spool->each, true, &memory))
        return memory;
    close(spool->fd);
    return NULL;
}
