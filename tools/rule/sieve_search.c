/* A search with a sieve: where a match may be at all. */
#include "rule/sieve_parts.h"

size_t
sieve_skip(struct sieve *sieve, struct str subject, size_t from)
{
    uint16_t start = sieve_start(sieve, false, false);
    if (from == 0 || state_at(sieve, start)->accept_end)
        return from;
    while (from < subject.len) {
        size_t next = from;
        uint16_t class = alphabet_next(&sieve->alphabet, subject, &next);
        if (!is_dead(sieve_step(sieve, start, class)))
            break;
        from = next;
    }
    return from;
}

/* Bytes after which it is worth to know the class of each character, and what changes
 * nothing. */
#define SEARCHED_MANY ((size_t)1 << 15)

/* The state where nothing has begun and anything may; 0: no text led to it yet. */
static size_t
idle_state(const struct sieve *sieve)
{
    for (size_t i = 1; i < sieve_states(sieve); i++)
        if (sieve_state(sieve, i)->floating && !sieve_state(sieve, i)->count)
            return i;
    return 0;
}

/* Makes the classes, and finds the characters that lead from that state to itself. */
static void
make_classes(struct sieve *sieve)
{
    const struct alphabet *alphabet = &sieve->alphabet;
    size_t state = idle_state(sieve);
    sieve->searched = 0;
    if (!state || alphabet->count > SIEVE_IDLE)
        return;
    uint16_t step = (uint16_t)(state | STEP_SETTLED);
    sieve->idle_step = step;
    sieve->classes = arena_alloc_array(sieve->arena, 0x10000, sizeof *sieve->classes);
    for (size_t i = 0; i < alphabet->edge_count; i++) {
        uint32_t end = i + 1 < alphabet->edge_count ? alphabet->edges[i + 1] : 0x10000;
        uint16_t class = alphabet->classes[i];
        bool idle = sieve_step(sieve, step, class) == step;
        for (uint32_t c = alphabet->edges[i]; c < end && c < 0x10000; c++)
            sieve->classes[c] = (uint16_t)(class | (idle ? SIEVE_IDLE : 0));
    }
}

/* Goes on from STEP over characters of one byte and of three and over steps that were learnt,
 * which are nearly all, from *at on; stops where a rule has matched. */
static uint16_t
glide(const struct sieve *sieve, uint16_t step, struct str subject, size_t *at)
{
    const unsigned char *p = (const unsigned char *)subject.ptr + *at, *next;
    const unsigned char *end = (const unsigned char *)subject.ptr + subject.len;
    const uint16_t *classes = sieve->classes;
    const struct learnt *comb = sieve->comb.items;
    const uint32_t *bases = sieve->bases.items;
    uint16_t idle_step = sieve->idle_step;
    for (; p < end; p = next) {
        uint32_t c = p[0];
        next = p + 1;
        if (c >= 0x80) {
            if (c - 0xE0u >= 0x10 || end - p < 3)
                break;
            c = (c & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
            next = p + 3;
        }
        uint32_t class = classes[c];
        if (class & SIEVE_IDLE) {
            if (step == idle_step)
                continue;
            class &= ~SIEVE_IDLE;
        }
        uint16_t state = step & STEP_STATE;
        struct learnt learnt = comb[bases[state] + class];
        if (learnt.from != state)
            break;
        step = learnt.step;
        if (step & STEP_ACCEPTS) {
            p = next;
            break;
        }
    }
    *at = (size_t)(p - (const unsigned char *)subject.ptr);
    return step;
}

bool
sieve_anywhere(struct sieve *sieve, struct str subject, size_t from)
{
    uint16_t step = sieve_start(sieve, true, from == 0);
    uint16_t nothing = sieve_start(sieve, false, false);
    if (state_at(sieve, nothing)->accept_end) /* matches at the end at the latest */
        return true;
    sieve->searched += subject.len - from;
    if (!sieve->classes && sieve->searched > SEARCHED_MANY)
        make_classes(sieve);
    for (size_t at = from, before; at < subject.len && !(step & STEP_ACCEPTS);) {
        before = at;
        if (sieve->classes)
            step = glide(sieve, step, subject, &at);
        if (at == before)
            step = step_over(sieve, step, subject, &at);
    }
    return step & STEP_ACCEPTS || state_at(sieve, step)->accept_end;
}
