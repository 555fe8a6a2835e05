/*
 * findings: reports of lint, one file after the other, to a stream.
 *
 *     report_begin(&report); report_run(&report, arena, run) …; report_end(&report);
 *
 * Decides nothing: prints what the runs found, in the order of the runs. Forms: text
 * for people; concise, one greppable line a finding; json (design.md §4,
 * "duban.findings/1"); ndjson, one object a line, {"not_checked":…} among them.
 */
#ifndef OUTPUT_FINDINGS_H
#define OUTPUT_FINDINGS_H

#include "lint/lint.h"
#include "output/cursor.h"
#include "output/json.h"
#include "output/message.h"

enum findings_format {
    FINDINGS_TEXT,
    FINDINGS_CONCISE,
    FINDINGS_JSON,
    FINDINGS_NDJSON,
};

/* Something not checked, kept until the report ends. */
struct unjudged {
    const struct check *check;
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
    size_t files, fixable;
    size_t severities[3]; /* by enum severity */
    size_t *codes;        /* by index into the catalogue */
    ARRAY(struct unjudged) unjudged;
};

/* What the owner set (out … statistics) stays; the rest begins. */
void report_begin(struct report *report);
/* SCRATCH is the arena of the document: nothing of it is kept. */
void report_run(struct report *report, struct arena *scratch, const struct run *run);
void report_end(struct report *report);

/* The forms; called by the three above. */
void findings_text(struct report *report, struct arena *scratch, const struct run *run);
void findings_text_end(struct report *report);
void findings_json(struct report *report, struct arena *scratch, const struct run *run);
void findings_json_begin(struct report *report);
void findings_json_end(struct report *report);

#endif
