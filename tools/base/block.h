/*
 * block: 64 bytes of a text looked at at once, in four steps of 16.
 *
 * A set of them is a number with a bit for each, the first in the lowest. A step is one
 * register with SSE2, which every x86-64 has, and two numbers elsewhere (base/lanes.h). All
 * is exact for bytes of any value.
 */
#ifndef BASE_BLOCK_H
#define BASE_BLOCK_H

#include "base/lanes.h"

#include <string.h>

enum { BLOCK_BYTES = 64 };

#if defined __SSE2__
#include <emmintrin.h>

typedef __m128i block_step;

static inline block_step
block_step_load(const char *bytes)
{
    return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

static inline uint64_t
block_step_equal(block_step step, unsigned char byte)
{
    __m128i equal = _mm_cmpeq_epi8(step, _mm_set1_epi8((char)byte));
    return (uint64_t)(unsigned)_mm_movemask_epi8(equal);
}

static inline uint64_t
block_step_among(block_step step, const char four[4])
{
    __m128i among =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(step, _mm_set1_epi8(four[0])),
                                  _mm_cmpeq_epi8(step, _mm_set1_epi8(four[1]))),
                     _mm_or_si128(_mm_cmpeq_epi8(step, _mm_set1_epi8(four[2])),
                                  _mm_cmpeq_epi8(step, _mm_set1_epi8(four[3]))));
    return (uint64_t)(unsigned)_mm_movemask_epi8(among);
}

static inline uint64_t
block_step_bit(block_step step, int bit)
{
    return (uint64_t)(unsigned)_mm_movemask_epi8(_mm_slli_epi16(step, 7 - bit));
}

#else

typedef struct {
    uint64_t low, high;
} block_step;

static inline block_step
block_step_load(const char *bytes)
{
    return (block_step){ lanes_load(bytes), lanes_load(bytes + 8) };
}

/* The lowest bits of the bytes of both, side by side. */
static inline uint64_t
block_step_gather(uint64_t low, uint64_t high)
{
    const uint64_t gather = UINT64_C(0x0102040810204080);
    return ((low & LANES_ONES) * gather) >> 56 |
           ((high & LANES_ONES) * gather) >> 56 << 8;
}

static inline uint64_t
block_step_equal(block_step step, unsigned char byte)
{
    return block_step_gather(lanes_equal(step.low, byte) >> 7,
                             lanes_equal(step.high, byte) >> 7);
}

static inline uint64_t
block_step_among(block_step step, const char four[4])
{
    uint64_t among = 0;
    for (int i = 0; i < 4; i++)
        among |= block_step_equal(step, (unsigned char)four[i]);
    return among;
}

static inline uint64_t
block_step_bit(block_step step, int bit)
{
    return block_step_gather(step.low >> bit, step.high >> bit);
}

#endif

struct block {
    block_step steps[4];
};

static inline struct block
block_load(const char *bytes)
{
    return (struct block){ { block_step_load(bytes), block_step_load(bytes + 16),
                             block_step_load(bytes + 32),
                             block_step_load(bytes + 48) } };
}

/* The LEN bytes at BYTES, fewer than 64, and blanks. */
static inline struct block
block_load_last(const char *bytes, size_t len)
{
    char padded[BLOCK_BYTES];
    memset(padded, ' ', sizeof padded);
    memcpy(padded, bytes, len);
    return block_load(padded);
}

static inline uint64_t
block_equal(const struct block *block, unsigned char byte)
{
    return block_step_equal(block->steps[0], byte) |
           block_step_equal(block->steps[1], byte) << 16 |
           block_step_equal(block->steps[2], byte) << 32 |
           block_step_equal(block->steps[3], byte) << 48;
}

/* Those that are one of FOUR. */
static inline uint64_t
block_among(const struct block *block, const char four[4])
{
    return block_step_among(block->steps[0], four) |
           block_step_among(block->steps[1], four) << 16 |
           block_step_among(block->steps[2], four) << 32 |
           block_step_among(block->steps[3], four) << 48;
}

/* Those in which BIT is set, 0 (the lowest) to 7. */
static inline uint64_t
block_bit(const struct block *block, int bit)
{
    return block_step_bit(block->steps[0], bit) |
           block_step_bit(block->steps[1], bit) << 16 |
           block_step_bit(block->steps[2], bit) << 32 |
           block_step_bit(block->steps[3], bit) << 48;
}

/* Where the first of SET stands, 0 to 63. SET is not empty. */
static inline size_t
block_first(uint64_t set)
{
    return (size_t)__builtin_ctzll(set);
}

#endif
