/* A JSON writer: commas, escapes, nothing else. */
#include "output/json.h"

#include "output/print.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

/* What waits goes out. */
static void
send(struct json *json)
{
    struct str s = { json->chunk, json->waiting };
    json->waiting = 0;
    if (json->to)
        buf_add(json->to, s);
    else
        print_str(json->out, s);
}

/* Room for so many BYTES more, fewer than CHUNK has. */
static char *
room(struct json *json, size_t bytes)
{
    assert(bytes < sizeof json->chunk);
    if (bytes > sizeof json->chunk - json->waiting)
        send(json);
    return json->chunk + json->waiting;
}

static void
put(struct json *json, struct str s)
{
    while (s.len > sizeof json->chunk - json->waiting) {
        size_t some = sizeof json->chunk - json->waiting;
        memcpy(json->chunk + json->waiting, s.ptr, some);
        json->waiting += some;
        s = (struct str){ s.ptr + some, s.len - some };
        send(json);
    }
    if (s.len)
        memcpy(json->chunk + json->waiting, s.ptr, s.len);
    json->waiting += s.len;
}

static void
put_char(struct json *json, char c)
{
    if (json->waiting == sizeof json->chunk)
        send(json);
    json->chunk[json->waiting++] = c;
}

/* A value is whole: at the top nothing else may follow it. */
static void
end(struct json *json)
{
    if (!json->depth)
        send(json);
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

/* Bytes that may not stand as they are; E2 begins U+2028 and U+2029. */
static bool
is_special(unsigned char c)
{
    static const bool special[256] = {
        1, 1, 1, 1, 1, 1, 1, 1, 1,         1,          1,          1,
        1, 1, 1, 1, 1, 1, 1, 1, 1,         1,          1,          1,
        1, 1, 1, 1, 1, 1, 1, 1, ['"'] = 1, ['\\'] = 1, [0x7F] = 1, [0xE2] = 1,
    };
    return special[c];
}

/* Whether one of eight bytes may be special: each of WORD is looked at in its own lane, and
 * what a lane lends to its neighbour only makes it look at one too many. */
static bool
any_special(const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
    uint64_t word, hits;
    memcpy(&word, bytes, sizeof word);
    hits = (word - ones * ' ') & ~word;
    hits |= ((word ^ ones * '"') - ones) & ~word;
    hits |= ((word ^ ones * '\\') - ones) & ~word;
    hits |= ((word ^ ones * 0x7F) - ones) & ~word;
    hits |= ((word ^ ones * 0xE2) - ones) & word;
    return hits & tops;
}

/* The first byte from AT on that may not stand as it is. */
static size_t
plain_end(struct str s, size_t at)
{
    for (;; at++) {
        while (s.len - at >= 8 && !any_special(s.ptr + at))
            at += 8;
        for (size_t end = s.len - at < 8 ? s.len : at + 8; at < end; at++)
            if (is_special((unsigned char)s.ptr[at]))
                break;
        if (at == s.len || (unsigned char)s.ptr[at] != 0xE2 || is_line_separator(s, at))
            return at;
    }
}

static void
put_string(struct json *json, struct str s)
{
    put_char(json, '"');
    for (size_t from = 0; from < s.len;) {
        size_t at = plain_end(s, from);
        put(json, (struct str){ s.ptr + from, at - from });
        from = at + 1;
        if (at == s.len)
            break;
        if ((unsigned char)s.ptr[at] == 0xE2) {
            put(json, s.ptr[at + 2] == '\xA8' ? STR("\\u2028") : STR("\\u2029"));
            from += 2;
        } else {
            put_escaped(json, (unsigned char)s.ptr[at]);
        }
    }
    put_char(json, '"');
}

static void
put_size(struct json *json, size_t value)
{
    char digits[24];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    char *to = room(json, sizeof digits);
    json->waiting += sizeof digits - at;
    while (at < sizeof digits)
        *to++ = digits[at++];
}

static void
begin(struct json *json, const char *key)
{
    size_t len = key ? strlen(key) : 0;
    char *to = room(json, len + 4);
    if (json->depth && json->open[json->depth - 1].some)
        *to++ = ',';
    if (json->depth)
        json->open[json->depth - 1].some = true;
    if (key) {
        *to++ = '"';
        memcpy(to, key, len);
        to += len;
        *to++ = '"';
        *to++ = ':';
    }
    json->waiting = (size_t)(to - json->chunk);
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
    end(json);
}

void
json_str(struct json *json, const char *key, struct str value)
{
    begin(json, key);
    put_string(json, value);
    end(json);
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
    if (value < 0)
        put_char(json, '-');
    put_size(json, value < 0 ? 0 - (size_t)value : (size_t)value);
    end(json);
}

void
json_size(struct json *json, const char *key, size_t value)
{
    begin(json, key);
    put_size(json, value);
    end(json);
}

void
json_bool(struct json *json, const char *key, bool value)
{
    begin(json, key);
    put(json, value ? STR("true") : STR("false"));
    end(json);
}

void
json_null(struct json *json, const char *key)
{
    begin(json, key);
    put(json, STR("null"));
    end(json);
}

void
json_raw(struct json *json, const char *key, struct str value)
{
    begin(json, key);
    put(json, value);
    end(json);
}
