/* Reading whole files and replacing them atomically. */
#define _DEFAULT_SOURCE /* MAP_POPULATE */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the system can, all pages come at once: one by one they cost many times as much. */
#ifndef MAP_POPULATE
#define MAP_POPULATE 0
#endif

static bool
fail(struct arena *arena, struct str *why, const char *what)
{
    *why = arena_printf(arena, "%s: %s", what, strerror(errno));
    return false;
}

static bool
read_all(struct arena *arena, int fd, size_t guess, struct str *bytes, struct str *why)
{
    /* One byte more than guessed, so that the end is seen without growing. */
    size_t cap = guess + 1 > 4096 ? guess + 1 : 4096, len = 0;
    char *memory = arena_alloc(arena, cap);
    for (;;) {
        ssize_t got = read(fd, memory + len, cap - len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(arena, why, "read");
        if (got == 0)
            break;
        len += (size_t)got;
        if (len > FILE_MAX_BYTES) {
            errno = EFBIG;
            return fail(arena, why, "read");
        }
        if (len == cap) {
            char *grown = arena_alloc(arena, cap * 2);
            memcpy(grown, memory, len);
            memory = grown;
            cap *= 2;
        }
    }
    *bytes = (struct str){ memory, len };
    return true;
}

bool
file_read(struct arena *arena, const char *path, struct str *bytes, struct str *why)
{
    if (strcmp(path, "-") == 0)
        return read_all(arena, STDIN_FILENO, 0, bytes, why);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fail(arena, why, "open");
    struct stat info;
    char *mapped;
    bool ok;
    if (fstat(fd, &info) != 0) {
        ok = fail(arena, why, "stat");
    } else if (S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        ok = fail(arena, why, "read");
    } else if (S_ISREG(info.st_mode) && info.st_size > (off_t)ARENA_LONG_BYTES &&
               (uintmax_t)info.st_size < SIZE_MAX / 4 &&
               arena_map(arena, fd, (size_t)info.st_size, false, &mapped)) {
        *bytes = (struct str){ mapped, (size_t)info.st_size };
        return true;
    } else if (S_ISREG(info.st_mode) && info.st_size > (off_t)FILE_MAX_BYTES) {
        errno = EFBIG;
        ok = fail(arena, why, "read");
    } else {
        size_t guess = S_ISREG(info.st_mode) ? (size_t)info.st_size : 0;
        ok = read_all(arena, fd, guess, bytes, why);
    }
    close(fd);
    return ok;
}

bool
file_map(const char *path, struct str *bytes)
{
    struct stat info;
    void *memory = MAP_FAILED;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    if (!fstat(fd, &info) && S_ISREG(info.st_mode) && info.st_size > 0 &&
        info.st_size <= (off_t)FILE_MAX_BYTES)
        memory = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE,
                      fd, 0);
    close(fd);
    if (memory == MAP_FAILED)
        return false;
    *bytes = (struct str){ memory, (size_t)info.st_size };
    return true;
}

void
file_unmap(struct str bytes)
{
    if (bytes.len)
        munmap((void *)(uintptr_t)bytes.ptr, bytes.len);
}

static bool
write_all(int fd, struct str bytes)
{
    while (bytes.len) {
        ssize_t put = write(fd, bytes.ptr, bytes.len);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes.ptr += put;
        bytes.len -= (size_t)put;
    }
    return true;
}

/* The rename itself is only durable once the folder is on disk. */
static void
sync_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t len = slash ? (size_t)(slash - path) : 1;
    struct arena arena = { 0 };
    struct str folder =
        arena_str(&arena, slash ? (struct str){ path, len ? len : 1 } : STR("."));
    int fd = open(folder.ptr, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    arena_release(&arena);
}

/* A rename would also replace what nobody may write. */
static bool
may_replace(struct arena *arena, const char *path, const struct stat *info,
            struct str *why)
{
    if (S_ISLNK(info->st_mode))
        *why = STR("a symbolic link");
    else if (!S_ISREG(info->st_mode))
        *why = STR("not a regular file");
    else if (!(info->st_mode & 0222))
        *why = STR("read-only");
    else if (access(path, W_OK) != 0)
        return fail(arena, why, "write");
    else
        return true;
    return false;
}

bool
file_write(struct arena *arena, const char *path, struct str bytes, struct str *why)
{
    struct stat info;
    mode_t mode = 0644;
    bool old = false;
    if (lstat(path, &info) == 0) {
        if (!may_replace(arena, path, &info, why))
            return false;
        mode = info.st_mode & 07777;
        old = true;
    }
    struct str pattern = arena_printf(arena, "%s.duban-XXXXXX", path);
    char *temporary = arena_alloc(arena, pattern.len + 1);
    memcpy(temporary, pattern.ptr, pattern.len + 1);
    int fd = mkstemp(temporary);
    if (fd < 0)
        return fail(arena, why, "create");
    /* Whose it was, where we may say so; the mode goes last, as chown(2) clears bits. */
    if (old && fchown(fd, info.st_uid, info.st_gid) != 0)
        errno = 0;
    bool ok = write_all(fd, bytes) && fchmod(fd, mode) == 0 && fsync(fd) == 0;
    int error = errno;
    ok = close(fd) == 0 && ok;
    if (ok && rename(temporary, path) == 0) {
        sync_folder(path);
        return true;
    }
    if (ok)
        error = errno;
    unlink(temporary);
    errno = error;
    return fail(arena, why, "write");
}
