/*
 * lines: lines of print become logical lines. Private to notice/.
 *
 * Page marks, running heads and parts of the web page go (each remembered as
 * ODDITY_NOISE); lines that a fixed width broke are joined when the line is full, has
 * no end mark and the next begins nothing of its own (layouts.md §5).
 */
#ifndef NOTICE_LINES_H
#define NOTICE_LINES_H

#include "notice/reader.h"

/* Fills reader->lines. */
void lines_read(struct reader *reader);
/* The line says nothing and begins nothing but goes on with a sentence: no number,
 * label, frame part, heading or row of a table at its start. */
bool line_is_plain(struct reader *reader, const struct logical_line *line);
/* A rule line of a grid: +-----+====+. Its rows stand between walls of |. */
bool line_is_grid_rule(struct str s);
/* A row of a table by its separators: |, TAB, runs of blanks, box drawing. */
bool line_is_row(struct str s);

#endif
