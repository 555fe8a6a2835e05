/*
 * file: whole files in, whole files out.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/str.h"

/* The largest file that is read into memory, bytes. A 1 GB line fits; what is longer is
 * trouble, told to the user, where it cannot be mapped. */
#define FILE_MAX_BYTES ((size_t)2 << 30)

/* Reads all of PATH; "-" is standard input. Regular files, pipes and devices, no
 * folders. BYTES live in ARENA. On failure false, and *why says it in words
 * (English, errno's text) without the path. */
bool file_read(struct arena *arena, const char *path, struct str *bytes,
               struct str *why);

/* Replaces PATH by BYTES: a temporary file beside it, fsync, the old file's mode,
 * rename, fsync of the folder. PATH that is a symbolic link, no regular file or one that
 * nobody may write is refused. On failure false, *why as above, and PATH is as it was. */
bool file_write(struct arena *arena, const char *path, struct str bytes,
                struct str *why);

/* The bytes of a regular file as they stand on the disk, without copying them; they are
 * only read. Give them back with file_unmap. */
bool file_map(const char *path, struct str *bytes);
void file_unmap(struct str bytes);

#endif
