/* TMP: dates and periods in their own cells. */
#include "lint/dates.h"
#include "lint/entry.h"

#include "base/utf8.h"

static struct str
cell(const struct entry *entry, enum filing_column column)
{
    return entry->row->cells[column].text;
}

/* The last day that the row's period covers; no date when that is not known. */
static struct date
end_of(const struct entry *entry)
{
    struct filing_period period = entry->period;
    period.year = entry->year;
    return entry->months && entry->year ? period_end(period) : (struct date){ 0 };
}

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
    finding->words[0] = cell(entry, COLUMN_PERIOD);
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
        if (dates[i]->form == DATE_INVALID && !has_short_year(cell(entry, columns[i])))
            found_cell(run, self, entry, columns[i], 0)->words[0] =
                cell(entry, columns[i]);
    struct str text = cell(entry, COLUMN_PROGRESS);
    struct said_date date;
    for (size_t at = 0; said_date_next(text, &at, &date);) {
        if (said_date_exists(&date, entry->year))
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
        finding->span = entry_part(run, entry, COLUMN_PROGRESS, date.span);
        finding->words[0] = str_sub(text, date.span.from, date.span.to);
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
    const struct past *previous = entry->previous;
    struct date now = entry->row->expected.date;
    if (!previous || !previous->words || !date_is_set(now) ||
        entry->row->state == STATE_POSTPONED ||
        !date_is_set(previous->words->expected.date) ||
        date_compare(now, previous->words->expected.date) <= 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_EXPECTED, 0);
    finding->words[0] = cell(entry, COLUMN_EXPECTED);
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
    struct date day = end_of(entry), filed = entry->row->filed.date;
    if (date_is_set(filed) && (!date_is_set(day) || date_compare(filed, day) > 0))
        day = filed;
    return date_is_set(day) ? day : entry->reference;
}

static void
look_passed(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    struct date day = last_told(entry);
    enum filing_state state = entry->row->state;
    if (!indicator || !date_is_set(indicator->by) || !date_is_set(day) ||
        date_compare(day, indicator->by) < 0 || entry_finished(entry) ||
        state == STATE_NONE || state == STATE_POSTPONED || state == STATE_ENDED ||
        !entry_grows(entry) || indicator->kind == TARGET_BOUND)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_STATE, 0);
    finding->words[0] = cell(entry, COLUMN_STATE);
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
    finding->words[0] = cell(entry, COLUMN_FINISHED);
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

static void
look_form(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_cell *printed = &entry->row->cells[COLUMN_PERIOD];
    struct filing_period period = entry->row->period;
    if (printed->origin != ORIGIN_CELL || period.code || !period_months(period))
        return;
    struct str code = period_code(run->arena, period, entry->year);
    if (!code.len)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PERIOD, 0);
    finding->words[0] = printed->text;
    finding->words[1] = code;
    finding->fix_safe = true;
    found_edit(
        run, finding,
        entry_part(run, entry, COLUMN_PERIOD, (struct span){ 0, printed->text.len }),
        code);
}

/* 元至3月份 in words. */
static void
look_form_words(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PROGRESS, COLUMN_REMARK };
    static const struct str odd[] = { STR_INIT("元至"), STR_INIT("元月至"),
                                      STR_INIT("元月份至"), STR_INIT("元—") };
    for (size_t i = 0; i < 2; i++) {
        struct str text = cell(entry, columns[i]);
        for (size_t k = 0; k < sizeof odd / sizeof odd[0]; k++) {
            size_t from = str_find(text, odd[k], 0), to = from + odd[k].len;
            size_t end = str_find(text, STR("月"), to);
            if (from == text.len || end == text.len || end > to + STR("十二").len)
                continue;
            struct finding *finding = found_cell(run, self, entry, columns[i], 0);
            end += STR("月").len;
            finding->span =
                entry_part(run, entry, columns[i], (struct span){ from, end });
            finding->words[0] = str_sub(text, from, end);
            finding->words[1] =
                arena_printf(run->arena, "1-%.*s", STR_ARG(str_sub(text, to, end)));
            break;
        }
    }
}

static void
look_form_row(struct run *run, const struct check *self, const struct entry *entry)
{
    look_form(run, self, entry);
    look_form_words(run, self, entry);
}

CHECK(TMP17) = {
    .name = "period-form",
    .severity = SEVERITY_INFO,
    .title = { "期次不是规范写法", "the period is not a code" },
    .why = { "写法不一，同一期会被当成两期", "one period is taken for two" },
    .hint = { "写成 {2}", "write {2}" },
    .bad = "期次=元至3月份",
    .good = "期次=2025M03",
    .source = "checks.md TMP17; filings.md §2.2",
    SAYS({ "“{1}”即 {2}", "“{1}” is {2}" }),
    .look_row = look_form_row,
};

