/* The measure word behind a numeral, and the parts that are said after it. */
#include "quantity/inside.h"

bool
finder_has(const struct finder *f, size_t at, struct str word)
{
    return text_has(f->text, at, f->to, word);
}

size_t
skip_blank(const struct finder *f, size_t at)
{
    if (finder_has(f, at, STR(" ")))
        return at + 1;
    return finder_has(f, at, STR("　")) ? at + 3 : at;
}

static void
take_unit(struct finder *f, struct quantity *q, const struct measure *m, size_t from,
          size_t to)
{
    q->measure = m;
    q->unit_span = (struct span){ from, to };
    q->unit = str_sub(f->text, from, to);
    q->span.to = to;
}

/* 一半 and its kin are parts of a hundred. */
static bool
take_half_of_all(struct finder *f, struct quantity *q)
{
    if (q->numeral.to - q->numeral.from != 3 || !q->has_value ||
        q->value.mantissa != 1 || !finder_has(f, q->numeral.from, STR("一")) ||
        !finder_has(f, q->numeral.to, STR("半")))
        return false;
    q->numeral.to += 3;
    q->span.to = q->numeral.to;
    q->numerals++;
    q->value = (struct decimal){ .mantissa = 5, .scale = 1 };
    q->unit = STR("%");
    q->measure = tables_find(f->tables, q->unit);
    q->class = QUANTITY_PERCENT;
    return true;
}

/* Behind 三年|半, 一个|半小时: may the 半 be a half of the unit? */
static bool
half_stands(const struct finder *f, size_t behind, const struct measure **m,
            size_t *end)
{
    static const struct str NEXT[] = {
        { "以", 3 }, { "左", 3 }, { "的", 3 }, { "后", 3 }, { "前", 3 }, { "内", 3 },
        { "之", 3 }, { "，", 3 }, { "。", 3 }, { "；", 3 }, { "高", 3 }, { "宽", 3 },
        { "长", 3 }, { "深", 3 }, { "厚", 3 }, { "大", 3 }, { "、", 3 }, { "）", 3 },
        { ",", 1 },  { ".", 1 },  { ")", 1 },  { "\n", 1 }, { " ", 1 }
    };
    *m = tables_measure(f->tables, f->text, behind, f->to, end);
    if (*m)
        return (*m)->time;
    if (behind >= f->to)
        return true;
    for (size_t i = 0; i < sizeof NEXT / sizeof *NEXT; i++)
        if (finder_has(f, behind, NEXT[i]))
            return true;
    return false;
}

static void
take_half(struct finder *f, struct quantity *q)
{
    const struct measure *m;
    const struct decimal half = { .mantissa = 5,
                                  .scale = q->class == QUANTITY_PERCENT ? 0 : -1 };
    struct decimal sum;
    size_t end, at = q->unit_span.to;
    if (!finder_has(f, at, STR("半")) || !q->has_value || q->has_max ||
        !decimal_is_integer(q->value) || !half_stands(f, at + 3, &m, &end) ||
        (m && !str_eq(q->measure->canonical, STR("个"))) ||
        !decimal_add(q->value, half, &sum))
        return;
    q->value = sum;
    q->numerals++;
    q->span.to = at + 3;
    if (m)
        take_unit(f, q, m, at + 3, end);
}

/* 50元6角三分 is one amount of 元, 2角5分 one of 角. */
static void
take_small_money(struct finder *f, struct quantity *q)
{
    static const struct str PARTS[] = { { "分", 3 }, { "角", 3 }, { "毛", 3 } };
    struct numeral n;
    struct decimal part;
    bool whole = !str_eq(q->measure->canonical, STR("角"));
    size_t end, parts = whole ? 3 : 1;
    while (q->has_value && !q->has_max && positional_at(&f->lexer, q->span.to, &n)) {
        size_t which = 0;
        while (which < parts && !finder_has(f, n.span.to, PARTS[which]))
            which++;
        if (which == parts || !n.has_value ||
            !tables_measure(f->tables, f->text, n.span.to, f->to, &end) ||
            end > n.span.to + 3 + 3 * finder_has(f, n.span.to + 3, STR("钱")) ||
            n.form == NUMERAL_FRACTION || n.form == NUMERAL_PERCENT ||
            !decimal_shift(n.value, whole && which == 0 ? -2 : -1, &part) ||
            !decimal_add(q->value, part, &q->value))
            break;
        q->numerals++;
        q->span.to = n.span.to + 3;
        parts = which > 0; /* behind 角 only 分, behind 分 nothing */
        if (finder_has(f, q->span.to, STR("钱")))
            q->span.to += 3;
    }
    if (whole && finder_has(f, q->span.to, STR("人民币")))
        q->span.to += 9;
    if (q->span.to > q->unit_span.to && str_eq(q->measure->canonical, STR("块")))
        q->measure = tables_find(f->tables, STR("元"));
}

