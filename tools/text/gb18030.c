/* The door to iconv(3). */
#include "text/gb18030.h"

#include "base/utf8.h"

#include <iconv.h>
#include <stdatomic.h>
#include <string.h>

enum {
    LEAD_FIRST = 0x81,
    LEAD_LAST = 0xFE,
    LEADS = LEAD_LAST - LEAD_FIRST + 1,
    ROW = 0xFF - 0x40,  /* trail bytes 40..FE */
    BLOCK = LEADS * 10, /* four-byte codes of two lead bytes */
    BLOCKS = 4 * 10,    /* 81 30 .. 84 39: the BMP */
    ASTRAL_LEAD = 0x90, /* 90 30 81 30 is U+10000, and so on without a gap */
    LONGEST = BLOCK * 4,
};

struct gb18030 {
    iconv_t decode, encode; /* (iconv_t)-1: not open */
    bool decode_tried, encode_tried;
};

/* What iconv(3) has said, which it says of every text alike: kept for the next. */
static uint32_t rows[LEADS][ROW];
static uint32_t blocks[BLOCKS][BLOCK];
static atomic_uchar row_states[LEADS], block_states[BLOCKS];

enum { UNASKED, ASKED, KNOWN };

/* True for the one who is to ask; any other thread waits until that has. */
static bool
is_to_ask(atomic_uchar *state)
{
    unsigned char unasked = UNASKED;
    if (atomic_load_explicit(state, memory_order_acquire) == KNOWN)
        return false;
    if (atomic_compare_exchange_strong(state, &unasked, ASKED))
        return true;
    while (atomic_load_explicit(state, memory_order_acquire) != KNOWN)
        continue;
    return false;
}

static void
set_known(atomic_uchar *state)
{
    atomic_store_explicit(state, KNOWN, memory_order_release);
}

/* COUNT codes from CODE on (of one row) are the characters from FIRST on. */
struct pin {
    uint32_t code, first;
    unsigned count;
};

/* What has changed between GB 18030-2000, -2005 and -2022, and with it between
 * versions of glibc and GNU libiconv. The choice is GB 18030-2022 and the index gb18030
 * of the WHATWG Encoding Standard (2024-09-18), which agree on the 18 characters that
 * left the private use area; the four-byte codes of those, too, as the index's ranges
 * have them (glibc 2.36 has none there, libiconv 1.14 has these). For the six of plane
 * 2 (FE51 .. FE91) and A3A0 both libraries agree, and differ from WHATWG (U+E816 ..,
 * U+3000): the libraries are followed, since a person reads U+20087 and not a private
 * character, and a check speaks of U+E5E5. */
static const struct pin pins[] = {
    { 0xA3A0, 0xE5E5, 1 },     { 0xA6D9, 0xFE10, 1 },     { 0xA6DA, 0xFE12, 1 },
    { 0xA6DB, 0xFE11, 1 },     { 0xA6DC, 0xFE13, 4 },     { 0xA6EC, 0xFE17, 2 },
    { 0xA6F3, 0xFE19, 1 },     { 0xA8BC, 0x1E3F, 1 },     { 0xA8BF, 0x01F9, 1 },
    { 0xA989, 0x303E, 1 },     { 0xA98A, 0x2FF0, 12 },    { 0xFE50, 0x2E81, 1 },
    { 0xFE51, 0x20087, 1 },    { 0xFE52, 0x20089, 1 },    { 0xFE53, 0x200CC, 1 },
    { 0xFE59, 0x9FB4, 1 },     { 0xFE61, 0x9FB5, 1 },     { 0xFE66, 0x9FB6, 2 },
    { 0xFE6C, 0x215D7, 1 },    { 0xFE6D, 0x9FB8, 1 },     { 0xFE76, 0x2298F, 1 },
    { 0xFE7E, 0x9FB9, 1 },     { 0xFE90, 0x9FBA, 1 },     { 0xFE91, 0x241FE, 1 },
    { 0xFEA0, 0x9FBB, 1 },     { 0x8135F437, 0xE7C7, 1 }, { 0x82359037, 0x9FB4, 3 },
    { 0x82359130, 0x9FB7, 5 }, { 0x84318236, 0xFE10, 4 }, { 0x84318330, 0xFE14, 6 },
};

struct gb18030 *
gb18030_open(struct arena *arena)
{
    struct gb18030 *gb = arena_new(arena, struct gb18030);
    gb->decode = gb->encode = (iconv_t)-1;
    return gb;
}

void
gb18030_close(struct gb18030 *gb)
{
    if (gb->decode != (iconv_t)-1)
        iconv_close(gb->decode);
    if (gb->encode != (iconv_t)-1)
        iconv_close(gb->encode);
    gb->decode = gb->encode = (iconv_t)-1;
}

