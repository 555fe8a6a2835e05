/* COV: what was filed before and is not any more. */
#include "checks/cover.h"
#include "checks/title.h"

static const struct bilingual filing_before = { "上期填报", "the filing before" };

static void
note_row(struct run *run, const struct check *self, const struct entry *entry)
{
    (void)self;
    cover_add(run, entry);
}

static bool
is_covered(const struct plan *plan, const struct cover *cover, const struct duty *duty,
           int number)
{
    const struct covered *covered = &cover->duties[duty - plan->duties.items];
    for (size_t i = 0; i < duty->count; i++)
        if (cover->indicators[duty->first + i] &&
            (!number || plan_nth(plan, duty, i)->number == number))
            return true;
    return covered->whole || covered->claimed || covered->stray;
}

/* What COV01 and COV03 do not speak of: items of several units, which this one filed so
 * far, and nobody does now. */
static void
end_omitted(struct run *run, const struct check *self)
{
    const struct plan *plan = run->around->plan;
    const struct history *history = run->around->history;
    const struct cover *cover = cover_whole(run);
    int months = period_months(run->filing->path.period);
    struct str code = run->filing->path.unit;
    if (!cover || !history || !months || !code.len)
        return;
    const struct filed *last = history_previous_file(history, code, months);
    for (size_t i = 0; last && i < history->rows.len; i++) {
        const struct past *past = &history->rows.items[i];
        const struct duty *duty = plan_duty(plan, past->item);
        if (past->filed != last || !duty || past->state == STATE_ENDED ||
            (cover->unit && unit_alone(cover->unit, duty)) ||
            is_covered(plan, cover, duty, past->indicator) ||
            history_has(history, past->item, past->indicator, months) ||
            history_has(history, past->item, 0, months))
            continue;
        struct finding *finding = found_file(run, self, 0);
        finding->item = past->item;
        finding->words[0] = past->indicator ? arena_printf(run->arena, "%d.%d",
                                                           past->item, past->indicator)
                                            : duty->id;
        finding->words[1] = period_code(run->arena, last->period, 0);
        finding->words[2] = duty_title(duty);
        found_related(run, finding, last->path, past->line, filing_before);
    }
}

CHECK(COV07) = {
    .name = "zero-new-omitted",
    .severity = SEVERITY_ERROR,
    .title = { "没有新进展的行被删去", "a row without news was left out" },
    .why = { "累计数要逐期续报；少一行就像这项取消了",
             "the cumulative figure goes on; a row left out looks like a task struck" },
    .hint = { "照上期的累计数续报",
              "repeat the cumulative figure of the filing before" },
    .bad = "上期报了 11.2，本期整行没有了",
    .good = "没有变化，照报 7",
    .source =
        "checks.md COV07; statistics instructions: items without activity are carried",
    .yields = "XPD13",
    SAYS({ "{1}（{3}）在 {2} 报过，这一期没有",
           "{1} ({3}) was filed for {2} and is not there now" }),
    .look_row = note_row,
    .look_end = end_omitted,
};

static bool
is_behind(const struct past *past)
{
    return past->pace == PACE_BEHIND || past->pace == PACE_FAR_BEHIND;
}

/* Rows of LAST of which NOW has none: how many, and how many of all were behind. */
struct omitted {
    size_t gone, gone_behind, behind;
};

static struct omitted
omitted_of(const struct history *history, const struct filed *last,
           const struct filed *now)
{
    struct omitted omitted = { 0 };
    for (size_t i = 0; i < history->rows.len; i++) {
        const struct past *past = &history->rows.items[i];
        if (past->filed != last)
            continue;
        size_t from, to;
        bool there = false;
        history_rows(history, past->item, past->indicator, now->code, &from, &to);
        for (size_t k = from; k < to && !there; k++)
            there = history->rows.items[k].filed == now;
        omitted.gone += !there;
        omitted.gone_behind += !there && is_behind(past);
        omitted.behind += is_behind(past);
    }
    return omitted;
}

