/*
 * utf8: validation, reading and writing of single characters.
 *
 * Well-formed means The Unicode Standard 15, table 3-7: no overlong forms, no
 * surrogates, nothing above U+10FFFF. (iconv(3) cannot serve: glibc 2.36 lets
 * F4 90 80 80 pass.)
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

#include <stdint.h>

/* Bytes of the well-formed character at s.ptr[0], 1..4; 0 when there is none
 * (ill-formed, cut off, or s is empty). */
size_t utf8_length(struct str s);
/* Offset of the first byte that is not part of a well-formed character; s.len
 * when all is well. */
size_t utf8_valid(struct str s);
/* Length in bytes of the maximal ill-formed subpart at s.ptr[0] (Unicode 15,
 * 3.9, U+FFFD substitution of maximal subparts): 1..3. s is not empty. */
size_t utf8_bad_length(struct str s);
/* Next character of valid text; *at moves behind it. At the end: 0, *at stays. */
static inline uint32_t
utf8_next(struct str s, size_t *at)
{
    if (*at >= s.len)
        return 0;
    const unsigned char *p = (const unsigned char *)s.ptr + *at;
    if (p[0] < 0x80) {
        *at += 1;
        return p[0];
    }
    if (p[0] < 0xE0 && s.len - *at >= 2) {
        *at += 2;
        return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (p[0] < 0xF0 && s.len - *at >= 3) {
        *at += 3;
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 |
               (p[2] & 0x3F);
    }
    if (s.len - *at >= 4) {
        *at += 4;
        return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
               (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    }
    *at = s.len;
    return 0xFFFD;
}

/* End of the characters from AT on that nobody has to look at twice: visible ASCII and the
 * ideographs U+4000 to U+9FFF. S is valid UTF-8. */
size_t utf8_plain(struct str s, size_t at);
/* Whether C begins one of these ideographs; so it does not where it stands within a character. */
static inline bool
utf8_is_plain_lead(char c)
{
    return (unsigned char)c >= 0xE4 && (unsigned char)c <= 0xE9;
}

/* The character that ends before *at; *at moves to its first byte. At 0: 0. */
static inline uint32_t
utf8_before(struct str s, size_t *at)
{
    if (*at == 0)
        return 0;
    size_t start = *at - 1;
    while (start > 0 && *at - start < 4 && ((unsigned char)s.ptr[start] & 0xC0) == 0x80)
        start--;
    *at = start;
    return utf8_next(s, &start);
}

/* Writes the UTF-8 of C to OUT; returns 1..4, 0 for what is no character. */
size_t utf8_put(char out[4], uint32_t c);
/* Characters (code points) in valid text. */
size_t utf8_count(struct str s);
/* Han ideograph (Unified, Extension A-H, Compatibility, 〇). */
bool utf8_is_han(uint32_t c);

#endif
