/* TXT: totals told in a filing's words, against the figure of the row and each other. Clause
 * by clause; never an error, since prose can be read in more ways than one. */
#include "lint/prose.h"

#include <string.h>

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
        if (!claim_is_candidate(claim) ||
            claim_is_unfinished(run, prose, claim, entry->subject.indicator))
            continue;
        /* Parts behind a total (累计133部，…47部、38部、33部) are its own, and make up no other. */
        bool total_told = totals.other && totals.other->cumulative;
        if (agrees(prose, claim, value, entry->done.value) ||
            (!total_told && make_up(&parts, entry->done.value)))
            totals.agrees = true;
        else if (!totals.other &&
                 (names_indicator(prose, claim, entry->subject.indicator) ||
                  (claim_is_total(claim) &&
                   !may_be_part(claim, value, entry->done.value))))
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
