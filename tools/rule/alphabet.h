/*
 * alphabet: characters that no pattern of a program tells apart are one class.
 */
#ifndef RULE_ALPHABET_H
#define RULE_ALPHABET_H

#include "base/str.h"
#include "rule/program.h"

struct alphabet {
    struct arena *arena;
    uint32_t *edges;   /* where the class changes, rising, the first U+0000 */
    uint16_t *classes; /* of the characters from each edge on */
    size_t edge_count;
    uint32_t *examples;            /* a character of each class */
    size_t count;                  /* of classes; fewer than PROGRAM_RANGES * 2 + 2 */
    uint16_t *pages[0x10000 / 64]; /* by character, 64 each; NULL: not made yet */
};

void alphabet_make(struct alphabet *alphabet, const struct program *program);
/* The class of the character of valid UTF-8 at *at, which moves behind it. */
uint16_t alphabet_next(struct alphabet *alphabet, struct str s, size_t *at);

#endif
