/* PCT: percentages in the prose of a row. */
#include "checks/amount.h"
#include "checks/percent.h"

static bool
may_name_pace(const struct run *run, const struct entry *entry)
{
    return has_listed(run, LIST_PACE, entry_text(entry, COLUMN_PROGRESS));
}

/* Twelfths of the year as a percentage with six decimals. */
static bool
pace_of(int months, struct decimal *pace)
{
    struct decimal above, below;
    return decimal_make(months, 0, &above) && decimal_make(12, 0, &below) &&
           ratio_of(above, below, 6, pace);
}

/* What the words BEFORE make of the points behind them: 1, a lead (超, 高于); -1, a lag; else 0. */
static int
direction(const struct run *run, struct str before)
{
    if (has_listed(run, LIST_BEHIND, before))
        return -1;
    return has_listed(run, LIST_AHEAD, before);
}

/* BEFORE ends in the pace itself: 序时进度为, 高于序时进度（. */
static bool
gives_pace(const struct run *run, struct str before)
{
    static const struct str joints[] = { STR_INIT("（"),   STR_INIT("("),
                                         STR_INIT("为"),   STR_INIT("应为"),
                                         STR_INIT("应达"), STR_INIT("要求"),
                                         STR_INIT("是") };
    if (has_listed(run, LIST_PACE, before) && !direction(run, before))
        return true;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (str_ends(before, joints[i]) &&
            str_ends(str_sub(before, 0, before.len - joints[i].len), STR("进度")))
            return has_listed(run, LIST_PACE, before);
    return false;
}

/* The figure of CLAIM is a pace: 序时进度为83.3%, 83.3%的序时进度. */
static bool
is_pace(const struct run *run, const struct prose *prose, const struct claim *claim)
{
    struct str behind = str_sub(prose->text, claim->quantity->span.to, prose->text.len);
    struct str named = str_sub(behind, 0, STR("的序时进度").len);
    return claim_is_rate(claim) &&
           (gives_pace(run, claim_before(prose, claim, 24)) ||
            (str_starts(named, STR("的")) && has_listed(run, LIST_PACE, named)));
}

/* The pace that the prose itself gives (序时进度50%), else that of the month. */
static bool
pace_said(const struct run *run, const struct prose *prose, int months,
          struct decimal *pace)
{
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        if (is_pace(run, prose, claim)) {
            *pace = claim->quantity->value;
            return true;
        }
    }
    return months && pace_of(months, pace);
}

/* The ratio of the row; where it has none, that of the narrative: 完成全年任务的90.0%. */
static bool
ratio_said(const struct run *run, const struct entry *entry, const struct prose *prose,
           struct decimal *ratio, struct str *printed)
{
    const struct filing_row *row = entry->row;
    *ratio = row->ratio.value;
    *printed = row->cells[COLUMN_RATIO].text;
    if (row->ratio.kind == VALUE_PERCENT)
        return true;
    for (size_t i = 0; row->ratio.kind == VALUE_BLANK && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct str before = claim_before(prose, claim, 36);
        if (!claim_is_rate(claim) || claim->part ||
            has_listed(run, LIST_PACE, before) ||
            (!str_has(before, STR("任务")) && !str_has(before, STR("完成率"))))
            continue;
        *ratio = claim->quantity->value;
        *printed = prose_words(prose, claim->quantity->span);
        return true;
    }
    return false;
}

static void
look_gap(struct run *run, const struct check *self, const struct entry *entry)
{
    struct decimal pace, lead, ratio;
    struct str printed;
    if (!may_name_pace(run, entry) ||
        !str_has(entry_text(entry, COLUMN_PROGRESS), STR("百分点")))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    if (!prose || !pace_said(run, prose, entry->months, &pace) ||
        !ratio_said(run, entry, prose, &ratio, &printed) ||
        !decimal_add(ratio, decimal_negate(pace), &lead))
        return;
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        const struct quantity *quantity = claim->quantity;
        struct str before = claim_before(prose, claim, 36);
        int sign = direction(run, before);
        if (!sign || !has_listed(run, LIST_PACE, before) || !quantity->has_value ||
            !quantity->measure ||
            !str_eq(quantity->measure->dimension, STR("percentage point")))
            continue;
        struct decimal said =
            sign < 0 ? decimal_negate(quantity->value) : quantity->value;
        int places = places_printed(prose_words(prose, quantity->span));
        if (!gap_is_more(gap_between(said, lead), places ? 20 : 10, 1) ||
            !gap_is_more(gap_between(said, lead), 10, places))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
        struct decimal right;
        struct decimal one;
        decimal_make(100, 0, &one);
        finding->words[0] = prose_words(prose, quantity->extent);
        finding->words[1] = printed;
        finding->words[2] =
            ratio_of(gap_between(lead, (struct decimal){ 0 }), one, 1, &right)
                ? decimal_print(run->arena, right)
                : STR("");
    }
}

CHECK(PCT11) = {
    .name = "lead-in-points",
    .severity = SEVERITY_WARNING,
    .title = { "超（欠）序时的百分点算错",
               "the lead over the schedule is computed wrong" },
    .why = { "差值应等于完成率减去序时进度", "it is the ratio less the pace" },
    .hint = { "重算：应为 {3} 个百分点", "computed anew: {3} points" },
    .bad = "完成率97.2%，序时83.3%，写超序时23.9个百分点",
    .good = "完成率97.2%，序时83.3%，写超序时13.9个百分点",
    .source = "checks.md PCT11 (±0.2)",
    .yields = "PCT01",
    SAYS({ "写“{1}”，按完成率 {2} 应为 {3} 个百分点",
           "{1} it says; by the ratio {2} it is {3} points" }),
    .look_row = look_gap,
};

