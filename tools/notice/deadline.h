/*
 * deadline: the last day of what is printed (layouts.md §6). Private to notice/.
 */
#ifndef NOTICE_DEADLINE_H
#define NOTICE_DEADLINE_H

#include "notice/reader.h"

/* Reads the value [from, to). Of several dates the last counts; a year that is not
 * printed is YEAR (0: then no date can be told). text is always what is printed. */
struct dated deadline_read(struct reader *reader, const struct flow *flow, size_t from,
                           size_t to, int year);
/* A full date (frame rules: groups y, m, d) as a day; impossible days are marked. */
struct dated deadline_of_match(struct reader *reader, const struct flow *flow,
                               const struct match *match);

/* Whether [from, to) ends with a bracket that holds a day by which and nothing else;
 * *open is where it opens, *value what it holds. */
bool deadline_closing(struct reader *reader, const struct flow *flow, size_t from,
                      size_t to, size_t *open, struct span *value);

#endif
