/* Whether anything below the folder of the packs has changed since the compiled form was
 * made: by sizes and times alone, so that nothing has to be read. */
#include "rule/cache.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#define WATCH_MAX_DEPTH 8

static bool
stat_below(struct arena *arena, const struct rules *rules, struct str path,
           struct stat *info)
{
    return !stat(arena_printf(arena, "%s/%.*s", rules->root.ptr, STR_ARG(path)).ptr,
                 info);
}

static void
watch_folder(struct arena *arena, const struct rules *rules, struct str folder,
             size_t depth, struct watch *watch)
{
    struct stat info;
    DIR *handle =
        opendir(arena_printf(arena, "%s/%.*s", rules->root.ptr, STR_ARG(folder)).ptr);
    if (!handle)
        return;
    *array_push(arena, watch) = (struct watched){ folder, 0 };
    for (struct dirent *row; (row = readdir(handle));) {
        struct str name = str_of(row->d_name);
        if (str_eq(name, STR(".")) || str_eq(name, STR("..")))
            continue;
        struct str path =
            arena_printf(arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(name));
        if (!stat_below(arena, rules, path, &info))
            continue;
        if (!S_ISDIR(info.st_mode))
            *array_push(arena, watch) =
                (struct watched){ path, (uint64_t)info.st_size };
        else if (depth < WATCH_MAX_DEPTH)
            watch_folder(arena, rules, arena_printf(arena, "%.*s/", STR_ARG(path)),
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
    watch_folder(arena, rules, (struct str){ 0 }, 0, &watch);
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

bool
cache_is_youngest(const struct rules *rules, const struct cache_form *form,
                  const char *compiled)
{
    struct arena arena = { 0 };
    struct stat own, info;
    bool youngest = form->watch.len && !stat(compiled, &own);
    for (size_t i = 0; i < form->watch.len && youngest; i++) {
        const struct watched *one = &form->watch.items[i];
        bool folder = !one->path.len || str_ends(one->path, STR("/"));
        youngest = stat_below(&arena, rules, one->path, &info) &&
                   is_older(&info, &own) && S_ISDIR(info.st_mode) == folder &&
                   (folder || (uint64_t)info.st_size == one->size);
    }
    arena_release(&arena);
    return youngest;
}
