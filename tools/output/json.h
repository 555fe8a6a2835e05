/*
 * json: writes JSON (RFC 8259) to a stream or a buffer as it goes; commas are its
 * business.
 *
 *     json_object(json, NULL);            {
 *     json_str(json, "path", path);       "path":"…"
 *     json_array(json, "items");          ,"items":[
 *     json_close(json); json_close(json); ]}
 *
 * The key is NULL inside arrays and at the top, else a word that needs no escape.
 * Strings are valid UTF-8; control characters are escaped, and so are U+2028 and
 * U+2029, which end lines in places that read JSON as a script. What is written may wait
 * until the value at the top is whole; till then nobody else may write there. Errors
 * stay in the stream.
 */
#ifndef OUTPUT_JSON_H
#define OUTPUT_JSON_H

#include "base/buf.h"

#include <stdio.h>

#define JSON_DEPTH 16

struct json {
    FILE *out;
    struct buf *to; /* NULL: to OUT */
    size_t depth;
    struct {
        char close;
        bool some; /* a value stands before */
    } open[JSON_DEPTH];
    size_t waiting; /* bytes of CHUNK */
    char chunk[8192];
};

void json_object(struct json *json, const char *key);
void json_array(struct json *json, const char *key);
void json_close(struct json *json);
void json_str(struct json *json, const char *key, struct str value);
/* null for the empty view. */
void json_str_or_null(struct json *json, const char *key, struct str value);
void json_number(struct json *json, const char *key, long long value);
void json_size(struct json *json, const char *key, size_t value);
void json_bool(struct json *json, const char *key, bool value);
void json_null(struct json *json, const char *key);
/* Text that is JSON already: a decimal number, never rounded. */
void json_raw(struct json *json, const char *key, struct str value);

#endif
