/* NUM: what the kind of an indicator asks of its figures. */
#include "checks/amount.h"
#include "filing/kinds.h"

/* Rows of an item in the file. */
struct rows_of {
    size_t count;
    bool collapsed; /* its only row names no indicator and has a figure */
    struct span span;
    struct str done;
    size_t record;
};

static size_t
numeric_count(const struct plan *plan, const struct duty *duty)
{
    size_t count = 0;
    for (size_t i = 0; i < duty->count; i++)
        count += plan_nth(plan, duty, i)->numeric;
    return count;
}

static void
count_rows(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    const struct duty *duty = entry->subject.duty;
    struct rows_of **state = run_state(run, self, sizeof *state);
    if (!duty || duty->count < 2)
        return;
    if (!*state)
        *state = arena_alloc_array(run->arena, plan->duties.len, sizeof **state);
    struct rows_of *rows = &(*state)[duty - plan->duties.items];
    bool named = entry->subject.how == SUBJECT_PRINTED;
    rows->count++;
    /* Of an item of several units each may file its own part. */
    bool part = duty->units.len > 1 && (entry->subject.how == SUBJECT_VALUE ||
                                        entry->subject.how == SUBJECT_WORDS);
    rows->collapsed =
        rows->count == 1 && !named && !part && number_is(&entry->row->done);
    if (!rows->collapsed)
        return;
    rows->span = entry->row->cells[COLUMN_DONE].span;
    rows->done = arena_str(run->arena, entry->row->cells[COLUMN_DONE].text);
    rows->record = entry->row->number;
}

static void
tell_collapsed(struct run *run, const struct check *self)
{
    const struct plan *plan = run->around->plan;
    struct rows_of **state = run_state(run, self, sizeof *state);
    for (size_t i = 0; plan && *state && i < plan->duties.len; i++) {
        const struct rows_of *rows = &(*state)[i];
        const struct duty *duty = &plan->duties.items[i];
        if (rows->count != 1 || !rows->collapsed || numeric_count(plan, duty) < 2)
            continue;
        struct finding *finding = found(run, self, rows->span, 0);
        finding->field = column_name(COLUMN_DONE);
        finding->record = rows->record;
        finding->item = duty->number;
        finding->words[0] = rows->done;
        finding->words[1] = arena_printf(run->arena, "%zu", numeric_count(plan, duty));
        finding->words[2] = arena_printf(run->arena, "%d", duty->number);
        found_duty(run, finding, duty);
    }
}

CHECK(NUM18) = {
    .name = "indicators-collapsed",
    .severity = SEVERITY_ERROR,
    .title = { "几个指标只报了一个数", "one figure for several indicators" },
    .why = { "通知里这一项有几个目标，一个数说不清完成的是哪一个",
             "the item has several targets, and one figure does not say of which" },
    .hint = { "按指标分行填报，写明指标号",
              "a row for each indicator, with its number" },
    .bad = "项目一（新开工10、竣工5）只报一行“10”",
    .good = "1-1=10、1-2=5 各一行",
    .source = "checks.md NUM18",
    SAYS({ "项目 {3} 有 {2} 个数量指标，只报了一个数 {1}",
           "item {3} has {2} indicators in figures, and one figure was filed: {1}" }),
    .look_row = count_rows,
    .look_end = tell_collapsed,
};

static bool
is_behind(enum filing_pace pace)
{
    return pace == PACE_BEHIND || pace == PACE_FAR_BEHIND;
}

/* 失业率 4.17 of at most 4.3: reached, though less. */
static void
look_bound(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    const struct indicator *asked = entry_asked(run, entry, &space);
    const struct filing_row *row = entry->row;
    if (!asked || !asks_less(asked))
        return;
    struct amount done = amount_of(run, entry, &row->done, asked);
    if (!done.known)
        return;
    int order = decimal_compare(done.value, asked->value);
    bool met = order < 0 || (order == 0 && asked->comparator == COMPARATOR_LE);
    bool judged_short = met && is_behind(row->pace);
    bool judged_met = !met && row->state == STATE_FINISHED;
    if (!judged_short && !judged_met)
        return;
    enum filing_column column = judged_short ? COLUMN_PACE : COLUMN_STATE;
    struct finding *finding = found_cell(run, self, entry, column, judged_met);
    finding->words[0] = row->cells[COLUMN_DONE].text;
    finding->words[1] = arena_str(run->arena, asked->text);
    finding->words[2] = row->cells[column].text;
    found_duty(run, finding, asked->duty);
}

