/* sieve_parts: what a sieve is made of. Private to sieve*.c. */
#ifndef RULE_SIEVE_PARTS_H
#define RULE_SIEVE_PARTS_H

#include "rule/alphabet.h"
#include "rule/sieve.h"

#define STATES_MAX 2000 /* then it grows no more */
#define BUCKETS    256
#define SIEVE_IDLE 0x8000u /* beside a class */

/* A step gives the state it leads to with what is to be seen there at once. */
#define STEP_STATE   0x0FFFu
#define STEP_ACCEPTS 0x8000u /* a rule has matched */
#define STEP_SETTLED 0x4000u /* all rules that may go on, or match at the end, have */
#define STEP_FULL    0xFFFFu /* no state: it grows no more */

/* What the program may be doing at a place. */
struct state {
    uint64_t accept;     /* rules that have matched here */
    uint64_t accept_end; /* and those that have if the subject ends here */
    uint64_t live;       /* rules that may go on */
    uint32_t first; /* its nodes in the pool: characters, ends and accepts, rising */
    uint32_t count;
    uint16_t chain;    /* the next state in its bucket, an older one */
    uint16_t floating; /* matches may begin later, too */
};

/* A step that was learnt, in the comb. */
struct learnt {
    uint16_t from; /* the state; 0: no step */
    uint16_t step;
};

/* A step made since. */
struct made_step {
    uint16_t from, class, step; /* from 0: free */
};

struct sieve {
    struct arena *arena;
    struct program program;
    struct alphabet alphabet;
    /* States that were read, and those made since, numbered on; the first is none. */
    ARRAY(struct state) read, states;
    ARRAY(uint32_t) read_pool, pool; /* their nodes, likewise */
    uint16_t buckets[BUCKETS];
    /* What was learnt, the rows of the states pushed into each other so that no two steps
     * meet: that from a state with a class stands at BASES of the state + the class. */
    ARRAY(uint32_t) bases; /* of the states learnt */
    ARRAY(struct learnt) comb;
    /* The others, in an open hash table; at most half full. */
    struct made_step *made;
    uint32_t made_count, made_slots; /* slots: a power of two, or 0 */
    uint16_t starts[2][2]; /* steps; by: floating, at the begin of the subject */
    /* By character up to U+FFFF its class, with SIEVE_IDLE where nothing has begun, at
     * IDLE_STEP, and nothing begins with it. NULL: not made yet. */
    uint16_t *classes;
    uint16_t idle_step;
    size_t searched; /* bytes, before they were made */
    /* The state being made: its nodes, and what has been seen on the way to them. */
    uint32_t *nodes, *stack, *marks;
    uint32_t count, mark;
};

static inline size_t
sieve_states(const struct sieve *sieve)
{
    return sieve->read.len + sieve->states.len;
}

static inline struct state *
sieve_state(const struct sieve *sieve, size_t index)
{
    size_t read = sieve->read.len;
    return index < read ? &sieve->read.items[index]
                        : &sieve->states.items[index - read];
}

/* Where the step from STATE with a character of CLASS is, or would be. */
static inline struct made_step *
sieve_slot(const struct sieve *sieve, size_t state, size_t class)
{
    uint32_t hash = ((uint32_t)state << 16 | (uint32_t) class) * UINT32_C(0x9E3779B1);
    for (uint32_t at = hash >> 12;; at++) {
        struct made_step *slot = &sieve->made[at & (sieve->made_slots - 1)];
        if (!slot->from || (slot->from == state && slot->class == class))
            return slot;
    }
}

/* The step from a state with a character of CLASS; 0: not made yet. */
static inline uint16_t
sieve_step(const struct sieve *sieve, uint16_t from, size_t class)
{
    size_t state = from & STEP_STATE;
    const struct learnt *learnt = &sieve->comb.items[sieve->bases.items[state] + class];
    if (learnt->from == state)
        return learnt->step;
    return sieve->made_count ? sieve_slot(sieve, state, class)->step : 0;
}

static inline const struct state *
state_at(const struct sieve *sieve, uint16_t step)
{
    return sieve_state(sieve, step & STEP_STATE);
}

/* The step to where a match may begin here (FLOATING: or later). */
uint16_t sieve_start(struct sieve *sieve, bool floating, bool begin);
/* Makes the step from a state with a character of CLASS. A floating one adds what
 * begins with that character, which a state that does not float knows. */
uint16_t sieve_step_make(struct sieve *sieve, uint16_t from, uint16_t class);

/* The step over the character at *at, which moves behind it. */
static inline uint16_t
step_over(struct sieve *sieve, uint16_t from, struct str subject, size_t *at)
{
    uint16_t class = alphabet_next(&sieve->alphabet, subject, at);
    uint16_t step = sieve_step(sieve, from, class);
    return step ? step : sieve_step_make(sieve, from, class);
}

/* Settled without having accepted anything: no rule is left. */
static inline bool
is_dead(uint16_t step)
{
    return (step & (STEP_SETTLED | STEP_ACCEPTS)) == STEP_SETTLED;
}

#endif
