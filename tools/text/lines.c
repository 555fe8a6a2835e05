/* Where lines begin and end: LF, CR LF and lone CR. */
#include "text/decoder.h"

#include <stdint.h>
#include <string.h>

/* How many bytes of S are LF or CR: no fewer than there are line ends. */
static size_t
count_ends(struct str s)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), sevens = ones * 0x7F;
    size_t count = 0, at = 0;
    while (s.len - at >= 8) {
        uint64_t word;
        memcpy(&word, s.ptr + at, 8);
        uint64_t lf = word ^ ones * '\n', cr = word ^ ones * '\r';
        /* A lane that is zero keeps its top bit clear in the sum and in itself. */
        uint64_t others =
            (((lf & sevens) + sevens) | lf) & (((cr & sevens) + sevens) | cr);
        count += ((~others >> 7 & ones) * ones) >> 56;
        at += 8;
    }
    for (; at < s.len; at++)
        count += s.ptr[at] == '\n' || s.ptr[at] == '\r';
    return count;
}

/* The next C at or after FROM, s.len when there is none. */
static size_t
next(struct str s, size_t from, char c)
{
    const char *hit = from < s.len ? memchr(s.ptr + from, c, s.len - from) : NULL;
    return hit ? (size_t)(hit - s.ptr) : s.len;
}

void
lines_split(struct arena *arena, struct text *text, struct str s)
{
    size_t cap = count_ends(s) + 1, count = 0, from = 0;
    struct line *lines = arena_alloc_array(arena, cap, sizeof *lines);
    size_t lf = next(s, 0, '\n'), cr = next(s, 0, '\r');
    while (lf < s.len || cr < s.len) {
        struct line *line = &lines[count++];
        size_t to = lf < cr ? lf : cr;
        line->span = (struct span){ from, to };
        line->end = lf < cr ? LINE_END_LF : LINE_END_CR;
        if (lf < s.len && lf == cr + 1)
            line->end = LINE_END_CRLF;
        from = to + (line->end == LINE_END_CRLF ? 2 : 1);
        if (lf < from)
            lf = next(s, from, '\n');
        if (cr < from)
            cr = next(s, from, '\r');
    }
    lines[count].span = (struct span){ from, s.len };
    lines[count++].end = LINE_END_NONE;
    text->lines.items = lines;
    text->lines.len = count;
    text->lines.cap = cap;
}
