/*
 * delimited: rows of cells as CSV (RFC 4180) or TSV.
 */
#ifndef OUTPUT_DELIMITED_H
#define OUTPUT_DELIMITED_H

#include "base/buf.h"

#include <stdio.h>

enum delimited { DELIMITED_CSV, DELIMITED_TSV };

/* Appends COUNT cells and END ("\n", "\r\n"). In CSV a cell that needs it is quoted; in TSV,
 * which has no quotes, each TAB and line end inside a cell becomes a blank. */
void delimited_row(struct buf *out, enum delimited form, const struct str *cells,
                   size_t count, struct str end);
/* Writes a cell of TSV and END: whatever would end a cell or a line becomes a blank, and so do
 * the other control characters. */
void tsv_cell(FILE *out, struct str cell, char end);
/* The names of the canonical columns of a filing. */
void delimited_head(struct buf *out, enum delimited form, struct str end);

#endif
