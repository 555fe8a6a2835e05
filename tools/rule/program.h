/*
 * program: patterns as one graph of steps, so that many can be followed at once.
 *
 * Assertions but ^ and $ count as nothing, long repetitions as any number: the graph lets
 * pass more than its patterns, never less. A pattern that is not understood is not in it;
 * nor is one that wants a long group once more, since as a graph it would pass nearly all.
 */
#ifndef RULE_PROGRAM_H
#define RULE_PROGRAM_H

#include "base/array.h"
#include "base/str.h"

#include <stdint.h>

#define CHARACTER_LAST 0x10FFFFu /* the last character there is */
#define PROGRAM_RULES  64        /* a bit each */

#define PROGRAM_ECHO      3 /* characters: a group as long as that is long */
#define PROGRAM_ECHO_MOST 8 /* so many of them are counted */

#define PROGRAM_BUCKETS 256
#define PROGRAM_RANGES  30000 /* patterns with more are not understood */

/* Characters [from, to]. */
struct range {
    uint32_t from, to;
};

/* Ranges of a program, sorted, apart. */
struct charset {
    uint32_t first, count;
    uint32_t chain; /* the next set in its bucket, counted from 1 */
};

enum node_kind {
    NODE_PASS,      /* nothing; goes on to NEXT */
    NODE_SPLIT,     /* nothing; NEXT and OTHER */
    NODE_CHARACTER, /* one character of the set OTHER */
    NODE_BEGIN,     /* passes at the begin of the subject */
    NODE_END,       /* passes at its end */
    NODE_ACCEPT,    /* RULE has matched */
};

struct node {
    uint32_t next, other; /* nodes; 0: not tied yet */
    uint8_t kind;         /* enum node_kind */
    uint8_t rule;
};

struct program {
    struct arena *arena;
    ARRAY(struct node) nodes;          /* the first is no node */
    ARRAY(struct charset) sets;        /* each once */
    uint32_t buckets[PROGRAM_BUCKETS]; /* of sets, counted from 1 */
    ARRAY(struct range) members;       /* of the set being read, as they come */
    ARRAY(struct range) ranges;
    uint32_t starts[PROGRAM_RULES];
    uint32_t count; /* of rules */
    uint64_t exact; /* rules that it lets pass exactly what they match */
    uint64_t loose; /* rules that are not in the graph, and may match anywhere */
    /* Of each loose rule: characters in a row that come twice where it matches; 0: it is
     * not known. */
    uint8_t echoes[PROGRAM_RULES];
};

/* Adds PATTERN as the next rule. It compiles, fragments are put in, and expand() has let
 * it pass. */
void program_add(struct program *program, struct str pattern);
/* NODE is a character: its set has C. */
bool program_has(const struct program *program, const struct node *node, uint32_t c);

#endif
