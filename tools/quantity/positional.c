/* Whole positional numbers of Chinese digits, Arabic coefficients and scales. */
#include "base/utf8.h"
#include "quantity/numeral.h"

/* Where a number stands while it is read. high counts the part that has passed 亿
 * (or 兆), low the part that has passed 万, section what is below. The upper end of
 * a pair (三四十万) is kept as its distance from the lower. */
struct reading {
    const struct numeral_lexer *lexer;
    size_t at;
    int64_t high, low, section, distance;
    int64_t coefficient; /* waiting for its scale */
    bool has_coefficient, arabic, zero, too_long, vague, scale_first;
    size_t arabic_digits;
    int small;  /* power of the last of 十百千 in this section; 4: none yet */
    int big;    /* power of the last of 万亿兆; 16: none yet */
    int last;   /* power of the scale just before, 0 after a digit */
    int scales; /* how many were read */
    int bigs;   /* how many of them were 万 亿 兆 */
};

static const int64_t POWERS[] = { 1, 10, 100, 1000, 10000 };

static int64_t
power_of_ten(int power)
{
    return power <= 4    ? POWERS[power]
           : power == 8  ? INT64_C(100000000)
           : power == 7  ? INT64_C(10000000)
           : power == 11 ? INT64_C(100000000000)
                         : INT64_C(1000000000000);
}

/* a * b + c; when it is too long, that is remembered and 0 given. */
static int64_t
times_plus(struct reading *r, int64_t a, int64_t b, int64_t c)
{
    if (a > (DECIMAL_MAX_MANTISSA - c) / b) {
        r->too_long = true;
        return 0;
    }
    return a * b + c;
}

static bool
is_fresh(const struct reading *r)
{
    return r->scales == 0 && !r->has_coefficient && !r->zero;
}

/* 1000兆, 接入由200兆提到1000兆: behind Arabic digits 兆 is megabits, unless more of a number or money or people
 * follow (1兆300万, 3兆元). */
static bool
is_megabit(const struct numeral_lexer *lexer, size_t at, size_t behind)
{
    static const struct str scaled[] = { STR_INIT("元"),   STR_INIT("美"),
                                         STR_INIT("日元"), STR_INIT("人"),
                                         STR_INIT("韩元"), STR_INIT("斤") };
    size_t before = at;
    uint32_t c = at > 0 ? utf8_before(lexer->text, &before) : 0;
    if (!(c >= '0' && c <= '9') && !(c >= 0xFF10 && c <= 0xFF19))
        return false;
    for (size_t i = 0; i < sizeof scaled / sizeof scaled[0]; i++)
        if (text_has(lexer->text, behind, lexer->to, scaled[i]))
            return false;
    struct glyph next = glyph_at(lexer->text, behind, lexer->to);
    uint32_t digit = behind < lexer->to ? (unsigned char)lexer->text.ptr[behind] : 0;
    return next.kind == GLYPH_NONE && !(digit >= '0' && digit <= '9');
}

bool
heads_measure(const struct numeral_lexer *lexer, size_t at, struct glyph g)
{
    uint32_t value;
    if (!lexer->measures)
        return false;
    size_t end = words_longest(lexer->measures, lexer->text, at, lexer->to, &value);
    return end > at + g.length || (end && g.kind == GLYPH_BIG && g.value == 12 &&
                                   is_megabit(lexer, at, at + g.length));
}

bool
is_single(enum glyph_kind kind)
{
    return kind == GLYPH_DIGIT || kind == GLYPH_TWO || kind == GLYPH_FORMAL;
}

/* 一两 is a range before a measure word (一两个) and 50 g elsewhere. */
bool
is_pair(const struct numeral_lexer *lexer, struct glyph first, struct glyph second,
        size_t at)
{
    uint32_t value;
    size_t behind = at + second.length;
    if (!is_single(second.kind) || !is_single(first.kind))
        return false;
    if (second.kind == GLYPH_TWO) {
        enum glyph_kind third = glyph_at(lexer->text, behind, lexer->to).kind;
        return first.value == 1 &&
               (third == GLYPH_TEN || third == GLYPH_BIG ||
                (lexer->measures && words_longest(lexer->measures, lexer->text, behind,
                                                  lexer->to, &value)));
    }
    return second.value == first.value + 1 || (first.value == 3 && second.value == 5);
}

