/* XPD: periods against each other, and corrections. */
#include "checks/cover.h"
#include "history/pack.h"
#include "lint/entry.h"

#include <string.h>

/* Q1 and M03 of a unit say the same thing. */
static const struct past *
same_months(const struct run *run, const struct entry *entry)
{
    struct history *history = run->around->history;
    const struct subject *subject = &entry->subject;
    if (!history || !subject->duty || !entry->months || !entry->code.len ||
        !history_has_form(history, entry->code, entry->months, entry->period.form))
        return NULL;
    size_t from, to;
    history_fetch(history, &(struct past_wish){ entry->code, false, entry->months,
                                                entry->months });
    history_rows(history, subject->duty->number,
                 subject->indicator ? subject->indicator->number : 0, entry->code,
                 &from, &to);
    for (size_t i = from; i < to; i++) {
        const struct past *row = &history->rows.items[i];
        if (period_months(row->filed->period) == entry->months &&
            row->filed->period.form != entry->period.form)
            return row->filed->pack
                       ? pack_find(row->filed->pack, entry->scratch, row->filed,
                                   &(struct past_key){
                                       .item = row->item,
                                       .indicator = row->indicator,
                                       .code = entry->code,
                                       .unit_mark = past_unit_mark(entry->row),
                                   })
                       : row;
    }
    return NULL;
}

static void
look_quarter(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->period.form == TERM_MONTH || entry->period.form == TERM_NONE ||
        !past_is_number(&entry->done))
        return;
    const struct past *month = same_months(run, entry);
    if (!month || !past_is_number(&month->done) ||
        !decimal_compare(month->done.value, entry->done.value))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = entry->row->cells[COLUMN_DONE].text;
    finding->words[1] = decimal_print(run->arena, month->done.value);
    finding->words[2] = period_code(run->arena, month->filed->period, 0);
    found_related(run, finding, month->filed->path, month->line,
                  (struct bilingual){ "月报", "the monthly filing" });
}

CHECK(XPD19) = {
    .name = "quarter-against-months",
    .severity = SEVERITY_ERROR,
    .title = { "季报与月报的累计数不同", "quarterly and monthly figures differ" },
    .why = { "都从年初累计到同一天，只能是一个数",
             "both count from 1 January to the same day" },
    .hint = { "核对两份填报", "compare the two filings" },
    .bad = "2025H1=9，2025M06=7",
    .good = "2025H1=7，2025M06=7",
    .source = "checks.md XPD19; filings.md §2.2: H1≡M06",
    .yields = "XFL07",
    SAYS({ "本表 {1}，{3} 月报 {2}", "{1} here, {2} in {3}" }),
    .look_row = look_quarter,
};

/* The period that a note of correction names was filed by this unit. */
static bool
was_filed(const struct run *run, const struct entry *entry, struct filing_period period)
{
    const struct history *history = run->around->history;
    if (!history || !history->files.len)
        return true;
    int months = period_months(period);
    if (period.form == TERM_RELATIVE)
        return true;
    for (size_t i = 0; i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        if ((!entry->code.len || !filed->code.len ||
             str_eq(filed->code, entry->code)) &&
            period_months(filed->period) == months &&
            (!period.year || period.year == filed->year))
            return true;
    }
    return false;
}

/* The first period in NOTE: as a code (2025M05) or in words (5月份). */
static bool
period_of_note(const struct run *run, struct str note, struct filing_period *period,
               struct span *span)
{
    for (size_t at = 0; at + 5 <= note.len; at++)
        for (size_t length = 7; length >= 5; length--)
            if (period_read_code(str_sub(note, at, at + length), period)) {
                *span = (struct span){ at, at + length };
                return true;
            }
    return period_find(rules_of(run->rules, "period"), note, 0, period, span);
}

enum { NOTE_EMPTY, NOTE_NO_PERIOD, NOTE_UNKNOWN_PERIOD };

static void
look_correction(struct run *run, const struct check *self, const struct entry *entry)
{
    struct filing_period period;
    struct span span;
    if (entry->row->correction != FLAG_YES)
        return;
    struct str note = entry->row->cells[COLUMN_CORRECTION_NOTE].text;
    size_t say = NOTE_EMPTY;
    if (note.len) {
        say = NOTE_NO_PERIOD;
        if (period_of_note(run, note, &period, &span)) {
            /* 5月份 in a note is the filing for May, which covers January to May. */
            period.from = period.single ? 1 : period.from;
            if (was_filed(run, entry, period))
                return;
            say = NOTE_UNKNOWN_PERIOD;
        }
    }
    enum filing_column column = entry->row->cells[COLUMN_CORRECTION_NOTE].span.to
                                    ? COLUMN_CORRECTION_NOTE
                                    : COLUMN_CORRECTION;
    struct finding *finding = found_cell(run, self, entry, column, say);
    if (say == NOTE_UNKNOWN_PERIOD)
        finding->words[0] = str_sub(note, span.from, span.to);
}

CHECK(XPD21) = {
    .name = "correction-without-reason",
    .severity = SEVERITY_ERROR,
    .title = { "更正没有说明", "a correction without its reason" },
    .why = { "不写明更正哪一期、为什么，前后数字就对不上",
             "without period and reason the figures cannot be followed" },
    .hint = { "在更正说明里写明期次和原因，如“更正2025M05：重复计数1家”",
              "name the period and the reason: 更正2025M05：重复计数1家" },
    .bad = "更正标志=是，更正说明=（空）",
    .good = "更正标志=是，更正说明=更正2025M05：重复计数1家",
    .source = "checks.md XPD21; filings.md §2.1 row 25",
    SAYS({ "更正标志为是，更正说明是空的", "更正标志 is 是, and 更正说明 is empty" },
         { "更正说明没有写明更正哪一期", "更正说明 names no period" },
         { "更正说明提到的“{1}”没有填报过",
           "{1}, which 更正说明 names, was never filed" }),
    .look_row = look_correction,
};

