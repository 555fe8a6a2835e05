/* What a number is, once all that binds to it is bound. */
#include "quantity/inside.h"

static bool
has_unit(const struct quantity *q)
{
    return q->unit_span.to > q->unit_span.from;
}

static bool
is_between(struct decimal d, int64_t low, int64_t high)
{
    int64_t n = d.mantissa;
    if (!decimal_is_integer(d) || d.scale > 4)
        return false;
    for (int i = 0; i < d.scale && n <= high; i++)
        n *= 10;
    return n >= low && n <= high;
}

/* The date before, when this number stands right behind it. */
static bool
goes_on_date(const struct finder *f, const struct quantity *q)
{
    const struct quantity *last =
        f->out->len > f->first ? &f->out->items[f->out->len - 1] : NULL;
    return last && last->class == QUANTITY_DATE && last->span.to == q->numeral.from;
}

static bool
any_at(const struct finder *f, size_t at, const char *words)
{
    struct str rest = str_of(words), word;
    while (str_cut(&rest, '|', &word))
        if (finder_has(f, at, word))
            return true;
    return false;
}

static bool
any_before(const struct finder *f, size_t at, const char *words)
{
    struct str rest = str_of(words), word;
    while (str_cut(&rest, '|', &word))
        if (at >= f->from + word.len && text_has(f->text, at - word.len, at, word))
            return true;
    return false;
}

/* 2024年, 二〇二四年, 23年5月; 3年 is a duration. */
static bool
is_year(const struct finder *f, const struct candidate *c, const struct quantity *q)
{
    if (c->numeral.form == NUMERAL_HALF)
        return any_before(f, q->numeral.from, "上|下");
    if (c->numeral.digits == 4 && is_between(q->value, 1900, 2199))
        return true;
    if (c->numeral.form == NUMERAL_DIGITS && c->numeral.digits == 2)
        return true;
    return c->numeral.digits == 2 && is_between(q->value, 10, 99) &&
           (glyph_at(f->text, q->unit_span.to, f->to).kind == GLYPH_ARABIC ||
            any_at(f, q->unit_span.to, "底|末|初"));
}

static bool
is_day(const struct finder *f, const struct quantity *q)
{
    if (!is_between(q->value, 1, 31) || q->approximate)
        return false;
    return goes_on_date(f, q) ||
           !any_at(f, q->unit_span.to, "内|后|前|以内|之内|以上|均|游|以后|之后|以前");
}

/* 上午九点, 三点半; 3点建议 counts points. */
static bool
is_hour(const struct finder *f, const struct candidate *c, const struct quantity *q)
{
    enum glyph_kind next = glyph_at(f->text, q->unit_span.to, f->to).kind;
    if (!is_between(c->numeral.value, 0, 24))
        return false;
    return q->span.to > q->unit_span.to || goes_on_date(f, q) || next == GLYPH_ARABIC ||
           next == GLYPH_DIGIT || next == GLYPH_TEN ||
           any_at(f, q->unit_span.to, "整|钟|前|后|之前|之后") ||
           any_before(f, q->numeral.from,
                      "上午|下午|早上|早|晚上|晚|凌晨|中午|夜间|每天");
}

static bool
is_date(const struct finder *f, const struct candidate *c, const struct quantity *q)
{
    if (!q->measure || !q->has_value)
        return false;
    switch (q->measure->part) {
    case PART_NONE:
        return false;
    case PART_YEAR:
        return is_year(f, c, q);
    case PART_MONTH:
        return is_between(q->value, 1, 12);
    case PART_QUARTER:
        return is_between(q->value, 1, 4) && !q->approximate;
    case PART_ERA:
        return true;
    case PART_DAY:
        return is_day(f, q);
    case PART_HOUR:
        return is_between(q->value, 0, 24);
    case PART_POINT:
        return is_hour(f, c, q);
    case PART_SMALL:
        return goes_on_date(f, q);
    }
    return false;
}

static void
call(struct quantity *q, enum quantity_class class, const char *why)
{
    q->class = class;
    if (!q->why.len)
        q->why = str_of(why);
}

static void
call_date(struct finder *f, struct quantity *q, const char *why)
{
    size_t end;
    q->continues = goes_on_date(f, q);
    call(q, QUANTITY_DATE, why);
    q->comparator = COMPARATOR_EQ;
    q->bound = q->bound_after = (struct span){ 0 };
    q->extent = (struct span){ q->extent.from, q->span.to };
    if (word_beside(f, SIDE_DATE, q->span.to, &end))
        q->extent.to = end;
}

