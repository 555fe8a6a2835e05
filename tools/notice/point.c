/* Points of a task by their form. */
#include "notice/point.h"

#include "base/utf8.h"
#include "notice/blank.h"

size_t
point_bullet(struct str s)
{
    size_t at = 0;
    uint32_t c = s.len ? utf8_next(s, &at) : 0;
    bool bullet = (c >= 0x25A0 && c <= 0x25FF) || c == 0x2605 || c == 0x2606 ||
                  c == 0x203B || c == 0xB7 || c == 0x2022 || c == '-' || c == '*';
    if (!bullet)
        return 0;
    for (size_t blank; at < s.len && (blank = blank_length(s, at)) != 0;)
        at += blank;
    return at;
}

bool
point_is(struct str s)
{
    size_t digits = 0;
    if (point_bullet(s))
        return true;
    for (size_t at = 0; at <= s.len; at++) {
        bool digit = at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
        bool year = digits == 4 && str_starts(str_sub(s, at, s.len), STR("年"));
        if (!digit && digits && !year)
            return true;
        digits = digit ? digits + 1 : 0;
    }
    return false;
}
