/* Fractions and percents around the positional numbers; where a numeral begins. */
#include "quantity/numeral.h"

/* A sign or word of percent and its power of ten. */
struct percent_word {
    struct str word;
    int power;
};

static const struct percent_word PERCENT_SIGNS[] = {
    { { "%", 1 }, 2 }, { { "％", 3 }, 2 }, { { "﹪", 3 }, 2 },
    { { "‰", 3 }, 3 }, { { "‱", 3 }, 4 },
};

static bool
han_at(const struct numeral_lexer *lexer, size_t at, struct str word)
{
    return text_has(lexer->text, at, lexer->to, word);
}

static bool
is_han_byte(struct str text, size_t at)
{
    unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : 0;
    return c >= 0xE4 && c <= 0xE9;
}

/* 伍分, and not 陆分局. */
static bool
is_cents(const struct numeral_lexer *lexer, size_t at)
{
    return han_at(lexer, at, STR("分")) &&
           (at + 3 >= lexer->to || !is_han_byte(lexer->text, at + 3) ||
            han_at(lexer, at + 3, STR("整")));
}

/* 贰只, 叁成; 肆 伍 陆 are parts of too many names, and count only at the head: 伍个. */
static bool
formal_counts(const struct numeral_lexer *lexer, size_t next, struct glyph g, bool head)
{
    uint32_t value;
    bool rare = g.value < 4 || g.value > 6;
    return g.kind == GLYPH_FORMAL && (rare || head) && lexer->measures &&
           words_longest(lexer->measures, lexer->text, next, lexer->to, &value) &&
           value != WORDS_NONE;
}

/* 壹 and its kin count only where more of a number, money or a measure word follows, or
 * where nothing does: not 陆地, 收拾. */
static bool
formal_stands(const struct numeral_lexer *lexer, size_t at, struct glyph g)
{
    static const struct str BEHIND[] = { { "元", 3 },       { "圆", 3 }, { "角", 3 },
                                         { "点", 3 },       { "點", 3 }, { "分之", 6 },
                                         { "个百分点", 12 } };
    size_t next = at + g.length;
    struct glyph second = glyph_at(lexer->text, next, lexer->to);
    if (second.formal || second.kind == GLYPH_BIG || second.kind == GLYPH_ZERO ||
        (second.kind == GLYPH_TEN && g.kind == GLYPH_FORMAL))
        return true;
    for (size_t i = 0; i < sizeof BEHIND / sizeof *BEHIND; i++)
        if (han_at(lexer, next, BEHIND[i]))
            return true;
    bool alone =
        at < 3 || !is_han_byte(lexer->text, at - 3) || han_at(lexer, at - 3, STR("负"));
    return is_cents(lexer, next) || formal_counts(lexer, next, g, alone) ||
           (next >= lexer->to && (g.kind == GLYPH_FORMAL || (alone && g.value == 1)));
}

/* What stands behind 分之. A scale that is itself followed by 分之 begins the next one:
 * 百分之1.5|千分之8. */
static bool
above_at(const struct numeral_lexer *lexer, size_t at, struct numeral *n)
{
    if (!positional_at(lexer, at, n))
        return false;
    struct numeral_lexer inside = *lexer;
    if (n->span.to - at <= 3 || !han_at(lexer, n->span.to, STR("分之")))
        return true;
    inside.to = n->span.to - 3;
    struct glyph last = glyph_at(lexer->text, inside.to, lexer->to);
    bool scale = (last.kind == GLYPH_TEN && last.value > 1) || last.kind == GLYPH_BIG;
    return !scale || positional_at(&inside, at, n);
}

/* 百分之九十五, 千分之3, 万分之一. */
static bool
percent_words_at(const struct numeral_lexer *lexer, size_t at, struct glyph g,
                 struct numeral *n)
{
    size_t behind = at + g.length + 6;
    bool negative = han_at(lexer, behind, STR("负"));
    if (!((g.kind == GLYPH_TEN && g.value > 1) ||
          (g.kind == GLYPH_BIG && g.value == 4)) ||
        !han_at(lexer, at + g.length, STR("分之")) ||
        !above_at(lexer, negative ? behind + 3 : behind, n))
        return false;
    if (negative)
        n->value = decimal_negate(n->value);
    n->form = NUMERAL_PERCENT;
    n->percent = g.value;
    n->unit = (struct span){ at, behind };
    n->span.from = at;
    n->han = true;
    return true;
}

