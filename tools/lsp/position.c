/* Lines and units. */
#include "lsp/position.h"

#include "base/utf8.h"

#define MARK STR("\xEF\xBB\xBF")

size_t
position_units(struct str s, enum position_unit unit)
{
    size_t units = 0;
    if (unit == UNIT_UTF8)
        return s.len;
    for (size_t at = 0; at < s.len;)
        units += utf8_next(s, &at) > 0xFFFF ? 2 : 1;
    return units;
}

size_t
position_reach(struct str s, size_t units, enum position_unit unit)
{
    size_t at = 0, counted = 0;
    while (at < s.len) {
        size_t next = at;
        uint32_t c = utf8_next(s, &next);
        counted += unit == UNIT_UTF8 ? next - at : c > 0xFFFF ? 2 : 1;
        if (counted > units)
            break;
        at = next;
    }
    return at;
}

/* Behind the end of the line that FROM is in; *end where its line end begins. */
static size_t
line_after(struct str s, size_t from, size_t *end)
{
    size_t at = from;
    while (at < s.len && s.ptr[at] != '\n' && s.ptr[at] != '\r')
        at++;
    *end = at;
    if (at < s.len && s.ptr[at] == '\r' && at + 1 < s.len && s.ptr[at + 1] == '\n')
        at++;
    return at < s.len ? at + 1 : at;
}

size_t
position_offset(struct str buffer, struct position position, enum position_unit unit)
{
    size_t from = 0, end, next = line_after(buffer, 0, &end);
    for (size_t line = 0; line < position.line; line++) {
        if (next == end)
            return buffer.len;
        from = next;
        next = line_after(buffer, from, &end);
    }
    return from + position_reach(str_sub(buffer, from, end), position.unit, unit);
}

struct ruler
ruler_of(const struct text *text, struct str buffer, enum position_unit unit)
{
    bool marked = str_starts(buffer, MARK);
    return (struct ruler){
        .text = text,
        .unit = unit,
        .mark = marked ? position_units(MARK, unit) : 0,
        .line = (size_t)-1,
    };
}

static struct position
place(const struct ruler *ruler, size_t offset, size_t *line_from)
{
    const struct text *text = ruler->text;
    size_t line = text->lines.len ? text_line(text, offset) : 0;
    struct span span =
        text->lines.len ? text->lines.items[line].span : (struct span){ 0 };
    if (offset > span.to)
        offset = span.to;
    size_t from = span.from, counted = line ? 0 : ruler->mark;
    if (ruler->line == line && ruler->offset <= offset) {
        from = ruler->offset;
        counted = ruler->counted;
    }
    *line_from = offset;
    counted += position_units(str_sub(text->utf8, from, offset), ruler->unit);
    return (struct position){ line, counted };
}

struct range
ruler_range(struct ruler *ruler, struct span span)
{
    size_t offset, end;
    struct range range = { .from = place(ruler, span.from, &offset) };
    ruler->line = range.from.line;
    ruler->offset = offset;
    ruler->counted = range.from.unit;
    range.to = place(ruler, span.to > span.from ? span.to : span.from, &end);
    return range;
}

size_t
ruler_offset(const struct ruler *ruler, struct position position)
{
    const struct text *text = ruler->text;
    if (position.line >= text->lines.len)
        return text->utf8.len;
    struct span span = text->lines.items[position.line].span;
    size_t mark = position.line ? 0 : ruler->mark;
    size_t units = position.unit > mark ? position.unit - mark : 0;
    return span.from + position_reach(text_view(text, span), units, ruler->unit);
}

struct str
line_end_of(const struct text *text)
{
    switch (text->lines.items[0].end) {
    case LINE_END_CRLF:
        return STR("\r\n");
    case LINE_END_CR:
        return STR("\r");
    case LINE_END_NONE:
    case LINE_END_LF:
        break;
    }
    return STR("\n");
}
