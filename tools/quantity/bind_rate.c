/* Behind the measure word: 次/月, 元/人·月, 微克/升, 辆/百户, 公里每小时. */
#include "quantity/inside.h"

/* What one part behind the slash names: 月, 人, 百户, 平方米. */
struct part {
    struct span span;
    const struct measure *measure; /* NULL: so many of whatever it is, 例/10万 */
    bool scaled;
};

/* Length of a sign that parts the first from the second at AT; 0. 每 parts only where
 * nothing else can be meant: 公里每小时, but 3次每次2天. */
static size_t
over_at(const struct finder *f, size_t at)
{
    static const struct str ENDS[] = { { "，", 3 }, { "。", 3 }, { "；", 3 },
                                       { "、", 3 }, { "的", 3 }, { "）", 3 },
                                       { "\n", 1 } };
    size_t end, from = at + STR("每").len;
    if (finder_has(f, at, STR("/")))
        return 1;
    if (finder_has(f, at, STR("／")))
        return 3;
    if (!finder_has(f, at, STR("每")) ||
        !tables_measure(f->tables, f->text, from, f->to, &end))
        return 0;
    bool ends = end >= f->to;
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++)
        ends |= finder_has(f, end, ENDS[i]);
    return ends ? 3 : 0;
}

/* 人·月, 人/月. */
static size_t
joint_at(const struct finder *f, size_t at)
{
    return finder_has(f, at, STR("·"))    ? 2
           : finder_has(f, at, STR("•"))  ? 3
           : finder_has(f, at, STR("‧"))  ? 3
           : finder_has(f, at, STR("/"))  ? 1
           : finder_has(f, at, STR("／")) ? 3
                                          : 0;
}

/* 百, 千, 万, 10万; 100 only of a measured unit: L/100km. */
static bool
scale_at(const struct finder *f, size_t at, struct part *part)
{
    struct numeral n;
    if (!numeral_at(&f->lexer, at, &n) || !n.has_value || n.has_max ||
        n.form == NUMERAL_FRACTION || n.form == NUMERAL_PERCENT)
        return false;
    int64_t ones = n.value.mantissa;
    bool power = ones == 1 && n.value.scale >= 2;
    part->measure =
        tables_measure(f->tables, f->text, n.span.to, f->to, &part->span.to);
    if (!part->measure)
        part->span.to = n.span.to;
    part->scaled = true;
    return power && (n.form == NUMERAL_SCALE || n.value.scale >= 4 ||
                     (part->measure && part->measure->kind == MEASURE_UNIT));
}

static bool
part_at(const struct finder *f, size_t at, struct part *part)
{
    *part = (struct part){ .span = { at, at } };
    part->measure = tables_measure(f->tables, f->text, at, f->to, &part->span.to);
    return part->measure || scale_at(f, at, part);
}

static bool
counts(const struct measure *m)
{
    return m && (m->kind == MEASURE_COUNT || m->kind == MEASURE_HEAD);
}

/* What counts, or is a time of the calendar, distributes, and so does any time below
 * money or a count: 元/小时. The rest is a unit: 吨/小时. */
static bool
distributes(const struct part *part, const struct measure *above)
{
    const struct measure *m = part->measure;
    return !m || m->period != PERIOD_OTHER || counts(m) ||
           (m->time && (counts(above) || (above && above->kind == MEASURE_MONEY)));
}

/* 元/平方米, and the same for 元/（平方米 and 元每平方米. */
static void
give_unit(struct finder *f, struct quantity *q, const struct part *part, bool printed)
{
    struct str above = str_sub(f->text, q->unit_span.from, q->unit_span.to),
               below = str_sub(f->text, part->span.from, part->span.to),
               slashed =
                   arena_printf(f->arena, "%.*s/%.*s", STR_ARG(above), STR_ARG(below));
    q->unit_span.to = q->span.to = part->span.to;
    q->unit = printed ? str_sub(f->text, q->unit_span.from, q->unit_span.to) : slashed;
    q->measure = tables_find(f->tables, slashed);
}

static void
give_per(struct finder *f, struct quantity *q, const struct part *part, size_t to)
{
    bool alone = part->span.to == to && !part->scaled && part->measure;
    q->per = alone ? part->measure->period : PERIOD_OTHER;
    q->per_text = str_sub(f->text, part->span.from, to);
    q->span.to = to;
}

/* The second part at AT: 月 of 人·月, 元/平方米·月. */
static void
take_second(struct finder *f, struct quantity *q, const struct part *first, size_t at)
{
    struct part second;
    size_t joint = joint_at(f, at);
    if (!joint || !part_at(f, at + joint, &second) || second.scaled)
        return;
    if (q->per_text.len)
        give_per(f, q, first, second.span.to);
    else if (distributes(&second, q->measure))
        give_per(f, q, &second, second.span.to);
    else
        give_unit(f, q, &second, true);
}

void
bind_rate(struct finder *f, struct quantity *q)
{
    size_t at = q->unit_span.to, over = over_at(f, at), to;
    struct part first;
    if (!over) {
        if (q->measure && q->measure->kind == MEASURE_COMPOUND)
            take_second(f, q, NULL, at);
        return;
    }
    const struct quantity kept = *q;
    size_t open = finder_has(f, at + over, STR("（"))  ? 3
                  : finder_has(f, at + over, STR("(")) ? 1
                                                       : 0;
    if (!part_at(f, at + over + open, &first))
        return;
    if (distributes(&first, q->measure))
        give_per(f, q, &first, first.span.to);
    else
        give_unit(f, q, &first, !open);
    q->numerals += first.scaled;
    take_second(f, q, &first, first.span.to);
    to = q->span.to;
    if (open && !finder_has(f, to, open == 3 ? STR("）") : STR(")")))
        *q = kept;
    else
        q->span.to = to + open;
}
