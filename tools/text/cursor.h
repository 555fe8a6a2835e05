/*
 * cursor: lines and columns of offsets asked for in about the order of print.
 *
 * Walks from the last place to the next, so that all findings of one very long line cost
 * one reading of it. Columns count code points from 1.
 */
#ifndef TEXT_CURSOR_H
#define TEXT_CURSOR_H

#include "text/text.h"

struct cursor {
    const struct text *text;
    size_t at;     /* offset of the place below */
    size_t line;   /* index into lines */
    size_t column; /* from 0 */
};

struct cursor cursor_of(const struct text *text);
struct place cursor_place(struct cursor *cursor, size_t offset);

#endif
