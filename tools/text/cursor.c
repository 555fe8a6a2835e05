/* Places by walking from the last one. */
#include "text/cursor.h"

#include "base/utf8.h"

struct cursor
cursor_of(const struct text *text)
{
    return (struct cursor){ .text = text };
}

struct place
cursor_place(struct cursor *cursor, size_t offset)
{
    const struct text *text = cursor->text;
    size_t line = text_line(text, offset);
    size_t start = text->lines.items[line].span.from;
    bool far_back = offset < cursor->at && cursor->at - offset > offset - start;
    if (line != cursor->line || far_back) {
        cursor->line = line;
        cursor->at = start;
        cursor->column = 0;
    }
    for (; cursor->at < offset; cursor->column++)
        utf8_next(text->utf8, &cursor->at);
    for (; cursor->at > offset; cursor->column--)
        utf8_before(text->utf8, &cursor->at);
    return (struct place){ line + 1, cursor->column + 1 };
}