CHECK(NUM17) = {
    .name = "bound-judged-wrongly",
    .severity = SEVERITY_ERROR,
    .title = { "上限指标按下限判断", "an upper bound judged as a lower one" },
    .why = { "控制在…以内的指标越低越好，按“达到”判断，结论正好相反",
             "what is to stay below is met by less; judged as a floor the verdict is inverted" },
    .hint = { "按“不超过”重新判断状态和进度", "judge state and pace as at most" },
    .bad = "失业率 4.17（控制在4.3%以内），进度判断=滞后",
    .good = "失业率 4.17（控制在4.3%以内），进度判断=按序时",
    .source = "checks.md NUM17; filings-seen.md S6, S34b",
    SAYS({ "{1} 符合“{2}”，却判为“{3}”", "{1} meets {2}, and is judged {3}" },
         { "{1} 超出“{2}”，却判为“{3}”", "{1} is beyond {2}, and is judged {3}" }),
    .look_row = look_bound,
};

/* Periods of the floor within the months covered. */
static int
periods_in(enum period per, int months)
{
    switch (per) {
    case PERIOD_MONTH:
        return months;
    case PERIOD_QUARTER:
        return months / 3;
    case PERIOD_WEEK:
        return months * 4;
    case PERIOD_NONE:
    case PERIOD_DAY:
    case PERIOD_YEAR:
    case PERIOD_OTHER:
        break;
    }
    return 0;
}

static void
look_floor(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct decimal count, least;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || asked->kind != TARGET_BOUND || asks_less(asked) || !entry->months ||
        !asked->measure || !measure_is_whole(asked->measure))
        return;
    int periods = periods_in(asked->per, entry->months);
    struct amount done = amount_of(run, entry, &entry->row->done, asked);
    struct amount current = amount_of(run, entry, &entry->row->current, asked);
    if (!periods || !decimal_make(periods, 0, &count) ||
        !decimal_multiply(asked->value, count, &least))
        return;
    bool short_sum = done.known && decimal_compare(done.value, least) < 0;
    bool short_now =
        !short_sum && asked->per == PERIOD_MONTH && current.known &&
        entry_previous(entry) &&
        period_months(entry_previous(entry)->filed->period) == entry->months - 1 &&
        decimal_compare(current.value, asked->value) < 0;
    if (!short_sum && !short_now)
        return;
    enum filing_column column = short_sum ? COLUMN_DONE : COLUMN_CURRENT;
    struct finding *finding = found_cell(run, self, entry, column, short_now);
    finding->words[0] = entry->row->cells[column].text;
    finding->words[1] = decimal_print(run->arena, short_sum ? least : asked->value);
    finding->words[2] = arena_str(run->arena, asked->text);
    finding->words[3] = arena_printf(run->arena, "%d", entry->months);
    found_duty(run, finding, asked->duty);
}

CHECK(NUM20) = {
    .name = "floor-of-each-period",
    .severity = SEVERITY_WARNING,
    .title = { "每期下限没有达到", "the floor of each period was not reached" },
    .why = { "“每月不少于两次”缺了的月份，以后补不回来",
             "a month below its floor cannot be made good later" },
    .hint = { "核对次数；确实不足的，在存在问题里说明",
              "compare; if true, say why in 存在问题" },
    .bad = "每月至少2次，6月底累计 11",
    .good = "每月至少2次，6月底累计 12",
    .source = "checks.md NUM20",
    .yields = "XPD01 NUM08",
    SAYS({ "{4}个月累计 {1}，按“{3}”至少应有 {2}",
           "{1} in {4} months; {3} asks for {2}" },
         { "本月只有 {1}，按“{3}”至少 {2}", "only {1} this month; {3} asks for {2}" }),
    .look_row = look_floor,
};

/* Things that a mean is of: 平均每条10台 of 2条. */
static const struct indicator *
counted_by(const struct plan *plan, const struct indicator *mean)
{
    for (size_t i = 0; i < mean->duty->count; i++) {
        const struct indicator *other = plan_nth(plan, mean->duty, i);
        if (other != mean && other->numeric && other->unit.len &&
            str_eq(other->unit, mean->per_text))
            return other;
    }
    return NULL;
}

static void
look_mean(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct decimal expected;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || asked->kind != TARGET_AVERAGE || !asked->per_text.len ||
        entry->row->cells[COLUMN_REMARK].text.len ||
        entry->row->state != STATE_FINISHED)
        return;
    const struct indicator *things =
        counted_by(run->around->plan, entry->subject.indicator);
    struct amount done = amount_of(run, entry, &entry->row->done, asked);
    if (!things || !done.known ||
        !decimal_multiply(asked->value, things->value, &expected) ||
        decimal_compare(done.value, asked->value) <= 0 ||
        decimal_compare(done.value, expected) >= 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = entry->row->cells[COLUMN_DONE].text;
    finding->words[1] = decimal_print(run->arena, expected);
    finding->words[2] = arena_str(run->arena, asked->text);
    found_duty(run, finding, asked->duty);
}