static uint32_t
big_endian(const unsigned char *b)
{
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* Asks for COUNT codes of WIDTH bytes; CHARACTERS of unknown ones stay 0. */
static void
ask(struct gb18030 *gb, unsigned char *codes, size_t count, size_t width,
    uint32_t *characters)
{
    unsigned char answer[LONGEST];
    if (!gb->decode_tried) {
        gb->decode_tried = true;
        gb->decode = iconv_open("UCS-4BE", "GB18030");
    }
    if (gb->decode == (iconv_t)-1)
        return;
    for (size_t done = 0; done < count;) {
        char *in = (char *)codes + done * width, *out = (char *)answer;
        size_t in_left = (count - done) * width, out_left = sizeof answer;
        iconv(gb->decode, NULL, NULL, NULL, NULL);
        size_t stopped = iconv(gb->decode, &in, &in_left, &out, &out_left);
        size_t took = (count - done) - in_left / width;
        /* One character a code, or the answer cannot be told apart: then none. */
        if ((sizeof answer - out_left) / 4 == took)
            for (size_t i = 0; i < took; i++)
                characters[done + i] = big_endian(answer + i * 4);
        done += took + (stopped == (size_t)-1); /* that one has no character */
    }
}

/* Index of a code in its row or block. */
static size_t
slot(uint32_t code)
{
    if (code <= 0xFFFF)
        return (code & 0xFF) - 0x40;
    return ((code >> 8 & 0xFF) - LEAD_FIRST) * 10 + ((code & 0xFF) - 0x30);
}

/* HEAD: the lead byte, or the two lead bytes. */
static void
pin_down(uint32_t head, uint32_t *characters)
{
    for (size_t i = 0; i < sizeof pins / sizeof *pins; i++) {
        uint32_t code = pins[i].code;
        if ((code <= 0xFFFF ? code >> 8 : code >> 16) != head)
            continue;
        for (unsigned k = 0; k < pins[i].count; k++)
            characters[slot(code) + k] = pins[i].first + k;
    }
}

const uint32_t *
gb18030_row(struct gb18030 *gb, unsigned char lead)
{
    uint32_t *row = rows[lead - LEAD_FIRST];
    if (!is_to_ask(&row_states[lead - LEAD_FIRST]))
        return row;
    unsigned char codes[ROW * 2];
    uint32_t answers[ROW] = { 0 };
    size_t count = 0;
    for (unsigned trail = 0x40; trail <= 0xFE; trail++) {
        if (trail == 0x7F)
            continue;
        codes[count * 2] = lead;
        codes[count * 2 + 1] = (unsigned char)trail;
        count++;
    }
    ask(gb, codes, count, 2, answers);
    for (size_t i = 0; i < count; i++)
        row[codes[i * 2 + 1] - 0x40] = answers[i];
    pin_down(lead, row);
    set_known(&row_states[lead - LEAD_FIRST]);
    return row;
}

static const uint32_t *
block_of(struct gb18030 *gb, const unsigned char *code)
{
    size_t index = (size_t)(code[0] - LEAD_FIRST) * 10 + (size_t)(code[1] - 0x30);
    uint32_t *block = blocks[index];
    if (!is_to_ask(&block_states[index]))
        return block;
    unsigned char codes[BLOCK * 4];
    for (size_t i = 0; i < BLOCK; i++) {
        codes[i * 4] = code[0];
        codes[i * 4 + 1] = code[1];
        codes[i * 4 + 2] = (unsigned char)(LEAD_FIRST + i / 10);
        codes[i * 4 + 3] = (unsigned char)(0x30 + i % 10);
    }
    ask(gb, codes, BLOCK, 4, block);
    pin_down((uint32_t)code[0] << 8 | code[1], block);
    set_known(&block_states[index]);
    return block;
}

uint32_t
gb18030_four(struct gb18030 *gb, const unsigned char *code)
{
    size_t in_block = slot(big_endian(code));
    if (code[0] < LEAD_FIRST + BLOCKS / 10)
        return block_of(gb, code)[in_block];
    if (code[0] < ASTRAL_LEAD)
        return 0;
    size_t block = (size_t)(code[0] - ASTRAL_LEAD) * 10 + (size_t)(code[1] - 0x30);
    size_t c = 0x10000 + block * BLOCK + in_block;
    return c <= 0x10FFFF ? (uint32_t)c : 0;
}

static uint32_t
decode_one(struct gb18030 *gb, const char *bytes, size_t length)
{
    const unsigned char *code = (const unsigned char *)bytes;
    if (length == 2 && code[0] >= LEAD_FIRST && code[0] <= LEAD_LAST &&
        code[1] >= 0x40 && code[1] <= 0xFE)
        return gb18030_row(gb, code[0])[code[1] - 0x40];
    return length == 4 ? gb18030_four(gb, code) : 0;
}

/* The code that is pinned for C; two bytes before four. 0: none. */
static size_t
put_pinned(char out[4], uint32_t c)
{
    for (size_t i = 0; i < sizeof pins / sizeof *pins; i++) {
        if (c < pins[i].first || c - pins[i].first >= pins[i].count)
            continue;
        uint32_t code = pins[i].code + (c - pins[i].first);
        size_t length = code <= 0xFFFF ? 2 : 4;
        for (size_t k = 0; k < length; k++)
            out[k] = (char)(code >> 8 * (length - 1 - k) & 0xFF);
        return length;
    }
    return 0;
}

size_t
gb18030_put(struct gb18030 *gb, char out[4], uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t pinned = put_pinned(out, c);
    if (pinned)
        return pinned;
    if (!gb->encode_tried) {
        gb->encode_tried = true;
        gb->encode = iconv_open("GB18030", "UTF-8");
    }
    char utf8[4];
    size_t in_left = utf8_put(utf8, c), out_left = 4;
    if (gb->encode == (iconv_t)-1 || in_left == 0)
        return 0;
    char *in = utf8, *end = out;
    iconv(gb->encode, NULL, NULL, NULL, NULL);
    if (iconv(gb->encode, &in, &in_left, &end, &out_left) == (size_t)-1)
        return 0;
    size_t length = 4 - out_left;
    return decode_one(gb, out, length) == c ? length : 0;
}
