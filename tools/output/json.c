/* A JSON writer: commas, escapes, nothing else. */
#include "output/json.h"

#include "output/print.h"

#include <assert.h>

static void
put(struct json *json, struct str s)
{
    if (json->to)
        buf_add(json->to, s);
    else
        print_str(json->out, s);
}

static void
put_char(struct json *json, char c)
{
    if (json->to)
        buf_char(json->to, c);
    else
        putc(c, json->out);
}

static void
put_escaped(struct json *json, unsigned char c)
{
    char escape[8];
    switch (c) {
    case '"':
    case '\\':
        snprintf(escape, sizeof escape, "\\%c", c);
        break;
    case '\n':
        snprintf(escape, sizeof escape, "\\n");
        break;
    case '\r':
        snprintf(escape, sizeof escape, "\\r");
        break;
    case '\t':
        snprintf(escape, sizeof escape, "\\t");
        break;
    default:
        snprintf(escape, sizeof escape, "\\u%04x", c);
    }
    put(json, str_of(escape));
}

/* U+2028 and U+2029 are E2 80 A8 and E2 80 A9. */
static bool
is_line_separator(struct str s, size_t at)
{
    return s.len - at >= 3 && s.ptr[at] == '\xE2' && s.ptr[at + 1] == '\x80' &&
           (s.ptr[at + 2] == '\xA8' || s.ptr[at + 2] == '\xA9');
}

static void
put_string(struct json *json, struct str s)
{
    size_t from = 0;
    put_char(json, '"');
    for (size_t at = 0; at < s.len; at++) {
        unsigned char c = (unsigned char)s.ptr[at];
        bool separator = c == 0xE2 && is_line_separator(s, at);
        if (c >= ' ' && c != '"' && c != '\\' && c != 0x7F && !separator)
            continue;
        put(json, str_sub(s, from, at));
        if (separator) {
            put(json, s.ptr[at + 2] == '\xA8' ? STR("\\u2028") : STR("\\u2029"));
            at += 2;
        } else {
            put_escaped(json, c);
        }
        from = at + 1;
    }
    put(json, str_sub(s, from, s.len));
    put_char(json, '"');
}

static void
begin(struct json *json, const char *key)
{
    if (json->depth && json->open[json->depth - 1].some)
        put_char(json, ',');
    if (json->depth)
        json->open[json->depth - 1].some = true;
    if (!key)
        return;
    put_string(json, str_of(key));
    put_char(json, ':');
}

static void
open_with(struct json *json, const char *key, char open, char close)
{
    assert(json->depth < JSON_DEPTH);
    begin(json, key);
    put_char(json, open);
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
    put_char(json, json->open[--json->depth].close);
}

void
json_str(struct json *json, const char *key, struct str value)
{
    begin(json, key);
    put_string(json, value);
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
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", value);
    put(json, str_of(digits));
}

void
json_size(struct json *json, const char *key, size_t value)
{
    begin(json, key);
    char digits[24];
    snprintf(digits, sizeof digits, "%zu", value);
    put(json, str_of(digits));
}

void
json_bool(struct json *json, const char *key, bool value)
{
    begin(json, key);
    put(json, value ? STR("true") : STR("false"));
}

void
json_null(struct json *json, const char *key)
{
    begin(json, key);
    put(json, STR("null"));
}

void
json_raw(struct json *json, const char *key, struct str value)
{
    begin(json, key);
    put(json, value);
}
