/* UTF-16 in hexadecimal digits. */
#include "base/unescape.h"

#define ESCAPE_BYTES 6 /* "\u4e2d" */

static int
hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* What "\uXXXX" at AT says; -1: it is none. */
static long
code_unit(struct str s, size_t at)
{
    long value = 0;
    if (at > s.len || s.len - at < ESCAPE_BYTES || s.ptr[at] != '\\' ||
        s.ptr[at + 1] != 'u')
        return -1;
    for (size_t i = at + 2; i < at + ESCAPE_BYTES; i++) {
        if (hex(s.ptr[i]) < 0)
            return -1;
        value = value * 16 + hex(s.ptr[i]);
    }
    return value;
}

bool
unescape_unicode(struct str s, size_t *at, uint32_t *character)
{
    long unit = code_unit(s, *at);
    if (unit < 0)
        return false;
    *at += ESCAPE_BYTES;
    if (unit >= 0xD800 && unit < 0xDC00) {
        long low = code_unit(s, *at);
        if (low >= 0xDC00 && low < 0xE000) {
            *at += ESCAPE_BYTES;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        }
    }
    *character = unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : (uint32_t)unit;
    return true;
}
