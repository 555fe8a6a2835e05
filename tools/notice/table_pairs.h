/*
 * table_pairs: a line of a card as pairs of a key and a value. Private to the tables.
 */
#ifndef NOTICE_TABLE_PAIRS_H
#define NOTICE_TABLE_PAIRS_H

#include "notice/table.h"

/* Pairs on a line. */
#define PAIRS_MOST 10

struct pair {
    struct flow key, value;
    struct flow number; /* of the line: 4）责任单位：… */
    struct label label; /* rule NULL: not known */
};

struct pairs {
    struct pair items[PAIRS_MOST];
    size_t len;
};

/* Cells of the line, parted by marks or by runs of blanks. */
void pair_cells(struct reader *reader, const struct logical_line *line,
                struct row *row);
/* A key in a cell of its own: 责任单位 | 区民政局; or, in an OPEN card, alone: its value is
 * blank. */
bool pairs_of_cells(struct reader *reader, const struct logical_line *line, bool open,
                    struct pairs *pairs);
/* 责任单位：区民政局, or 备注二：无 where a card is OPEN; 序号：1  任务：…; 【序号】1【任务】…. Line
 * INDEX of the reader. */
bool pairs_of_line(struct reader *reader, size_t index, bool open, struct pairs *pairs);

#endif
