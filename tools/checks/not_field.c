/* NOT: leaders, units and deadlines of the items. */
#include "checks/notice_walk.h"

#include <stdlib.h>

static const struct bilingual field_words[] = {
    [FIELD_LEADERS] = { "牵头领导", "leader" },
    [FIELD_UNITS] = { "责任单位", "responsible unit" },
    [FIELD_DEADLINE] = { "完成期限", "deadline" },
};

static size_t
count_with(const struct notice *notice, enum field_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < notice->items.len; i++)
        count += item_has(&notice->items.items[i], kind);
    return count;
}

/* A field that most items have and this one lacks. */
static void
look_missing(struct run *run, const struct check *self)
{
    static const enum field_kind kinds[] = { FIELD_LEADERS, FIELD_UNITS,
                                             FIELD_DEADLINE };
    const struct notice *notice = run->notice;
    for (size_t k = 0; notice && k < sizeof kinds / sizeof kinds[0]; k++) {
        size_t with = count_with(notice, kinds[k]), all = notice->items.len;
        if (with * 3 < all * 2 || all < 3)
            continue;
        for (size_t i = 0; i < all; i++) {
            const struct item *item = &notice->items.items[i];
            if (item_has(item, kinds[k]))
                continue;
            struct span at = item->label.text.len ? item->label.span : item->title.span;
            struct finding *finding = found(run, self, at, k);
            finding->words[0] =
                item->label.text.len ? item->label.text : item->title.text;
            finding->item = item->number;
            finding->field = str_of(field_words[kinds[k]].zh);
        }
    }
}

CHECK(NOT04) = {
    .name = "field-missing",
    .severity = SEVERITY_WARNING,
    .title = { "任务缺少其他任务都有的内容", "an item lacks what the others have" },
    .why = { "没有责任单位或期限的任务无人可督", "nobody can be held to it" },
    .hint = { "对照原文补上", "fill it in from the original" },
    .bad = "三项任务，一项没有责任单位",
    .good = "三项任务都有责任单位",
    .source = "layouts.md §10",
    SAYS({ "“{1}”没有牵头领导，多数任务有", "{1} has no leader while most items have" },
         { "“{1}”没有责任单位，多数任务有",
           "{1} has no responsible unit while most items have" },
         { "“{1}”没有完成期限，多数任务有",
           "{1} has no deadline while most items have" }),
    .look = look_missing,
};

/* Items without any field at all: said once. */
static void
look_none(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    if (!notice || !notice->items.len || count_with(notice, FIELD_UNITS) ||
        count_with(notice, FIELD_LEADERS))
        return;
    found(run, self, notice->items.items[0].title.span, 0);
}

CHECK(NOT05) = {
    .name = "no-fields-at-all",
    .severity = SEVERITY_INFO,
    .title = { "各项任务都没有责任单位", "no item names a responsible unit" },
    .why = { "填报无法按单位核对", "filings cannot be checked by unit" },
    .hint = { "在登记表里补上责任单位", "add the units in the registry" },
    .bad = "一、新增养老床位300张；",
    .good = "一、新增养老床位300张（责任单位：区民政局）",
    .source = "layouts.md §3 F",
    SAYS({ "全文任务都没有责任单位和牵头领导",
           "no item of the notice has a unit or a leader" }),
    .look = look_none,
};

/* 责任单位 beside 牵头单位 is support: such items say nothing of the usual label. */
static bool
has_lead_beside(const struct item *item)
{
    for (size_t i = 0; i < item->fields.len; i++) {
        const struct field *field = &item->fields.items[i];
        if (field->kind == FIELD_CO_UNITS && field->rule &&
            str_eq(rule_gives(field->rule, "rank"), STR("responsible")))
            return true;
    }
    return false;
}

/* The labels of the units, one an item. */
static struct names
unit_labels(struct run *run)
{
    struct names labels = { 0 };
    for (size_t i = 0; run->notice && i < run->notice->items.len; i++) {
        const struct item *item = &run->notice->items.items[i];
        size_t count = has_lead_beside(item) ? 0 : item->fields.len;
        for (size_t f = 0; f < count; f++) {
            const struct field *field = &item->fields.items[f];
            if (field->kind == FIELD_UNITS && field->label.text.len)
                *array_push(run->arena, &labels) =
                    (struct name){ field->label.text, field->label.span };
        }
    }
    return labels;
}

