/*
 * exported: a notice whose table was exported as CSV (RFC 4180). Private to notice/.
 *
 * A record becomes a row of TABs, as pasted tables have them: quotes go, a line break in
 * a cell becomes a soft one (0x1F). A record with one filled cell (a title row of the
 * sheet) becomes that cell alone.
 */
#ifndef NOTICE_EXPORTED_H
#define NOTICE_EXPORTED_H

#include "notice/clean.h"
#include "notice/reader.h"

ARRAY_TYPE(clean_lines, struct clean_line);

struct exported {
    struct reader *reader;
    const struct clean_lines *lines;
    char
        mark; /* between cells: a comma, a semicolon, or a TAB where cells are quoted */
    size_t cells; /* of the head */
    size_t vain;  /* lines read behind quotes that nobody closed */
};

/* Whether some record of the lines is the head of a table; mark and cells are known then. */
bool exported_find(struct exported *e);
/* The record that begins at line FROM, when it has as many cells as the head, or is one of a
 * table row with another count: *row is it, and its count of lines is returned; else 0. */
size_t exported_row(struct exported *e, size_t from, struct flow *row);

#endif
