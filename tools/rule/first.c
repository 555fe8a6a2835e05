/* Reads a pattern only as far as its first character. */
#include "rule/first.h"

#include "base/utf8.h"

#include <string.h>

#define MAX_DEPTH 100

struct look {
    struct arena *arena;
    struct str in;
    size_t at;
    struct first *out;
    size_t depth;
    bool lost; /* met what is not understood: any */
};

static bool alternatives(struct look *look, bool record);

static char
peek(const struct look *look, size_t ahead)
{
    size_t at = look->at + ahead;
    return at < look->in.len ? look->in.ptr[at] : '\0';
}

static void
skip_through(struct look *look, struct str end)
{
    size_t hit = str_find(look->in, end, look->at);
    look->at = hit + end.len < look->in.len ? hit + end.len : look->in.len;
}

static void
add(struct look *look, bool record, uint32_t from, uint32_t to)
{
    if (record)
        *array_push(look->arena, &look->out->ranges) = (struct range){ from, to };
}

/* Script=Han of Unicode 15, rounded up to whole blocks. */
static void
add_han(struct look *look, bool record)
{
    static const struct range han[] = {
        { 0x2E80, 0x2FDF }, { 0x3005, 0x3007 },   { 0x3021, 0x3029 },
        { 0x3038, 0x303B }, { 0x3400, 0x4DBF },   { 0x4E00, 0x9FFF },
        { 0xF900, 0xFAFF }, { 0x16FE0, 0x16FFF }, { 0x20000, 0x3FFFF },
    };
    for (size_t i = 0; i < sizeof han / sizeof *han; i++)
        add(look, record, han[i].from, han[i].to);
}

static void
add_blanks(struct look *look, bool record)
{
    static const struct range blanks[] = {
        { 0x09, 0x09 },     { 0x20, 0x20 },     { 0xA0, 0xA0 },
        { 0x1680, 0x1680 }, { 0x180E, 0x180E }, { 0x2000, 0x200A },
        { 0x202F, 0x202F }, { 0x205F, 0x205F }, { 0x3000, 0x3000 },
    };
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        add(look, record, blanks[i].from, blanks[i].to);
}

static uint32_t
hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return (uint32_t)(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10 : 16;
}

/* \xHH or \x{H…}, the cursor behind the x. */
static uint32_t
read_hex(struct look *look)
{
    bool braces = peek(look, 0) == '{';
    uint32_t value = 0, digit;
    size_t count = 0;
    look->at += braces;
    while ((digit = hex_value(peek(look, 0))) < 16 && (braces || count < 2)) {
        value = value < FIRST_LAST ? value * 16 + digit : value;
        look->at++;
        count++;
    }
    look->at += braces;
    return value <= FIRST_LAST ? value : FIRST_LAST;
}

static void
any(struct look *look, bool record)
{
    add(look, record, 0, FIRST_LAST);
}

/* A type: \d and its like. Any for those that are too wide to write down. */
static void
add_type(struct look *look, bool record, char c)
{
    switch (c) {
    case 'd':
        add(look, record, '0', '9');
        break;
    case 'w':
        add(look, record, '0', '9');
        add(look, record, 'A', 'Z');
        add(look, record, 'a', 'z');
        add(look, record, '_', '_');
        break;
    case 's':
        add(look, record, '\t', '\r');
        add(look, record, ' ', ' ');
        break;
    case 'h':
        add_blanks(look, record);
        break;
    default:
        any(look, record);
    }
}

static void
property(struct look *look, bool record, char c)
{
    struct str rest = str_sub(look->in, look->at, look->in.len);
    bool han = c == 'p' && str_starts(rest, STR("{sc:Han}"));
    if (peek(look, 0) == '{')
        skip_through(look, STR("}"));
    else
        look->at++;
    if (han)
        add_han(look, record);
    else
        any(look, record);
}

/* One character written with a backslash, the cursor behind C; false for a type. */
static bool
escaped_char(struct look *look, char c, uint32_t *value)
{
    static const char from[] = "tnrfae", to[] = "\t\n\r\f\a\x1B";
    const char *hit = c ? strchr(from, c) : NULL;
    bool letter = hex_value(c) < 16 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (hit)
        *value = (uint32_t)(unsigned char)to[hit - from];
    else if (c == 'x')
        *value = read_hex(look);
    else if (!letter && (unsigned char)c < 0x80)
        *value = (uint32_t)c;
    else
        return false;
    return true;
}

/* The cursor is on a backslash outside a class. True: it takes no character. */
static bool
escape(struct look *look, bool record)
{
    char c = peek(look, 1);
    uint32_t value;
    look->at += 2;
    if (c && strchr("bBAzZGK", c))
        return true;
    if (c == 'p' || c == 'P') {
        property(look, record, c);
    } else if (c == 'Q' || c == 'E' || c == 'k' || c == 'g' || c == 'o' || c == 'N' ||
               c == 'c' || c == '0') {
        look->lost = true;
    } else if (escaped_char(look, c, &value)) {
        add(look, record, value, value);
    } else {
        add_type(look, record, c);
    }
    return false;
}

