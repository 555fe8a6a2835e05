/* Arenas: the only place of the program that allocates memory. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include "base/arena.h"

#include "base/ground.h"

#include <errno.h>
#include <fcntl.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SPARES_MAX 32

#define PRINTED_BYTES 256 /* what is longer is printed twice */

/* The first block of an arena is small, for many an arena holds next to nothing: with its
 * head, 8 pages. */
#define FIRST_BYTES (ARENA_BLOCK_BYTES == 1 ? 1 : 32704)

/* A block will be used from end to end: where the system can, it gives all its pages at
 * once, zeroed. Asked for one by one as they are touched they cost several times as much,
 * which is half the time of a short run. */
#ifndef MAP_POPULATE
#define MAP_POPULATE 0
#endif

struct arena_block {
    struct arena_block *next;
    size_t used, size;
    size_t dirty; /* bytes from here on were never handed out: still zero */
    bool mapped;  /* FD is behind it, from the second page on */
    int fd;
    alignas(max_align_t) char bytes[];
};

static _Noreturn void
out_of_memory(void)
{
    fputs("duban: out of memory\n", stderr);
    exit(2);
}

/* Zeroed memory; NULL: none. */
static void *
pages(size_t size)
{
    if (ARENA_BLOCK_BYTES == 1)
        return calloc(1, size);
    void *memory = ground_take(size);
    if (memory)
        return memory;
    memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

static void
block_free(struct arena_block *block)
{
    if (block->mapped)
        close(block->fd);
    if (ARENA_BLOCK_BYTES == 1)
        free(block);
    else if (!ground_give(block, sizeof *block + block->size,
                          sizeof *block + block->dirty))
        munmap(block, sizeof *block + block->size);
}

static struct arena_block *
block_new(struct arena *arena, size_t size)
{
    struct arena_block **spare = &arena->spare, *block;
    while (*spare && (*spare)->size < size)
        spare = &(*spare)->next;
    if (*spare) {
        block = *spare;
        *spare = block->next;
        arena->spares--;
        return block;
    }
    if (size > SIZE_MAX - sizeof(struct arena_block))
        out_of_memory();
    block = pages(sizeof(struct arena_block) + size);
    if (!block)
        out_of_memory();
    block->size = size;
    return block;
}

/* What an allocation of SIZE bytes takes. */
static size_t
rounded(size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size > SIZE_MAX / 2)
        out_of_memory();
    return size ? (size + align - 1) / align * align : align;
}

/* SIZE more bytes of BLOCK, zeroed. */
static void *
take(struct arena_block *block, size_t size)
{
    void *memory = block->bytes + block->used;
    if (block->used < block->dirty) {
        size_t stale = block->dirty - block->used;
        memset(memory, 0, stale < size ? stale : size);
    }
    block->used += size;
    if (block->dirty < block->used)
        block->dirty = block->used;
    return memory;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
    struct arena_block *block = arena->blocks;
    size = rounded(size);
    if (!block || block->size - block->used < size) {
        size_t usual = block || size > FIRST_BYTES ? ARENA_BLOCK_BYTES : FIRST_BYTES;
        struct arena_block *fresh = block_new(arena, size > usual ? size : usual);
        if (block && size > ARENA_BLOCK_BYTES / 2 && ARENA_BLOCK_BYTES > 1) {
            /* A large one stands behind the block that still has room. */
            fresh->next = block->next;
            block->next = fresh;
        } else {
            fresh->next = block;
            arena->blocks = fresh;
        }
        block = fresh;
    }
    return take(block, size);
}

bool
arena_extend(struct arena *arena, const void *memory, size_t old, size_t size)
{
    struct arena_block *block = arena->blocks;
    size_t had = rounded(old), want = rounded(size);
    if (!memory || !block || (const char *)memory + had != block->bytes + block->used ||
        want - had > block->size - block->used)
        return false;
    take(block, want - had);
    return true;
}

void *
arena_alloc_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        out_of_memory();
    return arena_alloc(arena, count * size);
}

static size_t
page_size(void)
{
    long size = sysconf(_SC_PAGESIZE);
    return size > 0 ? (size_t)size : 4096;
}

/* SIZE bytes of FD, which becomes the arena's, behind a page for the head of the block;
 * NULL: it cannot be. */
