/* Which way the bytes go: mark, UTF-8, UTF-16, then line by line. */
#include "text/decoder.h"

#include "base/utf8.h"

/* What the rest of the file adds to a line's own evidence, bits: enough to settle a
 * damaged character, not enough to outvote a short line of the other encoding. */
enum { PRIOR = 8 };

static bool
line_is_gb(struct str line, long prior)
{
    int evidence = judge_line(line);
    if (evidence == JUDGE_ASCII || evidence == JUDGE_VALID_UTF8)
        return false;
    return evidence + prior < 0;
}

static long
weigh_file(const struct text *text, struct str body)
{
    long sum = 0;
    for (size_t i = 0; i < text->lines.len; i++) {
        struct span span = text->lines.items[i].span;
        int evidence = judge_line(str_sub(body, span.from, span.to));
        if (evidence != JUDGE_ASCII)
            sum += evidence;
    }
    return sum < 0 ? -PRIOR : PRIOR;
}

/* Lines of more than one encoding, or of one that is not UTF-8, or damaged. */
static void
decode_lines(struct decoder *decoder, struct str body)
{
    struct text *text = decoder->text;
    size_t start = decoder->at, utf8_lines = 0, gb_lines = 0;
    lines_split(decoder->arena, text, body);
    long prior = weigh_file(text, body);
    bool first_gb = false;
    for (size_t i = 0; i < text->lines.len; i++) {
        struct span span = text->lines.items[i].span;
        struct str line = str_sub(body, span.from, span.to);
        bool ascii = judge_line(line) == JUDGE_ASCII;
        bool gb = line_is_gb(line, prior);
        size_t end = i + 1 < text->lines.len
                         ? start + text->lines.items[i + 1].span.from
                         : text->source.len;
        if (!ascii && !utf8_lines && !gb_lines)
            first_gb = gb;
        utf8_lines += !ascii && !gb;
        gb_lines += gb;
        if (gb)
            decoder_gb18030(decoder, end);
        else
            decoder_utf8(decoder, end);
    }
    text->mixed = utf8_lines && gb_lines;
    text->encoding = first_gb ? ENCODING_GB18030 : ENCODING_UTF8;
    if (first_gb && decoder->euro && !decoder->four)
        text->encoding = ENCODING_CP936;
}

/* Bytes of the mark, 0 when there is none; *utf16 when it says so. */
static size_t
read_mark(struct str bytes, enum encoding *encoding, bool *utf16)
{
    *utf16 = false;
    if (str_starts(bytes, STR("\xEF\xBB\xBF")))
        return 3;
    *utf16 = true;
    if (str_starts(bytes, STR("\xFF\xFE"))) {
        *encoding = ENCODING_UTF16LE;
        return 2;
    }
    if (str_starts(bytes, STR("\xFE\xFF"))) {
        *encoding = ENCODING_UTF16BE;
        return 2;
    }
    *utf16 = utf16_guess(bytes, encoding);
    return 0;
}

static void
one_checkpoint(struct arena *arena, struct text *text, size_t source)
{
    *array_push(arena, &text->map) =
        (struct checkpoint){ .source = source, .encoding = text->encoding };
}

struct text
text_decode(struct arena *arena, struct str bytes)
{
    struct text text = { .source = bytes };
    bool utf16;
    size_t mark = read_mark(bytes, &text.encoding, &utf16);
    struct str body = str_sub(bytes, mark, bytes.len);
    text.bom = mark > 0;
    text.content = body.len ? content_of_bytes(bytes, utf16) : CONTENT_EMPTY;
    if (text.content != CONTENT_TEXT) {
        text.encoding = utf16 ? text.encoding : ENCODING_UTF8;
        text.utf8 = (struct str){ bytes.ptr, 0 };
        one_checkpoint(arena, &text, mark);
        lines_split(arena, &text, text.utf8);
        return text;
    }
    if (!utf16 && utf8_valid(body) == body.len) {
        text.utf8 = body;
        one_checkpoint(arena, &text, mark);
    } else {
        struct decoder decoder = { .arena = arena, .text = &text, .at = mark };
        decoder.gb = gb18030_open(arena);
        if (utf16)
            decoder_utf16(&decoder, text.encoding);
        else
            decode_lines(&decoder, body);
        gb18030_close(decoder.gb);
        text.utf8 = (struct str){ decoder.out, decoder.len };
    }
    lines_split(arena, &text, text.utf8);
    if (content_is_html(text.utf8))
        text.content = CONTENT_HTML;
    return text;
}
