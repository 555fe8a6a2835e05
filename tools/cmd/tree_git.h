/*
 * tree_git: the files of a git repository as its index (暂存区) or a commit has them, and
 * what that changed: against HEAD, against the first parent, or from one commit to
 * another. The work tree is never looked at. Bare repositories and the quarantine of
 * pre-receive serve as well.
 *
 * Paths count from the top of the repository, names are bytes as git has them.
 */
#ifndef CMD_TREE_GIT_H
#define CMD_TREE_GIT_H

#include "base/tree.h"
#include "cmd/git.h"

ARRAY_TYPE(tree_paths, struct str);

struct tree_git {
    struct tree tree;   /* the index, or the commit */
    struct tree before; /* HEAD, or the commit before; empty before the first commit */
    /* Sorted. Changed: added, with other bytes, or of another type; a file that was
     * moved is deleted in one place and added in the other. */
    struct tree_paths changed, deleted;
    /* In no tree, and no files that can be judged: symbolic links, submodules, paths in
     * conflict. Sorted; those that changed stand in CHANGED, too. */
    struct tree_paths odd;
    struct str folder; /* of the current folder below the top: "" or "a/b/" */
    bool bare;         /* there is no work tree here: FOLDER is "" */
    struct git_objects *objects;
};

/* The index. False, and *why in words, when git fails or has no index here. What is in
 * *git lives in ARENA until tree_git_close. */
bool tree_git_index(struct arena *arena, struct tree_git *git, struct str *why);
/* The commit that REV stands for; "OLD..NEW": NEW, and what it changed since OLD (all
 * zeros, as git gives hooks: since ever). */
bool tree_git_commit(struct arena *arena, struct str rev, struct tree_git *git,
                     struct str *why);
/* *PART: what WHOLE has below FOLDER ("" or "a/b"), counted from there; without HIDDEN no
 * names that begin with a dot, but .gitattributes. */
void tree_git_part(struct arena *arena, const struct tree *whole, struct str folder,
                   bool hidden, struct tree *part);
bool tree_paths_has(const struct tree_paths *paths, struct str path);
struct tree_paths tree_paths_part(struct arena *arena, const struct tree_paths *whole,
                                  struct str folder);
void tree_git_close(struct tree_git *git);

#endif
