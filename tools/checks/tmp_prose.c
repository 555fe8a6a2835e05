/* TMP: dates and periods in the narrative. */
#include "base/similar.h"
#include "lint/dates.h"
#include "lint/prose.h"

static struct finding *
at_date(struct run *run, const struct check *self, const struct entry *entry,
        struct span span, size_t say)
{
    struct finding *finding = found_part(run, self, entry, COLUMN_PROGRESS, span, say);
    finding->words[1] = date_print(run->arena, entry->reference);
    return finding;
}

/* A month without a year is of YEAR, that of the filing's period. */
static bool
is_after(const struct said_date *date, int year, struct date reference)
{
    struct said_date from = *date;
    from.end = false; /* 5月底 may be any day near it */
    struct date first = said_date_first(&from, year ? year : reference.year);
    return date->month && date_is_set(first) && date_compare(first, reference) > 0;
}

/* What stands right behind DATE, 份 of a month left out. */
static struct str
behind_date(struct str text, const struct said_date *date)
{
    struct str behind = str_sub(text, date->span.to, text.len), part = STR("份");
    return str_starts(behind, part) ? str_sub(behind, part.len, behind.len) : behind;
}

/* A month is when something was done only where 已 stands right behind it (6月已建成, not
 * 6月片单已定); a day may be without. */
static bool
may_be_done(struct str text, const struct said_date *date)
{
    return date->day || str_starts(behind_date(text, date), STR("已"));
}

/* Whether the text names any day after REFERENCE as one on which something may have been done:
 * only then are its clauses read. */
static bool
names_later(const struct entry *entry, struct date reference)
{
    const struct said_dates *said = entry_dates(entry);
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    for (size_t i = 0; i < said->len; i++)
        if (is_after(&said->items[i], entry->year, reference) &&
            may_be_done(text, &said->items[i]))
            return true;
    return false;
}

/* 12月上旬完成剩余用户: what is left is not done. */
static bool
is_of_the_rest(const struct run *run, const struct prose *prose,
               const struct clause *clause)
{
    struct str words = clause_words(prose, clause);
    return has_listed(run, LIST_REST, words);
}

/* 截至6月30日: the day that figures are of, not one on which something was done. */
static bool
is_cutoff(const struct run *run, struct str text, size_t at)
{
    return tables_listed(run->around->tables, LIST_CUT_OFF, str_sub(text, 0, at),
                         WORD_LAST)
               .len > 0;
}

/* 8月3日前: a day by which, not one on which. */
static bool
is_bound(const struct run *run, struct str text, size_t end)
{
    struct str behind = str_sub(text, end, text.len);
    return tables_listed(run->around->tables, LIST_BOUND, behind, WORD_FIRST).len > 0;
}

/* The last day that the row can tell of: that of the run, or the day it was filed. */
static struct date
last_day(const struct entry *entry)
{
    struct date filed = entry->row->filed.date;
    bool earlier = date_is_set(filed) && (!date_is_set(entry->reference) ||
                                          date_compare(filed, entry->reference) < 0);
    return earlier ? filed : entry->reference;
}

static void
look_future_cell(struct run *run, const struct check *self, const struct entry *entry,
                 struct date last)
{
    struct date finished = entry->row->finished.date;
    if (!date_is_set(finished) || date_compare(finished, last) <= 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_FINISHED, 0);
    finding->words[0] = entry->row->cells[COLUMN_FINISHED].text;
    finding->words[1] = date_print(run->arena, last);
}

/* 5月6日开工 may be said of a day to come as well: without 已 it is a plan. */
static bool
only_begins(const struct run *run, const struct prose *prose,
            const struct clause *clause)
{
    struct str words = clause_words(prose, clause);
    return has_listed(run, LIST_BEGUN, words) && !has_listed(run, LIST_ENDED, words);
}

/* Of a date that may be one on which something was done, whether its clause says so. */
static bool
tells_done(const struct run *run, const struct prose *prose,
           const struct clause *clause, const struct said_date *date)
{
    if (!may_be_done(prose->text, date))
        return false;
    if (!date->day)
        return true;
    if (str_starts(behind_date(prose->text, date),
                   STR("起"))) /* 9月1日起启用 will be */
        return clause_has(prose, clause, STR("已"));
    return !only_begins(run, prose, clause) || clause_has(prose, clause, STR("已"));
}

/* 拟利用暑假集中施工，7月6日进场、8月25日前完工: a clause before it in the sentence is a plan, and
 * no 已 ends that. */
static bool
goes_on_a_plan(const struct prose *prose, const struct clause *clause)
{
    if (clause_has(prose, clause, STR("已")))
        return false;
    while (clause > prose->clauses.items) {
        clause--;
        if (statement_ends(prose->text, clause->span.to) ||
            clause_has(prose, clause, STR("已")))
            return false;
        if (clause->says == CLAIM_PLAN)
            return true;
    }
    return false;
}

/* 已安排12月5日专场筛查: a day that was set, and has not come. */
static bool
is_arranged(const struct run *run, struct str text, size_t at)
{
    struct str before = str_sub(text, 0, at);
    const struct filing_tables *tables = run->around->tables;
    return tables_listed(tables, LIST_ARRANGED, before, WORD_LAST).len > 0 ||
           tables_listed(tables, LIST_PROMISE, before, WORD_LAST).len > 0;
}

