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

/* 5至8万 is 50000 to 80000; 8500到3万 is not. */
static void
inherit_scale(struct quantity *q, const struct numeral *low, const struct numeral *high)
{
    bool digit = low->scale == 0 && low->value.scale == 0 && low->value.mantissa < 10;
    if (!high->scaled_once || low->scale >= 4 || high->scale < 2 ||
        (high->scale < 4 && !digit) || decimal_compare(q->value, high->bare) >= 0)
        return;
    decimal_shift(q->value, high->scale, &q->value);
}

static bool
takes_upper(struct finder *f, struct candidate *c, struct quantity *q, size_t at,
            struct numeral *high)
{
    struct numeral *low = &c->numeral;
    bool negative = finder_has(f, at, STR("负"));
    if (!numeral_at(&f->lexer, negative ? at + 3 : at, high) || !is_simple(high))
        return false;
    if (negative)
        high->value = decimal_negate(high->value);
    if (low->percent && high->form == NUMERAL_PLAIN)
        high->percent = low->percent;
    inherit_scale(q, low, high);
    if (low->percent && low->percent != high->percent)
        return false;
    return decimal_compare(q->value, high->value) < 0;
}

static void
give_range(struct quantity *q, const struct numeral *high)
{
    q->has_max = true;
    q->value_max = high->value;
    q->numerals++;
    q->numeral_max = high->span;
    q->numeral.to = q->span.to = high->span.to;
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
    probe.value =
        q->value.mantissa < 0 ? decimal_negate(c->numeral.value) : c->numeral.value;
    if (!takes_upper(f, c, &probe, q->span.to + length, &second.numeral))
        return;
    other.numeral = other.span = second.numeral.span;
    other.has_value = true;
    other.value = second.numeral.value;
    bind_unit(f, &second, &other);
    if (!other.measure || !q->measure || other.numerals ||
        !str_eq(other.measure->canonical, q->measure->canonical))
        return;
    give_range(q, &second.numeral);
    q->value_max = other.value;
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
    give_range(q, &high);
    if (high.percent) {
        q->class = QUANTITY_PERCENT;
        q->unit = str_of(high.percent == 2 ? "%" : high.percent == 3 ? "‰" : "‱");
        q->measure = tables_find(f->tables, q->unit);
        q->unit_span = high.unit;
    }
    c->numeral.scale = high.scale;
    bind_unit(f, c, q);
}
