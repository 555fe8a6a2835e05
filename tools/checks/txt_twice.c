/* TXT: two totals of one thing in one text. */
#include "checks/percent.h"

/* What is counted: the words between 累计 and the figure. False: no 累计 before it. */
static bool
counted_of(const struct prose *prose, const struct claim *claim, struct str *counted)
{
    struct span clause = prose->clauses.items[claim->clause].span;
    struct str words = str_sub(prose->text, clause.from, claim->quantity->extent.from);
    size_t at = str_find(words, STR("累计"), 0);
    if (at == words.len)
        return false;
    *counted = str_sub(words, at + STR("累计").len, words.len);
    return true;
}

/* 截至8月25日建成232公里 … 全县累计建成防火隔离带236公里: a total of the task without 累计, and one with
 * it that is no more than a tenth off, of which neither is of other years. */
static bool
contradicts_plain(const struct entry *entry, const struct claim *plain,
                  const struct claim *total)
{
    struct decimal a, b, ten = { .mantissa = 10 };
    const struct indicator *asked = entry->subject.indicator;
    if (!entry_is_numeric(entry) || !claim_is_total(plain) || !claim_is_total(total) ||
        !plain->cumulative || !plain->verb.to || plain->clause == total->clause ||
        !claim_fits(plain, asked, &a) || !claim_fits(total, asked, &b) ||
        (past_is_number(&entry->done) && decimal_compare(a, entry->done.value)))
        return false;
    struct decimal gap = gap_between(a, b);
    return gap.mantissa && decimal_multiply(gap, ten, &gap) &&
           decimal_compare(gap, a) < 0;
}

/* 累计完成, 累计: of whatever the row is about. */
static bool
is_plain(const struct filing_tables *tables, struct str counted)
{
    return !counted.len || tables_listed(tables, LIST_WHATEVER, counted, WORD_ALL).len;
}

/* 完成筛查, 已新增就业: without the verb that says no more than that it is done. */
static struct str
without_plain_verb(const struct filing_tables *tables, struct str counted)
{
    if (str_starts(counted, STR("已")))
        counted = str_sub(counted, STR("已").len, counted.len);
    struct str verb = tables_listed(tables, LIST_PLAIN_VERB, counted, WORD_FIRST);
    return counted.len > verb.len ? str_sub(counted, verb.len, counted.len) : counted;
}

/* 举办读书活动, 举办活动: the same, named at more or less length. */
static bool
is_same(const struct filing_tables *tables, struct str a, struct str b)
{
    a = without_plain_verb(tables, a);
    b = without_plain_verb(tables, b);
    if (is_plain(tables, a) || is_plain(tables, b))
        return true;
    if (a.len < b.len) {
        struct str swap = a;
        a = b;
        b = swap;
    }
    size_t alike = 0;
    while (alike < b.len && a.ptr[alike] == b.ptr[alike])
        alike++;
    return str_eq(a, b) ||
           (alike >= STR("举办").len && str_ends(a, str_sub(b, alike / 3 * 3, b.len)));
}

/* What is counted stands before the word: 安全评估累计227台，更新改造累计46台. */
static struct str
named_before(const struct prose *prose, const struct claim *claim)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    bool term = before.len && before.ptr[0] >= '0' && before.ptr[0] <= '9'; /* 1—6月 */
    return str_sub(before, 0, term ? 0 : str_find(before, STR("累计"), 0));
}

/* Less than two thirds of the other. */
static bool
is_much_less(struct decimal a, struct decimal b)
{
    struct decimal three = { .mantissa = 3 }, two = { .mantissa = 2 };
    return decimal_multiply(a, three, &a) && decimal_multiply(b, two, &b) &&
           decimal_compare(a, b) < 0;
}

/* Neither clause names what the other one does; or one names what it counts, and that is no more
 * than a part by its size: 累计培训3480人次 … 护理员培训累计465人次. */
