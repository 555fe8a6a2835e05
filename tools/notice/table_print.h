/*
 * table_print: tables set in lines of print, whose cells run over several of them. Private
 * to the tables.
 *
 * A row is as high as its highest cell; its number stands at the top, in the middle or at
 * the foot of it. Where a row ends is seen from blank lines, from where the numbers stand,
 * and from pieces that stop short of the width of their column.
 */
#ifndef NOTICE_TABLE_PRINT_H
#define NOTICE_TABLE_PRINT_H

#include "notice/table.h"

/* One line of print: a piece, or nothing, in each column. */
struct print_line {
    struct cell *pieces;
    size_t line; /* index into the reader's lines */
    bool apart;  /* a blank line stands before it */
};

ARRAY_TYPE(print_lines, struct print_line);

/* Adds the rows that LINES make to TABLE. */
void print_rows(struct reader *reader, struct table *table,
                const struct print_lines *lines);
/* How many of LINES hold a number where TABLE has them. */
size_t print_numbers(const struct table *table, const struct print_lines *lines);

#endif
