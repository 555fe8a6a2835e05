/*
 * buffer: a document that an editor has open: its text as it is there, UTF-8, with its own
 * line ends.
 */
#ifndef LSP_BUFFER_H
#define LSP_BUFFER_H

#include "lsp/node.h"
#include "lsp/position.h"

struct buffer {
    struct arena arenas[2]; /* of the text, in turn: what it was, what it becomes */
    int turn;
    struct arena names;
    struct str uri, path; /* path: of a file, absolute; empty: it has none */
    struct str text;
    long version; /* -1: none was told */
    bool changed; /* since it was last judged */
};

/* Fills an empty one. */
void buffer_open(struct buffer *buffer, struct str uri, struct str text, long version);
/* CHANGES: contentChanges of didChange, one after the other. */
void buffer_change(struct buffer *buffer, const struct node *changes, long version,
                   enum position_unit unit);
void buffer_close(struct buffer *buffer);

struct position position_read(const struct node *node, const char *path);
/* The path of a URI file:///…, absolute; empty for any other. */
struct str uri_path(struct arena *arena, struct str uri);

#endif
