/*
 * lsp_world: the data repos that an editor's documents lie in.
 *
 * A document's root is the nearest folder above it with duban.yaml or .git, else the
 * folder of the workspace, else "/". Of each root configuration, rules and waivers are
 * kept until they change; tree, plan and history until a notice, the registry or the set of
 * files does. Of a filing that is edited its own rows of the history are read anew.
 */
#ifndef CMD_LSP_WORLD_H
#define CMD_LSP_WORLD_H

#include "cmd/judging.h"
#include "cmd/known.h"

struct world {
    struct str root;     /* absolute, ends with '/' */
    struct session base; /* configuration, rules, tables */
    struct judging judging;
    struct known known;
    bool faulty;         /* its settings have faults: not all of them count */
    struct session live; /* the same, with what is around the documents */
    bool is_live;
    /* Files that were edited since what is around was read, from the root on; and how many
     * were read anew: each leaves some memory. */
    ARRAY(struct str) edited;
    size_t edits;
};

struct worlds {
    struct arena arena;
    const struct session *session; /* as the program was called */
    const struct overlay *overlay;
    struct str folder; /* of the workspace, or empty */
    ARRAY(struct world *) items;
    struct str faulty; /* root of a world that was opened with faults; empty: none */
};

/* The world of the absolute PATH, current folder and all. NULL, and told, when its rules
 * cannot be read. */
struct world *world_of(struct worlds *worlds, struct str path);
/* The text of the file at the absolute PATH changed. */
void worlds_edited(struct worlds *worlds, struct str path);
/* What is around documents is read anew; with SETTINGS everything. */
void worlds_forget(struct worlds *worlds, bool settings);
void worlds_close(struct worlds *worlds);

#endif
