/* TMP: dates and periods in their own cells. */
#include "lint/dates.h"
#include "lint/prose.h"

/* The period of the row's own cell against the path's. */
static void
look_column(struct run *run, const struct check *self, const struct entry *entry)
{
    struct filing_period path = entry->filing->path.period, own = entry->row->period;
    if (path.form == TERM_NONE || own.form == TERM_NONE || own.form == TERM_RELATIVE ||
        entry->row->cells[COLUMN_PERIOD].origin != ORIGIN_CELL ||
        period_same(path, own))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PERIOD, 0);
    finding->words[0] = entry_text(entry, COLUMN_PERIOD);
    finding->words[1] = period_code(run->arena, path, 0);
}

/* A title that names a month alone (2025年8月进展) is of the filing up to that month. */
static bool
is_last_month(struct filing_period path, struct filing_period own)
{
    return own.from == own.to && own.to == path.to &&
           (!own.year || !path.year || own.year == path.year);
}

/* The period of title or preamble against the path's. */
static void
look_preamble(struct run *run, const struct check *self)
{
    struct filing_period path = run->filing->path.period;
    const struct preamble *preamble = &run->filing->preamble;
    if (path.form == TERM_NONE || preamble->period.form == TERM_NONE ||
        preamble->period.form == TERM_RELATIVE || period_same(path, preamble->period) ||
        is_last_month(path, preamble->period))
        return;
    struct finding *finding = found(run, self, preamble->period_span, 1);
    finding->words[0] = text_view(run->text, preamble->period_span);
    finding->words[1] = period_code(run->arena, path, 0);
}

CHECK(TMP01) = {
    .name = "path-against-content",
    .severity = SEVERITY_ERROR,
    .title = { "期次与所在文件夹不符", "the period is not that of its folder" },
    .why = { "多半拿上一期的表改的，数字可能也是上一期的",
             "mostly last month's file was used, perhaps with its figures" },
    .hint = { "改正期次，或移到对应的文件夹", "mend the period, or move the file" },
    .bad = "filings/2025/M08/ 里期次=2025M07",
    .good = "filings/2025/M08/ 里期次=2025M08",
    .source = "checks.md TMP01; seen: 岳阳楼区 2019",
    SAYS({ "期次是 {1}，文件夹是 {2}", "{1} in the row, {2} in the path" },
         { "标题写“{1}”，文件夹是 {2}", "{1} in the title, {2} in the path" }),
    .look_head = look_preamble,
    .look_row = look_column,
};

/* 25年12月 is TMP20's. */
static bool
has_short_year(struct str text)
{
    return str_starts(str_sub(text, 2, text.len), STR("年"));
}

static void
look_invalid(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_AS_OF, COLUMN_FILED,
                                                  COLUMN_EXPECTED, COLUMN_FINISHED };
    const struct filing_row *row = entry->row;
    const struct filing_date *dates[] = { &row->as_of, &row->filed, &row->expected,
                                          &row->finished };
    for (size_t i = 0; i < 4; i++)
        if (dates[i]->form == DATE_INVALID &&
            !has_short_year(entry_text(entry, columns[i])))
            found_cell(run, self, entry, columns[i], 0)->words[0] =
                entry_text(entry, columns[i]);
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    const struct said_dates *said = entry_dates(entry);
    for (size_t i = 0; i < said->len; i++) {
        const struct said_date *date = &said->items[i];
        if (said_date_exists(date, entry->year))
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
        finding->span = entry_part(run, entry, COLUMN_PROGRESS, date->span);
        finding->words[0] = str_sub(text, date->span.from, date->span.to);
    }
}

CHECK(TMP06) = {
    .name = "invalid-date",
    .severity = SEVERITY_ERROR,
    .title = { "没有这一天", "no such day" },
    .why = { "日期写错，先后就无从判断", "what comes first cannot be told" },
    .hint = { "改正日期", "mend the date" },
    .bad = "6月31日；2025-02-30；13月",
    .good = "6月30日",
    .source = "checks.md TMP06",
    SAYS({ "“{1}”", "“{1}”" }),
    .yields_in_cell = "TMP19",
    .look_row = look_invalid,
};