/* 第, 附件, 电话, 周. */
static bool
by_word_before(struct finder *f, const struct candidate *c, struct quantity *q)
{
    if (!c->before)
        return false;
    q->extent.from = c->before_at;
    q->why = c->before->word;
    if (c->before->gives == GIVES_ORDINAL) {
        if (q->measure && q->measure->part == PART_QUARTER)
            call_date(f, q, "");
        else if (str_eq(q->unit, STR("条")) || str_eq(q->unit, STR("款")) ||
                 str_eq(q->unit, STR("章")))
            call(q, QUANTITY_REFERENCE, "");
        else
            call(q, QUANTITY_ORDINAL, "");
        return true;
    }
    if (c->before->gives == GIVES_REFERENCE)
        call(q, QUANTITY_REFERENCE, "");
    else if (c->before->gives == GIVES_DATE && !has_unit(q))
        call_date(f, q, "");
    else if (c->before->gives == GIVES_PHONE && c->numeral.digits >= 3 && !has_unit(q))
        call(q, QUANTITY_PHONE, "");
    else
        q->why = (struct str){ 0 };
    return q->why.len != 0;
}

static bool
by_word_behind(struct finder *f, const struct candidate *c, struct quantity *q)
{
    if (!c->behind || c->behind->gives == GIVES_NONE || has_unit(q))
        return false;
    if (goes_on_date(f, q) && str_eq(c->behind->word, STR("号"))) {
        q->unit_span = (struct span){ q->span.to, c->behind_to };
        q->unit = c->behind->word;
        q->span.to = c->behind_to;
        call_date(f, q, "date: 号");
        return true;
    }
    q->why = c->behind->word;
    q->extent.to = q->span.to > c->behind_to ? q->span.to : c->behind_to;
    call(q, c->behind->gives == GIVES_ORDINAL ? QUANTITY_ORDINAL : QUANTITY_IDENTIFIER,
         "");
    return true;
}

/* The mark that closes a quotation opened right before AT; empty when none is. */
static struct str
quote_before(const struct finder *f, size_t at)
{
    static const struct str PAIRS[][2] = { { { "“", 3 }, { "”", 3 } },
                                           { { "‘", 3 }, { "’", 3 } },
                                           { { "「", 3 }, { "」", 3 } },
                                           { { "『", 3 }, { "』", 3 } },
                                           { { "\"", 1 }, { "\"", 1 } } };
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++)
        if (at >= f->from + PAIRS[i][0].len &&
            text_has(f->text, at - PAIRS[i][0].len, at, PAIRS[i][0]))
            return PAIRS[i][1];
    return (struct str){ 0 };
}

/* “12345”热线, “七类重点人群”: what stands in quotes from its number on is a name. */
static bool
is_quoted(const struct finder *f, const struct quantity *q)
{
    struct str mark = quote_before(f, q->numeral.from);
    if (!mark.len)
        return false;
    size_t limit = f->to - q->span.to > QUANTITY_REACH / 2
                       ? q->span.to + QUANTITY_REACH / 2
                       : f->to;
    size_t close = str_find((struct str){ f->text.ptr, limit }, mark, q->span.to);
    struct str inner = str_sub(f->text, q->span.to, close);
    return close < limit && !str_has(inner, STR("，")) && !str_has(inner, STR("。")) &&
           !str_has(inner, STR("；"));
}

/* 百, 千, 万 without a digit and 半 count only with what belongs to them. */
static bool
is_word(const struct candidate *c, const struct quantity *q)
{
    const struct numeral *n = &c->numeral;
    if (n->form == NUMERAL_HALF)
        return !q->measure;
    return n->form == NUMERAL_SCALE && !q->approximate && !q->is_per &&
           (n->span.to - n->span.from == 3 || !q->measure);
}

void
classify(struct finder *f, const struct candidate *c, struct quantity *q)
{
    if (c->numeral.too_long) {
        q->has_value = false;
        call(q, QUANTITY_UNEXPLAINED, "too long");
    } else if (c->numeral.form == NUMERAL_DOTTED) {
        call(q, QUANTITY_REFERENCE, "numbering");
    } else if (by_word_before(f, c, q)) {
        return;
    } else if (has_unit(q) && is_date(f, c, q)) {
        call_date(f, q, "date");
    } else if (by_word_behind(f, c, q)) {
        return;
    } else if (is_quoted(f, q)) {
        call(q, QUANTITY_IDENTIFIER, "quotes");
    } else if (is_word(c, q)) {
        q->has_value = false;
        q->unit = (struct str){ 0 };
        q->measure = NULL;
        call(q, QUANTITY_IDIOM, "scale without a digit");
    } else if (q->class == QUANTITY_PERCENT) {
        call(q, QUANTITY_PERCENT, "percent");
    } else if (q->measure && q->measure->time) {
        call(q, QUANTITY_DURATION, "measure word of time");
    } else if (q->unit.len) {
        call(q, QUANTITY_AMOUNT, "measure word");
    } else if (c->numeral.form == NUMERAL_FRACTION) {
        call(q, QUANTITY_FRACTION, "fraction");
    } else {
        call(q, QUANTITY_NUMBER, "no measure word");
    }
}
