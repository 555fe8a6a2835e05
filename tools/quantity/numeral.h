/*
 * numeral: the lexer of numbers. One stretch of text, one value.
 *
 * The grammar is fixed; of vocabulary it knows only the measure words, which decide
 * whether 千 is a thousand or the head of 千克. Maximal munch, linear time, exact
 * values. Offsets are bytes of valid UTF-8.
 *
 *     numeral  := fraction | mixed ("%" | "‰" | "‱")?
 *     fraction := (百|千|万)分之 mixed | mixed 分之 mixed | int "/" int | mixed 又 fraction
 *     mixed    := (positional | digits) (点 digits)? (万 | 亿 | 兆)*
 *
 * positional has strictly falling scales inside a myriad (三百零五, 3万5千, 二十万亿);
 * a last digit without its scale takes the next lower one (三万五 is 35000). Two
 * neighbouring digits are a range (两三, 七八百).
 */
#ifndef QUANTITY_NUMERAL_H
#define QUANTITY_NUMERAL_H

#include "base/decimal.h"
#include "quantity/glyph.h"
#include "quantity/words.h"

#include <string.h>

enum numeral_form {
    NUMERAL_PLAIN,
    NUMERAL_DIGITS,   /* 二〇二四: read one by one */
    NUMERAL_SCALE,    /* 百, 千, 万, 百万 without a digit before it */
    NUMERAL_HALF,     /* 半 */
    NUMERAL_FRACTION, /* 三分之二, 3/16, 一又三分之一 */
    NUMERAL_PERCENT,  /* 95%, 百分之九十五: the value is 95 */
    NUMERAL_DOTTED,   /* 1.5.2: numbering, no value */
};

struct numeral {
    enum numeral_form form;
    struct span span; /* without the sign before it */
    bool has_value;   /* false: too long, or dotted */
    bool has_max;     /* 两三: value 2, value_max 3 */
    bool vague;       /* 几, 多 or 余 inside: 二十几万, 500多亿 */
    bool too_long;    /* beyond the limits of base/decimal.h */
    bool leading_zero;
    bool han; /* begins with a Chinese numeral */
    struct decimal value, value_max;
    struct span unit;    /* of a percent: "%" or "百分之"; else empty */
    int percent;         /* 2 %, 3 ‰, 4 ‱; 0 */
    int scale;           /* power of ten of the last scale: 5万 4, 三百 2; 0: none */
    struct decimal bare; /* value without that scale, when it is one coefficient … */
    bool scaled_once;    /* … and it was just one: 5万, 2.5亿, 三百 */
    size_t digits;       /* of one Arabic integer or one digit string, in characters */
};

struct numeral_lexer {
    struct str text;
    size_t to; /* nothing is read at or beyond it */
    const struct number_words *measures;
};

/* The numeral that begins at AT. False when none does (点, 陆 of 陆地, …). */
bool numeral_at(const struct numeral_lexer *lexer, size_t at, struct numeral *numeral);

/* What follows is shared by the lexer's own files. */

/* An Arabic number: digits, thousands commas, decimals. */
struct arabic {
    size_t to;       /* behind it */
    int64_t integer; /* all digits without the point */
    int places;      /* decimals */
    size_t digits;   /* before the point */
    bool too_long, dotted, leading_zero;
};

/* False when no digit stands at AT. */
bool arabic_at(struct str text, size_t at, size_t to, struct arabic *arabic);
/* mixed of the grammar above. */
bool positional_at(const struct numeral_lexer *lexer, size_t at,
                   struct numeral *numeral);
/* Its whole numbers. */
bool integer_at(const struct numeral_lexer *lexer, size_t at, struct numeral *numeral);
/* 两三, 七八, 三五: FIRST and SECOND (at AT) are the ends of a range. */
bool is_pair(const struct numeral_lexer *lexer, struct glyph first, struct glyph second,
             size_t at);
/* Is the scale G at AT the head of a measure word: 1.5千克, 3百分点, 2兆瓦? */
bool heads_measure(const struct numeral_lexer *lexer, size_t at, struct glyph g);
/* 一 .. 九, 两, 壹 .. 玖. */
bool is_single(enum glyph_kind kind);
/* WORD, which is not empty, stands at AT and ends before TO. */
static inline bool
text_has(struct str text, size_t at, size_t to, struct str word)
{
    if (to > text.len)
        to = text.len;
    return at <= to && to - at >= word.len && text.ptr[at] == word.ptr[0] &&
           memcmp(text.ptr + at, word.ptr, word.len) == 0;
}

#endif
