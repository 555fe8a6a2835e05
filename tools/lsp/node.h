/*
 * node: a JSON text (RFC 8259) as a tree.
 *
 * For messages of the protocol: small, strict, whole. (filing/json.h reads files, with
 * places, and forgives.) Everything lives in the arena given, or in the text.
 */
#ifndef LSP_NODE_H
#define LSP_NODE_H

#include "base/arena.h"
#include "base/str.h"

/* Deeper nesting is refused. */
#define NODE_DEPTH 64

enum node_kind {
    NODE_NULL,
    NODE_BOOL,
    NODE_NUMBER,
    NODE_STRING,
    NODE_LIST,
    NODE_OBJECT
};

struct node {
    enum node_kind kind;
    struct str key; /* of a member */
    struct str
        text; /* of a string, escapes undone, valid UTF-8; of a number as written */
    bool is;  /* of a bool */
    struct node *first, *next; /* elements or members; in order */
};

/* NULL when TEXT is no JSON, no UTF-8 or too deep. */
struct node *node_read(struct arena *arena, struct str text);
/* The member by its PATH, "params.textDocument.uri"; NULL when it is not there. NODE may be
 * NULL, as in the following. */
const struct node *node_at(const struct node *node, const char *path);
/* Its string; the empty view when it is none. */
struct str node_text(const struct node *node, const char *path);
bool node_is(const struct node *node, const char *path);
/* A whole number from 0 on; FALLBACK when it is none, or more than 2^31. */
long node_count(const struct node *node, const char *path, long fallback);
/* Whether the list at PATH holds the string WANTED. */
bool node_lists(const struct node *node, const char *path, struct str wanted);

#endif
