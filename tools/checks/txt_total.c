/* TXT: totals told in a filing's words, against the figure of the row and each other. Clause
 * by clause; never an error, since prose can be read in more ways than one. */
#include "lint/prose.h"

#include <string.h>

/* A figure that may be what is done from 1 January on: 岗位开发量2.3万个, 总数达到12个; in
 * the first month 新增9个. */
static bool
is_candidate(const struct claim *claim)
{
    return (claim->says == CLAIM_DONE || claim->says == CLAIM_NOTHING) &&
           !claim->part && !claim->years && claim->quantity->per == PERIOD_NONE &&
           !claim->quantity->approximate;
}

/* A figure that says so. */
static bool
is_total(const struct claim *claim)
{
    return is_candidate(claim) && claim->says == CLAIM_DONE && !claim->month &&
           claim->quantity->comparator == COMPARATOR_EQ;
}

/* The power of ten of the last digit that is printed: 3 for 3.1万, 0 for 310. */
static int
last_digit(struct str numeral)
{
    size_t point = str_find(numeral, STR("."), 0), end = point + 1;
    while (end < numeral.len && numeral.ptr[end] >= '0' && numeral.ptr[end] <= '9')
        end++;
    int scale = str_has(numeral, STR("亿")) ? 8 : str_has(numeral, STR("万")) ? 4 : 0;
    return scale - (point < numeral.len ? (int)(end - point - 1) : 0);
}

/* 3.1万人次 stands for anything that is rounded to it; 310 is no rounded figure. */
static bool
agrees(const struct prose *prose, const struct claim *claim, struct decimal value,
       struct decimal done)
{
    struct decimal gap, unit;
    if (!decimal_compare(value, done))
        return true;
    if (!decimal_add(value, decimal_negate(done), &gap))
        return false;
    if (gap.mantissa < 0)
        gap = decimal_negate(gap);
    int scale = last_digit(prose_words(prose, claim->quantity->numeral));
    return scale && decimal_make(1, scale, &unit) && decimal_compare(gap, unit) < 0;
}

/* Figures side by side that make what is done: 新增600个，加上上半年的480个. */
#define PARTS_MOST 8

struct parts {
    struct decimal values[PARTS_MOST];
    size_t count;
};

static void
add_part(struct parts *parts, struct decimal value)
{
    if (parts->count == PARTS_MOST) {
        memmove(parts->values, parts->values + 1,
                (PARTS_MOST - 1) * sizeof *parts->values);
        parts->count--;
    }
    parts->values[parts->count++] = value;
}

/* The last figures, two or more, are DONE together. */
static bool
make_up(const struct parts *parts, struct decimal done)
{
    struct decimal sum = { 0 };
    for (size_t i = parts->count; i > 0; i--) {
        if (!decimal_add(sum, parts->values[i - 1], &sum))
            return false;
        if (i < parts->count && !decimal_compare(sum, done))
            return true;
    }
    return false;
}

/* 全年1080个任务全部完成: the target, and that it is reached, by its clause or by the row. */
static bool
reaches_target(const struct prose *prose, const struct claim *claim,
               const struct entry *entry)
{
    if (claim->says == CLAIM_TARGET && entry_finished(entry))
        return true;
    struct span span = prose->clauses.items[claim->clause].span;
    struct str clause = str_sub(prose->text, claim->quantity->span.to, span.to);
    return claim->says == CLAIM_TARGET &&
           (str_has(clause, STR("全部完成")) || str_has(clause, STR("已完成")) ||
            str_has(clause, STR("如期完成")) || str_has(clause, STR("提前完成")));
}

/* 全区已建成18家，其中今年5家: a part of all years. */
static bool
is_of_this_year(const struct prose *prose, const struct claim *claim)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    return claim->part &&
           (str_has(before, STR("今年")) || str_has(before, STR("本年")));
}

/* A smaller figure that nothing leads up to counts some of them, or what was found in them:
 * 7个问题全部销号. */
static bool
may_be_part(const struct claim *claim, struct decimal value, struct decimal done)
{
    bool led = claim->verb.from < claim->verb.to &&
               claim->verb.from < claim->quantity->span.from;
    return !led && !claim->cumulative && decimal_compare(value, done) < 0;
}

/* 送戏下乡231场: without a verb of work, but the words before it are those of the indicator, and it
 * is the first figure of the text. */
static bool
names_indicator(const struct prose *prose, const struct claim *claim,
                const struct indicator *indicator)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    bool plain = claim->says == CLAIM_NOTHING && !claim->month && !claim->verb.to &&
                 claim->quantity->comparator == COMPARATOR_EQ &&
                 claim->quantity->class == QUANTITY_AMOUNT;
    return plain && claim == prose->claims.items &&
           ((indicator->object.len && str_has(before, indicator->object)) ||
            (indicator->action.len && str_has(before, indicator->action)));
}

/* Whether a total that fits the indicator agrees, and the first that does not. */
struct totals {
    bool agrees;
    const struct claim *other;
};

