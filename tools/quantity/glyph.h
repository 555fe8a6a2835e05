/*
 * glyph: which single characters write numbers, and what they are worth.
 *
 * Simplified, traditional and financial (大写) Chinese numerals, ASCII and full-width
 * digits. Source: 现代汉语词典 (numerals), GB/T 15835-2011 (出版物上数字用法),
 * 票据法 practice for the financial forms.
 */
#ifndef QUANTITY_GLYPH_H
#define QUANTITY_GLYPH_H

#include "base/str.h"

#include <stdint.h>

enum glyph_kind {
    GLYPH_NONE,
    GLYPH_ARABIC, /* 0-9 ０-９ */
    GLYPH_DIGIT,  /* 一 .. 九 */
    GLYPH_TWO,    /* 两: before a scale or a measure word, never last of several */
    GLYPH_FEW,    /* 俩 仨: with the 个 inside, always alone */
    GLYPH_FORMAL, /* 壹 .. 玖: alone it is mostly another word (陆地, 队伍) */
    GLYPH_ZERO,   /* 零 〇 ○ */
    GLYPH_TEN,    /* 十 百 千: value is the power of ten, 1 .. 3 */
    GLYPH_TENS,   /* 廿 卅 卌: value 2 .. 4 */
    GLYPH_BIG,    /* 万 亿 兆: value is the power of ten, 4 8 12 */
    GLYPH_HALF,   /* 半 */
    GLYPH_MARK, /* no number, but the pass over the text must see it: 每 最 至 不 */
};

struct glyph {
    enum glyph_kind kind;
    unsigned char value;
    unsigned char length; /* bytes; 0 at the end of the text */
    bool formal;          /* financial form: 拾 佰 仟 壹 … */
    bool wide;            /* full-width digit */
};

/* The character at AT of valid UTF-8; nothing at TO and beyond. */
struct glyph glyph_at(struct str text, size_t at, size_t to);
/* Offset of the next character that is a glyph, or of a clause mark (，；。！？ and
 * line ends), at or after AT; TO when there is none. */
size_t glyph_next(struct str text, size_t at, size_t to);

#endif
