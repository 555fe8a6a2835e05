/* Any bytes become a valid text whose map covers the source without gap or overlap. */
#include "base/arena.h"
#include "base/utf8.h"
#include "text/text.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
    if (!condition)
        abort();
}

/* Characters one after the other lead to source bytes one after the other. */
static void
walk_map(const struct text *text)
{
    size_t source = text_source(text, (struct span){ 0, 0 }).from;
    require(source <= 3);
    for (size_t at = 0, next; at < text->utf8.len; at = next) {
        next = at;
        utf8_next(text->utf8, &next);
        struct span span = text_source(text, (struct span){ at, next });
        require(span.from == source && span.to > span.from);
        source = span.to;
    }
    require(source == text->source.len);
}

static void
walk_lines(const struct text *text)
{
    static const size_t ends[] = { 0, 1, 2, 1 };
    size_t at = 0;
    require(text->lines.len > 0);
    for (size_t i = 0; i < text->lines.len; i++) {
        const struct line *line = &text->lines.items[i];
        require(line->span.from == at && line->span.to >= at);
        at = line->span.to + ends[line->end];
        require(text_line(text, line->span.from) == i);
    }
    require(at == text->utf8.len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 65536)
        return 0;
    struct arena arena = { 0 };
    struct str bytes = { (const char *)data, size };
    struct text text = text_decode(&arena, bytes);
    require(utf8_valid(text.utf8) == text.utf8.len);
    if (text.content == CONTENT_TEXT || text.content == CONTENT_HTML)
        walk_map(&text);
    walk_lines(&text);
    arena_release(&arena);
    return 0;
}
