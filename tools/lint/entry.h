/*
 * entry: a row of a filing (填报行) with all that is known of it, as checks see it.
 *
 *     static void look(struct run *run, const struct check *self, const struct entry *e)
 *     {
 *         if (past_is_number(&e->done) && entry_previous(e) && …)
 *             found_cell(run, self, e, COLUMN_DONE, 0)->words[0] = …;
 *     }
 *
 * Figures are exact and in the base of the indicator: scale of cell and measure folded in
 * (3.65 in 万亩 is 36500), so that they compare with the target and with earlier filings.
 */
#ifndef LINT_ENTRY_H
#define LINT_ENTRY_H

#include "history/codes.h"
#include "lint/dates.h"
#include "lint/lint.h"

/* The data repo around a filing. What is not there is NULL, empty or 0. */
struct surroundings {
    const struct tree *tree;
    const struct plan *plan;      /* of the filing's year */
    struct history *history;      /* of the year; the file in hand among it */
    struct history *last_year;    /* of the year before */
    const struct plan *last_plan; /* its notice */
    const struct codes *codes;    /* which unit is which code; NULL: no plan */
    const struct filing_tables *tables;
    struct str path;              /* of the file or folder, in the tree */
    struct str filings;           /* folder of all filings, in the tree: "filings" */
    struct str notices, registry; /* the same of these */
    int year;
    struct filing_period period; /* of a period's folder */
    const struct str *changed,
        *deleted; /* paths of the tree, sorted: --staged, --rev */
    size_t changed_count, deleted_count;
};

struct prose; /* lint/prose.h */

struct entry {
    struct arena *scratch;       /* lasts as long as the row */
    const struct prose **proses; /* by column: what was read of the row so far */
    const struct filing *filing;
    const struct filing_row *row;
    struct subject subject;      /* duty and indicator of the plan */
    size_t order;                /* rows of the same item right before it */
    struct filing_period period; /* of the row, else of the path, else TERM_NONE */
    int year;                    /* of period, path or plan; 0 */
    int months;                  /* it covers, from 1 January; 0: not known */
    struct date reference;       /* --as-of, else 填报日期, else the period's end */
    struct str code;             /* of the unit, in the path; empty */
    struct entry_memo *memo;     /* what was found out so far; NULL: no row of data */
    struct unit_match unit;      /* whom 填报单位 names; of several the first … */
    struct str unit_name;        /* … by this name … */
    bool unit_alone;             /* … which is the only one */
    const struct unit *owner;    /* of the path's code; NULL: not known */
    struct past_figure target, before, current, done, ratio; /* before: 上期累计 */
};

/* As found, at the cell of COLUMN (at the row, where none is printed); sets item, record
 * and field. */
struct finding *found_cell(struct run *run, const struct check *self,
                           const struct entry *entry, enum filing_column column,
                           size_t say);
/* As found_cell, at PART of the cell's text (see entry_part), which is words[0]. */
struct finding *found_part(struct run *run, const struct check *self,
                           const struct entry *entry, enum filing_column column,
                           struct span part, size_t say);
/* As found, at the row. */
struct finding *found_row(struct run *run, const struct check *self,
                          const struct entry *entry, size_t say);
/* As found, about the file as a whole: line 1, column 1, of a folder no line. */
struct finding *found_file(struct run *run, const struct check *self, size_t say);
/* As found_file, of a folder or repo: about LINE (from 1) of the file PATH of the tree. */
struct finding *found_inside(struct run *run, const struct check *self, size_t say,
                             struct str path, size_t line);
/* Points from FINDING to LINE (0: none) of another file of the tree, PATH. */
void found_related(struct run *run, struct finding *finding, struct str path,
                   size_t line, struct bilingual says);
/* The title of DUTY without the mark that ends it, for messages. */
struct str duty_title(const struct duty *duty);
/* … to where the plan says it: the notice, or the registry. */
void found_duty(struct run *run, struct finding *finding, const struct duty *duty);

/* What is found out of a row when it is first asked for. */
struct entry_memo {
    struct history *history;  /* NULL: none */
    struct past_steps *steps; /* of the walk */
    bool previous_known, words_known, dates_known;
    const struct past *previous;
    const struct past_words *words;
    struct said_dates dates;
};

/* The same item, indicator and unit in the last filing before; NULL. */
const struct past *entry_previous(const struct entry *entry);
/* Its words, which are not kept of long files: NULL. Costs little then. */
const struct past_words *entry_previous_words(const struct entry *entry);
/* The dates that 进展情况 names. */
const struct said_dates *entry_dates(const struct entry *entry);
/* By which the filings before are asked for the row's item, indicator and unit. */
struct past_key entry_past_key(const struct entry *entry);
/* The text of the cell of COLUMN; empty. */
struct str entry_text(const struct entry *entry, enum filing_column column);
/* An indicator of the plan is meant, and it has a number. */
bool entry_is_numeric(const struct entry *entry);
/* The last day that the row's period covers; no date when that is not known. */
struct date entry_period_end(const struct entry *entry);
/* Where PART of the text of the cell of COLUMN stands in the file; the whole cell where the
 * text is not as printed (quotes that were doubled). */
struct span entry_part(const struct run *run, const struct entry *entry,
                       enum filing_column column, struct span part);
/* Whether the figure only grows in the course of the year: a count, not a rate. */
bool entry_grows(const struct entry *entry);
/* The work is done: 已完成, or the target is reached. */
bool entry_finished(const struct entry *entry);

/* TEXT holds a word of LIST. */
bool has_listed(const struct run *run, enum word_list list, struct str text);

/* SIZE bytes, zeroed when first asked for, that SELF keeps while the file lasts. */
void *run_state(struct run *run, const struct check *self, size_t size);

#endif
