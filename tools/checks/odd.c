/* One reading of the text for all that look for odd characters. */
#include "checks/odd.h"

#include "base/lanes.h"

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
    default: /* ideographs were passed over */
        return false;
    }
}

/* Bytes of visible ASCII, and blanks, at the start of the eight at BYTES. */
static size_t
visible(const char *bytes)
{
    uint64_t word = lanes_load(bytes);
    uint64_t others =
        (word & LANES_TOPS) | lanes_below(word, ' ') | lanes_equal(word, 0x7F);
    return others ? lanes_first(others) : 8;
}

/* Whether S, valid UTF-8, has an odd character. */
static bool
has_odd(struct str s)
{
    const unsigned char *p = (const unsigned char *)s.ptr;
    for (size_t at = 0; at < s.len;) {
        if (p[at] >= 0xE4 && p[at] <= 0xE9 && s.len - at >= 3) {
            at += 3;
            continue;
        }
        if (p[at] >= 0x80) {
            if (s.len - at < 3 || !is_mark(p + at))
                return true;
            at += 3;
            continue;
        }
        size_t length = s.len - at < 8 ? 0 : visible(s.ptr + at);
        if (!length && (p[at] == 0x7F || (p[at] < ' ' && p[at] != '\t' &&
                                          p[at] != '\n' && p[at] != '\r')))
            return true;
        at += length ? length : 1;
    }
    return false;
}

const struct spans *
odd_parts(struct run *run)
{
    if (run->odd)
        return run->odd;
    run->odd = arena_new(run->arena, struct spans);
    for (struct span part = { 0 }; text_part(run->text, &part);)
        if (has_odd(text_view(run->text, part)))
            *array_push(run->arena, run->odd) = part;
    return run->odd;
}
