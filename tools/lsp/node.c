/* The reader of JSON texts. */
#include "lsp/node.h"

#include "base/buf.h"
#include "base/unescape.h"
#include "base/utf8.h"

#include <string.h>

#define COUNT_MOST 2147483647L

struct reader {
    struct arena *arena;
    struct str text;
    size_t at;
};

static int
peek(const struct reader *reader)
{
    return reader->at < reader->text.len ? (unsigned char)reader->text.ptr[reader->at]
                                         : -1;
}

static void
skip_blanks(struct reader *reader)
{
    for (int c; (c = peek(reader)) == ' ' || c == '\t' || c == '\n' || c == '\r';)
        reader->at++;
}

static bool
take(struct reader *reader, struct str word)
{
    if (!str_starts(str_sub(reader->text, reader->at, reader->text.len), word))
        return false;
    reader->at += word.len;
    return true;
}

/* At the backslash. */
static bool
read_escape(struct reader *reader, struct buf *out)
{
    static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    uint32_t character;
    char bytes[4];
    if (unescape_unicode(reader->text, &reader->at, &character)) {
        buf_add(out, (struct str){ bytes, utf8_put(bytes, character) });
        return true;
    }
    reader->at++;
    int c = peek(reader);
    const char *found = c > 0 ? strchr(letters, c) : NULL;
    if (found)
        buf_char(out, meant[found - letters]);
    reader->at++;
    return found != NULL;
}

static bool
read_string(struct reader *reader, struct str *string)
{
    struct buf out = { .arena = reader->arena };
    size_t from;
    if (!take(reader, STR("\"")))
        return false;
    for (from = reader->at;; reader->at++) {
        int c = peek(reader);
        if (c < 0x20)
            return false;
        if (c == '"')
            break;
        if (c != '\\')
            continue;
        buf_add(&out, str_sub(reader->text, from, reader->at));
        if (!read_escape(reader, &out))
            return false;
        from = reader->at--;
    }
    *string = str_sub(reader->text, from, reader->at++);
    if (out.len || !string->ptr) {
        buf_add(&out, *string);
        *string = buf_str(&out);
    }
    return true;
}

static size_t
digits(struct reader *reader)
{
    size_t from = reader->at;
    for (int c; (c = peek(reader)) >= '0' && c <= '9';)
        reader->at++;
    return reader->at - from;
}

static bool
read_number(struct reader *reader, struct node *node)
{
    size_t from = reader->at;
    node->kind = NODE_NUMBER;
    take(reader, STR("-"));
    bool zero = peek(reader) == '0';
    size_t whole = digits(reader);
    if (!whole || (zero && whole > 1))
        return false;
    if (take(reader, STR(".")) && !digits(reader))
        return false;
    if (take(reader, STR("e")) || take(reader, STR("E"))) {
        if (!take(reader, STR("-")))
            take(reader, STR("+"));
        if (!digits(reader))
            return false;
    }
    node->text = str_sub(reader->text, from, reader->at);
    return true;
}

static bool read_value(struct reader *reader, struct node *node, int depth);

/* Elements or members, up to CLOSE. */
static bool
read_children(struct reader *reader, struct node *node, struct str close, int depth)
{
    struct node **last = &node->first;
    skip_blanks(reader);
    if (take(reader, close))
        return true;
    for (;;) {
        struct node *child = *last = arena_new(reader->arena, struct node);
        last = &child->next;
        skip_blanks(reader);
        if (node->kind == NODE_OBJECT) {
            if (!read_string(reader, &child->key))
                return false;
            skip_blanks(reader);
            if (!take(reader, STR(":")))
                return false;
        }
        if (!read_value(reader, child, depth + 1))
            return false;
        skip_blanks(reader);
        if (take(reader, close))
            return true;
        if (!take(reader, STR(",")))
            return false;
    }
}

static bool
read_value(struct reader *reader, struct node *node, int depth)
{
    skip_blanks(reader);
    if (depth > NODE_DEPTH)
        return false;
    if (peek(reader) == '"') {
        node->kind = NODE_STRING;
        return read_string(reader, &node->text);
    }
    if (take(reader, STR("{"))) {
        node->kind = NODE_OBJECT;
        return read_children(reader, node, STR("}"), depth);
    }
    if (take(reader, STR("["))) {
        node->kind = NODE_LIST;
        return read_children(reader, node, STR("]"), depth);
    }
    node->is = take(reader, STR("true"));
    node->kind = node->is || take(reader, STR("false")) ? NODE_BOOL : NODE_NULL;
    if (node->kind == NODE_BOOL || take(reader, STR("null")))
        return true;
    return read_number(reader, node);
}

struct node *
node_read(struct arena *arena, struct str text)
{
    struct reader reader = { .arena = arena, .text = text };
    struct node *node = arena_new(arena, struct node);
    if (utf8_valid(text) < text.len || !read_value(&reader, node, 0))
        return NULL;
    skip_blanks(&reader);
    return reader.at == text.len ? node : NULL;
}

/* Of members of the same name the last counts. */
static const struct node *
member(const struct node *node, struct str key)
{
    const struct node *found = NULL;
    if (!node || node->kind != NODE_OBJECT)
        return NULL;
    for (const struct node *child = node->first; child; child = child->next)
        if (str_eq(child->key, key))
            found = child;
    return found;
}

const struct node *
node_at(const struct node *node, const char *path)
{
    struct str rest = str_of(path), key;
    while (node && str_cut(&rest, '.', &key))
        node = member(node, key);
    return node;
}

struct str
node_text(const struct node *node, const char *path)
{
    node = node_at(node, path);
    return node && node->kind == NODE_STRING ? node->text : (struct str){ 0 };
}

bool
node_is(const struct node *node, const char *path)
{
    node = node_at(node, path);
    return node && node->kind == NODE_BOOL && node->is;
}

long
node_count(const struct node *node, const char *path, long fallback)
{
    long value = 0;
    node = node_at(node, path);
    if (!node || node->kind != NODE_NUMBER)
        return fallback;
    for (size_t i = 0; i < node->text.len; i++) {
        char c = node->text.ptr[i];
        if (c < '0' || c > '9')
            return fallback;
        value = value * 10 + c - '0';
        if (value > COUNT_MOST)
            return fallback;
    }
    return value;
}

bool
node_lists(const struct node *node, const char *path, struct str wanted)
{
    node = node_at(node, path);
    if (!node || node->kind != NODE_LIST)
        return false;
    for (const struct node *child = node->first; child; child = child->next)
        if (child->kind == NODE_STRING && str_eq(child->text, wanted))
            return true;
    return false;
}
