/*
 * row: one record of a filing, read.
 *
 * cells[] has the text of each column; the figures, dates and words of the form are parsed
 * beside it. What a column does not hold, because the file has none or the row ends early,
 * is an empty cell of ORIGIN_NONE; a cell that is printed and blank has a span.
 */
#ifndef FILING_ROW_H
#define FILING_ROW_H

#include "filing/period.h"
#include "filing/value.h"

enum row_kind {
    ROW_DATA,
    ROW_HEAD,     /* of the table */
    ROW_REPEATED, /* the head once more */
    ROW_PREAMBLE, /* above the head */
    ROW_BLANK,    /* nothing in any cell; lines of a drawn table */
    ROW_SECTION,  /* 一、方便市民出行 */
    ROW_TOTAL,    /* 合计: parsed as a row of data, for NUM11 */
    ROW_FOOT,     /* 注：, 填报人： and what follows them */
    ROW_OTHER,    /* behind a second head: another table */
    ROW_BROKEN,   /* JSON that is none */
};

enum { ROW_KINDS = ROW_BROKEN + 1 };

enum cell_origin {
    ORIGIN_NONE,
    ORIGIN_CELL,
    ORIGIN_FILLED,   /* of a row above: merged cells */
    ORIGIN_HEAD,     /* of a head: its period or measure */
    ORIGIN_PREAMBLE, /* of a line above the table */
    ORIGIN_PATH,     /* span is empty, at 0 */
    ORIGIN_SPLIT,    /* a part of a cell, behind its label */
};

struct filing_cell {
    struct str text;
    struct span span; /* where it was printed, whatever the origin */
    unsigned marks;   /* enum record_mark */
    enum cell_origin origin;
};

struct filing_row {
    enum row_kind kind;
    size_t number;     /* of the record in the file, from 1 */
    size_t line;       /* from 1; of its first line */
    struct span span;  /* of the record */
    unsigned marks;    /* of its cells, enum record_mark */
    size_t width;      /* cells printed; the head's is heads.len (FMT02) */
    struct span extra; /* cells beyond the head that hold something (FMT25); empty */
    const struct record *record; /* the cells as they stand, with fault_at of quotes */
    struct filing_cell cells[FILING_COLUMNS];

    /* Of ROW_DATA and ROW_TOTAL. */
    struct filing_period period; /* TERM_NONE: blank or not read */
    struct filing_ordinal item, indicator;
    struct filing_measure measure;
    struct filing_number target, previous, current, done, ratio, stage;
    enum filing_basis basis;
    enum filing_state state;
    enum filing_pace pace;
    bool state_synonym, pace_synonym; /* the cell says it in another word */
    struct filing_date expected, finished, as_of, filed;
    enum filing_flag correction;
    enum filing_openness openness;
    struct str section; /* text of the section row above; empty */
};

/* The figure of COLUMN, 年度目标 to 完成率 and 阶段目标; NULL of all others. */
const struct filing_number *row_figure(const struct filing_row *row, int column);

#endif
