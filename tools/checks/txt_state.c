/* TXT: narratives that say nothing of their figure, or contradict their state. */
#include "base/utf8.h"
#include "lint/prose.h"

/* What the text begins with being worked on, or what was not done yet, is why there is no
 * figure (未报); so is a day when there will be one. */
static bool
says_why(const struct prose *prose)
{
    for (size_t i = 0; i < prose->text.len; i++)
        if (prose->text.ptr[i] >= '0' && prose->text.ptr[i] <= '9')
            return true;
    for (size_t i = 0; i < prose->clauses.len; i++)
        if (prose->clauses.items[i].says == CLAIM_NEGATIVE)
            return true;
    return prose->clauses.len && prose->clauses.items[0].says == CLAIM_GOING;
}

static void
look_no_number(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!entry_is_numeric(entry) || past_is_number(&entry->done) ||
        past_is_number(&entry->ratio) || entry->row->state == STATE_NOT_STARTED)
        return;
    const struct prose *prose = prose_of_progress(run, self, entry);
    if (!prose || prose->claims.len ||
        (entry->row->done.kind == VALUE_NOT_REPORTED && says_why(prose)))
        return;
    found_cell(run, self, entry, COLUMN_PROGRESS, 0)->words[0] =
        entry->subject.indicator->text;
}

CHECK(TXT09) = {
    .name = "no-number",
    .severity = SEVERITY_WARNING,
    .title = { "有数字目标，却没有任何数字",
               "a target in figures, and no figure at all" },
    .why = { "说不出数，就看不出进度", "without a figure there is no progress to see" },
    .hint = { "写明完成了多少；确实没有的，累计完成填“未报”并说明",
              "say how much is done; if nothing can be said, write 未报 and why" },
    .bad = "积极推进，成效明显（累计完成空白）",
    .good = "已建成7家",
    .source = "checks.md TXT09; seen in narrative tables of Beijing districts",
    SAYS({ "目标是“{1}”，文字和累计完成都没有数", "“{1}” is to be reached" }),
    .yields = "IDN03",
    .look_row = look_no_number,
};

/* 距全年目标还差58部: what is done, told by what is left. */
static bool
tells_gap(const struct claim *claim, const struct entry *entry)
{
    struct decimal value;
    return claim->says == CLAIM_NEGATIVE && entry_is_numeric(entry) &&
           claim_fits(claim, entry->subject.indicator, &value) &&
           decimal_add(value, entry->done.value, &value) &&
           !decimal_compare(value, entry->subject.indicator->value);
}

/* The figure done stands in the text: 活动场次8次. */
static bool
tells_figure(const struct prose *prose, const struct entry *entry)
{
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        if (tells_gap(claim, entry))
            return true;
        if ((claim->says == CLAIM_NOTHING || claim->says == CLAIM_DONE) &&
            claim_is_done(claim, entry))
            return true;
    }
    return false;
}

/* Every clause speaks of plans or of what is not done, and still something is done. */
static void
look_only_plans(struct run *run, const struct check *self, const struct entry *entry)
{
    bool done = past_is_number(&entry->done) && entry->done.value.mantissa > 0;
    if (!done && entry->row->state != STATE_FINISHED)
        return;
    const struct prose *prose = prose_of_progress(run, self, entry);
    size_t plans = 0;
    for (size_t i = 0; prose && i < prose->clauses.len; i++) {
        const struct clause *clause = &prose->clauses.items[i];
        enum claim_says says = clause->says;
        struct str words = clause_words(prose, clause);
        if (says == CLAIM_DONE || says == CLAIM_GOING || str_has(words, STR("已")))
            return;
        plans += says == CLAIM_PLAN || says == CLAIM_NEGATIVE;
    }
    if (!plans || plans * 2 < prose->clauses.len || tells_figure(prose, entry))
        return;
    found_cell(run, self, entry, COLUMN_PROGRESS, 0)->words[0] =
        entry->row->cells[done ? COLUMN_DONE : COLUMN_STATE].text;
}

CHECK(TXT10) = {
    .name = "only-plan-words",
    .severity = SEVERITY_WARNING,
    .title = { "文字只有计划，数字却已完成",
               "only plans in the text, and yet something is done" },
    .why = { "完成了什么没有写", "what was done is not told" },
    .hint = { "写明已完成的内容，或核对累计数",
              "say what was done, or compare the figure" },
    .bad = "计划建设、拟选址（累计完成=7）",
    .good = "已建成7家（累计完成=7）",
    .source = "checks.md TXT10",
    .yields = "NUM23 TXT11",
    SAYS({ "文字都是计划或尚未，填的是“{1}”",
           "all of it is plans, and “{1}” is filled in" }),
    .look_row = look_only_plans,
};