static char *
map(struct arena *arena, int fd, size_t size, int protection, int flags)
{
    size_t page = page_size();
    size_t whole = page + (size + page - 1) / page * page;
    char *memory = mmap(NULL, whole, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        return NULL;
    if (mmap(memory + page, size, protection, flags | MAP_FIXED, fd, 0) == MAP_FAILED) {
        munmap(memory, whole);
        return NULL;
    }
    struct arena_block *block = (void *)memory;
    block->size = block->used = block->dirty = whole - sizeof *block;
    block->mapped = true;
    block->fd = fd;
    /* Behind the block that still has room. */
    struct arena_block **place = arena->blocks ? &arena->blocks->next : &arena->blocks;
    block->next = *place;
    *place = block;
    return memory + page;
}

bool
arena_map(struct arena *arena, int fd, size_t size, bool writes, char **bytes)
{
    *bytes = NULL;
    if (ARENA_BLOCK_BYTES > 1 && size && size <= SIZE_MAX / 2)
        *bytes = writes ? map(arena, fd, size, PROT_READ | PROT_WRITE, MAP_SHARED)
                        : map(arena, fd, size, PROT_READ, MAP_PRIVATE);
    return *bytes != NULL;
}

int
arena_nameless(void)
{
    char name[] = P_tmpdir "/duban-XXXXXX";
    int fd = ARENA_BLOCK_BYTES > 1 ? mkstemp(name) : -1;
    if (fd < 0)
        return -1;
    unlink(name);
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    return fd;
}

void *
arena_spool(struct arena *arena, size_t count, size_t each)
{
    size_t size = each && count > SIZE_MAX / each ? 0 : count * each;
    int fd = size < ARENA_LONG_BYTES ? -1 : arena_nameless();
    char *memory;
    /* All of it now: no room on the disk later would be SIGBUS. */
    if (fd >= 0 && !posix_fallocate(fd, 0, (off_t)size) &&
        arena_map(arena, fd, size, true, &memory))
        return memory;
    if (fd >= 0)
        close(fd);
    return arena_alloc_array(arena, count, each);
}

struct arena_file
arena_file(const struct arena *arena, const void *memory)
{
    const char *at = memory;
    for (const struct arena_block *b = arena->blocks; b; b = b->next)
        if (b->mapped && at >= b->bytes && at < b->bytes + b->size)
            return (struct arena_file){ (const char *)b + page_size(), b->fd };
    return (struct arena_file){ NULL, -1 };
}

bool
arena_file_copy(const struct arena_file *file, const char *memory, size_t size,
                char *room)
{
    for (size_t have = 0; have < size;) {
        off_t at = (off_t)(memory - file->start + (ptrdiff_t)have);
        ssize_t got = pread(file->fd, room + have, size - have, at);
        if (got > 0)
            have += (size_t)got;
        else if (!got || errno != EINTR)
            return false;
    }
    return true;
}

void
arena_forget(const void *memory, size_t size)
{
    uintptr_t page = page_size(), from = (uintptr_t)memory / page * page;
    uintptr_t to = ((uintptr_t)memory + size) / page * page;
    if (to > from)
        madvise((void *)from, to - from, MADV_DONTNEED);
}

void
arena_join(struct arena *arena, struct arena *other)
{
    struct arena_block *last = arena->blocks;
    while (last && last->next)
        last = last->next;
    if (last)
        last->next = other->blocks;
    else
        arena->blocks = other->blocks;
    other->blocks = NULL;
    arena_release(other);
}

size_t
arena_bytes(const struct arena *arena)
{
    size_t sum = 0;
    for (const struct arena_block *b = arena->blocks; b; b = b->next)
        sum += b->size;
    return sum;
}

void
arena_reset(struct arena *arena)
{
    for (struct arena_block *b = arena->blocks, *next; b; b = next) {
        next = b->next;
        if (b->size <= ARENA_BLOCK_BYTES && !b->mapped && ARENA_BLOCK_BYTES > 1 &&
            arena->spares < SPARES_MAX) {
            b->used = 0;
            b->next = arena->spare;
            arena->spare = b;
            arena->spares++;
        } else {
            block_free(b);
        }
    }
    arena->blocks = NULL;
}

static void
free_blocks(struct arena_block *blocks)
{
    for (struct arena_block *next; blocks; blocks = next) {
        next = blocks->next;
        block_free(blocks);
    }
}

void
arena_release(struct arena *arena)
{
    free_blocks(arena->blocks);
    free_blocks(arena->spare);
    *arena = (struct arena){ 0 };
}

struct str
arena_str(struct arena *arena, struct str s)
{
    char *copy = arena_alloc_array(arena, s.len + 1, 1);
    if (s.len)
        memcpy(copy, s.ptr, s.len);
    return (struct str){ copy, s.len };
}

struct str
arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    char shorter[PRINTED_BYTES];
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(shorter, sizeof shorter, format, args);
    size_t len = length > 0 ? (size_t)length : 0;
    char *memory = arena_alloc_array(arena, len + 1, 1);
    if (len < sizeof shorter)
        memcpy(memory, shorter, len);
    else
        vsnprintf(memory, len + 1, format, again);
    va_end(again);
    return (struct str){ memory, len };
}

struct str
arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    struct str result = arena_vprintf(arena, format, args);
    va_end(args);
    return result;
}
