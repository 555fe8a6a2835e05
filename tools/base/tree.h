/*
 * tree: the files of a data repo (数据库), wherever they are: a folder, git's index, a
 * commit, the buffers of an editor. Checks look at a repo through it alone.
 *
 * Paths are relative to the repo's root, parts joined by '/', no "." or ".." in them;
 * names are bytes as the system has them. Symbolic links, sockets and devices are not in
 * a tree: nothing leads out of it.
 */
#ifndef BASE_TREE_H
#define BASE_TREE_H

#include "base/array.h"
#include "base/str.h"

struct tree {
    struct str root;         /* what shown paths begin with: "" or "samples/repo/" */
    ARRAY(struct str) paths; /* of all files, sorted by bytes */
    /* The bytes of the file PATH, alive as long as ARENA. False when it cannot be read,
     * *why in words (English, errno's text). Safe to call from several threads. */
    bool (*read)(const struct tree *tree, struct arena *arena, struct str path,
                 struct str *bytes, struct str *why);
    void *owner; /* the reader's own */
};

/* Index of PATH in the paths; paths.len when it is not there. */
size_t tree_find(const struct tree *tree, struct str path);
bool tree_has(const struct tree *tree, struct str path);
/* Whether there is a file below FOLDER; the root is a folder in any case. */
bool tree_has_folder(const struct tree *tree, struct str folder);
/* Indices [*from, *to) of the paths that begin with FOLDER and a '/'; all of them for the
 * empty view. */
void tree_under(const struct tree *tree, struct str folder, size_t *from, size_t *to);
/* Sorts paths and drops doubles; to be called by whoever filled them. */
void tree_sort(struct tree *tree);

#endif
