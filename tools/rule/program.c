/* Patterns become a graph. */
#include "rule/program_read.h"

#include <string.h>

#define MAX_DEPTH 100
#define MAX_NODES 4096 /* of one pattern; one that has more is not understood */
/* So many repetitions are counted: of a group, of a character, and above a least
 * number of them. What says more counts as without bound. */
#define MAX_GROUPS     3
#define MAX_CHARACTERS 20
#define MAX_SPREAD     8

#define NO_BOUND ((size_t)-1)

static struct part alternatives(struct look *look);

char
look_peek(const struct look *look, size_t ahead)
{
    size_t at = look->at + ahead;
    return at < look->in.len ? look->in.ptr[at] : '\0';
}

void
look_skip(struct look *look, struct str end)
{
    size_t hit = str_find(look->in, end, look->at);
    look->at = hit + end.len < look->in.len ? hit + end.len : look->in.len;
}

uint32_t
look_node(struct look *look, enum node_kind kind)
{
    struct program *program = look->program;
    *array_push(program->arena, &program->nodes) =
        (struct node){ .kind = (uint8_t)kind, .rule = (uint8_t)program->count };
    return (uint32_t)program->nodes.len - 1;
}

static struct node *
node_at(struct look *look, uint32_t index)
{
    return &look->program->nodes.items[index];
}

static struct part
part_of(struct look *look, enum node_kind kind)
{
    uint32_t node = look_node(look, kind);
    return (struct part){ node, node };
}

static struct part
followed_by(struct look *look, struct part one, struct part two)
{
    if (!one.in || !two.in)
        return one.in ? one : two;
    node_at(look, one.out)->next = two.in;
    return (struct part){ one.in, two.out };
}

/* The part or nothing. */
static struct part
optional(struct look *look, struct part part)
{
    if (!part.in)
        return part;
    struct part split = part_of(look, NODE_SPLIT), end = part_of(look, NODE_PASS);
    node_at(look, split.in)->other = part.in;
    node_at(look, split.in)->next = end.in;
    node_at(look, part.out)->next = end.in;
    return (struct part){ split.in, end.out };
}

/* The part, once or more. */
static struct part
repeated(struct look *look, struct part part)
{
    if (!part.in)
        return part;
    struct part split = part_of(look, NODE_SPLIT);
    node_at(look, split.in)->other = part.in;
    node_at(look, part.out)->next = split.in;
    return (struct part){ part.in, split.out };
}

/* The cursor moves behind "(", "(?:", "(?<name>" …; true for an assertion. */
static bool
group_head(struct look *look)
{
    char c = look_peek(look, 2), next = look_peek(look, 3);
    if (look_peek(look, 1) != '?') {
        look->lost = look_peek(look, 1) == '*';
        look->at++;
        return false;
    }
    bool behind = c == '<' && (next == '=' || next == '!');
    if (behind || c == '=' || c == '!') {
        look->at += behind ? 4 : 3;
        return true;
    }
    if (c == ':' || c == '>')
        look->at += 3;
    else if (c == '<' || (c == 'P' && next == '<'))
        look_skip(look, STR(">"));
    else
        look->lost = true;
    look->wide = look->wide || c == '>';
    return false;
}

/* The cursor is on a bracket that captures. */
static bool
captures(const struct look *look)
{
    char c = look_peek(look, 2), next = look_peek(look, 3);
    return look_peek(look, 1) != '?' || (c == '<' && next != '=' && next != '!') ||
           (c == 'P' && next == '<');
}

static struct part
group(struct look *look)
{
    size_t group = captures(look) ? look_group_begins(look) : LOOK_GROUPS;
    bool assertion = group_head(look);
    if (++look->depth > MAX_DEPTH)
        look->lost = true;
    struct part inside = { 0 };
    if (!look->lost)
        inside = alternatives(look);
    look->depth--;
    look->at++;
    if (group < LOOK_GROUPS)
        look->groups[group].closed = true;
    look->wide = look->wide || assertion;
    return assertion ? (struct part){ 0 } : inside;
}

/* An escape that takes no character; false when the cursor is on none of these. */
static bool
escape(struct look *look, struct part *part)
{
    char c = look_peek(look, 1);
    if (!c || !strchr("AzbBZGK", c))
        return false;
    look->at += 2;
    *part = (struct part){ 0 };
    if (c == 'A' || c == 'z')
        *part = part_of(look, c == 'A' ? NODE_BEGIN : NODE_END);
    else
        look->wide = true;
    return true;
}

static struct part
atom(struct look *look)
{
    struct part part;
    char c = look_peek(look, 0);
    if (c == '(')
        return group(look);
    if (c == '^' || c == '$') {
        /* accepts_at_end() lets ^ pass anywhere, as behind a $. */
        look->wide = look->wide || (c == '^' && look->at != look->begin);
        look->at++;
        return part_of(look, c == '^' ? NODE_BEGIN : NODE_END);
    }
    if (look_is_reference(look))
        return look_reference(look);
    if (c == '\\' && escape(look, &part))
        return part;
    part.in = part.out = look_character(look);
    return part;
}

