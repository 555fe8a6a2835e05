/* Trees of git's index and of commits, and their differences. */
#include "cmd/tree_git.h"

#include "cmd/git_entries.h"

#include <stdlib.h>
#include <string.h>

/* What a tree's reader needs: the id of each path, in the order of the paths.
 */
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

static struct tree
tree_of(struct arena *arena, struct git_objects *objects,
        const struct git_entries *entries)
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
same(const struct git_entry *a, const struct git_entry *b)
{
    return str_eq(a->id, b->id) && a->file == b->file;
}

/* Both lists are sorted. */
static void
compare(struct arena *arena, struct tree_git *git, const struct git_entries *old,
        const struct git_entries *now)
{
    size_t i = 0;
    for (size_t k = 0; k < now->len; k++) {
        const struct git_entry *is = &now->items[k];
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
take_entries(struct arena *arena, struct tree_git *git, const struct git_entries *old,
             const struct git_entries *now)
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
    struct git_entries old = { 0 }, now = { 0 };
    if (!opened(arena, git, why))
        return false;
    if (git->bare) {
        *why = STR("git: no work tree here, so no index");
        return false;
    }
    if (!find_head(arena, &head, why) || !git_entries_commit(arena, head, &old, why) ||
        !git_entries_index(arena, git->folder, &now, why) ||
        !git_entries_drop_intended(arena, &old, &now, why))
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
    struct git_entries old = { 0 }, now = { 0 };
    if (!opened(arena, git, why) ||
        !find_both(arena, git, rev, &before, &commit, why) ||
        !git_entries_commit(arena, before, &old, why) ||
        !git_entries_commit(arena, commit, &now, why))
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
