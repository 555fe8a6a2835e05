/* STA: whether what is said to be complete is so. */
#include "checks/amount.h"
#include "lint/prose.h"

/* What must be reached: the notice's target, else the row's. False: not known, or what must
 * stay below a bound. */
static bool
goal_of(const struct run *run, const struct entry *entry, struct decimal *goal)
{
    struct indicator space;
    const struct indicator *indicator = entry_asked(run, entry, &space);
    if (indicator) {
        *goal = indicator->value;
        return indicator->comparator != COMPARATOR_LE &&
               indicator->comparator != COMPARATOR_LT &&
               indicator->kind != TARGET_BOUND && indicator->kind != TARGET_AVERAGE;
    }
    *goal = entry->target.value;
    return past_is_number(&entry->target) && !entry->subject.indicator;
}

static bool
is_short(const struct run *run, const struct entry *entry)
{
    struct decimal goal;
    return goal_of(run, entry, &goal) && past_is_number(&entry->done) &&
           decimal_compare(entry->done.value, goal) < 0;
}

/* 已完成 of this month's step (阶段目标 given) is another thing, and STA12's. */
static bool
has_step(const struct entry *entry)
{
    return entry_text(entry, COLUMN_STAGE).len > 0;
}

static void
look_short(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->row->state != STATE_FINISHED || has_step(entry) || !is_short(run, entry))
        return;
    struct decimal goal;
    goal_of(run, entry, &goal);
    struct finding *finding = found_cell(run, self, entry, COLUMN_STATE, 0);
    finding->words[0] = entry_text(entry, COLUMN_STATE);
    finding->words[1] = decimal_print(run->arena, entry->done.value);
    finding->words[2] = decimal_print(run->arena, goal);
    found_duty(run, finding, entry->subject.duty);
}

CHECK(STA01) = {
    .name = "complete-but-short",
    .severity = SEVERITY_ERROR,
    .title = { "状态已完成，数字没有达到目标",
               "complete by its state, short of its target" },
    .why = { "没有达到目标就不能算完成", "short of the target is not complete" },
    .hint = { "核对累计数；未达目标的，状态填推进中",
              "compare; short of the target the state is 推进中" },
    .bad = "6818/7230，状态=已完成",
    .good = "10/10，状态=已完成",
    .source = "checks.md STA01; seen: 泰顺 2023",
    SAYS({ "状态“{1}”，累计 {2}，目标 {3}", "{1}, and {2} of {3} are done" }),
    .yields = "STA03 STA12",
    .look_row = look_short,
};

static void
look_reached(struct run *run, const struct check *self, const struct entry *entry)
{
    struct decimal goal;
    if (entry->row->state != STATE_GOING || !goal_of(run, entry, &goal) ||
        !past_is_number(&entry->done) || goal.mantissa <= 0 || !entry_grows(entry) ||
        decimal_compare(entry->done.value, goal) < 0 ||
        str_has(entry_text(entry, COLUMN_PROGRESS), STR("验收")))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_STATE, 0);
    finding->words[0] = entry_text(entry, COLUMN_STATE);
    finding->words[1] = entry_text(entry, COLUMN_DONE);
}

CHECK(STA02) = {
    .name = "reached-but-open",
    .severity = SEVERITY_INFO,
    .title = { "已达到目标，状态仍是推进中",
               "the target is reached, the state still open" },
    .why = { "完成的项目该销号", "what is complete should be closed" },
    .hint = { "状态填已完成；待验收的，在进展情况里写明",
              "set the state to 已完成, or say that acceptance is pending" },
    .bad = "10/10，状态=推进中",
    .good = "10/10，状态=推进中，“待验收”",
    .source = "checks.md STA02",
    SAYS({ "累计 {2}，状态“{1}”", "{2} are done, and the state is {1}" }),
    .look_row = look_reached,
};

#define INDICATORS_MOST 32

