/* Walks a pattern as PCRE2 does: puts fragments in, refuses what rules may not say. */
#include "rule/fragment.h"

#include "rule/regex.h"

#include <string.h>

struct walk {
    const struct fragments *fragments;
    struct arena *arena;
    struct str in;
    size_t at;
    struct expansion *out;
};

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool
is_word(char c)
{
    return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') || c == '_';
}

static bool
is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* The byte AHEAD of the walk; NUL behind the end. */
static char
peek(const struct walk *walk, size_t ahead)
{
    size_t at = walk->at + ahead;
    return at < walk->in.len ? walk->in.ptr[at] : '\0';
}

static void
copy(struct walk *walk, size_t count)
{
    struct str part = str_sub(walk->in, walk->at, walk->at + count);
    buf_add(&walk->out->text, part);
    walk->at += part.len;
}

/* Copies up to and with END, or all that is left. */
static void
copy_through(struct walk *walk, struct str end)
{
    size_t hit = str_find(walk->in, end, walk->at);
    copy(walk, hit - walk->at + end.len);
}

static void
fail(struct walk *walk, const char *what)
{
    if (!walk->out->fault) {
        walk->out->fault = what;
        walk->out->fault_at = walk->at;
    }
    walk->at = walk->in.len;
}

static void
walk_quoted(struct walk *walk)
{
    if (str_find(walk->in, STR("\\E"), walk->at) == walk->in.len)
        fail(walk, "\\Q without \\E");
    else
        copy_through(walk, STR("\\E"));
}

static void
mark_piece(struct walk *walk, bool replaced)
{
    struct piece *piece = array_push(walk->arena, &walk->out->pieces);
    *piece = (struct piece){ walk->out->text.len, walk->at, replaced };
}

/* \p{Han} is what people write, and PCRE2 since 10.40 takes it for Script_Extensions,
 * which holds 、。《》 as well: the script alone is meant. */
static void
walk_property(struct walk *walk)
{
    struct str rest = str_sub(walk->in, walk->at + 2, walk->in.len);
    if (!str_starts(rest, STR("{"))) {
        copy(walk, 3);
    } else if (!str_starts(rest, STR("{Han}"))) {
        copy_through(walk, STR("}"));
    } else {
        mark_piece(walk, true);
        buf_char(&walk->out->text, '\\');
        buf_char(&walk->out->text, peek(walk, 1));
        buf_add(&walk->out->text, STR("{sc:Han}"));
        walk->at += sizeof "\\p{Han}" - 1;
        mark_piece(walk, false);
    }
}

static void
walk_escape(struct walk *walk)
{
    char c = peek(walk, 1), next = peek(walk, 2);
    size_t length = 2;
    if (c == 'Q') {
        walk_quoted(walk);
        return;
    }
    if (c == 'p' || c == 'P') {
        walk_property(walk);
        return;
    }
    if (c == 'K') {
        fail(walk, "\\K is not allowed; point at words with a group");
        return;
    }
    if (c == 'g' && (next == '<' || next == '\'')) {
        fail(walk, "calls of groups are not allowed; put parts into fragments");
        return;
    }
    if (c && strchr("xoNkg", c) && next == '{') {
        copy_through(walk, STR("}"));
        return;
    }
    if (c == 'k' && (next == '<' || next == '\'')) {
        copy(walk, 3);
        copy_through(walk, next == '<' ? STR(">") : STR("'"));
        return;
    }
    if (c == 'c')
        length = 3;
    while (c == 'x' && length < 4 && is_hex(peek(walk, length)))
        length++;
    while ((c == 'g' || is_digit(c)) && length < 4 && is_digit(peek(walk, length)))
        length++;
    copy(walk, length);
}

static void
walk_class(struct walk *walk)
{
    copy(walk, peek(walk, 1) == '^' ? 2 : 1);
    if (peek(walk, 0) == ']')
        copy(walk, 1);
    while (walk->at < walk->in.len && peek(walk, 0) != ']') {
        char c = peek(walk, 0), next = peek(walk, 1);
        if (c == '\\' && next == 'Q')
            walk_quoted(walk);
        else if (c == '\\' && (next == 'p' || next == 'P'))
            walk_property(walk);
        else if (c == '\\')
            copy(walk, 2);
        else if (c == '[' && next == ':' &&
                 str_find(walk->in, STR(":]"), walk->at + 2) < walk->in.len)
            copy_through(walk, STR(":]"));
        else
            copy(walk, 1);
    }
    copy(walk, 1);
}

