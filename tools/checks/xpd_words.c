/* XPD: words and states against earlier filings of the same unit. */
#include "base/similar.h"
#include "lint/entry.h"
#include "lint/name_list.h"
#include "lint/prose.h"

/* filings-seen.md §8: from here on a text is the same, is a copy. */
#define SAME 950
#define COPY 900
/* Rows of last year that a text is compared with. */
#define TWINS_MOST 2000

static const struct bilingual filing_before = { "上期填报", "the filing before" };

static struct finding *
against(struct run *run, const struct check *self, const struct entry *entry,
        enum filing_column column)
{
    const struct past *previous = entry_previous(entry);
    struct finding *finding = found_cell(run, self, entry, column, 0);
    finding->words[0] = period_code(run->arena, previous->filed->period, 0);
    found_related(run, finding, previous->filed->path, previous->line, filing_before);
    return finding;
}

static bool
done_moved(const struct entry *entry)
{
    return past_is_number(&entry->done) &&
           past_is_number(&entry_previous(entry)->done) &&
           decimal_compare(entry->done.value, entry_previous(entry)->done.value);
}

/* The texts are the same, to a character or two. */
static bool
text_stayed(const struct entry *entry)
{
    const struct past_words *words = entry_previous_words(entry);
    struct str now = entry_text(entry, COLUMN_PROGRESS);
    return words && now.len && words->progress.len &&
           (str_eq(now, words->progress) ||
            similar(now, words->progress, false) >= SAME);
}

static void
look_identical(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!entry_finished(entry) && text_stayed(entry) && !done_moved(entry))
        against(run, self, entry, COLUMN_PROGRESS);
}

CHECK(XPD05) = {
    .name = "text-identical",
    .severity = SEVERITY_WARNING,
    .title = { "进展情况与上期相同", "the narrative is that of the filing before" },
    .why = { "没有完成的项目一个月没有新话可说，多半是照抄",
             "work that goes on has news; a text that stays is mostly copied" },
    .hint = { "写本期做了什么；确无进展的，写明原因",
              "say what was done; if nothing was, say why" },
    .bad = "与上月逐字相同",
    .good = "文字随进展更新",
    .source = "checks.md XPD05; 2·LCS/(a+b) ≥ 95 %, filings-seen.md §8",
    SAYS({ "与 {1} 的填报相同", "the same as for {1}" }),
    .look_row = look_identical,
};

/* The same template with new figures is how reports are written: off. */
static void
look_template(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past_words *words = entry_previous_words(entry);
    struct str now = entry_text(entry, COLUMN_PROGRESS);
    if (words && now.len && !text_stayed(entry) &&
        similar(now, words->progress, true) >= SAME)
        against(run, self, entry, COLUMN_PROGRESS);
}

CHECK(XPD06) = {
    .name = "template-reuse",
    .severity = SEVERITY_INFO,
    .off = true,
    .title = { "沿用上期文字，只改了数字", "the text before with new figures" },
    .why = { "套用模板本身无害，但容易留下旧的日期和说法",
             "harmless in itself, but old dates and phrases stay behind" },
    .hint = { "逐句核对沿用的部分", "go through the parts that stayed" },
    .bad = "累计22.6万人次 → 累计27.5万人次，其余相同",
    .good = "文字随进展更新",
    .source = "checks.md XPD06",
    SAYS({ "与 {1} 的填报只有数字不同", "but for figures the same as for {1}" }),
    .look_row = look_template,
};

static void
look_number_moved(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!text_stayed(entry) || !done_moved(entry))
        return;
    struct finding *finding = against(run, self, entry, COLUMN_PROGRESS);
    finding->words[1] = decimal_print(run->arena, entry_previous(entry)->done.value);
    finding->words[2] = entry->row->cells[COLUMN_DONE].text;
}

CHECK(XPD07) = {
    .name = "number-moved-text-not",
    .severity = SEVERITY_WARNING,
    .title = { "数字变了，文字没有变", "the figure moved and the text did not" },
    .why = { "文字和数字总有一个没有更新",
             "one of the two was not brought up to date" },
    .hint = { "按本期情况改写进展情况，或核对累计数",
              "write what is new, or compare the figure" },
    .bad = "1153→1290，文字未变",
    .good = "1153→1290，文字更新",
    .source = "checks.md XPD07",
    SAYS({ "{2} → {3}，文字与 {1} 的填报相同",
           "{2} → {3}, and the text is that for {1}" }),
    .look_row = look_number_moved,
};

/* A figure of this month alone that counts what the indicator counts: 6月新增1家. */
static const struct claim *
news_of(const struct prose *prose, const struct indicator *indicator)
{
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        if (claim->says == CLAIM_DONE && claim->month && !claim->part &&
            claim->verb.to && claim->quantity->class != QUANTITY_PERCENT &&
            claim->quantity->per == PERIOD_NONE &&
            claim_fits(claim, indicator, &value) && value.mantissa > 0)
            return claim;
    }
    return NULL;
}

