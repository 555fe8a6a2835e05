/* Digits read one by one, decimals, and the scales behind a decimal. */
#include "quantity/numeral.h"

/* Scales behind a decimal: 2.27万, 十六点三亿, 1.2万亿. */
static void
take_scales(const struct numeral_lexer *lexer, struct numeral *n)
{
    int power = 0, last = 16; /* of 万 亿 兆 alone: 2.5百万 has 百 before it */
    struct glyph g;
    size_t at = n->span.to;
    while ((g = glyph_at(lexer->text, at, lexer->to)).kind == GLYPH_BIG ||
           (g.kind == GLYPH_TEN && g.value > 1 && power == 0)) {
        bool above = power == 4 && g.value == 8; /* 万亿 */
        if ((g.value >= last && !above) || power > 8 || (power > 4 && last < 16) ||
            heads_measure(lexer, at, g))
            break;
        power += g.value;
        last = g.kind == GLYPH_BIG ? g.value : last;
        at += g.length;
    }
    n->span.to = at;
    if (!power || !n->has_value)
        return;
    n->bare = n->value;
    n->scale = power;
    n->scaled_once = true;
    n->has_value = decimal_shift(n->value, power, &n->value);
    n->too_long = !n->has_value;
}

static void
give_decimal(const struct numeral_lexer *lexer, int64_t mantissa, int places,
             struct numeral *n)
{
    n->form = NUMERAL_PLAIN;
    n->has_value = !n->too_long && decimal_make(mantissa, -places, &n->value);
    n->too_long = !n->has_value;
    take_scales(lexer, n);
}

/* Digits 一..九 and 零 read one by one from AT on; their number. */
static size_t
count_digits(const struct numeral_lexer *lexer, size_t at, size_t *end, int64_t *value,
             bool *too_long)
{
    size_t count = 0;
    struct glyph g;
    while ((g = glyph_at(lexer->text, at, lexer->to)).kind == GLYPH_ZERO ||
           g.kind == GLYPH_DIGIT || g.kind == GLYPH_FORMAL ||
           (g.kind == GLYPH_TWO && count)) {
        if (g.kind == GLYPH_TWO) {
            struct glyph next = glyph_at(lexer->text, at + g.length, lexer->to);
            if (!is_single(next.kind) && next.kind != GLYPH_ZERO)
                break;
        }
        if (*value > (DECIMAL_MAX_MANTISSA - g.value) / 10)
            *too_long = true;
        else
            *value = *value * 10 + g.value;
        at += g.length;
        count++;
    }
    *end = at;
    return count;
}

/* 二〇二四, 一二三四; not 两三 and not the head of 三十. */
static bool
digits_at(const struct numeral_lexer *lexer, size_t at, struct numeral *n)
{
    int64_t value = 0;
    bool too_long = false;
    size_t end, count = count_digits(lexer, at, &end, &value, &too_long);
    struct glyph first = glyph_at(lexer->text, at, lexer->to);
    if (count < 2 && !(count == 1 && first.kind == GLYPH_ZERO))
        return false;
    struct glyph second = glyph_at(lexer->text, at + first.length, lexer->to);
    struct glyph behind = glyph_at(lexer->text, end, lexer->to);
    if (count == 2 && (is_pair(lexer, first, second, at + first.length) ||
                       behind.kind == GLYPH_TEN || behind.kind == GLYPH_BIG))
        return false;
    n->span = (struct span){ at, end };
    n->digits = count;
    n->form = count > 1 ? NUMERAL_DIGITS : NUMERAL_PLAIN;
    n->leading_zero = first.kind == GLYPH_ZERO;
    n->too_long = too_long || !decimal_make(value, 0, &n->value);
    n->has_value = !n->too_long;
    return true;
}

/* 24点5度: Arabic on both sides, and a measure word that is not of the clock. */
static void
arabic_point(const struct numeral_lexer *lexer, size_t at, struct numeral *n)
{
    struct arabic a;
    struct decimal fraction;
    uint32_t value;
    if (!lexer->measures || n->digits == 0 || n->form != NUMERAL_PLAIN ||
        !arabic_at(lexer->text, at, lexer->to, &a) || a.places || a.dotted ||
        a.digits > DECIMAL_MAX_SCALE ||
        !words_longest(lexer->measures, lexer->text, a.to, lexer->to, &value) ||
        text_has(lexer->text, a.to, lexer->to, STR("分")) ||
        !decimal_make(a.integer, -(int)a.digits, &fraction) ||
        !decimal_add(n->value, fraction, &n->value))
        return;
    n->span.to = a.to;
    n->digits = 0;
}

/* 点 and the digits behind it. A scale behind them makes it a time: 八点三十. */
static void
take_point(const struct numeral_lexer *lexer, struct numeral *n)
{
    struct glyph g = glyph_at(lexer->text, n->span.to, lexer->to);
    int64_t value = 0;
    struct decimal fraction;
    size_t end;
    if (n->has_max || n->form == NUMERAL_SCALE || g.length != 3 ||
        !(text_has(lexer->text, n->span.to, lexer->to, STR("点")) ||
          text_has(lexer->text, n->span.to, lexer->to, STR("點"))))
        return;
    if (glyph_at(lexer->text, n->span.to + 3, lexer->to).kind == GLYPH_ARABIC) {
        arabic_point(lexer, n->span.to + 3, n);
        return;
    }
    bool too_long = false;
    size_t count = count_digits(lexer, n->span.to + 3, &end, &value, &too_long);
    struct glyph behind = glyph_at(lexer->text, end, lexer->to);
    if (!count || (behind.kind == GLYPH_TEN && !heads_measure(lexer, end, behind)))
        return;
    while (count > 1 && value % 10 == 0 && value) {
        value /= 10;
        count--;
    }
    n->span.to = end;
    n->digits = 0;
    n->form = NUMERAL_PLAIN;
    n->has_value = !too_long && count < 100 && n->has_value &&
                   decimal_make(value, -(int)count, &fraction) &&
                   decimal_add(n->value, fraction, &n->value);
    n->too_long = !n->has_value;
    take_scales(lexer, n);
}

static bool
arabic_decimal(const struct numeral_lexer *lexer, size_t at, struct numeral *n)
{
    struct arabic a;
    if (!arabic_at(lexer->text, at, lexer->to, &a) || (!a.places && !a.dotted))
        return false;
    n->span = (struct span){ at, a.to };
    n->too_long = a.too_long;
    n->leading_zero = a.leading_zero;
    if (a.dotted)
        *n = (struct numeral){ .form = NUMERAL_DOTTED, .span = n->span };
    else
        give_decimal(lexer, a.integer, a.places, n);
    return true;
}

bool
positional_at(const struct numeral_lexer *lexer, size_t at, struct numeral *numeral)
{
    *numeral = (struct numeral){ 0 };
    if (arabic_decimal(lexer, at, numeral))
        return true;
    if (!digits_at(lexer, at, numeral) && !integer_at(lexer, at, numeral))
        return false;
    take_point(lexer, numeral);
    numeral->han = glyph_at(lexer->text, at, lexer->to).kind != GLYPH_ARABIC;
    return true;
}
