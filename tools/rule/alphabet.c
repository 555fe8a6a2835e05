/* Classes of characters. */
#include "rule/alphabet.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

static int
compare(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void
find_edges(struct alphabet *a, const struct program *program)
{
    size_t len = 0;
    a->edges =
        arena_alloc_array(a->arena, 2 * program->ranges.len + 1, sizeof *a->edges);
    a->edges[len++] = 0;
    for (size_t i = 0; i < program->ranges.len; i++) {
        a->edges[len++] = program->ranges.items[i].from;
        a->edges[len++] = program->ranges.items[i].to + 1;
    }
    qsort(a->edges, len, sizeof *a->edges, compare);
    for (size_t i = 0; i < len; i++)
        if (!i || a->edges[i] != a->edges[a->edge_count - 1])
            a->edges[a->edge_count++] = a->edges[i];
}

/* Index of the stretch between two edges that C is in. */
static size_t
stretch_of(const struct alphabet *a, uint32_t c)
{
    size_t low = 0, high = a->edge_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (a->edges[middle] <= c)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* A number of 64 bits that looks drawn by lot (SplitMix64). */
static uint64_t
lot(uint64_t x)
{
    x += UINT64_C(0x9E3779B97F4A7C15);
    x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
    return x ^ x >> 31;
}

/* For each stretch the lots of the sets that hold it, taken together: equal when the
 * same sets do. */
static uint64_t *
sign(const struct alphabet *a, const struct program *program)
{
    uint64_t *signs = arena_alloc_array(a->arena, a->edge_count + 1, sizeof *signs);
    for (size_t i = 0; i < program->sets.len; i++)
        for (uint32_t k = 0; k < program->sets.items[i].count; k++) {
            const struct range *r =
                &program->ranges.items[program->sets.items[i].first + k];
            signs[stretch_of(a, r->from)] ^= lot(i);
            if (r->to < CHARACTER_LAST)
                signs[stretch_of(a, r->to + 1)] ^= lot(i);
        }
    for (size_t i = 1; i < a->edge_count; i++)
        signs[i] ^= signs[i - 1];
    return signs;
}

void
alphabet_make(struct alphabet *a, const struct program *program)
{
    a->arena = program->arena;
    a->page_of = arena_alloc_array(a->arena, ALPHABET_PAGES, sizeof *a->page_of);
    find_edges(a, program);
    uint64_t *signs = sign(a, program);
    size_t slots = 1;
    while (slots < 2 * a->edge_count)
        slots *= 2;
    uint32_t *table = arena_alloc_array(a->arena, slots, sizeof *table);
    a->classes = arena_alloc_array(a->arena, a->edge_count, sizeof *a->classes);
    a->examples = arena_alloc_array(a->arena, a->edge_count, sizeof *a->examples);
    for (size_t i = 0; i < a->edge_count; i++) {
        size_t slot = (size_t)(lot(signs[i]) & (slots - 1));
        while (table[slot] && signs[table[slot] - 1] != signs[i])
            slot = (slot + 1) & (slots - 1);
        if (!table[slot]) {
            table[slot] = (uint32_t)i + 1;
            a->classes[i] = (uint16_t)a->count;
            a->examples[a->count++] = a->edges[i];
        } else {
            a->classes[i] = a->classes[table[slot] - 1];
        }
    }
}

/* The page that C is on. */
static uint16_t
make_page(struct alphabet *a, uint32_t c)
{
    if (!a->pages.len)
        (void)array_push(a->arena, &a->pages);
    struct alphabet_page *page = array_push(a->arena, &a->pages);
    uint32_t first = c / ALPHABET_PAGE * ALPHABET_PAGE;
    size_t stretch = stretch_of(a, first);
    for (uint32_t i = 0; i < ALPHABET_PAGE; i++) {
        while (stretch + 1 < a->edge_count && a->edges[stretch + 1] <= first + i)
            stretch++;
        page->classes[i] = a->classes[stretch];
    }
    return a->page_of[c / ALPHABET_PAGE] = (uint16_t)(a->pages.len - 1);
}

void
alphabet_complete(struct alphabet *a)
{
    a->pages.len = 0;
    for (uint32_t i = 0; i < ALPHABET_PAGES; i++) {
        uint16_t made = make_page(a, i * ALPHABET_PAGE);
        const struct alphabet_page *page = &a->pages.items[made];
        for (uint16_t k = 1; k < made; k++)
            if (!memcmp(&a->pages.items[k], page, sizeof *page)) {
                a->page_of[i] = k;
                a->pages.len--;
                break;
            }
    }
}

uint16_t
alphabet_find(struct alphabet *a, struct str s, size_t *at)
{
    uint32_t c = utf8_next(s, at);
    if (c >= 0x10000)
        return a->classes[stretch_of(a, c)];
    uint16_t page = a->page_of[c / ALPHABET_PAGE];
    if (!page)
        page = make_page(a, c);
    return a->pages.items[page].classes[c % ALPHABET_PAGE];
}
