/*
 * git_entries: the files that git's index and commits list.
 */
#ifndef CMD_GIT_ENTRIES_H
#define CMD_GIT_ENTRIES_H

#include "base/array.h"

/* A line of `git ls-files -s` or `git ls-tree -r`. */
struct git_entry {
    struct str path, id, mode;
    bool file; /* a regular one, without conflict */
};

ARRAY_TYPE(git_entries, struct git_entry);

/* Sorted by path, each path once. Both in ARENA; false, and *why, when git
 * fails. */

/* Of the commit ID; nothing for an empty ID. */
bool git_entries_commit(struct arena *arena, struct str id, struct git_entries *entries,
                        struct str *why);
/* Of the index, whole; FOLDER is the current one below the top: "" or "a/b/".
 */
bool git_entries_index(struct arena *arena, struct str folder,
                       struct git_entries *entries, struct str *why);
/* Takes out of the index' entries NOW what is only promised (git add -N); OLD
 * are those of HEAD. */
bool git_entries_drop_intended(struct arena *arena, const struct git_entries *old,
                               struct git_entries *now, struct str *why);

#endif