/* The rows of one item: which indicators it has, and which of them are short. */
struct item_rows {
    int number;
    bool short_one[INDICATORS_MOST], finished[INDICATORS_MOST];
    size_t records[INDICATORS_MOST];
    struct span spans[INDICATORS_MOST]; /* [0]: the item as a whole */
};

struct items {
    ARRAY(struct item_rows) rows;
};

static struct item_rows *
rows_of(struct run *run, struct items *items, int number)
{
    for (size_t i = items->rows.len; i > 0; i--)
        if (items->rows.items[i - 1].number == number)
            return &items->rows.items[i - 1];
    if (items->rows.len >= 1000)
        return NULL;
    struct item_rows *rows = array_push(run->arena, &items->rows);
    rows->number = number;
    return rows;
}

static void
look_item_row(struct run *run, const struct check *self, const struct entry *entry)
{
    struct items *items = run_state(run, self, sizeof *items);
    const struct indicator *indicator = entry->subject.indicator;
    const struct duty *duty = entry->subject.duty;
    bool whole = !indicator && entry->subject.how == SUBJECT_WHOLE;
    if (!duty || duty->count < 2 || has_step(entry) ||
        (!whole &&
         (!indicator || indicator->number < 1 || indicator->number >= INDICATORS_MOST)))
        return;
    struct item_rows *rows = rows_of(run, items, duty->number);
    if (!rows)
        return;
    const struct filing_cell *state = &entry->row->cells[COLUMN_STATE];
    size_t at = whole ? 0 : (size_t)indicator->number;
    rows->short_one[at] = is_short(run, entry);
    rows->finished[at] = entry->row->state == STATE_FINISHED;
    rows->records[at] = entry->row->number;
    rows->spans[at] = state->span.to ? state->span : entry->row->span;
}

static size_t
first_open(const struct item_rows *rows)
{
    size_t k = 1;
    while (k < INDICATORS_MOST && (!rows->records[k] || rows->finished[k]))
        k++;
    return k;
}

/* All rows say 已完成, and one of them is short of its own target; or the row of the item as
 * a whole does, and one of its indicators is open. */
static void
look_item_end(struct run *run, const struct check *self)
{
    const struct items *items = run_state(run, self, sizeof *items);
    for (size_t i = 0; i < items->rows.len; i++) {
        const struct item_rows *rows = &items->rows.items[i];
        size_t finished = 0, open = 0, last = 0, reached = 0;
        for (size_t k = 1; k < INDICATORS_MOST; k++) {
            if (!rows->records[k])
                continue;
            finished += rows->finished[k];
            open += !rows->finished[k];
            reached += rows->finished[k] && !rows->short_one[k];
            if (rows->finished[k] && rows->short_one[k])
                last = k;
        }
        bool whole = rows->records[0] && rows->finished[0] && open;
        if (whole)
            last = first_open(rows);
        else if (!last || open || finished < 2 || !reached)
            continue;
        struct finding *finding = found(run, self, rows->spans[whole ? 0 : last], 0);
        finding->item = rows->number;
        finding->record = rows->records[whole ? 0 : last];
        finding->field = column_name(COLUMN_STATE);
        finding->words[0] = arena_printf(run->arena, "%d.%zu", rows->number, last);
    }
}

CHECK(STA03) = {
    .name = "complete-partial-indicators",
    .severity = SEVERITY_ERROR,
    .title = { "项目报已完成，有一个指标没有达到",
               "an item said to be complete has an open figure" },
    .why = { "一个项目的全部指标达到才算完成",
             "an item is complete when all its figures are" },
    .hint = { "指标 {1} 未达目标，状态填推进中", "{1} is short: its state is 推进中" },
    .bad = "新开工10/10，竣工3/5，均填已完成",
    .good = "新开工10/10，竣工5/5，均填已完成",
    .source = "checks.md STA03; filings.md §7.6",
    SAYS({ "指标 {1} 没有达到目标", "{1} is short of its target" }),
    .look_row = look_item_row,
    .look_end = look_item_end,
};