static bool
take_arabic(struct reading *r)
{
    struct arabic a;
    if (r->has_coefficient || !arabic_at(r->lexer->text, r->at, r->lexer->to, &a))
        return false;
    if (r->scales && (a.places || a.dotted || a.too_long || !r->last ||
                      a.integer >= power_of_ten(r->last)))
        return false;
    r->coefficient = a.integer;
    r->arabic_digits = a.digits;
    r->too_long |= a.too_long;
    r->has_coefficient = r->arabic = true;
    r->at = a.to;
    return true;
}

static bool
take_digit(struct reading *r, struct glyph g)
{
    struct str text = r->lexer->text;
    size_t next = r->at + g.length, to = r->lexer->to;
    struct glyph second = glyph_at(text, next, to);
    if (r->has_coefficient || (r->scales && !r->last && !r->zero))
        return false;
    if (g.kind == GLYPH_TWO && !is_fresh(r) &&
        (second.kind != GLYPH_TEN || (second.value == 1 && r->last < 2)) &&
        second.kind != GLYPH_BIG)
        return false;
    r->coefficient = g.value;
    r->has_coefficient = true;
    r->arabic = false;
    r->at = next;
    if (is_pair(r->lexer, g, second, next) && r->distance == 0) {
        enum glyph_kind third = glyph_at(text, next + second.length, to).kind;
        if (!is_single(third) && third != GLYPH_ZERO) {
            r->distance = second.value - g.value;
            r->at += second.length;
        }
    }
    return true;
}

static bool
take_zero(struct reading *r, struct glyph g)
{
    struct glyph next = glyph_at(r->lexer->text, r->at + g.length, r->lexer->to);
    if (!r->last || r->has_coefficient || r->zero)
        return false;
    if (!is_single(next.kind) && next.kind != GLYPH_ARABIC && next.kind != GLYPH_TENS &&
        !(next.kind == GLYPH_TEN && next.value == 1))
        return false;
    r->zero = true;
    r->at += g.length;
    return true;
}

static void
close_section(struct reading *r, int power)
{
    r->section = 0;
    r->coefficient = 0;
    r->has_coefficient = r->zero = false;
    r->small = 4;
    r->last = power;
    r->scales++;
}

static bool
take_ten(struct reading *r, struct glyph g)
{
    int64_t coefficient = r->coefficient;
    if (g.value >= r->small)
        return false;
    bool odd = r->zero && r->last == 4 && g.value == 3; /* 一万零一|千瓦 */
    if (r->has_coefficient && (r->scales == 0 || odd) &&
        heads_measure(r->lexer, r->at, g))
        return false;
    if (!r->has_coefficient) {
        if (!is_fresh(r) && (g.value != 1 || !(r->zero || r->last)))
            return false;
        r->scale_first = is_fresh(r) && g.value > 1;
        coefficient = 1;
    }
    int64_t section = r->section;
    int64_t power = power_of_ten(g.value);
    section = times_plus(r, coefficient, power, section);
    r->distance *= r->has_coefficient ? power : 1;
    close_section(r, g.value);
    r->section = section;
    r->small = g.value;
    r->at += g.length;
    return true;
}

static bool
take_tens(struct reading *r, struct glyph g)
{
    if (r->has_coefficient || r->small <= 1 || (r->scales && !r->last))
        return false;
    int64_t section = r->section + g.value * 10;
    close_section(r, 1);
    r->section = section;
    r->small = 1;
    r->at += g.length;
    return true;
}

static bool
take_big(struct reading *r, struct glyph g)
{
    int64_t below = r->section + r->coefficient;
    if (is_fresh(r)) {
        if (g.value == 12)
            return false;
        r->scale_first = true;
        below = 1;
    } else if (g.value == 12 && heads_measure(r->lexer, r->at, g)) {
        return false;
    }
    if (g.value == 4 && below == 0 && r->last == 4 && r->big == 4) {
        r->high = times_plus(r, r->low, 10000, r->high); /* 四万万 is 四亿 */
        r->low = 0;
        r->big = 8;
    } else if (g.value == 8 && below == 0 && r->last == 8 && !r->low) {
        r->high = times_plus(r, r->high, power_of_ten(8), 0); /* 四亿亿 */
        r->big = 16;
    } else if (g.value == 4) {
        if ((below == 0 && !r->has_coefficient) || r->big <= 4)
            return false;
        r->low = times_plus(r, below, 10000, 0);
        r->big = 4;
    } else {
        bool myriads = r->low != 0 && below == 0; /* 万亿 stands above 亿 */
        below += r->low;
        if ((below == 0 && !r->has_coefficient) ||
            (r->high && r->big <= g.value && r->big != 4) || (r->high && r->low))
            return false;
        r->high = times_plus(r, below, power_of_ten(g.value), r->high);
        r->low = 0;
        r->big = myriads ? g.value + 4 : g.value;
    }
    r->distance *= power_of_ten(g.value);
    close_section(r, g.value);
    r->bigs++;
    r->at += g.length;
    return true;
}

