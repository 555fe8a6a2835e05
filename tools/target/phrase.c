/* What is done (action), to what (object), by when, and of which kind the target is. */
#include "base/utf8.h"
#include "target/inside.h"

static struct span
no_span(void)
{
    return (struct span){ 0 };
}

/* The first action verb in [from, to) of the wording, the one that governs what stands
 * behind it (开发 of 开发就业岗位4万个); else empty. */
static struct span
first_action(struct judge *j, size_t from, size_t to)
{
    struct str part = str_sub(j->s, from, to);
    struct match match;
    if (rule_set_match(j->action, part, 0, 0, &match) != MATCH_YES)
        return no_span();
    return (struct span){ from + match.whole.from, from + match.whole.to };
}

/* Where the words that C may claim begin: behind the number before it in the clause. A
 * number that belongs to a name is among them: 打造“一刻钟”便民圈5个. */
static size_t
words_from(const struct judge *j, const struct candidate *c)
{
    size_t from = judge_window(j, c).from;
    const struct candidate *before = c;
    while (before > j->candidates.items) {
        before--;
        if (before->class != NUMBER_IDENTIFIER && before->class != NUMBER_IDIOM)
            return before->quantity->extent.to > from ? before->quantity->extent.to
                                                      : from;
        if (before->quantity->extent.to <= from)
            return from;
    }
    return from;
}

/* Words right behind the quantity (老旧小区综合整治项目), or those between verb and
 * quantity (普惠托位 of 新增普惠托位1500个). */
static struct span
object_of(struct judge *j, const struct candidate *c, struct span action)
{
    struct span extent = c->quantity->extent;
    struct match match;
    struct span object;
    struct str behind = str_sub(j->s, extent.to, judge_window(j, c).to);
    if (rule_set_match(j->subject, behind, 0, MATCH_ANCHORED, &match) == MATCH_YES &&
        match_group(&match, "object", &object))
        return (struct span){ extent.to + object.from, extent.to + object.to };
    if (!action.to || action.to >= extent.from)
        return no_span();
    /* 覆盖 of 森林覆盖率 is part of a name. */
    bool name = str_starts(str_sub(j->s, action.to, extent.from), STR("率"));
    return (struct span){ name ? words_from(j, c) : action.to, extent.from };
}

static enum target_kind
kind_of(struct judge *j, const struct candidate *c)
{
    const struct quantity *q = c->quantity;
    struct match match;
    size_t offset, mark;
    struct str view = judge_view(j, c, &offset, &mark);
    for (size_t at = 0;
         at < view.len && rule_set_match(j->manner, view, at, 0, &match) == MATCH_YES;
         at = match.whole.from, utf8_next(view, &at))
        if (match.whole.from <= mark && match.whole.to > mark)
            return (enum target_kind)rule_choice(match.rule, "kind");
    if (q->class == QUANTITY_PERCENT || q->class == QUANTITY_FRACTION)
        return TARGET_RATE;
    bool period = q->per != PERIOD_NONE && q->per != PERIOD_OTHER;
    return period ? TARGET_BOUND : TARGET_FLOW;
}

/* 全年 alone says the whole, no day. */
static bool
says_day(struct str s)
{
    static const char *const words[] = { "前", "底",   "末", "月",
                                         "日", "半年", "季", "旬" };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_has(s, str_of(words[i])))
            return true;
    return false;
}

/* A date before the quantity in its clause: 年底前完成5处; else that of the step. */
static struct dated
date_before(struct judge *j, const struct candidate *c)
{
    size_t to = c->quantity->extent.from, from = judge_window(j, c).from;
    if (!says_day(str_sub(j->s, from, to)))
        return j->by;
    struct dated by = notice_date(j->arena, j->rules, j->notice, j->words, from, to);
    return date_is_set(by.date) ? by : j->by;
}

