/*
 * reader: a filing being read: where records come from, and what was decided of them.
 * Private to filing/.
 */
#ifndef FILING_READER_H
#define FILING_READER_H

#include "filing/csv.h"
#include "filing/filing.h"
#include "filing/json.h"

/* The last text of a column and that it is the same as before: words, dates and periods
 * are parsed once for a run of equal cells. */
struct memo {
    char bytes[40];
    size_t len;
    bool set;
};

struct filing_reader {
    struct arena *arena; /* of the filing */
    struct arena batch;  /* of the row in hand */
    struct filing *filing;
    const struct filing_tables *tables;
    struct rule_set *periods, *rows, *units, *numbering;
    struct str path;

    struct csv csv;
    struct window {
        char *room; /* copies of the text; NULL: none yet */
        size_t size;
        bool on;
    } window; /* window.c */
    struct json_source json;
    struct json_members members; /* of the object in hand */
    struct records grid;         /* of pages and blocks: all records */
    size_t grid_at;
    struct record record;

    struct records sample;
    size_t head; /* index of the record the head begins with; SIZE_MAX: keyed */
    size_t item_at, title_at; /* indexes of their heads; SIZE_MAX: none */
    size_t line_base;         /* lines of the pieces before */
    size_t number;            /* of the record in hand, from 1 */
    size_t passed;            /* bytes of the text that are forgotten */
    bool fed;                 /* this is not the first piece */
    bool foot, other;         /* a footer line, a second head was met */
    struct filing_row row;
    struct filing_cell filled[FILING_COLUMNS];
    struct memo memos[FILING_COLUMNS];
    /* Heads that have a column, in order, as of PLACED_HEADS heads; JSON finds more. */
    struct placed {
        size_t head;
        enum filing_column column;
    } placed[FILING_COLUMNS];
    size_t placed_count, placed_heads;
    bool several; /* a head is HEAD_SEVERAL */
    struct str section;
    bool wide_heads; /* full-width commas parted heads of the sample */
    size_t merged;   /* cells filled by rowspan and colspan */
    bool told_fill[FILING_COLUMNS];
};

/* head.c, head_key.c: column heads. */
/* The key of a head (§3.1 of filings.md): PRINTED without blanks, brackets, marks; *unit
 * and *period get what was taken off. */
struct str head_key(struct filing_reader *r, struct str printed, struct str *unit,
                    struct filing_period *period, const struct header_word **word);
/* Appends a head. */
struct filing_head *head_push(struct filing_reader *r, struct str printed,
                              struct span span);
/* Index of the head with this key of a keyed form (JSON, block); a new one when there is
 * none. The search begins at EXPECTED. */
size_t head_of_key(struct filing_reader *r, struct str key, struct span span,
                   size_t expected);
/* Decides the columns of all heads, looking at the cells of the sample from FIRST on. */
void heads_decide(struct filing_reader *r, size_t first);
/* Cells of RECORD that are known heads; *filled: cells that hold something. */
size_t head_score(struct filing_reader *r, const struct record *record, size_t *filled);

/* find.c: where the table is. */
/* Finds the head among RECORDS; its first row and its rows. False: none. */
bool head_find(struct filing_reader *r, const struct records *records, size_t *first,
               size_t *rows, size_t *score);
/* Makes the heads of rows [first, first + rows) of the sample. */
void heads_make(struct filing_reader *r, size_t first, size_t rows);
/* Decides the delimiter, fills the sample; false: no head was found. */
bool delimited_find(struct filing_reader *r);

/* preamble.c: one line above the table, or a member beside the list. */
void preamble_line(struct filing_reader *r, struct str text, struct span span);
/* Puts what the path and the preamble say into the row where no column says it. */
void preamble_apply(struct filing_reader *r);

/* classify.c */
enum row_kind row_classify(struct filing_reader *r, const struct record *record);

/* cells.c: the row in hand gets cells and values from its record. */
void row_read(struct filing_reader *r, const struct record *record);

/* window.c: long tables are read some of them at a time. */
/* The form is decided, and no record was read. */
void window_open(struct filing_reader *r);
/* The row before is not needed any more. */
void window_begin(struct filing_reader *r);
/* Goes on where r->csv stands; false: there is no more. */
bool window_move(struct filing_reader *r);

/* page.c, block.c: all records at once. */
void page_read(struct filing_reader *r);
bool block_read(struct filing_reader *r);

/* filing.c: the next object as a record whose cells follow the heads. */
enum json_outcome json_record(struct filing_reader *r, struct json_source *json,
                              struct record *record);

struct assumption *assume(struct filing_reader *r, enum assumption_kind kind,
                          enum filing_column column, struct str text, struct span span);

#endif
