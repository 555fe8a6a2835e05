/* TMP: the days that figures are of, and on which they were filed. */
#include "lint/dates.h"
#include "lint/entry.h"

static struct finding *
at_date(struct run *run, const struct check *self, const struct entry *entry,
        enum filing_column column, size_t say)
{
    struct finding *finding = found_cell(run, self, entry, column, say);
    finding->words[0] = entry_text(entry, column);
    finding->words[1] = period_code(run->arena, entry->period, entry->year);
    finding->words[2] = date_print(run->arena, entry_period_end(entry));
    return finding;
}

/* The period that FILING as a whole is of, by its path, else by what stands above it. */
static struct filing_period
period_of_file(const struct filing *filing)
{
    struct filing_period period = filing->path.period;
    if (period.form == TERM_NONE)
        period = filing->preamble.period;
    if (!period.year)
        period.year = filing->preamble.year;
    return period;
}

/* Its last day; no date when none is known. */
static struct date
end_of_file(const struct filing *filing)
{
    struct filing_period period = period_of_file(filing);
    return period_months(period) && period.year ? period_end(period)
                                                : (struct date){ 0 };
}

static void
tell_after_end(struct run *run, const struct check *self, struct span span,
               struct date end)
{
    struct finding *finding = found(run, self, span, 0);
    finding->words[0] = text_view(run->text, span);
    finding->words[1] = period_code(run->arena, period_of_file(run->filing), end.year);
    finding->words[2] = date_print(run->arena, end);
}

/* 数据截止日期： above the table speaks for all rows. */
static void
look_after_end_above(struct run *run, const struct check *self)
{
    const struct preamble *preamble = &run->filing->preamble;
    struct date end = end_of_file(run->filing), as_of = preamble->as_of.date;
    if (date_is_set(end) && date_is_set(as_of) && date_compare(as_of, end) > 0)
        tell_after_end(run, self, preamble->as_of_span, end);
}

/* TEXT without the colon, blank or 为 that it ends with. */
static struct str
without_joint(struct str text)
{
    static const struct str joints[] = {
        STR_INIT("："), STR_INIT(":"),  STR_INIT(" "),
        STR_INIT("为"), STR_INIT("是"), STR_INIT("　")
    };
    size_t len;
    do {
        len = text.len;
        for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
            if (str_ends(text, joints[i]))
                text = str_sub(text, 0, text.len - joints[i].len);
    } while (text.len < len);
    return text;
}

/* TEXT ends with words behind which the day stands that figures are of: 数据截至, 统计截止日期：. */
static bool
names_data_day(const struct run *run, struct str text)
{
    return tables_listed(run->around->tables, LIST_DATA_DAY, without_joint(text),
                         WORD_LAST)
               .len > 0;
}

/* 注：数据截至10月8日, below a table of 1-9月. */
static void
look_after_end_note(struct run *run, const struct check *self, struct span line)
{
    struct str text = text_view(run->text, line);
    struct date end = end_of_file(run->filing);
    struct said_date date;
    for (size_t at = 0; date_is_set(end) && said_date_next(text, &at, &date);) {
        struct date first = said_date_first(&date, end.year);
        if (date.day && date_is_set(first) && date_compare(first, end) > 0 &&
            names_data_day(run, str_sub(text, 0, date.span.from)))
            tell_after_end(
                run, self,
                (struct span){ line.from + date.span.from, line.from + date.span.to },
                end);
    }
}

static void
look_after_end(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (row->kind == ROW_FOOT ||
        (row->kind == ROW_PREAMBLE && !date_is_set(run->filing->preamble.as_of.date)))
        look_after_end_note(run, self, row->span);
    if (row->kind != ROW_DATA || !run->filing->has[COLUMN_AS_OF])
        return;
    struct date end = entry_period_end(entry), as_of = row->as_of.date;
    if (date_is_set(end) && date_is_set(as_of) && date_compare(as_of, end) > 0)
        at_date(run, self, entry, COLUMN_AS_OF, 0);
}

CHECK(TMP02) = {
    .name = "as-of-after-end",
    .severity = SEVERITY_WARNING,
    .title = { "数据截止日期晚于期末", "the figures are of a day after the period" },
    .why = { "下一期的数算进了这一期",
             "what belongs to the next period is in this one" },
    .hint = { "改为不晚于 {3}", "no later than {3}" },
    .bad = "M06，数据截止日期=2025-07-02",
    .good = "M06，数据截止日期=2025-06-30",
    .source = "checks.md TMP02",
    SAYS({ "{1}，{2} 到 {3} 为止", "{1}, and {2} ends on {3}" }),
    .any_row = true,
    .look_head = look_after_end_above,
    .look_row = look_after_end,
};

/* Data of the 25th for the month's end are usual (filings.md §7.12). */
#define STALE_DAYS 15

static void
look_stale(struct run *run, const struct check *self, const struct entry *entry)
{
    struct date end = entry_period_end(entry), as_of = entry->row->as_of.date;
    if (date_is_set(end) && date_is_set(as_of) && date_days(as_of, end) >= STALE_DAYS)
        at_date(run, self, entry, COLUMN_AS_OF, 0);
}

CHECK(TMP03) = {
    .name = "as-of-stale",
    .severity = SEVERITY_WARNING,
    .title = { "数据截止日期过早", "the figures are old" },
    .why = { "离期末太远，不能代表这一期",
             "too far from the period's end to stand for it" },
    .hint = { "用期末前后的数据重新填报", "file again with figures of its end" },
    .bad = "2025H1，数据截止日期=2025-06-09",
    .good = "M06，数据截止日期=2025-06-25",
    .source = "checks.md TMP03; filings.md §7.12; 陕西 2009: the 25th",
    SAYS({ "{1}，{2} 到 {3} 为止", "{1}, and {2} ends on {3}" }),
    .yields = "TMP21",
    .look_row = look_stale,
};