static bool
in_list(const struct str *paths, size_t count, struct str path)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(paths[i], path))
            return true;
    return false;
}

/* closed/2025/M05 says that the period is closed. */
static void
look_closed(struct run *run, const struct check *self)
{
    const struct surroundings *around = run->around;
    struct filing_period period = run->filing->path.period;
    if (!around->tree || period.form == TERM_NONE ||
        !in_list(around->changed, around->changed_count, around->path))
        return;
    struct str code = period_code(run->arena, period, 0);
    struct str marker =
        arena_printf(run->arena, "closed/%d/%.*s", period.year,
                     STR_ARG(str_sub(code, code.len > 4 ? 4 : 0, code.len)));
    if (!tree_has(around->tree, marker))
        return;
    struct finding *finding = found_file(run, self, 0);
    finding->words[0] = code;
    found_related(run, finding, marker, 0,
                  (struct bilingual){ "该期已关闭", "the period is closed" });
}

CHECK(XPD22) = {
    .name = "closed-period-edit",
    .severity = SEVERITY_ERROR,
    .title = { "改动了已关闭期次的填报", "a filing of a closed period was changed" },
    .why = { "已汇总上报的数据不能回头改", "it has been collected and reported" },
    .hint = { "恢复原文件；在后一期用“更正标志=是”更正",
              "restore it, and correct it in a later filing with 更正标志" },
    .bad = "closed/2025/M05 存在，提交却改了 filings/2025/M05/mzj.csv",
    .good = "只在 M06 填报里更正",
    .source = "checks.md XPD22; filings.md §5: closed/",
    SAYS({ "{1} 已关闭", "{1} is closed" }),
    .look_head = look_closed,
};

static void
look_gap(struct run *run, const struct check *self)
{
    const struct history *history = run->around->history;
    const struct filing *filing = run->filing;
    int months = period_months(filing->path.period);
    if (!history || !months || filing->path.period.form != TERM_MONTH)
        return;
    const struct filed *before =
        history_previous_file(history, filing->path.unit, months);
    if (!before || before->period.form != TERM_MONTH)
        return;
    int covered = period_months(before->period);
    if (covered + 1 >= months)
        return;
    struct finding *finding = found_file(run, self, 0);
    struct filing_period missing = before->period;
    missing.to = covered + 1;
    finding->words[0] = period_code(run->arena, missing, before->year);
    finding->words[1] = period_code(run->arena, before->period, before->year);
    finding->words[2] = period_code(run->arena, filing->path.period, 0);
    found_related(run, finding, before->path, 0,
                  (struct bilingual){ "上一次填报", "the last filing" });
}

CHECK(XPD23) = {
    .name = "series-gap",
    .severity = SEVERITY_WARNING,
    .title = { "中间缺一期", "a period is missing in between" },
    .why = { "缺了一期，就看不出增量发生在哪个月",
             "without it nobody can tell when things were done" },
    .hint = { "补报 {1}", "file {1}" },
    .bad = "M04、M06",
    .good = "M04、M05、M06",
    .source = "checks.md XPD23",
    SAYS({ "有 {2} 和 {3}，没有 {1}", "there are {2} and {3}, and no {1}" }),
    .look_head = look_gap,
};

/* Items that the unit filed the last time and that are missing now, told once each. */
static void
look_seen(struct run *run, const struct check *self, const struct entry *entry)
{
    (void)self;
    cover_add(run, entry);
}

static void
look_vanished(struct run *run, const struct check *self)
{
    struct history *history = run->around->history;
    const struct plan *plan = run->around->plan;
    const struct cover *cover = cover_whole(run);
    int months = period_months(run->filing->path.period);
    if (!history || !cover || !cover->rows || !months)
        return;
    const struct filed *before =
        history_previous_file(history, run->filing->path.unit, months);
    int last = -1;
    if (before && before->late)
        history_fetch(history, &(struct past_wish){ before->code, false,
                                                    period_months(before->period),
                                                    period_months(before->period) });
    for (size_t i = 0; before && i < history->rows.len; i++) {
        const struct past *row = &history->rows.items[i];
        const struct duty *duty = plan_duty(plan, row->item);
        if (row->filed != before || row->item == last || !duty ||
            cover->duties[duty - plan->duties.items].rows ||
            cover->duties[duty - plan->duties.items].claimed ||
            row->state == STATE_ENDED)
            continue;
        last = row->item;
        struct finding *finding = found_file(run, self, 0);
        finding->item = row->item;
        finding->words[0] = arena_printf(run->arena, "%d", row->item);
        finding->words[1] = period_code(run->arena, before->period, before->year);
        found_related(run, finding, before->path, row->line,
                      (struct bilingual){ "上期填报", "the filing before" });
    }
}

CHECK(XPD13) = {
    .name = "vanished-item",
    .severity = SEVERITY_ERROR,
    .title = { "上期有的项目本期没有了", "an item of the filing before is missing" },
    .why = { "没有进展也要续报，整行删去会被当成漏报",
             "without news the row is still due; leaving it out looks like silence" },
    .hint = { "补上项目 {1} 的各行", "add the rows of item {1}" },
    .bad = "M05 有项目 23，M06 没有",
    .good = "M05、M06 均有项目 23",
    .source = "checks.md XPD13",
    SAYS({ "项目 {1} 在 {2} 报过，本期没有",
           "item {1} was filed for {2}, and is not here" }),
    .look_row = look_seen,
    .look_end = look_vanished,
};
