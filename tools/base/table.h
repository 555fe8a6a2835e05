/*
 * table: the tables of rules/tables: lines of fields parted by TAB.
 *
 * Lines that begin with '#' and empty ones are passed over; the first other line names the
 * columns, each further one is a row. Faults are told as `path:line: what: word`, all of
 * them, and the rest is still read.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/buf.h"

#define TABLE_FIELDS 8

struct table_reader {
    struct arena *arena;
    struct buf *faults;
    void *owner; /* whose rows they are: of the caller */
    bool faulty;
    struct str path;
    size_t line;                     /* from 1; 0: nothing was read */
    size_t row;                      /* the row in hand, from 0 … */
    struct str fields[TABLE_FIELDS]; /* … and what stands in it */
};

typedef void table_take(struct table_reader *reader);

void table_fault(struct table_reader *reader, const char *what, struct str word);
/* The bytes of the file FOLDER/NAME, which is the reader's from now on; false, and told,
 * where it cannot be read. */
bool table_file(struct table_reader *reader, const char *folder, const char *name,
                struct str *bytes);
/* Gives each row of BYTES to TAKE. COLUMNS, at most TABLE_FIELDS: "printed\tstandard". */
void table_rows(struct table_reader *reader, struct str bytes, struct str columns,
                table_take *take);

#endif