CHECK(NUM21) = {
    .name = "mean-times-things",
    .severity = SEVERITY_INFO,
    .title = { "按平均数推算的总数不足", "fewer than the mean times the things" },
    .why = { "平均每条10台、2条，应有20台；少于此数需要说明",
             "ten each for two is twenty; fewer needs a word" },
    .hint = { "核对；以实际为准的，在备注里说明", "compare; if so, say why in 备注" },
    .bad = "2条路、平均每条10台，已完成，累计 18，无说明",
    .good = "累计 20；或累计 18，备注“最终以实际情况为准”",
    .source = "checks.md NUM21",
    SAYS({ "已完成却只有 {1}，按“{3}”应有 {2}", "finished with {1}; {3} makes {2}" }),
    .look_row = look_mean,
};

/* 总数达到17个, though nothing else says that it is one. */
static bool
is_stock(const struct indicator *asked)
{
    return asked->kind == TARGET_STOCK || str_has(asked->text, STR("总")) ||
           str_has(asked->text, STR("累计")) || str_has(asked->text, STR("达到"));
}

/* 总数达到17个: what is filed must be the level, not what was added. */
static bool
names_level(struct str prose)
{
    return str_has(prose, STR("总数")) || str_has(prose, STR("现有")) ||
           str_has(prose, STR("共有"));
}

static bool
is_figure_char(char c)
{
    return (c >= '0' && c <= '9') || c == '.';
}

/* Bytes between the word and its figure: 新增智慧药房7. */
#define WORD_REACH 30

/* WORD and behind it, before any other figure or mark, FIGURE; empty. */
static struct str
word_and_figure(struct str prose, struct str word, struct str figure)
{
    static const struct str marks[] = { STR_INIT("，"), STR_INIT("。"), STR_INIT("；"),
                                        STR_INIT("、") };
    for (size_t at = 0; (at = str_find(prose, word, at)) < prose.len; at += word.len) {
        size_t end = at + word.len;
        while (end < prose.len && end < at + WORD_REACH &&
               !is_figure_char(prose.ptr[end]))
            end++;
        struct str between = str_sub(prose, at + word.len, end);
        bool broken = false;
        for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
            broken |= str_has(between, marks[i]);
        size_t behind = end + figure.len;
        if (!broken && str_starts(str_sub(prose, end, prose.len), figure) &&
            (behind == prose.len || !is_figure_char(prose.ptr[behind])))
            return str_sub(prose, at, behind);
    }
    return (struct str){ 0 };
}

/* 竣工总数达到11座: the total of what was done, and no level of what there is. */
static bool
is_of_work(const struct run *run, struct str prose, struct str said)
{
    struct match match;
    size_t at = (size_t)(said.ptr - prose.ptr), width = STR("竣工").len;
    struct str verb = str_sub(prose, at > width ? at - width : 0, at);
    return rule_set_match(rules_of(run->rules, "clause"), verb, 0, 0, &match) ==
               MATCH_YES &&
           rule_choice(match.rule, "says") == CUE_VERB && match.whole.to == verb.len;
}

static void
look_stock(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    const struct filing_row *row = entry->row;
    struct str prose = row->cells[COLUMN_PROGRESS].text;
    if (!prose.len || row->done.kind != VALUE_NUMBER || row->done.value.mantissa <= 0)
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || is_rate(asked) || asked->kind == TARGET_BOUND)
        return;
    struct str done = row->cells[COLUMN_DONE].text;
    bool stock = is_stock(asked);
    const struct filing_tables *tables = run->around->tables;
    enum word_list list = stock ? LIST_ADDED : LIST_LEVEL;
    for (size_t i = 0; i < tables->lists[list].len; i++) {
        struct str said = word_and_figure(prose, tables->lists[list].items[i], done);
        if (!said.len || names_level(prose) == stock ||
            (!stock && is_of_work(run, prose, said)))
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, !stock);
        finding->words[0] = done;
        finding->words[1] = said;
        finding->words[2] = arena_str(run->arena, asked->text);
        found_duty(run, finding, asked->duty);
        return;
    }
}

CHECK(NUM19) = {
    .name = "stock-or-flow",
    .severity = SEVERITY_WARNING,
    .title = { "总数与增量混淆", "a level and what was added confused" },
    .why = { "目标是总数而报了新增数（或反过来），完成率没有意义",
             "a target that is a level, and an increment beside it, give no ratio" },
    .hint = { "目标说总数的填总数，目标说新增的填新增", "file what the target counts" },
    .bad = "总数达到17个，文字“新增4个”，累计完成=4",
    .good = "累计完成=16，文字“总数已达16个，其中新增4个”",
    .source = "checks.md NUM19",
    SAYS({ "目标“{3}”是总数，累计完成 {1} 却是“{2}”",
           "{3} is a level, and {1} is what was added ({2})" },
         { "目标“{3}”是年内完成数，累计完成 {1} 却是“{2}”",
           "{3} is of this year, and {1} is a level ({2})" }),
    .look_row = look_stock,
};
