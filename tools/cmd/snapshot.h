/*
 * snapshot: the data repo (数据库) as git has it: its index with --staged, a commit with --rev.
 *
 * Its root is the folder of duban.yaml, which is looked for in git's files from the folder
 * of the first path on upwards; else the nearest folder that holds notices/, filings/ or
 * registry/; else the top. Documents, duban.yaml and tables of known findings are read
 * from git then, never from the disk: what is not committed excuses nothing.
 */
#ifndef CMD_SNAPSHOT_H
#define CMD_SNAPSHOT_H

#include "cmd/tree_git.h"

struct session;

struct snapshot {
    struct arena *arena; /* of the run */
    struct tree all;     /* of the index or the commit, from the root on */
    struct tree
        tree; /* the same without hidden files, as folders on the disk are read */
    struct tree before; /* of HEAD, or of the commit before */
    /* What the index or the commit changed, from the root on: cmd/tree_git.h. */
    struct tree_paths changed, deleted, odd;
    struct str config;   /* duban.yaml, from the root on; empty: there is none */
    struct tree_git git; /* the same from the top of the repository on */
};

/* Opens session->snapshot and sets the root of its config, when --staged or --rev asks for it.
 * False when git fails; it is told. */
bool snapshot_open(struct session *session);
void snapshot_close(struct session *session);

/* PATH as the tree has it; false when it is not below the root. */
bool snapshot_own_path(const struct session *session, struct arena *arena,
                       const char *path, struct str *own);
/* A path of the tree as it is shown, NUL-ended. */
const char *snapshot_shown_path(const struct session *session, struct str own);
/* Whether OWN is below the folders of notices, filings or registry, or is the table of
 * waivers. */
bool snapshot_is_data(struct session *session, struct str own);
/* Whether there is a file PATH: in the tree when it is below its root, else on the disk. */
bool snapshot_has(const struct session *session, struct arena *arena, const char *path);
/* Its bytes, as file_read gives them. */
bool snapshot_read(const struct session *session, struct arena *arena, const char *path,
                   struct str *bytes, struct str *why);
/* Why PATH cannot be read from the tree, in the session's language. */
struct str snapshot_lacks(const struct session *session, struct arena *arena,
                          const char *path);

#endif
