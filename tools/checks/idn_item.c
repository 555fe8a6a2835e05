/* IDN: numbers of items and indicators. */
#include "checks/amount.h"
#include "checks/habit.h"
#include "checks/title.h"

static struct str
item_text(const struct entry *entry)
{
    return entry->row->cells[COLUMN_ITEM].text;
}

/* The notice has the number, perhaps more than once (it begins anew in each section). */
static bool
has_number(const struct plan *plan, int number)
{
    for (size_t i = 0; i < plan->duties.len; i++)
        if (plan->duties.items[i].number == number)
            return true;
    return false;
}

/* 21,69,74: numbers of more than one. */
static bool
is_list(struct str text)
{
    size_t runs = 0, at = 0;
    bool digit = false;
    for (; at < text.len; at++) {
        char c = text.ptr[at];
        bool is = c >= '0' && c <= '9';
        runs += is && !digit;
        digit = is;
        bool mark = c == ',' || c == ' ' || c == '/' || c == ';';
        if (!is && !mark && !str_starts(str_sub(text, at, text.len), STR("、")) &&
            !str_starts(str_sub(text, at, text.len), STR("，")) && (c & 0xC0) != 0x80)
            return false;
    }
    return runs > 1;
}

static void
look_unknown(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    const struct filing_ordinal *item = &entry->row->item;
    struct str text = item_text(entry);
    if (!plan || !plan->duties.len || !text.len || entry->subject.duty ||
        is_list(text) || (item->number >= 0 && has_number(plan, item->number)))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_ITEM, 0);
    const struct title *title = title_of(run, entry);
    finding->words[0] = text;
    finding->words[1] = arena_printf(run->arena, "%zu", plan->duties.len);
    if (title->best && title->best_score >= 850) {
        finding->say = 1;
        finding->words[2] = title->best->id;
        found_duty(run, finding, title->best);
    }
}

CHECK(IDN01) = {
    .name = "item-unknown",
    .severity = SEVERITY_ERROR,
    .title = { "通知里没有这个项目编号", "the notice has no item of this number" },
    .why = { "无法与任务、目标和历次填报对上",
             "no task, no target and no earlier filing belongs to it" },
    .hint = { "按通知核对项目编号", "look the number up in the notice" },
    .bad = "项目编号=42（通知共 41 项）",
    .good = "项目编号=41",
    .source = "checks.md IDN01",
    .yields = "IDN22",
    SAYS({ "没有第 {1} 项，通知共 {2} 项", "there is no item {1}, the notice has {2}" },
         { "没有第 {1} 项，通知共 {2} 项；按项目名称是第 {3} 项",
           "there is no item {1}, the notice has {2}; by its title it is item {3}" }),
    .yields_in_cell = "FMT12 FMT14 FMT15 FMT13",
    .look_row = look_unknown,
};

static void
look_form(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_ordinal *item = &entry->row->item;
    const struct filing_cell *cell = &entry->row->cells[COLUMN_ITEM];
    if (item->number < 0 || item->plain || item->sub || cell->origin != ORIGIN_CELL ||
        entry->filing->form == FORM_BLOCK || (item->notes & NOTE_FOOTMARK))
        return;
    struct str number = arena_printf(run->arena, "%d", item->number);
    struct finding *finding =
        habit_found(run, self, entry, COLUMN_ITEM, 0, STR("form"));
    if (!finding)
        return;
    finding->words[0] = cell->text;
    finding->words[1] = number;
    finding->fix_safe = true;
    found_edit(run, finding, cell->span, number);
}

CHECK(IDN02) = {
    .name = "number-form",
    .severity = SEVERITY_INFO,
    .title = { "项目编号不是阿拉伯数字",
               "the number of the item is not in plain digits" },
    .why = { "程序能读懂，但排序和查找容易出错",
             "it can be read, but sorts and searches go wrong" },
    .hint = { "写成 1、2、3……", "write 1, 2, 3 …" },
    .bad = "（二十三）,1,新建10家养老驿站",
    .good = "23,1,新建10家养老驿站",
    .source = "checks.md IDN02",
    .yields = "IDN01 IDN22",
    SAYS({ "“{1}”应写成 {2}", "{1} should be {2}" }),
    .look_row = look_form,
};

/* Numbers that the notice does not have, with titles that say whose they are. */
struct foreign {
    size_t count;
    int number; /* the first, told only when there is a second one */
    size_t record;
    struct span span;
    struct str text, item;
};

static struct finding *
tell_foreign(struct run *run, const struct check *self, const struct foreign *foreign,
             size_t say)
{
    struct finding *finding = found(run, self, foreign->span, say);
    finding->field = column_name(COLUMN_ITEM);
    finding->record = foreign->record;
    finding->words[0] = foreign->text;
    finding->words[1] = foreign->item;
    return finding;
}

/* A key held down, or the number that stands for none: 33, 99, 999. */
static bool
is_one_digit(int number)
{
    int digit = number % 10;
    while (number && number % 10 == digit)
        number /= 10;
    return !number;
}

/* No slip of the pen: a number far beyond the last of the notice is of a longer list. */
static bool
is_far(const struct plan *plan, int number)
{
    size_t more = plan->duties.len / 2;
    return (size_t)number > plan->duties.len + (more > 20 ? more : 20) &&
           !is_one_digit(number);
}

