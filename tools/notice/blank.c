/* Characters that show as nothing. */
#include "notice/blank.h"

#include "base/buf.h"
#include "base/utf8.h"

static bool
is_blank_character(uint32_t c)
{
    return c == 0xA0 || c == 0x3000 || c == 0xFEFF || c == 0x202F || c == 0x205F ||
           c == 0x2060 || (c >= 0x2000 && c <= 0x200F);
}

/* Whether a blank can begin with the byte C. */
static bool
may_begin(unsigned char c)
{
    static const bool table[256] = {
        ['\t'] = true, ['\n'] = true, ['\v'] = true, ['\f'] = true,
        ['\r'] = true, [' '] = true,  [0x1F] = true, [0xC2] = true,
        [0xE2] = true, [0xE3] = true, [0xEF] = true,
    };
    return table[c];
}

size_t
blank_length_of(struct str s, size_t at)
{
    if (!may_begin((unsigned char)s.ptr[at]))
        return 0;
    if ((unsigned char)s.ptr[at] < 0x80)
        return 1;
    size_t next = at;
    return is_blank_character(utf8_next(s, &next)) ? next - at : 0;
}

size_t
blank_find(struct str s, size_t from)
{
    while ((from = utf8_plain(s, from)) < s.len && !blank_length(s, from))
        utf8_next(s, &from);
    return from;
}

void
blank_trim(struct str s, size_t *from, size_t *to)
{
    for (size_t n; *from < *to && (n = blank_length(s, *from)) != 0;)
        *from += n;
    while (*from < *to) {
        size_t at = *to;
        if (at - *from >= 3 && utf8_is_plain_lead(s.ptr[at - 3]))
            break;
        utf8_before(s, &at);
        if (!blank_length(s, at))
            break;
        *to = at;
    }
    if (*from > *to)
        *from = *to;
}

struct str
blank_compact(struct arena *arena, struct str s)
{
    size_t at = 0, blank = blank_find(s, 0);
    if (blank == s.len)
        return s;
    struct buf buf = { .arena = arena };
    while (at < s.len) {
        buf_add(&buf, (struct str){ s.ptr + at, blank - at });
        for (at = blank; (blank = blank_length(s, at)) != 0;)
            at += blank;
        blank = blank_find(s, at);
    }
    return buf_str(&buf);
}
