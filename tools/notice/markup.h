/*
 * markup: tables pasted as the source of a page (HTML). Private to notice/.
 *
 * A row becomes a row of TABs; a cell that reaches over rows or columns is printed once and
 * empty in the others, ABOVE_MARK where it comes from above. Tags within cells go, <br> and
 * <p> are soft breaks.
 */
#ifndef NOTICE_MARKUP_H
#define NOTICE_MARKUP_H

#include "notice/raw.h"

/* An empty cell of a row of TABs that says what the cell above says. */
#define ABOVE_MARK '\x1e'

struct markup {
    struct reader *reader;
    struct raw_lines *raw;
    size_t next_cell; /* the first one behind what was read, if it was sought */
    bool sought;
};

/* When line INDEX of the text, at SPAN, begins such a table, its rows become raw lines, and
 * the offset behind it is returned; else 0. */
size_t markup_read(struct markup *markup, size_t index, struct span span);

#endif
