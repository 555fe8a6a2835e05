/*
 * record: a row as it stands in the file, before anybody asks what it means.
 *
 * Every reader of a form (csv, json, html, block) gives records; a cell is a view into the
 * text where it can be, and its span is where it was printed: without quotes and without
 * the blanks around it. Offsets are bytes of the text's UTF-8.
 */
#ifndef FILING_RECORD_H
#define FILING_RECORD_H

#include "base/array.h"
#include "base/str.h"

/* What is to be said of the way a cell was written; bits. */
enum record_mark {
    MARK_QUOTED = 1,
    MARK_UNCLOSED = 2,    /* its quote is never closed; it ends with its line */
    MARK_STRAY_QUOTE = 4, /* a quote inside of a cell that does not begin with one */
    MARK_AFTER_QUOTE = 8, /* text between the closing quote and the next delimiter */
    MARK_LINE_BREAK = 16, /* a line end inside */
    MARK_ESCAPED = 32,    /* the text differs from what is printed: "", \n, &amp; */
    MARK_BLANKS = 64,     /* blanks at its ends, taken off */
    MARK_MERGED = 128,    /* stands here by rowspan or colspan; printed elsewhere */
    MARK_NESTED = 256,    /* a JSON list or object where a value should be */
    MARK_LITERAL = 512,   /* a JSON number, true or false, not a string */
    MARK_BROKEN = 1024,   /* the record ends before its time: JSON that is none */
    MARK_CUT = 2048,      /* longer than RECORD_MAX_CELLS */
};

/* Cells of a record, at most; what is beyond is left out. */
#define RECORD_MAX_CELLS 4096

struct record_cell {
    struct str text; /* as meant: quotes, escapes and blanks around it taken off */
    struct span span;
    unsigned marks;  /* enum record_mark */
    size_t fault_at; /* of the first fault of its quotes, when a mark tells of one */
};

ARRAY_TYPE(record_cells, struct record_cell);

struct record {
    struct record_cells cells; /* the array is used again for the next record */
    struct span span;          /* without the line end */
    size_t line;               /* index of its first line */
    unsigned marks;            /* of all its cells together */
};

ARRAY_TYPE(records, struct record);

/* Takes blanks (ASCII, U+00A0, U+3000, U+200B, U+FEFF) off both ends of *text; *span moves
 * with it when text and print are the same length. */
void record_trim_ends(struct record_cell *cell);
/* The same, told from the first and the last byte where there are none. */
static inline void
record_trim(struct record_cell *cell)
{
    if (!cell->text.len)
        return;
    const unsigned char *p = (const unsigned char *)cell->text.ptr;
    unsigned char first = p[0], last = p[cell->text.len - 1];
    unsigned char before = cell->text.len > 1 ? p[cell->text.len - 2] : 0;
    bool may_begin = first <= ' ' || first == 0xC2 || first == 0xE2 || first == 0xE3 ||
                     first == 0xEF;
    bool may_end = last <= ' ' || (last == 0xA0 && before == 0xC2) ||
                   ((last == 0x80 || last == 0x8B) && before == 0x80) ||
                   (last == 0xBF && before == 0xBB);
    if (may_begin || may_end)
        record_trim_ends(cell);
}

/* A copy of RECORD whose cells live in ARENA. */
struct record record_copy(struct arena *arena, const struct record *record);

#endif