static struct totals
compare_totals(const struct run *run, const struct prose *prose,
               const struct entry *entry)
{
    struct totals totals = { .agrees = false };
    struct parts parts = { .count = 0 };
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        if (claim->quantity->class == QUANTITY_PERCENT ||
            !claim_fits(claim, entry->subject.indicator, &value))
            continue;
        if (claim->says == CLAIM_DONE || claim->says == CLAIM_NOTHING)
            add_part(&parts, value);
        if ((reaches_target(prose, claim, entry) || is_of_this_year(prose, claim)) &&
            agrees(prose, claim, value, entry->done.value))
            totals.agrees = true;
        if (!is_candidate(claim) ||
            claim_is_unfinished(run, prose, claim, entry->subject.indicator))
            continue;
        if (agrees(prose, claim, value, entry->done.value) ||
            make_up(&parts, entry->done.value))
            totals.agrees = true;
        else if (!totals.other &&
                 (names_indicator(prose, claim, entry->subject.indicator) ||
                  (is_total(claim) && !may_be_part(claim, value, entry->done.value))))
            totals.other = claim;
    }
    return totals;
}

/* Some other figure of the item's own rows may be meant: 新开工6个，竣工2个. */
static bool
is_of_a_sibling(const struct run *run, const struct entry *entry,
                const struct claim *claim)
{
    const struct duty *duty = entry->subject.duty;
    for (size_t i = 0; i < duty->count; i++) {
        const struct indicator *other = plan_nth(run->around->plan, duty, i);
        struct str verb = str_sub(entry->row->cells[COLUMN_PROGRESS].text,
                                  claim->verb.from, claim->verb.to);
        if (other != entry->subject.indicator && verb.len &&
            str_has(other->action, verb) &&
            !str_has(entry->subject.indicator->action, verb))
            return true;
    }
    return false;
}

static void
look_value(struct run *run, const struct check *self, const struct entry *entry)
{
    /* Nothing done, and words that say otherwise: NUM24. */
    if (!entry_is_numeric(entry) || !past_is_number(&entry->done) ||
        !entry->done.value.mantissa || entry->subject.indicator->kind == TARGET_RATE)
        return;
    const struct prose *prose = prose_of_progress(run, self, entry);
    if (!prose)
        return;
    struct totals totals = compare_totals(run, prose, entry);
    if (!totals.other || totals.agrees || is_of_a_sibling(run, entry, totals.other))
        return;
    struct finding *finding =
        found_claim(run, self, entry, COLUMN_PROGRESS, totals.other, 0);
    finding->words[1] = entry->row->cells[COLUMN_DONE].text;
}

CHECK(TXT01) = {
    .name = "text-against-figure",
    .severity = SEVERITY_WARNING,
    .title = { "文字里的完成数与累计完成不符", "the text says another figure" },
    .why = { "同一行的文字和数字说的是一件事，总有一个没有更新",
             "text and figure of a row tell of one thing; one of them is old" },
    .hint = { "核对后改成一致", "compare, and make them agree" },
    .bad = "进展情况“累计完成8家”，累计完成=7",
    .good = "进展情况“累计完成7家”，累计完成=7",
    .source = "checks.md TXT01; a row passes when any figure of its text agrees",
    SAYS({ "文字写“{1}”，累计完成填 {2}", "“{1}” in the text, {2} in 累计完成" }),
    .yields =
        "ENC19 TMP07 NUM23 NUM24 NUM04 NUM05 NUM08 NUM12 NUM30 UNT02 UNT06 UNT07 NUM14 NUM13 NUM26 XPD07",
    .look_row = look_value,
};

static bool
is_percent(const struct claim *claim)
{
    return claim->quantity->class == QUANTITY_PERCENT && claim->quantity->has_value;
}

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

/* 累计完成, 累计: of whatever the row is about. */
static bool
is_plain(const struct filing_tables *tables, struct str counted)
{
    return !counted.len || tables_listed(tables, LIST_WHATEVER, counted, WORD_ALL).len;
}

/* 完成筛查, 新增就业: without the verb that says no more than that it is done. */
static struct str
without_plain_verb(const struct filing_tables *tables, struct str counted)
{
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

/* Two cumulative totals of one measure and one thing. */
static void
look_contradiction(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct prose *prose = prose_of_progress(run, self, entry);
    const struct claim *first = NULL;
    struct str before = { 0 };
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct str unit = claim->quantity->unit, counted;
        if (!is_total(claim) || is_percent(claim) || !unit.len ||
            !counted_of(prose, claim, &counted))
            continue;
        if (!first) {
            first = claim;
            before = counted;
            continue;
        }
        if (!str_eq(unit, first->quantity->unit) ||
            !is_same(run->around->tables, counted, before) ||
            first->clause == claim->clause || are_named_apart(prose, first, claim) ||
            is_of_a_part(run, prose, claim) || is_of_a_part(run, prose, first) ||
            !decimal_compare(claim->quantity->value, first->quantity->value))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
        finding->words[1] =
            str_sub(prose->text, first->quantity->span.from, first->quantity->span.to);
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
