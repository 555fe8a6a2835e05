/*
 * places: what a check meets again and again in a filing, kept until the file ends: told
 * one by one, or, where it is a habit of whoever wrote the file, once for all.
 */
#ifndef CHECKS_PLACES_H
#define CHECKS_PLACES_H

#include "lint/entry.h"

/* Met more often than this in a file it is a habit: one finding. */
#define PLACES_HABIT 5
/* Places that are kept; of more, only the number. */
#define PLACES_MOST 10000

struct place_met {
    struct span span;
    enum filing_column column; /* COLUMN_NONE: no cell */
    struct str field;          /* instead of the column's name; may be empty */
    size_t record, say;
    int item;
    struct str words[2]; /* live as long as the file */
    bool has_edit, safe;
    struct edit edit;
    enum severity severity;
};

/* A check that keeps places has so many sentences, at most. */
#define PLACES_SAYS 8

/* State of a check (run_state). */
struct places {
    ARRAY(struct place_met) met;
    struct place_met spare;     /* where places beyond PLACES_MOST go */
    size_t counts[PLACES_SAYS]; /* met with each sentence */
};

/* The cell of COLUMN, or with COLUMN_NONE the row; of the check's own severity. What is
 * returned may be changed until the next call. */
struct place_met *place_cell(struct run *run, const struct check *self,
                             const struct entry *entry, enum filing_column column,
                             size_t say);
/* Reports what was met with each sentence: one by one where it is at most LONE, else the
 * first, with all the edits; so in any case what says the sentences whose bits ONCE has. */
void places_report(struct run *run, const struct check *self, size_t lone,
                   unsigned once);
/* The severity that SELF has in this run. */
enum severity severity_of(const struct run *run, const struct check *self);
/* Characters without width, and those that turn the direction of writing (ENC10). */
bool is_invisible(uint32_t c);
/* Where the cell stands in print, with the blanks around it (not line ends). */
struct span cell_around(struct str utf8, struct span cell);
/* A finding about head INDEX of the file: its place, the row of heads, its name. */
struct finding *found_head(struct run *run, const struct check *self, size_t index,
                           size_t say);
/* The same at PART of a head of several rows. */
struct finding *found_head_part(struct run *run, const struct check *self, size_t index,
                                struct span part, size_t say);

/* The cells do not say what COLUMN holds (SCH04): nothing is said of them. */
bool head_is_undecided(const struct filing *filing, enum filing_column column);

#endif
