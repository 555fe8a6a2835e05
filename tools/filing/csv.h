/*
 * csv: delimited text becomes records (RFC 4180), each cell with its exact place.
 *
 * Reading is total and linear: any text gives records, and whatever is wrong with the
 * quotes is a mark of its cell at the byte where it shows. A quote opens a cell only at its
 * start. A cell whose quote is closed by nothing, or on a later line by a quote that no
 * delimiter and no line end follows, has an unclosed quote and ends with its first line:
 * so one forgotten quote costs one row, not the rest of the file. Between TABs a quote that
 * is not closed so is a plain character, since TAB files mostly have no quoting.
 * Line ends: LF, CRLF, CR.
 *
 * A text may come in pieces that end with a line end: csv_next says CSV_MORE where the
 * piece ends, or does inside a quoted cell, and more is to come; the next piece then has to
 * begin at csv->at.
 */
#ifndef FILING_CSV_H
#define FILING_CSV_H

#include "filing/record.h"

/* A quoted cell longer than this is unclosed; bytes. (ENC20 speaks from 8,000 characters
 * on.) */
#define CSV_MAX_QUOTED ((size_t)1 << 20)

struct csv {
    struct str text;
    struct str delimiter;    /* 1 byte, or "，" */
    bool last;               /* nothing follows TEXT */
    size_t base;             /* of TEXT, in what spans are offsets of */
    size_t at;               /* of the next record, in TEXT */
    size_t line;             /* index of the line AT stands in */
    unsigned char what[256]; /* class of each byte; made by csv_open */
};

enum csv_outcome { CSV_RECORD, CSV_END, CSV_MORE };

struct csv csv_open(struct str text, struct str delimiter, bool last);
/* The next record. RECORD begins as { 0 } and is used again from call to call: its cells
 * live in CELLS_ARENA, texts that had to be unescaped in ARENA. */
enum csv_outcome csv_next(struct csv *csv, struct arena *cells_arena,
                          struct arena *arena, struct record *record);

#endif
