/* Parts of a text. */
#include "lint/part.h"

#define PART_BYTES ((size_t)1 << 20)

bool
run_part(const struct run *run, struct span *part)
{
    struct str text = run->text->utf8;
    text_forget(run->text, *part);
    if (part->to >= text.len)
        return false;
    part->from = part->to;
    part->to = text.len;
    if (text.len > ARENA_LONG_BYTES && text.len - part->from > PART_BYTES) {
        size_t end = str_find(text, STR("\n"), part->from + PART_BYTES);
        part->to = end < text.len ? end + 1 : text.len;
    }
    return true;
}
