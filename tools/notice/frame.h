/*
 * frame: the letter round the tasks: number, title, issuer, dates, annexes (layouts.md
 * §4). Private to notice/.
 *
 * Marks the lines that belong to the frame and finds where the body begins.
 */
#ifndef NOTICE_FRAME_H
#define NOTICE_FRAME_H

#include "notice/reader.h"

void frame_read(struct reader *reader);
/* Title lines from FROM on: joined into *title. Returns the index behind them; FROM
 * when there is none. */
size_t frame_title(struct reader *reader, size_t from, size_t to, struct datum *title);
/* The year that a title speaks of; 0. */
int frame_title_year(struct reader *reader, struct str title);

/* A line that is a title by itself. */
bool frame_is_title(struct reader *reader, const struct logical_line *line);

#endif
