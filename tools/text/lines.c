/* Where lines begin and end: LF, CR LF and lone CR. */
#include "text/decoder.h"

#include "base/lanes.h"

#include <string.h>

/* How many bytes of S are LF or CR: no fewer than there are line ends. *returns: a CR is
 * among them; untouched when none is. */
static size_t
count_ends(struct str s, bool *returns)
{
    size_t count = 0, at = 0;
    for (; s.len - at >= 8; at += 8) {
        uint64_t word = lanes_load(s.ptr + at);
        if (!lanes_below(word, ' ')) /* few are */
            continue;
        uint64_t feeds = lanes_equal(word, '\n'), back = lanes_equal(word, '\r');
        count += lanes_count(feeds | back);
        *returns = *returns || back;
    }
    for (; at < s.len; at++) {
        count += s.ptr[at] == '\n' || s.ptr[at] == '\r';
        *returns = *returns || s.ptr[at] == '\r';
    }
    return count;
}

/* Of a long text so much is looked at at a time. */
#define STEP_BYTES ((size_t)1 << 20)

/* The step after [*from, *to) of S, which is forgotten; false: there is none. */
static bool
step(struct str s, bool forgets, size_t *from, size_t *to)
{
    if (*to && forgets)
        arena_forget(s.ptr + *from, *to - *from);
    if (*to == s.len)
        return false;
    *from = *to;
    *to = s.len - *from > STEP_BYTES ? *from + STEP_BYTES : s.len;
    return true;
}

static size_t
lines_most(struct str s, bool forgets, bool *returns)
{
    size_t count = 1;
    for (size_t from = 0, to = 0; step(s, forgets, &from, &to);)
        count += count_ends(str_sub(s, from, to), returns);
    return count;
}

/* The next C at or after FROM and before END; END when there is none. */
static size_t
next(struct str s, size_t from, size_t end, char c)
{
    const char *hit = from < end ? memchr(s.ptr + from, c, end - from) : NULL;
    return hit ? (size_t)(hit - s.ptr) : end;
}

/* The lines that end in [at, end) of S; *from: where the first of them begins. RETURNS: S
 * may have a CR. */
static size_t
split_step(struct str s, size_t at, size_t end, bool returns, size_t *from,
           struct line *lines)
{
    size_t count = 0;
    at = at > *from ? at : *from;
    size_t lf = next(s, at, end, '\n'), cr = returns ? next(s, at, end, '\r') : end;
    while (lf < end || cr < end) {
        struct line *line = &lines[count++];
        size_t to = lf < cr ? lf : cr;
        line->span = (struct span){ *from, to };
        line->end = lf < cr ? LINE_END_LF : LINE_END_CR;
        if (line->end == LINE_END_CR && to + 1 < s.len && s.ptr[to + 1] == '\n')
            line->end = LINE_END_CRLF;
        *from = to + (line->end == LINE_END_CRLF ? 2 : 1);
        if (lf < *from)
            lf = next(s, *from, end, '\n');
        if (cr < *from)
            cr = next(s, *from, end, '\r');
    }
    return count;
}

void
lines_split(struct arena *arena, struct text *text, struct str s)
{
    bool forgets = arena_may_forget(arena, s.ptr);
    bool returns = false;
    size_t cap = lines_most(s, forgets, &returns), count = 0, from = 0, kept = 0;
    struct line *lines = arena_spool(arena, cap, sizeof *lines);
    bool spooled = arena_may_forget(arena, lines);
    for (size_t at = 0, end = 0; step(s, forgets, &at, &end);) {
        count += split_step(s, at, end, returns, &from, lines + count);
        if (spooled && count - kept > STEP_BYTES / sizeof *lines) {
            arena_forget(lines + kept, (count - kept) * sizeof *lines);
            kept = count;
        }
    }
    lines[count].span = (struct span){ from, s.len };
    lines[count++].end = LINE_END_NONE;
    text->lines_spooled = spooled;
    text->lines.items = lines;
    text->lines.len = count;
    text->lines.cap = cap;
}
