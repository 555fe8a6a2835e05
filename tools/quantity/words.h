/*
 * words: sets of words, found as the longest that begins (or ends) at a place.
 *
 * A trie of characters in one open hash table: one probe a character. Built once when
 * the tables are loaded, then only read. Words and texts are valid UTF-8. VALUE is
 * the owner's, 0 .. 2^31 - 2; a word added twice keeps its first value.
 */
#ifndef QUANTITY_WORDS_H
#define QUANTITY_WORDS_H

#include "base/arena.h"
#include "base/str.h"
#include "rule/image.h"

#include <stdint.h>

/* A word may be at most this long; bytes. */
#define WORDS_MAX_BYTES 96
/* The value of words that are there only to be no word of the owner's: MEASURE_STOP. */
#define WORDS_NONE 0x40000000u

struct words_slot {
    uint32_t parent, character, child; /* child 0: free */
};

struct number_words {
    struct words_slot *slots; /* capacity is a power of two, at most half full */
    uint32_t *values;         /* of nodes: value + 1; 0: no word ends here */
    size_t capacity, nodes, values_cap;
    uint64_t
        heads[64]; /* bit set: some word begins with a character of these 12 bits */
};

/* False when WORD stood already, is empty or too long. */
bool words_add(struct arena *arena, struct number_words *words, struct str word,
               uint32_t value);
/* The same for words that are looked for from their end. */
bool words_add_backward(struct arena *arena, struct number_words *words,
                        struct str word, uint32_t value);

/* End of the longest word at AT, at most TO; 0 when there is none. */
size_t words_longest(const struct number_words *words, struct str text, size_t at,
                     size_t to, uint32_t *value);
/* All words at AT, shortest first: their values; returns how many, at most MAX. */
size_t words_all(const struct number_words *words, struct str text, size_t at,
                 size_t to, uint32_t *values, size_t max);
/* Start of the longest word that ends at AT and starts at FROM or later; (size_t)-1
 * when there is none. */
size_t words_longest_backward(const struct number_words *words, struct str text,
                              size_t at, size_t from, uint32_t *value);

/* As bytes of an image (rule/image.h), which are used where they stand. */
void words_put(struct buf *out, const struct number_words *words);
void words_take(struct image *image, struct number_words *words);

#endif
