/* The longest common subsequence of two texts, 64 characters at a time. */
#include "base/similar.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

#define WORDS   (SIMILAR_MOST / 64)
#define BUCKETS 4096

/* The characters that count. */
struct letters {
    uint32_t codes[SIMILAR_MOST];
    size_t count;
};

/* Of LETTERS, the places of each character: a chain for each bucket. */
struct places {
    uint16_t first[BUCKETS], next[SIMILAR_MOST]; /* index + 1; 0: none */
};

static bool
is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool
counts(uint32_t c)
{
    if (c < 0x80)
        return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           c >= 0x20000 || (c >= 0xC0 && c <= 0x24F);
}

static void
read_letters(struct str s, bool masked, struct letters *letters)
{
    letters->count = 0;
    bool digits = false;
    for (size_t at = 0; at < s.len && letters->count < SIMILAR_MOST;) {
        uint32_t c = utf8_next(s, &at);
        if (c >= 0xFF01 && c <= 0xFF5E)
            c = c - 0xFF01 + '!';
        bool point = digits && (c == '.' || c == ',');
        if (masked && (is_digit(c) || point)) {
            if (!digits)
                letters->codes[letters->count++] = '0';
            digits = true;
            continue;
        }
        digits = false;
        if (counts(c))
            letters->codes[letters->count++] = c;
    }
}

static size_t
bucket_of(uint32_t c)
{
    return (c * UINT32_C(2654435761)) >> 20;
}

static void
find_places(const struct letters *letters, struct places *places)
{
    memset(places->first, 0, sizeof places->first);
    for (size_t i = 0; i < letters->count; i++) {
        uint16_t *first = &places->first[bucket_of(letters->codes[i])];
        places->next[i] = *first;
        *first = (uint16_t)(i + 1);
    }
}

/* One step of Hyyrö's row (2004): ROW gets the matches at the places of C. */
static void
step(const struct letters *a, const struct places *places, uint32_t c, uint64_t *row,
     size_t words)
{
    uint64_t match[WORDS] = { 0 };
    for (size_t i = places->first[bucket_of(c)]; i; i = places->next[i - 1])
        if (a->codes[i - 1] == c)
            match[(i - 1) / 64] |= UINT64_C(1) << ((i - 1) % 64);
    uint64_t carry = 0;
    for (size_t w = 0; w < words; w++) {
        uint64_t both = row[w] & match[w];
        uint64_t sum = row[w] + both, whole = sum + carry;
        carry = (sum < both) | (whole < sum);
        row[w] = whole | (row[w] & ~match[w]);
    }
}

static size_t
common(const struct letters *a, const struct letters *b)
{
    struct places places;
    uint64_t row[WORDS];
    size_t words = (a->count + 63) / 64, found = 0;
    find_places(a, &places);
    memset(row, 0xFF, sizeof row);
    for (size_t i = 0; i < b->count; i++)
        step(a, &places, b->codes[i], row, words);
    for (size_t i = 0; i < a->count; i++)
        found += !(row[i / 64] >> (i % 64) & 1);
    return found;
}

int
similar(struct str a, struct str b, bool masked)
{
    struct letters x, y;
    read_letters(a, masked, &x);
    read_letters(b, masked, &y);
    if (!x.count || !y.count)
        return 0;
    return (int)(2000 * common(&x, &y) / (x.count + y.count));
}
