/* UTF-16 of either order, told and read. */
#include "text/decoder.h"

#include "base/utf8.h"

#include <string.h>

/* What is looked at to tell the order, bytes. */
enum { SAMPLE = 65536 };

static uint32_t
unit(const unsigned char *p, enum encoding encoding)
{
    return encoding == ENCODING_UTF16LE ? (uint32_t)p[1] << 8 | p[0]
                                        : (uint32_t)p[0] << 8 | p[1];
}

/* Units such as our texts are made of: 2 for ASCII, 1 for Han and its punctuation. */
static unsigned
likely(uint32_t c)
{
    if ((c >= 0x20 && c < 0x7F) || c == '\t' || c == '\n' || c == '\r')
        return 2;
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x303F) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x2010 && c <= 0x2027);
}

static size_t
weigh(struct str sample, enum encoding encoding)
{
    size_t weight = 0, count = 0, units = sample.len / 2;
    for (size_t i = 0; i < units; i++) {
        unsigned one =
            likely(unit((const unsigned char *)sample.ptr + i * 2, encoding));
        weight += one;
        count += one != 0;
    }
    return count * 5 >= units * 4 ? weight : 0;
}

bool
utf16_guess(struct str bytes, enum encoding *encoding)
{
    struct str sample = str_sub(bytes, 0, SAMPLE);
    if (sample.len < 2 || !memchr(sample.ptr, 0, sample.len))
        return false;
    size_t nuls = 0, high = 0;
    for (size_t i = 0; i < sample.len; i++) {
        nuls += sample.ptr[i] == 0;
        high += (unsigned char)sample.ptr[i] >= 0x80;
    }
    /* UTF-8 and ASCII with a stray NUL are no UTF-16; the sample may cut a character. */
    size_t cut = sample.len < bytes.len ? 3 : 0;
    if (high ? utf8_valid(sample) + cut >= sample.len : nuls * 4 < sample.len)
        return false;
    size_t little = weigh(sample, ENCODING_UTF16LE),
           big = weigh(sample, ENCODING_UTF16BE);
    *encoding = little >= big ? ENCODING_UTF16LE : ENCODING_UTF16BE;
    return little || big;
}

/* Bytes of the character at P, 2 or 4; 0 for a half of a pair or of a unit. */
static size_t
character(const unsigned char *p, size_t left, enum encoding encoding, uint32_t *c)
{
    if (left < 2)
        return 0;
    *c = unit(p, encoding);
    if (*c < 0xD800 || *c > 0xDFFF)
        return 2;
    uint32_t low = left >= 4 ? unit(p + 2, encoding) : 0;
    if (*c > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
        return 0;
    *c = 0x10000 + ((*c - 0xD800) << 10) + (low - 0xDC00);
    return 4;
}

void
decoder_utf16(struct decoder *decoder, enum encoding encoding)
{
    const unsigned char *source = (const unsigned char *)decoder->text->source.ptr;
    size_t end = decoder->text->source.len;
    decoder_mark(decoder, encoding);
    while (decoder->at < end) {
        size_t left = end - decoder->at;
        size_t step = left < DECODER_STEP ? left : DECODER_STEP;
        decoder_reserve(decoder, step + 4);
        decoder_mark(decoder, encoding);
        for (size_t stop = decoder->at + step; decoder->at < stop;) {
            uint32_t c;
            left = end - decoder->at;
            size_t length = character(source + decoder->at, left, encoding, &c);
            if (length) {
                decoder->len += utf8_put(decoder->out + decoder->len, c);
                decoder->at += length;
            } else {
                decoder_bad(decoder, left < 2 ? left : 2);
            }
        }
    }
}
