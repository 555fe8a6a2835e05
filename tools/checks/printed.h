/*
 * printed: cells that stand in the row itself, not filled down, implied or left out.
 */
#ifndef CHECKS_PRINTED_H
#define CHECKS_PRINTED_H

#include "lint/entry.h"

/* NULL when COLUMN is not printed in ROW; a blank cell is. */
const struct filing_cell *printed_cell(const struct filing_row *row, int column);
/* The same, and that something stands in it. */
const struct filing_cell *printed_words(const struct filing_row *row, int column);
/* The figure of a printed cell, 年度目标 to 完成率; NULL for other columns. */
const struct filing_number *printed_figure(const struct filing_row *row, int column);

/* False: no printed cell of the row holds one of BYTES, as the bytes of the whole row tell. */
bool row_may_hold(const struct run *run, const struct entry *entry, const char *bytes);

#endif
