/* Files and folders named on the command line. */
#include "cmd/documents.h"

#include "base/file.h"
#include "base/utf8.h"
#include "cmd/commit_message.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Deeper folders are told and left out. */
#define FOLDER_DEPTH 64

static int
by_name(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

/* Paths of the entries of FOLDER, sorted; the handle is closed before any is opened. */
static struct paths
entries_of(struct session *session, const char *folder)
{
    struct paths entries = { 0 };
    DIR *handle = opendir(folder);
    if (!handle) {
        session_says(session, folder, MESSAGE_CANNOT_READ, str_of(strerror(errno)),
                     STR(""), STR(""));
        return entries;
    }
    const char *slash = str_ends(str_of(folder), STR("/")) ? "" : "/";
    for (const struct dirent *entry; (entry = readdir(handle));)
        if (entry->d_name[0] != '.')
            *array_push(&session->arena, &entries) =
                arena_printf(&session->arena, "%s%s%s", folder, slash, entry->d_name)
                    .ptr;
    closedir(handle);
    if (entries.len)
        qsort(entries.items, entries.len, sizeof *entries.items, by_name);
    return entries;
}

bool
document_is_text(const char *path)
{
    return str_ends(str_of(path), STR(".txt")) || str_ends(str_of(path), STR(".md"));
}

bool
document_is_filing(const char *path)
{
    struct str all = str_of(path);
    size_t name = all.len;
    while (name && all.ptr[name - 1] != '/')
        name--;
    return str_has(all, STR("filings/")) && path[name] != '_';
}

static void
walk(struct session *session, const char *folder, int depth,
     bool (*wanted)(const char *path), struct paths *paths)
{
    if (depth > FOLDER_DEPTH) {
        session_says(session, folder, MESSAGE_TOO_DEEP, STR(""), STR(""), STR(""));
        return;
    }
    struct paths entries = entries_of(session, folder);
    for (size_t i = 0; i < entries.len; i++) {
        struct stat status;
        if (lstat(entries.items[i], &status))
            continue;
        if (S_ISDIR(status.st_mode))
            walk(session, entries.items[i], depth + 1, wanted, paths);
        else if (S_ISREG(status.st_mode) && wanted(entries.items[i]))
            *array_push(&session->arena, paths) = entries.items[i];
    }
}

/* Of git's files those below FOLDER, an own path. */
static void
add_below(struct session *session, struct str folder, bool (*wanted)(const char *path),
          struct paths *paths)
{
    const struct tree *tree = &session->snapshot->tree;
    size_t from, to;
    tree_under(tree, folder, &from, &to);
    for (size_t i = from; i < to; i++)
        if (wanted(tree->paths.items[i].ptr))
            *array_push(&session->arena, paths) =
                snapshot_shown_path(session, tree->paths.items[i]);
}

bool
documents_is_folder(struct session *session, const char *path, struct str *own)
{
    struct stat status;
    if (!session->snapshot)
        return strcmp(path, "-") != 0 && !stat(path, &status) &&
               S_ISDIR(status.st_mode);
    return strcmp(path, "-") != 0 &&
           snapshot_own_path(session, &session->arena, path, own) &&
           tree_has_folder(&session->snapshot->tree, *own);
}

static void
add_folder(struct session *session, const char *path, struct str own,
           bool (*wanted)(const char *path), struct paths *paths)
{
    if (session->snapshot)
        add_below(session, own, wanted, paths);
    else
        walk(session, path, 0, wanted, paths);
}

struct paths
documents_below(struct session *session, const char *folder,
                bool (*wanted)(const char *path))
{
    struct paths paths = { 0 };
    struct str own = { 0 };
    if (documents_is_folder(session, folder, &own))
        add_folder(session, folder, own, wanted, &paths);
    return paths;
}

struct paths
documents_changed(struct session *session, bool (*wanted)(const char *path))
{
    struct paths paths = { 0 };
    const struct snapshot *snapshot = session->snapshot;
    for (size_t i = 0; i < snapshot->changed.len; i++) {
        struct str own = snapshot->changed.items[i];
        bool file = tree_has(&snapshot->tree, own) && wanted(own.ptr);
        if (snapshot_is_data(session, own) &&
            (file || tree_paths_has(&snapshot->odd, own)))
            *array_push(&session->arena, &paths) = snapshot_shown_path(session, own);
    }
    return paths;
}

struct paths
documents_list(struct session *session, bool (*wanted)(const char *path))
{
    struct paths paths = { 0 };
    for (size_t i = 0; i < session->options.operands.len; i++) {
        const char *path = session->options.operands.items[i];
        struct str own = { 0 };
        if (!documents_is_folder(session, path, &own)) {
            *array_push(&session->arena, &paths) = path;
            continue;
        }
        size_t before = paths.len;
        add_folder(session, path, own, wanted, &paths);
        if (paths.len == before)
            session_says(session, path, MESSAGE_NO_TEXTS_IN_FOLDER, STR(""), STR(""),
                         STR(""));
    }
    return paths;
}

/* Bytes of a file name that are no UTF-8 become U+FFFD. */
static const char *
valid_name(struct arena *arena, const char *path)
{
    struct str rest = str_of(path);
    if (utf8_valid(rest) == rest.len)
        return path;
    struct buf name = { .arena = arena };
    while (rest.len) {
        size_t good = utf8_valid(rest);
        buf_add(&name, str_sub(rest, 0, good));
        rest = str_sub(rest, good, rest.len);
        if (!rest.len)
            break;
        buf_add(&name, STR("\xEF\xBF\xBD"));
        rest = str_sub(rest, utf8_bad_length(rest), rest.len);
    }
    return arena_str(arena, buf_str(&name)).ptr;
}

/* With --staged or --rev nothing but standard input comes from outside of git. */
static bool
read_bytes(struct session *session, const char *path, struct str *bytes,
           struct str *why)
{
    struct arena *arena = &session->document;
    struct str own;
    if (session->snapshot && strcmp(path, "-") != 0 &&
        !snapshot_own_path(session, arena, path, &own)) {
        *why = snapshot_lacks(session, arena, path);
        return false;
    }
    if (!snapshot_read(session, arena, path, bytes, why))
        return false;
    if (session->options.commit_msg.len)
        *bytes = commit_message_kept(session, *bytes);
    return true;
}

bool
document_read(struct session *session, const char *path, struct document *document)
{
    arena_reset(&session->document);
    bool named = !strcmp(path, "-") && session->options.stdin_filename.len;
    const char *name = named ? session->options.stdin_filename.ptr : path;
    *document = (struct document){ .name = valid_name(&session->document, name) };
    struct str bytes, why;
    if (!read_bytes(session, path, &bytes, &why)) {
        session_says(session, path, MESSAGE_CANNOT_READ, why, STR(""), STR(""));
        document->why = message(&session->document, session->language,
                                MESSAGE_CANNOT_READ, why, STR(""), STR(""));
        return false;
    }
    document->text = text_decode(&session->document, bytes);
    return true;
}