/* One member of a class; false when it is no single character and was added here. */
static bool
member(struct look *look, bool record, uint32_t *value)
{
    char c = peek(look, 0);
    if (c == '[' && peek(look, 1) == ':') {
        look->lost = true;
        look->at++;
        return false;
    }
    if (c != '\\') {
        *value = utf8_next(look->in, &look->at);
        return true;
    }
    c = peek(look, 1);
    look->at += 2;
    if (c == 'p' || c == 'P') {
        property(look, record, c);
        return false;
    }
    if (c == 'Q' || c == 'E' || c == 'b' || c == 'o' || c == 'N' || c == 'c' ||
        c == '0') {
        look->lost = true;
        return false;
    }
    if (escaped_char(look, c, value))
        return true;
    add_type(look, record, c);
    return false;
}

static void
class_of(struct look *look, bool record)
{
    bool negated = peek(look, 1) == '^', begin = true;
    look->at += negated ? 2 : 1;
    if (negated)
        any(look, record);
    record = record && !negated;
    while (look->at < look->in.len && (begin || peek(look, 0) != ']') && !look->lost) {
        uint32_t from, to;
        begin = false;
        if (!member(look, record, &from))
            continue;
        to = from;
        if (peek(look, 0) == '-' && peek(look, 1) != ']' && peek(look, 1)) {
            look->at++;
            /* [a-\d]: the hyphen is itself. */
            if (!member(look, record, &to)) {
                add(look, record, '-', '-');
                to = from;
            }
        }
        add(look, record, from, to);
    }
    look->at++;
}

/* The cursor moves behind "(", "(?:", "(?<name>" …; true for an assertion. */
static bool
group_head(struct look *look)
{
    char c = peek(look, 2), next = peek(look, 3);
    if (peek(look, 1) != '?') {
        look->lost = peek(look, 1) == '*';
        look->at++;
        return false;
    }
    bool behind = c == '<' && (next == '=' || next == '!');
    if (behind || c == '=' || c == '!') {
        look->at += behind ? 4 : 3;
        return true;
    }
    if (c == ':' || c == '>' || c == '|')
        look->at += 3;
    else if (c == '<' || (c == 'P' && next == '<'))
        skip_through(look, STR(">"));
    else
        look->lost = true;
    return false;
}

/* True: the group may take no character. */
static bool
group(struct look *look, bool record)
{
    bool assertion = group_head(look);
    if (++look->depth > MAX_DEPTH)
        look->lost = true;
    bool empty = look->lost || alternatives(look, record && !assertion);
    look->depth--;
    look->at++;
    return assertion || empty;
}

/* Skips a quantifier; true when it allows none. */
static bool
quantifier(struct look *look)
{
    char c = peek(look, 0);
    bool none = c == '*' || c == '?';
    if (c == '{' && peek(look, 1) >= '0' && peek(look, 1) <= '9') {
        /* {0}, {0,3}, {00}: a zero before anything else is enough to be careful. */
        none = peek(look, 1) == '0';
        skip_through(look, STR("}"));
    } else if (none || c == '+') {
        look->at++;
    } else {
        return false;
    }
    if (peek(look, 0) == '+' || peek(look, 0) == '?')
        look->at++;
    return none;
}

/* True: the atom takes no character. */
static bool
atom(struct look *look, bool record)
{
    char c = peek(look, 0);
    switch (c) {
    case '(':
        return group(look, record);
    case '[':
        class_of(look, record);
        return false;
    case '\\':
        return escape(look, record);
    case '.':
        look->at++;
        any(look, record);
        return false;
    case '^':
    case '$':
        look->at++;
        return true;
    default:;
    }
    uint32_t value = utf8_next(look->in, &look->at);
    add(look, record, value, value);
    return false;
}

/* True: the sequence may take no character. */
static bool
sequence(struct look *look, bool record)
{
    bool open = true;
    while (look->at < look->in.len && peek(look, 0) != '|' && peek(look, 0) != ')' &&
           !look->lost) {
        bool none = atom(look, record && open);
        none = quantifier(look) || none;
        open = open && none;
    }
    return open;
}

static bool
alternatives(struct look *look, bool record)
{
    bool empty = sequence(look, record);
    while (peek(look, 0) == '|' && !look->lost) {
        look->at++;
        bool other = sequence(look, record);
        empty = empty || other;
    }
    return empty;
}

struct first
first_of(struct arena *arena, struct str pattern)
{
    struct first first = { 0 };
    struct look look = { .arena = arena, .in = pattern, .out = &first };
    first.any = alternatives(&look, true) || look.lost || look.at < pattern.len;
    return first;
}
