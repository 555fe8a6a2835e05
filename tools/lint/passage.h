/*
 * passage: the stretches of a document that are prose: of a notice every line, of a filing
 * the narrative cells (进展情况, 存在问题 …).
 *
 * So a check of wording reads both the same way, and never takes the commas of a table for
 * punctuation.
 */
#ifndef LINT_PASSAGE_H
#define LINT_PASSAGE_H

#include "lint/entry.h"

struct passage {
    struct span span; /* of the text's UTF-8; no line end in it but in quoted cells */
    size_t record;    /* the row; 0: a line */
    int item;
    enum filing_column column;
};

struct passages {
    ARRAY(struct passage) items; /* in order of place */
    bool limit;                  /* there were more than PASSAGES_MOST */
};

#define PASSAGES_MOST 200000

/* The passages of the run's document. */
const struct passages *run_passages(struct run *run);
/* Adds the narrative cells of a row. */
void passages_add(struct run *run, const struct entry *entry);
/* Sets record, item and field of the findings from index FROM on by where they stand. */
void passages_locate(struct run *run, size_t from);

#endif
