/*
 * numbers: every quantity of a text, text after text, to a stream.
 *
 *     numbers_begin(&p); numbers_one(&p, path, text, tables, rules) …; numbers_end(&p);
 *
 * Forms: text for people: the line with its quantities marked, and a row for each; json
 * ("duban.numbers/1", rules/schema/numbers.schema.json): an object when one file was
 * asked for, an array when several were; ndjson, one object a quantity; tsv, one row a
 * quantity. Values are strings: exact decimals, or "2/3" where no decimal is exact. Lines
 * and columns count from 1, columns in characters; offset and length are bytes of the
 * original file. Lines are read and printed one by one: memory is that of the longest.
 */
#ifndef OUTPUT_NUMBERS_H
#define OUTPUT_NUMBERS_H

#include "output/json.h"
#include "output/message.h"
#include "quantity/quantity.h"
#include "text/cursor.h"

enum numbers_format { NUMBERS_TEXT, NUMBERS_JSON, NUMBERS_NDJSON, NUMBERS_TSV };

struct numbers {
    FILE *out;
    enum numbers_format format;
    enum language language;
    bool color;
    bool several; /* more than one file was asked for */
    const struct quantity_tables *tables;
    struct rules *rules;
    struct json json;
    size_t printed; /* files */
};

/* A line of a file, and what was found in it. */
struct numbers_line {
    struct arena *arena; /* of the line */
    const char *path;    /* valid UTF-8 */
    struct cursor *cursor;
    struct span span;
    size_t number; /* from 1 */
    const struct quantities *found;
};

void numbers_begin(struct numbers *numbers);
void numbers_one(struct numbers *numbers, const char *path, const struct text *text);
void numbers_end(struct numbers *numbers);

/* The words of Q as printed: its value and unit, with 第 or ¥ before it, without its
 * bounds. */
struct span quantity_words(const struct quantity *q);
/* The line in the form for people; called by numbers_one. */
void numbers_text(struct numbers *numbers, const struct numbers_line *line);

#endif
