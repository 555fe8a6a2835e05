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

/* Bytes after which it is worth to know what changes nothing. */
#define IDLE_AFTER ((size_t)1 << 16)

/* The state where nothing has begun and anything may; 0: no text led to it yet. */
static size_t
idle_state(const struct sieve *sieve)
{
    for (size_t i = 1; i < sieve_states(sieve); i++)
        if (sieve_state(sieve, i)->floating && !sieve_state(sieve, i)->count)
            return i;
    return 0;
}

/* Finds the characters that lead from that state to itself. */
static void
find_idle(struct sieve *sieve)
{
    const struct alphabet *alphabet = &sieve->alphabet;
    size_t pages = alphabet->pages.len, state = idle_state(sieve);
    sieve->searched = 0;
    if (!state || !pages)
        return;
    uint16_t step = (uint16_t)(state | STEP_SETTLED);
    uint64_t *of_page = arena_alloc_array(sieve->arena, pages, sizeof *of_page);
    for (size_t page = 1; page < pages; page++)
        for (size_t i = 0; i < ALPHABET_PAGE; i++) {
            uint16_t class = alphabet->pages.items[page].classes[i];
            of_page[page] |= (uint64_t)(sieve_step(sieve, step, class) == step) << i;
        }
    sieve->idle = arena_alloc_array(sieve->arena, ALPHABET_PAGES, sizeof *sieve->idle);
    for (size_t i = 0; i < ALPHABET_PAGES; i++)
        sieve->idle[i] = of_page[alphabet->page_of[i]];
    sieve->idle_step = step;
}

/* The first character from AT on that something may begin with; the end. */
static size_t
skip_idle(const uint64_t *idle, struct str subject, size_t at)
{
    const unsigned char *p = (const unsigned char *)subject.ptr + at;
    const unsigned char *end = (const unsigned char *)subject.ptr + subject.len;
    while (p < end) {
        uint32_t c = p[0];
        if (c < 0x80) {
            if (!(idle[c / ALPHABET_PAGE] >> c % ALPHABET_PAGE & 1))
                break;
            p++;
        } else {
            if (c - 0xE0u >= 0x10 || end - p < 3 ||
                !(idle[(c & 0x0Fu) << 6 | (p[1] & 0x3Fu)] >> (p[2] & 0x3Fu) & 1))
                break;
            p += 3;
        }
    }
    return (size_t)(p - (const unsigned char *)subject.ptr);
}

/* Goes on from STEP over characters of one byte and of three and over steps that were learnt,
 * which are nearly all, from *at on; stops at UNTIL and where a rule has matched. */
static uint16_t
glide(const struct sieve *sieve, uint16_t step, uint16_t until, struct str subject,
      size_t *at)
{
    const unsigned char *p = (const unsigned char *)subject.ptr + *at, *next;
    const unsigned char *end = (const unsigned char *)subject.ptr + subject.len;
    const uint16_t *page_of = sieve->alphabet.page_of;
    const struct alphabet_page *pages = sieve->alphabet.pages.items;
    const struct learnt *comb = sieve->comb.items;
    const uint32_t *bases = sieve->bases.items;
    for (; p < end && !(step & STEP_ACCEPTS); p = next) {
        uint32_t c = p[0], page = c / ALPHABET_PAGE;
        next = p + 1;
        if (c >= 0x80) {
            if (c - 0xE0u >= 0x10 || end - p < 3)
                break;
            page = (c & 0x0Fu) << 6 | (p[1] & 0x3Fu);
            c = p[2];
            next = p + 3;
        }
        page = page_of[page];
        if (!page)
            break;
        uint16_t state = step & STEP_STATE;
        uint16_t class = pages[page].classes[c % ALPHABET_PAGE];
        struct learnt learnt = comb[bases[state] + class];
        if (learnt.from != state)
            break;
        step = learnt.step;
        if (step == until) {
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
    if (!sieve->idle && sieve->searched > IDLE_AFTER)
        find_idle(sieve);
    for (size_t at = from, before; at < subject.len && !(step & STEP_ACCEPTS);) {
        if (sieve->idle && step == sieve->idle_step)
            at = skip_idle(sieve->idle, subject, at);
        before = at;
        step = glide(sieve, step, sieve->idle_step, subject, &at);
        if (at == before && at < subject.len && !(step & STEP_ACCEPTS))
            step = step_over(sieve, step, subject, &at);
    }
    return step & STEP_ACCEPTS || state_at(sieve, step)->accept_end;
}
