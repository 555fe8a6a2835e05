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

size_t
blank_length(struct str s, size_t at)
{
    if (at >= s.len)
        return 0;
    unsigned char c = (unsigned char)s.ptr[at];
    if (c < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r') || c == SOFT_BREAK;
    if (c != 0xC2 && c != 0xE2 && c != 0xE3 && c != 0xEF)
        return 0;
    size_t next = at;
    return is_blank_character(utf8_next(s, &next)) ? next - at : 0;
}

void
blank_trim(struct str s, size_t *from, size_t *to)
{
    for (size_t n; *from < *to && (n = blank_length(s, *from)) != 0;)
        *from += n;
    while (*from < *to) {
        size_t at = *to;
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
    size_t at = 0;
    while (at < s.len && !blank_length(s, at))
        at++;
    if (at == s.len)
        return s;
    struct buf buf = { .arena = arena };
    buf_add(&buf, str_sub(s, 0, at));
    while (at < s.len) {
        size_t blank = blank_length(s, at);
        if (!blank)
            buf_char(&buf, s.ptr[at]);
        at += blank ? blank : 1;
    }
    return buf_str(&buf);
}
