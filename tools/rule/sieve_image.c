/* A sieve as bytes: learnt by make from the examples of rules, read at every start. */
#include "rule/sieve_parts.h"

#include "base/utf8.h"

#include <string.h>

/* What stands before its arrays, so that no page of them is looked at before it is used. */
struct sieve_head {
    uint64_t exact, loose;
    /* Elements of the arrays. */
    uint64_t nodes, sets, ranges, edges, classes, pages, states, pool, comb;
    uint32_t rules[PROGRAM_RULES]; /* starts of the program */
    uint16_t buckets[BUCKETS], starts[2][2];
    uint8_t echoes[PROGRAM_RULES];
};

void
sieve_learn_characters(struct sieve *sieve)
{
    char text[8];
    for (size_t i = 0; i < sieve->alphabet.count; i++) {
        size_t len = utf8_put(text, sieve->alphabet.examples[i]);
        memcpy(text + len, SIEVE_ORDINARY.ptr, SIEVE_ORDINARY.len);
        len += SIEVE_ORDINARY.len;
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
put_comb(struct sieve *sieve, struct buf *out, struct sieve_head *head)
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
    image_put_bare(out, bases, states, sizeof *bases);
    image_put_array_bare(out, &comb);
    head->comb = comb.len;
}

/* The graph of the patterns, which is looked at only where new states are made. */
static void
put_graph(const struct sieve *sieve, struct buf *out)
{
    const struct program *program = &sieve->program;
    const struct alphabet *alphabet = &sieve->alphabet;
    image_put_bare(out, alphabet->edges, alphabet->edge_count, sizeof *alphabet->edges);
    image_put_bare(out, alphabet->classes, alphabet->edge_count,
                   sizeof *alphabet->classes);
    image_put_bare(out, alphabet->examples, alphabet->count,
                   sizeof *alphabet->examples);
    image_put_array_bare(out, &program->nodes);
    image_put_array_bare(out, &program->sets);
    image_put_array_bare(out, &program->ranges);
}

static void
take_graph(struct sieve *sieve, struct image *image, const struct sieve_head *head)
{
    struct program *program = &sieve->program;
    struct alphabet *alphabet = &sieve->alphabet;
    alphabet->edge_count = head->edges;
    alphabet->count = head->classes;
    alphabet->edges = image_take_bare(image, head->edges, sizeof *alphabet->edges);
    alphabet->classes = image_take_bare(image, head->edges, sizeof *alphabet->classes);
    alphabet->examples =
        image_take_bare(image, head->classes, sizeof *alphabet->examples);
    image_take_array_bare(image, &program->nodes, head->nodes);
    image_take_array_bare(image, &program->sets, head->sets);
    image_take_array_bare(image, &program->ranges, head->ranges);
}

static struct sieve_head
head_of(const struct sieve *sieve)
{
    const struct program *program = &sieve->program;
    const struct alphabet *alphabet = &sieve->alphabet;
    struct sieve_head head = {
        .exact = program->exact,
        .loose = program->loose,
        .nodes = program->nodes.len,
        .sets = program->sets.len,
        .ranges = program->ranges.len,
        .edges = alphabet->edge_count,
        .classes = alphabet->count,
        .pages = alphabet->pages.len,
        .states = sieve->states.len,
        .pool = sieve->pool.len,
    };
    memcpy(head.echoes, program->echoes, sizeof head.echoes);
    memcpy(head.rules, program->starts, sizeof head.rules);
    memcpy(head.buckets, sieve->buckets, sizeof head.buckets);
    memcpy(head.starts, sieve->starts, sizeof head.starts);
    return head;
}

void
sieve_write(struct sieve *sieve, struct buf *out)
{
    struct alphabet *alphabet = &sieve->alphabet;
    struct buf arrays = { .arena = sieve->arena };
    alphabet_complete(alphabet);
    struct sieve_head head = head_of(sieve);
    put_comb(sieve, &arrays, &head);
    image_put_array_bare(&arrays, &sieve->states);
    image_put_array_bare(&arrays, &sieve->pool);
    image_put_bare(&arrays, alphabet->page_of, ALPHABET_PAGES,
                   sizeof *alphabet->page_of);
    image_put_array_bare(&arrays, &alphabet->pages);
    put_graph(sieve, &arrays);
    image_put(out, &head, 1, sizeof head);
    buf_add(out, buf_str(&arrays));
}

static void
take_head(struct sieve *sieve, const struct sieve_head *head)
{
    struct program *program = &sieve->program;
    program->exact = head->exact;
    program->loose = head->loose;
    memcpy(program->echoes, head->echoes, sizeof head->echoes);
    memcpy(program->starts, head->rules, sizeof head->rules);
    memcpy(sieve->buckets, head->buckets, sizeof head->buckets);
    memcpy(sieve->starts, head->starts, sizeof head->starts);
}

struct sieve *
sieve_read(struct arena *arena, struct image *image, size_t count)
{
    struct sieve_head head = { 0 };
    struct sieve *sieve = arena_new(arena, struct sieve);
    struct alphabet *alphabet = &sieve->alphabet;
    sieve->arena = sieve->program.arena = alphabet->arena = arena;
    sieve->program.count = (uint32_t)count;
    image_copy(image, &head, 1, sizeof head);
    take_head(sieve, &head);
    image_take_array_bare(image, &sieve->bases, head.states);
    image_take_array_bare(image, &sieve->comb, head.comb);
    image_take_array_bare(image, &sieve->read, head.states);
    image_take_array_bare(image, &sieve->read_pool, head.pool);
    alphabet->page_of =
        image_take_bare(image, ALPHABET_PAGES, sizeof *alphabet->page_of);
    image_take_array_bare(image, &alphabet->pages, head.pages);
    take_graph(sieve, image, &head);
    return image->bad ? NULL : sieve;
}

uint64_t
sieve_form(void)
{
    const struct state state = { .accept = 1, .first = 2, .chain = 3 };
    const struct node node = { .next = 1, .other = 2, .kind = 3, .rule = 4 };
    uint64_t word, sum = sizeof(struct charset) << 8 | sizeof(struct range);
    sum = sum << 16 | sizeof(struct sieve_head);
    sum = sum << 16 | sizeof(struct state) << 8 | sizeof(struct node);
    memcpy(&word, &node, sizeof word);
    sum ^= word;
    memcpy(&word, &state.first, sizeof word);
    return sum ^ word << 1 ^ ALPHABET_PAGE ^ (uint64_t)STATES_MAX << 40;
}
