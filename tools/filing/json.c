/* The reader of JSON objects. */
#include "filing/json.h"

#include "base/unescape.h"
#include "base/utf8.h"

#include <string.h>

/* Nesting of a value that is passed over. */
enum { NESTING_MAX = 64 };

static int
peek(const struct json_source *json)
{
    return json->at < json->text.len ? (unsigned char)json->text.ptr[json->at] : -1;
}

static void
skip_blanks(struct json_source *json)
{
    for (int c; (c = peek(json)) == ' ' || c == '\t' || c == '\n' || c == '\r';) {
        bool pair = c == '\r' && json->at + 1 < json->text.len &&
                    json->text.ptr[json->at + 1] == '\n';
        json->line += c == '\n' || (c == '\r' && !pair);
        json->at++;
    }
}

static struct str
unescape(struct arena *arena, struct str s)
{
    static const char names[] = "nrtbf\"\\/", values[] = "\n\r\t\b\f\"\\/";
    char *out = arena_alloc(arena, s.len + 4);
    size_t len = 0;
    for (size_t at = 0; at < s.len;) {
        if (s.ptr[at] != '\\' || at + 1 >= s.len) {
            out[len++] = s.ptr[at++];
            continue;
        }
        const char *name = strchr(names, s.ptr[at + 1]);
        if (s.ptr[at + 1] == 'u') {
            uint32_t character = 0xFFFD;
            if (!unescape_unicode(s, &at, &character))
                at += 2;
            len += utf8_put(out + len, character);
        } else {
            out[len++] = name && *name ? values[name - names] : s.ptr[at + 1];
            at += 2;
        }
    }
    return (struct str){ out, len };
}

/* Behind the bytes from AT on that are no quote, backslash or line end. */
static size_t
plain_run(struct str text, size_t at)
{
    const char *p = text.ptr + at, *end = text.ptr + text.len;
    while (p < end && *p != '"' && *p != '\\' && *p != '\n')
        p++;
    return (size_t)(p - text.ptr);
}

/* The string at the quote; false when it is not closed before the line's end. */
static bool
read_string(struct json_source *json, struct arena *arena, struct str *text,
            struct span *span, unsigned *marks)
{
    size_t from = json->at + 1, at = from;
    bool escapes = false;
    while ((at = plain_run(json->text, at)) < json->text.len &&
           json->text.ptr[at] == '\\') {
        escapes = true;
        at = at + 2 < json->text.len ? at + 2 : json->text.len;
    }
    if (at >= json->text.len || json->text.ptr[at] == '\n')
        return false;
    *span = (struct span){ from, at };
    *text = str_sub(json->text, from, at);
    if (escapes) {
        *marks |= MARK_ESCAPED;
        *text = unescape(arena, *text);
        if (memchr(text->ptr, '\n', text->len))
            *marks |= MARK_LINE_BREAK;
    }
    json->at = at + 1;
    return true;
}

/* Passes over the string at the quote. */
static bool
skip_string(struct json_source *json)
{
    size_t at = json->at + 1;
    while (at < json->text.len && json->text.ptr[at] != '"' &&
           json->text.ptr[at] != '\n')
        at += json->text.ptr[at] == '\\' ? 2 : 1;
    if (at >= json->text.len || json->text.ptr[at] != '"')
        return false;
    json->at = at + 1;
    return true;
}

/* Passes over a list or an object. */
static bool
skip_nested(struct json_source *json)
{
    int depth = 0;
    do {
        skip_blanks(json);
        int c = peek(json);
        if (c < 0)
            return false;
        if (c == '"') {
            if (!skip_string(json))
                return false;
            continue;
        }
        if (c == '{' || c == '[')
            depth++;
        if (c == '}' || c == ']')
            depth--;
        json->at++;
        if (depth > NESTING_MAX)
            return false;
    } while (depth > 0);
    return true;
}

static bool
is_literal(int c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' ||
           c == '.' || c == 'E';
}

