/*
 * cache: the bytes of the compiled form of rules.
 *
 *     "duban.rules/2\n\n\n"  key (8 bytes)  sum of the rest (8)  count of rules (4)
 *     a rule: kind, line, id, serves, pattern, source, path below the folder, what it
 *     gives by key, pattern with fragments put in, count of groups, names with numbers
 *     NULs up to a multiple of eight bytes; the sieves of each kind, an array (image.h);
 *     what others want to be kept, an array of bytes
 *
 * Numbers are little-endian, 4 bytes but for the first two; a text is its length and its
 * bytes. The sieves have learnt the examples of all rules, so that a start does not have
 * to; they are read when their kind is first used. The key is made of everything that the
 * form depends on. It is a check against mistakes, not against enemies: who can write this
 * file can write the packs. The rules are looked at all the same, the sieves are believed
 * where the sum is right.
 */
#ifndef RULE_CACHE_H
#define RULE_CACHE_H

#include "base/buf.h"
#include "rule/inside.h"

#include <stdint.h>

#define CACHE_MAGIC "duban.rules/2\n\n\n"
#define CACHE_HEAD  (sizeof CACHE_MAGIC - 1 + 16)

/* Of the packs under the root of RULES, its kinds, PCRE2. False when a file cannot be
 * read. */
bool cache_key(const struct rules *rules, uint64_t *key);
/* Adds what BYTES say to RULES, which has none and uses BYTES from then on; false when they
 * are not of this KEY or not whole. */
bool cache_read(struct rules *rules, struct str bytes, uint64_t key);
struct str cache_write(const struct rules *rules, uint64_t key, struct str more);

#endif