/* What is done was done by the day that the filing is about. */
static void
look_future(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    struct date last = last_day(entry);
    if (date_is_set(last))
        look_future_cell(run, self, entry, last);
    if (!date_is_set(last) || !names_later(entry, last))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    const struct said_dates *said = entry_dates(entry);
    for (size_t i = 0; prose && i < said->len; i++) {
        const struct said_date *date = &said->items[i];
        struct span span = date->span;
        const struct clause *clause = prose_clause_at(prose, span.from);
        if (!clause || clause->says != CLAIM_DONE ||
            !is_after(date, entry->year, last) ||
            !tells_done(run, prose, clause, date) || is_cutoff(run, text, span.from) ||
            is_bound(run, text, span.to) || clause_has(prose, clause, STR("计划")) ||
            is_of_the_rest(run, prose, clause) || goes_on_a_plan(prose, clause) ||
            is_arranged(run, text, span.from))
            continue;
        at_date(run, self, entry, span, 0)->words[1] = date_print(run->arena, last);
    }
}

CHECK(TMP04) = {
    .name = "future-done",
    .severity = SEVERITY_ERROR,
    .title = { "已完成的事日期在将来", "what is done is dated in the future" },
    .why = { "还没有到的日子，不可能已经完成",
             "a day that has not come has no results" },
    .hint = { "改正日期；计划中的写明“计划”“预计”",
              "mend the date, or say that it is a plan" },
    .bad = "M06 填报“8月3日已竣工”",
    .good = "M06 填报“6月20日已竣工”",
    .source = "checks.md TMP04",
    SAYS({ "“{1}”晚于 {2}", "“{1}” is after {2}" }),
    .look_row = look_future,
};

/* 加上1—7月新增的700个, 较一季度增加25条: a summand of what is told, or what it is measured by. */
static bool
is_beside(const struct run *run, struct str text, size_t at)
{
    struct str before = str_sub(text, 0, at);
    return tables_listed(run->around->tables, LIST_BESIDE, before, WORD_LAST).len > 0;
}

/* 一季度建成7家, and 7 is what the row has of the half year: the label is old. Of a quarter or half
 * that is past a narrative may well tell something else. */
static bool
labels_done(const struct entry *entry, const struct filing_period *period,
            struct str text, size_t at)
{
    struct str done = entry->row->cells[COLUMN_DONE].text;
    if (period->form != TERM_QUARTER && period->form != TERM_HALF)
        return true;
    struct str behind = str_sub(text, at, text.len);
    return done.len &&
           str_has(str_sub(behind, 0, str_find(behind, STR("，"), 0)), done);
}

/* 一季度2次、二季度3次: the period behind PERIOD in its sentence goes on where it ends. */
static bool
goes_on(struct rule_set *set, struct str text, const struct filing_period *period,
        size_t at)
{
    struct filing_period next;
    struct span span;
    size_t end = str_find(text, STR("。"), at);
    return period_find(set, str_sub(text, 0, end), at, &next, &span) && span.to > at &&
           next.from == period->to + 1;
}

/* An earlier cumulative period that stood in the filing before. */
static void
look_label(struct run *run, const struct check *self, const struct entry *entry,
           enum filing_column column, struct str before)
{
    struct rule_set *set = rules_of(run->rules, "period");
    struct str text = entry->row->cells[column].text;
    struct filing_period period;
    struct span span;
    for (size_t at = 0; period_find(set, text, at, &period, &span); at = span.to) {
        struct str label = str_sub(text, span.from, span.to);
        int months = period_months(period);
        if (span.to <= at)
            return;
        if (!months || months >= entry->months || period.single ||
            (period.year && period.year != entry->year) || !str_has(before, label) ||
            is_beside(run, text, span.from) || goes_on(set, text, &period, span.to) ||
            !labels_done(entry, &period, text, span.to))
            continue;
        struct finding *finding = found_part(run, self, entry, column, span, 0);
        finding->words[1] = period_code(run->arena, entry->period, entry->year);
        if (similar(text, before, false) >= 950)
            finding->severity = SEVERITY_ERROR;
        return;
    }
}

static void
look_stale_label(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past_words *words = entry_previous_words(entry);
    if (!words || !entry->months)
        return;
    look_label(run, self, entry, COLUMN_PROGRESS, words->progress);
    look_label(run, self, entry, COLUMN_REMARK, words->remark);
}

CHECK(TMP08) = {
    .name = "stale-period-label",
    .severity = SEVERITY_WARNING,
    .title = { "文字里还是上一期的时间", "the text still names the period before" },
    .why = { "照抄上期文字，数字也可能没有更新",
             "copied from the filing before, perhaps with its figures" },
    .hint = { "改为本期（{2}）的时间并核对数字",
              "name this period ({2}), and compare the figures" },
    .bad = "M08 备注“1至7月…”",
    .good = "M08 备注“1至8月…”",
    .source = "checks.md TMP08; seen: 岳阳楼区 2019",
    SAYS({ "“{1}”在上期文字里也有，本期是 {2}",
           "“{1}” stood in the filing before; this is {2}" }),
    .look_row = look_stale_label,
};