static size_t
read_number(struct look *look)
{
    size_t number = 0;
    for (; look_peek(look, 0) >= '0' && look_peek(look, 0) <= '9'; look->at++)
        number = number * 10 + (size_t)(look_peek(look, 0) - '0');
    return number;
}

/* Reads a quantifier: repeated *least to *most times; false when there is none. */
static bool
quantifier(struct look *look, size_t *least, size_t *most)
{
    char c = look_peek(look, 0), digit = look_peek(look, 1);
    *least = c == '+';
    *most = c == '?' ? 1 : NO_BOUND;
    if (c == '{' && digit >= '0' && digit <= '9') {
        look->at++;
        *least = *most = read_number(look);
        if (look_peek(look, 0) == ',') {
            look->at++;
            *most = look_peek(look, 0) == '}' ? NO_BOUND : read_number(look);
        }
        look->at++;
    } else if (c == '*' || c == '?' || c == '+') {
        look->at++;
    } else {
        return false;
    }
    c = look_peek(look, 0);
    look->wide = look->wide || c == '+';
    look->at += c == '+' || c == '?';
    return true;
}

/* Counts only so far as is worth its nodes. */
static void
bound(struct look *look, bool single, size_t *least, size_t *most)
{
    size_t counted = single ? MAX_CHARACTERS : MAX_GROUPS;
    bool much = *most != NO_BOUND && (*most > counted || *most - *least > MAX_SPREAD);
    if (*least > counted || much)
        look->wide = true;
    if (much)
        *most = NO_BOUND;
    if (*least > counted) {
        *least = counted;
        *most = NO_BOUND;
    }
}

struct part
look_again(struct look *look, size_t from)
{
    size_t at = look->at;
    look->at = from;
    struct part part = atom(look);
    look->at = at;
    return part;
}

/* The atom under the cursor, as often as its quantifier says. */
static struct part
repetition(struct look *look)
{
    size_t from = look->at, least, most;
    struct part first = atom(look);
    bool single = first.in == first.out;
    if (look->lost || !quantifier(look, &least, &most))
        return first;
    bound(look, single, &least, &most);
    struct part all = { 0 };
    for (size_t i = 0; i < least || (i < most && most != NO_BOUND); i++) {
        struct part one = i ? look_again(look, from) : first;
        if (i >= least)
            one = optional(look, one);
        else if (i + 1 == least && most == NO_BOUND)
            one = repeated(look, one);
        all = followed_by(look, all, one);
        if (look->lost || look->program->nodes.len > look->limit)
            break;
    }
    if (!least && most == NO_BOUND)
        all = followed_by(look, all, optional(look, repeated(look, first)));
    return all;
}

static struct part
sequence(struct look *look)
{
    struct part all = { 0 };
    if (!look->depth)
        look->begin = look->at;
    while (look->at < look->in.len && look_peek(look, 0) != '|' &&
           look_peek(look, 0) != ')' && !look->lost) {
        all = followed_by(look, all, repetition(look));
        look->lost = look->lost || look->program->nodes.len > look->limit;
    }
    return all;
}

/* Where PART is entered when it leads to the node END. */
static uint32_t
led_to(struct look *look, struct part part, uint32_t end)
{
    if (!part.in)
        return end;
    node_at(look, part.out)->next = end;
    return part.in;
}

static struct part
alternatives(struct look *look)
{
    struct part one = sequence(look);
    if (look_peek(look, 0) != '|' || look->lost)
        return one;
    uint32_t end = look_node(look, NODE_PASS), in = led_to(look, one, end);
    look->either = look->either || !look->depth;
    while (look_peek(look, 0) == '|' && !look->lost) {
        look->at++;
        uint32_t other = led_to(look, sequence(look), end);
        uint32_t split = look_node(look, NODE_SPLIT);
        node_at(look, split)->next = in;
        node_at(look, split)->other = other;
        in = split;
    }
    return (struct part){ in, end };
}

void
program_add(struct program *program, struct str pattern)
{
    struct look look = { .program = program, .in = pattern };
    if (!program->nodes.len)
        look_node(&look, NODE_PASS);
    size_t nodes = program->nodes.len;
    look.limit = nodes + MAX_NODES;
    struct part all = alternatives(&look);
    if (look.lost || look.echo || look.at < pattern.len) {
        program->nodes.len = nodes;
        program->loose |= UINT64_C(1) << program->count;
        if (!look.lost && !look.either)
            program->echoes[program->count] = look.must;
        program->starts[program->count++] = 0;
        return;
    }
    struct part accept = part_of(&look, NODE_ACCEPT);
    program->starts[program->count] = followed_by(&look, all, accept).in;
    if (!look.wide)
        program->exact |= UINT64_C(1) << program->count;
    program->count++;
}

bool
program_has(const struct program *program, const struct node *node, uint32_t c)
{
    const struct charset *set = &program->sets.items[node->other];
    const struct range *ranges = &program->ranges.items[set->first];
    for (uint32_t i = 0; i < set->count && ranges[i].from <= c; i++)
        if (c <= ranges[i].to)
            return true;
    return false;
}
