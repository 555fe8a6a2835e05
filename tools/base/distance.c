/* Optimal string alignment (Damerau), three rows. */
#include "base/distance.h"

#include "base/utf8.h"

static size_t
read_characters(struct str s, uint32_t characters[DISTANCE_MOST])
{
    size_t count = 0;
    for (size_t at = 0; at < s.len; count++) {
        if (count == DISTANCE_MOST)
            return DISTANCE_MOST + 1;
        characters[count] = utf8_next(s, &at);
    }
    return count;
}

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t
distance_halves(struct str a, struct str b, distance_alike *alike, const void *owner)
{
    uint32_t x[DISTANCE_MOST], y[DISTANCE_MOST];
    size_t rows[3][DISTANCE_MOST + 1];
    size_t m = read_characters(a, x), n = read_characters(b, y);
    if (m > DISTANCE_MOST || n > DISTANCE_MOST)
        return 2 * (DISTANCE_MOST + 1);
    for (size_t j = 0; j <= n; j++)
        rows[0][j] = 2 * j;
    for (size_t i = 1; i <= m; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3];
        const size_t *before = rows[(i + 1) % 3];
        row[0] = 2 * i;
        for (size_t j = 1, at = 0; j <= n; j++) {
            size_t from = at;
            utf8_next(b, &at);
            size_t other = x[i - 1] == y[j - 1]                                 ? 0
                           : alike && alike(owner, i - 1, str_sub(b, from, at)) ? 1
                                                                                : 2;
            row[j] = least(above[j - 1] + other, least(above[j], row[j - 1]) + 2);
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                row[j] = least(row[j], before[j - 2] + 2);
        }
    }
    return rows[m % 3][n];
}

size_t
distance(struct str a, struct str b)
{
    return distance_halves(a, b, NULL, NULL) / 2;
}
