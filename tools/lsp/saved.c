/* A buffer in the clothes of its file. */
#include "lsp/saved.h"

#include "base/buf.h"
#include "lsp/position.h"

#define LOST STR("\xEF\xBF\xBD")

static struct str
line_of(const struct text *text, size_t index)
{
    return text_view(text, text->lines.items[index].span);
}

static bool
ends(const struct text *text, size_t index)
{
    return text->lines.items[index].end != LINE_END_NONE;
}

static bool
same(const struct text *a, size_t i, const struct text *b, size_t k)
{
    return ends(a, i) == ends(b, k) && str_eq(line_of(a, i), line_of(b, k));
}

/* Where line INDEX begins in the bytes; behind the last one: their end. */
static size_t
source_of(const struct text *text, size_t index)
{
    if (!index)
        return 0;
    if (index >= text->lines.len)
        return text->source.len;
    size_t at = text->lines.items[index].span.from;
    return text_source(text, (struct span){ at, text->utf8.len }).from;
}

/* Lines [from, to) of BUFFER as FILE writes them; false when it cannot. */
static bool
encode(struct arena *arena, const struct text *buffer, size_t from, size_t to,
       const struct text *file, struct buf *out)
{
    struct buf lines = { .arena = arena };
    for (size_t i = from; i < to; i++) {
        buf_add(&lines, line_of(buffer, i));
        if (ends(buffer, i))
            buf_add(&lines, line_end_of(file));
    }
    struct str bytes;
    size_t at;
    if (!text_encode(arena, file->encoding, buf_str(&lines), &bytes, &at))
        return false;
    buf_add(out, bytes);
    return true;
}

static struct str
mark_of(enum encoding encoding)
{
    switch (encoding) {
    case ENCODING_UTF16LE:
        return STR("\xFF\xFE");
    case ENCODING_UTF16BE:
        return STR("\xFE\xFF");
    case ENCODING_UTF8:
    case ENCODING_GB18030:
    case ENCODING_CP936:
        break;
    }
    return STR("\xEF\xBB\xBF");
}

static bool
same_lines(const struct text *a, const struct text *b)
{
    if (a->lines.len != b->lines.len)
        return false;
    for (size_t i = 0; i < a->lines.len; i++)
        if (!same(a, i, b, i))
            return false;
    return true;
}

/* The bytes of BUFFER as FILE would have them. */
static bool
dress(struct arena *arena, const struct text *buffer, const struct text *file,
      struct buf *out)
{
    size_t most =
        buffer->lines.len < file->lines.len ? buffer->lines.len : file->lines.len;
    size_t before = 0, after = 0;
    while (before < most && same(buffer, before, file, before))
        before++;
    while (after < most - before && same(buffer, buffer->lines.len - after - 1, file,
                                         file->lines.len - after - 1))
        after++;
    buf_add(out, str_sub(file->source, 0, source_of(file, before)));
    if (!before && file->bom)
        buf_add(out, mark_of(file->encoding));
    if (!encode(arena, buffer, before, buffer->lines.len - after, file, out))
        return false;
    buf_add(out, str_sub(file->source, source_of(file, file->lines.len - after),
                         file->source.len));
    return true;
}

static bool
is_misread(struct str buffer, const struct text *file)
{
    return str_has(buffer, LOST) && !str_has(file->utf8, LOST) &&
           file->content == CONTENT_TEXT && file->encoding != ENCODING_UTF8;
}

enum saved_how
saved_text(struct arena *arena, struct str buffer, const struct text *file,
           struct text *text)
{
    *text = text_decode(arena, buffer);
    if (!file || file->content == CONTENT_EMPTY)
        return SAVED_AS_BUFFER;
    if (is_misread(buffer, file))
        return SAVED_MISREAD;
    struct buf bytes = { .arena = arena };
    if (text->content != CONTENT_EMPTY && text->lines.len && file->lines.len &&
        dress(arena, text, file, &bytes)) {
        struct text dressed = text_decode(arena, buf_str(&bytes));
        if (same_lines(&dressed, text)) {
            *text = dressed;
            return SAVED_AS_FILE;
        }
    }
    return SAVED_AS_BUFFER;
}
