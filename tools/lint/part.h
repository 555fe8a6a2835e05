/*
 * part: going through a long text without holding all of it in memory.
 *
 *     for (struct span part = { 0 }; run_part(run, &part);)
 *         look_at(str_sub(text, 0, part.to), part.from);
 *
 * Parts follow each other, end with a line end (the last one with the text) and are some
 * MiB; a short text is one part. An empty text has none.
 */
#ifndef LINT_PART_H
#define LINT_PART_H

#include "lint/lint.h"

/* Forgets PART (whose { 0 } is before the first) and makes it the next one; false: there is
 * none. */
bool run_part(const struct run *run, struct span *part);

#endif
