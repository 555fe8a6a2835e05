/*
 * title: what the title of a row (项目名称) says about its item: is it the item's, another's,
 * last year's, and are its numbers those of the notice.
 *
 * A title may be the item's title, its text, a part of either, or the name of one
 * indicator, so it is measured by how much of it stands in the item: neighbouring Han
 * characters that do, in thousandths, or base/similar.h where that is more.
 */
#ifndef CHECKS_TITLE_H
#define CHECKS_TITLE_H

#include "lint/entry.h"

/* Titles of a file that are looked at, each told apart once; hostile files have more. */
#define TITLES_MOST 20000

enum title_numbers { NUMBERS_SAME, NUMBERS_DIFFER, NUMBERS_MOVED };

struct title {
    bool read;               /* false: blank, or beyond TITLES_MOST */
    bool beyond;             /* beyond TITLES_MOST */
    bool quoted;             /* stands in the item word by word */
    int own;                 /* with the row's own item; 0 when it has none */
    const struct duty *best; /* of this year's plan, another than the own one; NULL */
    int best_score;
    const struct duty *old; /* of last year's, word by word; NULL */
    enum title_numbers numbers;
    struct span number; /* of NUMBERS_DIFFER, in the title */
};

/* Of the row; the same until the next row. */
const struct title *title_of(struct run *run, const struct entry *entry);
/* How much of TITLE stands in DUTY: 0 … 1000. */
int title_score(const struct duty *duty, struct str title);

#endif
