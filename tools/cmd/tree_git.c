/* Trees of git's index and of commits, and their differences. */
#include "cmd/tree_git.h"

#include "base/buf.h"

#include <stdlib.h>
#include <string.h>

/* A line of `git ls-files -s` or `git ls-tree -r`. */
struct entry {
    struct str path, id, mode;
    bool file; /* a regular one, without conflict */
};

ARRAY_TYPE(entries, struct entry);

/* What a tree's reader needs: the id of each path, in the order of the paths. */
struct owner {
    struct git_objects *objects;
    struct str *ids;
};

static bool
read_blob(const struct tree *tree, struct arena *arena, struct str path,
          struct str *bytes, struct str *why)
{
    const struct owner *owner = tree->owner;
    size_t at = tree_find(tree, path);
    if (at == tree->paths.len) {
        *why = STR("not in git");
        return false;
    }
    struct git_object object;
    if (git_object_read(owner->objects, arena, owner->ids[at], &object, why) !=
        GIT_FOUND)
        return false;
    *bytes = object.bytes;
    return true;
}

/* Empty blobs: SHA-1, SHA-256. */
static bool
is_empty_blob(struct str id)
{
    return str_eq(id, STR("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")) ||
           str_eq(id,
                  STR("473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721"
                      "813"));
}

/* "MODE ID STAGE<TAB>PATH" of the index, "MODE TYPE ID<TAB>PATH" of a commit. */
static bool
read_entry(struct str line, bool index, struct entry *entry)
{
    struct str head, words[3];
    if (!str_cut(&line, '\t', &head))
        return false;
    for (size_t i = 0; i < 3; i++)
        if (!str_cut(&head, ' ', &words[i]))
            return false;
    bool whole = !index || str_eq(words[2], STR("0"));
    *entry = (struct entry){
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
    const struct entry *x = a, *y = b;
    return str_compare(x->path, y->path);
}

/* The stages of a conflict give the path several times; one serves. */
static void
sort(struct entries *entries)
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
     struct entries *entries, struct str *why)
{
    struct str out, line;
    int status;
    if (!git_run(arena, arguments, &out, &status, why))
        return false;
    while (out.len && str_cut(&out, '\0', &line)) {
        struct entry entry;
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

static struct tree
tree_of(struct arena *arena, struct git_objects *objects, const struct entries *entries)
{
    struct tree tree = { .read = read_blob };
    struct owner *owner = arena_new(arena, struct owner);
    owner->objects = objects;
    owner->ids = arena_alloc_array(arena, entries->len, sizeof *owner->ids);
    tree.owner = owner;
    for (size_t i = 0; i < entries->len; i++)
        if (entries->items[i].file) {
            owner->ids[tree.paths.len] = entries->items[i].id;
            *array_push(arena, &tree.paths) = entries->items[i].path;
        }
    return tree;
}

static bool
same(const struct entry *a, const struct entry *b)
{
    return str_eq(a->id, b->id) && a->file == b->file;
}

/* Both lists are sorted. */
static void
compare(struct arena *arena, struct tree_git *git, const struct entries *old,
        const struct entries *now)
{
    size_t i = 0;
    for (size_t k = 0; k < now->len; k++) {
        const struct entry *is = &now->items[k];
        int order = -1;
        for (; i < old->len; i++) {
            order = str_compare(old->items[i].path, is->path);
            if (order >= 0)
                break;
            *array_push(arena, &git->deleted) = old->items[i].path;
        }
        bool known = i < old->len && order == 0;
        if (!known || !same(&old->items[i], is))
            *array_push(arena, &git->changed) = is->path;
        i += known;
    }
    for (; i < old->len; i++)
        *array_push(arena, &git->deleted) = old->items[i].path;
}

/* Whether there is a work tree, and where in it we are. */
static bool
find_place(struct arena *arena, struct tree_git *git, struct str *why)
{
    static const char *const arguments[] = { "rev-parse", "--is-inside-work-tree",
                                             "--show-prefix", NULL };
    struct str out, inside;
    int status;
    if (!git_run(arena, arguments, &out, &status, why))
        return false;
    str_cut(&out, '\n', &inside);
    git->bare = !str_eq(inside, STR("true"));
    git->folder = str_ends(out, STR("\n")) ? str_sub(out, 0, out.len - 1) : out;
    return true;
}

/* `git add -N` enters an empty file that no commit will have. */
static bool
drop_intended(struct arena *arena, const struct entries *old, struct entries *now,
              struct str *why)
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
        const struct entry *entry = &now->items[i];
        if (!is_empty_blob(entry->id) || tree_has(&was, entry->path) ||
            tree_has(&staged, entry->path))
            now->items[kept++] = *entry;
    }
    now->len = kept;
    return true;
}

