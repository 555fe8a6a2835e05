/* STA: pace and its words: what lags must say so, and why. */
#include "lint/dates.h"
#include "lint/entry.h"
#include "plan/pace.h"

static void
look_unstarted(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->row->state != STATE_NOT_STARTED || !past_is_number(&entry->done) ||
        entry->done.value.mantissa <= 0 || !entry_grows(entry))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_STATE, 0);
    finding->words[0] = entry_text(entry, COLUMN_STATE);
    finding->words[1] = entry_text(entry, COLUMN_DONE);
}

CHECK(STA05) = {
    .name = "not-started-but-done",
    .severity = SEVERITY_ERROR,
    .title = { "状态未启动，却有完成数", "not started, and yet something is done" },
    .why = { "没有启动就不会有完成数", "what has not begun has no result" },
    .hint = { "核对状态和累计数", "compare state and figure" },
    .bad = "状态=未启动，累计完成=3",
    .good = "状态=未启动，累计完成=0",
    .source = "checks.md STA05",
    SAYS({ "状态“{1}”，累计完成 {2}", "{1}, and {2} done" }),
    .look_row = look_unstarted,
};

static bool
is_placeholder(const struct run *run, struct str text)
{
    return !text.len || tables_word(run->around->tables, text, WORD_NOTHING) ||
           str_eq(text, STR("无"));
}

static bool
lags(const struct filing_row *row)
{
    return row->pace == PACE_BEHIND || row->pace == PACE_FAR_BEHIND;
}

/* 因管线迁改停工: the narrative says why. */
static bool
says_why(struct str text)
{
    return str_has(text, STR("因")) || str_has(text, STR("由于")) ||
           str_has(text, STR("受"));
}

/* The first of reason, measure and date that is blank; COLUMN_NONE. A table that has no
 * such columns cannot say it there; the canonical form has them all, and a block may have
 * any label: one that has none of them is asked for a reason. */
static enum filing_column
missing_reason(const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PROBLEMS, COLUMN_NEXT,
                                                  COLUMN_EXPECTED };
    const struct filing *filing = entry->filing;
    bool none = true;
    for (size_t i = 0; i < 3; i++)
        none = none && !entry_text(entry, columns[i]).len;
    if (filing->form == FORM_BLOCK && none &&
        !says_why(entry_text(entry, COLUMN_PROGRESS)))
        return COLUMN_PROBLEMS;
    for (size_t i = 0; i < 3; i++)
        if ((filing->has[columns[i]] || filing->profile == PROFILE_CANONICAL) &&
            !entry_text(entry, columns[i]).len)
            return columns[i];
    return COLUMN_NONE;
}

static void
look_reason(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str state = entry_text(entry, COLUMN_STATE);
    bool stands_still = str_has(state, STR("停滞")) || str_has(state, STR("停顿"));
    if (!lags(entry->row) && !stands_still)
        return;
    enum filing_column missing = missing_reason(entry);
    if (missing == COLUMN_NONE)
        return;
    bool pace = lags(entry->row);
    struct finding *finding =
        found_cell(run, self, entry, pace ? COLUMN_PACE : COLUMN_STATE, 0);
    finding->words[0] = entry_text(entry, pace ? COLUMN_PACE : COLUMN_STATE);
    finding->words[1] = column_name(missing);
}

CHECK(STA07) = {
    .name = "lag-reason",
    .severity = SEVERITY_ERROR,
    .title = { "滞后没有写明原因、措施和预计完成日期",
               "it lags, and reason, remedy or date is missing" },
    .why = { "督办要靠这三样", "help needs all three" },
    .hint = { "补填{2}", "fill in {2}" },
    .bad = "进度判断=滞后，存在问题、下一步措施、预计完成日期空白",
    .good = "进度判断=滞后，原因、措施、预计完成日期齐全",
    .source = "checks.md STA07; filings.md §2.1 rows 18 to 20",
    .yields = "NUM17 STA09",
    SAYS({ "“{1}”，{2}空白", "{1}, and {2} is empty" }),
    .look_row = look_reason,
};

/* What of INDICATOR is done: the count, or where 完成率口径 is another (形象进度, 投资) its share
 * of the whole. */
static bool
done_of(const struct entry *entry, const struct indicator *indicator,
        struct decimal *done)
{
    const struct filing_row *row = entry->row;
    *done = entry->done.value;
    if (row->basis == BASIS_NONE || row->basis == BASIS_COUNT)
        return past_is_number(&entry->done);
    return number_is(&row->ratio) &&
           decimal_multiply(row->ratio.value, indicator->value, done) &&
           decimal_shift(*done, -2, done);
}

/* 三季度集中安装: a quarter or half that begins after the period. */
static bool
names_later_term(const struct run *run, const struct entry *entry, struct str text)
{
    struct rule_set *set = rules_of(run->rules, "period");
    struct filing_period period;
    struct span span;
    for (size_t at = 0; period_find(set, text, at, &period, &span) && span.to > at;
         at = span.to)
        if ((period.form == TERM_QUARTER || period.form == TERM_HALF) &&
            (!period.year || period.year == entry->year) && period.from > entry->months)
            return true;
    return false;
}

