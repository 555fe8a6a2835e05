/* Looking up names of a tree. */
#include "base/tree.h"

#include <stdlib.h>

/* Index of the first path that is not before PATH. */
static size_t
lower(const struct tree *tree, struct str path)
{
    size_t low = 0, high = tree->paths.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(tree->paths.items[middle], path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t
tree_find(const struct tree *tree, struct str path)
{
    size_t at = lower(tree, path);
    bool there = at < tree->paths.len && str_eq(tree->paths.items[at], path);
    return there ? at : tree->paths.len;
}

bool
tree_has(const struct tree *tree, struct str path)
{
    return tree_find(tree, path) < tree->paths.len;
}

static bool
is_under(struct str path, struct str folder)
{
    return !folder.len || (path.len > folder.len && str_starts(path, folder) &&
                           path.ptr[folder.len] == '/');
}

/* Names such as "a-b" stand between "a" and "a/b": those in front are skipped. */
void
tree_under(const struct tree *tree, struct str folder, size_t *from, size_t *to)
{
    size_t at = lower(tree, folder);
    while (at < tree->paths.len && str_starts(tree->paths.items[at], folder) &&
           !is_under(tree->paths.items[at], folder))
        at++;
    *from = at;
    while (at < tree->paths.len && is_under(tree->paths.items[at], folder))
        at++;
    *to = at;
}

bool
tree_has_folder(const struct tree *tree, struct str folder)
{
    size_t from, to;
    tree_under(tree, folder, &from, &to);
    return to > from || !folder.len;
}

static int
by_bytes(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

void
tree_sort(struct tree *tree)
{
    if (!tree->paths.len)
        return;
    qsort(tree->paths.items, tree->paths.len, sizeof(struct str), by_bytes);
    size_t kept = 1;
    for (size_t i = 1; i < tree->paths.len; i++)
        if (!str_eq(tree->paths.items[i], tree->paths.items[kept - 1]))
            tree->paths.items[kept++] = tree->paths.items[i];
    tree->paths.len = kept;
}
