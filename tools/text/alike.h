/*
 * alike: characters that are taken for one another when a name is typed or read off a print
 * (形近字、同音字), from rules/tables/look-alikes.tsv. Only read once loaded.
 */
#ifndef TEXT_ALIKE_H
#define TEXT_ALIKE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/distance.h"
#include "base/str.h"

struct alikes {
    struct str rows; /* all lines of the table; empty: nothing is alike */
};

/* FOLDER is rules/tables. False when anything is wrong, told in *faults as `path:line: what`. */
bool alikes_load(struct arena *arena, const char *folder, struct alikes *alikes,
                 struct buf *faults);
/* Rows that one character is in: its readings, and what it looks like. */
#define ALIKE_ROWS 8

/* A word, and for each of its characters the rows it is in. */
struct alike_word {
    struct str word;
    struct alike_rows {
        struct str items[ALIKE_ROWS];
        size_t count;
    } of[DISTANCE_MOST];
};

/* ALIKES may be NULL, and lives as long as *made. */
void alike_word_of(const struct alikes *alikes, struct str word,
                   struct alike_word *made);
/* Twice the edits from the word to OTHER (base/distance.h), a character that is taken for
 * another counting for one instead of two; more than 2 * DISTANCE_MOST when either is too
 * long. */
size_t alike_distance(const struct alike_word *word, struct str other);

#endif
