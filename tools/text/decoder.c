/* Bytes of one encoding become UTF-8, step by step. */
#include "text/decoder.h"

#include "base/utf8.h"

#include <string.h>

/* A checkpoint is due after so many bytes of source. */
enum { MARK_BYTES = 64 };

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */

void
decoder_reserve(struct decoder *decoder, size_t source_bytes)
{
    /* Nothing grows by more than a bad byte does: 1 to 3. */
    if (decoder->cap - decoder->len >= source_bytes * 3 + 8)
        return;
    size_t rest = decoder->text->source.len - decoder->at;
    size_t cap = decoder->len + (rest > source_bytes ? rest : source_bytes) * 3 + 8;
    char *grown = arena_alloc(decoder->arena, cap);
    if (decoder->len)
        memcpy(grown, decoder->out, decoder->len);
    decoder->out = grown;
    decoder->cap = cap;
}

void
decoder_mark(struct decoder *decoder, enum encoding encoding)
{
    struct text *text = decoder->text;
    if (text->map.len) {
        const struct checkpoint *last = &text->map.items[text->map.len - 1];
        bool due =
            encoding != ENCODING_UTF8 && decoder->at - last->source >= MARK_BYTES;
        if (last->encoding == encoding && !due)
            return;
    }
    *array_push(decoder->arena, &text->map) =
        (struct checkpoint){ decoder->len, decoder->at, encoding };
}

void
decoder_bad(struct decoder *decoder, size_t length)
{
    struct span source = { decoder->at, decoder->at + length };
    *array_push(decoder->arena, &decoder->text->bad) =
        (struct bad_bytes){ decoder->len, source };
    memcpy(decoder->out + decoder->len, replacement, 3);
    decoder->len += 3;
    decoder->at += length;
}

void
decoder_copy(struct decoder *decoder, size_t end)
{
    size_t length = end - decoder->at;
    decoder_reserve(decoder, length / 3 + 1);
    if (length)
        memcpy(decoder->out + decoder->len, decoder->text->source.ptr + decoder->at,
               length);
    decoder->len += length;
    decoder->at = end;
}

void
decoder_utf8(struct decoder *decoder, size_t end)
{
    const char *source = decoder->text->source.ptr;
    decoder_mark(decoder, ENCODING_UTF8);
    while (decoder->at < end) {
        struct str rest = { source + decoder->at, end - decoder->at };
        decoder_copy(decoder, decoder->at + utf8_valid(rest));
        if (decoder->at == end)
            break;
        decoder_reserve(decoder, 1);
        rest = (struct str){ source + decoder->at, end - decoder->at };
        decoder_bad(decoder, utf8_bad_length(rest));
    }
}

static bool
is_digit(unsigned char c)
{
    return c >= 0x30 && c <= 0x39;
}

/* Bytes of the code at P, of which LEFT can be read, and its character; 0 for a
 * character: so many bytes are bad. As the gb18030 decoder of WHATWG Encoding: a bad
 * code keeps its ASCII bytes. */
static size_t
code_at(struct decoder *decoder, const unsigned char *p, size_t left, uint32_t *c)
{
    *c = 0;
    if (p[0] == 0x80) {
        decoder->euro = true;
        *c = 0x20AC;
        return 1;
    }
    if (p[0] == 0xFF || left < 2)
        return 1;
    if (is_digit(p[1])) {
        if (left < 4 || p[2] < 0x81 || p[2] == 0xFF || !is_digit(p[3]))
            return 1;
        *c = gb18030_four(decoder->gb, p);
        decoder->four = decoder->four || *c;
        return *c ? 4 : 1;
    }
    if (p[1] == 0xFF)
        return 2;
    if (p[1] >= 0x40 && p[1] != 0x7F)
        *c = gb18030_row(decoder->gb, p[0])[p[1] - 0x40];
    return *c || p[1] >= 0x80 ? 2 : 1;
}

/* ASCII at AT, eight bytes at a time while there are; stops before END. */
static void
copy_ascii(struct decoder *decoder, size_t end)
{
    const char *source = decoder->text->source.ptr;
    uint64_t eight;
    while (end - decoder->at >= 8) {
        memcpy(&eight, source + decoder->at, 8);
        if (eight & UINT64_C(0x8080808080808080))
            break;
        memcpy(decoder->out + decoder->len, &eight, 8);
        decoder->at += 8;
        decoder->len += 8;
    }
    while (decoder->at < end && (unsigned char)source[decoder->at] < 0x80)
        decoder->out[decoder->len++] = source[decoder->at++];
}

/* Two-byte codes that become three bytes, as nearly all Han text: the fast row. */
static void
copy_pairs(struct decoder *decoder, size_t end)
{
    const unsigned char *p =
        (const unsigned char *)decoder->text->source.ptr + decoder->at;
    const unsigned char *stop = p + (end - decoder->at);
    char *out = decoder->out + decoder->len;
    for (; stop - p >= 2; p += 2, out += 3) {
        if (p[0] < 0x81 || p[0] > 0xFE || p[1] < 0x40 || p[1] > 0xFE)
            break;
        const uint32_t *row = gb18030_row(decoder->gb, p[0]);
        uint32_t c = row[p[1] - 0x40];
        if (c < 0x800 || c > 0xFFFF)
            break;
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
    }
    decoder->at = end - (size_t)(stop - p);
    decoder->len = (size_t)(out - decoder->out);
}

/* All codes that begin before STOP. */
static void
gb18030_step(struct decoder *decoder, size_t stop, size_t end)
{
    const unsigned char *source = (const unsigned char *)decoder->text->source.ptr;
    while (decoder->at < stop) {
        if (source[decoder->at] < 0x80) {
            copy_ascii(decoder, stop);
            continue;
        }
        size_t before = decoder->at;
        copy_pairs(decoder, stop);
        if (decoder->at != before)
            continue;
        uint32_t c;
        size_t length = code_at(decoder, source + decoder->at, end - decoder->at, &c);
        if (c) {
            decoder->len += utf8_put(decoder->out + decoder->len, c);
            decoder->at += length;
        } else {
            decoder_bad(decoder, length);
        }
    }
}

void
decoder_gb18030(struct decoder *decoder, size_t end)
{
    decoder_mark(decoder, ENCODING_GB18030);
    while (decoder->at < end) {
        size_t left = end - decoder->at;
        size_t step = left < DECODER_STEP ? left : DECODER_STEP;
        decoder_reserve(decoder, step + 4);
        decoder_mark(decoder, ENCODING_GB18030);
        gb18030_step(decoder, decoder->at + step, end);
    }
}