static void
look_step(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->row->state != STATE_FINISHED || !has_step(entry) ||
        !is_short(run, entry))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_STATE, 0);
    finding->words[0] = entry_text(entry, COLUMN_STATE);
    finding->words[1] = entry_text(entry, COLUMN_RATIO).len
                            ? entry_text(entry, COLUMN_RATIO)
                            : entry_text(entry, COLUMN_DONE);
}

CHECK(STA12) = {
    .name = "scope-of-complete",
    .severity = SEVERITY_WARNING,
    .title = { "“已完成”像是指本期计划，而不是全年任务",
               "complete seems to mean this step only" },
    .why = { "把月度计划的完成当成全年完成，汇总时会虚高",
             "a finished step counted as a finished year makes the total look better" },
    .hint = { "状态按全年任务填；本期计划是否完成写在进展情况里",
              "the state is that of the year; tell of the step in 进展情况" },
    .bad = "阶段目标已完成，年度 47%，状态=已完成",
    .good = "年度任务 100%，状态=已完成",
    .source = "checks.md STA12; seen: 泰顺 2024-4",
    SAYS({ "状态“{1}”，全年完成 {2}", "{1}, and {2} of the year is done" }),
    .yields = "STA03",
    .look_row = look_step,
};

/* 超额完成 with exactly all of it. */
static void
look_exact(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str state = entry_text(entry, COLUMN_STATE),
               text = entry_text(entry, COLUMN_PROGRESS);
    bool said = str_has(state, STR("超额")) || str_has(text, STR("超额完成"));
    struct decimal goal;
    if (!said || !goal_of(run, entry, &goal) || !past_is_number(&entry->done) ||
        decimal_compare(entry->done.value, goal))
        return;
    enum filing_column column =
        str_has(state, STR("超额")) ? COLUMN_STATE : COLUMN_PROGRESS;
    found_cell(run, self, entry, column, 0)->words[0] = entry_text(entry, COLUMN_DONE);
}

CHECK(STA11) = {
    .name = "over-complete-at-100",
    .severity = SEVERITY_WARNING,
    .title = { "称超额完成，实际正好完成", "more than complete, and exactly complete" },
    .why = { "没有超出目标就不是超额", "nothing is above the target" },
    .hint = { "改为“已完成”，或核对累计数", "write 已完成, or compare the figure" },
    .bad = "超额完成，10/10",
    .good = "超额完成，12/10",
    .source = "checks.md STA11; seen: 萧县 2025",
    SAYS({ "称超额，累计正好是目标 {1}", "{1} is exactly the target" }),
    .look_row = look_exact,
};

static void
look_evidence(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing *filing = entry->filing;
    if (entry->row->state != STATE_FINISHED || filing->profile != PROFILE_CANONICAL ||
        has_step(entry) || !filing->has[COLUMN_FINISHED] ||
        date_is_set(entry->row->finished.date) ||
        entry_text(entry, COLUMN_FINISHED).len)
        return;
    found_cell(run, self, entry, COLUMN_FINISHED,
               entry_text(entry, COLUMN_EVIDENCE).len > 0);
}

CHECK(STA14) = {
    .name = "complete-without-evidence",
    .severity = SEVERITY_WARNING,
    .title = { "已完成却没有完成日期和佐证", "complete, without date and evidence" },
    .why = { "完成的要经得起核查", "what is complete must stand inspection" },
    .hint = { "填实际完成日期，附上验收材料", "fill in 实际完成日期 and 佐证" },
    .bad = "状态=已完成，实际完成日期空",
    .good = "状态=已完成，实际完成日期=2025-06-20",
    .source = "checks.md STA14; filings.md §2.1 row 21",
    SAYS({ "没有实际完成日期，也没有佐证", "neither date nor evidence" },
         { "没有实际完成日期", "no date of completion" }),
    .yields = "STA01 STA03 STA12 STA11 XPD09 XFL02 STA13 TXT11 TXT22 NUM17",
    .look_row = look_evidence,
};

