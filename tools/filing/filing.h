/*
 * filing: what a unit sends in (进展填报), as rows of the canonical form.
 *
 * A filing is opened on a text and then read row by row, so that its length does not
 * matter; a row lives until the next one is asked for. Opening looks at the first
 * FILING_SAMPLE records and decides the form, the delimiter, the head and what each column
 * means. Reading is total: any text is a filing, perhaps without rows.
 *
 *     struct filing *filing = filing_open(arena, &source);
 *     while (filing_next(filing, &row) == FILING_ROW)       every record of the file
 *         if (row->kind == ROW_DATA)                         a row of the form
 *             use(row->item.number, row->done.value, row->cells[COLUMN_PROGRESS].text);
 *
 * Every record comes, in order, with its kind: rows read and rows set aside (head, blank,
 * total, section, foot, …) together are the rows of the file, filing->counts[kind].
 * Nothing is guessed silently: how a cell came to its text is its origin, what was decided
 * on opening is in filing->assumptions. Nothing is judged: values that do not parse are
 * there as such. Spans are bytes of the text's UTF-8 (text_place, text_source).
 *
 * Not here, because it needs the notice: the match of rows to indicators, what a unit's
 * name is an alias of, and whether any of it is right.
 *
 * A long file may come in pieces, each a text of its own that ends with a line end:
 * FILING_MORE asks for the next, which must begin at filing_wanted of the last; spans are
 * those of the piece in hand (what was filled down or implied from an earlier one has an empty
 * span at 0), lines go on counting.
 */
#ifndef FILING_FILING_H
#define FILING_FILING_H

#include "filing/period.h"
#include "filing/row.h"
#include "text/text.h"

/* Records that are looked at before the columns are decided. */
#define FILING_SAMPLE 1000

/* How the file is written. FORM_NOTHING: no rows of any form were found. */
enum filing_form {
    FORM_NOTHING,
    FORM_TABLE, /* delimited; see delimiter */
    FORM_JSON,  /* a list of objects, or one that holds such a list */
    FORM_NDJSON,
    FORM_HTML,  /* the first table of the page that has a head (profile E) */
    FORM_BLOCK, /* 键：值 below item numbers (profile D) */
};

/* What its rows hold (filings.md §3); F is a matter of text->encoding. */
enum filing_profile {
    PROFILE_NONE,
    PROFILE_CANONICAL, /* A: most of the required heads by name; all of JSON */
    PROFILE_NUMBERS,   /* B: a column of figures or ratios */
    PROFILE_NARRATIVE, /* C: prose alone */
};

struct filing_head {
    struct str printed; /* without blanks at its ends; rows of the head joined by / */
    struct span span;
    enum filing_column column; /* COLUMN_NONE: not known, or blank */
    enum {
        HEAD_CANONICAL,
        HEAD_SYNONYM,
        HEAD_BY_CONTENT, /* one of several meanings, by the cells below */
        HEAD_UNDECIDED,  /* the cells do not say: column is the last of the meanings */
        HEAD_SEVERAL,    /* three in one cell: split on labels, column is the first */
        HEAD_DOUBLE,     /* its column is another head's already; cells are not read */
        HEAD_UNKNOWN,
        HEAD_BLANK,
    } how;
    const struct header_word *word; /* NULL: not in the table */
    struct str unit;             /* 万元, % of 完成额（万元）, 完成率(%) */
    struct filing_period period; /* of 1-8月实际完成; TERM_NONE */
    struct span period_span;     /* the cell of the head that names it */
    unsigned marks;              /* enum record_mark, of the cell */
    size_t filled, parsed;       /* of the sample: cells not blank, and of those such as
                                     * parse as the column that was taken */
};

ARRAY_TYPE(filing_heads, struct filing_head);

enum assumption_kind {
    ASSUMED_DELIMITER,     /* not a comma; text: it */
    ASSUMED_DELIMITER_TIE, /* another one would do as well; text: the other */
    ASSUMED_SYNONYM, /* text: the head as printed; column: what it was taken for */
    ASSUMED_BY_CONTENT,
    ASSUMED_UNDECIDED,
    ASSUMED_DOUBLE,       /* a second head for a column was left out */
    ASSUMED_HEAD_ROWS,    /* the head has several rows; number: how many */
    ASSUMED_NO_HEAD,      /* no head was found */
    ASSUMED_PREAMBLE,     /* lines above the head were taken for its preamble */
    ASSUMED_PERIOD_PATH,  /* rows have no 期次: it is that of the path … */
    ASSUMED_PERIOD_TEXT,  /* … or of the title or preamble; text: the words … */
    ASSUMED_PERIOD_HEAD,  /* … or of a head */
    ASSUMED_UNIT_TEXT,    /* rows have no 填报单位: it is that of the preamble */
    ASSUMED_MEASURE_HEAD, /* rows have no 计量单位: it is that of a head */
    ASSUMED_FILL_DOWN,    /* blank cells below a filled one (merged cells); told once a
                          * column */
    ASSUMED_MERGED,       /* rowspan or colspan */
    ASSUMED_OTHER_TABLE,  /* a second table was set aside */
};

