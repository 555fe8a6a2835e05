/* XPD: figures against earlier filings of the same unit. */
#include "checks/amount.h"
#include "lint/ratio.h"

#include <stdlib.h>

static const struct bilingual filing_before = { "上期填报", "the filing before" };

/* At the cell of COLUMN: {1} what stands there, {2} what was filed before, {3} when. */
static struct finding *
against(struct run *run, const struct check *self, const struct entry *entry,
        enum filing_column column, const struct past_figure *before)
{
    const struct past *previous = entry_previous(entry);
    struct finding *finding = found_cell(run, self, entry, column, 0);
    finding->words[0] = entry->row->cells[column].text;
    struct decimal shown = before ? before->value : (struct decimal){ 0 };
    /* Figures are in the base of the indicator; the row counts in 万. */
    if (before && str_starts(entry->row->measure.text, STR("万")))
        decimal_shift(before->value, -4, &shown);
    if (before)
        finding->words[1] = decimal_print(run->arena, shown);
    finding->words[2] = period_code(run->arena, previous->filed->period, 0);
    found_related(run, finding, previous->filed->path, previous->line, filing_before);
    return finding;
}

/* The measure may have changed from 亩 to 万亩: figures are in the base of the
 * indicator, and a change of measure itself is UNT14's. */
static bool
both_done(const struct entry *entry)
{
    return entry_previous(entry) && past_is_number(&entry->done) &&
           past_is_number(&entry_previous(entry)->done);
}

/* 累计完成 is cumulative from 1 January: it never falls, but by a correction. */
static void
look_drop(struct run *run, const struct check *self, const struct entry *entry)
{
    if (both_done(entry) && entry->row->correction != FLAG_YES && entry_grows(entry) &&
        decimal_compare(entry->done.value, entry_previous(entry)->done.value) < 0)
        against(run, self, entry, COLUMN_DONE, &entry_previous(entry)->done);
}

static const struct bilingual too_long = {
    "历次填报过长，其余各行未与之核对",
    "the filings before are too long: their other rows were not compared",
};

static void
tell_limit(struct run *run, const struct check *self)
{
    const struct history *history = run->around->history;
    for (size_t i = 0; history && i < history->files.len; i++)
        if (history->files.items[i]->too_long)
            could_not(run, self, too_long);
}

CHECK(XPD01) = {
    .name = "cumulative-drop",
    .severity = SEVERITY_ERROR,
    .title = { "累计值回退", "the cumulative figure falls" },
    .why = { "累计数从年初算起，只增不减；变小说明上期或本期有一个填错了",
             "it counts from 1 January and cannot shrink: one of the two filings is wrong" },
    .hint = { "核对两期数据；如为更正，请填“更正标志=是”并在更正说明里写明原因",
              "compare both; if it is a correction, set 更正标志 to 是 and say why" },
    .bad = "M05 累计完成=10，M06 累计完成=8",
    .good = "M05 累计完成=5，M06 累计完成=7",
    .source =
        "checks.md XPD01; 限上商贸统计报表 instructions: last + this = cumulative",
    .yields = "NUM08 UNT07 NUM19",
    .yields_in_cell = "NUM04",
    SAYS({ "本期累计 {1}，上期（{3}）已填 {2}", "{1} now, and {2} was filed for {3}" }),
    .look_row = look_drop,
    .look_end = tell_limit,
};

/* Printed with decimals, each of the two parts may be off by half a unit of the last one. */
static bool
adds_up(const struct entry *entry, struct decimal sum)
{
    const struct filing_row *row = entry->row;
    int places = row->previous.places > row->current.places ? row->previous.places
                                                            : row->current.places;
    if (row->done.places > places)
        places = row->done.places;
    struct decimal gap, unit;
    if (!decimal_add(sum, decimal_negate(entry->done.value), &gap))
        return true;
    if (!gap.mantissa || !places)
        return !gap.mantissa;
    if (gap.mantissa < 0)
        gap = decimal_negate(gap);
    return decimal_make(1, row->measure.scale - places, &unit) &&
           decimal_compare(gap, unit) <= 0;
}

