/* The longest common subsequence by bit vectors. */
#include "compare/similar.h"

#include "base/utf8.h"

#include <string.h>

#define WORDS (SIMILAR_MOST / 64)
#define SLOTS (2 * SIMILAR_MOST)

struct letters
letters_of(struct arena *arena, struct str title)
{
    uint32_t letters[SIMILAR_MOST];
    size_t len = 0;
    for (size_t at = 0; at < title.len && len < SIMILAR_MOST;) {
        uint32_t c = utf8_next(title, &at);
        if (c >= 0xFF10 && c <= 0xFF19)
            c = c - 0xFF10 + '0';
        if (utf8_is_han(c) || (c >= '0' && c <= '9'))
            letters[len++] = c;
    }
    uint32_t *items = arena_alloc_array(arena, len, sizeof *items);
    if (len)
        memcpy(items, letters, len * sizeof *items);
    return (struct letters){ items, len };
}

/* The slot of LETTER, or the free one it would take: there are twice as many slots as
 * letters. */
static size_t
slot_of(const struct similar *similar, uint32_t letter)
{
    size_t at = letter * 2654435761u % SLOTS;
    while (similar->slots[at].letter && similar->slots[at].letter != letter)
        at = (at + 1) % SLOTS;
    return at;
}

void
similar_to(struct similar *similar, struct letters letters)
{
    memset(similar, 0, sizeof *similar);
    similar->letters = letters;
    for (size_t i = 0; i < letters.len; i++) {
        size_t slot = slot_of(similar, letters.items[i]);
        similar->slots[slot].letter = letters.items[i];
        similar->slots[slot].places[i / 64] |= UINT64_C(1) << i % 64;
    }
}

static size_t
count_bits(uint64_t word)
{
    size_t count = 0;
    for (; word; word &= word - 1)
        count++;
    return count;
}

/* A zero bit of `free` at place i: one more letter of the subsequence ends there. */
static size_t
common_letters(const struct similar *similar, struct letters other)
{
    uint64_t free[WORDS];
    size_t common = 0;
    memset(free, 0xFF, sizeof free);
    for (size_t k = 0; k < other.len; k++) {
        const uint64_t *places =
            similar->slots[slot_of(similar, other.items[k])].places;
        uint64_t carry = 0;
        for (size_t w = 0; w < WORDS; w++) {
            uint64_t hit = free[w] & places[w], sum = free[w] + hit;
            uint64_t more = sum < hit, with = sum + carry;
            carry = more | (with < carry);
            free[w] = with | (free[w] & ~places[w]);
        }
    }
    for (size_t w = 0; w < WORDS; w++)
        common += count_bits(~free[w]);
    return common;
}

size_t
similar_han(const struct similar *similar, struct letters other)
{
    uint32_t han[SIMILAR_MOST];
    size_t len = 0;
    for (size_t i = 0; i < other.len; i++)
        if (utf8_is_han(other.items[i]))
            han[len++] = other.items[i];
    return common_letters(similar, (struct letters){ han, len });
}

int
similarity_bound(size_t a, size_t b)
{
    size_t least = a < b ? a : b;
    return a + b ? (int)(2 * SIMILAR_SAME * least / (a + b)) : 0;
}

int
similarity(const struct similar *similar, struct letters other)
{
    size_t sum = similar->letters.len + other.len;
    if (!similar->letters.len || !other.len)
        return 0;
    return (int)(2 * SIMILAR_SAME * common_letters(similar, other) / sum);
}