/* 计划5月份全部开工: the word of the plan right before the date. */
static bool
is_promised(const struct run *run, struct str text, size_t at)
{
    struct str before = str_sub(text, 0, at);
    return tables_listed(run->around->tables, LIST_PROMISE, before, WORD_LAST).len >
               0 &&
           !str_ends(before, STR("原计划"));
}

static void
look_promise(struct run *run, const struct check *self, const struct entry *entry)
{
    struct said_date date;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    size_t at = 0;
    if (!date_is_set(entry->reference) || !said_date_next(text, &at, &date))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    struct date day = entry->row->as_of.date;
    if (!date_is_set(day))
        day = entry->reference;
    for (at = 0; prose && said_date_next(text, &at, &date);) {
        const struct clause *clause = prose_clause_at(prose, date.span.from);
        struct date last = said_date_last(&date, day.year);
        if (!clause || !date.month ||
            ((clause->says != CLAIM_PLAN || entry_finished(entry)) &&
             !is_promised(run, text, date.span.from)) ||
            !date_is_set(last) || date_compare(last, day) >= 0 ||
            str_starts(str_sub(text, clause->span.from, clause->span.to), STR("截")))
            continue;
        at_date(run, self, entry, date.span, 0)->words[1] = date_print(run->arena, day);
    }
}

CHECK(TMP09) = {
    .name = "overdue-promise",
    .severity = SEVERITY_WARNING,
    .title = { "预计的日期已经过去", "what is expected lies in the past" },
    .why = { "是完成了没有写，还是没有完成？", "was it done, or was it not?" },
    .hint = { "写明是否完成；没有完成的写新的日期",
              "say whether it was done, or name a new day" },
    .bad = "M09 填报“预计7月开工”",
    .good = "M06 填报“预计9月竣工”",
    .source = "checks.md TMP09; seen: 松阳 2022, 城厢",
    SAYS({ "“{1}”早于 {2}", "“{1}” is before {2}" }),
    .look_row = look_promise,
};

/* 距年底仅剩两个月 */
static int
months_said(const struct filing_tables *tables, struct str text, struct span *span)
{
    static const struct str numbers[] = { STR_INIT("一"), STR_INIT("两"),
                                          STR_INIT("三"), STR_INIT("四"),
                                          STR_INIT("五"), STR_INIT("六"),
                                          STR_INIT("七"), STR_INIT("八") };
    size_t from = text.len;
    for (size_t i = 0; i < tables->lists[LIST_YEAR_END].len && from == text.len; i++) {
        size_t at = str_find(text, tables->lists[LIST_YEAR_END].items[i], 0);
        struct str before = str_sub(text, 0, at);
        if (at < text.len &&
            (str_ends(before, STR("距")) || str_ends(before, STR("离")) ||
             str_ends(before, STR("距今年")) || str_ends(before, STR("离今年"))))
            from = at - STR("距").len;
    }
    size_t unit = str_find(text, STR("个月"), from),
           more = str_find(text, STR("个多月"), from);
    size_t end = more < unit ? more : unit;
    if (from == text.len || end == text.len || end - from > 36)
        return 0;
    *span = (struct span){ from,
                           end + (more < unit ? STR("个多月").len : STR("个月").len) };
    if (end && text.ptr[end - 1] >= '1' && text.ptr[end - 1] <= '9')
        return text.ptr[end - 1] - '0';
    for (int i = 0; i < 8; i++)
        if (end >= 3 && str_eq(str_sub(text, end - 3, end), numbers[i]))
            return i + 1;
    return 0;
}

static void
look_remaining(struct run *run, const struct check *self, const struct entry *entry)
{
    struct span span;
    int said =
        months_said(run->around->tables, entry_text(entry, COLUMN_PROGRESS), &span);
    struct date day = entry->row->as_of.date;
    if (!date_is_set(day))
        day = entry->reference;
    if (!said || !date_is_set(day))
        return;
    int days = date_days(day, (struct date){ day.year, 12, 31 });
    if (days - said * 30 <= 31 && said * 30 - days <= 31)
        return;
    struct finding *finding = at_date(run, self, entry, span, 0);
    finding->words[1] = date_print(run->arena, day);
    finding->words[2] = arena_printf(run->arena, "%d", days);
}

CHECK(TMP13) = {
    .name = "remaining-time",
    .severity = SEVERITY_WARNING,
    .title = { "离年底的时间算错了", "the time left is counted wrongly" },
    .why = { "多半是旧稿的说法", "mostly it is an older paper's" },
    .hint = { "按 {2} 重新算", "count from {2}" },
    .bad = "9月20日：距年底仅剩两个月",
    .good = "9月20日：距年底还有三个多月",
    .source = "checks.md TMP13; seen: 城厢 2016",
    SAYS({ "“{1}”，{2} 到年底还有 {3} 天", "“{1}”, and {3} days are left on {2}" }),
    .look_row = look_remaining,
};
