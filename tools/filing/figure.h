/*
 * figure: a cell while its number is read. Private to filing/.
 */
#ifndef FILING_FIGURE_H
#define FILING_FIGURE_H

#include "filing/value.h"

/* A cell longer than this is prose without a look; bytes. */
#define FIGURE_MAX 160

/* A figure while it is read: TEXT without blanks, full-width forms as ASCII, and for each
 * byte the place in the cell it came from. */
struct figure {
    const struct filing_tables *tables;
    struct str cell;
    char ascii[FIGURE_MAX + 1];
    size_t from[FIGURE_MAX + 2];
    struct str s; /* ascii */
    struct filing_number number;
};

/* False when the cell is too long for a figure. */
bool figure_open(struct figure *f);
/* 1.1E+17 */
bool figure_scientific(struct str s);
/* #REF!, ##### */
bool figure_sheet_error(struct str s);
/* 1O, l0: a number but for letters that look like digits. The number is filled in. */
bool figure_lookalike(struct figure *f);
/* 十二, 八家, the same. */
bool figure_han(struct figure *f);

#endif