/* The words of COLUMN name a day after the period, or a season of the work: 秋收后集中施工,
 * 按计划10月竣工. */
static bool
names_later(const struct run *run, const struct entry *entry, enum filing_column column)
{
    struct str text = entry_text(entry, column);
    struct said_date date;
    struct date end = entry_period_end(entry);
    if (has_listed(run, LIST_SEASON, text))
        return true;
    if (names_later_term(run, entry, text))
        return true;
    for (size_t at = 0; date_is_set(end) && said_date_next(text, &at, &date);) {
        struct date first = said_date_first(&date, entry->year);
        bool year_end = date.month == 12 && !date.day; /* everybody's */
        if (date.month && !year_end && date_is_set(first) &&
            date_compare(first, end) > 0)
            return true;
    }
    return false;
}

/* The row says itself by when the rest is done, or reaches the step that it was given: a plan of
 * its own, which the calendar does not know. */
static bool
has_own_plan(const struct run *run, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (number_is(&row->stage) && number_is(&row->done) &&
        row->stage.value.mantissa > 0 &&
        decimal_compare(row->done.value, row->stage.value) >= 0)
        return true;
    return names_later(run, entry, COLUMN_PROGRESS) ||
           names_later(run, entry, COLUMN_NEXT);
}

/* Below 0.6 of what the calendar, or the milestone, asks for. */
static void
look_hidden(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct indicator *indicator = entry->subject.indicator;
    struct decimal done, expected, limit, six = { .mantissa = 6, .scale = -1 };
    const struct decimal one = { .mantissa = 1 };
    /* 推进中 alone says nothing of the pace; 顺利推进 does. */
    bool fine = row->pace == PACE_ON_TIME || row->pace == PACE_AHEAD;
    if (!fine || !indicator || !done_of(entry, indicator, &done) ||
        !entry_grows(entry) || indicator->kind != TARGET_FLOW || entry->months < 3 ||
        !plan_expected(run->around->plan, indicator, entry->months, &expected) ||
        !decimal_multiply(expected, six, &limit) || decimal_compare(done, limit) >= 0 ||
        decimal_compare(expected, one) <= 0) /* not even one is due */
        return;
    if (!plan_milestone(run->around->plan, indicator, entry->months, &limit) &&
        has_own_plan(run, entry))
        return;
    enum filing_column column =
        entry_text(entry, COLUMN_PACE).len ? COLUMN_PACE : COLUMN_STATE;
    struct finding *finding = found_cell(run, self, entry, column, 0);
    finding->words[0] = entry_text(entry, column);
    finding->words[1] = decimal_print(run->arena, done);
    finding->words[2] = decimal_print(run->arena, expected);
    finding->words[3] = indicator->unit;
}

CHECK(STA08) = {
    .name = "lag-hidden",
    .severity = SEVERITY_WARNING,
    .title = { "进度明显落后，却称正常", "far behind, and said to be fine" },
    .why = { "掩盖滞后会错过帮助的时机", "what is hidden cannot be helped" },
    .hint = { "进度判断填滞后并写明原因；有季节安排的，列入 milestones.tsv",
              "write 滞后 and why; put seasonal plans into milestones.tsv" },
    .bad = "10月完成 10%，进度判断=按序时",
    .good = "10月完成 75%，进度判断=按序时",
    .source = "checks.md STA08; filings.md §6: pace is the milestone, else month/12",
    .yields = "NUM04 NUM08 NUM19 NUM24 UNT02 UNT06",
    SAYS({ "“{1}”，累计 {2}{4}，按序时应约 {3}{4}",
           "{1}, with {2} {4} done where about {3} {4} would be due" }),
    .look_row = look_hidden,
};

/* A document number with its bracket and 号, or a meeting with a date. */
static bool
names_a_decision(const struct run *run, struct str text)
{
    bool number = (str_has(text, STR("〔")) || str_has(text, STR("["))) &&
                  str_has(text, STR("号"));
    bool digit = false;
    for (size_t i = 0; i < text.len; i++)
        digit |= text.ptr[i] >= '0' && text.ptr[i] <= '9';
    return number || (digit && has_listed(run, LIST_MEETING, text));
}

static void
look_decision(struct run *run, const struct check *self, const struct entry *entry)
{
    enum filing_state state = entry->row->state;
    bool changed =
        state == STATE_POSTPONED || state == STATE_SUSPENDED || state == STATE_ENDED;
    struct str decision = entry_text(entry, COLUMN_ADJUSTMENT);
    if (!changed || names_a_decision(run, decision))
        return;
    struct finding *finding =
        found_cell(run, self, entry, COLUMN_STATE, decision.len > 0);
    finding->words[0] = entry_text(entry, COLUMN_STATE);
    finding->words[1] = decision;
}

