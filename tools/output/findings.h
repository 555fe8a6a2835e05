/*
 * findings: reports of lint, one file after the other, to a stream.
 *
 *     report_begin(&report); report_run(&report, arena, run) …; report_end(&report);
 *
 * Decides nothing: prints what the runs found, in the order of the runs. Forms, one file
 * each: text for people; concise, one greppable line a finding; json (design.md §4,
 * "duban.findings/1"); ndjson, one object a line, {"not_checked":…} among them; sarif
 * 2.1.0; github, the commands of a workflow; gitlab, its code quality report; junit;
 * rdjson of reviewdog; html, a page of its own. What each consumer demands of lines,
 * columns and escapes stands at the head of its file.
 */
#ifndef OUTPUT_FINDINGS_H
#define OUTPUT_FINDINGS_H

#include "lint/lint.h"
#include "output/json.h"
#include "output/message.h"
#include "text/cursor.h"

enum findings_format {
    FINDINGS_TEXT,
    FINDINGS_CONCISE,
    FINDINGS_JSON,
    FINDINGS_NDJSON,
    FINDINGS_SARIF,
    FINDINGS_GITHUB,
    FINDINGS_GITLAB,
    FINDINGS_JUNIT,
    FINDINGS_RDJSON,
    FINDINGS_HTML,
};

/* Something not checked, kept until the report ends. */
struct unjudged {
    const struct check *check; /* NULL: the file could not be read at all */
    struct str path;
    struct bilingual why;
};

struct report {
    FILE *out;
    struct arena *arena; /* of the run of the program */
    enum findings_format format;
    enum language language;
    bool color;
    bool statistics; /* how often each check spoke; text forms only */
    struct json json;
    int status; /* with which the program will exit; set before report_end */
    bool mends; /* what could be mended is mended already */
    size_t files, fixable;
    size_t unsafe;        /* of the fixable ones */
    size_t mended;        /* set before report_end */
    size_t suppressed;    /* known findings that are not told; set before report_end */
    size_t severities[3]; /* by enum severity */
    size_t *codes;        /* by index into the catalogue */
    ARRAY(struct unjudged) unjudged;
    struct buf drawers[3]; /* by severity: of forms that print the worst first */
    void *form;            /* what a form keeps between the files */
};

/* How a form prints; what it does not need is NULL. */
struct form {
    void (*begin)(struct report *report);
    void (*run)(struct report *report, struct arena *scratch, const struct run *run);
    void (*unread)(struct report *report, const struct unjudged *unread);
    void (*end)(struct report *report);
};

extern const struct form form_text, form_json, form_sarif, form_github, form_gitlab,
    form_junit, form_rdjson, form_html;

/* What the owner set (out … statistics) stays; the rest begins. */
void report_begin(struct report *report);
/* SCRATCH is the arena of the document: nothing of it is kept. */
void report_run(struct report *report, struct arena *scratch, const struct run *run);
/* The file PATH could not be read; WHY in the report's language. */
void report_unread(struct report *report, const char *path, struct str why);
void report_end(struct report *report);

/* Findings of all severities so far. */
size_t report_total(const struct report *report);
/* The line that sums up, without its end. */
struct str report_summary(const struct report *report);
/* "not checked: why"; of a file that could not be read, why. */
struct str report_unjudged(const struct report *report,
                           const struct unjudged *unjudged);
/* What a message says in the report's language. */
const char *report_word(const struct report *report, enum message message);

#endif
