/* The rows of table 3-7 that bind the second byte, and the bytes that are in none. */
#include "base/sound.h"

enum { BOUND_E0 = 1, BOUND_ED = 2, BOUND_F0 = 4, BOUND_F4 = 8 };

/* The bytes behind SET; BOUND: so is the first, if BIT is in it. */
static uint64_t
behind(uint64_t set, unsigned bound, unsigned bit)
{
    return set << 1 | ((bound & bit) != 0);
}

void
sound_rare(struct sound *sound, const struct block *block)
{
    uint64_t e0 = block_equal(block, 0xE0), ed = block_equal(block, 0xED);
    uint64_t f0 = block_equal(block, 0xF0), f4 = block_equal(block, 0xF4);
    uint64_t inner = block_bit(block, 7) & ~block_bit(block, 6);
    uint64_t upper = block_bit(block, 5), middle = upper | block_bit(block, 4);
    uint64_t bad = behind(e0, sound->bound, BOUND_E0) & ~upper; /* A0..BF */
    bad |= behind(ed, sound->bound, BOUND_ED) & upper;          /* 80..9F */
    bad |= behind(f0, sound->bound, BOUND_F0) & ~middle;        /* 90..BF */
    bad |= behind(f4, sound->bound, BOUND_F4) & middle;         /* 80..8F */
    sound->broken |= (bad & inner) != 0;
    uint64_t four =
        block_bit(block, 7) & block_bit(block, 6) & upper & block_bit(block, 4);
    uint64_t beyond =
        block_bit(block, 3) |
        (block_bit(block, 2) & (block_bit(block, 1) | block_bit(block, 0)));
    sound->broken |= (block_equal(block, 0xC0) | block_equal(block, 0xC1) |
                      (four & beyond)) != 0; /* F5 to FF */
    sound->bound = (e0 >> 63 ? BOUND_E0 : 0) | (ed >> 63 ? BOUND_ED : 0) |
                   (f0 >> 63 ? BOUND_F0 : 0) | (f4 >> 63 ? BOUND_F4 : 0);
}
