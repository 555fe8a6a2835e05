/* One pass over the text: numerals, what binds to each, and what each is. */
#include "quantity/inside.h"

static size_t
emit(struct finder *f, const struct quantity *q, size_t done)
{
    *array_push(f->arena, f->out) = *q;
    f->done = done;
    return done;
}

/* Does the word take the numeral? One that begins before it always does. */
static bool
idiom_wins(const struct finder *f, const struct idiom *idiom, size_t at,
           const struct candidate *c)
{
    size_t end = at - idiom->head + idiom->length;
    if (idiom->head)
        return true;
    size_t unit = 0; /* 十分|钟, 三公|里: the longer word wins */
    tables_measure(f->tables, f->text, c->numeral.span.to, f->to, &unit);
    return end >= c->numeral.span.to && unit <= end &&
           !(c->before && c->before->gives == GIVES_ORDINAL);
}

static size_t
emit_idiom(struct finder *f, const struct idiom *idiom, size_t at)
{
    size_t from = at - idiom->head, end = from + idiom->length;
    struct numeral n;
    struct quantity q = { .class = QUANTITY_IDIOM,
                          .numeral = { at, end },
                          .span = { from, end },
                          .extent = { from, end },
                          .han = true,
                          .why = tables_idiom(f->tables, idiom) };
    while ((at = glyph_next(f->text, at, end)) < end) {
        struct numeral_lexer inside = { f->text, end, f->lexer.measures };
        bool numeral = numeral_at(&inside, at, &n);
        q.numerals += numeral;
        at = numeral ? n.span.to : at + glyph_at(f->text, at, end).length;
    }
    return emit(f, &q, end);
}

static unsigned char
byte_before(const struct finder *f, size_t at)
{
    return at > f->from ? (unsigned char)f->text.ptr[at - 1] : 0;
}

#define HAN_SIGNS 3 /* words, that may stand apart: 负 5 */

/* Where a sign before AT begins; AT when there is none. A hyphen behind a letter, a
 * digit or another number joins. */
static size_t
sign_before(const struct finder *f, size_t at)
{
    static const struct str SIGNS[] = { { "零下", 6 }, { "负", 3 }, { "負", 3 },
                                        { "-", 1 },    { "－", 3 }, { "−", 3 },
                                        { "﹣", 3 } };
    size_t end = byte_before(f, at) == ' ' ? at - 1 : at;
    unsigned char last = byte_before(f, end);
    if (last != '-' && (last & 0xC0) != 0x80)
        return at;
    for (size_t i = 0; i < (end < at ? HAN_SIGNS : sizeof SIGNS / sizeof *SIGNS); i++) {
        if (end < f->done + SIGNS[i].len ||
            !text_has(f->text, end - SIGNS[i].len, end, SIGNS[i]))
            continue;
        size_t sign = end - SIGNS[i].len;
        unsigned char c = byte_before(f, sign);
        bool joins = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                     (c >= 'a' && c <= 'z') || c == '-' || c == ')' || c == '.';
        if (i >= HAN_SIGNS && (joins || (sign == f->done && f->done > f->from)))
            return at;
        if (i < HAN_SIGNS && sign >= 3 && text_has(f->text, sign - 3, sign, STR("正")))
            return at;
        size_t word_from;
        const struct number_word *word = word_beside(f, SIDE_BEFORE, end, &word_from);
        if (word && word->gives == GIVES_NONE && word_from < sign) /* 减负18亿元 */
            return at;
        return sign;
    }
    return at;
}

static void
negate(struct candidate *c, size_t at)
{
    c->start = at;
    c->numeral.value = decimal_negate(c->numeral.value);
    c->numeral.bare = decimal_negate(c->numeral.bare);
    if (c->numeral.has_max) {
        struct decimal low = decimal_negate(c->numeral.value_max);
        c->numeral.value_max = c->numeral.value;
        c->numeral.value = low;
    }
}