/* Building work takes more than the first two months of a year. */
static void
look_early(struct run *run, const struct check *self, const struct entry *entry)
{
    struct date date = entry->row->finished.date;
    if (entry->row->state != STATE_FINISHED || !entry->year)
        return;
    int month = date_is_set(date) && date.year == entry->year ? date.month : 0;
    if (!month && !date_is_set(date))
        month = entry->months;
    if (!month || month > 2)
        return;
    struct str title = entry_text(entry, COLUMN_TITLE);
    struct str work =
        tables_listed(run->around->tables, LIST_WORKS, title, WORD_WITHIN);
    if (!work.len)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_STATE, 0);
    finding->words[0] = arena_printf(run->arena, "%d", month);
    finding->words[1] = work;
}

CHECK(STA15) = {
    .name = "complete-too-early",
    .severity = SEVERITY_INFO,
    .title = { "工程类项目年初就完成",
               "building work finished at the start of the year" },
    .why = { "可能把上年完成的计入今年", "perhaps last year's work is counted again" },
    .hint = { "核对开工、完工日期", "compare the dates of start and end" },
    .bad = "道路工程 1月竣工",
    .good = "道路工程 10月竣工",
    .source = "checks.md STA15; 审计署 2015",
    SAYS({ "{2}类项目，{1} 月即完成", "{2}, and finished in month {1}" }),
    .look_row = look_early,
};

/* The figure done is one of starts: 累计开工11条. */
static bool
counts_start(struct run *run, const struct check *self, const struct entry *entry,
             struct str start)
{
    const struct prose *prose = prose_of_progress(run, self, entry);
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        if (claim_fits(claim, entry->subject.indicator, &value) &&
            !decimal_compare(value, entry->done.value) &&
            str_ends(claim_before(prose, claim, 24), start))
            return true;
    }
    return false;
}

/* The target says 竣工, 投用, 验收, and the text knows of earlier stages only. */
static void
look_stage_verb(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_tables *tables = run->around->tables;
    const struct indicator *indicator = entry->subject.indicator;
    struct str text = entry_text(entry, COLUMN_PROGRESS), wanted, said = { 0 };
    if (!indicator || !indicator->numeric || !text.len ||
        !past_is_number(&entry->done) || entry->done.value.mantissa <= 0)
        return;
    if (has_listed(run, LIST_LATE, text))
        return;
    wanted = tables_listed(tables, LIST_LATE, indicator->action, WORD_WITHIN);
    for (size_t i = 0; wanted.len && !said.len && i < tables->lists[LIST_EARLY].len;
         i++) {
        struct str word = tables->lists[LIST_EARLY].items[i];
        if (str_has(text, word) && !str_has(indicator->action, word))
            said = word;
    }
    if (!said.len ||
        (str_has(text, STR("完成")) && !counts_start(run, self, entry, said)))
        return;
    size_t at = str_find(text, said, 0);
    struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
    finding->span =
        entry_part(run, entry, COLUMN_PROGRESS, (struct span){ at, at + said.len });
    finding->words[0] = said;
    finding->words[1] = wanted;
}

CHECK(STA04) = {
    .name = "stage-verb",
    .severity = SEVERITY_WARNING,
    .title = { "目标是竣工、投用，文字只说开工",
               "the target is completion, the text tells of a start" },
    .why = { "开工的数不能当竣工的数报", "a start is not a completion" },
    .hint = { "写明{2}了多少", "say how many were brought to {2}" },
    .bad = "竣工5个：文字“5个已开工”",
    .good = "竣工5个：文字“已竣工5个”",
    .source = "checks.md STA04; seen: 新建区 2024",
    SAYS({ "目标是“{2}”，文字说的是“{1}”",
           "{2} is the target, {1} stands in the text" }),
    .yields = "TXT06",
    .look_row = look_stage_verb,
};
