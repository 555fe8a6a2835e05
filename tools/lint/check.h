/*
 * check: what a check is, and the catalogue of all of them.
 *
 * A check is a function with its row right below it, in checks/FAMILY.c:
 *
 *     static void look(struct run *run, const struct check *self) { … found(…) … }
 *     CHECK(ENC02) = { .name = "legacy-encoding", …, .look = look };
 *
 * Nothing else is edited: the Makefile lists the rows (build/catalogue.inc), and the
 * code is written once, as the name of the row. Codes, once released, never change
 * their meaning and are never used again.
 *
 * When a check looks: `look` at a notice or any text as a whole; at a filing first
 * `look_head` (form, heads and preamble are known), then `look_row` at each row of data (with
 * `any_row`, at every record), then `look_end`; at the folder of a period, once,
 * `look_folder`; at the whole data repo, once, `look_repo`. What it keeps from row to row
 * is run_state (lint/entry.h).
 */
#ifndef LINT_CHECK_H
#define LINT_CHECK_H

#include "base/str.h"

enum severity { SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_ERROR };

/* One sentence in both languages. {1}, {2} … stand for the finding's words; never
 * printf formats. */
struct bilingual {
    const char *zh, *en;
};

struct run;
struct check;
struct entry; /* lint/entry.h: a row of a filing, with what is known of it */

struct check_row {
    const char *name;       /* "heading-without-numeral": kebab-case */
    enum severity severity; /* by default */
    bool off;               /* runs only when it is selected by its code or name */
    bool on_bytes;          /* looks at what is no text, too: a zip, a binary */
    bool guards;            /* finds what no output may print in full: always runs */
    bool on_registry;       /* looks at tables of the registry, and at nothing else */
    bool on_sheet;          /* looks at the other tables of a registry (plan/sheet.h) */
    bool on_filing;         /* `look` looks at filings, too */
    bool on_prose;   /* `look` looks at the narrative cells of filings, after the rows:
                    * see run_passages (lint/passage.h) */
    bool any_row;    /* look_row gets heads, totals, feet and the like as well */
    bool form_only;  /* its fix changes the form of the file, and no cell or word */
    bool spoils_row; /* an error of it shifts the cells of the row: what others say of
                      * that row is left out, but what guards */
    struct bilingual title; /* a fact about the document, no full stop */
    struct bilingual why;   /* what goes wrong when it is left */
    struct bilingual hint;  /* how to mend it; may use {n} */
    const char *bad, *good; /* examples: what fires, what stays silent */
    const char *source;     /* the clause, document or observation that asks for it */
    const struct bilingual *says; /* the sentences a finding may say; SAYS(…) */
    size_t say_count;
    /* Codes that explain the same fact better: where one of them speaks of the same row
     * (`in_cell`: of the same cell; `in_file`: of the whole file), this check is silent
     * (filings.md §7.6). */
    const char *yields, *yields_in_cell, *yields_in_file;
    void (*look)(struct run *run, const struct check *self);
    void (*look_head)(struct run *run, const struct check *self);
    void (*look_row)(struct run *run, const struct check *self,
                     const struct entry *entry);
    void (*look_end)(struct run *run, const struct check *self);
    void (*look_folder)(struct run *run, const struct check *self);
    void (*look_repo)(struct run *run, const struct check *self);
};

struct check {
    const char *code; /* "ENC02" */
    const struct check_row *row;
};

#define CHECK(code) const struct check_row check_##code
#define SAYS(...)                                      \
    .says = (const struct bilingual[]){ __VA_ARGS__ }, \
    .say_count =                                       \
        sizeof((const struct bilingual[]){ __VA_ARGS__ }) / sizeof(struct bilingual)

/* All checks, sorted by code. */
extern const struct check catalogue[];
extern const size_t catalogue_count;
/* By code or by name; NULL when there is none. */
const struct check *catalogue_find(struct str code_or_name);
const struct check *catalogue_find_code(struct str code);
/* "ENC" of "ENC02". */
struct str check_family(const struct check *check);

#endif