static void
percent_sign(const struct numeral_lexer *lexer, struct numeral *n)
{
    size_t at = n->span.to;
    if (n->form == NUMERAL_DOTTED || n->form == NUMERAL_SCALE)
        return;
    if (han_at(lexer, at, STR(" ")))
        at++;
    for (size_t i = 0; i < sizeof PERCENT_SIGNS / sizeof *PERCENT_SIGNS; i++) {
        struct str sign = PERCENT_SIGNS[i].word;
        if (!han_at(lexer, at, sign))
            continue;
        n->form = NUMERAL_PERCENT;
        n->percent = PERCENT_SIGNS[i].power;
        n->unit = (struct span){ at, at + sign.len };
        n->span.to = n->unit.to;
        return;
    }
}

/* Makes N the fraction ABOVE / BELOW that ends at TO. */
static void
give_fraction(struct numeral *n, const struct numeral *above,
              const struct numeral *below, size_t to)
{
    struct span span = { n->span.from, to };
    bool han = n->han;
    struct decimal value;
    bool exact = above->has_value && below->has_value &&
                 decimal_divide(above->value, below->value, &value);
    *n = (struct numeral){ .form = NUMERAL_FRACTION, .span = span, .han = han };
    n->has_value = exact;
    n->too_long = !exact;
    if (exact)
        n->value = value;
}

/* 三分之二: the lower number stands first. */
static bool
parts_of(const struct numeral_lexer *lexer, struct numeral *n)
{
    struct numeral below = *n, above;
    if (n->has_max || n->form == NUMERAL_DOTTED || n->form == NUMERAL_SCALE ||
        (n->has_value && n->value.mantissa == 0) ||
        !han_at(lexer, n->span.to, STR("分之")) ||
        !above_at(lexer, n->span.to + 6, &above))
        return false;
    give_fraction(n, &above, &below, above.span.to);
    return true;
}

static size_t
slash_at(const struct numeral_lexer *lexer, size_t at)
{
    return han_at(lexer, at, STR("/")) ? 1 : han_at(lexer, at, STR("／")) ? 3 : 0;
}

static bool
is_name_byte(struct str text, size_t at)
{
    unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : 0;
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           c == '.' || c == '/' || c == '-';
}

/* 8/10万 says how many of so many. */
static bool
is_scaled(const struct numeral_lexer *lexer, size_t at)
{
    return glyph_at(lexer->text, at, lexer->to).kind == GLYPH_BIG;
}

/* 3/16 between plain integers; not 2024/1/5, 24/07, 4/5G. */
static bool
slashed(const struct numeral_lexer *lexer, struct numeral *n)
{
    struct numeral above = *n, below = { .form = NUMERAL_PLAIN };
    struct arabic a;
    size_t length = slash_at(lexer, n->span.to);
    if (!length || !n->digits || n->han || n->leading_zero ||
        (n->span.from && is_name_byte(lexer->text, n->span.from - 1) &&
         lexer->text.ptr[n->span.from - 1] != '-') ||
        !arabic_at(lexer->text, n->span.to + length, lexer->to, &a))
        return false;
    if (a.places || a.dotted || a.leading_zero || a.integer == 0 ||
        is_name_byte(lexer->text, a.to) || slash_at(lexer, a.to) ||
        is_scaled(lexer, a.to))
        return false;
    below.has_value = !a.too_long && decimal_make(a.integer, 0, &below.value);
    give_fraction(n, &above, &below, a.to);
    return true;
}

/* 一又三分之一, 8又5/7. */
static void
mixed_fraction(const struct numeral_lexer *lexer, struct numeral *n)
{
    struct numeral part;
    if (!han_at(lexer, n->span.to, STR("又")) || !n->has_value || n->has_max ||
        n->form != NUMERAL_PLAIN || !positional_at(lexer, n->span.to + 3, &part) ||
        !(parts_of(lexer, &part) || slashed(lexer, &part)))
        return;
    n->form = NUMERAL_FRACTION;
    n->span.to = part.span.to;
    n->digits = 0;
    n->has_value = part.has_value && decimal_add(n->value, part.value, &n->value);
    n->too_long = !n->has_value;
}

bool
numeral_at(const struct numeral_lexer *lexer, size_t at, struct numeral *numeral)
{
    struct glyph g = glyph_at(lexer->text, at, lexer->to);
    if (g.kind == GLYPH_NONE || g.kind == GLYPH_MARK)
        return false;
    if (g.kind == GLYPH_HALF) {
        *numeral = (struct numeral){ .form = NUMERAL_HALF,
                                     .span = { at, at + g.length },
                                     .has_value = true,
                                     .han = true,
                                     .value = { .mantissa = 5, .scale = -1 } };
        return true;
    }
    if (g.formal && !formal_stands(lexer, at, g))
        return false;
    if (percent_words_at(lexer, at, g, numeral))
        return true;
    if (!positional_at(lexer, at, numeral))
        return false;
    if (!parts_of(lexer, numeral) && !slashed(lexer, numeral)) {
        mixed_fraction(lexer, numeral);
        percent_sign(lexer, numeral);
    }
    return true;
}
