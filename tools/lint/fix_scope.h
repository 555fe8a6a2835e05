/*
 * fix_scope: what a unit wrote in its own words stays (filings.md §1.3).
 *
 * In a filing a fix is safe in the cells of figures, dates, names and the like, and in what
 * is the form of the file alone. In prose (进展情况, 存在问题 …), titles, and lines above and
 * below the rows it wants somebody's eyes.
 */
#ifndef LINT_FIX_SCOPE_H
#define LINT_FIX_SCOPE_H

#include "lint/lint.h"

/* Makes fixes of the run's filing unsafe that touch prose. Where some edits of a finding
 * do and some do not, its fix are those that do not. */
void fix_scope(struct run *run);

#endif
