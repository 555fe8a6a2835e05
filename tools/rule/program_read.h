/* program_read: a pattern being read. Private to program*.c. */
#ifndef RULE_PROGRAM_READ_H
#define RULE_PROGRAM_READ_H

#include "rule/program.h"

struct look {
    struct program *program;
    struct str in;
    size_t at;
    size_t depth;
    size_t limit; /* nodes of the program with this pattern, at most */
    bool wide;    /* lets pass more than the pattern */
    bool lost;    /* met what is not understood */
};

/* The byte AHEAD of the cursor; NUL behind the end. */
char look_peek(const struct look *look, size_t ahead);
/* Moves behind the next END. */
void look_skip(struct look *look, struct str end);
/* Nodes of one character, whatever stands for it under the cursor: itself, a dot, an
 * escape, a class. */
uint32_t look_character(struct look *look);
/* A new node. */
uint32_t look_node(struct look *look, enum node_kind kind);

#endif
