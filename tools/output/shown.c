/* Making characters visible, and their widths. */
#include "output/shown.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>
#include <uniwidth.h>

#define TAB_COLUMNS 4
#define SIGN_BYTES  16

/* Characters that have no shape or move the others about. */
static bool
is_hidden(uint32_t c)
{
    return (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xE0000 ||
           (c & 0xFFFE) == 0xFFFE || c == 0x061C || (c >= 0xFFF9 && c <= 0xFFFB);
}

/* What stands for C, NUL-ended; its columns are returned. */
static size_t
sign_of(uint32_t c, char sign[SIGN_BYTES])
{
    if (c == '\t') {
        memcpy(sign, "    ", TAB_COLUMNS + 1);
        return TAB_COLUMNS;
    }
    if (c < ' ') {
        sign[utf8_put(sign, 0x2400 + c)] = '\0';
        return 1;
    }
    if (is_hidden(c))
        return (size_t)snprintf(sign, SIGN_BYTES, "<U+%04X>", c);
    sign[utf8_put(sign, c)] = '\0';
    int width = uc_width(c, "UTF-8");
    return width > 0 ? (size_t)width : 0;
}

static size_t
width_of(uint32_t c)
{
    char sign[SIGN_BYTES];
    return sign_of(c, sign);
}

size_t
shown(struct buf *out, struct str s)
{
    size_t columns = 0, hashes = 0;
    char sign[SIGN_BYTES];
    for (size_t at = 0; at < s.len;) {
        uint32_t c = utf8_next(s, &at);
        if (c == '[' && hashes >= 2) {
            buf_char(out, '\\');
            columns++;
        }
        hashes = c == '#' ? hashes + 1 : 0;
        columns += sign_of(c, sign);
        buf_add(out, str_of(sign));
    }
    return columns;
}

size_t
shown_width(struct str s)
{
    size_t columns = 0;
    for (size_t at = 0; at < s.len;)
        columns += width_of(utf8_next(s, &at));
    return columns;
}

size_t
shown_reach(struct str s, size_t from, size_t columns)
{
    for (size_t at = from, used = 0; at < s.len; from = at) {
        used += width_of(utf8_next(s, &at));
        if (used > columns)
            return from;
    }
    return s.len;
}

size_t
shown_reach_back(struct str s, size_t from, size_t columns)
{
    for (size_t at = from, used = 0; at > 0; from = at) {
        used += width_of(utf8_before(s, &at));
        if (used > columns)
            return from;
    }
    return 0;
}

void
shown_cut(struct buf *out, struct str s, size_t columns)
{
    size_t reach = shown_reach(s, 0, columns);
    if (reach == s.len) {
        shown(out, s);
        return;
    }
    shown(out, str_sub(s, 0, shown_reach(s, 0, columns - 1)));
    buf_add(out, STR("…"));
}

void
shown_padded(struct buf *out, struct str s, size_t columns)
{
    for (size_t used = shown(out, s); used < columns; used++)
        buf_char(out, ' ');
}
