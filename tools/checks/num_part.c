/* NUM: parts against the whole, among indicators, rows and figures of a sentence. */
#include "checks/amount.h"
#include "lint/prose.h"

/* What rows of the file said of each indicator so far. */
struct said {
    struct decimal done;
    bool known;
};

struct parts {
    struct said *of;               /* by index of the plan's indicators */
    struct decimal above[AMOUNTS]; /* the last row that was no 其中 */
    bool has_above[AMOUNTS];
    const struct measure *measure;
    int item;
};

/* Whether the notice says that B is a part of A, the indicator right before it: 其中 stands
 * between them, or B is what of A is due earlier (开展15处治理，9月底前完成5处). */
static bool
is_part_of(const struct indicator *b, const struct indicator *a)
{
    if (!a->numeric || !b->numeric || a->measure != b->measure || is_rate(a) ||
        is_rate(b) || decimal_compare(b->value, a->value) > 0)
        return false;
    struct str text = b->duty->text;
    size_t from = str_find(text, a->text, 0);
    size_t to = str_find(text, b->text, from);
    if (from >= text.len || to >= text.len || to <= from)
        return false;
    struct str between = str_sub(text, from, to + b->text.len);
    if (str_has(between, STR("其中")))
        return true;
    return date_is_set(b->by) && !b->object.len &&
           (!date_is_set(a->by) || date_compare(b->by, a->by) <= 0);
}

static void
look_plan_part(struct run *run, const struct check *self, const struct entry *entry,
               struct parts *parts)
{
    const struct plan *plan = run->around->plan;
    const struct indicator *indicator = entry->subject.indicator;
    size_t place = entry_place(run, entry);
    struct amount done = amount_of(run, entry, &entry->row->done, indicator);
    if (!place || !done.known)
        return;
    if (!parts->of)
        parts->of =
            arena_alloc_array(run->arena, plan->indicators.len, sizeof *parts->of);
    parts->of[place - 1] = (struct said){ done.value, true };
    if (place < 2 || indicator->number < 2)
        return;
    const struct indicator *whole = indicator - 1;
    const struct said *said = &parts->of[place - 2];
    if (whole->duty != indicator->duty || !said->known ||
        decimal_compare(done.value, said->done) <= 0 || !is_part_of(indicator, whole))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = entry->row->cells[COLUMN_DONE].text;
    finding->words[1] = decimal_print(run->arena, said->done);
    finding->words[2] = indicator_id(run->arena, whole);
    found_duty(run, finding, indicator->duty);
}

static void
look_row_part(struct run *run, const struct check *self, const struct entry *entry,
              struct parts *parts)
{
    const struct filing_row *row = entry->row;
    bool part = str_starts(row->cells[COLUMN_TITLE].text, STR("其中"));
    for (int i = 0; i < AMOUNTS; i++) {
        const struct filing_number *number = row_figure(row, AMOUNT_FIRST + i);
        bool counts = number->kind == VALUE_NUMBER && !number->scale;
        if (!part) {
            parts->has_above[i] = counts;
            parts->above[i] = number->value;
        } else if (counts && parts->has_above[i] &&
                   parts->measure == row->measure.measure &&
                   decimal_compare(number->value, parts->above[i]) > 0) {
            struct finding *finding = found_cell(run, self, entry, AMOUNT_FIRST + i, 1);
            finding->words[0] = row->cells[AMOUNT_FIRST + i].text;
            finding->words[1] = decimal_print(run->arena, parts->above[i]);
        }
    }
    if (!part)
        parts->measure = row->measure.measure;
}

static bool
is_more(const struct claim *whole, const struct claim *part)
{
    const struct quantity *a = whole->quantity, *b = part->quantity;
    /* 每月均达到3次以上，其中5月4次: a bound has no parts. */
    return a->class == QUANTITY_AMOUNT && b->class == QUANTITY_AMOUNT && a->has_value &&
           b->has_value && a->comparator == COMPARATOR_EQ && a->unit.len &&
           str_eq(a->unit, b->unit) && decimal_compare(b->value, a->value) > 0;
}

/* Bytes between a whole and its part: 的167场中有, 167场中，. */
#define AMONG_MOST 12