/* 九成五 is 95 %: one more digit, and nothing is counted by it. */
static void
take_half_tenth(struct finder *f, struct quantity *q)
{
    struct numeral n;
    struct decimal sum;
    size_t end;
    if (!str_eq(q->unit, STR("成")) || !q->has_value || q->has_max ||
        !numeral_at(&f->lexer, q->span.to, &n) || n.form != NUMERAL_PLAIN || !n.han ||
        n.span.to - n.span.from != 3 || n.value.scale != 0 ||
        tables_measure(f->tables, f->text, n.span.to, f->to, &end) ||
        !decimal_shift(n.value, -1, &n.value) || !decimal_add(q->value, n.value, &sum))
        return;
    q->value = sum;
    q->numerals++;
    q->span.to = n.span.to;
}

/* 一米七五, 两米零八, 三块五: decimals of the unit, where nothing is counted by them. */
static void
take_decimals(struct finder *f, struct quantity *q)
{
    size_t end, at = q->span.to, places = 0;
    size_t most = str_eq(q->unit, STR("米")) ? 2
                  : str_eq(q->unit, STR("块")) || str_eq(q->unit, STR("毛")) ||
                          str_eq(q->unit, STR("角"))
                      ? 1
                      : 0;
    struct glyph g;
    const struct measure *m;
    struct decimal part = { 0 };
    while (places < most && ((g = glyph_at(f->text, at, f->to)).kind == GLYPH_DIGIT ||
                             (g.kind == GLYPH_ZERO && !places))) {
        part.mantissa = part.mantissa * 10 + g.value;
        at += g.length;
        places++;
    }
    if (!part.mantissa || !q->has_value || q->has_max || !q->han ||
        !decimal_is_integer(q->value) || idiom_at(f, q->span.to) ||
        !half_stands(f, at, &m, &end) || m ||
        !decimal_shift(part, -(int)places, &part) ||
        !decimal_add(q->value, part, &q->value))
        return;
    q->numerals++;
    q->span.to = at;
}

/* 八成 is 80 %, 九折 90 %, 八五折 85 %. */
static void
take_tenths(struct finder *f, struct quantity *q)
{
    take_half_tenth(f, q);
    bool digits =
        str_eq(q->unit, STR("折")) && q->value.scale >= 0 && q->value.mantissa > 10;
    if (!digits && q->has_value)
        q->has_value = decimal_shift(q->value, 1, &q->value) &&
                       (!q->has_max || decimal_shift(q->value_max, 1, &q->value_max));
    q->unit = STR("%");
    q->class = QUANTITY_PERCENT;
}

/* 翻一番 doubles, 翻两番 doubles twice. */
static void
take_doubling(struct finder *f, struct quantity *q)
{
    if (!q->has_value || q->value.mantissa < 1 || q->value.mantissa > 30 ||
        q->value.scale != 0 || q->value.divisor)
        return;
    decimal_make(INT64_C(1) << q->value.mantissa, 0, &q->value);
    q->unit = STR("倍");
    q->measure = tables_find(f->tables, q->unit);
}

/* 第 of a date or a name may stand longer than the measure word: 号楼, 期工程. */
static bool
name_follows(const struct candidate *c, size_t unit_end)
{
    return c->behind && c->behind->gives != GIVES_NONE && c->behind_to > unit_end;
}

static bool
find_unit(struct finder *f, const struct candidate *c, struct quantity *q)
{
    size_t at = q->numeral.to, end;
    size_t scaled = bind_inside(
        f, at,
        c->numeral.scale > 0 || c->numeral.form == NUMERAL_SCALE || q->value.scale > 0);
    const struct measure *m = tables_measure(f->tables, f->text, scaled, f->to, &end);
    if (scaled > at) {
        q->approximate = true;
        q->span.to = scaled;
    }
    if (!m && scaled == at && (scaled = skip_blank(f, at)) > at)
        m = tables_measure(f->tables, f->text, scaled, f->to, &end);
    if (!m || name_follows(c, end))
        return false;
    take_unit(f, q, m, scaled, end);
    return true;
}

void
bind_unit(struct finder *f, const struct candidate *c, struct quantity *q)
{
    if (q->class == QUANTITY_PERCENT || take_half_of_all(f, q) ||
        c->numeral.form == NUMERAL_DOTTED || !find_unit(f, c, q))
        return;
    if (q->measure->kind == MEASURE_TENTHS)
        take_tenths(f, q);
    else if (str_eq(q->unit, STR("番")))
        take_doubling(f, q);
    else if (q->measure->kind == MEASURE_PERCENT &&
             str_eq(q->measure->canonical, STR("%")))
        q->class = QUANTITY_PERCENT;
    else if (str_eq(q->measure->canonical, STR("元")) ||
             str_eq(q->measure->canonical, STR("角")) ||
             str_eq(q->measure->canonical, STR("块")))
        take_small_money(f, q);
    if (q->span.to == q->unit_span.to)
        take_decimals(f, q);
    if (q->measure)
        take_half(f, q);
    if (q->unit_span.to == q->span.to && q->unit_span.to > q->unit_span.from)
        bind_rate(f, q);
}