/* 一百几十, 三千几百: the lower scale says nothing more. */
static bool
take_few(struct reading *r, size_t at)
{
    struct glyph g = glyph_at(r->lexer->text, at, r->lexer->to);
    if (g.kind != GLYPH_TEN || r->has_coefficient || g.value >= r->last)
        return false;
    r->small = r->last = g.value;
    r->at = at + g.length;
    return r->vague = true;
}

/* 二十几万, 500多亿, 十余万: a word for "and some" before a larger scale. */
static bool
take_vague(struct reading *r)
{
    static const struct str WORDS[] = { { "几", 3 }, { "多", 3 }, { "余", 3 },
                                        { "幾", 3 }, { "餘", 3 }, { "来", 3 } };
    if (is_fresh(r))
        return false;
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        if (!text_has(r->lexer->text, r->at, r->lexer->to, WORDS[i]))
            continue;
        struct glyph g = glyph_at(r->lexer->text, r->at + 3, r->lexer->to);
        if (g.kind != GLYPH_BIG)
            return i % 3 == 0 && take_few(r, r->at + 3); /* 几, 幾 */
        size_t at = r->at;
        r->at += 3;
        if (!take_big(r, g)) {
            r->at = at;
            return false;
        }
        return r->vague = true;
    }
    return false;
}

static bool
take_one(struct reading *r)
{
    struct glyph g = glyph_at(r->lexer->text, r->at, r->lexer->to);
    switch (g.kind) {
    case GLYPH_ARABIC:
        return take_arabic(r);
    case GLYPH_DIGIT:
    case GLYPH_TWO:
    case GLYPH_FORMAL:
        return take_digit(r, g);
    case GLYPH_FEW:
        return is_fresh(r) && take_digit(r, g);
    case GLYPH_ZERO:
        return take_zero(r, g);
    case GLYPH_TEN:
        return take_ten(r, g);
    case GLYPH_TENS:
        return take_tens(r, g);
    case GLYPH_BIG:
        return take_big(r, g);
    case GLYPH_NONE:
        return take_vague(r);
    case GLYPH_HALF:
    case GLYPH_MARK:
        break;
    }
    return false;
}

/* A last digit without its scale takes the next lower one: 三万五, 一百五, 13万2. */
static void
settle(struct reading *r)
{
    bool elided = r->has_coefficient && r->last >= 2 && !r->zero &&
                  r->coefficient > 0 && r->coefficient < 10 &&
                  (!r->arabic || r->arabic_digits == 1);
    if (elided) {
        int64_t power = power_of_ten(r->last - 1);
        r->coefficient *= power;
        r->distance *= power;
    }
    r->section += r->coefficient;
}

static void
give_integer(const struct reading *r, struct numeral *n)
{
    struct decimal low, distance;
    int64_t sum = r->high > DECIMAL_MAX_MANTISSA - r->low - r->section
                      ? 0
                      : r->high + r->low + r->section;
    n->too_long = r->too_long || (sum == 0 && r->high);
    n->vague = r->vague;
    n->form = r->scale_first ? NUMERAL_SCALE : NUMERAL_PLAIN;
    n->has_value = !n->too_long && decimal_make(sum, 0, &low);
    if (!n->has_value)
        return;
    n->value = low;
    n->has_max = r->distance && decimal_make(r->distance, 0, &distance) &&
                 decimal_add(low, distance, &n->value_max);
    n->scale = r->last;
    bool one = r->scales == 1 || (r->last >= 4 && r->bigs == 1); /* 五万, 三百零五万 */
    n->scaled_once = one && !r->has_coefficient && !r->vague;
    if (n->scaled_once)
        decimal_shift(low, -r->last, &n->bare);
}

bool
integer_at(const struct numeral_lexer *lexer, size_t at, struct numeral *n)
{
    struct reading r = { .lexer = lexer, .at = at, .small = 4, .big = 16 };
    while (take_one(&r))
        continue;
    if (r.at == at)
        return false;
    settle(&r);
    n->span = (struct span){ at, r.at };
    give_integer(&r, n);
    if (r.arabic && !r.scales) {
        n->digits = r.arabic_digits;
        n->leading_zero =
            r.arabic_digits > 1 && glyph_at(lexer->text, at, lexer->to).value == 0;
    }
    return true;
}
