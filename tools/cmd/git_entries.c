/* Listing the files of the index and of commits. */
#include "cmd/git_entries.h"

#include "base/buf.h"
#include "base/tree.h"
#include "cmd/git.h"

#include <stdlib.h>

/* Empty blobs: SHA-1, SHA-256. */
static bool
is_empty_blob(struct str id)
{
    return str_eq(id, STR("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")) ||
           str_eq(id,
                  STR("473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721"
                      "813"));
}

/* "MODE ID STAGE<TAB>PATH" of the index, "MODE TYPE ID<TAB>PATH" of a commit.
 */
static bool
read_entry(struct str line, bool index, struct git_entry *entry)
{
    struct str head, words[3];
    if (!str_cut(&line, '\t', &head))
        return false;
    for (size_t i = 0; i < 3; i++)
        if (!str_cut(&head, ' ', &words[i]))
            return false;
    bool whole = !index || str_eq(words[2], STR("0"));
    *entry = (struct git_entry){
        .path = line,
        .mode = words[0],
        .id = words[index ? 1 : 2],
        .file = whole && str_starts(words[0], STR("100")),
    };
    return line.len > 0;
}

static int
by_path(const void *a, const void *b)
{
    const struct git_entry *x = a, *y = b;
    return str_compare(x->path, y->path);
}

/* The stages of a conflict give the path several times; one serves. */
static void
sort(struct git_entries *entries)
{
    if (!entries->len)
        return;
    qsort(entries->items, entries->len, sizeof *entries->items, by_path);
    size_t kept = 1;
    for (size_t i = 1; i < entries->len; i++)
        if (!str_eq(entries->items[i].path, entries->items[kept - 1].path))
            entries->items[kept++] = entries->items[i];
    entries->len = kept;
}

static bool
list(struct arena *arena, const char *const *arguments, bool index,
     struct git_entries *entries, struct str *why)
{
    struct str out, line;
    int status;
    if (!git_run(arena, arguments, &out, &status, why))
        return false;
    while (out.len && str_cut(&out, '\0', &line)) {
        struct git_entry entry;
        if (!read_entry(line, index, &entry)) {
            *why = arena_printf(arena, "git %s: not understood: %.*s", arguments[0],
                                STR_ARG(str_sub(line, 0, 80)));
            return false;
        }
        *array_push(arena, entries) = entry;
    }
    sort(entries);
    return true;
}

bool
git_entries_commit(struct arena *arena, struct str id, struct git_entries *entries,
                   struct str *why)
{
    const char *arguments[] = {
        "ls-tree", "-r", "-z", "--full-tree", arena_str(arena, id).ptr, NULL
    };
    return !id.len || list(arena, arguments, false, entries, why);
}

/* From a folder below the top, too, the whole index is listed. */
bool
git_entries_index(struct arena *arena, struct str folder, struct git_entries *entries,
                  struct str *why)
{
    struct buf up = { .arena = arena };
    for (size_t i = 0; i < folder.len; i++)
        if (folder.ptr[i] == '/')
            buf_add(&up, STR("../"));
    buf_char(&up, '\0');
    const char *arguments[] = { "--literal-pathspecs", "ls-files", "-s",   "-z",
                                "--full-name",         "--",       up.ptr, NULL };
    if (up.len == 1)
        arguments[5] = NULL;
    return list(arena, arguments, true, entries, why);
}

/* `git add -N` enters an empty file that no commit will have. */
bool
git_entries_drop_intended(struct arena *arena, const struct git_entries *old,
                          struct git_entries *now, struct str *why)
{
    static const char *const arguments[] = { "-c",
                                             "diff.relative=false",
                                             "-c",
                                             "core.quotepath=false",
                                             "diff",
                                             "--cached",
                                             "--name-only",
                                             "-z",
                                             "--no-renames",
                                             "--no-ext-diff",
                                             NULL };
    struct tree staged = { 0 }, was = { 0 };
    bool any = false;
    for (size_t i = 0; i < old->len; i++)
        *array_push(arena, &was.paths) = old->items[i].path;
    for (size_t i = 0; !any && i < now->len; i++)
        any = is_empty_blob(now->items[i].id) && !tree_has(&was, now->items[i].path);
    if (!any)
        return true;
    struct str out, path;
    int status;
    if (!git_run(arena, arguments, &out, &status, why))
        return false;
    while (out.len && str_cut(&out, '\0', &path))
        *array_push(arena, &staged.paths) = path;
    tree_sort(&staged);
    size_t kept = 0;
    for (size_t i = 0; i < now->len; i++) {
        const struct git_entry *entry = &now->items[i];
        if (!is_empty_blob(entry->id) || tree_has(&was, entry->path) ||
            tree_has(&staged, entry->path))
            now->items[kept++] = *entry;
    }
    now->len = kept;
    return true;
}
