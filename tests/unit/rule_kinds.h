/* The kinds of rules that the tests and the fuzzer of rule/ know. */
#ifndef TESTS_RULE_KINDS_H
#define TESTS_RULE_KINDS_H

#include "rule/rule.h"

static const struct rule_key comparator_keys[] = {
    { "comparator", "eq|ge|le", true },
    { "factor", "number", false },
    { "note", NULL, false },
    { NULL, NULL, false },
};
static const struct rule_key no_keys[] = { { NULL, NULL, false } };
static const struct rule_kind comparator_kind = { "comparator", comparator_keys,
                                                  "num" };
static const struct rule_kind date_kind = { "date", no_keys, "y|m|d" };
static const struct rule_kind unused_kind = { "unused", no_keys, NULL };
static const struct rule_kind *const test_kinds[] = { &comparator_kind, &date_kind,
                                                      &unused_kind };

#endif
