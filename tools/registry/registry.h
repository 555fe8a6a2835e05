/*
 * registry: the register of tasks (台账) that a data repo keeps of a notice.
 *
 *     REPO/registry/<year>/items.tsv, targets.tsv, numbers.tsv
 *
 * Made by `duban ingest`, read and mended by people, compared with the notice by lint.
 * UTF-8, LF, cells parted by TAB; in a cell \t \n \r \\ and \x1b stand for TAB, LF, CR, \ and
 * other control characters.
 * First line: `# duban.registry/1 TAB items TAB sha256:… TAB notices/2024.txt`, the
 * digest of the notice's bytes; second line: the names of the columns; then a line a
 * row, sorted by id as people count (2 before 10). Values are those of the JSON form.
 *
 * The last four columns are about the row:
 *     at           line:column in the notice, written anew each time
 *     source       `notice`: as ingest wrote it; `person`: somebody's word, which stays
 *     notice_says  where a person's row differs from the notice: `column=value; …`, what
 *                  the notice says there; `-`: the notice has no such row
 *     digest       of what the notice said when the row was written (not of `at`)
 *
 * So a row whose cells do not fit its digest was edited, whatever `source` says. One
 * row an id, and the notice's word beside the person's: a reader of the table never sees
 * a target twice. A person's row follows its row of the notice when ids change. To give an edit up, delete the row and ingest again. To strike a
 * target that is none, empty its cells but the id.
 *
 * Ids: an item's number, `2-1` (section, number) when numbers begin anew in each
 * section, `~2` behind when even that stands twice; targets `8.2`; numbers `8:3`.
 *
 * Reading is total: any text gives a sheet, and what is wrong with it is a fault with
 * its place, for a check to speak of. Everything lives in the arena given.
 */
#ifndef REGISTRY_REGISTRY_H
#define REGISTRY_REGISTRY_H

#include "base/buf.h"
#include "target/target.h"

enum registry_table { REGISTRY_ITEMS, REGISTRY_TARGETS, REGISTRY_NUMBERS };

#define REGISTRY_TABLES      3
#define REGISTRY_COLUMNS_MAX 17

/* What a column's cells are; those from COLUMN_AT on are about the row. */
enum column_kind {
    COLUMN_ID,
    COLUMN_ID_OF, /* of another row; like the id not for editing */
    COLUMN_WORDS,
    COLUMN_VALUE, /* a decimal, or a/b */
    COLUMN_DATE,
    COLUMN_CHOICE,
    COLUMN_AT,
    COLUMN_SOURCE,
    COLUMN_NOTICE_SAYS,
    COLUMN_DIGEST,
};

struct registry_column {
    const char *name;
    enum column_kind kind;
    const char *choices; /* "eq|ge"; an empty cell is always good */
};

/* Ends with a column whose name is NULL. */
extern const struct registry_column *const registry_columns[REGISTRY_TABLES];

struct registry_row {
    struct str *cells;       /* by column, escapes undone */
    struct span span;        /* the line, of the sheet's text; empty when made anew */
    struct span *cell_spans; /* by column; NULL when made anew */
};

ARRAY_TYPE(registry_rows, struct registry_row);

enum registry_fault_kind {
    FAULT_NO_HEAD,
    FAULT_OTHER_TABLE, /* {1}: which one the head names */
    FAULT_NO_COLUMNS,
    FAULT_UNKNOWN_COLUMN, /* {1} */
    FAULT_TWICE_COLUMN,   /* {1} */
    FAULT_NO_COLUMN,      /* {1}: which one is missing */
    FAULT_CELL_COUNT,     /* {1} cells where there are {2} columns */
    FAULT_NO_ID,
    FAULT_TWICE_ID, /* {1} */
    FAULT_VALUE,    /* {1} in {2} is no number */
    FAULT_DATE,     /* {1} in {2} is no date */
    FAULT_CHOICE,   /* {1} in {2} is none of {3} */
    FAULT_ESCAPE,   /* {1}: a backslash before something else */
    FAULT_COMMENT,  /* a line that begins with # would be lost */
};

#define REGISTRY_FAULT_WORDS 3

struct registry_fault {
    enum registry_fault_kind kind;
    struct span span;
    struct str words[REGISTRY_FAULT_WORDS];
};

struct registry_sheet {
    enum registry_table table;
    struct span head;          /* the first line */
    struct str notice_path;    /* of the head */
    struct str sha256;         /* of the head: 64 digits; empty: none */
    struct str present_path;   /* set by the owner: the repo's notice of the year */
    struct str present_sha256; /* of that file as it is; empty: there is none */
    struct registry_rows rows; /* sorted by id */
    ARRAY(struct registry_fault) faults;
};

/* "items"; files are that with ".tsv". */
const char *registry_table_name(enum registry_table table);
/* Index of the column of this kind; of COLUMN_AT and behind there is one in each table. */
size_t registry_column(enum registry_table table, enum column_kind kind);
size_t registry_column_count(enum registry_table table);
/* <0, 0, >0: ids as people count; runs of digits compare as numbers. */
int registry_id_compare(struct str a, struct str b);

/* What NOTICE says, as the sheet of TABLE. ACCOUNTS: one for each item; NULL when there
 * are no items. PATH: of the notice, for the head. */
struct registry_sheet *registry_derive(struct arena *arena, enum registry_table table,
                                       const struct notice *notice,
                                       const struct account *accounts, struct str path);
struct registry_sheet *registry_read(struct arena *arena, enum registry_table table,
                                     const struct text *text);
/* FRESH with all that people said in OLD (without faults). */
struct registry_sheet *registry_merge(struct arena *arena,
                                      const struct registry_sheet *fresh,
                                      const struct registry_sheet *old);
void registry_print(struct buf *out, const struct registry_sheet *sheet);
/* Of the cells that a person may edit: 16 hexadecimal digits. */
struct str registry_digest(struct arena *arena, enum registry_table table,
                           const struct registry_row *row);

#endif