struct assumption {
    enum assumption_kind kind;
    enum filing_column column; /* COLUMN_NONE */
    struct str text;
    struct span span;
    size_t number;
};

/* What stands above the table, or as members beside the list of a JSON file. */
struct preamble {
    struct str title; /* first line that is nothing else */
    struct span title_span;
    struct str unit, measures, schema; /* values of 填报单位：, 单位：, # schema: */
    struct span unit_span, measures_span, schema_span;
    struct filing_date filed, as_of; /* 填报日期：, 数据截止日期： */
    struct span filed_span, as_of_span;
    struct filing_period period; /* the first of title and lines */
    struct span period_span;
    int year; /* the first year named, 0 */
    size_t lines;
};

/* What a path says: filings/2025/M06/mzj.csv. */
struct filing_path {
    struct filing_period period; /* TERM_NONE: the path has not that shape */
    struct str unit;             /* mzj; empty */
};

struct filing_source {
    const struct text *text;
    struct str path;     /* "" : none */
    bool more;           /* TEXT is a piece, and others follow */
    struct rules *rules; /* kinds "period" and "row"; all kinds of the house */
    const struct filing_tables *tables;
};

struct filing_reader;

struct filing {
    const struct text *text;
    enum filing_form form;
    enum filing_profile profile;
    struct str delimiter; /* FORM_TABLE */
    struct filing_heads heads;
    size_t head_rows;
    size_t head_line;   /* index; of the first row of the head */
    size_t head_number; /* of its record, from 1; 0: keyed, or none */
    struct preamble preamble;
    struct filing_path path;
    ARRAY(struct assumption) assumptions;
    size_t counts[ROW_KINDS]; /* of the rows given so far */
    bool has[FILING_COLUMNS]; /* there is such a column in the file */
    struct filing_reader *reader;
};

/* Rows are objects with keys: JSON, NDJSON. */
static inline bool
filing_is_objects(const struct filing *filing)
{
    return filing->form == FORM_JSON || filing->form == FORM_NDJSON;
}

/* A syntax parts what it says, not lines, and escapes stand in it: JSON and pages. Not
 * of NULL. */
static inline bool
filing_is_markup(const struct filing *filing)
{
    return filing && (filing_is_objects(filing) || filing->form == FORM_HTML);
}

struct filing *filing_open(struct arena *arena, const struct filing_source *source);

enum filing_outcome { FILING_ROW, FILING_END, FILING_MORE };

/* The next record of the file; *row is the filing's own. */
enum filing_outcome filing_next(struct filing *filing, struct filing_row **row);
/* TEXT, part of a cell of the row in hand, as a view of the filing's text where it stands there:
 * what lives longer than the row. */
struct str filing_kept(const struct filing *filing, struct str text);
/* Offset in the piece in hand where the next piece must begin. */
size_t filing_wanted(const struct filing *filing);
/* Goes on with TEXT; MORE: others follow. */
void filing_feed(struct filing *filing, const struct text *text, bool more);
/* Releases what rows live in. NULL is fine. */
void filing_close(struct filing *filing);

/* Whether TEXT (of a file called PATH) is a filing and not a notice: by its form, by a head
 * that is known, or by a name that ends in csv, tsv, json, ndjson or html. */
bool filing_is(struct arena *arena, const struct filing_source *source);
struct filing_path filing_path_read(struct str path);
/* The cell of COLUMN as the canonical form prints it: 2025M06, 23, 7, 70.0%, 2025-06-25;
 * its text where it has no other form. */
struct str filing_canonical(struct arena *arena, const struct filing *filing,
                            const struct filing_row *row, enum filing_column column);
/* "A", "B", "C", or "D", "E" for blocks and pages; "-" for none. */
const char *filing_letter(const struct filing *filing);
/* A label inside of a cell, and what stands behind it: 存在问题：… */
struct label_part {
    enum filing_column column;
    struct span label, value; /* of the cell's text */
};
/* The first label of TEXT at or after FROM; false: none. */
bool filing_label(const struct filing_tables *tables, struct str text, size_t from,
                  struct label_part *part);
const char *row_kind_name(enum row_kind kind);
const char *assumption_name(enum assumption_kind kind);
const char *filing_form_name(enum filing_form form);

#endif