/* Whether C, before a number, makes it the end of a range: 1-8月, 至8月. */
static bool
joins(uint32_t c)
{
    return c == '-' || c == '~' || c == '.' || c == '/' ||
           (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C || c == 0xFF0D ||
           c == 0xFF5E || c == 0x5230 || c == 0x3001 || (c >= 0xFF10 && c <= 0xFF19);
}

/* Whether each 月 of TEXT has a number from 1 to 12 before it that ends no range: then there
 * is nothing to read. */
static bool
has_plain_months(struct str text)
{
    static const struct str month = STR_INIT("月"), until = STR_INIT("至");
    if (str_has(text, STR("季")))
        return false;
    for (size_t at = 0; (at = str_find(text, month, at)) < text.len; at += month.len) {
        size_t from = at;
        int number = 0;
        while (from && at - from < 3 && text.ptr[from - 1] >= '0' &&
               text.ptr[from - 1] <= '9')
            from--;
        for (size_t i = from; i < at; i++)
            number = number * 10 + (text.ptr[i] - '0');
        struct str before = str_sub(text, 0, from);
        size_t end = from;
        bool ends =
            from && (joins(utf8_before(text, &end)) ||
                     (str_ends(before, until) && !str_ends(before, STR("截至"))));
        if (number < 1 || number > 12 || ends)
            return false;
    }
    return true;
}

/* 8-1月, 1-13月 in cells, title and text. */
static void
look_reversed(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PERIOD, COLUMN_PROGRESS,
                                                  COLUMN_REMARK };
    struct rule_set *set = NULL;
    for (size_t i = 0; i < 3; i++) {
        struct str text = cell(entry, columns[i]);
        struct filing_period period;
        struct span span;
        if (!str_has(text, STR("月")) || has_plain_months(text))
            continue;
        if (!set)
            set = rules_of(run->rules, "period");
        if (!period_find(set, text, 0, &period, &span) || period_valid(period) ||
            period.form == TERM_RELATIVE || period.form == TERM_NONE || period.day)
            continue;
        struct finding *finding = found_cell(run, self, entry, columns[i], 0);
        finding->span = entry_part(run, entry, columns[i], span);
        finding->words[0] = str_sub(text, span.from, span.to);
    }
}

static void
look_reversed_title(struct run *run, const struct check *self)
{
    const struct preamble *preamble = &run->filing->preamble;
    if (preamble->period.form == TERM_NONE || preamble->period.form == TERM_RELATIVE ||
        period_valid(preamble->period))
        return;
    found(run, self, preamble->period_span, 0)->words[0] =
        text_view(run->text, preamble->period_span);
}

CHECK(TMP19) = {
    .name = "range-reversed",
    .severity = SEVERITY_ERROR,
    .title = { "月份范围颠倒或不存在", "months reversed, or that do not exist" },
    .why = { "看不出是哪一期", "nobody can tell the period" },
    .hint = { "改正月份", "mend the months" },
    .bad = "8-1月；1-13月",
    .good = "1-8月",
    .source = "checks.md TMP19",
    SAYS({ "“{1}”", "“{1}”" }),
    .look_head = look_reversed_title,
    .look_row = look_reversed,
};

/* 24年12月 in words; a month without its year is usual there. */
static void
look_short_words(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PROGRESS, COLUMN_PROBLEMS,
                                                  COLUMN_NEXT, COLUMN_REMARK };
    for (size_t i = 0; i < sizeof columns / sizeof columns[0] && entry->year; i++) {
        struct str text = cell(entry, columns[i]);
        struct said_date date;
        for (size_t at = 0;
             str_has(text, STR("年")) && said_date_next(text, &at, &date);) {
            if (date.year != entry->year || !date.month ||
                !str_starts(str_sub(text, date.span.from + 2, text.len), STR("年")))
                continue;
            struct finding *finding = found_cell(run, self, entry, columns[i], 1);
            finding->span = entry_part(run, entry, columns[i], date.span);
            finding->words[0] = str_sub(text, date.span.from, date.span.to);
            finding->words[1] = arena_printf(run->arena, "%d", date.year);
        }
    }
}

static void
look_short_year(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_AS_OF, COLUMN_FILED,
                                                  COLUMN_EXPECTED, COLUMN_FINISHED,
                                                  COLUMN_DEADLINE };
    for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++) {
        struct str text = cell(entry, columns[i]);
        struct said_date date;
        size_t at = 0;
        if (!text.len || !said_date_next(text, &at, &date) || !entry->year)
            continue;
        bool two = date.year && text.len > 2 &&
                   str_starts(str_sub(text, date.span.from + 2, text.len), STR("年"));
        if (date.year && !two)
            continue;
        struct finding *finding = found_cell(run, self, entry, columns[i], two);
        finding->words[0] = text;
        finding->words[1] =
            arena_printf(run->arena, "%d", date.year ? date.year : entry->year);
    }
}

static void
look_short_row(struct run *run, const struct check *self, const struct entry *entry)
{
    look_short_year(run, self, entry);
    look_short_words(run, self, entry);
}

CHECK(TMP20) = {
    .name = "year-missing",
    .severity = SEVERITY_INFO,
    .title = { "日期没有年份，或只有两位",
               "a date without its year, or with two digits of it" },
    .why = { "跨年之后不知道是哪一年", "a year later nobody knows which" },
    .hint = { "写全年份：{2}", "write the year: {2}" },
    .bad = "24年12月；12月底",
    .good = "2025年12月底",
    .source = "checks.md TMP20; seen: 松阳 2022",
    SAYS({ "“{1}”没有年份", "“{1}” has no year" },
         { "“{1}”的年份只有两位", "“{1}” has two digits of it" }),
    .look_row = look_short_row,
};