static void
look_text_moved(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past_words *words = entry_previous_words(entry);
    const struct indicator *indicator = entry->subject.indicator;
    struct str now = entry_text(entry, COLUMN_PROGRESS);
    if (!words || !indicator || !indicator->numeric || !entry_grows(entry) ||
        !past_is_number(&entry->done) ||
        !past_is_number(&entry_previous(entry)->done) || done_moved(entry) ||
        entry->row->correction == FLAG_YES || !now.len)
        return;
    struct name_list before = name_list_of(words->progress), list = name_list_of(now);
    bool longer = before.count >= 3 && list.count > before.count && !before.open;
    for (size_t i = 1; longer && i + 1 < before.count; i++)
        longer = str_has(now, before.names[i]);
    const struct claim *news =
        news_of(prose_of(run, self, entry, COLUMN_PROGRESS), indicator);
    if (!news && !longer)
        return;
    struct finding *finding = against(run, self, entry, COLUMN_PROGRESS);
    finding->words[1] =
        news ? str_sub(now, news->quantity->span.from, news->quantity->span.to)
             : list.names[list.count - 1];
    finding->words[2] = entry->row->cells[COLUMN_DONE].text;
}

CHECK(XPD08) = {
    .name = "text-moved-number-not",
    .severity = SEVERITY_WARNING,
    .title = { "文字有新增，数字没有变", "news in the text, the figure stays" },
    .why = { "文字和数字总有一个没有更新",
             "one of the two was not brought up to date" },
    .hint = { "核对累计数；新增的不计入的，写明原因",
              "compare the figure, or say why what is new does not count" },
    .bad = "“6月新增1家投入运营”，累计完成两期都是 5",
    .good = "“6月新增1家投入运营”，累计完成 5→6",
    .source = "checks.md XPD08",
    SAYS({ "文字有“{2}”，累计完成与 {1} 一样是 {3}",
           "“{2}” is new, and {3} is the figure of {1}" }),
    .yields = "TXT01 XPD01 NUM30 XPD02",
    .look_row = look_text_moved,
};

/* Neither from the end back, nor from work that began to work that did not. */
static bool
goes_back(enum filing_state before, enum filing_state now)
{
    if (before == STATE_FINISHED)
        return now == STATE_GOING || now == STATE_NOT_STARTED ||
               now == STATE_POSTPONED || now == STATE_SUSPENDED;
    return before == STATE_GOING && now == STATE_NOT_STARTED;
}

static void
look_regress(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!entry_previous(entry) || entry->row->correction == FLAG_YES ||
        !goes_back(entry_previous(entry)->state, entry->row->state))
        return;
    struct finding *finding = against(run, self, entry, COLUMN_STATE);
    finding->words[1] = state_name(entry_previous(entry)->state);
    finding->words[2] = state_name(entry->row->state);
}

CHECK(XPD09) = {
    .name = "status-regress",
    .severity = SEVERITY_ERROR,
    .title = { "状态倒退", "the state goes back" },
    .why = { "已完成的不会变回推进中，除非上期报错",
             "what was finished does not become unfinished, unless that was wrong" },
    .hint = { "核对两期状态；上期报错的按更正填报",
              "compare both; if the one before was wrong, file a correction" },
    .bad = "已完成 → 推进中",
    .good = "推进中 → 已完成",
    .source = "checks.md XPD09",
    SAYS({ "{1} 为“{2}”，本期为“{3}”", "{2} for {1}, {3} now" }),
    .yields = "STA05",
    .look_row = look_regress,
};

/* A term of TEXT that is of another definition than one that stood in BEFORE: 登记失业率 where
 * it was 调查失业率. Each entry of the list is a family of such terms, parted by strokes. */
static bool
changed_term(const struct run *run, struct str before, struct str text, struct str *was,
             struct span *is)
{
    const struct filing_tables *tables = run->around->tables;
    for (size_t i = 0; i < tables->lists[LIST_DEFINITIONS].len; i++) {
        struct str rest = tables->lists[LIST_DEFINITIONS].items[i], now = { 0 };
        *was = (struct str){ 0 };
        size_t in_both = 0;
        while (rest.len) {
            size_t stroke = str_find(rest, STR("/"), 0);
            struct str term = str_sub(rest, 0, stroke);
            bool is_now = str_has(text, term), was_before = str_has(before, term);
            now = is_now ? term : now;
            *was = was_before ? term : *was;
            in_both += is_now && was_before;
            rest = str_sub(rest, stroke + (stroke < rest.len), rest.len);
        }
        if (in_both || !now.len || !was->len)
            continue;
        is->from = str_find(text, now, 0);
        is->to = is->from + now.len;
        return true;
    }
    return false;
}

/* The same figure under another definition, in the words of the narrative. */
static void
look_term(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past_words *words = entry_previous_words(entry);
    struct str text = entry_text(entry, COLUMN_PROGRESS), was;
    struct span is;
    if (!words || !entry_is_numeric(entry) ||
        !changed_term(run, words->progress, text, &was, &is))
        return;
    struct finding *finding = against(run, self, entry, COLUMN_PROGRESS);
    finding->span = entry_part(run, entry, COLUMN_PROGRESS, is);
    finding->words[1] = was;
    finding->words[2] = str_sub(text, is.from, is.to);
}

