/*
 * lanes: eight bytes of a text looked at as one number, the first of them in its lowest byte.
 *
 * A set of them is a number with the top bit of each byte that is in it. All is exact for
 * bytes of any value.
 */
#ifndef BASE_LANES_H
#define BASE_LANES_H

#include <stddef.h>
#include <stdint.h>

#define LANES_ONES UINT64_C(0x0101010101010101)
#define LANES_TOPS UINT64_C(0x8080808080808080)

/* The eight bytes at BYTES. */
static inline uint64_t
lanes_load(const char *bytes)
{
    const unsigned char *p = (const unsigned char *)bytes;
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
           (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 |
           (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/* Those that are below LIMIT, which is 1 to 0x80. */
static inline uint64_t
lanes_below(uint64_t word, unsigned char limit)
{
    uint64_t sum = (word & ~LANES_TOPS) + LANES_ONES * (0x80u - limit);
    return ~(sum | word) & LANES_TOPS;
}

static inline uint64_t
lanes_equal(uint64_t word, unsigned char byte)
{
    return lanes_below(word ^ LANES_ONES * byte, 1);
}

/* Where the first of SET stands, 0 to 7. SET is not empty. */
static inline size_t
lanes_first(uint64_t set)
{
    uint64_t lower = (set - 1) & ~set; /* all bits below the first */
    return (size_t)(((lower & LANES_ONES) * LANES_ONES) >> 56) - 1;
}

static inline size_t
lanes_count(uint64_t set)
{
    return (size_t)(((set >> 7) * LANES_ONES) >> 56);
}

#endif
