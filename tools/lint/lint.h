/*
 * lint: findings, and the run of all checks over a document.
 *
 * A finding holds its check, its place and the words of the document that fill the
 * sentence; the sentence itself is made by output/, in Chinese or English. Three
 * outcomes: found, passed, could not be checked. The last is never silent.
 */
#ifndef LINT_LINT_H
#define LINT_LINT_H

#include "base/array.h"
#include "base/buf.h"
#include "base/date.h"
#include "filing/filing.h"
#include "lint/check.h"
#include "notice/notice.h"
#include "registry/registry.h"
#include "rule/rule.h"
#include "target/target.h"
#include "text/text.h"

struct edit {
    struct span span; /* of the text's UTF-8 */
    struct str text;
};

/* Fixes of the whole file, which combine with edits. */
enum whole_fix {
    WHOLE_UTF8 = 1, /* written as UTF-8, without a byte order mark */
    WHOLE_LF = 2,   /* every line ends with LF */
};

struct related {
    struct span span; /* in the same document */
    struct bilingual says;
    struct str path; /* another file, as shown: then span is not used … */
    size_t line;     /* … but this, from 1; 0: the file as a whole */
};

#define FINDING_WORDS 6
/* Findings of one check in one file; what is beyond is "could not be checked", so that
 * hostile files cost bounded memory. */
#define FINDINGS_MOST 1000

struct finding {
    const struct check *check;
    enum severity severity;          /* after the profile */
    struct span span;                /* in the document's UTF-8 */
    size_t say;                      /* index into the row's says */
    struct str words[FINDING_WORDS]; /* {1} is words[0] */
    int item;                        /* number of the item it concerns; 0: none */
    size_t record;                   /* number of the row of a filing; 0: none */
    struct str field;                /* printed label; empty: none */
    struct str file; /* of a folder or repo: the file of the tree that it is about … */
    size_t file_line; /* … and its line, from 1; empty: the folder itself */
    size_t times;     /* of a habit: told once, found so often in the file; 0: once */
    bool fixable;
    bool fix_safe;  /* it changes nothing that a reader sees, let alone a meaning */
    unsigned whole; /* enum whole_fix */
    struct str fingerprint; /* set by lint_run: 16 hexadecimal digits */
    ARRAY(struct edit) edits;
    ARRAY(struct related) related;
};

struct not_checked {
    const struct check *check;
    struct bilingual why;
};

ARRAY_TYPE(spans, struct span);

struct suppressions; /* lint/suppress.h */
struct cover;
struct titles;
struct sheet;
struct surroundings; /* lint/entry.h: the data repo around a filing */

/* The document a run looks at, and what it found. One run a file. */
struct run {
    struct arena *arena; /* of the document */
    struct rules *rules; /* with notice_rule_kinds and lint_rule_kinds */
    /* The same for a second thread (lint/pair.h); NULL: there is to be none. */
    struct rules *more_rules;
    const char *path;
    const struct text *text;
    const struct notice *notice;           /* NULL: the file is no notice */
    const struct account *accounts;        /* one for each item; NULL: none */
    const struct registry_sheet *registry; /* NULL: the file is none of these */
    const struct sheet *sheet;             /* another table of a registry; else NULL */
    struct filing *filing;                 /* NULL: the file is no filing */
    struct passages *passages;             /* of a filing: lint/passage.h */
    const struct surroundings *around; /* of a filing, a folder, a repo; else NULL */
    enum run_of { RUN_FILE, RUN_FOLDER, RUN_REPO } of; /* folders have no text */
    struct date as_of;                                 /* --as-of; year 0: not given */
    const enum severity *severities; /* by index in the catalogue; NULL: as declared */
    const struct suppressions *suppressions; /* the file is such a table; else NULL */
    ARRAY(struct finding) findings;
    ARRAY(struct not_checked) not_checked;
    struct spans secrets;    /* where personal data stands, sorted: see lint/mask.h */
    struct rule_scan *scans; /* what lint/scan.h read so far */
    size_t *counts;          /* findings of each check, by index in the catalogue */
    void **states;           /* what checks keep from row to row, by index */
    struct cover *cover;     /* what several of them do: checks/cover.h … */
    struct titles *titles;   /* … checks/title.h … */
    struct spans *odd;       /* … and checks/odd.h */
    struct finding surplus;  /* where findings beyond FINDINGS_MOST go */
};

/* Adds a finding of SELF at SPAN that says says[SAY]; set its words and the rest in
 * what is returned (valid until the next finding). */
struct finding *found(struct run *run, const struct check *self, struct span span,
                      size_t say);
/* SELF has told all that it may of this file, and that there was more: what is costly need not
 * be looked at. */
bool found_enough(const struct run *run, const struct check *self);
/* Adds an edit to FINDING and makes it fixable. */
void found_edit(struct run *run, struct finding *finding, struct span span,
                struct str text);
/* Points from FINDING to another place of the same document. */
void found_beside(struct run *run, struct finding *finding, struct span span,
                  struct bilingual says);
/* The same with a fix of the whole file, which is safe. */
void found_whole(struct finding *finding, enum whole_fix whole);
/* SELF could not be carried out here; told once a check and reason. */
void could_not(struct run *run, const struct check *self, struct bilingual why);

/* Which checks run: comma lists of codes, families ("ENC") or names. Empty: all. */
struct selection {
    struct str select, ignore;
};

bool selection_has(const struct selection *selection, const struct check *check);
/* The same of all checks at once, by their index in the catalogue. */
const bool *selection_checks(struct arena *arena, const struct selection *selection);
/* The first entry that names no check; false when there is none. *near: the most
 * similar code, family or name; empty when nothing is. */
bool selection_unknown(struct str list, struct str *entry, struct str *near);

/* Runs every selected check on the document of RUN and sorts what was found by place,
 * then code; doubles are dropped. Words that repeat personal data are masked. */
void lint_run(struct run *run, const struct selection *selection);

#endif