static void
walk_options(struct walk *walk)
{
    size_t length = 2;
    char c;
    while ((c = peek(walk, length)) != ')' && c != ':' && c) {
        if (c == 'x') {
            fail(walk, "the option (?x) is not allowed; put parts into fragments");
            return;
        }
        length++;
    }
    copy(walk, length + 1);
}

static void
walk_condition(struct walk *walk)
{
    char c = peek(walk, 3);
    copy(walk, 2);
    if (c == '<' || c == '\'')
        copy_through(walk, STR(")"));
    else if (c != '?' && c != '*')
        fail(walk, "only conditions on (<name>) or an assertion are allowed");
}

/* At "(?". */
static void
walk_special_group(struct walk *walk)
{
    char c = peek(walk, 2), next = peek(walk, 3);
    bool call = c == 'R' || c == '&' || is_digit(c) || (c == 'P' && next == '>') ||
                ((c == '+' || c == '-') && is_digit(next));
    if (call) {
        fail(walk, "calls of groups are not allowed; put parts into fragments");
    } else if (c == '#' || (c == 'P' && next == '=')) {
        copy_through(walk, STR(")"));
    } else if ((c == '<' && next != '=' && next != '!' && next != '*') ||
               (c == 'P' && next == '<')) {
        copy_through(walk, STR(">"));
    } else if (c == '\'') {
        copy(walk, 3);
        copy_through(walk, STR("'"));
    } else if (c == '(') {
        walk_condition(walk);
    } else if (c == 'C') {
        fail(walk, "callouts are not allowed");
    } else if (c && strchr("imsnxJ^-", c)) {
        walk_options(walk);
    } else {
        copy(walk, 3);
    }
}

static void
walk_group(struct walk *walk)
{
    char next = peek(walk, 1);
    if (next == '?')
        walk_special_group(walk);
    else if (next == '*' && (is_upper(peek(walk, 2)) || peek(walk, 2) == ':'))
        fail(walk, "verbs such as (*PRUNE) are not allowed");
    else if (next == '*')
        copy_through(walk, STR(":"));
    else
        copy(walk, 1);
}

static void
walk_word(struct walk *walk)
{
    size_t length = 1;
    while (is_word(peek(walk, length)))
        length++;
    struct str word = str_sub(walk->in, walk->at, walk->at + length);
    const struct fragment *fragment =
        is_upper(word.ptr[0]) ? fragment_find(walk->fragments, word) : NULL;
    if (!fragment) {
        copy(walk, length);
        return;
    }
    if (walk->out->text.len + fragment->text.len + 4 > REGEX_MAX_BYTES) {
        fail(walk, "pattern is too long with its fragments put in");
        return;
    }
    mark_piece(walk, true);
    buf_add(&walk->out->text, STR("(?:"));
    buf_add(&walk->out->text, fragment->text);
    buf_add(&walk->out->text, STR(")"));
    walk->at += length;
    mark_piece(walk, false);
}

struct expansion
expand(struct arena *arena, const struct fragments *fragments, struct str pattern)
{
    struct expansion out = { .text = { .arena = arena } };
    struct walk walk = {
        .fragments = fragments, .arena = arena, .in = pattern, .out = &out
    };
    if (pattern.len > RULE_MAX_PATTERN)
        fail(&walk, "pattern is too long");
    while (walk.at < pattern.len) {
        char c = peek(&walk, 0);
        if (c == '\\')
            walk_escape(&walk);
        else if (c == '[')
            walk_class(&walk);
        else if (c == '(')
            walk_group(&walk);
        else if (is_word(c))
            walk_word(&walk);
        else
            copy(&walk, 1);
    }
    return out;
}

size_t
expansion_origin(const struct expansion *expansion, size_t offset)
{
    size_t i = expansion->pieces.len;
    while (i && expansion->pieces.items[i - 1].out > offset)
        i--;
    if (!i)
        return offset;
    const struct piece *piece = &expansion->pieces.items[i - 1];
    return piece->replaced ? piece->in : piece->in + (offset - piece->out);
}

const struct fragment *
fragment_find(const struct fragments *fragments, struct str name)
{
    for (size_t i = 0; i < fragments->len; i++)
        if (str_eq(fragments->items[i].name, name))
            return &fragments->items[i];
    return NULL;
}
