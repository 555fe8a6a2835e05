/* The automaton of a sieve: states are made when a text first leads to them. */
#include "rule/sieve.h"

#include "rule/alphabet.h"

#include <string.h>

#define STATES_MAX 2000   /* then it grows no more */
#define STATE_FULL 0xFFFF /* what a step gives then */
#define BUCKETS    256

/* What the program may be doing at a place. */
struct state {
    uint16_t *next;        /* by class of the next character; 0: not made yet */
    const uint32_t *nodes; /* characters, ends and accepts, rising */
    uint32_t count;
    uint16_t chain;      /* the next state in its bucket */
    bool floating;       /* matches may begin later, too */
    uint64_t accept;     /* rules that have matched here */
    uint64_t accept_end; /* and those that have if the subject ends here */
    uint64_t live;       /* rules that may go on */
};

struct sieve {
    struct arena *arena;
    struct program program;
    struct alphabet alphabet;
    ARRAY(struct state) states; /* the first is none */
    uint16_t buckets[BUCKETS];
    uint16_t starts[2][2]; /* by: floating, at the begin of the subject */
    /* The state being made: its nodes, and what has been seen on the way to them. */
    uint32_t *nodes, *stack, *marks;
    uint32_t count, mark;
};

struct sieve *
sieve_new(struct arena *arena, const struct str *patterns, size_t count)
{
    struct sieve *sieve = arena_new(arena, struct sieve);
    sieve->arena = arena;
    sieve->program.arena = arena;
    for (size_t i = 0; i < count; i++)
        program_add(&sieve->program, patterns[i]);
    alphabet_make(&sieve->alphabet, &sieve->program);
    size_t nodes = sieve->program.nodes.len + 1;
    sieve->nodes = arena_alloc_array(arena, nodes, sizeof *sieve->nodes);
    sieve->stack = arena_alloc_array(arena, nodes, sizeof *sieve->stack);
    sieve->marks = arena_alloc_array(arena, nodes, sizeof *sieve->marks);
    (void)array_push(arena, &sieve->states);
    return sieve;
}

uint64_t
sieve_exact(const struct sieve *sieve)
{
    return sieve->program.exact;
}

/* Keeps the nodes of the state being made in order; they come nearly so. */
static void
keep(struct sieve *sieve, uint32_t node)
{
    uint32_t at = sieve->count++;
    for (; at > 0 && sieve->nodes[at - 1] > node; at--)
        sieve->nodes[at] = sieve->nodes[at - 1];
    sieve->nodes[at] = node;
}

/* Adds NODE and all that is reached from it without a character. */
static void
follow(struct sieve *sieve, uint32_t first, bool begin)
{
    size_t depth = 0;
    sieve->stack[depth++] = first;
    while (depth) {
        uint32_t index = sieve->stack[--depth];
        const struct node *node = &sieve->program.nodes.items[index];
        if (sieve->marks[index] == sieve->mark)
            continue;
        sieve->marks[index] = sieve->mark;
        if (node->kind == NODE_SPLIT)
            sieve->stack[depth++] = node->other;
        if (node->kind == NODE_PASS || node->kind == NODE_SPLIT ||
            (node->kind == NODE_BEGIN && begin))
            sieve->stack[depth++] = node->next;
        else if (node->kind != NODE_BEGIN)
            keep(sieve, index);
    }
}

static void
follow_starts(struct sieve *sieve, bool begin)
{
    for (uint32_t i = 0; i < sieve->program.count; i++)
        follow(sieve, sieve->program.starts[i], begin);
}

/* Accepts that are reached from NODE when the subject ends. */
static uint64_t
accepts_at_end(struct sieve *sieve, uint32_t first)
{
    size_t depth = 0;
    uint64_t accepts = 0;
    sieve->stack[depth++] = first;
    while (depth) {
        uint32_t index = sieve->stack[--depth];
        const struct node *node = &sieve->program.nodes.items[index];
        if (sieve->marks[index] == sieve->mark)
            continue;
        sieve->marks[index] = sieve->mark;
        if (node->kind == NODE_ACCEPT)
            accepts |= UINT64_C(1) << node->rule;
        if (node->kind == NODE_SPLIT)
            sieve->stack[depth++] = node->other;
        if (node->kind != NODE_ACCEPT && node->kind != NODE_CHARACTER)
            sieve->stack[depth++] = node->next;
    }
    return accepts;
}

static void
judge(struct sieve *sieve, struct state *state)
{
    for (uint32_t i = 0; i < state->count; i++) {
        const struct node *node = &sieve->program.nodes.items[state->nodes[i]];
        uint64_t rule = UINT64_C(1) << node->rule;
        if (node->kind == NODE_ACCEPT)
            state->accept |= rule;
        else if (node->kind == NODE_CHARACTER)
            state->live |= rule;
    }
    state->accept_end = state->accept;
    sieve->mark++;
    for (uint32_t i = 0; i < state->count; i++)
        if (sieve->program.nodes.items[state->nodes[i]].kind == NODE_END)
            state->accept_end |= accepts_at_end(sieve, state->nodes[i]);
}

static uint32_t
bucket_of(const struct sieve *sieve, bool floating)
{
    uint32_t hash = floating;
    for (uint32_t i = 0; i < sieve->count; i++)
        hash = (hash ^ sieve->nodes[i]) * UINT32_C(0x9E3779B1);
    return hash >> 16 & (BUCKETS - 1);
}