static void
look_slip(struct run *run, const struct check *self, const struct entry *entry)
{
    struct date now = entry->row->expected.date;
    const struct past_words *words =
        date_is_set(now) ? entry_previous_words(entry) : NULL;
    if (!words || entry->row->state == STATE_POSTPONED ||
        !date_is_set(words->expected.date) ||
        date_compare(now, words->expected.date) <= 0)
        return;
    const struct past *previous = entry_previous(entry);
    struct finding *finding = found_cell(run, self, entry, COLUMN_EXPECTED, 0);
    finding->words[0] = entry_text(entry, COLUMN_EXPECTED);
    finding->words[1] = date_print(run->arena, previous->words->expected.date);
    found_related(run, finding, previous->filed->path, previous->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

CHECK(TMP10) = {
    .name = "promise-slips",
    .severity = SEVERITY_WARNING,
    .title = { "预计完成日期一再推后", "the expected date slips" },
    .why = { "推后不说明，就是没有批准的延期",
             "a date that moves unseen is an extension nobody approved" },
    .hint = { "说明推后的原因；确需延期的，按延期办理",
              "say why; an extension needs its decision" },
    .bad = "上期预计2025-08-31，本期预计2025-10-31",
    .good = "两期都预计2025-08-31",
    .source = "checks.md TMP10; 督查制度 texts (M12)",
    SAYS({ "上期 {2}，本期 {1}", "{2} before, {1} now" }),
    .look_row = look_slip,
};

/* The last day that the row can tell of: its period's end, or the day it was filed. What
 * --as-of knows beyond that is not in the row. */
static struct date
last_told(const struct entry *entry)
{
    struct date day = entry_period_end(entry), filed = entry->row->filed.date;
    if (date_is_set(filed) && (!date_is_set(day) || date_compare(filed, day) > 0))
        day = filed;
    return date_is_set(day) ? day : entry->reference;
}

/* Nine tenths of the target at least. */
static bool
is_nearly_there(const struct entry *entry)
{
    struct decimal due, nine = { .mantissa = 9, .scale = -1 };
    return past_is_number(&entry->done) &&
           decimal_multiply(entry->subject.indicator->value, nine, &due) &&
           decimal_compare(entry->done.value, due) >= 0;
}

/* 预计11月底收尾, of the very period that ends on the day: its data are of an earlier one. */
static bool
promises_in_time(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!is_nearly_there(entry))
        return false;
    const struct prose *prose = prose_of_progress(run, self, entry);
    for (size_t i = 0; prose && i < prose->clauses.len; i++) {
        const struct clause *clause = &prose->clauses.items[i];
        struct str words = clause_words(prose, clause);
        struct said_date date;
        size_t at = 0;
        if (clause->says != CLAIM_PLAN)
            continue;
        if (str_has(words, STR("本月底")) || str_has(words, STR("月底前")) ||
            (said_date_next(words, &at, &date) && date.month == entry->months))
            return true;
    }
    return false;
}

static void
look_passed(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    struct date day = last_told(entry), filed = entry->row->filed.date;
    struct date expected = entry->row->expected.date;
    enum filing_state state = entry->row->state;
    if (!indicator || !date_is_set(indicator->by) || !date_is_set(day) ||
        date_compare(day, indicator->by) < 0 || entry_finished(entry) ||
        state == STATE_NONE || state == STATE_POSTPONED || state == STATE_ENDED ||
        !entry_grows(entry) || indicator->kind == TARGET_BOUND)
        return;
    if (!date_compare(day, indicator->by) && promises_in_time(run, self, entry))
        return;
    /* Filed in the last days, with a day in time by which it will be done. */
    if (date_is_set(filed) && date_compare(filed, indicator->by) < 0 &&
        date_is_set(expected) && date_compare(expected, indicator->by) <= 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_STATE, 0);
    finding->words[0] = entry_text(entry, COLUMN_STATE);
    finding->words[1] = date_print(run->arena, indicator->by);
    found_duty(run, finding, entry->subject.duty);
}

CHECK(TMP11) = {
    .name = "deadline-passed",
    .severity = SEVERITY_ERROR,
    .title = { "期限已过，状态不是已完成", "past its deadline, and not complete" },
    .why = { "到期没有完成就是逾期，须办延期或写明",
             "it is overdue, and needs an extension" },
    .hint = { "核对状态；未完成的按延期办理",
              "compare the state; else file an extension" },
    .bad = "年底前完成5处，12月底 3/5，状态=推进中",
    .good = "12月底已完成5处",
    .source = "checks.md TMP11",
    SAYS({ "期限 {2}，状态“{1}”", "{2} was the day, and the state is {1}" }),
    .look_row = look_passed,
};

static void
look_too_old(struct run *run, const struct check *self, const struct entry *entry)
{
    struct date finished = entry->row->finished.date;
    const struct indicator *indicator = entry->subject.indicator;
    if (!date_is_set(finished) || !entry->year || finished.year >= entry->year ||
        (indicator && indicator->numeric && indicator->kind != TARGET_FLOW))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_FINISHED, 0);
    finding->words[0] = entry_text(entry, COLUMN_FINISHED);
    finding->words[1] = arena_printf(run->arena, "%d", entry->year);
}

CHECK(TMP15) = {
    .name = "completed-in-another-year",
    .severity = SEVERITY_WARNING,
    .title = { "完成日期早于本年度", "completed before the year began" },
    .why = { "上年完成的不能算今年的", "last year's work does not count for this one" },
    .hint = { "改正日期；确属上年完成的，不计入本年",
              "mend the date, or leave it out" },
    .bad = "2025 年任务，实际完成日期=2024-11-20",
    .good = "实际完成日期=2025-03-15",
    .source = "checks.md TMP15; 审计署 2015",
    SAYS({ "{1}，任务是 {2} 年的", "{1}, and the task is of {2}" }),
    .look_row = look_too_old,
};
