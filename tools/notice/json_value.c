/* The reader of JSON trees. */
#include "notice/json_value.h"

#include "base/unescape.h"
#include "base/utf8.h"
#include "notice/blank.h"

#include <string.h>

#define NESTING_MOST 24
#define VALUES_MOST  200000

struct json {
    struct arena *arena;
    struct str text;
    size_t at, values;
};

static int
peek(struct json *j)
{
    while (j->at < j->text.len && strchr(" \t\r\n", j->text.ptr[j->at]))
        j->at++;
    return j->at < j->text.len ? (unsigned char)j->text.ptr[j->at] : -1;
}

/* What the escape at the backslash says, in OUT; *length its bytes in the text. */
static struct str
escape(struct str s, size_t at, char out[4], size_t *length)
{
    *length = 2;
    char c = at + 1 < s.len ? s.ptr[at + 1] : '\\';
    if (c != 'u') {
        out[0] = c == 'n' || c == 'r' ? SOFT_BREAK : c == 't' ? ' ' : c;
        return (struct str){ out, c == 'b' || c == 'f' ? 0 : 1 };
    }
    uint32_t character;
    size_t end = at;
    if (!unescape_unicode(s, &end, &character))
        return (struct str){ out, 0 };
    *length = end - at;
    return (struct str){ out, utf8_put(out, character) };
}

/* The string at the quote; false when it is not closed. */
static bool
read_string(struct json *j, struct flow *words)
{
    struct str s = j->text;
    struct flow_writer writer = { .arena = j->arena };
    struct flow all = flow_view(j->arena, s, 0);
    size_t kept = ++j->at;
    while (j->at < s.len && s.ptr[j->at] != '"' && s.ptr[j->at] != '\n') {
        if (s.ptr[j->at] != '\\') {
            j->at++;
            continue;
        }
        char bytes[4];
        size_t length;
        flow_add(&writer, &all, kept, j->at);
        struct str plain = escape(s, j->at, bytes, &length);
        flow_put(&writer, plain, (struct span){ j->at, j->at + length });
        kept = j->at += length;
    }
    if (j->at >= s.len || s.ptr[j->at] != '"')
        return false;
    flow_add(&writer, &all, kept, j->at++);
    *words = writer.flow;
    return true;
}

static bool
read_literal(struct json *j, struct json_value *value)
{
    size_t from = j->at;
    while (j->at < j->text.len && !strchr(" \t\r\n,]}:\"[{", j->text.ptr[j->at]))
        j->at++;
    struct str s = str_sub(j->text, from, j->at);
    value->kind = JSON_LITERAL;
    if (!str_eq(s, STR("null")))
        value->words = flow_view(j->arena, s, from);
    return s.len > 0 && s.len < 32;
}

static bool read_value(struct json *j, struct json_value *value, size_t depth);

/* Elements of a list, or members of an object. */
static bool
read_inside(struct json *j, struct json_value *value, size_t depth)
{
    bool members = j->text.ptr[j->at++] == '{';
    struct json_value **last = &value->first;
    value->kind = members ? JSON_MEMBERS : JSON_LIST;
    for (int c; (c = peek(j)) != (members ? '}' : ']');) {
        if (c == ',' && value->first) {
            j->at++;
            continue;
        }
        struct json_value *next = arena_new(j->arena, struct json_value);
        if (members && (c != '"' || !read_string(j, &next->key) || peek(j) != ':'))
            return false;
        j->at += members;
        if (depth == 0 || ++j->values > VALUES_MOST || !read_value(j, next, depth - 1))
            return false;
        *last = next;
        last = &next->next;
    }
    j->at++;
    return true;
}

static bool
read_value(struct json *j, struct json_value *value, size_t depth)
{
    int c = peek(j);
    value->at = j->at;
    if (c == '{' || c == '[')
        return read_inside(j, value, depth);
    if (c == '"')
        return read_string(j, &value->words);
    return c >= 0 && read_literal(j, value);
}

struct json_value *
json_value_read(struct arena *arena, struct str text, size_t *at)
{
    struct json j = { .arena = arena, .text = text, .at = *at };
    struct json_value *value = arena_new(arena, struct json_value);
    bool whole = read_value(&j, value, NESTING_MOST);
    *at = j.at;
    return whole ? value : NULL;
}
