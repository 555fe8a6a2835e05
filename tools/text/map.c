/* From the text back to the bytes, and to lines and columns. */
#include "text/decoder.h"

#include "base/utf8.h"

static bool
inside_character(struct str utf8, size_t offset)
{
    return offset < utf8.len && ((unsigned char)utf8.ptr[offset] & 0xC0) == 0x80;
}

/* The last checkpoint at or before OFFSET. */
static const struct checkpoint *
checkpoint_of(const struct text *text, size_t offset)
{
    size_t low = 0, high = text->map.len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->map.items[middle].at <= offset)
            low = middle;
        else
            high = middle;
    }
    return &text->map.items[low];
}

/* The last bad bytes that begin before OFFSET; NULL when there are none. */
static const struct bad_bytes *
bad_before(const struct text *text, size_t offset)
{
    size_t low = 0, high = text->bad.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text->bad.items[middle].at < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &text->bad.items[low - 1] : NULL;
}

/* Source bytes of the character at SOURCE, which became LENGTH bytes of UTF-8. */
static size_t
source_length(const struct text *text, enum encoding encoding, size_t source,
              size_t length)
{
    const unsigned char *p = (const unsigned char *)text->source.ptr + source;
    if (encoding == ENCODING_UTF8)
        return length;
    if (encoding == ENCODING_UTF16LE || encoding == ENCODING_UTF16BE)
        return length == 4 ? 4 : 2;
    if (p[0] <= 0x80 || source + 1 >= text->source.len)
        return 1;
    return p[1] >= 0x30 && p[1] <= 0x39 ? 4 : 2;
}

/* Where the character boundary OFFSET of the text stands in the source. */
static size_t
source_of(const struct text *text, size_t offset)
{
    const struct checkpoint *mark = checkpoint_of(text, offset);
    const struct bad_bytes *bad = bad_before(text, offset);
    size_t at = mark->at, source = mark->source;
    if (bad && bad->at >= at) {
        at = bad->at + 3;
        source = bad->source.to;
    }
    if (mark->encoding == ENCODING_UTF8)
        return source + (offset - at);
    while (at < offset) {
        unsigned char lead = (unsigned char)text->utf8.ptr[at];
        size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        source += source_length(text, mark->encoding, source, length);
        at += length;
    }
    return source;
}

struct span
text_source(const struct text *text, struct span span)
{
    if (span.to > text->utf8.len)
        span.to = text->utf8.len;
    if (span.from > span.to)
        span.from = span.to;
    while (span.from > 0 && inside_character(text->utf8, span.from))
        span.from--;
    while (inside_character(text->utf8, span.to))
        span.to++;
    return (struct span){ source_of(text, span.from), source_of(text, span.to) };
}

enum encoding
text_encoding(const struct text *text, size_t offset)
{
    return text->map.len ? checkpoint_of(text, offset)->encoding : text->encoding;
}

size_t
text_line(const struct text *text, size_t offset)
{
    size_t low = 0, high = text->lines.len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->lines.items[middle].span.from <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

struct place
text_place(const struct text *text, size_t offset)
{
    size_t line = text_line(text, offset);
    struct span before = { text->lines.items[line].span.from, offset };
    return (struct place){ line + 1, utf8_count(text_view(text, before)) + 1 };
}

struct str
text_view(const struct text *text, struct span span)
{
    return str_sub(text->utf8, span.from, span.to);
}