static void
look_filed_early(struct run *run, const struct check *self, const struct entry *entry)
{
    struct date end = entry_period_end(entry), filed = entry->row->filed.date;
    if (date_is_set(end) && date_is_set(filed) && date_days(filed, end) > 7)
        at_date(run, self, entry, COLUMN_FILED, 0);
}

CHECK(TMP05) = {
    .name = "filed-before-period-end",
    .severity = SEVERITY_WARNING,
    .title = { "填报日期过早", "filed long before the period's end" },
    .why = { "这一期还没有过完，数是估的",
             "the period was not over: the figures are guesses" },
    .hint = { "期末前 7 天内填报，或改正日期", "file within 7 days of its end" },
    .bad = "M06，填报日期=2025-06-17",
    .good = "M06，填报日期=2025-06-28",
    .source = "checks.md TMP05; seen: 岳阳楼区 2017",
    SAYS({ "{1} 填报，{2} 到 {3} 为止", "filed on {1}, and {2} ends on {3}" }),
    .look_row = look_filed_early,
};

/* The row of calendar.tsv for the row's period. */
static bool
due_date(const struct run *run, const struct entry *entry, struct date *due, int *grace)
{
    const struct plan *plan = run->around->plan;
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "calendar") : NULL;
    for (size_t i = 0; sheet && i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct filing_period period;
        struct str days = sheet_cell(sheet, row, "宽限天");
        if (!period_read_code(sheet_cell(sheet, row, "期次"), &period) ||
            period.year != entry->year || period.to != entry->months ||
            !date_read(sheet_cell(sheet, row, "报送截止"), due))
            continue;
        *grace = 0;
        for (size_t k = 0; k < days.len && *grace < 1000; k++)
            if (days.ptr[k] >= '0' && days.ptr[k] <= '9')
                *grace = *grace * 10 + (days.ptr[k] - '0');
        return true;
    }
    return false;
}

static void
look_late(struct run *run, const struct check *self, const struct entry *entry)
{
    struct date due, filed = entry->row->filed.date;
    int grace;
    if (!date_is_set(filed) || !due_date(run, entry, &due, &grace) ||
        date_days(due, filed) <= grace)
        return;
    at_date(run, self, entry, COLUMN_FILED, 0)->words[3] = date_print(run->arena, due);
}

CHECK(TMP12) = {
    .name = "late-filing",
    .severity = SEVERITY_WARNING,
    .title = { "逾期填报", "filed late" },
    .why = { "汇总要等最后一家", "the collection waits for the last one" },
    .hint = { "按报送时限填报", "file in time" },
    .bad = "报送截止 2025-07-05，填报日期=2025-07-12",
    .good = "填报日期=2025-07-03",
    .source = "checks.md TMP12; registry/calendar.tsv",
    SAYS({ "{1} 填报，{4} 截止", "filed on {1}, due on {4}" }),
    .look_row = look_late,
};

static void
look_same_day(struct run *run, const struct check *self, const struct entry *entry)
{
    struct date now = entry->row->as_of.date;
    const struct past_words *words =
        date_is_set(now) ? entry_previous_words(entry) : NULL;
    if (!words || !date_is_set(words->as_of.date) ||
        date_compare(now, words->as_of.date))
        return;
    const struct past *previous = entry_previous(entry);
    if (period_same(entry->period, previous->filed->period))
        return;
    struct finding *finding = at_date(run, self, entry, COLUMN_AS_OF, 0);
    finding->words[3] = period_code(run->arena, previous->filed->period, 0);
    found_related(run, finding, previous->filed->path, previous->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

CHECK(TMP21) = {
    .name = "same-as-of",
    .severity = SEVERITY_ERROR,
    .title = { "两期的数据截止日期相同", "two filings with figures of one day" },
    .why = { "同一天的数不会是两期的数",
             "figures of one day are not those of two periods" },
    .hint = { "改正数据截止日期，并核对数据", "mend the day, and compare the figures" },
    .bad = "M05、M06 的数据截止日期都是 2025-06-09",
    .good = "M05 2025-05-25，M06 2025-06-25",
    .source = "checks.md TMP21; seen: 松阳 2022",
    SAYS({ "{1}，{4} 的填报也是这一天", "{1}, and the filing for {4} has it too" }),
    .look_row = look_same_day,
};

static void
look_lag(struct run *run, const struct check *self, const struct entry *entry)
{
    struct date end = entry_period_end(entry), filed = entry->row->filed.date;
    if (date_is_set(end) && date_is_set(filed) && date_days(end, filed) > 60)
        at_date(run, self, entry, COLUMN_FILED, 0);
}

CHECK(TMP22) = {
    .name = "publication-lag",
    .severity = SEVERITY_INFO,
    .title = { "填报或公布比期末晚很多", "filed or published long after the period" },
    .why = { "过了两个月的进度已经没有用处", "two months later it is of no use" },
    .hint = { "按期填报", "file in time" },
    .bad = "一季度，2025-11-16 公布",
    .good = "二季度，7月公布",
    .source = "checks.md TMP22; seen: 柯桥 2023, 城厢 2022",
    SAYS({ "{1}，{2} 到 {3} 为止", "{1}, and {2} ended on {3}" }),
    .look_row = look_lag,
};
