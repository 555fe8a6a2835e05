/* A JSON writer: commas, escapes, nothing else. */
#include "output/json.h"

#include "output/print.h"

#include <assert.h>

static void
put_escaped(FILE *out, unsigned char c)
{
    switch (c) {
    case '"':
        fputs("\\\"", out);
        break;
    case '\\':
        fputs("\\\\", out);
        break;
    case '\n':
        fputs("\\n", out);
        break;
    case '\r':
        fputs("\\r", out);
        break;
    case '\t':
        fputs("\\t", out);
        break;
    default:
        fprintf(out, "\\u%04x", c);
    }
}

/* U+2028 and U+2029 are E2 80 A8 and E2 80 A9. */
static bool
is_line_separator(struct str s, size_t at)
{
    return s.len - at >= 3 && s.ptr[at] == '\xE2' && s.ptr[at + 1] == '\x80' &&
           (s.ptr[at + 2] == '\xA8' || s.ptr[at + 2] == '\xA9');
}

static void
put_string(FILE *out, struct str s)
{
    size_t from = 0;
    putc('"', out);
    for (size_t at = 0; at < s.len; at++) {
        unsigned char c = (unsigned char)s.ptr[at];
        bool separator = c == 0xE2 && is_line_separator(s, at);
        if (c >= ' ' && c != '"' && c != '\\' && c != 0x7F && !separator)
            continue;
        print_str(out, str_sub(s, from, at));
        if (separator) {
            fputs(s.ptr[at + 2] == '\xA8' ? "\\u2028" : "\\u2029", out);
            at += 2;
        } else {
            put_escaped(out, c);
        }
        from = at + 1;
    }
    print_str(out, str_sub(s, from, s.len));
    putc('"', out);
}

static void
begin(struct json *json, const char *key)
{
    if (json->depth && json->open[json->depth - 1].some)
        putc(',', json->out);
    if (json->depth)
        json->open[json->depth - 1].some = true;
    if (!key)
        return;
    put_string(json->out, str_of(key));
    putc(':', json->out);
}

static void
open_with(struct json *json, const char *key, char open, char close)
{
    assert(json->depth < JSON_DEPTH);
    begin(json, key);
    putc(open, json->out);
    json->open[json->depth].close = close;
    json->open[json->depth++].some = false;
}

void
json_object(struct json *json, const char *key)
{
    open_with(json, key, '{', '}');
}

void
json_array(struct json *json, const char *key)
{
    open_with(json, key, '[', ']');
}

void
json_close(struct json *json)
{
    assert(json->depth > 0);
    putc(json->open[--json->depth].close, json->out);
}

void
json_str(struct json *json, const char *key, struct str value)
{
    begin(json, key);
    put_string(json->out, value);
}

void
json_str_or_null(struct json *json, const char *key, struct str value)
{
    if (value.len)
        json_str(json, key, value);
    else
        json_null(json, key);
}

void
json_number(struct json *json, const char *key, long long value)
{
    begin(json, key);
    fprintf(json->out, "%lld", value);
}

void
json_size(struct json *json, const char *key, size_t value)
{
    begin(json, key);
    fprintf(json->out, "%zu", value);
}

void
json_bool(struct json *json, const char *key, bool value)
{
    begin(json, key);
    fputs(value ? "true" : "false", json->out);
}

void
json_null(struct json *json, const char *key)
{
    begin(json, key);
    fputs("null", json->out);
}

void
json_raw(struct json *json, const char *key, struct str value)
{
    begin(json, key);
    print_str(json->out, value);
}
