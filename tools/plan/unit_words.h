/*
 * unit_words: what names of units are made of (单位名称), from rules/tables/unit-aliases.tsv.
 * What its columns mean is said at its head.
 *
 * A key is a name without its place in which short and long forms are one: 卫健委,
 * 卫生健康委员会 and 卫生健康委 have one key. Built once a run, then only read.
 */
#ifndef PLAN_UNIT_WORDS_H
#define PLAN_UNIT_WORDS_H

#include "base/array.h"
#include "base/buf.h"
#include "base/date.h"
#include "quantity/words.h"

#define UNIT_NAME_MOST 200 /* bytes of a name; longer ones are no names */
#define UNIT_KEY_MOST  600

struct unit_key {
    char bytes[UNIT_KEY_MOST];
    size_t len;
};

enum unit_word_kind { UNIT_PART, UNIT_OLD, UNIT_SEVERAL, UNIT_EITHER };

struct unit_word {
    enum unit_word_kind kind;
    struct str printed, full; /* full: several are parted by | */
    struct str key;           /* of printed */
    struct date until;        /* of UNIT_OLD: its last day */
};

struct unit_words {
    ARRAY(struct unit_word) items;
    struct number_words parts; /* -> items */
};

/* FOLDER is rules/tables. False when anything is wrong, told in *faults. */
bool unit_words_load(struct arena *arena, const char *folder, struct unit_words **words,
                     struct buf *faults);
/* The same as bytes of an image (rule/image.h); empty when anything is wrong. */
struct str unit_words_compiled(struct arena *arena, const char *folder,
                               struct buf *faults);
/* And back; they use BYTES. False: it is no image of them. */
bool unit_words_of_compiled(struct arena *arena, struct str bytes,
                            struct unit_words **words);
/* The key of NAME, which has no place before it. Empty when it is too long. WORDS may be
 * NULL: then nothing but 和, 与, 及 is passed over. */
void unit_key_of(const struct unit_words *words, struct str name, struct unit_key *key);
struct str unit_key_str(const struct unit_key *key);

#endif