void
judge_phrase(struct judge *j, struct candidate *c)
{
    struct span window = judge_window(j, c), extent = c->quantity->extent;
    c->action = first_action(j, words_from(j, c), extent.from);
    c->object = object_of(j, c, c->action);
    if (!c->action.to) /* 14个站点全面开工建设 */
        c->action = first_action(j, extent.to, window.to);
    if (c->action.to && c->action.from >= c->object.from &&
        c->action.from < c->object.to && c->action.from >= extent.to)
        c->object.to = c->action.from;
    c->kind = kind_of(j, c);
    c->by = date_before(j, c);
}

/* Does nothing but a mark stand between two amounts: 95%、90%, 5个和3个? */
static bool
is_mark(struct str gap)
{
    return str_eq(gap, STR("、")) || str_eq(gap, STR("和")) || str_eq(gap, STR("及"));
}

/* 至少配齐1家菜店、1家药店: a bound apart from its number, and every number of a list, hold
 * for those that follow over 、 in the clause. */
static void
carry(struct judge *j, const struct candidate *from, struct candidate *to)
{
    struct span bound = from->quantity->bound, own = to->quantity->bound;
    struct str gap =
        str_sub(j->s, from->quantity->extent.to, to->quantity->extent.from);
    bool mark = is_mark(gap);
    bool loose =
        bound.to > bound.from && bound.to < from->quantity->numeral.from &&
        str_has(gap, STR("、")) &&
        !first_action(j, from->quantity->extent.to, to->quantity->extent.from).to;
    if (from->clause != to->clause)
        return;
    if ((mark || loose) && own.to <= own.from && to->comparator == COMPARATOR_EQ &&
        from->comparator != COMPARATOR_APPROX && bound.to > bound.from)
        to->comparator = from->comparator;
    if (mark && to->per == PERIOD_NONE) {
        to->per = from->per;
        to->per_text = from->per_text;
    }
}

/* 千人口床位数达到7.5张, 万人发明专利拥有量: a head count before the name of a share says of how many
 * each number is, as 每千人 does. */
static void
per_heads(const struct judge *j, const struct candidate *heads, struct candidate *c)
{
    static const struct str counts[] = { STR_INIT("千人"), STR_INIT("万人"),
                                         STR_INIT("百人"), STR_INIT("百户"),
                                         STR_INIT("千户"), STR_INIT("万户") };
    static const struct str shares[] = { STR_INIT("数"), STR_INIT("量"), STR_INIT("率"),
                                         STR_INIT("拥有"), STR_INIT("配") };
    struct span words = heads->quantity->span;
    struct str between = str_sub(j->s, words.to, c->quantity->extent.from);
    bool head = false, share = false;
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
        head = head || str_eq(str_sub(j->s, words.from, words.to), counts[i]);
    for (size_t i = 0; i < sizeof shares / sizeof shares[0]; i++)
        share = share || str_has(between, shares[i]);
    if (!head || !share || str_starts(between, STR("以")) || c->per != PERIOD_NONE ||
        heads->clause != c->clause)
        return;
    c->per = PERIOD_OTHER;
    c->per_text = str_sub(j->s, words.from, words.to);
}

/* Verbs carry over 、 and ， within a sentence, from the left, but not from a count to a rate;
 * objects from the right. */
void
judge_share(struct judge *j)
{
    struct candidates *all = &j->candidates;
    for (size_t i = 1; i < all->len; i++) {
        struct candidate *c = &all->items[i];
        const struct candidate *before = &all->items[i - 1];
        bool near = j->clauses.items[c->clause].sentence ==
                    j->clauses.items[before->clause].sentence;
        if (c->target && !before->target)
            per_heads(j, before, c);
        if (!c->target || !before->target || !near)
            continue;
        if (!c->action.to && (c->kind == TARGET_RATE) == (before->kind == TARGET_RATE))
            c->action = before->action;
        carry(j, before, c);
    }
    for (size_t i = all->len; i-- > 1;) {
        const struct candidate *behind = &all->items[i];
        struct candidate *c = &all->items[i - 1];
        bool near = j->clauses.items[c->clause].sentence ==
                    j->clauses.items[behind->clause].sentence;
        if (c->target && behind->target && near && c->object.to <= c->object.from)
            c->object = behind->object;
    }
}