/* 累计完成191.5公里，其中改造203公里; 放映的167场中有192场为室内放映. */
static bool
is_of_whole(const struct prose *prose, const struct claim *whole,
            const struct claim *part)
{
    struct str between =
        str_sub(prose->text, whole->quantity->span.to, part->quantity->span.from);
    if (str_has(between, STR("。")) || str_has(between, STR("；")))
        return false;
    if (str_starts(between, STR("中")) && between.len <= AMONG_MOST)
        return str_eq(between, STR("中")) || str_has(between, STR("有")) ||
               str_has(between, STR("，"));
    return !whole->part && part->part && whole->says == CLAIM_DONE &&
           (part->says == CLAIM_DONE || part->says == CLAIM_NOTHING) &&
           str_has(between, STR("其中"));
}

/* The claim before PART that counts something: 体检1.42万人，为年度任务的54.6%，其中… passes over
 * the percentage. NULL when there is none. */
static const struct claim *
counted_before(const struct prose *prose, const struct claim *part)
{
    while (part > prose->claims.items) {
        part--;
        if (part->quantity->class != QUANTITY_PERCENT)
            return part;
    }
    return NULL;
}

/* 培训1596人次。师资请自消防站。其中女队员1706人次: a sentence that begins with 其中 parts the largest
 * of what is told before it. NULL: CLAIM is no such part, or less than that. */
static const struct claim *
largest_before(const struct prose *prose, const struct claim *part)
{
    const struct clause *clause = &prose->clauses.items[part->clause];
    if (part->says == CLAIM_PLAN || !clause->span.from ||
        !str_starts(clause_words(prose, clause), STR("其中")) ||
        (part > prose->claims.items && part[-1].clause == part->clause))
        return NULL;
    const struct claim *largest = NULL;
    for (const struct claim *claim = prose->claims.items; claim < part; claim++) {
        if (!str_eq(claim->quantity->unit, part->quantity->unit))
            continue;
        if (!is_more(claim, part))
            return NULL;
        if (claim->says == CLAIM_DONE &&
            (!largest ||
             decimal_compare(claim->quantity->value, largest->quantity->value) > 0))
            largest = claim;
    }
    return largest;
}

static void
look_prose_part(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!str_has(entry_text(entry, COLUMN_PROGRESS), STR("中")))
        return;
    const struct prose *prose = prose_of_progress(run, self, entry);
    for (size_t i = 1; prose && i < prose->claims.len; i++) {
        const struct claim *part = &prose->claims.items[i];
        const struct claim *whole = counted_before(prose, part);
        if (!whole || !is_more(whole, part) || !is_of_whole(prose, whole, part))
            whole = largest_before(prose, part);
        if (!whole)
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, part, 2);
        finding->words[1] = prose_words(prose, whole->quantity->span);
    }
}

static void
look_parts(struct run *run, const struct check *self, const struct entry *entry)
{
    look_prose_part(run, self, entry);
    struct parts *parts = run_state(run, self, sizeof *parts);
    look_row_part(run, self, entry, parts);
    if (run->around->plan)
        look_plan_part(run, self, entry, parts);
}

CHECK(NUM12) = {
    .name = "part-above-total",
    .severity = SEVERITY_ERROR,
    .title = { "部分大于整体", "a part is larger than the whole" },
    .why = { "“其中”的数不会超过总数，两个数有一个错了",
             "what is a part cannot be more than the whole: one of the two is wrong" },
    .hint = { "核对总数与其中数", "compare whole and part" },
    .bad = "开展15处治理：累计8；其中9月底前完成：累计9",
    .good = "总数 8，其中 5",
    .source = "checks.md NUM12; filings.md §7.12 (8-2 <= 8-1)",
    .yields = "NUM08 UNT07 XPD01",
    SAYS({ "累计完成 {1}，而它所属的指标 {3} 只有 {2}",
           "{1} done, and the whole ({3}) has only {2}" },
         { "“其中”填 {1}，上一行总数只有 {2}",
           "the part is {1}, the whole above only {2}" },
         { "“其中”有 {1}，总数只有 {2}", "{1} of them, and only {2} in all" }),
    .look_row = look_parts,
};
