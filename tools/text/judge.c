/* Which encoding explains a line: evidence for UTF-8 against GB18030.
 *
 * The weights are bits, log2 of how much more often a thing is seen in Chinese text of
 * the one encoding than of the other. Counted in GB18030 text: one in a hundred
 * characters begins what looks like a three-byte character of UTF-8, one in five like a
 * two-byte one, and nineteen in twenty are of GB 2312 level 1 (leads B0..D7) or its
 * punctuation; of UTF-8 text cut into pairs one pair in eight is. */
#include "text/decoder.h"

#include "base/utf8.h"

#include <string.h>

enum {
    THREE_BYTES = 6, /* a well-formed character of three or four bytes */
    TWO_BYTES = 2,   /* of two, where nothing is ill-formed */
    DAMAGE = 7,      /* a place that is ill-formed */
    COMMON = 3,      /* a pair that Chinese text is made of */
    LEVEL_TWO = 2,   /* a pair of GB 2312 level 2: names, rarely more */
    RARE = 4,        /* any other code of GB18030 */
    ENOUGH = 100,    /* evidence at which no more is asked for */
    WINDOW = 32,     /* bytes looked at before that is asked */
};

struct evidence {
    struct str line;
    size_t utf8_at, gb_at; /* where the two readings are */
    size_t free_parts;     /* lone bytes that the damage just counted explains */
    long bits;
};

/* One damaged character of three bytes leaves up to three ill-formed parts; two leads
 * in a row are two damages. */
static void
weigh_ill_formed(struct evidence *e, unsigned char first, size_t length)
{
    bool inner = (first & 0xC0) == 0x80;
    if (inner && e->free_parts) {
        e->free_parts--;
        return;
    }
    e->bits -= DAMAGE;
    e->free_parts = inner ? 1 : 3 - length;
}

static void
read_utf8(struct evidence *e, size_t stop)
{
    while (e->utf8_at < stop) {
        struct str rest = { e->line.ptr + e->utf8_at, e->line.len - e->utf8_at };
        if ((unsigned char)rest.ptr[0] < 0x80) {
            e->free_parts = 0;
            e->utf8_at++;
            continue;
        }
        size_t length = utf8_length(rest);
        if (length == 0) {
            length = utf8_bad_length(rest);
            weigh_ill_formed(e, (unsigned char)rest.ptr[0], length);
        } else {
            e->bits += length >= 3 ? THREE_BYTES : 0;
            e->free_parts = 0;
        }
        e->utf8_at += length;
    }
}

/* Evidence of the pair FIRST, SECOND, none of which is a digit of a four-byte code. */
static int
weigh_pair(unsigned char first, unsigned char second)
{
    if (first == 0xFF || second < 0x40 || second == 0x7F || second == 0xFF)
        return DAMAGE;
    if (second < 0xA1)
        return RARE;
    if ((first >= 0xB0 && first <= 0xD7) || first == 0xA1 || first == 0xA3)
        return -COMMON;
    return first >= 0xD8 && first <= 0xF7 ? LEVEL_TWO : RARE;
}

static void
read_gb(struct evidence *e, size_t stop)
{
    const unsigned char *p = (const unsigned char *)e->line.ptr;
    while (e->gb_at < stop) {
        size_t at = e->gb_at, left = e->line.len - at;
        if (p[at] < 0x80) {
            e->gb_at++;
        } else if (p[at] == 0x80) {
            e->bits += RARE;
            e->gb_at++;
        } else if (left >= 4 && p[at + 1] >= 0x30 && p[at + 1] <= 0x39 &&
                   p[at + 2] > 0x80 && p[at + 3] >= 0x30 && p[at + 3] <= 0x39) {
            e->gb_at += 4; /* four bytes that fit are no accident, and rare */
        } else {
            int bits = left >= 2 ? weigh_pair(p[at], p[at + 1]) : DAMAGE;
            e->bits += bits;
            e->gb_at += bits == DAMAGE ? 1 : 2;
        }
    }
}

/* Of a line that is valid UTF-8: with a character of three bytes it is not GB18030. */
static int
judge_valid(struct str line)
{
    long twos = 0;
    for (size_t i = 0; i < line.len; i++) {
        unsigned char c = (unsigned char)line.ptr[i];
        if (c >= 0xE0)
            return JUDGE_VALID_UTF8;
        twos += c >= 0xC0;
        if (twos * TWO_BYTES > JUDGE_CERTAIN)
            return JUDGE_VALID_UTF8;
    }
    return twos ? (int)(twos * TWO_BYTES) : JUDGE_ASCII;
}

int
judge_line(struct str line)
{
    size_t valid = utf8_valid(line);
    if (valid == line.len)
        return judge_valid(line);
    struct evidence e = { .line = line };
    for (size_t stop = 0; stop < line.len && e.bits < ENOUGH && e.bits > -ENOUGH;) {
        stop = line.len - stop > WINDOW ? stop + WINDOW : line.len;
        read_utf8(&e, stop);
        read_gb(&e, stop);
    }
    if (e.bits > JUDGE_CERTAIN)
        return JUDGE_CERTAIN;
    return e.bits < -JUDGE_CERTAIN ? -JUDGE_CERTAIN : (int)e.bits;
}
