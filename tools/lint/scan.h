/*
 * scan: the rules of one kind, tried on every line of the document, once a run.
 *
 * Rules that judge wording name the check that speaks for them (gives: check). Many
 * checks share a kind, so the text is read once and each check takes its own hits.
 * Subjects are single lines: ^ and $ are the line's ends, and no match leaves it.
 */
#ifndef LINT_SCAN_H
#define LINT_SCAN_H

#include "lint/lint.h"

struct rule_hit {
    const struct rule *rule;
    struct span span; /* of the text's UTF-8 */
};

/* How often a rule matched in the document, and where that is told once for all:
 * index + 1 into findings. */
struct rule_tally {
    size_t count, told;
};

/* A rule that matches more often than this in a file is a habit: one finding. */
#define HABIT 5

struct rule_scan {
    const char *kind;
    ARRAY(struct rule_hit) hits; /* in order of place */
    struct rule_tally *tallies;  /* by the rule's index */
    bool limit;                  /* a line could not be judged: limit of the matcher */
    struct rule_scan *next;
};

/* The kinds of rules/text/; ends with NULL. */
extern const struct rule_kind *const lint_rule_kinds[];

/* Lives as long as the document. */
const struct rule_scan *lint_scan(struct run *run, const char *kind);
/* Reports, for SELF, every hit of KIND that names it: words {1} what stands there, {2}
 * the fix. says[0] is said of a rule with a fix, the last of SELF's sentences else. Of a
 * habit the first place is told, with all edits. */
void lint_wording(struct run *run, const struct check *self, const char *kind);
/* The next hit of SELF at or after index *at, which moves behind it; NULL at the end. */
const struct rule_hit *scan_next(const struct rule_scan *scan, const struct check *self,
                                 size_t *at);
/* To be called behind the last hit: where a line could not be judged, says so. */
void scan_end(struct run *run, const struct check *self, const struct rule_scan *scan);
/* Tells rules whose check is in no catalogue, one a line as rules_load does; returns
 * how many. */
size_t lint_rules_faults(const struct rules *rules, struct buf *faults);

#endif
