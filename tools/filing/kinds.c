/* The kinds of rules under rules/filing/. */
#include "filing/kinds.h"

/* The order of the values is that of enum row_rule and of period.c. */
static const struct rule_key period_keys[] = {
    { "span", "range|until|quarters|quarter|half|second-half|year|month|relative",
      true },
    { 0 },
};
static const struct rule_kind period = { "period", period_keys, "year|from|to|day|q" };

static const struct rule_key row_keys[] = {
    { "what", "people|note|unit|measures|date|as-of|schema|separator|section", true },
    { 0 },
};
static const struct rule_kind row = { "row", row_keys, "value" };

static const struct rule_key no_keys[] = { { 0 } };
static const struct rule_kind unit = { "unit-name", no_keys, NULL };
static const struct rule_kind proper = { "proper-name", no_keys, "name" };

static const struct rule_key clause_keys[] = {
    { "says", "done|cumulative|month|part|plan|negative|target|going|verb|years",
      true },
    { 0 },
};
static const struct rule_kind clause = { "clause", clause_keys, NULL };

static const struct rule_key tally_keys[] = {
    { "says", "total|finished|behind|unstarted|going|part|rest|other", true },
    { 0 },
};
static const struct rule_kind tally = { "tally", tally_keys, NULL };

const struct rule_kind *const filing_rule_kinds[] = { &period, &row,   &unit, &proper,
                                                      &clause, &tally, NULL };