/* The state of the nodes that were followed, made if need be. */
static uint16_t
state_of(struct sieve *sieve, bool floating)
{
    uint32_t bucket = bucket_of(sieve, floating);
    size_t bytes = sieve->count * sizeof *sieve->nodes;
    for (uint16_t i = sieve->buckets[bucket]; i; i = sieve->states.items[i].chain) {
        const struct state *state = &sieve->states.items[i];
        if (state->floating == floating && state->count == sieve->count &&
            memcmp(state->nodes, sieve->nodes, bytes) == 0)
            return i;
    }
    if (sieve->states.len >= STATES_MAX)
        return STATE_FULL;
    uint32_t *nodes =
        arena_alloc_array(sieve->arena, sieve->count, sizeof *sieve->nodes);
    memcpy(nodes, sieve->nodes, bytes);
    uint16_t index = (uint16_t)sieve->states.len;
    struct state *state = array_push(sieve->arena, &sieve->states);
    *state = (struct state){ .nodes = nodes,
                             .count = sieve->count,
                             .floating = floating,
                             .chain = sieve->buckets[bucket] };
    state->next =
        arena_alloc_array(sieve->arena, sieve->alphabet.count, sizeof *state->next);
    sieve->buckets[bucket] = index;
    judge(sieve, state);
    return index;
}

static uint16_t
start_of(struct sieve *sieve, bool floating, bool begin)
{
    uint16_t *start = &sieve->starts[floating][begin];
    if (!*start) {
        sieve->count = 0;
        sieve->mark++;
        follow_starts(sieve, begin);
        *start = state_of(sieve, floating);
    }
    return *start;
}

/* Adds what is reached from STATE with a character of CLASS. */
static void
follow_character(struct sieve *sieve, const struct state *state, uint16_t class)
{
    uint32_t c = sieve->alphabet.examples[class];
    for (uint32_t i = 0; i < state->count; i++) {
        const struct node *node = &sieve->program.nodes.items[state->nodes[i]];
        if (node->kind == NODE_CHARACTER && program_has(&sieve->program, node, c))
            follow(sieve, node->next, false);
    }
}

/* Adds the nodes of STATE. */
static void
join(struct sieve *sieve, const struct state *state)
{
    for (uint32_t i = 0; i < state->count; i++)
        follow(sieve, state->nodes[i], false);
}

/* Where a character of CLASS leads from a state. A floating one adds what begins with
 * that character, which a state that does not float knows. */
static uint16_t
step(struct sieve *sieve, uint16_t from, uint16_t class)
{
    struct state state = sieve->states.items[from];
    uint16_t begun = 0;
    if (state.floating) {
        uint16_t start = start_of(sieve, false, false);
        begun = sieve->states.items[start].next[class];
        if (!begun)
            begun = step(sieve, start, class);
        if (begun == STATE_FULL)
            return STATE_FULL;
    }
    sieve->count = 0;
    sieve->mark++;
    follow_character(sieve, &state, class);
    if (begun)
        join(sieve, &sieve->states.items[begun]);
    return state.next[class] = state_of(sieve, state.floating);
}

static uint16_t
next_state(struct sieve *sieve, uint16_t from, struct str subject, size_t *at)
{
    uint16_t class = alphabet_next(&sieve->alphabet, subject, at);
    uint16_t next = sieve->states.items[from].next[class];
    return next ? next : step(sieve, from, class);
}

uint64_t
sieve_at(struct sieve *sieve, struct str subject, size_t from, size_t look)
{
    uint64_t can = 0;
    uint16_t at_state = start_of(sieve, false, from == 0);
    for (size_t at = from;;) {
        const struct state *state = &sieve->states.items[at_state];
        can |= state->accept;
        if (at >= subject.len)
            return can | state->accept_end;
        if (!(state->live & ~can))
            return can;
        uint64_t live = state->live;
        at_state = next_state(sieve, at_state, subject, &at);
        if (at_state == STATE_FULL || at - from > look)
            return can | live;
    }
}

uint64_t
sieve_whole(struct sieve *sieve, struct str subject, size_t from, bool *certain)
{
    uint16_t at_state = start_of(sieve, false, from == 0);
    *certain = true;
    for (size_t at = from;;) {
        const struct state *state = &sieve->states.items[at_state];
        if (at >= subject.len)
            return state->accept_end;
        uint64_t live = state->live;
        if (!live)
            return 0;
        at_state = next_state(sieve, at_state, subject, &at);
        if (at_state == STATE_FULL) {
            *certain = false;
            return live;
        }
    }
}

bool
sieve_anywhere(struct sieve *sieve, struct str subject, size_t from)
{
    uint16_t at_state = start_of(sieve, true, from == 0),
             nothing = start_of(sieve, false, false);
    if (at_state == STATE_FULL || nothing == STATE_FULL ||
        sieve->states.items[nothing].accept_end)
        return true;
    for (size_t at = from;;) {
        const struct state *state = &sieve->states.items[at_state];
        if (state->accept || (at >= subject.len && state->accept_end))
            return true;
        if (at >= subject.len)
            return false;
        at_state = next_state(sieve, at_state, subject, &at);
        if (at_state == STATE_FULL)
            return true;
    }
}
