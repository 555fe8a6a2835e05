/*
 * alphabet: characters that no pattern of a program tells apart are one class.
 */
#ifndef RULE_ALPHABET_H
#define RULE_ALPHABET_H

#include "base/str.h"
#include "rule/program.h"

#define ALPHABET_PAGE  64 /* characters; those of one differ in the last byte alone */
#define ALPHABET_PAGES (0x10000 / ALPHABET_PAGE)

struct alphabet_page {
    uint16_t classes[ALPHABET_PAGE];
};

struct alphabet {
    struct arena *arena;
    uint32_t *edges;   /* where the class changes, rising, the first U+0000 */
    uint16_t *classes; /* of the characters from each edge on */
    size_t edge_count;
    uint32_t *examples; /* a character of each class */
    size_t count;       /* of classes; fewer than PROGRAM_RANGES * 2 + 2 */
    uint16_t *page_of;  /* by character; 0: not made yet */
    ARRAY(struct alphabet_page) pages; /* the first is none */
};

/* Makes all pages, equal ones once. */
void alphabet_complete(struct alphabet *alphabet);

void alphabet_make(struct alphabet *alphabet, const struct program *program);
/* The same for what alphabet_next() does not find at once. */
uint16_t alphabet_find(struct alphabet *alphabet, struct str s, size_t *at);

/* The class of the character of valid UTF-8 at *at, which moves behind it. Characters of
 * one byte and of three are nearly all there are. */
static inline uint16_t
alphabet_next(struct alphabet *alphabet, struct str s, size_t *at)
{
    const unsigned char *p = (const unsigned char *)s.ptr + *at;
    uint32_t c = p[0];
    size_t length = 1;
    if (c >= 0xE0 && c < 0xF0 && s.len - *at >= 3) {
        c = (c & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
        length = 3;
    }
    uint16_t page = alphabet->page_of[c / ALPHABET_PAGE];
    if (!page || (length == 1 && c >= 0x80))
        return alphabet_find(alphabet, s, at);
    *at += length;
    return alphabet->pages.items[page].classes[c % ALPHABET_PAGE];
}

#endif