/* SAID is the share of the year that DAYS are, rounded to PLACES. */
static bool
is_days(struct decimal said, int places, struct date day)
{
    struct decimal days, year, percent;
    int passed = day.day, all = 337;
    for (int month = 1; month < day.month; month++)
        passed += date_month_days(day.year, month);
    all += date_month_days(day.year, 2);
    return decimal_make(passed, 0, &days) && decimal_make(all, 0, &year) &&
           ratio_of(days, year, 6, &percent) &&
           !gap_is_more(gap_between(said, percent), 10, places);
}

static void
look_pace(struct run *run, const struct check *self, const struct entry *entry)
{
    struct decimal pace;
    struct filing_period period = entry->period;
    if (!may_name_pace(run, entry) || !entry->months || !pace_of(entry->months, &pace))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    period.year = entry->year;
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        if (!is_pace(run, prose, claim))
            continue;
        struct decimal said = claim->quantity->value;
        int places = places_printed(prose_words(prose, claim->quantity->span));
        struct date end = period_end(period), as_of = entry->row->as_of.date;
        if (!gap_is_more(gap_between(said, pace), 10, places) ||
            (date_is_set(end) && is_days(said, places, end)) ||
            (date_is_set(as_of) && is_days(said, places, as_of)))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
        struct decimal shown, above, below;
        decimal_make(entry->months, 0, &above);
        decimal_make(12, 0, &below);
        finding->words[0] = prose_words(prose, claim->quantity->span);
        finding->words[1] = ratio_of(above, below, 1, &shown)
                                ? decimal_print(run->arena, shown)
                                : STR("");
        finding->words[2] = arena_printf(run->arena, "%d", entry->months);
    }
}

CHECK(PCT12) = {
    .name = "pace-value",
    .severity = SEVERITY_WARNING,
    .title = { "序时进度的数值不对", "no pace of this month" },
    .why = { "6月底序时进度是50%，写成别的，超欠都算错",
             "at the end of June it is 50 %; with another every lead is wrong" },
    .hint = { "按月数除以12（{2}%），或按天数算",
              "months of twelve ({2} %), or days of the year" },
    .bad = "6月：序时进度45%",
    .good = "6月：序时进度50%；按天49.6%",
    .source = "checks.md PCT12; filings-seen.md §5 (宣城 91.7 %)",
    SAYS({ "序时进度写 {1}，{3} 个月应为 {2}%",
           "the pace is given as {1}; of {3} months it is {2} %" }),
    .look_row = look_pace,
};

/* Some percentage of the text is RATIO: others are of a part, or of another day. */
static bool
is_told(const struct prose *prose, struct decimal ratio)
{
    for (size_t i = 0; i < prose->claims.len; i++)
        if (claim_is_rate(&prose->claims.items[i]) &&
            !decimal_compare(prose->claims.items[i].quantity->value, ratio))
            return true;
    return false;
}

static void
look_text(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PROGRESS, COLUMN_PROBLEMS,
                                                  COLUMN_REMARK };
    const struct filing_row *row = entry->row;
    if (row->ratio.kind != VALUE_PERCENT)
        return;
    for (size_t k = 0; k < sizeof columns / sizeof columns[0]; k++) {
        if (!has_listed(run, LIST_TASK_RATE, row->cells[columns[k]].text))
            continue;
        const struct prose *prose = prose_of(run, self, entry, columns[k]);
        if (prose && is_told(prose, row->ratio.value))
            continue;
        for (size_t i = 0; prose && i < prose->claims.len; i++) {
            const struct claim *claim = &prose->claims.items[i];
            if (!claim_is_rate(claim) || claim->says == CLAIM_PLAN || claim->month ||
                claim->part ||
                !has_listed(run, LIST_TASK_RATE, claim_before(prose, claim, 30)))
                continue;
            int places = places_printed(prose_words(prose, claim->quantity->span));
            if (row->ratio.places < places)
                places = row->ratio.places;
            if (!gap_is_more(gap_between(claim->quantity->value, row->ratio.value), 10,
                             places) ||
                rate_is_explained(run, entry, prose, claim))
                continue;
            struct finding *finding =
                found_claim(run, self, entry, columns[k], claim, 0);
            finding->words[0] = prose_words(prose, claim->quantity->span);
            finding->words[1] = row->cells[COLUMN_RATIO].text;
        }
    }
}

CHECK(PCT15) = {
    .name = "ratio-in-text",
    .severity = SEVERITY_WARNING,
    .title = { "文字里的完成率与完成率列不同",
               "the ratio in the prose is not that of the column" },
    .why = { "两处有一处没有更新", "one of the two was not updated" },
    .hint = { "改成一致", "make them agree" },
    .bad = "文字“完成率75%”，完成率=70.0%",
    .good = "文字“完成率70%”，完成率=70.0%",
    .source = "checks.md PCT15",
    .yields = "PCT01 PCT03 PCT13 PCT14",
    .yields_in_cell = "TXT02",
    SAYS({ "文字是 {1}，完成率列是 {2}", "{1} in the prose, {2} in the column" }),
    .look_row = look_text,
};
