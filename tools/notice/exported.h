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

/* Cells of the table's head, when some record of LINES is a head, and what parts them: a
 * comma, or a TAB where cells are quoted (copied from a sheet); else 0. */
size_t exported_find(struct reader *reader, const struct clean_lines *lines,
                     char *mark);
/* The record that begins at line FROM, when it has CELLS cells, or is one of a table row
 * with another count: *row is it, and its count of lines is returned; else 0. */
size_t exported_row(struct reader *reader, const struct clean_lines *lines, size_t from,
                    size_t cells, char mark, struct flow *row);

#endif
