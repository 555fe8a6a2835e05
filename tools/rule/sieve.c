/* The automaton of a sieve: states are made when a text first leads to them. */
#include "rule/sieve_parts.h"

#include <string.h>

uint64_t
sieve_exact(const struct sieve *sieve)
{
    return sieve->program.exact;
}

uint64_t
sieve_loose(const struct sieve *sieve)
{
    return sieve->program.loose;
}

size_t
sieve_echo(const struct sieve *sieve, size_t index)
{
    return sieve->program.echoes[index];
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

/* NULL: it has none. */
static const uint32_t *
nodes_of(const struct sieve *sieve, const struct state *state)
{
    if (!state->count)
        return NULL;
    size_t first = state->first, read = sieve->read_pool.len;
    return first < read ? sieve->read_pool.items + first
                        : sieve->pool.items + (first - read);
}

static void
judge(struct sieve *sieve, struct state *state)
{
    const uint32_t *nodes = nodes_of(sieve, state);
    for (uint32_t i = 0; i < state->count; i++) {
        const struct node *node = &sieve->program.nodes.items[nodes[i]];
        uint64_t rule = UINT64_C(1) << node->rule;
        if (node->kind == NODE_ACCEPT)
            state->accept |= rule;
        else if (node->kind == NODE_CHARACTER)
            state->live |= rule;
    }
    state->accept_end = state->accept;
    sieve->mark++;
    for (uint32_t i = 0; i < state->count; i++)
        if (sieve->program.nodes.items[nodes[i]].kind == NODE_END)
            state->accept_end |= accepts_at_end(sieve, nodes[i]);
}

static uint32_t
bucket_of(const struct sieve *sieve, bool floating)
{
    uint32_t hash = floating;
    for (uint32_t i = 0; i < sieve->count; i++)
        hash = (hash ^ sieve->nodes[i]) * UINT32_C(0x9E3779B1);
    return hash >> 16 & (BUCKETS - 1);
}

static uint16_t
step_to(const struct sieve *sieve, uint16_t index)
{
    const struct state *state = sieve_state(sieve, index);
    uint32_t step = index;
    if (state->accept)
        step |= STEP_ACCEPTS;
    if (!((state->live | state->accept_end) & ~state->accept))
        step |= STEP_SETTLED;
    return (uint16_t)step;
}

static struct state *
state_new(struct sieve *sieve)
{
    *array_push(sieve->arena, &sieve->bases) = 0;
    return array_push(sieve->arena, &sieve->states);
}

struct sieve *
sieve_new(struct arena *arena, const struct str *patterns, size_t count)
{
    struct sieve *sieve = arena_new(arena, struct sieve);
    sieve->arena = arena;
    sieve->program.arena = arena;
    for (size_t i = 0; i < count; i++)
        program_add(&sieve->program, patterns[i]);
    alphabet_make(&sieve->alphabet, &sieve->program);
    sieve->comb.len = sieve->comb.cap = sieve->alphabet.count;
    sieve->comb.items =
        arena_alloc_array(arena, sieve->comb.cap, sizeof *sieve->comb.items);
    (void)state_new(sieve); /* no state */
    return sieve;
}

/* Room to make states in. */
static void
make_ready(struct sieve *sieve)
{
    size_t nodes = sieve->program.nodes.len + 1;
    if (sieve->nodes)
        return;
    sieve->nodes = arena_alloc_array(sieve->arena, nodes, sizeof *sieve->nodes);
    sieve->stack = arena_alloc_array(sieve->arena, nodes, sizeof *sieve->stack);
    sieve->marks = arena_alloc_array(sieve->arena, nodes, sizeof *sieve->marks);
}

/* The step to the state of the nodes that were followed, made if need be. */
static uint16_t
settle(struct sieve *sieve, bool floating)
{
    uint32_t bucket = bucket_of(sieve, floating);
    size_t bytes = sieve->count * sizeof *sieve->nodes;
    for (uint16_t i = sieve->buckets[bucket]; i; i = sieve_state(sieve, i)->chain) {
        const struct state *state = sieve_state(sieve, i);
        if (state->floating == floating && state->count == sieve->count &&
            (!bytes || memcmp(nodes_of(sieve, state), sieve->nodes, bytes) == 0))
            return step_to(sieve, i);
    }
    if (sieve_states(sieve) >= STATES_MAX)
        return STEP_FULL;
    size_t first = sieve->read_pool.len + sieve->pool.len;
    for (uint32_t i = 0; i < sieve->count; i++)
        *array_push(sieve->arena, &sieve->pool) = sieve->nodes[i];
    struct state *state = state_new(sieve);
    state->first = (uint32_t)first;
    state->count = sieve->count;
    state->floating = floating;
    state->chain = sieve->buckets[bucket];
    sieve->buckets[bucket] = (uint16_t)(sieve_states(sieve) - 1);
    judge(sieve, state);
    return step_to(sieve, sieve->buckets[bucket]);
}

uint16_t
sieve_start(struct sieve *sieve, bool floating, bool begin)
{
    uint16_t *start = &sieve->starts[floating][begin];
    if (!*start) {
        make_ready(sieve);
        sieve->count = 0;
        sieve->mark++;
        for (uint32_t i = 0; i < sieve->program.count; i++)
            follow(sieve, sieve->program.starts[i], begin);
        *start = settle(sieve, floating);
    }
    return *start;
}

/* Adds what is reached from STATE with a character of CLASS. */
static void
follow_character(struct sieve *sieve, const struct state *state, uint16_t class)
{
    uint32_t c = sieve->alphabet.examples[class];
    const uint32_t *nodes = nodes_of(sieve, state);
    for (uint32_t i = 0; i < state->count; i++) {
        const struct node *node = &sieve->program.nodes.items[nodes[i]];
        if (node->kind == NODE_CHARACTER && program_has(&sieve->program, node, c))
            follow(sieve, node->next, false);
    }
}

/* Adds the nodes of STATE. */
static void
join(struct sieve *sieve, const struct state *state)
{
    for (uint32_t i = 0; i < state->count; i++)
        follow(sieve, nodes_of(sieve, state)[i], false);
}

static void
grow(struct sieve *sieve)
{
    const struct made_step *old = sieve->made;
    uint32_t slots = sieve->made_slots;
    sieve->made_slots = slots ? 2 * slots : 64;
    sieve->made =
        arena_alloc_array(sieve->arena, sieve->made_slots, sizeof *sieve->made);
    for (uint32_t i = 0; i < slots; i++)
        if (old[i].from)
            *sieve_slot(sieve, old[i].from, old[i].class) = old[i];
}

static void
step_keep(struct sieve *sieve, uint16_t from, uint16_t class, uint16_t step)
{
    uint16_t state = from & STEP_STATE;
    if (2 * (sieve->made_count + 1) > sieve->made_slots)
        grow(sieve);
    *sieve_slot(sieve, state, class) = (struct made_step){ state, class, step };
    sieve->made_count++;
}

uint16_t
sieve_step_make(struct sieve *sieve, uint16_t from, uint16_t class)
{
    struct state state = *state_at(sieve, from);
    uint16_t begun = 0;
    make_ready(sieve);
    if (state.floating) {
        uint16_t start = sieve_start(sieve, false, false);
        begun = sieve_step(sieve, start, class);
        if (!begun)
            begun = sieve_step_make(sieve, start, class);
    }
    uint16_t step = STEP_FULL;
    if (begun != STEP_FULL) {
        sieve->count = 0;
        sieve->mark++;
        follow_character(sieve, &state, class);
        if (begun)
            join(sieve, state_at(sieve, begun));
        step = settle(sieve, state.floating);
    }
    step_keep(sieve, from, class, step);
    return step;
}

uint64_t
sieve_at(struct sieve *sieve, struct str subject, size_t from, size_t look)
{
    uint64_t can = sieve->program.loose;
    uint16_t step = sieve_start(sieve, false, from == 0);
    for (size_t at = from;;) {
        if (at >= subject.len)
            return can | state_at(sieve, step)->accept_end;
        if (can || step & (STEP_ACCEPTS | STEP_SETTLED)) {
            can |= state_at(sieve, step)->accept;
            if (!(state_at(sieve, step)->live & ~can))
                return can;
        }
        uint16_t next = STEP_FULL;
        if (at - from < look)
            next = step_over(sieve, step, subject, &at);
        if (next == STEP_FULL)
            return can | state_at(sieve, step)->live;
        step = next;
    }
}

uint64_t
sieve_whole(struct sieve *sieve, struct str subject, size_t from, bool *certain)
{
    uint16_t step = sieve_start(sieve, false, from == 0);
    *certain = true;
    for (size_t at = from; at < subject.len;) {
        if (step & STEP_SETTLED && !state_at(sieve, step)->live)
            return sieve->program.loose;
        uint16_t next = step_over(sieve, step, subject, &at);
        if (next == STEP_FULL) {
            *certain = false;
            return sieve->program.loose | state_at(sieve, step)->live;
        }
        step = next;
    }
    return sieve->program.loose | state_at(sieve, step)->accept_end;
}

size_t
sieve_longest(struct sieve *sieve, struct str subject)
{
    uint16_t step = sieve_start(sieve, false, true);
    size_t longest = 0, at = 0;
    if (sieve->program.loose)
        return subject.len;
    while (at < subject.len && !is_dead(step)) {
        step = step_over(sieve, step, subject, &at);
        if (step == STEP_FULL)
            return subject.len;
        if (state_at(sieve, step)->accept_end)
            longest = at;
    }
    return longest;
}