static bool
are_named_apart(const struct prose *prose, const struct claim *a, const struct claim *b)
{
    struct str first = named_before(prose, a), second = named_before(prose, b);
    struct str in_first = claim_before(prose, a, SIZE_MAX),
               in_second = claim_before(prose, b, SIZE_MAX);
    if ((second.len && !first.len && second.len < in_second.len &&
         is_much_less(b->quantity->value, a->quantity->value)) ||
        (first.len && !second.len && first.len < in_first.len &&
         is_much_less(a->quantity->value, b->quantity->value)))
        return true;
    return first.len && second.len && first.len < in_first.len &&
           second.len < in_second.len && !str_has(in_second, first) &&
           !str_has(in_first, second);
}

/* 园区配套管网已全部完成，累计6.4公里: a total whose clause names nothing is of the part
 * that the clauses before it in its sentence name. */
static bool
is_of_a_part(const struct run *run, const struct prose *prose,
             const struct claim *claim)
{
    if (!str_starts(claim_before(prose, claim, SIZE_MAX), STR("累计")))
        return false;
    for (size_t i = claim->clause; i > 0; i--) {
        struct span span = prose->clauses.items[i - 1].span;
        if (!str_starts(str_sub(prose->text, span.to, prose->text.len), STR("，")))
            return false;
        struct str words = prose_words(prose, span);
        if (has_listed(run, LIST_PLACE, words))
            return true;
    }
    return false;
}

static void
tell_contradiction(struct run *run, const struct check *self, const struct entry *entry,
                   const struct claim *first, const struct claim *claim)
{
    found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0)->words[1] =
        str_sub(entry_text(entry, COLUMN_PROGRESS), first->quantity->span.from,
                first->quantity->span.to);
}

/* 适老化改造, 已完成改造: one name is the end of the other. */
static bool
ends_alike(const struct filing_tables *tables, struct str a, struct str b)
{
    a = without_plain_verb(tables, a);
    b = without_plain_verb(tables, b);
    size_t least = STR("改造").len;
    return (b.len >= least && str_ends(a, b)) || (a.len >= least && str_ends(b, a));
}

/* One is less than two thirds of the other: they are mostly of two things. */
static bool
are_far_apart(const struct claim *a, const struct claim *b)
{
    return is_much_less(a->quantity->value, b->quantity->value) ||
           is_much_less(b->quantity->value, a->quantity->value);
}

/* Two cumulative totals of one measure and one thing. */
static void
look_contradiction(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct prose *prose = prose_of_progress(run, self, entry);
    const struct filing_tables *tables = run->around->tables;
    const struct claim *first = NULL;
    struct str before = { 0 };
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct str unit = claim->quantity->unit, counted;
        if (!claim_is_total(claim) || claim_is_percent(claim) || !unit.len ||
            !counted_of(prose, claim, &counted))
            continue;
        if (!first) {
            if (claim > prose->claims.items &&
                contradicts_plain(entry, prose->claims.items, claim)) {
                tell_contradiction(run, self, entry, prose->claims.items, claim);
                return;
            }
            first = claim;
            before = counted;
            continue;
        }
        if (!str_eq(unit, first->quantity->unit) ||
            (!is_same(tables, counted, before) &&
             (!ends_alike(tables, counted, before) || are_far_apart(first, claim))) ||
            first->clause == claim->clause || are_named_apart(prose, first, claim) ||
            is_of_a_part(run, prose, claim) || is_of_a_part(run, prose, first) ||
            !decimal_compare(claim->quantity->value, first->quantity->value))
            continue;
        tell_contradiction(run, self, entry, first, claim);
        return;
    }
}

CHECK(TXT04) = {
    .name = "self-contradiction",
    .severity = SEVERITY_WARNING,
    .title = { "一段文字里有两个不同的累计数", "two totals in one text" },
    .why = { "读的人不知道该信哪一个", "nobody knows which to believe" },
    .hint = { "留下正确的一个；说的是不同对象的，写清楚各是什么",
              "keep the right one, or say what each counts" },
    .bad = "已累计完成8家……累计完成9家",
    .good = "累计完成8家",
    .source = "checks.md TXT04",
    SAYS({ "前面写“{2}”，这里写“{1}”", "“{2}” before, “{1}” here" }),
    .yields = "TXT01",
    .look_row = look_contradiction,
};
