/* Going through a long text without holding all of it in memory. */
#include "text/text.h"

#include <string.h>

#define PART_BYTES ((size_t)1 << 20)

void
text_forget(const struct text *text, struct span span)
{
    if (text->file.start && span.to > span.from)
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

/* The bytes from part->span.from on, up to the last line end that the room of PART has; false: they
 * have to be viewed in place. */
static bool
bring(const struct text *text, struct text_part *part)
{
    struct str rest = str_sub(text->utf8, part->span.from, text->utf8.len);
    size_t size = rest.len < TEXT_ROOM ? rest.len : TEXT_ROOM;
    if (!part->room || !text->file.start ||
        !arena_file_copy(&text->file, rest.ptr, size, part->room))
        return false;
    while (size && size < rest.len && part->room[size - 1] != '\n')
        size--;
    part->span.to = part->span.from + size;
    part->bytes = (struct str){ part->room, size };
    return size > 0;
}

bool
text_part(const struct text *text, struct text_part *part)
{
    struct str utf8 = text->utf8;
    if (part->bytes.ptr != part->room)
        text_forget(text, part->span);
    if (part->span.to >= utf8.len)
        return false;
    part->span.from = part->span.to;
    if (bring(text, part))
        return true;
    part->span.to = utf8.len;
    if (utf8.len > ARENA_LONG_BYTES && utf8.len - part->span.from > PART_BYTES) {
        size_t end = str_find(utf8, STR("\n"), part->span.from + PART_BYTES);
        part->span.to = end < utf8.len ? end + 1 : utf8.len;
    }
    part->bytes = text_view(text, part->span);
    return true;
}

bool
text_cut_line(struct str s, size_t *at, struct span *line)
{
    size_t from = *at;
    if (from >= s.len)
        return false;
    const char *feed = memchr(s.ptr + from, '\n', s.len - from);
    size_t end = feed ? (size_t)(feed - s.ptr) : s.len;
    const char *back = memchr(s.ptr + from, '\r', end - from);
    line->from = from;
    line->to = back ? (size_t)(back - s.ptr) : end;
    *at = back && line->to + 1 < end ? line->to + 1 : end + 1;
    return true;
}
