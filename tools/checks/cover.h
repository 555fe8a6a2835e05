/*
 * cover: which duties and indicators the rows of a file cover.
 */
#ifndef CHECKS_COVER_H
#define CHECKS_COVER_H

#include "lint/entry.h"

struct covered {
    size_t rows;       /* of the duty */
    size_t stray;      /* of them: with an indicator that is none, or seen before */
    size_t claimed;    /* rows under another number whose title is the duty's */
    bool whole;        /* a row for the item as a whole, or one that could be any */
    size_t record;     /* of its first row */
    struct span first; /* that row */
};

struct cover {
    size_t last;        /* record that was added last */
    size_t rows, known; /* of data; of them with a duty */
    size_t own;         /* of them with a duty that the file's unit leads or supports */
    size_t corrections; /* of them with 更正标志 = 是 */
    struct covered *duties;  /* by place in the plan; NULL: no row yet */
    bool *indicators;        /* by place in the plan */
    const struct unit *unit; /* the file's: of its code, else of all its rows; NULL */
    bool mixed;              /* rows name several, and the code is not known */
};

/* Adds the row once; gives the state of the file. NULL: there is no plan. */
struct cover *cover_add(struct run *run, const struct entry *entry);
/* At the end of the file; NULL: no plan. */
struct cover *cover_of(struct run *run);
/* The same, but NULL where what is missing cannot be told: rows of nothing that is known
 * (then their numbers are wrong), of another unit (then the file is in its place), or
 * nothing but corrections. */
const struct cover *cover_whole(struct run *run);

#endif
