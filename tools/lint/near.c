/* Restricted Damerau-Levenshtein distance over bytes: enough for codes and options. */
#include "lint/near.h"

#define NEAR_BYTES 40

static char
small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t
near_distance(struct str a, struct str b)
{
    if (a.len > NEAR_BYTES || b.len > NEAR_BYTES)
        return NEAR_BYTES + 1;
    size_t rows[NEAR_BYTES + 1][NEAR_BYTES + 1];
    for (size_t i = 0; i <= a.len; i++)
        rows[i][0] = i;
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.len; i++)
        for (size_t j = 1; j <= b.len; j++) {
            char from = small(a.ptr[i - 1]), to = small(b.ptr[j - 1]);
            size_t best = least(rows[i - 1][j], rows[i][j - 1]) + 1;
            best = least(best, rows[i - 1][j - 1] + (from != to));
            if (i > 1 && j > 1 && from == small(b.ptr[j - 2]) &&
                small(a.ptr[i - 2]) == to)
                best = least(best, rows[i - 2][j - 2] + 1);
            rows[i][j] = best;
        }
    return rows[a.len][b.len];
}

struct near
near_of(struct str wanted)
{
    return (struct near){ .wanted = wanted, .distance = NEAR_BYTES };
}

void
near_offer(struct near *near, struct str candidate)
{
    size_t distance = near_distance(near->wanted, candidate);
    size_t allowed = candidate.len / 3 ? candidate.len / 3 : 1;
    if (distance <= allowed && distance < near->distance) {
        near->best = candidate;
        near->distance = distance;
    }
}
