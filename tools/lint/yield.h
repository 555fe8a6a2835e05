/*
 * yield: one finding a root cause (filings.md §7.6): of codes that explain one fact, the
 * more special speaks, and those that its row names in `yields` are silent. An error that
 * shifts the cells of a row (spoils_row) silences what else is said of the row.
 */
#ifndef LINT_YIELD_H
#define LINT_YIELD_H

#include "lint/lint.h"

/* Takes out of the sorted findings of a filing those that give way to another one of the
 * same row, or cell; what has a field and no row speaks of the file's heads, what has
 * neither and an item, of one that has no row: of that, one of the same item. */
void findings_yield(struct run *run);

#endif