/* The cell that stands alone: the printed ratio is that of 累计完成, so it is not that one. */
static enum filing_column
odd_column(const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    struct decimal ratio;
    if (!indicator || !past_is_number(&entry->ratio) ||
        indicator->value.mantissa <= 0 || entry->row->ratio.kind != VALUE_PERCENT ||
        !ratio_of(entry->done.value, indicator->value, entry->row->ratio.places,
                  &ratio))
        return COLUMN_DONE;
    return decimal_compare(ratio, entry->row->ratio.value) ? COLUMN_DONE
                                                           : COLUMN_CURRENT;
}

static void
look_sum(struct run *run, const struct check *self, const struct entry *entry)
{
    struct decimal sum;
    if (!past_is_number(&entry->before) || !past_is_number(&entry->current) ||
        !past_is_number(&entry->done) || !entry_grows(entry) ||
        !decimal_add(entry->before.value, entry->current.value, &sum) ||
        adds_up(entry, sum))
        return;
    const struct filing_cell *cells = entry->row->cells;
    struct finding *finding = found_cell(run, self, entry, odd_column(entry), 0);
    struct decimal printed = sum;
    decimal_shift(sum, -entry->row->measure.scale, &printed);
    finding->words[0] = cells[COLUMN_PREVIOUS].text;
    finding->words[1] = cells[COLUMN_CURRENT].text;
    finding->words[2] = cells[COLUMN_DONE].text;
    finding->words[3] = decimal_print(run->arena, printed);
}

CHECK(XPD02) = {
    .name = "sum-of-periods",
    .severity = SEVERITY_ERROR,
    .title = { "上期累计加本期完成不等于累计完成",
               "what was done before and what was done now do not add up" },
    .why = { "三个数里至少有一个填错，以后各期会跟着错",
             "one of the three is wrong, and later filings inherit it" },
    .hint = { "核对三个数；按前两个数，累计完成应为 {4}",
              "compare the three; by the first two it would be {4}" },
    .bad = "上期累计=10，本期完成=3，累计完成=14",
    .good = "上期累计=5，本期完成=2，累计完成=7",
    .source = "checks.md XPD02; 限上商贸统计报表 instructions",
    .yields = "XPD01 NUM08 UNT07 NUM30 NUM04",
    SAYS({ "{1} + {2} = {4}，累计完成填的是 {3}",
           "{1} + {2} = {4}, and {3} stands there" }),
    .look_row = look_sum,
};

#define INCREMENTS_MOST 12

static int
by_value(const void *a, const void *b)
{
    return decimal_compare(*(const struct decimal *)a, *(const struct decimal *)b);
}

/* Of the row before and its unit, for filings of fewer than MONTHS. */
static struct past_key
key_of_previous(const struct entry *entry, int months)
{
    const struct past *previous = entry_previous(entry);
    struct past_key key = entry_past_key(entry);
    key.item = previous->item;
    key.indicator = previous->indicator;
    key.unit_mark = previous->unit_mark;
    key.months = months;
    return key;
}

/* Growth from filing to filing of the rows before this one, and what the first of them says
 * itself (本期完成); how many. */
static size_t
increments_before(const struct run *run, const struct entry *entry,
                  struct decimal *increments)
{
    const struct past *rows[INCREMENTS_MOST + 1], *later = NULL;
    size_t rows_before, count = 0;
    struct past_key key = key_of_previous(entry, entry->months);
    rows_before = history_series(run->around->history, entry->scratch, &key, rows,
                                 INCREMENTS_MOST + 1);
    for (size_t i = 0; i < rows_before; i++) {
        if (!past_is_number(&rows[i]->done))
            continue;
        if (later && decimal_add(later->done.value, decimal_negate(rows[i]->done.value),
                                 &increments[count]))
            count++;
        later = rows[i];
    }
    if (later && past_is_number(&later->current))
        increments[count++] = later->current.value;
    return count;
}

