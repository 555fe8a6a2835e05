/* What stands for one character in a pattern: itself, a dot, an escape, a class. */
#include "rule/program_read.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* A set being read. */
struct members {
    struct look *look;
    bool negated;
};

static void
add(struct members *m, uint32_t from, uint32_t to)
{
    struct program *program = m->look->program;
    *array_push(program->arena, &program->members) = (struct range){ from, to };
}

static void
add_all(struct members *m, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add(m, ranges[i].from, ranges[i].to);
}

/* More than is meant. What is more in a set would be less in its negation, so there it
 * is left out. */
static void
add_wide(struct members *m, const struct range *ranges, size_t count)
{
    m->look->wide = true;
    if (!m->negated)
        add_all(m, ranges, count);
}

static void
add_any(struct members *m)
{
    add_wide(m, &(struct range){ 0, CHARACTER_LAST }, 1);
}

/* Script=Han of Unicode 15, rounded up to whole blocks. */
static const struct range han[] = {
    { 0x2E80, 0x2FDF }, { 0x3005, 0x3007 },   { 0x3021, 0x3029 },
    { 0x3038, 0x303B }, { 0x3400, 0x4DBF },   { 0x4E00, 0x9FFF },
    { 0xF900, 0xFAFF }, { 0x16FE0, 0x16FFF }, { 0x20000, 0x3FFFF },
};
static const struct range blanks[] = {
    { 0x09, 0x09 },     { 0x20, 0x20 },     { 0xA0, 0xA0 },
    { 0x1680, 0x1680 }, { 0x180E, 0x180E }, { 0x2000, 0x200A },
    { 0x202F, 0x202F }, { 0x205F, 0x205F }, { 0x3000, 0x3000 },
};
static const struct range digits[] = { { '0', '9' } };
static const struct range word[] = {
    { '0', '9' }, { 'A', 'Z' }, { '_', '_' }, { 'a', 'z' }
};
static const struct range space[] = { { '\t', '\r' }, { ' ', ' ' } };
static const struct range vertical[] = { { '\n', '\r' },
                                         { 0x85, 0x85 },
                                         { 0x2028, 0x2029 } };
#define ADD(m, ranges) add_all((m), (ranges), sizeof(ranges) / sizeof *(ranges))

/* A type, \d and its like, the cursor behind C. */
static void
add_type(struct members *m, char c)
{
    switch (c) {
    case 'd':
        ADD(m, digits);
        break;
    case 'w':
        ADD(m, word);
        break;
    case 's':
        ADD(m, space);
        break;
    case 'h':
        ADD(m, blanks);
        break;
    case 'v':
        ADD(m, vertical);
        break;
    case 'D':
    case 'W':
    case 'S':
    case 'H':
    case 'V':
        add_any(m);
        break;
    default:
        m->look->lost = true;
    }
}

