/*
 * table_box: a line of a drawn table, cut at its walls. Private to the tables.
 */
#ifndef NOTICE_TABLE_BOX_H
#define NOTICE_TABLE_BOX_H

#include "notice/table.h"

/* What stands between two walls: words, or a piece of a rule. */
struct segment {
    size_t from, to; /* in the line */
    size_t start;    /* cells of print before it */
    bool rule;
};

enum box_line_kind {
    BOX_WORDS,
    BOX_RULE,    /* through the whole line: a row ends */
    BOX_PARTIAL, /* through some columns: the others' cells go on, they are merged */
};

struct box_line {
    enum box_line_kind kind;
    struct segment *segments;
    size_t count, line; /* line: index into the reader's lines */
};

ARRAY_TYPE(box_lines, struct box_line);

/* Whether the line begins a drawn table: box characters, or a rule of a grid. */
bool box_begins(struct str s);
/* Whether it may be one of its lines. */
bool box_goes_on(struct str s);
/* Line INDEX cut at its walls. */
struct box_line box_cut(struct reader *reader, size_t index);
/* Lines between two rules become rows of TABLE: a head when HEAD, else tasks. */
struct row box_joined(struct reader *reader, const struct table *table,
                      const struct box_lines *lines, bool head);
void box_rows(struct reader *reader, struct table *table,
              const struct box_lines *block);

#endif