static void
look_jump(struct run *run, const struct check *self, const struct entry *entry)
{
    struct decimal increments[INCREMENTS_MOST + 1], growth, limit;
    if (!both_done(entry) || !entry_grows(entry) || !past_is_number(&entry->target))
        return;
    size_t count = increments_before(run, entry, increments);
    if (!count ||
        !decimal_add(entry->done.value,
                     decimal_negate(entry_previous(entry)->done.value), &growth))
        return;
    qsort(increments, count, sizeof *increments, by_value);
    struct decimal five = { .mantissa = 5 }, share = { .mantissa = 4, .scale = -1 };
    if (!decimal_multiply(increments[count / 2], five, &limit) ||
        decimal_compare(growth, limit) <= 0 ||
        !decimal_multiply(entry->target.value, share, &limit) ||
        decimal_compare(growth, limit) <= 0)
        return;
    against(run, self, entry, COLUMN_DONE, &entry_previous(entry)->done);
}

CHECK(XPD03) = {
    .name = "jump",
    .severity = SEVERITY_INFO,
    .title = { "累计值突增", "the cumulative figure jumps" },
    .why = { "一期的增量远超以往，可能多填了一位，也可能确实集中完工",
             "far more than in any period before: a digit too many, or all done at once" },
    .hint = { "核对数据；确属集中完成的，在进展情况里说明",
              "compare; if it is so, say it in 进展情况" },
    .bad = "3，4，5，53（目标60）",
    .good = "3，5，8",
    .source = "checks.md XPD03: more than 5 median increments and 40 % of the target",
    SAYS({ "上期（{3}）{2}，本期 {1}", "{2} for {3}, {1} now" }),
    .look_row = look_jump,
};

/* The last two filings said the same, and nobody says that anything is wrong. */
static void
look_stagnation(struct run *run, const struct check *self, const struct entry *entry)
{
    enum filing_pace pace = entry->row->pace;
    if (!both_done(entry) || !entry_grows(entry) || entry_finished(entry) ||
        entry->row->state != STATE_GOING ||
        (pace != PACE_ON_TIME && pace != PACE_AHEAD) ||
        !entry_previous(entry)->filed->code.len)
        return;
    const struct past *previous = entry_previous(entry);
    struct past_key key =
        key_of_previous(entry, period_months(previous->filed->period));
    const struct past *before =
        history_previous(run->around->history, entry->scratch, &key);
    if (!before || before == previous || !past_is_number(&before->done) ||
        !before->done.value.mantissa || /* not begun yet: STA08's */
        decimal_compare(entry->done.value, previous->done.value) ||
        decimal_compare(before->done.value, previous->done.value))
        return;
    struct finding *finding = against(run, self, entry, COLUMN_DONE, &previous->done);
    finding->words[3] = entry->row->cells[COLUMN_PACE].text;
}

CHECK(XPD04) = {
    .name = "stagnation",
    .severity = SEVERITY_WARNING,
    .title = { "连续几期没有变化却称正常",
               "no change for periods, yet said to be on time" },
    .why = { "停滞的项目写成正常，会错过督办时机",
             "work that stands still under a good word is helped too late" },
    .hint = { "核对累计数；确无进展的，进度判断填滞后并写明原因",
              "compare; without progress 进度判断 is 滞后, with its reason" },
    .bad = "5，5，5，进度判断=按序时",
    .good = "5，6，7",
    .source = "checks.md XPD04",
    SAYS({ "连续三期都是 {2}，进度判断仍为“{4}”",
           "{2} in three filings, and 进度判断 is still {4}" }),
    .look_row = look_stagnation,
};

/* adjustments.tsv holds a decision in force: NUM01 judges the target by it. */
static bool
is_adjusted(const struct run *run, const struct entry *entry)
{
    const struct subject *subject = &entry->subject;
    return subject->indicator &&
           plan_adjusted(run->around->plan, subject->duty, subject->indicator->number,
                         ADJUSTED_TARGET, entry_day(entry)) != NULL;
}

/* A changed target is an adjustment, and needs its document (调整依据). */
static void
look_target_drift(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *previous = entry_previous(entry);
    if (!previous || !past_is_number(&entry->target) ||
        !past_is_number(&previous->target) ||
        entry->row->cells[COLUMN_ADJUSTMENT].text.len ||
        !decimal_compare(entry->target.value, previous->target.value) ||
        is_adjusted(run, entry))
        return;
    against(run, self, entry, COLUMN_TARGET, &previous->target);
}

