/* Brackets of any kind. */
#include "notice/bracket.h"

#include "base/utf8.h"

int
bracket_kind_of(uint32_t c)
{
    switch (c) {
    case '(':
    case '[':
    case 0xFF08:
    case 0x3014:
    case 0x3010:
    case 0xFF3B:
        return 1;
    case ')':
    case ']':
    case 0xFF09:
    case 0x3015:
    case 0x3011:
    case 0xFF3D:
        return -1;
    default:
        return 0;
    }
}

size_t
bracket_close(struct str s, size_t open, size_t to)
{
    int depth = 0;
    for (size_t at = open; at < to && at < s.len;) {
        size_t before = at;
        depth += bracket_kind(utf8_next(s, &at));
        if (depth == 0)
            return before;
    }
    return s.len;
}

size_t
bracket_open(struct str s, size_t from, size_t end)
{
    int depth = 0;
    for (size_t at = end; at > from;) {
        depth += bracket_kind(utf8_before(s, &at));
        if (depth == 0)
            return at;
    }
    return s.len;
}

size_t
bracket_last(struct str s, size_t from, size_t to)
{
    size_t last = from, depth = 0;
    for (size_t at = from; at < to;) {
        int kind = bracket_kind(utf8_next(s, &at));
        if (kind > 0)
            depth++;
        if (kind < 0 && depth) {
            depth--;
            last = at;
        }
    }
    return last;
}
