/*
 * sheet: the tables that a data repo may add to the registry (filings.md §4): units,
 * aliases, leaders, calendar, milestones, adjustments, lights, places …
 *
 * UTF-8, TAB between cells, a line of column names; lines that begin with # are comments.
 * Reading is total: what a table lacks is an empty cell. Names of columns are Chinese, as
 * in filings.md §4; each user of a table says which it needs.
 */
#ifndef PLAN_SHEET_H
#define PLAN_SHEET_H

#include "base/array.h"
#include "base/str.h"
#include "text/text.h"

struct sheet_row {
    struct str *cells; /* one for each column of the sheet, trimmed */
    struct span span;  /* the line, of the sheet's text */
    size_t line;       /* from 1 */
};

struct sheet {
    struct str name; /* "calendar" of registry/2025/calendar.tsv */
    struct str path; /* as shown */
    struct text text;
    ARRAY(struct str) columns;
    ARRAY(struct sheet_row) rows;
};

struct sheets {
    ARRAY(struct sheet) items; /* a year's own table stands before the common one */
};

#define SHEET_NO_COLUMN ((size_t)-1)

void sheet_read(struct arena *arena, struct str bytes, struct sheet *sheet);
/* The first of that name; NULL. */
const struct sheet *sheets_find(const struct sheets *sheets, const char *name);
size_t sheet_column(const struct sheet *sheet, const char *name);
/* The cell of the column NAME; empty when there is no such column. */
struct str sheet_cell(const struct sheet *sheet, const struct sheet_row *row,
                      const char *name);

#endif
