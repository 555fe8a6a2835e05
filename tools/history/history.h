/*
 * history: what was filed before and beside (历次填报): the filings of a data repo, kept
 * small, found by item, indicator and unit.
 *
 * A unit is known by its code in the path (filings/2025/M06/mzj.csv: mzj); the path says
 * year and period too. A file given by name (--previous) may lie anywhere: it has no code
 * and serves every unit. What does not fit in memory is said (too_long), never silent.
 */
#ifndef HISTORY_HISTORY_H
#define HISTORY_HISTORY_H

#include "base/tree.h"
#include "filing/filing.h"
#include "plan/subject.h"

/* Rows of all files together that are not long; beyond them nothing is kept. */
#define HISTORY_ROWS_MOST 400000
/* Rows of all long files together that are kept in memory; of the file that would be more
 * they are spooled … */
#define HISTORY_PACKED_KEPT 400000
/* … and so many are kept where they cannot be. */
#define HISTORY_PACKED_MOST 1200000
/* Lines of a file whose rows are kept whole; a longer one is packed (history/pack.h). */
#define HISTORY_WORDS_MOST 20000
/* Bytes of a file that is not read before somebody asks for its rows. */
#define HISTORY_LATE_BYTES ((size_t)4 << 20)

/* A figure of a cell: a number, or the kind of nothing that stands there. */
struct past_figure {
    enum value_kind kind;
    unsigned notes;       /* enum value_note */
    struct decimal value; /* when kind is NUMBER or PERCENT; scale of cell and measure
                           * folded in, as in struct indicator */
};

struct past_words {
    struct str title, unit, leaders, measure, basis, progress, problems, next,
        correction_note, adjustment, evidence, remark;
    struct filing_date expected, finished, as_of, filed;
};

struct filed; /* a file */

struct past {
    const struct filed *filed;
    size_t line;
    struct span span;    /* the row, of the file's UTF-8 */
    int item, indicator; /* indicator 0: the item as a whole, or not known */
    uint32_t unit_mark;  /* past_unit_mark of the row */
    enum filing_state state;
    enum filing_pace pace;
    enum filing_basis basis;
    bool correction; /* 更正标志 = 是 */
    struct past_figure target, previous, current, done, ratio;
    const struct measure *measure;
    const struct past_words *words; /* NULL: of a file too long for them */
};

struct filed {
    struct str path; /* in the tree */
    struct str code; /* of the unit; empty: given by name */
    int year;
    struct filing_period period; /* of the path, else of the file's first row */
    size_t rows;                 /* of data */
    struct str form;             /* "csv": how the name ends */
    bool unread;                 /* could not be read, or is no text: why in the next */
    struct str why;
    bool too_long;           /* rows were left out */
    bool late;               /* its rows are not read yet: history_fetch … */
    ARRAY(struct str) names; /* … but 填报单位 of its first rows, for codes.h */
    /* Its rows, where it is long: of them history->rows has the first of each item and
     * indicator; else NULL. */
    struct pack *pack;
    struct filed_columns {
        bool has[FILING_COLUMNS];
    } columns;
};

struct history_source {
    const struct tree *tree;
    struct rules *rules;
    const struct filing_tables *tables;
    const struct plan *plan;
    struct str filings; /* folder of the tree: "filings" */
    int year;
    struct str previous, previous_bytes; /* --previous: a file, or empty */
};

struct history {
    ARRAY(struct filed *) files; /* by year, period, path */
    ARRAY(struct past) rows;     /* by item, indicator, code, year, period, file,
                               * unit_mark, line; what is fetched comes among them */
    size_t late;                 /* files that are not read yet */
    size_t packed;               /* rows of long files in memory */
    struct arena *arena;
    struct history_source source;
};

/* Reads every filing of the year, but late ones. Everything lives in ARENA. */
struct history *history_read(struct arena *arena, const struct history_source *source);

/* Reads the file PATH of TREE, which takes the place of the tree there was, in place of what
 * was read of it. False when all has to be read: a file is long, or there are more rows than
 * are kept. */
bool history_read_again(struct history *history, const struct tree *tree,
                        struct str path);

/* The figure of a cell in the unit of INDICATOR (NULL: as filed); MEASURE of the row: 3.65 in
 * 万亩 is 36500, and so are 2433.33 公顷. NULL: of a ratio, as it is. */
struct past_figure past_figure_of(const struct filing_number *number,
                                  const struct filing_measure *measure,
                                  const struct indicator *indicator);
/* Whether it is a number that may be counted with. */
bool past_is_number(const struct past_figure *figure);
/* Which late files somebody wants to see: those of CODE (with `others`: of all codes but it)
 * that cover FROM to TO months. */
struct past_wish {
    struct str code;
    bool others;
    int from, to;
};

/* Reads late files. Rows that were found before stay where they are, indices do not. */
void history_fetch(struct history *history, const struct past_wish *wish);
void history_fetch_all(struct history *history);

/* Months covered: 6 of M06, H1 and 1-6月; 0: not known. */
int period_months(struct filing_period period);
/* Rows of an item and indicator of the unit CODE (empty: of all units), in order of
 * period: indices [*from, *to) of rows. */
void history_rows(const struct history *history, int item, int indicator,
                  struct str code, size_t *from, size_t *to);
/* Whether anybody filed an indicator of an item (0: the item as a whole) for the period
 * that covers MONTHS. */
bool history_has(const struct history *history, int item, int indicator, int months);
/* Tells apart what 填报单位 rows name: rows of one item, filed by one and for several. */
uint32_t past_unit_mark(const struct filing_row *row);

/* What a walk over rows remembers of what it asked: where it is in the long files before it,
 * and which rows of the history have a key. */
#define PAST_STEPS  12
#define PAST_RANGES 64

struct past_steps {
    struct past_step {
        const struct pack *pack;
        uint32_t next; /* place of the row behind the one found last */
    } items[PAST_STEPS];
    struct past_range {
        int item, indicator, before;
        const struct past *rows; /* all that there were; NULL: nothing is remembered */
        size_t from, to;
    } ranges[PAST_RANGES];
};

struct past_key {
    int item, indicator;
    struct str code;
    uint32_t unit_mark; /* 0: of any unit */
    int months;         /* covered by the row in hand */
    bool words; /* a row that has none is of no use: NULL for those of long files */
    struct past_steps *steps; /* of the walk that asks, all for one code; NULL: of none */
};

/* The last row of the same item, indicator and unit before these months of the year; that of
 * a file given by name when there is none; NULL. Where the file before has the item for several
 * units, it is that of the unit marked, or NULL. It lives as long as HISTORY and SCRATCH do.
 * O(log rows). */
const struct past *history_previous(struct history *history, struct arena *scratch,
                                    const struct past_key *key);
/* The same of each file before, the last first, into ROWS, MOST at most; how many. */
size_t history_series(struct history *history, struct arena *scratch,
                      const struct past_key *key, const struct past **rows,
                      size_t most);
/* Whether CODE filed for these months in a form of its own: 2025H1 beside 2025M06. MONTHS 0:
 * for any. */
bool history_has_form(const struct history *history, struct str code, int months,
                      enum period_form form);

/* The file of CODE that covers the most months below MONTHS; NULL. */
const struct filed *history_previous_file(const struct history *history,
                                          struct str code, int months);

#endif
