/* UTF-8 after The Unicode Standard 15, table 3-7. */
#include "base/utf8.h"

#include "base/lanes.h"

#include <string.h>

/* The nine rows of table 3-7 in one step: what the second byte may be. */
static size_t
expect(unsigned char first, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF) {
        *low = first == 0xE0 ? 0xA0 : 0x80;
        *high = first == 0xED ? 0x9F : 0xBF;
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        *low = first == 0xF0 ? 0x90 : 0x80;
        *high = first == 0xF4 ? 0x8F : 0xBF;
        return 4;
    }
    return 0;
}

/* Bytes of S that agree with the table, up to a whole character. */
static size_t
agree(struct str s, size_t *whole)
{
    const unsigned char *p = (const unsigned char *)s.ptr;
    unsigned char low, high;
    *whole = s.len ? expect(p[0], &low, &high) : 0;
    if (*whole == 0)
        return 0;
    size_t n = 1;
    while (n < *whole && n < s.len && p[n] >= low && p[n] <= high) {
        low = 0x80;
        high = 0xBF;
        n++;
    }
    return n;
}

size_t
utf8_length(struct str s)
{
    size_t whole, n = agree(s, &whole);
    return n == whole ? n : 0;
}

size_t
utf8_bad_length(struct str s)
{
    size_t whole, n = agree(s, &whole);
    return n ? n : 1;
}

static size_t
skip_ascii(struct str s, size_t at)
{
    while (s.len - at >= 8) {
        uint64_t others = lanes_load(s.ptr + at) & LANES_TOPS;
        if (others)
            return at + lanes_first(others);
        at += 8;
    }
    while (at < s.len && (unsigned char)s.ptr[at] < 0x80)
        at++;
    return at;
}

/* Han text is runs of three-byte characters: two of them in one step, and what is left.
 * Leads E0 and ED have rules of their own and are left to the table. */
static size_t
skip_han(struct str s, size_t at)
{
    static const char mask[8] = "\xF0\xC0\xC0\xF0\xC0\xC0\0";
    static const char form[8] = "\xE0\x80\x80\xE0\x80\x80\0";
    static const char nibble[8] = "\x0F\0\0\x0F\0\0\0";
    static const char surrogate[8] = "\x0D\0\0\x0D\0\0\0";
    static const char carry[8] = "\x10\0\0\x10\0\0\0";
    const uint64_t low = lanes_load(nibble), over = lanes_load(carry);
    while (s.len - at >= 8) {
        uint64_t word = lanes_load(s.ptr + at);
        uint64_t lead = word & low;
        /* A lane that is not zero carries into its fifth bit. */
        uint64_t good = (lead + low) & ((lead ^ lanes_load(surrogate)) + low) & over;
        if ((word & lanes_load(mask)) != lanes_load(form) || good != over)
            break;
        at += 6;
    }
    const unsigned char *p = (const unsigned char *)s.ptr + at;
    bool one = s.len - at >= 3 && p[0] > 0xE0 && p[0] < 0xF0 && p[0] != 0xED &&
               (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80;
    return one ? at + 3 : at;
}

size_t
utf8_valid(struct str s)
{
    size_t at = 0;
    while (at < s.len) {
        unsigned char c = (unsigned char)s.ptr[at];
        if (c < 0x80) {
            at = skip_ascii(s, at);
            continue;
        }
        size_t before = at;
        if (c > 0xE0)
            at = skip_han(s, at);
        if (at != before)
            continue;
        size_t n = utf8_length((struct str){ s.ptr + at, s.len - at });
        if (n == 0)
            return at;
        at += n;
    }
    return at;
}

size_t
utf8_plain(struct str s, size_t at)
{
    for (; at < s.len; at++) {
        unsigned char c = (unsigned char)s.ptr[at];
        if (utf8_is_plain_lead(s.ptr[at]) && s.len - at >= 3)
            at += 2;
        else if (c <= ' ' || c >= 0x7F)
            break;
    }
    return at;
}

size_t
utf8_put(char out[4], uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        if (c >= 0xD800 && c <= 0xDFFF)
            return 0;
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    if (c > 0x10FFFF)
        return 0;
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

size_t
utf8_count(struct str s)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    size_t inner = 0, at = 0; /* continuation bytes */
    while (s.len - at >= 8) {
        uint64_t word = lanes_load(s.ptr + at);
        inner += (((word >> 7) & ~(word >> 6) & ones) * ones) >> 56;
        at += 8;
    }
    for (; at < s.len; at++)
        inner += ((unsigned char)s.ptr[at] & 0xC0) == 0x80;
    return s.len - inner;
}

bool
utf8_is_han(uint32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x323AF);
}
