/* One large page, cut from its beginning to its end. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS, MADV_HUGEPAGE */
#include "base/ground.h"

#include <pthread.h>
#include <stdalign.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>

#define GROUND_BYTES ((size_t)2 << 20)   /* a large page of x86-64 and arm64 */
#define STEP_BYTES   ((size_t)256 << 10) /* small pages asked for at a time */

/* At the beginning of memory that was given back. */
struct piece {
    struct piece *next;
    size_t size;
};

static struct {
    pthread_mutex_t mutex;
    struct piece *pieces; /* zeroed but for these heads */
    char *bytes;          /* NULL: not asked for yet, or the system has none */
    bool asked;
    size_t used, ready; /* of its bytes; ready: their pages are there */
} ground = { .mutex = PTHREAD_MUTEX_INITIALIZER };

#if defined MADV_HUGEPAGE && defined MADV_POPULATE_WRITE

static void
ask(void)
{
    /* Twice as much has such a page in it, wherever it begins; the rest is never touched. */
    char *memory = mmap(NULL, 2 * GROUND_BYTES, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        return;
    memory += GROUND_BYTES - (uintptr_t)memory % GROUND_BYTES;
    madvise(memory, GROUND_BYTES, MADV_HUGEPAGE);
    ground.bytes = memory;
}

static void
make_ready(void)
{
    while (ground.ready < ground.used) {
        madvise(ground.bytes + ground.ready, STEP_BYTES, MADV_POPULATE_WRITE);
        ground.ready += STEP_BYTES;
    }
}

#else

static void
ask(void)
{
}

static void
make_ready(void)
{
}

#endif

/* What was given back and is as large; NULL: nothing. */
static void *
take_again(size_t size)
{
    for (struct piece **at = &ground.pieces; *at; at = &(*at)->next) {
        struct piece *piece = *at;
        if (piece->size != size)
            continue;
        *at = piece->next;
        *piece = (struct piece){ 0 };
        return piece;
    }
    return NULL;
}

static void *
take_fresh(size_t size)
{
    if (!ground.asked)
        ask();
    ground.asked = true;
    if (!ground.bytes || size > GROUND_BYTES - ground.used)
        return NULL;
    void *memory = ground.bytes + ground.used;
    ground.used += size;
    make_ready();
    return memory;
}

/* So that all pieces begin where any type can stand. */
static size_t
rounded(size_t size)
{
    const size_t align = alignof(max_align_t);
    return (size + align - 1) / align * align;
}

void *
ground_take(size_t size)
{
    if (size > GROUND_BYTES)
        return NULL;
    size = rounded(size);
    pthread_mutex_lock(&ground.mutex);
    void *memory = take_again(size);
    if (!memory)
        memory = take_fresh(size);
    pthread_mutex_unlock(&ground.mutex);
    return memory;
}

bool
ground_give(void *memory, size_t size, size_t used)
{
    const char *at = memory;
    if (!ground.bytes || at < ground.bytes || at >= ground.bytes + GROUND_BYTES)
        return false;
    memset(memory, 0, used);
    struct piece *piece = memory;
    pthread_mutex_lock(&ground.mutex);
    *piece = (struct piece){ ground.pieces, rounded(size) };
    ground.pieces = piece;
    pthread_mutex_unlock(&ground.mutex);
    return true;
}
