/* A sieve as bytes: learnt by make from the examples of rules, read at every start. */
#include "rule/sieve_parts.h"

#include "base/utf8.h"

#include <string.h>

#define ORDINARY 0x4E14u /* 且, a character of no pattern */

void
sieve_learn_characters(struct sieve *sieve)
{
    char text[8];
    for (size_t i = 0; i < sieve->alphabet.count; i++) {
        size_t len = utf8_put(text, sieve->alphabet.examples[i]);
        len += utf8_put(text + len, ORDINARY);
        sieve_learn(sieve, (struct str){ text, len });
    }
}

void
sieve_learn(struct sieve *sieve, struct str subject)
{
    bool certain;
    if (sieve->states.len >= SIEVE_LEARNT)
        return;
    (void)sieve_anywhere(sieve, subject, 0);
    for (size_t at = 0; at < subject.len; utf8_next(subject, &at)) {
        (void)sieve_at(sieve, subject, at, SIZE_MAX);
        (void)sieve_whole(sieve, subject, at, &certain);
    }
}

/* Steps of one state that lead somewhere. */
struct tooth {
    uint16_t class, step;
};

static size_t
teeth_of(const struct sieve *sieve, size_t state, struct tooth *teeth)
{
    size_t count = 0;
    for (size_t class = 0; class < sieve->alphabet.count; class ++) {
        uint16_t step = sieve_step(sieve, (uint16_t)state, class);
        if (step && step != STEP_FULL)
            teeth[count++] = (struct tooth){ (uint16_t) class, step };
    }
    return count;
}

static bool
fits(const struct learnt *comb, size_t len, size_t base, const struct tooth *teeth,
     size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (base + teeth[i].class < len && comb[base + teeth[i].class].from)
            return false;
    return true;
}

/* Pushes the rows of all states into each other, each as far down as it goes. */
static void
put_comb(struct sieve *sieve, struct buf *out)
{
    size_t states = sieve->states.len, classes = sieve->alphabet.count;
    ARRAY(struct learnt) comb = { 0 };
    uint32_t *bases = arena_alloc_array(sieve->arena, states, sizeof *bases);
    struct tooth *teeth = arena_alloc_array(sieve->arena, classes, sizeof *teeth);
    for (size_t state = 0; state < states; state++) {
        size_t count = teeth_of(sieve, state, teeth), base = 0;
        while (!fits(comb.items, comb.len, base, teeth, count))
            base++;
        while (comb.len < base + classes)
            *array_push(sieve->arena, &comb) = (struct learnt){ 0, 0 };
        bases[state] = (uint32_t)base;
        for (size_t i = 0; i < count; i++)
            comb.items[base + teeth[i].class] =
                (struct learnt){ (uint16_t)state, teeth[i].step };
    }
    image_put(out, bases, states, sizeof *bases);
    image_put_array(out, &comb);
}

void
sieve_write(struct sieve *sieve, struct buf *out)
{
    const struct program *program = &sieve->program;
    struct alphabet *alphabet = &sieve->alphabet;
    alphabet_complete(alphabet);
    image_put(out, &program->exact, 1, sizeof program->exact);
    image_put(out, &program->loose, 1, sizeof program->loose);
    image_put(out, program->echoes, PROGRAM_RULES, sizeof *program->echoes);
    image_put(out, program->starts, program->count, sizeof *program->starts);
    image_put_array(out, &program->nodes);
    image_put_array(out, &program->sets);
    image_put_array(out, &program->ranges);
    image_put(out, alphabet->edges, alphabet->edge_count, sizeof *alphabet->edges);
    image_put(out, alphabet->classes, alphabet->edge_count, sizeof *alphabet->classes);
    image_put(out, alphabet->examples, alphabet->count, sizeof *alphabet->examples);
    image_put(out, alphabet->page_of, ALPHABET_PAGES, sizeof *alphabet->page_of);
    image_put_array(out, &alphabet->pages);
    image_put_array(out, &sieve->states);
    image_put_array(out, &sieve->pool);
    image_put(out, sieve->buckets, BUCKETS, sizeof *sieve->buckets);
    image_put(out, sieve->starts, 4, sizeof(uint16_t));
    put_comb(sieve, out);
}

/* An array of COUNT elements. */
static void *
take_some(struct image *image, size_t count, size_t size)
{
    size_t found;
    void *items = image_take(image, &found, size);
    image->bad = image->bad || found != count;
    return items;
}

static void
take_alphabet(struct alphabet *alphabet, struct image *image)
{
    alphabet->edges = image_take(image, &alphabet->edge_count, sizeof *alphabet->edges);
    alphabet->classes =
        take_some(image, alphabet->edge_count, sizeof *alphabet->classes);
    alphabet->examples =
        image_take(image, &alphabet->count, sizeof *alphabet->examples);
    alphabet->page_of = take_some(image, ALPHABET_PAGES, sizeof *alphabet->page_of);
    image_take_array(image, &alphabet->pages);
}

struct sieve *
sieve_read(struct arena *arena, struct image *image, size_t count)
{
    struct sieve *sieve = arena_new(arena, struct sieve);
    struct program *program = &sieve->program;
    sieve->arena = program->arena = sieve->alphabet.arena = arena;
    program->count = (uint32_t)count;
    image_copy(image, &program->exact, 1, sizeof program->exact);
    image_copy(image, &program->loose, 1, sizeof program->loose);
    image_copy(image, program->echoes, PROGRAM_RULES, sizeof *program->echoes);
    image_copy(image, program->starts, count, sizeof *program->starts);
    image_take_array(image, &program->nodes);
    image_take_array(image, &program->sets);
    image_take_array(image, &program->ranges);
    take_alphabet(&sieve->alphabet, image);
    image_take_array(image, &sieve->read);
    image_take_array(image, &sieve->read_pool);
    image_copy(image, sieve->buckets, BUCKETS, sizeof *sieve->buckets);
    image_copy(image, sieve->starts, 4, sizeof(uint16_t));
    image_take_array(image, &sieve->bases);
    image_take_array(image, &sieve->comb);
    return image->bad || sieve->bases.len != sieve->read.len ? NULL : sieve;
}

uint64_t
sieve_form(void)
{
    const struct state state = { .accept = 1, .first = 2, .chain = 3 };
    const struct node node = { .next = 1, .other = 2, .kind = 3, .rule = 4 };
    uint64_t word, sum = sizeof(struct charset) << 8 | sizeof(struct range);
    sum = sum << 16 | sizeof(struct state) << 8 | sizeof(struct node);
    memcpy(&word, &node, sizeof word);
    sum ^= word;
    memcpy(&word, &state.first, sizeof word);
    return sum ^ word << 1 ^ ALPHABET_PAGE ^ (uint64_t)STATES_MAX << 40;
}
