/*
 * raw: the lines of a notice before any of them are joined. Private to notice/.
 *
 * A table in a form of data becomes rows of TABs here, whatever its lines were: records of
 * CSV (exported.h), rows of HTML (markup.h), objects of JSON (objects.h). One line of the
 * file may then make many raw lines, or many lines one.
 */
#ifndef NOTICE_RAW_H
#define NOTICE_RAW_H

#include "notice/clean.h"
#include "notice/reader.h"

enum line_kind {
    LINE_BLANK,
    LINE_PAGE,
    LINE_HEAD,
    LINE_SITE,
    LINE_RULE, /* drawn with dashes: parts what stands above and below, as a blank does */
    LINE_WORDS,
    LINE_TOO_LONG
};

struct raw_line {
    struct clean_line clean;
    enum line_kind kind;
    size_t line; /* of the text */
};

ARRAY_TYPE(raw_lines, struct raw_line);

void raw_read(struct reader *reader, struct raw_lines *raw);
/* Adds a line that is FLOW, and stands on LINE of the text. */
void raw_add(struct reader *reader, struct raw_lines *raw, struct flow flow,
             size_t line);
/* The line of the text, FROM or behind it, that holds byte AT. */
size_t raw_line_of(const struct text *text, size_t from, size_t at);

#endif
