/* Whether anything below the folder of the packs has changed since the compiled form was
 * made: by sizes and times alone, so that nothing has to be read. */
#include "rule/cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define WATCH_MAX_DEPTH 8
#define WATCH_MAX_BYTES 1000 /* of a path below the root */

static int
open_folder(int root, const char *path)
{
    return openat(root, *path ? path : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void
watch_folder(struct arena *arena, int root, struct str folder, size_t depth,
             struct watch *watch)
{
    struct stat info;
    int opened = open_folder(root, folder.ptr);
    DIR *handle = opened < 0 ? NULL : fdopendir(opened);
    if (!handle)
        return;
    *array_push(arena, watch) = (struct watched){ folder, 0 };
    for (struct dirent *row; (row = readdir(handle));) {
        struct str name = str_of(row->d_name);
        if (str_eq(name, STR(".")) || str_eq(name, STR("..")))
            continue;
        struct str path =
            arena_printf(arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(name));
        if (fstatat(root, path.ptr, &info, 0))
            continue;
        if (!S_ISDIR(info.st_mode))
            *array_push(arena, watch) =
                (struct watched){ path, (uint64_t)info.st_size };
        else if (depth < WATCH_MAX_DEPTH)
            watch_folder(arena, root, arena_printf(arena, "%.*s/", STR_ARG(path)),
                         depth + 1, watch);
    }
    closedir(handle);
}

static int
by_path(const void *a, const void *b)
{
    return str_compare(((const struct watched *)a)->path,
                       ((const struct watched *)b)->path);
}

struct watch
cache_watch(struct arena *arena, const struct rules *rules)
{
    struct watch watch = { 0 };
    int root = open_folder(AT_FDCWD, rules->root.ptr);
    watch_folder(arena, root, STR(""), 0, &watch);
    if (root >= 0)
        close(root);
    if (watch.len)
        qsort(watch.items, watch.len, sizeof *watch.items, by_path);
    return watch;
}

static bool
is_before(struct timespec a, struct timespec b)
{
    return a.tv_sec < b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec < b.tv_nsec);
}

/* A copy keeps the time of its bytes, a move that of its place; so both count. */
static bool
is_older(const struct stat *a, const struct stat *b)
{
    return is_before(a->st_mtim, b->st_mtim) && is_before(a->st_ctim, b->st_ctim);
}

/* ONE, below the open folder ROOT, is as it was and older than OWN. */
static bool
is_unchanged(int root, const struct watched *one, const struct stat *own)
{
    struct stat info;
    char name[WATCH_MAX_BYTES + 1] = ".";
    bool folder = !one->path.len || str_ends(one->path, STR("/"));
    if (one->path.len > WATCH_MAX_BYTES)
        return false;
    if (one->path.len) {
        memcpy(name, one->path.ptr, one->path.len);
        name[one->path.len] = '\0';
    }
    return !fstatat(root, name, &info, 0) && is_older(&info, own) &&
           S_ISDIR(info.st_mode) == folder &&
           (folder || (uint64_t)info.st_size == one->size);
}

bool
cache_is_youngest(const struct rules *rules, const struct cache_form *form,
                  const char *compiled)
{
    struct stat own;
    int root = open_folder(AT_FDCWD, rules->root.ptr);
    bool youngest = root >= 0 && form->watch.len && !stat(compiled, &own);
    for (size_t i = 0; i < form->watch.len && youngest; i++)
        youngest = is_unchanged(root, &form->watch.items[i], &own);
    if (root >= 0)
        close(root);
    return youngest;
}