static bool
list_commit(struct arena *arena, struct str id, struct entries *entries,
            struct str *why)
{
    const char *arguments[] = {
        "ls-tree", "-r", "-z", "--full-tree", arena_str(arena, id).ptr, NULL
    };
    return !id.len || list(arena, arguments, false, entries, why);
}

/* From a folder below the top, too, the whole index is listed. */
static bool
list_index(struct arena *arena, const struct tree_git *git, struct entries *entries,
           struct str *why)
{
    struct buf up = { .arena = arena };
    for (size_t i = 0; i < git->folder.len; i++)
        if (git->folder.ptr[i] == '/')
            buf_add(&up, STR("../"));
    buf_char(&up, '\0');
    const char *arguments[] = { "--literal-pathspecs", "ls-files", "-s",   "-z",
                                "--full-name",         "--",       up.ptr, NULL };
    if (up.len == 1)
        arguments[5] = NULL;
    return list(arena, arguments, true, entries, why);
}

/* The id of HEAD's commit; empty before the first one. */
static bool
find_head(struct arena *arena, struct str *id, struct str *why)
{
    static const char *const arguments[] = { "rev-parse", "-q", "--verify", "HEAD",
                                             NULL };
    int status;
    if (!git_run(arena, arguments, id, &status, why)) {
        *id = STR("");
        return status == 1;
    }
    *id = str_trim(*id);
    return true;
}

static bool
opened(struct arena *arena, struct tree_git *git, struct str *why)
{
    *git = (struct tree_git){ 0 };
    if (!find_place(arena, git, why))
        return false;
    git->objects = git_objects_open(arena, why);
    return git->objects != NULL;
}

static void
take_entries(struct arena *arena, struct tree_git *git, const struct entries *old,
             const struct entries *now)
{
    git->before = tree_of(arena, git->objects, old);
    git->tree = tree_of(arena, git->objects, now);
    compare(arena, git, old, now);
    for (size_t i = 0; i < now->len; i++)
        if (!now->items[i].file)
            *array_push(arena, &git->odd) = now->items[i].path;
}

bool
tree_git_index(struct arena *arena, struct tree_git *git, struct str *why)
{
    struct str head;
    struct entries old = { 0 }, now = { 0 };
    if (!opened(arena, git, why))
        return false;
    if (git->bare) {
        *why = STR("git: no work tree here, so no index");
        return false;
    }
    if (!find_head(arena, &head, why) || !list_commit(arena, head, &old, why) ||
        !list_index(arena, git, &now, why) || !drop_intended(arena, &old, &now, why))
        return false;
    take_entries(arena, git, &old, &now);
    return true;
}

/* The commit that NAME stands for. */
static bool
find_commit(struct arena *arena, struct tree_git *git, struct str name,
            struct git_object *commit, struct str *why)
{
    struct str asked = arena_printf(arena, "%.*s^{commit}", STR_ARG(name));
    enum git_answer answer = git_object_read(git->objects, arena, asked, commit, why);
    if (answer == GIT_MISSING)
        *why = arena_printf(arena, "git: no commit %.*s", STR_ARG(name));
    return answer == GIT_FOUND;
}