static void
property(struct members *m, char c)
{
    struct look *look = m->look;
    struct str rest = str_sub(look->in, look->at, look->in.len);
    bool is_han = c == 'p' && str_starts(rest, STR("{sc:Han}"));
    if (look_peek(look, 0) == '{')
        look_skip(look, STR("}"));
    else
        look->at++;
    if (is_han)
        add_wide(m, han, sizeof han / sizeof *han);
    else
        add_any(m);
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
    bool braces = look_peek(look, 0) == '{';
    uint32_t value = 0, digit;
    size_t count = 0;
    look->at += braces;
    while ((digit = hex_value(look_peek(look, 0))) < 16 && (braces || count < 2)) {
        value = value < CHARACTER_LAST ? value * 16 + digit : value;
        look->at++;
        count++;
    }
    look->at += braces;
    return value <= CHARACTER_LAST ? value : CHARACTER_LAST;
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

/* The cursor is on a backslash; false when it is no single character and was added. */
static bool
escape(struct members *m, uint32_t *value)
{
    struct look *look = m->look;
    char c = look_peek(look, 1);
    look->at += 2;
    if (escaped_char(look, c, value))
        return true;
    if (c == 'p' || c == 'P')
        property(m, c);
    else
        add_type(m, c);
    return false;
}

/* One member of a class; false when it is no single character and was added here. */
static bool
member(struct members *m, uint32_t *value)
{
    struct look *look = m->look;
    char c = look_peek(look, 0);
    if (c == '\\')
        return escape(m, value);
    if (c == '[' && look_peek(look, 1) == ':')
        look->lost = true;
    *value = utf8_next(look->in, &look->at);
    return true;
}

static void
class_of(struct members *m)
{
    struct look *look = m->look;
    bool begin = true;
    m->negated = look_peek(look, 1) == '^';
    look->at += m->negated ? 2 : 1;
    while (look->at < look->in.len && (begin || look_peek(look, 0) != ']') &&
           !look->lost) {
        uint32_t from, to;
        begin = false;
        if (!member(m, &from))
            continue;
        to = from;
        if (look_peek(look, 0) == '-' && look_peek(look, 1) != ']' &&
            look_peek(look, 1)) {
            look->at++;
            /* [a-\d]: the hyphen is itself. */
            if (!member(m, &to)) {
                add(m, '-', '-');
                to = from;
            }
        }
        add(m, from, to);
    }
    look->at++;
}

static int
compare(const void *a, const void *b)
{
    const struct range *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

/* The set of the program that has the ranges from FIRST on; these go when another set
 * has the same. */
static uint32_t
set_of(struct program *program, uint32_t first)
{
    const struct range *ranges = program->ranges.items;
    struct charset set = { first, (uint32_t)program->ranges.len - first, 0 };
    uint32_t hash = set.count;
    for (uint32_t i = first; i < program->ranges.len; i++)
        hash = (hash ^ ranges[i].from ^ ranges[i].to << 8) * UINT32_C(0x9E3779B1);
    uint32_t *bucket = &program->buckets[hash >> 16 & (PROGRAM_BUCKETS - 1)];
    for (uint32_t i = *bucket; i; i = program->sets.items[i - 1].chain) {
        struct charset other = program->sets.items[i - 1];
        if (other.count == set.count && memcmp(ranges + other.first, ranges + first,
                                               set.count * sizeof *ranges) == 0) {
            program->ranges.len = first;
            return i - 1;
        }
    }
    set.chain = *bucket;
    *array_push(program->arena, &program->sets) = set;
    *bucket = (uint32_t)program->sets.len;
    return *bucket - 1;
}

static void
keep(struct program *program, uint32_t from, uint32_t to)
{
    *array_push(program->arena, &program->ranges) = (struct range){ from, to };
}

/* The set of what was added: its ranges sorted and apart, or all but them. */
static uint32_t
settle(struct members *m)
{
    struct program *program = m->look->program;
    uint32_t first = (uint32_t)program->ranges.len;
    uint32_t behind = 0; /* behind all ranges so far */
    if (first + program->members.len >= PROGRAM_RANGES) {
        m->look->lost = true;
        program->members.len = 0;
    }
    if (program->members.len > 1)
        qsort(program->members.items, program->members.len, sizeof(struct range),
              compare);
    for (size_t i = 0; i < program->members.len; i++) {
        struct range r = program->members.items[i];
        if (m->negated && r.from > behind)
            keep(program, behind, r.from - 1);
        if (!m->negated && r.to >= behind)
            keep(program, r.from > behind ? r.from : behind, r.to);
        behind = r.to >= behind ? r.to + 1 : behind;
    }
    if (m->negated && behind <= CHARACTER_LAST)
        keep(program, behind, CHARACTER_LAST);
    return set_of(program, first);
}

uint32_t
look_character(struct look *look)
{
    struct members m = { .look = look };
    struct program *program = look->program;
    uint32_t value, node = look_node(look, NODE_CHARACTER);
    program->members.len = 0;
    switch (look_peek(look, 0)) {
    case '[':
        class_of(&m);
        break;
    case '.':
        look->at++;
        m.negated = true;
        add(&m, '\n', '\n');
        break;
    case '\\':
        if (escape(&m, &value))
            add(&m, value, value);
        break;
    default:
        value = utf8_next(look->in, &look->at);
        add(&m, value, value);
    }
    value = settle(&m);
    program->nodes.items[node].other = value;
    return node;
}
