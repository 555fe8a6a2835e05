/* A tree of files on disk. */
#include "cmd/tree_folder.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define FOLDER_DEPTH 64

/* What a tree of a session with an overlay owns. */
struct over {
    const struct overlay *overlay;
    struct str here; /* the current folder */
};

static bool
read_overlay(const struct over *over, struct arena *arena, struct str whole,
             struct str *bytes)
{
    bool absolute = str_starts(whole, STR("/"));
    const char *slash = str_ends(over->here, STR("/")) ? "" : "/";
    struct str path = absolute ? whole
                               : arena_printf(arena, "%.*s%s%.*s", STR_ARG(over->here),
                                              slash, STR_ARG(whole));
    return over->overlay->read(over->overlay->owner, arena, path, bytes);
}

static bool
read_file(const struct tree *tree, struct arena *arena, struct str path,
          struct str *bytes, struct str *why)
{
    struct str whole =
        arena_printf(arena, "%.*s%.*s", STR_ARG(tree->root), STR_ARG(path));
    struct stat status;
    if (tree->owner && read_overlay(tree->owner, arena, whole, bytes))
        return true;
    if (lstat(whole.ptr, &status) || !S_ISREG(status.st_mode)) {
        *why = str_of(strerror(errno ? errno : ENOENT));
        return false;
    }
    return file_read(arena, whole.ptr, bytes, why);
}

static void walk(struct session *session, struct tree *tree, struct str folder,
                 int depth);

/* NAME of FOLDER, "" or "a/b/". */
static void
enter(struct session *session, struct tree *tree, struct str folder, const char *name,
      int depth)
{
    struct str path = arena_printf(&session->arena, "%.*s%s", STR_ARG(folder), name);
    struct str whole =
        arena_printf(&session->arena, "%.*s%.*s", STR_ARG(tree->root), STR_ARG(path));
    struct stat status;
    if (lstat(whole.ptr, &status))
        return;
    if (S_ISREG(status.st_mode))
        *array_push(&session->arena, &tree->paths) = path;
    else if (S_ISDIR(status.st_mode))
        walk(session, tree, arena_printf(&session->arena, "%.*s/", STR_ARG(path)),
             depth + 1);
}

static void
walk(struct session *session, struct tree *tree, struct str folder, int depth)
{
    struct str whole =
        arena_printf(&session->arena, "%.*s%.*s", STR_ARG(tree->root), STR_ARG(folder));
    if (depth > FOLDER_DEPTH) {
        session_says(session, whole.ptr, MESSAGE_TOO_DEEP, STR(""), STR(""), STR(""));
        return;
    }
    DIR *handle = opendir(whole.len ? whole.ptr : ".");
    if (!handle) {
        session_says(session, whole.len ? whole.ptr : ".", MESSAGE_CANNOT_READ,
                     str_of(strerror(errno)), STR(""), STR(""));
        return;
    }
    ARRAY(struct str) names = { 0 };
    for (const struct dirent *entry; (entry = readdir(handle));)
        if (entry->d_name[0] != '.' || !strcmp(entry->d_name, ".gitattributes"))
            *array_push(&session->arena, &names) =
                arena_str(&session->arena, str_of(entry->d_name));
    closedir(handle);
    for (size_t i = 0; i < names.len; i++)
        enter(session, tree, folder, names.items[i].ptr, depth);
}

struct tree *
tree_of_folder(struct session *session, struct str folder)
{
    struct tree *tree = arena_new(&session->arena, struct tree);
    tree->root = folder;
    if (folder.len && folder.ptr[folder.len - 1] != '/')
        tree->root = arena_printf(&session->arena, "%.*s/", STR_ARG(folder));
    tree->read = read_file;
    if (session->overlay) {
        struct over *over = arena_new(&session->arena, struct over);
        *over = (struct over){ session->overlay, session->config.here };
        tree->owner = over;
    }
    walk(session, tree, (struct str){ 0 }, 0);
    tree_sort(tree);
    return tree;
}