static bool
word_applies(const struct finder *f, const struct number_word *word,
             const struct numeral *n)
{
    struct glyph g = glyph_at(f->text, n->span.from, f->to);
    switch (word->when) {
    case WHEN_ALWAYS:
        return true;
    case WHEN_SCALE:
        return n->form == NUMERAL_SCALE;
    case WHEN_DIGIT:
        return g.kind == GLYPH_DIGIT && n->span.to - n->span.from == g.length;
    case WHEN_ARABIC:
        return !n->han;
    }
    return false;
}

/* 周 behind 每 is a measure word where something is counted: 每周三次, but 每周三下午. */
static bool
is_weekday(const struct finder *f, size_t at, const struct numeral *n)
{
    size_t end;
    return at != f->each || !f->each ||
           !tables_measure(f->tables, f->text, n->span.to, f->to, &end);
}

static void
look_beside(struct finder *f, struct candidate *c)
{
    const struct numeral *n = &c->numeral;
    size_t at = skip_blank(f, n->span.to), start, blank = c->start;
    if (blank > f->done && f->text.ptr[blank - 1] == ' ')
        blank--;
    c->before = word_beside(f, SIDE_BEFORE, blank, &start);
    if (c->before && c->before->gives < GIVES_ORDINAL)
        c->before = NULL;
    if (c->before && (!word_applies(f, c->before, n) ||
                      (c->before->gives == GIVES_DATE && !is_weekday(f, start, n))))
        c->before = NULL;
    c->before_at = start;
    c->behind = word_beside(f, SIDE_BEHIND, at, &c->behind_to);
    if (c->behind && !word_applies(f, c->behind, n))
        c->behind = NULL;
}

static void
set_numeral(const struct candidate *c, struct quantity *q)
{
    const struct numeral *n = &c->numeral;
    *q = (struct quantity){ .class = QUANTITY_NUMBER,
                            .has_value = n->has_value,
                            .has_max = n->has_max,
                            .approximate = n->vague,
                            .han = n->han,
                            .numerals = 1,
                            .value = n->value,
                            .value_max = n->value_max };
    q->numeral = q->span = q->extent = (struct span){ c->start, n->span.to };
}

static void
set_percent(const struct finder *f, const struct numeral *n, struct quantity *q)
{
    if (!n->percent)
        return;
    q->class = QUANTITY_PERCENT;
    q->unit = str_of(n->percent == 2 ? "%" : n->percent == 3 ? "‰" : "‱");
    q->unit_span = n->unit;
    q->measure = tables_find(f->tables, q->unit);
}

/* ¥25.3, US$1000, 人民币8千元: the sign stands before. */
static void
bind_sign(struct finder *f, const struct candidate *c, struct quantity *q)
{
    uint32_t index;
    size_t at = c->start;
    if (at > f->done && f->text.ptr[at - 1] == ' ')
        at--;
    size_t start =
        words_longest_backward(&f->tables->signs, f->text, at, f->done, &index);
    if (start == (size_t)-1)
        return;
    q->extent.from = start;
    if (q->unit.len || q->class != QUANTITY_NUMBER)
        return;
    q->measure = &f->tables->measures.items[index];
    q->unit = q->measure->printed;
    q->unit_span = (struct span){ start, start + q->unit.len };
}

static size_t
end_of(const struct quantity *q)
{
    return q->extent.to > q->span.to ? q->extent.to : q->span.to;
}

static bool is_counted(enum quantity_class class)
{
    return class <= QUANTITY_DURATION;
}

static bool
is_money_sign(const struct finder *f, size_t start)
{
    uint32_t index;
    return words_longest_backward(&f->tables->signs, f->text, start, f->done, &index) !=
           (size_t)-1;
}

