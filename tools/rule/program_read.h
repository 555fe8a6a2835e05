/* program_read: a pattern being read. Private to program*.c. */
#ifndef RULE_PROGRAM_READ_H
#define RULE_PROGRAM_READ_H

#include "rule/program.h"

#define LOOK_GROUPS 24

/* A capturing group, its bracket at FROM; CLOSED when it has been read. */
struct look_group {
    size_t from;
    struct str name; /* empty: none */
    bool closed;
};

/* A part of the graph: it is entered at IN; the NEXT of OUT is not tied yet. { 0 } takes
 * nothing and has no nodes. */
struct part {
    uint32_t in, out;
};

struct look {
    struct program *program;
    struct str in;
    size_t at;
    size_t depth;
    size_t begin; /* of the alternative of the whole that is being read */
    size_t limit; /* nodes of the program with this pattern, at most */
    bool wide;    /* lets pass more than the pattern */
    bool lost;    /* met what is not understood */
    bool echo;    /* met PROGRAM_ECHO characters or more, once more */
    uint8_t must; /* so many that no match of its alternative does without */
    bool either;  /* met another alternative of the whole */
    struct look_group groups[LOOK_GROUPS]; /* in order, as far as they were met */
    size_t group_count;
};

/* The byte AHEAD of the cursor; NUL behind the end. */
char look_peek(const struct look *look, size_t ahead);
/* Moves behind the next END. */
void look_skip(struct look *look, struct str end);
/* Nodes of one character, whatever stands for it under the cursor: itself, a dot, an
 * escape, a class. */
uint32_t look_character(struct look *look);
/* The cursor is on a reference to a group: \k<name>, \1. */
bool look_is_reference(const struct look *look);
/* What the group of the reference takes: more than it has matched. */
struct part look_reference(struct look *look);
/* Notes the capturing group under the cursor; its index. */
size_t look_group_begins(struct look *look);
/* Another copy of the atom that begins at byte FROM of the pattern. */
struct part look_again(struct look *look, size_t from);
/* A new node. */
uint32_t look_node(struct look *look, enum node_kind kind);

#endif