static void
look_foreign(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    struct str text = item_text(entry);
    if (!plan || !plan->duties.len || !text.len || entry->subject.duty)
        return;
    if (is_list(text)) {
        struct finding *finding = found_cell(run, self, entry, COLUMN_ITEM, 1);
        finding->words[0] = text;
        return;
    }
    const struct title *title = title_of(run, entry);
    int number = entry->row->item.number;
    if (number < 0 || !title->best || title->best_score < 850 ||
        has_number(plan, number))
        return;
    struct foreign *first = run_state(run, self, sizeof *first);
    const struct filing_cell *cell = &entry->row->cells[COLUMN_ITEM];
    struct foreign here = { 1,
                            number,
                            entry->row->number,
                            cell->span,
                            arena_str(run->arena, text),
                            title->best->id };
    if (is_far(plan, number)) {
        tell_foreign(run, self, &here, 0);
        return;
    }
    if (!first->count) {
        *first = here;
        return;
    }
    if (first->count++ == 1 && first->number == number) {
        first->count = 1;
        return;
    }
    if (first->count == 2)
        tell_foreign(run, self, first, 0);
    tell_foreign(run, self, &here, 0);
}

CHECK(IDN22) = {
    .name = "foreign-number",
    .severity = SEVERITY_ERROR,
    .title = { "编号是另一套的", "the numbers are of another system" },
    .why = { "市折子号、绩效号不是本通知的项目编号，会对到别的项目上",
             "numbers of a higher list are not the notice's and meet other items" },
    .hint = { "项目编号填通知的序号；另一套编号放在“外部编号”列",
              "write the notice's numbers; the others belong into a column 外部编号" },
    .bad = "项目编号=21,69,74（市折子号）",
    .good = "项目编号=23，外部编号=74",
    .source = "checks.md IDN22",
    SAYS({ "“{1}”不是本通知的编号，按项目名称是第 {2} 项",
           "{1} is no number of the notice; by its title it is item {2}" },
         { "“{1}”是几个编号，本通知一项只有一个",
           "{1} are several numbers; an item of the notice has one" }),
    .look_row = look_foreign,
};

static void
look_mark(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_ordinal *item = &entry->row->item;
    const struct filing_cell *cell = &entry->row->cells[COLUMN_ITEM];
    if (item->number < 0 || !(item->notes & NOTE_FOOTMARK) ||
        cell->origin != ORIGIN_CELL)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_ITEM, 0);
    finding->words[0] = cell->text;
    finding->fix_safe = true;
    finding->words[1] = arena_printf(run->arena, "%d", item->number);
    found_edit(run, finding, cell->span, finding->words[1]);
}

CHECK(IDN23) = {
    .name = "footnote-mark",
    .severity = SEVERITY_INFO,
    .title = { "编号带着注释符号", "the number carries a footnote's mark" },
    .why = { "符号的意思在表外，别处读不到",
             "what the mark means stands outside the table" },
    .hint = { "去掉符号，意思写进备注", "take the mark off and say it in 备注" },
    .bad = "9*",
    .good = "9",
    .source = "checks.md IDN23",
    SAYS({ "“{1}”应写成 {2}", "{1} should be {2}" }),
    .look_row = look_mark,
};

/* The row's target is a number of the item that no rule explains (NOT20): what the notice
 * asks for there is not known. */
static bool
has_unexplained(const struct duty *duty, struct str target)
{
    for (size_t i = 0; duty->account && target.len && i < duty->account->numbers.len;
         i++) {
        const struct number *number = &duty->account->numbers.items[i];
        if (number->class == NUMBER_UNEXPLAINED && str_eq(number->text.text, target))
            return true;
    }
    return false;
}

static void
look_indicator(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->subject.how != SUBJECT_NO_INDICATOR)
        return;
    const struct duty *duty = entry->subject.duty;
    struct str target = entry->row->cells[COLUMN_TARGET].text;
    bool unexplained = has_unexplained(duty, target);
    struct finding *finding =
        found_cell(run, self, entry, COLUMN_INDICATOR, unexplained);
    struct str text = entry->row->cells[COLUMN_INDICATOR].text;
    finding->words[0] = text.len ? text : item_text(entry);
    finding->words[1] = duty->id;
    finding->words[2] = arena_printf(run->arena, "%zu", duty->count);
    finding->words[3] = target;
    if (unexplained)
        at_most(finding, SEVERITY_INFO);
    found_duty(run, finding, duty);
}

CHECK(IDN27) = {
    .name = "indicator-unknown",
    .severity = SEVERITY_ERROR,
    .title = { "项目没有这个指标号", "the item has no indicator of this number" },
    .why = { "无法与目标对上，完成率也无从算起",
             "it belongs to no target, so there is nothing to measure it by" },
    .hint = { "指标按任务里目标出现的先后编号，0 表示整个项目",
              "indicators are numbered as the targets stand in the item; 0 is the item" },
    .bad = "28,3（第 28 项只有两个指标）",
    .good = "28,2",
    .source = "checks.md IDN27; filings.md §7.3",
    .yields = "IDN03 IDN24",
    SAYS({ "第 {2} 项没有指标 {1}，共 {3} 个",
           "item {2} has no indicator {1}, it has {3}" },
         { "第 {2} 项看懂了 {3} 个指标；{4} 没有规则说明是不是目标，指标 {1} 无从核对",
           "item {2} has {3} indicators that are understood; no rule says whether {4} "
           "is a target, so indicator {1} is not known" }),
    .look_row = look_indicator,
};