static size_t
take_numeral(struct finder *f, struct candidate *c)
{
    struct quantity q;
    if (!is_money_sign(f, c->start) && shape_at(f, c, &q))
        return emit(f, &q, end_of(&q));
    set_numeral(c, &q);
    set_percent(f, &c->numeral, &q);
    bind_unit(f, c, &q);
    bind_guess(f, c, &q);
    bind_range(f, c, &q);
    q.extent.to = q.span.to;
    bind_sign(f, c, &q);
    if (c->before == NULL)
        bind_bounds(f, c, &q);
    bind_per(f, &q);
    classify(f, c, &q);
    if (!is_counted(q.class)) {
        q.per = PERIOD_NONE;
        q.per_text = (struct str){ 0 };
    }
    return emit(f, &q, q.span.to > q.bound_after.to ? q.span.to : q.bound_after.to);
}

/* 零下5度, 零上5度: the 零 is no number but part of the sign. */
static bool
is_beside_zero(const struct finder *f, size_t at)
{
    enum glyph_kind next = glyph_at(f->text, at + 6, f->to).kind;
    return (finder_has(f, at, STR("零下")) || finder_has(f, at, STR("零上"))) &&
           (next == GLYPH_ARABIC || next == GLYPH_TEN || is_single(next));
}

static size_t
take_glyph(struct finder *f, size_t at, struct glyph g)
{
    struct candidate c = { .start = at };
    if (g.kind == GLYPH_ZERO && is_beside_zero(f, at))
        return at + g.length;
    const struct idiom *idiom = g.kind == GLYPH_ARABIC ? NULL : idiom_at(f, at);
    bool numeral = numeral_at(&f->lexer, at, &c.numeral);
    if (idiom && idiom->counts)
        idiom = NULL;
    if (idiom && !numeral)
        return emit_idiom(f, idiom, at);
    if (!numeral)
        return at + g.length;
    size_t sign = c.numeral.form == NUMERAL_DOTTED ? at : sign_before(f, at);
    if (sign < at)
        negate(&c, sign);
    look_beside(f, &c);
    if (idiom && idiom_wins(f, idiom, at, &c))
        return emit_idiom(f, idiom, at);
    return take_numeral(f, &c);
}

/* 每, and words that bound a number further on. */
static void
take_mark(struct finder *f, size_t at)
{
    static const struct str LOOSE[] = { { "至少", 6 },   { "至多", 6 },
                                        { "最少", 6 },   { "最多", 6 },
                                        { "不少于", 9 }, { "不低于", 9 },
                                        { "不高于", 9 }, { "不超过", 9 },
                                        { "不多于", 9 } };
    size_t start, end = 0;
    if (finder_has(f, at, STR("每"))) {
        f->each = at + 3;
        end = at;
    }
    for (size_t i = 0; i < sizeof LOOSE / sizeof *LOOSE; i++)
        if (finder_has(f, at, LOOSE[i]))
            end = at + LOOSE[i].len;
    const struct number_word *word =
        end ? word_beside(f, SIDE_BEFORE, end, &start) : NULL;
    if (!word)
        return;
    f->loose = (struct span){ start, end };
    f->loose_word = word;
}

size_t
quantities_find(struct arena *arena, const struct quantity_tables *tables,
                struct rules *rules, struct str text, struct span within,
                struct quantities *out)
{
    struct finder f = { .arena = arena, .tables = tables, .text = text, .out = out };
    size_t at = within.from;
    f.first = out->len;
    f.from = f.done = at;
    f.to = within.to < text.len ? within.to : text.len;
    f.lexer = (struct numeral_lexer){ text, f.to, &tables->units };
    f.shapes = rules ? rules_of(rules, "number-shape") : NULL;
    while ((at = glyph_next(text, at, f.to)) < f.to) {
        struct glyph g = glyph_at(text, at, f.to);
        if (g.kind == GLYPH_NONE) {
            at += g.length;
            f.each = 0;
            f.loose_word = NULL;
        } else if (g.kind == GLYPH_MARK) {
            take_mark(&f, at);
            at += g.length;
        } else {
            at = take_glyph(&f, at, g);
        }
    }
    return out->len - f.first;
}
