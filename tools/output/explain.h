/*
 * explain: what the catalogue says of a check, in the words of one language.
 *
 * One text, many dresses: duban explain (text, markdown, json), the help of a rule in
 * SARIF, the page duban-rules(5), the list of checks in HTML. So none can drift.
 */
#ifndef OUTPUT_EXPLAIN_H
#define OUTPUT_EXPLAIN_H

#include "lint/profile.h"
#include "output/message.h"

struct explained {
    const char *key; /* of JSON: "why" */
    enum message label;
    struct str text;
    bool example; /* a piece of a document, not a sentence about it */
};

enum { EXPLAINED_PARTS = 5 };

/* Why, hint, bad, good, source, in this order; in ARENA or in the catalogue. */
void explain_parts(struct arena *arena, const struct check *check,
                   enum language language, struct explained parts[EXPLAINED_PARTS]);
/* "为何：…", one a line. */
struct str explain_text(struct arena *arena, const struct check *check,
                        enum language language);
/* The same as CommonMark paragraphs, examples as code. */
struct str explain_markdown(struct arena *arena, const struct check *check,
                            enum language language);
/* "info; commit: off; publish: warning": declared, and where a profile says otherwise. */
struct str explain_severity(struct arena *arena, const struct check *check,
                            const struct profiles *profiles);
/* "error", "warning", "info"; "off" when CHECK does not run in PROFILE. */
const char *explain_level(const struct check *check, const struct profile *profile);
/* A whole page duban-rules(5) in mdoc(7), of all checks, in both languages. */
void explain_manual(struct buf *out, const struct profiles *profiles);

#endif