/* Its first parent as it was committed; a shallow clone may lack it. */
static bool
find_parent(struct arena *arena, struct tree_git *git, struct str bytes, struct str *id,
            struct str *why)
{
    struct str line;
    *id = STR("");
    while (str_cut(&bytes, '\n', &line) && line.len)
        if (str_starts(line, STR("parent "))) {
            struct git_object parent;
            *id = str_sub(line, sizeof "parent", line.len);
            if (find_commit(arena, git, *id, &parent, why))
                return true;
            *why = arena_printf(arena,
                                "%.*s; a shallow clone? fetch more (git fetch "
                                "--unshallow, fetch-depth: 0)",
                                STR_ARG(*why));
            return false;
        }
    return true;
}

static bool
is_zeros(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] != '0')
            return false;
    return s.len >= 40;
}

static bool
find_both(struct arena *arena, struct tree_git *git, struct str rev, struct str *old,
          struct str *now, struct str *why)
{
    struct git_object commit, before;
    size_t dots = str_find(rev, STR(".."), 0);
    if (str_has(rev, STR("..."))) {
        *why = arena_printf(arena, "git: OLD..NEW is meant, not %.*s", STR_ARG(rev));
        return false;
    }
    struct str name = dots < rev.len ? str_sub(rev, dots + 2, rev.len) : rev;
    if (!find_commit(arena, git, name.len ? name : STR("HEAD"), &commit, why))
        return false;
    *now = commit.id;
    if (dots == rev.len)
        return find_parent(arena, git, commit.bytes, old, why);
    name = str_sub(rev, 0, dots);
    *old = STR("");
    if (is_zeros(name))
        return true;
    bool good = find_commit(arena, git, name.len ? name : STR("HEAD"), &before, why);
    *old = before.id;
    return good;
}

bool
tree_git_commit(struct arena *arena, struct str rev, struct tree_git *git,
                struct str *why)
{
    struct str before, commit;
    struct entries old = { 0 }, now = { 0 };
    if (!opened(arena, git, why) ||
        !find_both(arena, git, rev, &before, &commit, why) ||
        !list_commit(arena, before, &old, why) ||
        !list_commit(arena, commit, &now, why))
        return false;
    take_entries(arena, git, &old, &now);
    return true;
}

static bool
is_hidden(struct str path)
{
    struct str part;
    while (str_cut(&path, '/', &part))
        if (str_starts(part, STR(".")) &&
            (path.len || !str_eq(part, STR(".gitattributes"))))
            return true;
    return false;
}

void
tree_git_part(struct arena *arena, const struct tree *whole, struct str folder,
              bool hidden, struct tree *part)
{
    size_t from, to, cut = folder.len ? folder.len + 1 : 0;
    const struct owner *all = whole->owner;
    struct owner *owner = arena_new(arena, struct owner);
    tree_under(whole, folder, &from, &to);
    owner->objects = all->objects;
    owner->ids = arena_alloc_array(arena, to - from, sizeof *owner->ids);
    *part = (struct tree){ .read = whole->read, .owner = owner };
    for (size_t i = from; i < to; i++) {
        struct str path =
            str_sub(whole->paths.items[i], cut, whole->paths.items[i].len);
        if (!hidden && is_hidden(path))
            continue;
        owner->ids[part->paths.len] = all->ids[i];
        *array_push(arena, &part->paths) = path;
    }
}

static int
by_bytes(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

bool
tree_paths_has(const struct tree_paths *paths, struct str path)
{
    return paths->len &&
           bsearch(&path, paths->items, paths->len, sizeof path, by_bytes);
}

struct tree_paths
tree_paths_part(struct arena *arena, const struct tree_paths *whole, struct str folder)
{
    struct tree_paths part = { 0 };
    for (size_t i = 0; i < whole->len; i++) {
        struct str path = whole->items[i];
        if (!folder.len)
            *array_push(arena, &part) = path;
        else if (path.len > folder.len && str_starts(path, folder) &&
                 path.ptr[folder.len] == '/')
            *array_push(arena, &part) = str_sub(path, folder.len + 1, path.len);
    }
    return part;
}

void
tree_git_close(struct tree_git *git)
{
    git_objects_close(git->objects);
    git->objects = NULL;
}
