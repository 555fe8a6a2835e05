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
/* The next gap in S from AT on that parts cells: MARK, or where that is 0 blanks of two bytes
 * and more. S.len: none; *bytes: its length. */
size_t line_gap(struct str s, size_t at, char mark, size_t *bytes);
/* Cells of the line are parted by | or TAB. */
bool line_has_marks(struct str s);

#endif
