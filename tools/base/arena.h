/*
 * arena: memory that is released all at once.
 *
 * Two live in a run: one for the run (options, rules, catalogue), one for the
 * document in hand, reset before the next file. Allocation never fails: out of
 * memory or an impossible size ends the program with status 2 and one line on
 * stderr. Memory is zeroed.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

#include <stdarg.h>
#include <stddef.h>

/* Under sanitizers 1: each allocation is its own block, so overruns are seen. */
#ifndef ARENA_BLOCK_BYTES
#define ARENA_BLOCK_BYTES 131008 /* with its head, 32 pages of 4 KiB */
#endif

struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
    struct arena_block *spare;  /* of a reset, for the next document */
    size_t spares;
};

/* SIZE bytes, zeroed, aligned for any type. SIZE 0 gives a valid pointer. */
void *arena_alloc(struct arena *arena, size_t size);
/* COUNT elements of SIZE bytes; the product is checked. */
void *arena_alloc_array(struct arena *arena, size_t count, size_t size);
/* MEMORY, of OLD bytes, made SIZE bytes where it stands: only what was allocated last can
 * grow so, while its block has room. */
bool arena_extend(struct arena *arena, const void *memory, size_t old, size_t size);
/* Bytes in use for blocks, for the tests of bounded memory. */
size_t arena_bytes(const struct arena *arena);
/* The SIZE bytes of the file FD, which is the arena's then, not copied: the system brings in
 * what is looked at; WRITES: and takes out what is written. False: they have to be read.
 * Where somebody else cuts the file short, SIGBUS is what a look behind its new end gives. */
bool arena_map(struct arena *arena, int fd, size_t size, bool writes, char **bytes);
/* A file without a name; -1: the system has no room for one. */
int arena_nameless(void);
/* As arena_alloc_array, for much that is not needed all at once: it lies in such a file where it
 * can. */
void *arena_spool(struct arena *arena, size_t count, size_t size);
/* So much at once is worth mapping or spooling. */
#define ARENA_LONG_BYTES ((size_t)4 << 20)

/* The file in which what was mapped or spooled lies; start NULL: none. It may be forgotten
 * (arena_forget), and lives as long as the arena. */
struct arena_file {
    const char *start; /* where its first byte is mapped */
    int fd;
};

struct arena_file arena_file(const struct arena *arena, const void *memory);
/* Copies the SIZE bytes at MEMORY from FILE to ROOM. To look at each page of a mapping once
 * costs several times as much. False: they could not be read. */
bool arena_file_copy(const struct arena_file *file, const char *memory, size_t size,
                     char *room);
/* What lies at MEMORY, of which the last holds, will not be looked at for a while: it takes
 * no memory until then. */
void arena_forget(const void *memory, size_t size);
/* ARENA gets all that lives in OTHER, which is empty then. */
void arena_join(struct arena *arena, struct arena *other);
/* Keeps some MiB of blocks for the next document, frees the rest. */
void arena_reset(struct arena *arena);
void arena_release(struct arena *arena);

#define arena_new(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

/* A copy that lives as long as ARENA; NUL-ended, the NUL not counted. */
struct str arena_str(struct arena *arena, struct str s);
struct str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
struct str arena_vprintf(struct arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

#endif