/* Bytes behind 尚未, 正在 in which the work is named. */
#define STAGE_REACH 30

/* The word that says that CLAUSE is open, and what stands behind it: 尚未开工, 正在进行外墙施工,
 * 预计9月竣工; behind a bare 未 the work itself must stand. */
static struct str
behind_open(const struct filing_tables *tables, const struct clause *clause,
            struct str words, struct str *word)
{
    enum word_list list = clause->says == CLAIM_NEGATIVE ? LIST_NOT_YET
                          : clause->says == CLAIM_GOING  ? LIST_STILL
                                                         : LIST_EXPECTED;
    *word = tables_listed(tables, list, words, WORD_WITHIN);
    size_t from = word->len ? str_find(words, *word, 0) + word->len : words.len;
    size_t end = words.len - from > STAGE_REACH && list != LIST_EXPECTED
                     ? from + STAGE_REACH
                     : words.len;
    return str_sub(words, from, end);
}

/* REST begins with two characters of the task: 尚未筛查 of 两癌筛查. */
static bool
names_task(const struct entry *entry, struct str rest)
{
    const struct duty *duty = entry->subject.duty;
    size_t end = 0;
    for (int i = 0; i < 2 && end < rest.len; i++)
        utf8_next(rest, &end);
    return duty && end >= 6 && str_has(duty->title, str_sub(rest, 0, end));
}

/* A figure of CLAUSE is of the very things that the row counts. */
static bool
counts_own(const struct prose *prose, const struct clause *clause,
           const struct entry *entry)
{
    size_t index = (size_t)(clause - prose->clauses.items);
    struct decimal value;
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        if (claim->clause == index && entry->subject.indicator &&
            claim->quantity->class != QUANTITY_PERCENT &&
            claim_fits(claim, entry->subject.indicator, &value))
            return true;
    }
    return false;
}

/* The work is not done, still going on, or yet to come: of its stages (开工, 验收 …), or of a
 * count of its own. What is told of other things, of what follows the work, or in passing
 * (尚未解决的停车难问题), leaves the work done. */
static bool
is_open(const struct run *run, const struct prose *prose, const struct clause *clause,
        const struct entry *entry, bool begins)
{
    const struct filing_tables *tables = run->around->tables;
    struct str words = clause_words(prose, clause);
    if ((clause->says != CLAIM_NEGATIVE && clause->says != CLAIM_GOING &&
         clause->says != CLAIM_PLAN) ||
        (begins && clause->says != CLAIM_NEGATIVE) ||
        has_listed(run, LIST_ASIDE, words))
        return false;
    struct str word, rest = behind_open(tables, clause, words, &word);
    bool own = counts_own(prose, clause, entry), bare = word.len == STR("未").len;
    struct str step =
        tables_listed(tables, LIST_STAGE, rest, bare ? WORD_FIRST : WORD_WITHIN);
    if (clause->says == CLAIM_PLAN && !own && str_eq(step, STR("完成")))
        return false; /* 预计10月完成轮训 may be of anything */
    bool stage = step.len || (own && !bare && clause->says == CLAIM_NEGATIVE &&
                              names_task(entry, rest));
    bool left = own && has_listed(run, LIST_REST, words);
    return left || (stage && ((own && clause->says == CLAIM_NEGATIVE) ||
                              !str_has(rest, STR("的"))));
}

static void
look_unfinished(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->row->state != STATE_FINISHED)
        return;
    bool begins =
        entry->subject.indicator && asks_beginning(run, entry->subject.indicator);
    const struct prose *prose = prose_of_progress(run, self, entry);
    for (size_t i = 0; prose && i < prose->clauses.len; i++) {
        const struct clause *clause = &prose->clauses.items[i];
        if (!is_open(run, prose, clause, entry, begins))
            continue;
        found_part(run, self, entry, COLUMN_PROGRESS, clause->span, 0);
        return;
    }
}

CHECK(TXT11) = {
    .name = "contradicts-complete",
    .severity = SEVERITY_WARNING,
    .title = { "状态已完成，文字却说没有完成",
               "complete by its state, unfinished by its text" },
    .why = { "两处只能有一处对", "only one of the two can be right" },
    .hint = { "核对状态", "compare the state" },
    .bad = "其中2家尚未开工（状态=已完成）",
    .good = "全部投入使用（状态=已完成）",
    .source = "checks.md TXT11; seen: 苍南 2022, 50%(…未开工",
    SAYS({ "“{1}”", "“{1}”" }),
    .yields = "STA01 STA03 STA12",
    .look_row = look_unfinished,
};