static bool
read_value(struct json_source *json, struct arena *arena, struct record_cell *cell)
{
    size_t from = json->at;
    int c = peek(json);
    if (c == '"') {
        cell->marks |= MARK_QUOTED;
        return read_string(json, arena, &cell->text, &cell->span, &cell->marks);
    }
    if (c == '{' || c == '[') {
        cell->marks |= MARK_NESTED;
        if (!skip_nested(json))
            return false;
    } else {
        cell->marks |= MARK_LITERAL;
        while (is_literal(peek(json)))
            json->at++;
        if (json->at == from)
            return false;
    }
    cell->span = (struct span){ from, json->at };
    cell->text = str_sub(json->text, from, json->at);
    if (str_eq(cell->text, STR("null")))
        cell->text = (struct str){ 0 };
    return true;
}

/* Whether a list of objects begins here. */
static bool
opens_list(const struct json_source *json)
{
    struct json_source ahead = *json;
    if (peek(&ahead) != '[')
        return false;
    ahead.at++;
    skip_blanks(&ahead);
    return peek(&ahead) == '{';
}

/* The members of the object at "{". */
static enum json_outcome
read_object(struct json_source *json, struct arena *cells, struct arena *arena,
            struct json_members *members)
{
    json->at++;
    for (;;) {
        struct json_member member = { .key = { 0 } };
        unsigned marks = 0;
        skip_blanks(json);
        if (peek(json) == '}') {
            json->at++;
            return JSON_OBJECT;
        }
        if (peek(json) != '"' ||
            !read_string(json, arena, &member.key, &member.key_span, &marks))
            return JSON_BROKEN;
        skip_blanks(json);
        if (peek(json) != ':')
            return JSON_BROKEN;
        json->at++;
        skip_blanks(json);
        if (!json->inside && opens_list(json)) {
            json->at++;
            json->inside = true;
            return JSON_OUTER;
        }
        if (members->len >= RECORD_MAX_CELLS || !read_value(json, arena, &member.value))
            return JSON_BROKEN;
        record_trim(&member.value);
        *array_push(cells, members) = member;
        skip_blanks(json);
        if (peek(json) == ',')
            json->at++;
        else if (peek(json) != '}')
            return JSON_BROKEN;
    }
}

/* What stands behind the list it is a member of; true when it was passed over. */
static bool
skip_outer_member(struct json_source *json)
{
    struct record_cell value = { .marks = 0 };
    if (!skip_string(json))
        return false;
    skip_blanks(json);
    if (peek(json) != ':')
        return false;
    json->at++;
    skip_blanks(json);
    return peek(json) == '"' ? skip_string(json) : read_value(json, NULL, &value);
}

/* Goes on at the next "{" behind a fault. */
static void
resync(struct json_source *json)
{
    while (json->at < json->text.len && json->text.ptr[json->at] != '{') {
        char c = json->text.ptr[json->at++];
        json->line += c == '\n';
    }
}

enum json_outcome
json_next(struct json_source *json, struct arena *cells, struct arena *arena,
          struct json_members *members, struct span *span, size_t *line)
{
    members->len = 0;
    for (int c; skip_blanks(json), (c = peek(json)) >= 0;) {
        struct json_source start = *json;
        *line = json->line;
        if (c == '[' || c == ']' || c == ',' || (c == '}' && json->inside)) {
            json->at++;
            json->inside = json->inside && c != '}';
            continue;
        }
        if (c == '"' && json->inside && skip_outer_member(json))
            continue;
        *json = start;
        enum json_outcome outcome =
            c == '{' ? read_object(json, cells, arena, members) : JSON_BROKEN;
        if (outcome == JSON_BROKEN && json->at >= json->text.len && !json->last) {
            *json = start;
            return JSON_MORE;
        }
        if (outcome == JSON_BROKEN) {
            json->at += json->at == start.at;
            resync(json);
        }
        *span = (struct span){ start.at, json->at };
        return outcome;
    }
    return json->last ? JSON_END : JSON_MORE;
}
