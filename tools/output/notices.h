/*
 * notices: what was understood of notices, one after the other, to a stream.
 *
 *     notices_begin(&p); notices_one(&p, scratch, run) …; notices_end(&p);
 *
 * Forms: text for people; json (design.md §4, "duban.notice/1"): the object itself when
 * one file was asked for, an array when several were; ndjson, one object a line; tsv,
 * one row an item and field; html, one page of all notices, each with its text, its
 * numbers explained and what was found (output/page.h). Lines and columns count from 1,
 * columns in characters; offset and length are bytes of the original file. Whatever has
 * a value, its place is that of the value.
 */
#ifndef OUTPUT_NOTICES_H
#define OUTPUT_NOTICES_H

#include "lint/lint.h"
#include "output/json.h"
#include "output/message.h"
#include "text/cursor.h"

enum notices_format {
    NOTICES_TEXT,
    NOTICES_JSON,
    NOTICES_NDJSON,
    NOTICES_TSV,
    NOTICES_HTML,
};

struct notices {
    FILE *out;
    struct arena *arena; /* of the run of the program */
    enum notices_format format;
    enum language language;
    bool color;
    bool several; /* more than one file was asked for */
    struct json json;
    size_t printed;
    enum { COLUMNS_OF_NONE, COLUMNS_OF_NOTICE, COLUMNS_OF_FILING } columns; /* of tsv */
    ARRAY(struct str) titles; /* of html: what stands on the page so far */
};

void notices_begin(struct notices *notices);
/* RUN holds a notice and its accounts; of html, also what lint found. Its path is valid
 * UTF-8. SCRATCH is the arena of the document. */
void notices_one(struct notices *notices, struct arena *scratch, const struct run *run);
void notices_end(struct notices *notices);

/* "leaders", "units", "co_units", "deadline", "steps", "title", "text", "other". */
const char *field_name(enum field_kind kind);

/* The forms; called by notices_one. */
void notice_text(struct notices *notices, struct arena *scratch, const struct run *run);
void notice_json(struct notices *notices, struct arena *scratch, const struct run *run);
void notice_tsv(struct notices *notices, struct arena *scratch, const struct run *run);
void notice_page(struct notices *notices, struct arena *scratch, const struct run *run);
void notice_page_begin(struct notices *notices);
void notice_page_end(struct notices *notices);
/* "source": path, encoding, bytes, lines, sha256; a member of an object. */
void source_json(struct json *json, struct arena *scratch, const char *path,
                 const struct text *text);
/* A target: members of its object. */
void notice_json_target(struct json *json, struct arena *scratch, struct cursor *cursor,
                        const struct item *item, const struct target *target);
/* The targets and numbers of an item: members of its object. ACCOUNT may be NULL. */
void notice_json_numbers(struct json *json, struct arena *scratch,
                         struct cursor *cursor, const struct item *item,
                         const struct account *account);

#endif
