/* The packs of a folder, sorted, so that rules have the same order everywhere. */
#include "rule/read.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FOLDER_MAX_DEPTH 8

struct search {
    struct arena *arena;
    struct faults *faults;
    ARRAY(struct str) paths;
};

static bool
is_left_out(struct str name, size_t depth)
{
    return str_starts(name, STR(".")) ||
           (!depth &&
            (str_eq(name, STR("schema")) || str_eq(name, STR("profiles.yaml")) ||
             str_eq(name, STR("fragments.yaml"))));
}

static void
told_errno(struct search *search, struct str path)
{
    fault_at(search->faults, (struct spot){ path, 1, 1 }, "open: %s", strerror(errno));
}

static void
search_folder(struct search *search, struct str folder, size_t depth)
{
    DIR *handle = opendir(folder.ptr);
    if (!handle) {
        told_errno(search, folder);
        return;
    }
    for (struct dirent *row; (row = readdir(handle));) {
        struct stat info;
        if (is_left_out(str_of(row->d_name), depth))
            continue;
        struct str path = arena_printf(search->arena, "%s/%s", folder.ptr, row->d_name);
        bool pack = str_ends(path, STR(".yaml"));
        if (stat(path.ptr, &info) != 0) {
            if (pack)
                told_errno(search, path);
        } else if (S_ISDIR(info.st_mode)) {
            if (depth < FOLDER_MAX_DEPTH)
                search_folder(search, path, depth + 1);
        } else if (pack) {
            *array_push(search->arena, &search->paths) = path;
        }
    }
    closedir(handle);
}

static int
compare(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

struct str
pack_root(struct arena *arena, const char *folder)
{
    struct str root = str_of(folder);
    while (root.len > 1 && root.ptr[root.len - 1] == '/')
        root.len--;
    return arena_str(arena, root);
}

struct str *
pack_paths(struct arena *arena, struct str root, size_t *count, struct faults *faults)
{
    struct search search = { .arena = arena, .faults = faults };
    search_folder(&search, root, 0);
    if (search.paths.len)
        qsort(search.paths.items, search.paths.len, sizeof *search.paths.items,
              compare);
    *count = search.paths.len;
    return search.paths.items;
}
