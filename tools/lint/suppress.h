/*
 * suppress: findings that are known and need not be told: waivers and baselines.
 *
 * Both are tables, tab-separated, with a line of headers; their order is free.
 *
 *     waivers.tsv  指纹 规则 路径 理由 批准人 到期   fingerprint code path reason approver expiry
 *     a baseline   fingerprint code path message     written by lint --write-baseline
 *
 * A waiver names a fingerprint, or a code and a path (a glob, base/glob.h), and says why,
 * who approved and until which day; one that lacks any of it, has expired, or would
 * cover everything serves nobody. A line of a baseline names fingerprint and path.
 * What is wrong with a line, and that it is no longer needed, is told by ENG05.
 */
#ifndef LINT_SUPPRESS_H
#define LINT_SUPPRESS_H

#include "lint/lint.h"

enum suppress_fault {
    SUPPRESS_GOOD,
    SUPPRESS_NO_HEADERS, /* the file lacks the columns it needs */
    SUPPRESS_NO_REASON,
    SUPPRESS_NO_APPROVER,
    SUPPRESS_NO_EXPIRY,
    SUPPRESS_BAD_EXPIRY,
    SUPPRESS_EXPIRED,
    SUPPRESS_TOO_WIDE, /* neither a fingerprint nor a code and a path */
    SUPPRESS_NO_SUCH_CODE,
};

enum suppress_column {
    SUPPRESS_FINGERPRINT,
    SUPPRESS_CODE,
    SUPPRESS_PATH,
    SUPPRESS_REASON,
    SUPPRESS_APPROVER,
    SUPPRESS_EXPIRY,
};
#define SUPPRESS_COLUMNS (SUPPRESS_EXPIRY + 1)

struct suppression {
    struct str cells[SUPPRESS_COLUMNS]; /* views of the text; empty: not given */
    struct span span;                   /* its line */
    enum suppress_fault fault;
    bool asked; /* a file and a check it speaks of were looked at */
    bool used;
};

struct suppressions {
    const char *path; /* of the table, as shown */
    struct text text;
    bool baseline;  /* else waivers */
    bool no_day;    /* there are days of expiry, and no --as-of */
    bool use_known; /* files were looked at: one not used is a finding */
    ARRAY(struct suppression) items;
    size_t *by_fingerprint; /* indices of items that are good and name one, sorted */
    size_t fingerprint_count;
    size_t suppressed; /* findings so far */
};

/* Reads the table in its text; AS_OF year 0: no day is given. */
void suppressions_read(struct arena *arena, struct suppressions *table,
                       struct date as_of);
/* Takes the known findings out of RUN. PATH is the file's as the tables have it. */
void suppressions_apply(struct suppressions *table, struct run *run, struct str path,
                        const struct selection *selection);

#endif
