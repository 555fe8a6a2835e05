/*
 * kinds: the kinds of rules under rules/filing/, and what they may give.
 */
#ifndef FILING_KINDS_H
#define FILING_KINDS_H

#include "rule/rule.h"

/* What a rule of kind "row" says of a line; the order is that of its values. */
enum row_rule {
    ROW_RULE_NONE = -1,
    ROW_RULE_PEOPLE,
    ROW_RULE_NOTE,
    ROW_RULE_UNIT,
    ROW_RULE_MEASURES,
    ROW_RULE_DATE,
    ROW_RULE_AS_OF,
    ROW_RULE_SCHEMA,
    ROW_RULE_SEPARATOR,
    ROW_RULE_SECTION,
};

/* What a rule of kind "clause" says of the figures behind it; the order is that of its
 * values. */
enum clause_rule {
    CUE_DONE,
    CUE_CUMULATIVE,
    CUE_MONTH,
    CUE_PART,
    CUE_PLAN,
    CUE_NEGATIVE,
    CUE_TARGET,
    CUE_GOING,
    CUE_VERB,
    CUE_YEARS,
};

/* What a rule of kind "tally" says of a count of tasks; the order is that of its values. */
enum tally_rule {
    TALLY_TOTAL,
    TALLY_FINISHED,
    TALLY_BEHIND,
    TALLY_UNSTARTED,
    TALLY_GOING,
    TALLY_PART,
    TALLY_REST,
    TALLY_OTHER,
    TALLY_NOTHING,
};

/* Ends with NULL. */
extern const struct rule_kind *const filing_rule_kinds[];

#endif
