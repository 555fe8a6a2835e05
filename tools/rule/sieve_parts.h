/* sieve_parts: what a sieve is made of. Private to sieve*.c. */
#ifndef RULE_SIEVE_PARTS_H
#define RULE_SIEVE_PARTS_H

#include "rule/alphabet.h"
#include "rule/sieve.h"

#define STATES_MAX 2000 /* then it grows no more */
#define ROWS       8    /* states whose steps stand together */
#define BUCKETS    256

/* A step gives the state it leads to with what is to be seen there at once. */
#define STEP_STATE   0x0FFFu
#define STEP_ACCEPTS 0x8000u /* a rule has matched */
#define STEP_SETTLED 0x4000u /* all rules that may go on have */
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

struct sieve {
    struct arena *arena;
    struct program program;
    struct alphabet alphabet;
    ARRAY(struct state) states; /* the first is none */
    ARRAY(uint32_t) pool;       /* nodes of states */
    uint16_t *buckets;
    /* What was learnt, the rows of the states pushed into each other so that no two steps
     * meet: that from a state with a class stands at BASES of the state + the class. */
    ARRAY(uint32_t) bases; /* of the states learnt */
    ARRAY(struct learnt) comb;
    /* The others by state, and there by class of the next character; NULL and 0: not made
     * yet. */
    uint16_t *steps[STATES_MAX / ROWS + 1];
    uint16_t starts[2][2]; /* steps; by: floating, at the begin of the subject */
    /* The state being made: its nodes, and what has been seen on the way to them. */
    uint32_t *nodes, *stack, *marks;
    uint32_t count, mark;
};

/* The step from a state with a character of CLASS; 0: not made yet. */
static inline uint16_t
sieve_step(const struct sieve *sieve, uint16_t from, size_t class)
{
    size_t state = from & STEP_STATE;
    const struct learnt *learnt = &sieve->comb.items[sieve->bases.items[state] + class];
    if (learnt->from == state)
        return learnt->step;
    const uint16_t *row = sieve->steps[state / ROWS];
    return row ? row[state % ROWS * sieve->alphabet.count + class] : 0;
}

#endif