/* A title of its own that is neither the one before nor like it. */
static void
look_drift(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past_words *words = entry_previous_words(entry);
    struct str now = entry->row->cells[COLUMN_TITLE].text;
    look_term(run, self, entry);
    if (!words || !now.len || !words->title.len || str_eq(now, words->title))
        return;
    const struct duty *duty = entry->subject.duty;
    /* From the notice's title to another, or back, is IDN04's and IDN05's. */
    if (duty && (similar(now, duty->title, false) >= COPY ||
                 similar(words->title, duty->title, false) >= COPY))
        return;
    int alike = similar(now, words->title, false);
    if (alike >= SAME || alike < 400)
        return;
    struct finding *finding = against(run, self, entry, COLUMN_TITLE);
    finding->words[1] = words->title;
    finding->words[2] = now;
}

CHECK(XPD12) = {
    .name = "indicator-drift",
    .severity = SEVERITY_WARNING,
    .title = { "指标的名称与上期不同", "the figure goes by another name than before" },
    .why = { "名称一变，口径往往也变了（财政收入与一般公共预算收入）",
             "with the name the definition often changes, too" },
    .hint = { "改回通知里的名称；口径确有变化的，在备注说明",
              "use the notice's name; if the definition changed, say so" },
    .bad = "一季度“一般公共预算收入”，二季度“财政收入”",
    .good = "两季都用“一般公共预算收入”",
    .source = "checks.md XPD12; seen: 岳阳楼区 2018 Q1 and H1",
    SAYS({ "{1} 称“{2}”，本期称“{3}”", "“{2}” for {1}, “{3}” now" }),
    .yields = "IDN03 IDN04 IDN24",
    .look_row = look_drift,
};

/* A row of the same unit and months of last year, whatever its item's number was. */
static const struct past *
last_years_twin(const struct run *run, const struct entry *entry)
{
    struct history *history = run->around->last_year;
    struct str now = entry_text(entry, COLUMN_PROGRESS);
    if (history && now.len)
        history_fetch(history, &(struct past_wish){ entry->code, false, 1, 12 });
    for (size_t i = 0; history && now.len && i < history->rows.len && i < TWINS_MOST;
         i++) {
        const struct past *row = &history->rows.items[i];
        if (row->words && str_eq(row->filed->code, entry->code) &&
            similar(now, row->words->progress, false) >= COPY)
            return row;
    }
    return NULL;
}

static void
look_last_year(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *twin = last_years_twin(run, entry);
    if (!twin)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
    finding->words[0] = period_code(run->arena, twin->filed->period, twin->filed->year);
    found_related(run, finding, twin->filed->path, twin->line,
                  (struct bilingual){ "上年填报", "the filing of last year" });
}

CHECK(XPD14) = {
    .name = "last-year-copy",
    .severity = SEVERITY_WARNING,
    .title = { "进展情况抄自上年", "the narrative is that of last year" },
    .why = { "照抄往年材料是形式主义通报里的常见问题",
             "copied reports are what disciplinary bulletins name" },
    .hint = { "写今年做了什么", "say what was done this year" },
    .bad = "与上年同期 95% 相同",
    .good = "与上年同期文字不同",
    .source = "checks.md XPD14; 中纪委 2023 on copied reports",
    SAYS({ "与 {1} 的填报几乎相同", "almost the same as for {1}" }),
    .yields = "XPD05",
    .look_row = look_last_year,
};

static bool
says_nothing(const struct run *run, struct str text)
{
    return !text.len ||
           tables_listed(run->around->tables, LIST_NOTHING, text, WORD_ALL).len;
}

static void
look_problem(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past_words *words = entry_previous_words(entry);
    if (words && !says_nothing(run, words->problems) &&
        says_nothing(run, entry->row->cells[COLUMN_PROBLEMS].text) &&
        !entry_finished(entry) &&
        !has_listed(run, LIST_SOLVED, entry_text(entry, COLUMN_PROGRESS)) &&
        !has_listed(run, LIST_SOLVED, entry->row->cells[COLUMN_REMARK].text))
        against(run, self, entry, COLUMN_PROBLEMS)->words[1] = words->problems;
}

CHECK(XPD16) = {
    .name = "problem-vanished",
    .severity = SEVERITY_INFO,
    .title = { "上期的问题不见了", "a problem of the filing before is gone" },
    .why = { "问题怎样解决的没有交代", "nobody says how it was solved" },
    .hint = { "在进展情况里写明问题如何解决，或继续列出",
              "say how it was solved, or list it again" },
    .bad = "上期“管线迁改受阻”，本期存在问题空白",
    .good = "本期“管线迁改已协调解决”",
    .source = "checks.md XPD16",
    SAYS({ "{1} 写有“{2}”，本期空白", "“{2}” for {1}, nothing now" }),
    .look_row = look_problem,
};
