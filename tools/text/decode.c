/* From bytes to a text: which decoder reads what. */
#include "text/text.h"

#include "base/utf8.h"
#include "text/decoder.h"

/* How much evidence the majority of a file is for a line that both encodings explain.
 * More than one damaged character weighs, less than two. */
enum { MAJORITY = 12 };

/* Bytes of the byte order mark; *encoding is what it says. */
static size_t
read_mark(struct str bytes, enum encoding *encoding)
{
    *encoding = ENCODING_UTF8;
    if (str_starts(bytes, STR("\xEF\xBB\xBF")))
        return 3;
    if (str_starts(bytes, STR("\xFF\xFE")))
        *encoding = ENCODING_UTF16LE;
    else if (str_starts(bytes, STR("\xFE\xFF")))
        *encoding = ENCODING_UTF16BE;
    return *encoding == ENCODING_UTF8 ? 0 : 2;
}

/* What each line is for itself; *majority what that says of the others. */
static signed char *
judge_lines(struct decoder *decoder, struct str body, int *majority)
{
    const struct text *text = decoder->text;
    signed char *verdicts = arena_alloc(decoder->arena, text->lines.len);
    size_t utf8 = 0, gb = 0;
    for (size_t i = 0; i < text->lines.len; i++) {
        struct span span = text->lines.items[i].span;
        int bits =
            judge_line((struct str){ body.ptr + span.from, span.to - span.from });
        verdicts[i] = (signed char)bits;
        if (bits > 0)
            utf8 += span.to - span.from;
        else if (bits < 0 && bits != JUDGE_ASCII)
            gb += span.to - span.from;
    }
    *majority = utf8 == gb ? 0 : utf8 > gb ? MAJORITY : -MAJORITY;
    return verdicts;
}

static bool
is_utf8(signed char verdict, int majority)
{
    return verdict == JUDGE_VALID_UTF8 || verdict + majority >= 0;
}

/* Lines of ASCII go with the line before them; the first with the first that is not. */
static bool
first_is_utf8(const struct text *text, const signed char *verdicts, int majority)
{
    for (size_t i = 0; i < text->lines.len; i++)
        if (verdicts[i] != JUDGE_ASCII)
            return is_utf8(verdicts[i], majority);
    return true;
}

/* UTF-8, GB18030 or both by turns. The lines were found in the source and are moved
 * to where they stand in the result. */
static void
decode_lines(struct decoder *decoder, struct str body)
{
    struct text *text = decoder->text;
    int majority;
    lines_split(decoder->arena, text, body, false);
    const signed char *verdicts = judge_lines(decoder, body, &majority);
    size_t start = decoder->at;
    bool utf8 = first_is_utf8(text, verdicts, majority), both[2] = { false, false };
    text->encoding = utf8 ? ENCODING_UTF8 : ENCODING_GB18030;
    for (size_t i = 0; i < text->lines.len; i++) {
        struct span *span = &text->lines.items[i].span;
        bool last = i + 1 == text->lines.len;
        size_t to = start + span->to;
        size_t next = last ? to : start + text->lines.items[i + 1].span.from;
        if (verdicts[i] != JUDGE_ASCII) {
            utf8 = is_utf8(verdicts[i], majority);
            both[utf8] = true;
        }
        size_t from = decoder->len;
        decoder_mark(decoder, utf8 ? ENCODING_UTF8 : ENCODING_GB18030);
        if (verdicts[i] == JUDGE_ASCII && utf8)
            decoder_copy(decoder, to);
        else if (utf8)
            decoder_utf8(decoder, to);
        else
            decoder_gb18030(decoder, to);
        *span = (struct span){ from, decoder->len };
        decoder_copy(decoder, next);
    }
    text->mixed = both[0] && both[1];
}

/* The byte 80 is of CP936, a code of four bytes of GB18030; with both it is GB18030 as
 * the WHATWG has it. */
static void
name_double_bytes(struct decoder *decoder)
{
    struct text *text = decoder->text;
    if (!decoder->euro || decoder->four)
        return;
    if (text->encoding == ENCODING_GB18030)
        text->encoding = ENCODING_CP936;
    for (size_t i = 0; i < text->map.len; i++)
        if (text->map.items[i].encoding == ENCODING_GB18030)
            text->map.items[i].encoding = ENCODING_CP936;
}

static void
decode_body(struct arena *arena, struct text *text, size_t mark)
{
    struct decoder decoder = { .arena = arena, .text = text, .at = mark };
    /* Two bytes become three at most where the text is sound, and there is room for a
     * step to the end: so it grows only when much is bad. */
    decoder.cap = text->source.len + text->source.len / 2 + (DECODER_STEP + 8) * 3;
    decoder.out = arena_spool(arena, decoder.cap, 1);
    if (text->encoding == ENCODING_UTF8) {
        decoder.gb = gb18030_open(arena);
        decode_lines(&decoder, str_sub(text->source, mark, text->source.len));
        gb18030_close(decoder.gb);
        name_double_bytes(&decoder);
        text->utf8 = (struct str){ decoder.out, decoder.len };
    } else {
        decoder_utf16(&decoder, text->encoding);
        text->utf8 = (struct str){ decoder.out, decoder.len };
        lines_split(arena, text, text->utf8, false);
    }
}

struct text
text_decode(struct arena *arena, struct str bytes)
{
    struct text text = { .source = bytes };
    size_t mark = read_mark(bytes, &text.encoding);
    struct str body = str_sub(bytes, mark, bytes.len);
    text.bom = mark > 0;
    bool utf16 = mark == 2 || (mark == 0 && utf16_guess(body, &text.encoding));
    text.content = body.len ? content_of_bytes(bytes, utf16) : CONTENT_EMPTY;
    bool is_text = text.content == CONTENT_TEXT;
    text.utf8 = is_text ? body : (struct str){ body.ptr, 0 };
    if (utf16 || !lines_split(arena, &text, text.utf8, true))
        decode_body(arena, &text, mark);
    else
        *array_push(arena, &text.map) = (struct checkpoint){ 0, mark, text.encoding };
    text.file = arena_file(arena, text.utf8.ptr);
    if (is_text && content_is_html(text.utf8))
        text.content = CONTENT_HTML;
    return text;
}
