/*
 * pair: a long filing is looked at by two threads.
 *
 * Each reads the rows for itself and looks at them with its share of the checks; what both
 * found is put together, so that the outcome is that of one.
 */
#ifndef LINT_PAIR_H
#define LINT_PAIR_H

#include "lint/entry.h"

/* All checks, or one of the two shares they are dealt into: what keeps things together from
 * row to row is in one share. */
enum share { SHARE_ALL, SHARE_FIRST, SHARE_SECOND };

bool share_has(enum share share, const struct check *check);

/* Whether the filing of RUN is so long that it is worth it, and RUN has rules for a second
 * thread. */
bool pair_is_worth(const struct run *run);
/* All of look_at_text and entries_run. CHOSEN: by index in the catalogue, the checks to
 * look with. */
void pair_run(struct run *run, const bool *chosen);

/* The parts of a run. */
void look_at_text(struct run *run, const bool *chosen);
/* Walks the rows of the run's filing: look_head, look_row and look_end of all checks
 * selected that are in SHARE. */
void entries_run(struct run *run, const bool *chosen, enum share share);

#endif
