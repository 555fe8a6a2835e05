/*
 * cache: the bytes of the compiled form of rules.
 *
 *     "duban.rules/5\n\n\n"  keys of the program and of the packs; of the texts and of the
 *     images, their sum and their length (8 bytes each)
 *     texts: count of what stood below the folder, of each its path and size (8); count of
 *     rules; a rule: kind, line, id, serves, pattern, source, path below the folder, what it
 *     gives by key, pattern with fragments put in, count of groups, names with numbers; NULs
 *     up to a multiple of eight bytes
 *     images: the sieves of each kind, an array (image.h); where the code of each pattern
 *     ends, and all codes; what others want to be kept, an array of bytes
 *
 * Numbers are little-endian, 4 bytes where nothing is said; a text is its length and its
 * bytes. The sieves have learnt what texts were read with them and then the examples of all
 * rules, so that a start does not have to; they are read when their kind is first used, and
 * codes when their rule is. The keys are made of everything that the form depends on: they are
 * a check against mistakes, not against enemies; who can write this file can write the packs.
 * The texts are read with care all the same, the images are believed where the sum is right.
 *
 * To sum up all packs and all of the form takes longer than all else at a start. So the form
 * is taken for theirs, and believed as the program itself is, when every file and folder below
 * the folder of the packs has the size it had and is older than the form, and the form came
 * with that folder.
 */
#ifndef RULE_CACHE_H
#define RULE_CACHE_H

#include "base/buf.h"
#include "rule/inside.h"

#include <stdint.h>

#define CACHE_MAGIC "duban.rules/5\n\n\n"
#define CACHE_HEAD  (sizeof CACHE_MAGIC - 1 + 48)

struct cache_keys {
    uint64_t program; /* of the kinds of RULES, PCRE2, this machine's numbers */
    uint64_t packs;   /* of the bytes of all packs below its root */
};

uint64_t cache_program(const struct rules *rules);
/* False when a file cannot be read. */
bool cache_packs(const struct rules *rules, uint64_t *key);
/* What stands below the root of RULES: files and folders, which end in "/". */
struct watched {
    struct str path; /* below the root; empty: the root */
    uint64_t size;   /* of a file, bytes */
};

ARRAY_TYPE(watch, struct watched);

struct watch cache_watch(struct arena *arena, const struct rules *rules);
/* A compiled form as long as it was. */
struct cache_form {
    struct cache_keys keys;
    struct watch watch;
    struct str texts, images;
    uint64_t texts_sum, images_sum; /* as they are to be */
    struct str rules;               /* the texts behind the watch */
};

/* False: BYTES are none. The form uses them. */
bool cache_open(struct arena *arena, struct str bytes, struct cache_form *form);
/* Whether the FORM of the file COMPILED is younger than all that it watches below the root of
 * RULES, which is as large as it was. */
bool cache_is_youngest(const struct rules *rules, const struct cache_form *form,
                       const char *compiled);
/* Whether it is of these packs, and whole. */
bool cache_is_of(const struct cache_form *form, uint64_t packs);
/* Adds what FORM says to RULES, which has none, is of the same program, and uses its bytes from
 * then on; false when it says what cannot be. */
bool cache_read(struct rules *rules, const struct cache_form *form);
struct str cache_write(const struct rules *rules, struct cache_keys keys,
                       struct watch watch, struct str more);

#endif