static void
end_laggards(struct run *run, const struct check *self)
{
    const struct history *history = run->around->history;
    for (size_t i = 0; history && i < history->files.len; i++) {
        const struct filed *now = history->files.items[i], *last = NULL;
        int months = period_months(now->period);
        if (str_eq(now->path, run->around->path) && now->code.len && !now->too_long)
            last = history_previous_file(history, now->code, months);
        if (!last || last->too_long || !now->rows)
            continue;
        struct omitted omitted = omitted_of(history, last, now);
        if (!omitted.gone || omitted.gone != omitted.gone_behind ||
            omitted.gone != omitted.behind)
            continue;
        struct finding *finding = found_file(run, self, 0);
        const struct unit *unit = codes_unit(run->around->codes, now->code);
        finding->words[0] = unit ? unit->name : now->code;
        finding->words[1] = arena_printf(run->arena, "%zu", omitted.gone);
        finding->words[2] = period_code(run->arena, last->period, 0);
        found_related(run, finding, last->path, 0, filing_before);
    }
}

CHECK(COV08) = {
    .name = "laggards-omitted",
    .severity = SEVERITY_WARNING,
    .title = { "少报的恰好是上期滞后的", "what is left out is just what lagged" },
    .why = { "挑好的报，进度看起来就正常了",
             "with the good ones alone all looks well" },
    .hint = { "补报滞后的项目，写明原因和措施",
              "file those that lag, with the reason and what is done about it" },
    .bad = "上期滞后的 3 项，本期恰好没有",
    .good = "滞后的项目照报",
    .source = "checks.md COV08",
    SAYS({ "{1}这一期少报的 {2} 行，恰好是 {3} 滞后的那些",
           "the {2} rows that {1} left out are just those that lagged in {3}" }),
    .look_end = end_laggards,
};

static bool
is_summary(struct filing_period period)
{
    return period.form == TERM_QUARTER || period.form == TERM_HALF ||
           period.form == TERM_YEAR;
}

/* Quarters are filed here: somebody did, or the calendar has one of that month. */
static bool
is_custom(const struct run *run, int months)
{
    const struct history *history = run->around->history;
    const struct sheet *sheet = sheets_find(run->around->plan->sheets, "calendar");
    for (size_t i = 0; i < history->files.len; i++)
        if (is_summary(history->files.items[i]->period))
            return true;
    for (size_t i = 0; sheet && i < sheet->rows.len; i++) {
        struct filing_period period;
        if (period_read_code(sheet_cell(sheet, &sheet->rows.items[i], "期次"),
                             &period) &&
            is_summary(period) && period_months(period) == months)
            return true;
    }
    return false;
}

/* In the folder of a quarter: units with the month and without the quarter. */
static void
look_quarter_units(struct run *run, const struct check *self, int months)
{
    const struct history *history = run->around->history;
    for (size_t i = 0; i < history->files.len; i++) {
        const struct filed *month = history->files.items[i];
        bool there = is_summary(month->period) || !month->code.len ||
                     period_months(month->period) != months;
        for (size_t k = 0; k < history->files.len && !there; k++)
            there = is_summary(history->files.items[k]->period) &&
                    period_months(history->files.items[k]->period) == months &&
                    str_eq(history->files.items[k]->code, month->code);
        if (there)
            continue;
        const struct unit *unit = codes_unit(run->around->codes, month->code);
        struct finding *finding = found_file(run, self, 1);
        finding->words[0] = period_code(run->arena, month->period, 0);
        finding->words[1] = period_code(run->arena, run->around->period, 0);
        finding->words[2] = unit ? unit->name : month->code;
        found_related(run, finding, month->path, 0,
                      (struct bilingual){ "月报", "the month" });
    }
}

