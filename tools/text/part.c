/* Going through a long text without holding all of it in memory. */
#include "text/text.h"

#define PART_BYTES ((size_t)1 << 20)

void
text_forget(const struct text *text, struct span span)
{
    if (text->forgets && span.to > span.from)
        arena_forget(text->utf8.ptr + span.from, span.to - span.from);
}

/* Lines that are forgotten at a time. */
#define LINES_PASSED ((size_t)1 << 15)

const struct line *
text_walk(const struct text *text, size_t i)
{
    const struct line *line = &text->lines.items[i];
    if (text->lines_spooled && i && i % LINES_PASSED == 0)
        arena_forget(line - LINES_PASSED, LINES_PASSED * sizeof *line);
    return line;
}

bool
text_part(const struct text *text, struct span *part)
{
    struct str utf8 = text->utf8;
    text_forget(text, *part);
    if (part->to >= utf8.len)
        return false;
    part->from = part->to;
    part->to = utf8.len;
    if (utf8.len > ARENA_LONG_BYTES && utf8.len - part->from > PART_BYTES) {
        size_t end = str_find(utf8, STR("\n"), part->from + PART_BYTES);
        part->to = end < utf8.len ? end + 1 : utf8.len;
    }
    return true;
}
