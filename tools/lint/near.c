/* Edits are counted by base/distance.h. */
#include "lint/near.h"

#include "base/distance.h"
#include "base/utf8.h"

/* UTF-8 of so many characters. */
#define NEAR_BYTES ((size_t)DISTANCE_MOST * 4)

static struct str
in_small(struct str s, char small[static NEAR_BYTES])
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        small[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return (struct str){ small, s.len };
}

size_t
near_distance(struct str a, struct str b)
{
    char x[NEAR_BYTES], y[NEAR_BYTES];
    if (a.len > NEAR_BYTES || b.len > NEAR_BYTES)
        return DISTANCE_MOST + 1;
    return distance(in_small(a, x), in_small(b, y));
}

struct near
near_of(struct str wanted)
{
    return (struct near){ .wanted = wanted, .distance = 2 * DISTANCE_MOST };
}

struct near
near_alike(const struct alike_word *word)
{
    struct near near = near_of(word->word);
    near.alike = word;
    return near;
}

void
near_offer(struct near *near, struct str candidate)
{
    size_t halves = near->alike ? alike_distance(near->alike, candidate)
                                : 2 * near_distance(near->wanted, candidate);
    size_t allowed = utf8_count(candidate) / 3;
    if (halves <= 2 * (allowed ? allowed : 1) && halves < near->distance) {
        near->best = candidate;
        near->distance = halves;
    }
}