static void
look_quarter(struct run *run, const struct check *self)
{
    const struct history *history = run->around->history;
    int months = period_months(run->around->period);
    if (history && months && is_summary(run->around->period)) {
        look_quarter_units(run, self, months);
        return;
    }
    if (!history || !run->around->plan || run->around->period.form != TERM_MONTH ||
        !months || months % 3 || !is_custom(run, months))
        return;
    for (size_t i = 0; i < history->files.len; i++)
        if (is_summary(history->files.items[i]->period) &&
            period_months(history->files.items[i]->period) == months)
            return;
    static const char *const names[] = { "Q1", "H1", "Q3", "Y" };
    struct finding *finding = found_file(run, self, 0);
    finding->words[0] = period_code(run->arena, run->around->period, 0);
    finding->words[1] =
        arena_printf(run->arena, "%d%s", run->around->year, names[months / 3 - 1]);
}

CHECK(COV13) = {
    .name = "quarter-missing",
    .severity = SEVERITY_WARNING,
    .title = { "有月报没有季报", "months were filed and the quarter was not" },
    .why = { "别的季度有汇总，这一季没有",
             "other quarters have a summary, this one has not" },
    .hint = { "补报季度汇总，或在日历里去掉它",
              "file the summary, or take it out of the calendar" },
    .bad = "1–3 月都有，一季度没有",
    .good = "1–3 月和一季度都有",
    .source = "checks.md COV13",
    SAYS({ "{1} 有填报，{2} 没有", "{1} was filed, {2} was not" },
         { "{3} {1} 有填报，{2} 没有", "{3} filed {1}, and not {2}" }),
    .look_folder = look_quarter,
};

/* The last rows of last year that are not finished, by item. */
static const struct past *
unfinished(const struct history *last, const struct duty *duty)
{
    const struct past *latest = NULL;
    for (int number = 0; number <= (int)duty->count; number++) {
        size_t from, to;
        history_rows(last, duty->number, number, (struct str){ 0 }, &from, &to);
        for (size_t i = from; i < to; i++) {
            const struct past *past = &last->rows.items[i];
            int months = period_months(past->filed->period);
            if (months >= 11 &&
                (!latest || months >= period_months(latest->filed->period)))
                latest = past;
        }
    }
    bool done = !latest || latest->state == STATE_FINISHED ||
                latest->state == STATE_ENDED || latest->state == STATE_NONE ||
                latest->state == STATE_UNKNOWN;
    return done ? NULL : latest;
}

/* A title of which so much stands in an item of this year is carried on. */
#define CARRIED 700

static void
look_carried(struct run *run, const struct check *self)
{
    const struct plan *plan = run->around->plan, *old = run->around->last_plan;
    const struct history *last = run->around->last_year;
    for (size_t i = 0; plan && old && last && i < old->duties.len; i++) {
        const struct duty *duty = &old->duties.items[i];
        const struct past *past = unfinished(last, duty);
        bool carried = !past;
        for (size_t k = 0; k < plan->duties.len && !carried; k++)
            carried = title_score(&plan->duties.items[k], duty->title) >= CARRIED;
        if (carried)
            continue;
        struct finding *finding = found_file(run, self, 0);
        finding->item = duty->number;
        finding->words[0] = arena_printf(run->arena, "%d", old->year);
        finding->words[1] = duty->id;
        finding->words[2] = duty_title(duty);
        finding->words[3] = state_name(past->state);
        found_related(
            run, finding, past->filed->path, past->line,
            (struct bilingual){ "去年的最后一次填报", "last year's last filing" });
    }
}

CHECK(COV14) = {
    .name = "carry-over-list",
    .severity = SEVERITY_INFO,
    .title = { "去年没做完的项目没有下文", "last year's open item is not followed up" },
    .why = { "跨年以后没有人再报，最后不了了之",
             "after the turn of the year nobody files it, and it fades away" },
    .hint = { "列入今年的通知或续办清单，或者写明如何了结",
              "put it on this year's list, or say how it ended" },
    .bad = "2024 年第 7 项到年底仍在推进，2025 年没有",
    .good = "列入 2025 年续办清单",
    .source = "checks.md COV14; 北京市丰台区 2024: 14 items carried to a second list",
    SAYS(
        { "{1} 年第 {2} 项“{3}”年底是“{4}”，今年的通知里没有",
          "item {2} of {1} ({3}) was {4} at its end, and this year's notice has it not" }),
    .look_repo = look_carried,
};
