/*
* subject: which duty and indicator of the plan a row of a filing speaks of.
 *
 * By the numbers that the row prints. A row without an indicator number (tables of profiles
 * B to E) is matched within its item by measure and target, then by the words it shares
 * with action and object, then by its place among the item's rows; what stays doubtful is
 * not matched, never guessed (filings.md §3).
 */
#ifndef PLAN_SUBJECT_H
#define PLAN_SUBJECT_H

#include "filing/filing.h"
#include "plan/plan.h"

enum subject_how {
    SUBJECT_NONE,    /* no plan, or no number in the row */
    SUBJECT_NO_ITEM, /* the number is no item of the plan */
    SUBJECT_WHOLE, /* the item as a whole: indicator 0, or none printed and several there */
    SUBJECT_NO_INDICATOR, /* the number printed is none of the item's */
    SUBJECT_PRINTED,
    SUBJECT_ONLY, /* the item has but one */
    SUBJECT_VALUE,
    SUBJECT_WORDS,
    SUBJECT_ORDER,
    SUBJECT_DOUBTFUL, /* several would do */
};

struct subject {
    const struct duty *duty;           /* NULL: none */
    const struct indicator *indicator; /* NULL: none, or the item as a whole */
    enum subject_how how;
};

/* ORDER: how many rows of the same item came before this one in the file. */
struct subject subject_of(const struct plan *plan, const struct filing_row *row,
                          size_t order);

#endif
