/*
 * table_grid: rows of any shape as one grid: each task has a cell of each column, a heading
 * row is its words. Private to the tables.
 *
 * table_rows.c puts rows into the grid, table_merge.c fills what merged cells left blank,
 * table_items.c makes the items.
 */
#ifndef NOTICE_TABLE_GRID_H
#define NOTICE_TABLE_GRID_H

#include "notice/table.h"

/* A merged cell of more bytes is said in its first row alone. */
#define MERGED_BYTES 2000

struct grid_row {
    size_t line;         /* index into the reader's lines */
    struct cell *cells;  /* of a task, one a column; NULL for a heading */
    struct flow heading; /* the words of a heading */
    size_t name;         /* where they begin behind its number */
    int number;          /* of the heading; 0: none printed */
};

ARRAY_TYPE(grid_rows, struct grid_row);

struct filling {
    struct builder *b;
    const struct table *table;
    struct grid_rows rows;
    struct cell *cells;  /* of the row in hand */
    struct cell carried; /* of the first column, over merged cells */
    struct str category; /* section made of the category column last */
    int number;
    bool counted_in_digits; /* most rows carry a number of digits */
};

/* The first column of FIELD; the count of columns when there is none. */
size_t table_column(const struct table *table, enum label_field field);
/* Blank, or a sign for nothing: / - — 无. */
bool cell_is_nothing(struct str s);
/* The number a cell holds: 01, ★1, 3. ; -1 when none. */
int cell_number(struct str s);
/* Two tables side by side under one head become one. */
void table_unfold(struct reader *reader, struct table *table);
/* A column 单位 holds units of measure, or those who do it. */
void grid_settle_measure(struct filling *f, struct table *table);
/* Cell C of the row in hand with the unit of measure that its row or its head says, when it
 * is a bare number; *united is it then. The unit takes no room: its place is the end of
 * the number's. */
bool grid_unite(struct filling *f, size_t c, struct flow *united);
/* What merged cells hold is said in each of their rows. */
void grid_spread(struct filling *f);
/* ROW becomes an item; one without wording, an oddity. */
void grid_item(struct filling *f, const struct grid_row *row);

#endif