CHECK(XPD10) = {
    .name = "target-drift",
    .severity = SEVERITY_ERROR,
    .title = { "年度目标与上期填报不同", "the target differs from the filing before" },
    .why = { "目标由通知定，未经批准不能改；悄悄改小会掩盖差距",
             "the notice sets it; a target that shrinks unseen hides what is missing" },
    .hint = { "改回通知的目标；确经批准调整的，在调整依据里写明文号或会议和日期",
              "restore it; if it was changed by decision, name that in 调整依据" },
    .bad = "M05 年度目标=10，M06 年度目标=8",
    .good = "M05 年度目标=10，M06 年度目标=10",
    .source = "checks.md XPD10; 陕西省民生实事票决制规定 art. 17",
    SAYS({ "本期 {1}，上期（{3}）{2}", "{1} now, {2} for {3}" }),
    .yields = "NUM01",
    .look_row = look_target_drift,
};

/* Months are a series of their own; quarters, halves and the year are another. */
static bool
of_one_series(struct filing_period a, struct filing_period b)
{
    return (a.form == TERM_MONTH) == (b.form == TERM_MONTH);
}

/* Others filed for a period of the series between this one and the last of this unit. */
static bool
is_gap(const struct run *run, const struct entry *entry)
{
    const struct history *history = run->around->history;
    int last = period_months(entry_previous(entry)->filed->period);
    for (size_t i = 0; history && i < history->files.len; i++) {
        struct filing_period period = history->files.items[i]->period;
        int months = period_months(period);
        if (months > last && months < entry->months &&
            of_one_series(period, entry->period))
            return true;
    }
    return false;
}

static void
look_revision(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *previous = entry_previous(entry);
    if (!previous || entry->row->correction == FLAG_YES ||
        !past_is_number(&entry->before) || !past_is_number(&previous->done) ||
        !decimal_compare(entry->before.value, previous->done.value))
        return;
    /* A period between that this unit did not file is XPD23's. */
    if (is_gap(run, entry))
        return;
    /* 上期累计 of a first half is that of the first quarter, not of the last month. */
    if (!of_one_series(entry->period, previous->filed->period) &&
        previous->filed->code.len)
        return;
    against(run, self, entry, COLUMN_PREVIOUS, &previous->done);
}

CHECK(XPD11) = {
    .name = "silent-revision",
    .severity = SEVERITY_ERROR,
    .title = { "上期累计与上期所报不同", "上期累计 is not what was filed" },
    .why = { "已报的数不能不加说明就改",
             "a figure that was filed is not changed in silence" },
    .hint = { "改为上期所报的 {2}；如上期填错，请填“更正标志=是”并写明更正说明",
              "write {2}; if that was wrong, set 更正标志 to 是 and say why" },
    .bad = "上期累计=9，上期所报=10",
    .good = "上期累计=10，上期所报=10",
    .source = "checks.md XPD11; 限上商贸统计报表 instructions",
    SAYS({ "填的是 {1}，上期（{3}）所报为 {2}",
           "{1} stands there, {2} was filed for {3}" }),
    .yields = "IDN19 IDN03",
    .look_row = look_revision,
};

/* More after completion is good news (3321 of 3000). */
static void
look_after_completion(struct run *run, const struct check *self,
                      const struct entry *entry)
{
    if (both_done(entry) && entry_previous(entry)->state == STATE_FINISHED &&
        entry_grows(entry) &&
        decimal_compare(entry->done.value, entry_previous(entry)->done.value) < 0)
        against(run, self, entry, COLUMN_DONE, &entry_previous(entry)->done);
}

CHECK(XPD15) = {
    .name = "changed-after-completion",
    .severity = SEVERITY_INFO,
    .title = { "完成之后数字又变小", "the figure shrinks after completion" },
    .why = { "已完成的数据应当稳定", "what is complete should stay as it was" },
    .hint = { "核对是否误填，或按更正填报", "compare, or file it as a correction" },
    .bad = "已完成 3321 → 3120",
    .good = "已完成 3321 → 3321",
    .source = "checks.md XPD15",
    SAYS({ "上期（{3}）已完成，{2}；本期 {1}", "complete with {2} for {3}; {1} now" }),
    .look_row = look_after_completion,
};
