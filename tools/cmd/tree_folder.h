/*
 * tree_folder: the files of a folder on disk as a tree.
 *
 * Hidden entries (but .gitattributes) and symbolic links are left out; folders deeper than
 * 64 are told and left out.
 */
#ifndef CMD_TREE_FOLDER_H
#define CMD_TREE_FOLDER_H

#include "base/tree.h"
#include "cmd/session.h"

/* Texts that stand in place of files on disk: what an editor has open. */
struct overlay {
    void *owner;
    /* The text of the file at the absolute PATH; false: the file itself is meant. */
    bool (*read)(void *owner, struct arena *arena, struct str path, struct str *bytes);
};

/* The tree of FOLDER ("" is the current one); lives in the session's arena. */
struct tree *tree_of_folder(struct session *session, struct str folder);

#endif
