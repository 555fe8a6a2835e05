/* One reading of the text for all that look for odd characters. */
#include "checks/odd.h"

#include "base/block.h"

/* Whether the character of three bytes at P is usual punctuation. */
static bool
is_mark(const unsigned char *p)
{
    switch (p[0]) {
    case 0xE2: /* dashes, quotes, dots */
        return p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xA7;
    case 0xE3: /* but U+3000 */
        return p[1] == 0x80 && p[2] > 0x80;
    case 0xEF:
        return p[1] == 0xBC && (p[2] <= 0x8F || (p[2] >= 0x9A && p[2] <= 0xA0));
    default:
        return false;
    }
}

/* Whether the block whose bytes stand at BYTES has an odd character. */
static inline bool
block_has_odd(const char *bytes, const struct block *block)
{
    uint64_t seven = block_bit(block, 7), six = block_bit(block, 6);
    uint64_t five = block_bit(block, 5), controls = ~(seven | six | five);
    if (controls && (controls & ~(block_equal(block, '\t') | block_equal(block, '\n') |
                                  block_equal(block, '\r'))))
        return true;
    if (block_equal(block, 0x7F))
        return true;
    uint64_t leads = seven & six, three = block_bit(block, 3),
             two = block_bit(block, 2);
    /* E4 to E9 are passed over. */
    uint64_t usual = five & ~block_bit(block, 4) &
                     ((two & ~three) | (three & ~two & ~block_bit(block, 1)));
    for (uint64_t rest = leads & ~usual; rest; rest &= rest - 1)
        if (!is_mark((const unsigned char *)bytes + block_first(rest)))
            return true;
    return false;
}

/* Whether S, valid UTF-8, has an odd character. */
static bool
has_odd(struct str s)
{
    size_t at = 0;
    bool odd = false;
    for (; s.len - at >= BLOCK_BYTES && !odd; at += BLOCK_BYTES) {
        struct block block = block_load(s.ptr + at);
        odd = block_has_odd(s.ptr + at, &block);
    }
    if (at < s.len && !odd) {
        struct block block = block_load_last(s.ptr + at, s.len - at);
        odd = block_has_odd(s.ptr + at, &block);
    }
    return odd;
}

const struct spans *
odd_parts(struct run *run)
{
    if (run->odd)
        return run->odd;
    run->odd = arena_new(run->arena, struct spans);
    char room[TEXT_ROOM];
    for (struct text_part part = { .room = room }; text_part(run->text, &part);)
        if (has_odd(part.bytes))
            *array_push(run->arena, run->odd) = part.span;
    return run->odd;
}
