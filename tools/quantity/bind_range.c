/* The other end of a range: 5—8个, 10%—15%, 5至8万, 百分之三十到四十一. */
#include "quantity/inside.h"

/* Length of the sign or word between two ends at AT; 0. */
static size_t
between_at(const struct finder *f, size_t at)
{
    static const struct str SIGNS[] = {
        { "——", 6 }, { "—", 3 }, { "–", 3 }, { "―", 3 },  { "－", 3 }, { "−", 3 },
        { "─", 3 },  { "-", 1 }, { "~", 1 }, { "～", 3 }, { "〜", 3 },
    };
    unsigned char first = at < f->to ? (unsigned char)f->text.ptr[at] : 0;
    if (first == 0xE8 || first == 0xE5)
        return finder_has(f, at, STR("至")) || finder_has(f, at, STR("到")) ? 3 : 0;
    if (first != '-' && first != '~' && (first & 0xF0) != 0xE0)
        return 0;
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++)
        if (finder_has(f, at, SIGNS[i]))
            return SIGNS[i].len;
    return 0;
}

static bool
is_simple(const struct numeral *n)
{
    return n->has_value && !n->has_max && n->form != NUMERAL_SCALE &&
           n->form != NUMERAL_HALF && n->form != NUMERAL_DOTTED;
}

/* A second sign makes it a telephone number, a date or a code: 010-6403-5547. */
static bool
goes_on(const struct finder *f, size_t at)
{
    unsigned char c = at < f->to ? (unsigned char)f->text.ptr[at] : 0;
    return c == '-' || c == '.' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* 5至8万 is 50000 to 80000, 两到三百万 2 to 3 million; 8500到3万 is as printed. */
static void
inherit_scale(struct quantity *q, const struct numeral *low, const struct numeral *high)
{
    bool digit = low->scale == 0 && low->value.scale == 0 && low->value.mantissa < 10;
    int scale = high->scale;
    struct decimal bare = high->bare;
    if (!high->scaled_once || low->scale >= 4 || scale < 2 || (scale < 4 && !digit))
        return;
    if (digit && high->han && bare.mantissa < 10 && bare.scale >= 2) {
        scale += bare.scale;
        bare.scale = 0;
    }
    if (decimal_compare(q->value, bare) < 0)
        decimal_shift(q->value, scale, &q->value);
}

static bool
has_any(const struct finder *f, size_t at, const struct str *words, size_t count,
        size_t *length)
{
    for (size_t i = 0; i < count; i++)
        if (finder_has(f, at, words[i])) {
            *length = words[i].len;
            return true;
        }
    return false;
}

/* The sign of the upper end at AT: 负, 零下, and - where no sign of a range could be
 * meant. 零下5至10度 says sign and unit once, 零下5度至10度 does not. */
static size_t
upper_sign(const struct finder *f, const struct candidate *c, const struct quantity *q,
           size_t at, bool *negative)
{
    static const struct str WORDS[] = { { "零下", 6 }, { "负", 3 }, { "負", 3 },
                                        { "-", 1 },    { "－", 3 }, { "−", 3 } };
    size_t length = 0;
    bool word = finder_has(f, at - 3, STR("至")) || finder_has(f, at - 3, STR("到")) ||
                finder_has(f, at - 3, STR("～")) || finder_has(f, at - 1, STR("~"));
    *negative = has_any(f, at, WORDS, word ? 6 : 3, &length);
    if (*negative)
        return length;
    if (has_any(f, at, &STR("零上"), 1, &length))
        return length;
    *negative = finder_has(f, c->start, STR("零下")) && !q->unit.len;
    return 0;
}

/* 零下10度到零下5度 rises, 零下5度到零下10度 falls: the lower end stands first. */
static void
put_in_order(struct quantity *q)
{
    if (decimal_compare(q->value, q->value_max) <= 0)
        return;
    struct decimal value = q->value;
    q->value = q->value_max;
    q->value_max = value;
}

static bool
takes_upper(struct finder *f, struct candidate *c, struct quantity *q, size_t at,
            struct numeral *high)
{
    struct numeral *low = &c->numeral;
    bool negative;
    size_t sign = upper_sign(f, c, q, at, &negative);
    if (!numeral_at(&f->lexer, at + sign, high) || !is_simple(high))
        return false;
    if (negative)
        high->value = decimal_negate(high->value);
    if (low->percent && high->form == NUMERAL_PLAIN)
        high->percent = low->percent;
    inherit_scale(q, low, high);
    if (low->percent && low->percent != high->percent)
        return false;
    int order = decimal_compare(q->value, high->value);
    return order < 0 || (order > 0 && q->value.mantissa < 0 && negative);
}

static void
give_range(struct quantity *q, const struct numeral *high, struct decimal value)
{
    q->has_max = true;
    q->value_max = value;
    q->numerals++;
    q->numeral_max = high->span;
    q->numeral.to = q->span.to = high->span.to;
    put_in_order(q);
}

/* The two ends with the same measure word each: 2023年至2025年, 5个到8个. */
static void
bind_after_unit(struct finder *f, struct candidate *c, struct quantity *q)
{
    struct candidate second = { 0 };
    struct quantity other = { 0 };
    size_t length = between_at(f, q->span.to);
    if (!length || q->span.to != q->unit_span.to)
        return;
    struct quantity probe = *q; /* as printed: 八成 is 80 already */
    probe.value = c->numeral.value;
    if (!takes_upper(f, c, &probe, q->span.to + length, &second.numeral))
        return;
    other.numeral = other.span = second.numeral.span;
    other.has_value = true;
    other.value = second.numeral.value;
    bind_unit(f, &second, &other);
    if (!other.measure || !q->measure || other.numerals ||
        !str_eq(other.measure->canonical, q->measure->canonical))
        return;
    give_range(q, &second.numeral, other.value);
    q->unit_span = other.unit_span;
    q->span.to = other.span.to;
}

void
bind_range(struct finder *f, struct candidate *c, struct quantity *q)
{
    struct numeral high;
    if (!is_simple(&c->numeral) || c->numeral.form == NUMERAL_FRACTION)
        return;
    if (q->unit_span.to > q->unit_span.from && !c->numeral.percent) {
        bind_after_unit(f, c, q);
        return;
    }
    if (q->span.to != q->numeral.to)
        return;
    size_t length = between_at(f, q->numeral.to);
    if (!length)
        return;
    const struct quantity kept = *q;
    if ((length == 1 && (c->numeral.leading_zero || c->numeral.han)) ||
        !takes_upper(f, c, q, q->numeral.to + length, &high) ||
        (length == 1 && (high.leading_zero || high.han || goes_on(f, high.span.to)) &&
         !tables_measure(f->tables, f->text, high.span.to, f->to, &(size_t){ 0 }))) {
        *q = kept;
        return;
    }
    give_range(q, &high, high.value);
    if (high.percent) {
        q->class = QUANTITY_PERCENT;
        q->unit = str_of(high.percent == 2 ? "%" : high.percent == 3 ? "‰" : "‱");
        q->measure = tables_find(f->tables, q->unit);
        q->unit_span = high.unit;
    }
    c->numeral.scale = high.scale;
    bind_unit(f, c, q);
}
