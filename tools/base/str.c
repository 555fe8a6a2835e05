/* Views of bytes: compare, search, cut. */
#include "base/str.h"

#include "base/lanes.h"

#include <string.h>

int
str_compare(struct str a, struct str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    if (order)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

/* Looks for the last byte of the needle: the first bytes of Han are all alike. */
size_t
str_find(struct str s, struct str needle, size_t from)
{
    if (needle.len == 0)
        return from < s.len ? from : s.len;
    size_t before = needle.len - 1;
    while (from < s.len && s.len - from > before) {
        const char *end = s.ptr + from + before;
        const char *hit = memchr(end, needle.ptr[before], s.len - from - before);
        if (!hit)
            break;
        from = (size_t)(hit - s.ptr) - before;
        if (memcmp(s.ptr + from, needle.ptr, before) == 0)
            return from;
        from++;
    }
    return s.len;
}

bool
str_has(struct str s, struct str needle)
{
    return needle.len == 0 || str_find(s, needle, 0) < s.len;
}

bool
str_has_digit(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] >= '0' && s.ptr[i] <= '9')
            return true;
    return false;
}

static uint64_t
mixed(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29;
}

uint64_t
str_hash(struct str s)
{
    uint64_t hash = mixed(0, s.len), rest = 0;
    size_t at = 0;
    for (; s.len - at >= 8; at += 8)
        hash = mixed(hash, lanes_load(s.ptr + at));
    for (size_t i = 0; at < s.len; at++, i += 8)
        rest |= (uint64_t)(unsigned char)s.ptr[at] << i;
    return mixed(hash, rest);
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct str
str_trim(struct str s)
{
    while (s.len && is_blank(s.ptr[0])) {
        s.ptr++;
        s.len--;
    }
    while (s.len && is_blank(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

bool
str_cut(struct str *rest, char separator, struct str *field)
{
    if (!rest->ptr)
        return false;
    const char *hit = rest->len ? memchr(rest->ptr, separator, rest->len) : NULL;
    if (!hit) {
        *field = *rest;
        *rest = (struct str){ 0 };
        return true;
    }
    *field = (struct str){ rest->ptr, (size_t)(hit - rest->ptr) };
    *rest = (struct str){ hit + 1, rest->len - field->len - 1 };
    return true;
}
