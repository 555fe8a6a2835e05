/*
 * tables: the vocabulary of numbers, from the .tsv files of rules/tables, built once a run.
 *
 * Form of the files: UTF-8, `#` begins a comment line, the first other line names the
 * columns, fields are parted by TAB. What each column means is said at the head of
 * each file. Faults are told as `path:line: what`, all of them.
 */
#ifndef QUANTITY_TABLES_H
#define QUANTITY_TABLES_H

#include "base/array.h"
#include "base/buf.h"
#include "base/decimal.h"
#include "quantity/words.h"

enum measure_kind {
    MEASURE_UNIT,
    MEASURE_COUNT,
    MEASURE_HEAD, /* a noun that is counted without a measure word: 3村 */
    MEASURE_MONEY,
    MEASURE_SIGN, /* stands before the number: ¥ */
    MEASURE_PERCENT,
    MEASURE_TENTHS, /* 成, 折 */
    MEASURE_COMPOUND,
};

/* What a measure word may be of a date or a clock. */
enum date_part {
    PART_NONE,
    PART_YEAR, /* 年, 年度 */
    PART_MONTH,
    PART_DAY,
    PART_QUARTER,
    PART_ERA,   /* 年代, 世纪 */
    PART_HOUR,  /* 时 */
    PART_POINT, /* 点 */
    PART_SMALL, /* 分, 刻, 秒 */
};

/* What distributes: 每月, 次/年. */
enum period {
    PERIOD_NONE,
    PERIOD_DAY,
    PERIOD_WEEK,
    PERIOD_MONTH,
    PERIOD_QUARTER,
    PERIOD_YEAR,
    PERIOD_OTHER, /* a measure word distributes: per_text says which */
};

/* A row of measures.tsv. */
struct measure {
    struct str printed, canonical, dimension;
    struct decimal factor; /* one PRINTED in the base of DIMENSION */
    enum measure_kind kind;
    enum date_part part;
    enum period period; /* PERIOD_OTHER when it is none of the calendar */
    bool time;          /* a length of time */
    uint32_t groups;    /* of measure-groups.tsv, a bit each: what may be said for it */
};

enum side { SIDE_BEFORE, SIDE_INSIDE, SIDE_AFTER, SIDE_BEHIND, SIDE_DATE };

#define SIDES 5

enum word_gives {
    GIVES_NONE,
    GIVES_GE,
    GIVES_GT,
    GIVES_LE,
    GIVES_LT,
    GIVES_APPROX,
    GIVES_VAGUE,
    GIVES_ORDINAL,
    GIVES_IDENTIFIER,
    GIVES_REFERENCE,
    GIVES_PHONE,
    GIVES_DATE,
};

enum word_when { WHEN_ALWAYS, WHEN_SCALE, WHEN_DIGIT, WHEN_ARABIC };

/* A row of number-words.tsv. */
struct number_word {
    struct str word;
    enum side side;
    enum word_gives gives;
    enum word_when when;
};

/* A row of idioms.tsv, found by what follows from its first numeral character on. */
struct idiom {
    uint32_t from, length; /* of the word, in `idiom_text`: tables_idiom */
    uint32_t head;         /* bytes before that character */
    uint32_t next;         /* another idiom with the same tail, + 1; 0: none */
    bool bare;             /* only where no measure word follows */
    bool counts;           /* no idiom, but longer than one: 一头牛 and 一头 */
};

#define MEASURE_STOP WORDS_NONE /* in `units`: no measure word stands here */

struct quantity_tables {
    ARRAY(struct measure) measures;
    ARRAY(struct number_word) words;
    ARRAY(struct idiom) idioms; /* most rows of all: they are used where they lie */
    struct str idiom_text;      /* idioms.tsv */
    struct number_words units;  /* -> measures, or MEASURE_STOP */
    struct number_words signs;  /* backward -> measures */
    struct number_words beside[SIDES]; /* -> words; before: backward */
    struct number_words tails;         /* of idioms -> the newest idiom with it */
};

/* Reads measures.tsv, -groups, -stops, number-words.tsv and idioms.tsv of FOLDER
 * (rules/tables). Tables live in ARENA. False when anything is wrong. */
bool quantity_tables_load(struct arena *arena, const char *folder,
                          struct quantity_tables **tables, struct buf *faults);
/* What quantity_tables_compiled gave, at a multiple of eight bytes. */
struct quantity_form {
    struct str bytes;
    bool of_these; /* it is known to be of these very files */
};

/* The same by way of FORM: used when it is of these very files, by their bytes where it is
 * not known; else passed over. The tables use its bytes. */
bool quantity_tables_load_compiled(struct arena *arena, const char *folder,
                                   struct quantity_form form,
                                   struct quantity_tables **tables, struct buf *faults);
/* The compiled form of the tables of FOLDER; empty when they are not sound. */
struct str quantity_tables_compiled(struct arena *arena, const char *folder,
                                    struct buf *faults);

/* The measure word at AT, at most TO: its row, and *end behind it. NULL when there is
 * none. An ASCII one ends where letters end (9m, not the m of 9max). */
const struct measure *tables_measure(const struct quantity_tables *tables,
                                     struct str text, size_t at, size_t to,
                                     size_t *end);
/* Whether a word of measure-stops.tsv stands at AT: one that is no measure word. */
bool tables_stops(const struct quantity_tables *tables, struct str text, size_t at,
                  size_t to);
/* 统一, of its row. */
static inline struct str
tables_idiom(const struct quantity_tables *tables, const struct idiom *idiom)
{
    return str_sub(tables->idiom_text, idiom->from,
                   (size_t)idiom->from + idiom->length);
}

/* The row with this printed form; NULL. */
const struct measure *tables_find(const struct quantity_tables *tables,
                                  struct str printed);

#endif
