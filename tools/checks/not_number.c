/* NOT: numbers, headings and counts of a notice. */
#include "checks/notice_walk.h"
#include "target/target.h"

static struct str
number_words(struct run *run, int number)
{
    return arena_printf(run->arena, "%d", number);
}

/* The item before INDEX in the same list: same section, or one count for all. */
static void
look_sequence(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    for (size_t i = 1; notice && i < notice->items.len; i++) {
        const struct item *before = &notice->items.items[i - 1],
                          *item = &notice->items.items[i];
        bool printed = item->label.text.len && before->label.text.len;
        if (!printed || item->number == before->number + 1)
            continue;
        if (item->number == 1 && item->section != before->section)
            continue;
        size_t say = item->number == before->number  ? 1
                     : item->number < before->number ? 2
                                                     : 0;
        struct finding *finding = found(run, self, item->label.span, say);
        finding->words[0] = item->label.text;
        finding->words[1] = before->label.text;
        finding->words[2] = number_words(run, before->number + 1);
        finding->item = item->number;
        found_beside(run, finding, before->label.span,
                     (struct bilingual){ "前一项", "the item before" });
    }
}

CHECK(NOT01) = {
    .name = "item-number-sequence",
    .severity = SEVERITY_WARNING,
    .title = { "任务序号不连续", "item numbers are not in sequence" },
    .why = { "填报按序号对应任务，断号、重号会张冠李戴",
             "filings refer to items by number; gaps and repeats confuse them" },
    .hint = { "核对是否漏项，或改正序号",
              "see whether an item is missing, or renumber" },
    .bad = "（一）… （三）…",
    .good = "（一）… （二）…",
    .source = "GB/T 9704-2012, 7.3.3",
    SAYS({ "“{1}”前面是“{2}”，缺第{3}项", "{1} follows {2}: item {3} is missing" },
         { "“{1}”与前一项重号", "{1} repeats the number before it" },
         { "“{1}”排在“{2}”之后，序号倒退",
           "{1} stands after {2}: the count steps back" }),
    .look = look_sequence,
};

static void
look_heading(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    size_t numbered = 0;
    for (size_t i = 0; notice && i < notice->sections.len; i++)
        numbered += notice->sections.items[i].printed_number > 0;
    for (size_t i = 0; numbered && i < notice->sections.len; i++) {
        const struct section *section = &notice->sections.items[i];
        if (section->printed_number)
            continue;
        struct finding *finding = found(run, self, section->title.span, 0);
        finding->words[0] = section->title.text;
        finding->words[1] = number_words(run, section->number);
    }
}

CHECK(NOT02) = {
    .name = "heading-without-numeral",
    .severity = SEVERITY_WARNING,
    .title = { "标题缺序号", "a heading lacks its numeral" },
    .why = { "同级标题有的编号有的不编号，按“第几类”引用会错位",
             "others of its level are numbered; references by number go astray" },
    .hint = { "补上序号", "add the numeral" },
    .bad = "改善居住条件 … 二、方便出行",
    .good = "一、改善居住条件 … 二、方便出行",
    .source = "GB/T 9704-2012, 7.3.3",
    SAYS({ "第{2}类“{1}”没有序号，其余标题有",
           "heading {2}, {1}, has no numeral while others have" }),
    .look = look_heading,
};

static void
look_count(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    size_t sections = notice ? notice->sections.len : 0;
    int *counts = arena_alloc_array(run->arena, sections + 1, sizeof *counts);
    for (size_t i = 0; notice && i < notice->items.len; i++)
        if (notice->items.items[i].section < sections)
            counts[notice->items.items[i].section]++;
    for (size_t i = 0; i < sections; i++) {
        const struct section *section = &notice->sections.items[i];
        int have = counts[i];
        if (section->stated_items < 0 || section->stated_items == have)
            continue;
        struct finding *finding = found(run, self, section->stated, 0);
        finding->words[0] = number_words(run, section->stated_items);
        finding->words[1] = number_words(run, have);
        finding->words[2] = section->title.text;
    }
    for (size_t i = 0; notice && notice->items.len && i < notice->annexes.len; i++) {
        const struct annex *annex = &notice->annexes.items[i];
        if (annex->stated_items < 0 || !annex->present ||
            (size_t)annex->stated_items == notice->items.len)
            continue;
        struct finding *finding = found(run, self, annex->title.span, 0);
        finding->words[0] = number_words(run, annex->stated_items);
        finding->words[1] = number_words(run, (int)notice->items.len);
        finding->words[2] = annex->title.text;
    }
}

CHECK(NOT03) = {
    .name = "stated-count",
    .severity = SEVERITY_WARNING,
    .title = { "标明的项数与实有项数不符",
               "the stated count is not the number of items" },
    .why = { "可能漏印、多印了任务", "an item may be missing or doubled" },
    .hint = { "核对项数", "compare the items with the count" },
    .bad = "一、改善居住条件（4项） 下列3项",
    .good = "一、改善居住条件（3项） 下列3项",
    .source = "layouts.md §2",
    SAYS({ "“{3}”标明{1}项，实有{2}项", "{3} states {1} items and has {2}" }),
    .look = look_count,
};

static void
look_unexplained(struct run *run, const struct check *self)
{
    size_t items = run->notice && run->accounts ? run->notice->items.len : 0;
    for (size_t i = 0; i < items; i++) {
        const struct account *account = &run->accounts[i];
        for (size_t k = 0; k < account->numbers.len; k++) {
            const struct number *number = &account->numbers.items[k];
            if (number->class != NUMBER_UNEXPLAINED)
                continue;
            bool too_long = str_eq(number->why, STR("too long"));
            struct finding *finding = found(run, self, number->text.span, too_long);
            finding->words[0] = text_view(run->text, number->text.span);
            finding->item = run->notice->items.items[i].number;
        }
    }
}

CHECK(NOT20) = {
    .name = "number-not-understood",
    .severity = SEVERITY_WARNING,
    .title = { "有数字没有看懂", "a number is not understood" },
    .why = { "没有看懂的数字可能正是一个目标", "it may be a target that nobody sees" },
    .hint = { "核对原文；写法无误的，添一条规则说明它是什么",
              "compare with the original; where it is right, add a rule that explains it" },
    .bad = "按3的要求落实",
    .good = "按第3条的要求落实",
    .source = "extraction.md, §1 and §4: full accounting",
    SAYS({ "“{1}”没有规则说明是什么；规则在 rules/target/ 和 rules/tables/measures.tsv",
           "no rule of rules/target/ or rules/tables/measures.tsv explains {1}" },
         { "这个数太长，超出可以核对的范围", "this number is too long to be checked" }),
    .look = look_unexplained,
};
