/* Words around a quantity: bounds on both sides, and 每. */
#include "quantity/inside.h"

const struct number_word *
word_beside(const struct finder *f, enum side side, size_t at, size_t *other)
{
    uint32_t index;
    const struct number_words *words = &f->tables->beside[side];
    if (side == SIDE_BEFORE) {
        *other = words_longest_backward(words, f->text, at, f->done, &index);
        if (*other == (size_t)-1)
            return NULL;
    } else {
        *other = words_longest(words, f->text, at, f->to, &index);
        if (*other == 0)
            return NULL;
    }
    return &f->tables->words.items[index];
}

size_t
bind_inside(const struct finder *f, size_t at, bool scaled)
{
    size_t end, unit;
    const struct number_word *word = word_beside(f, SIDE_INSIDE, at, &end);
    if (!word || word->gives != GIVES_APPROX)
        return at;
    if (finder_has(f, at, STR("余")) || finder_has(f, at, STR("多")) ||
        finder_has(f, at, STR("餘")))
        return end;
    bool unit_follows = tables_measure(f->tables, f->text, end, f->to, &unit);
    return scaled && (unit_follows || end >= f->to) ? end : at;
}

static enum comparator
comparator_of(enum word_gives gives)
{
    return gives == GIVES_GE   ? COMPARATOR_GE
           : gives == GIVES_GT ? COMPARATOR_GT
           : gives == GIVES_LE ? COMPARATOR_LE
           : gives == GIVES_LT ? COMPARATOR_LT
                               : COMPARATOR_APPROX;
}

static bool
is_bound(enum word_gives gives)
{
    return gives >= GIVES_GE && gives <= GIVES_APPROX;
}

/* 达到 and 控制在 give way to what stands behind: 达到6%左右, 控制在4%以内. */
static bool
is_weak(struct str word)
{
    return str_has(word, STR("达")) || str_has(word, STR("控制"));
}

static size_t
skip_blank_before(const struct finder *f, size_t at)
{
    return at > f->done && f->text.ptr[at - 1] == ' ' ? at - 1 : at;
}

/* 百, 万, 百万, and 十 alone: what 几 and 数 may stand before. */
static bool
is_scale(const struct finder *f, const struct numeral *n)
{
    struct glyph g = glyph_at(f->text, n->span.from, f->to);
    return n->form == NUMERAL_SCALE ||
           (g.kind == GLYPH_TEN && (n->span.to - n->span.from == g.length || n->vague));
}

/* 不超过约30: the bound, not the 约; up to three words. Returns whether it is weak. */
static bool
bounds_before(struct finder *f, const struct candidate *c, struct quantity *q)
{
    size_t start, at = skip_blank_before(f, q->extent.from);
    bool weak = false;
    for (int i = 0; i < 3; i++) {
        const struct number_word *word = word_beside(f, SIDE_BEFORE, at, &start);
        if (!word || (word->when == WHEN_SCALE && !is_scale(f, &c->numeral)))
            break;
        if (word->gives == GIVES_VAGUE) {
            q->has_value = false;
            q->approximate = true;
        } else if (!is_bound(word->gives)) {
            break;
        } else if (word->gives == GIVES_APPROX) {
            q->approximate = true;
        } else {
            q->comparator = comparator_of(word->gives);
            weak = is_weak(word->word);
        }
        q->bound = (struct span){ start, q->bound.to ? q->bound.to : at };
        q->extent.from = at = start;
        if (q->comparator != COMPARATOR_EQ)
            break;
    }
    return weak;
}

/* 每月至少开展两次, 达到每千人6.5批次: the bound is parted from its number by the verb, or by
 * what the number is for. Returns whether it is weak; WEAK when there is none. */
static bool
loose_bound(struct finder *f, struct quantity *q, bool weak)
{
    const struct number_word *word = f->loose_word;
    if (f->each && q->numeral.from == f->each)
        return weak;
    f->loose_word = NULL;
    /* 不少于总人口的1%: 的 leads to the number; else the bound is of another. */
    bool apart = word && str_starts(word->word, STR("不")) &&
                 !str_ends(str_sub(f->text, f->loose.to, q->extent.from), STR("的"));
    if (!word || apart || !is_bound(word->gives) || q->comparator != COMPARATOR_EQ ||
        f->loose.to > q->extent.from || q->extent.from - f->loose.to > QUANTITY_REACH)
        return weak;
    q->comparator = comparator_of(word->gives);
    q->bound = f->loose;
    return is_weak(word->word);
}

static bool
may_stand(const struct number_word *word, const struct quantity *q)
{
    bool inner = str_eq(word->word, STR("内"));
    return !inner || (q->measure && q->measure->kind == MEASURE_UNIT);
}

static void
bounds_after(struct finder *f, struct quantity *q, bool weak)
{
    size_t end, at = q->span.to;
    for (int i = 0; i < 2; i++) {
        const struct number_word *word =
            word_beside(f, SIDE_AFTER, i ? at : skip_blank(f, at), &end);
        if (!word || !is_bound(word->gives) || !may_stand(word, q))
            break;
        q->bound_after = (struct span){ i ? q->bound_after.from : at, end };
        q->extent.to = at = end;
        if (word->gives == GIVES_APPROX)
            q->approximate = true;
        if (q->comparator == COMPARATOR_EQ || weak)
            q->comparator = comparator_of(word->gives);
        weak = word->gives == GIVES_APPROX;
    }
}

void
bind_bounds(struct finder *f, const struct candidate *c, struct quantity *q)
{
    bool weak = bounds_before(f, c, q);
    weak = loose_bound(f, q, weak);
    bounds_after(f, q, weak);
    if (q->comparator == COMPARATOR_EQ && q->approximate)
        q->comparator = COMPARATOR_APPROX;
}

/* What the last 每 of the clause is followed by: 月, 条, 个 of 个街道. */
static void
read_each(struct finder *f)
{
    size_t end;
    const struct measure *m = tables_measure(f->tables, f->text, f->each, f->to, &end);
    f->per_of = f->each;
    f->per = m ? m->period : PERIOD_NONE;
    f->per_text = m ? str_sub(f->text, f->each, end) : (struct str){ 0 };
}

/* 每学期1次、全年覆盖5.6万人: what is said of the whole is of no period. */
static bool
says_whole(struct str s)
{
    static const struct str words[] = { STR_INIT("全年"), STR_INIT("累计"),
                                        STR_INIT("共计"), STR_INIT("总计") };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_has(s, words[i]))
            return true;
    return false;
}

void
bind_per(struct finder *f, struct quantity *q)
{
    if (!f->each)
        return;
    if (q->numeral.from == f->each) {
        bool one = q->has_value && q->measure && !q->has_max &&
                   q->value.mantissa == 1 && q->value.scale == 0;
        q->is_per = true;
        f->per_of = f->each;
        f->per_text = str_sub(f->text, q->numeral.from, q->span.to);
        f->per = one ? q->measure->period : PERIOD_OTHER;
        return;
    }
    if (f->done > f->each && says_whole(str_sub(f->text, f->done, q->extent.from))) {
        f->each = 0;
        return;
    }
    if (f->per_of != f->each)
        read_each(f);
    if (q->per == PERIOD_NONE) {
        q->per = f->per;
        q->per_text = f->per_text;
    }
}