CHECK(STA10) = {
    .name = "adjust-without-approval",
    .severity = SEVERITY_ERROR,
    .title = { "延期、暂停或终止没有批准依据",
               "postponed or ended without a decision" },
    .why = { "民生实事的调整须经批准并公告",
             "changes need a decision, and an announcement" },
    .hint = { "在调整依据里写明文号，或会议名称和日期",
              "name the document, or the meeting and its date, in 调整依据" },
    .bad = "状态=终止，调整依据空",
    .good = "状态=终止，调整依据=云政办发〔2025〕12号",
    .source = "checks.md STA10; 陕西省民生实事票决制规定 art. 17, 18",
    SAYS({ "状态“{1}”，调整依据是空的", "{1}, and 调整依据 is empty" },
         { "状态“{1}”，调整依据“{2}”里没有文号，也没有会议和日期",
           "{1}, and “{2}” names neither a document nor a meeting with its date" }),
    .look_row = look_decision,
};

/* The last ISO or Han date in TEXT; year 0: none. */
static struct date
date_in(struct str text)
{
    struct date date = { 0 };
    for (size_t at = 0; at + 8 <= text.len; at++)
        for (size_t length = 20; length >= 8; length--) {
            if (at + length > text.len)
                continue;
            struct filing_date read = filing_date_read(str_sub(text, at, at + length));
            if (date_is_set(read.date) && read.form != DATE_SERIAL &&
                read.form != DATE_COMPACT) {
                date = read.date;
                at += length - 1;
                break;
            }
        }
    return date;
}

enum { NO_NEW_DATE, NO_REASON, TOO_LATE };

static void
look_extension(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct duty *duty = entry->subject.duty;
    if (row->state != STATE_POSTPONED)
        return;
    size_t say = NO_NEW_DATE;
    struct date decided = date_in(entry_text(entry, COLUMN_ADJUSTMENT));
    enum filing_column column = COLUMN_EXPECTED;
    if (date_is_set(row->expected.date)) {
        say = NO_REASON;
        column = COLUMN_PROBLEMS;
        if (!is_placeholder(run, entry_text(entry, COLUMN_PROBLEMS))) {
            say = TOO_LATE;
            column = COLUMN_ADJUSTMENT;
            if (!duty || !date_is_set(decided) || !date_is_set(duty->deadline.date) ||
                date_compare(decided, duty->deadline.date) <= 0)
                return;
        }
    }
    struct finding *finding = found_cell(run, self, entry, column, say);
    finding->words[0] = date_print(run->arena, decided);
    if (duty)
        finding->words[1] = date_print(run->arena, duty->deadline.date);
}

CHECK(STA09) = {
    .name = "extension",
    .severity = SEVERITY_ERROR,
    .title = { "延期的手续不全", "an extension that lacks something" },
    .why = { "延期须在到期前申请，写明理由和新的日期",
             "it is asked for before the day, with a reason and a new date" },
    .hint = { "补填预计完成日期、存在问题（理由）和到期前的申请日期",
              "fill in the new date, the reason, and when it was asked for" },
    .bad = "状态=延期，预计完成日期空",
    .good = "状态=延期，到期前申请，有理由和新日期",
    .source = "checks.md STA09; 督查制度 texts (M12)",
    SAYS({ "没有新的预计完成日期", "there is no new date" },
         { "没有写明理由", "there is no reason" },
         { "{1} 才批准，期限是 {2}", "decided on {1}, and {2} was the day" }),
    .yields = "STA10",
    .look_row = look_extension,
};

static void
look_transition(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!entry_previous(entry) || entry->row->correction == FLAG_YES)
        return;
    enum filing_state before = entry_previous(entry)->state, now = entry->row->state;
    struct str title = entry_text(entry, COLUMN_TITLE);
    bool building = str_has(title, STR("新建")) || str_has(title, STR("建设")) ||
                    str_has(title, STR("改造")) || str_has(title, STR("工程"));
    bool revived =
        before == STATE_ENDED && (now == STATE_GOING || now == STATE_NOT_STARTED);
    bool at_once = before == STATE_NOT_STARTED && now == STATE_FINISHED && building;
    if (!revived && !at_once)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_STATE, 0);
    finding->words[0] = state_name(before);
    finding->words[1] = state_name(now);
    found_related(run, finding, entry_previous(entry)->filed->path,
                  entry_previous(entry)->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

CHECK(STA13) = {
    .name = "illegal-transition",
    .severity = SEVERITY_WARNING,
    .title = { "状态的变化不合常理", "a change of state that does not happen" },
    .why = { "终止的不会再推进，工程不会一个月从未启动到完成",
             "what was ended does not go on; works are not built in a month" },
    .hint = { "核对两期状态", "compare both filings" },
    .bad = "终止 → 推进中",
    .good = "推进中 → 已完成",
    .source = "checks.md STA13",
    SAYS({ "上期“{1}”，本期“{2}”", "{1} before, {2} now" }),
    .look_row = look_transition,
};