static int
by_text(const void *a, const void *b)
{
    return str_compare(((const struct name *)a)->text, ((const struct name *)b)->text);
}

/* How many of SORTED come before TEXT, or, when PAST, no later than it. */
static size_t
rank_of(const struct names *sorted, struct str text, bool past)
{
    size_t low = 0, high = sorted->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(sorted->items[middle].text, text);
        if (order < 0 || (past && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The last label that is not TEXT; empty: there is none. */
static struct str
last_other(const struct names *labels, struct str text)
{
    for (size_t i = labels->len; i-- > 0;)
        if (!str_eq(labels->items[i].text, text))
            return labels->items[i].text;
    return (struct str){ 0 };
}

/* One label for most units, another for few: 主责单位 among 责任单位. */
static void
look_label(struct run *run, const struct check *self)
{
    struct names labels = unit_labels(run), sorted = { 0 };
    for (size_t i = 0; i < labels.len; i++)
        *array_push(run->arena, &sorted) = labels.items[i];
    if (sorted.len)
        qsort(sorted.items, sorted.len, sizeof *sorted.items, by_text);
    struct str last = { 0 }, other = { 0 };
    if (labels.len) {
        last = labels.items[labels.len - 1].text;
        other = last_other(&labels, last);
    }
    for (size_t i = 0; i < labels.len; i++) {
        struct str text = labels.items[i].text;
        size_t same = rank_of(&sorted, text, true) - rank_of(&sorted, text, false);
        if (same == labels.len || same * 5 > labels.len - same)
            continue;
        struct finding *finding = found(run, self, labels.items[i].span, 0);
        finding->words[0] = text;
        finding->words[1] = str_eq(text, last) ? other : last;
    }
}

CHECK(NOT06) = {
    .name = "odd-label",
    .severity = SEVERITY_WARNING,
    .title = { "栏目名称与其他任务不一致",
               "a label differs from that of the other items" },
    .why = { "是笔误还是另有含义，读者无从判断",
             "a slip, or a different duty? Nobody can tell" },
    .hint = { "若同一意思，改为“{2}”", "if the same is meant, write {2}" },
    .bad = "主责单位：区民政局（其他各项为责任单位）",
    .good = "责任单位：区民政局",
    .source = "layouts.md §9 trap 24",
    SAYS({ "这里是“{1}”，其他任务是“{2}”", "this is {1}, the other items have {2}" }),
    .look = look_label,
};

static void
look_deadline(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    for (size_t i = 0; notice && i < notice->items.len; i++) {
        const struct item *item = &notice->items.items[i];
        const struct dated *deadline = &item->deadline;
        size_t say;
        if (deadline->impossible)
            say = 0;
        else if (!date_is_set(deadline->date))
            continue;
        else if (date_is_set(notice->date.date) &&
                 date_compare(deadline->date, notice->date.date) < 0)
            say = 1;
        else if (deadline->open_before)
            say = 3;
        else if (notice->year && deadline->date.year != notice->year)
            say = 2;
        else
            continue;
        struct finding *finding = found(run, self, deadline->span, say);
        finding->words[0] = deadline->text;
        finding->words[1] = date_print(run->arena, notice->date.date);
        finding->words[2] = arena_printf(run->arena, "%d", notice->year);
        finding->item = item->number;
        if (say >= 2)
            finding->severity = SEVERITY_INFO;
    }
}

CHECK(NOT07) = {
    .name = "deadline",
    .severity = SEVERITY_WARNING,
    .title = { "完成期限可疑", "a deadline is doubtful" },
    .why = { "期限是督查和预警的依据", "supervision and warnings rest on it" },
    .hint = { "对照原文核实日期", "compare the date with the original" },
    .bad = "完成期限：6月31日",
    .good = "完成期限：6月30日",
    .source = "layouts.md §6, §10",
    SAYS({ "“{1}”不是存在的日期", "{1} is no day of the calendar" },
         { "期限“{1}”早于发文日期{2}", "the deadline {1} is before the notice of {2}" },
         { "期限“{1}”不在{3}年内", "the deadline {1} is not in {3}" },
         { "“{1}”：是到上月底，还是含当月？按当月最后一日计",
           "{1}: before the month or through it? Its last day is taken" }),
    .look = look_deadline,
};
