/*
 * sound: whether a text is UTF-8 (as base/utf8.h has it), told block by block as it goes by.
 *
 *     struct sound sound = { 0 };
 *     sound_block(&sound, &block);       each block in turn, the last filled up with blanks
 *     bool is_utf8 = sound_whole(&sound);
 *
 * That it is not is known one block late at most; where, is not told.
 */
#ifndef BASE_SOUND_H
#define BASE_SOUND_H

#include "base/block.h"

#include <stdbool.h>

struct sound {
    bool broken;
    uint64_t owed;  /* which of the next bytes must go on with a character */
    unsigned bound; /* the next byte is bound by the lead before it; see sound.c */
};

/* Leads that few documents have: of two or four bytes, and those that bind what follows. */
void sound_rare(struct sound *sound, const struct block *block);

static inline void
sound_block(struct sound *sound, const struct block *block)
{
    uint64_t high = block_bit(block, 7);
    if (!high) {
        sound->broken |= sound->owed != 0;
        sound->owed = 0;
        sound->bound = 0;
        return;
    }
    uint64_t six = block_bit(block, 6), five = block_bit(block, 5);
    uint64_t leads = high & six, three = leads & five,
             four = three & block_bit(block, 4);
    uint64_t inner = sound->owed | leads << 1 | three << 2 | four << 3;
    if (sound->bound | (leads ^ three) | four | block_equal(block, 0xE0) |
        block_equal(block, 0xED))
        sound_rare(sound, block);
    sound->broken |= inner != (high & ~six);
    sound->owed = leads >> 63 | three >> 62 | four >> 61;
}

/* What went by was UTF-8, and no character is open. */
static inline bool
sound_whole(const struct sound *sound)
{
    return !sound->broken && !sound->owed;
}

#endif
