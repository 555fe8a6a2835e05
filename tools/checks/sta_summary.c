/* STA: summaries beside the rows, drafts, and states that only a colour tells. */
#include "base/utf8.h"
#include "lint/entry.h"
#include "plan/pace.h"
#include "quantity/quantity.h"

#define ITEMS_MOST 2000

/* What the rows say, item by item, and the lines above and below that count them. */
struct summary {
    int numbers[ITEMS_MOST];
    bool open[ITEMS_MOST]; /* one of its rows is not finished */
    size_t count;
    ARRAY(struct span) lines;
};

static void
add_item(struct summary *summary, const struct filing_row *row)
{
    size_t i = 0;
    while (i < summary->count && summary->numbers[i] != row->item.number)
        i++;
    if (i == summary->count) {
        if (summary->count == ITEMS_MOST || row->item.number < 0)
            return;
        summary->numbers[summary->count++] = row->item.number;
    }
    summary->open[i] |= row->state != STATE_FINISHED;
}

static void
collect(struct run *run, const struct check *self, const struct entry *entry)
{
    struct summary *summary = run_state(run, self, sizeof *summary);
    const struct filing_row *row = entry->row;
    if (row->kind == ROW_DATA)
        add_item(summary, row);
    else if ((row->kind == ROW_FOOT || row->kind == ROW_PREAMBLE) &&
             summary->lines.len < 50)
        *array_push(run->arena, &summary->lines) = row->span;
}

/* A count of items, and what class it is of. */
struct count {
    struct span span;
    struct decimal value;
    bool total, finished, class;
};

#define COUNTS_MOST 20

static bool
stands_near(struct str text, struct span span, const struct str *words, size_t count)
{
    size_t from = span.from > 24 ? span.from - 24 : 0;
    while (from < span.from && ((unsigned char)text.ptr[from] & 0xC0) == 0x80)
        from++;
    struct str before = str_sub(text, from, span.from);
    for (size_t i = before.len; i > 0; i--)
        if (str_starts(str_sub(before, i - 1, before.len), STR("，")) ||
            str_starts(str_sub(before, i - 1, before.len), STR("、"))) {
            before = str_sub(before, i - 1, before.len);
            break;
        }
    for (size_t i = 0; i < count; i++)
        if (str_has(before, words[i]))
            return true;
    return false;
}

static size_t
counts_of(struct run *run, struct str text, struct count *counts)
{
    static const struct str totals[] = { STR_INIT("共"), STR_INIT("总"),
                                         STR_INIT("合计") };
    static const struct str finished[] = { STR_INIT("已完成"), STR_INIT("完成"),
                                           STR_INIT("办结"), STR_INIT("销号") };
    static const struct str classes[] = {
        STR_INIT("完成"), STR_INIT("推进"), STR_INIT("序时"),   STR_INIT("滞后"),
        STR_INIT("提前"), STR_INIT("超前"), STR_INIT("未启动"), STR_INIT("未开工"),
        STR_INIT("正常"), STR_INIT("缓慢"),
    };
    struct quantities quantities = { 0 };
    size_t count = 0;
    quantities_find(run->arena, run->around->tables->quantity, run->rules, text,
                    (struct span){ 0, text.len }, &quantities);
    for (size_t i = 0; i < quantities.len && count < COUNTS_MOST; i++) {
        const struct quantity *quantity = &quantities.items[i];
        if (!quantity->has_value ||
            (!str_eq(quantity->unit, STR("项")) && !str_eq(quantity->unit, STR("个"))))
            continue;
        struct count *made = &counts[count++];
        *made = (struct count){ .span = quantity->span, .value = quantity->value };
        made->total = stands_near(text, quantity->span, totals, 3);
        made->finished = stands_near(text, quantity->span, finished, 4);
        made->class = stands_near(text, quantity->span, classes,
                                  sizeof(classes) / sizeof(classes[0]));
    }
    return count;
}

static size_t
finished_items(const struct summary *summary)
{
    size_t count = 0;
    for (size_t i = 0; i < summary->count; i++)
        count += !summary->open[i];
    return count;
}

static void
compare_counts(struct run *run, const struct check *self)
{
    const struct summary *summary = run_state(run, self, sizeof *summary);
    struct decimal finished = { .mantissa = (int64_t)finished_items(summary) };
    for (size_t i = 0; i < summary->lines.len; i++) {
        struct count counts[COUNTS_MOST];
        struct span line = summary->lines.items[i];
        struct str text = text_view(run->text, line);
        size_t count = counts_of(run, text, counts);
        for (size_t k = 0; k < count; k++) {
            if (!counts[k].finished || counts[k].total ||
                !decimal_compare(counts[k].value, finished))
                continue;
            struct finding *finding =
                found(run, self,
                      (struct span){ line.from + counts[k].span.from,
                                     line.from + counts[k].span.to },
                      0);
            finding->words[0] = str_sub(text, counts[k].span.from, counts[k].span.to);
            finding->words[1] = decimal_print(run->arena, finished);
        }
    }
}

CHECK(STA16) = {
    .name = "summary-counts",
    .severity = SEVERITY_ERROR,
    .any_row = true,
    .title = { "汇总的项数与各行不符", "the summary counts other than the rows" },
    .why = { "通报引用的正是这个数", "bulletins quote this very number" },
    .hint = { "按各行状态重新数", "count the rows again" },
    .bad = "注：已完成10项（各行只有9项）",
    .good = "注：已完成9项",
    .source = "checks.md STA16; seen: 新建区 2024",
    SAYS({ "写已完成 {1}，各行已完成的是 {2} 项",
           "{1} are said to be complete, and {2} of the rows are" }),
    .look_row = collect,
    .look_end = compare_counts,
};

/* 共45项，完成24项，按序时9项，滞后11项: 44. */
static void
compare_classes(struct run *run, const struct check *self)
{
    const struct summary *summary = run_state(run, self, sizeof *summary);
    for (size_t i = 0; i < summary->lines.len; i++) {
        struct count counts[COUNTS_MOST];
        struct span line = summary->lines.items[i];
        struct str text = text_view(run->text, line);
        size_t count = counts_of(run, text, counts), classes = 0, total = COUNTS_MOST;
        struct decimal sum = { 0 };
        for (size_t k = 0; k < count; k++) {
            if (counts[k].total && !counts[k].class && total == COUNTS_MOST)
                total = k;
            else if (counts[k].class && decimal_add(sum, counts[k].value, &sum))
                classes++;
        }
        if (total == COUNTS_MOST || classes < 2 ||
            !decimal_compare(sum, counts[total].value))
            continue;
        struct span span = { line.from + counts[total].span.from,
                             line.from + counts[total].span.to };
        struct finding *finding = found(run, self, span, 0);
        finding->words[0] =
            str_sub(text, counts[total].span.from, counts[total].span.to);
        finding->words[1] = decimal_print(run->arena, sum);
    }
}

CHECK(STA17) = {
    .name = "silent-residual",
    .severity = SEVERITY_ERROR,
    .any_row = true,
    .title = { "各类相加不等于总数", "the classes do not add up to the whole" },
    .why = { "漏掉的往往正是滞后的", "what is left out is mostly what lags" },
    .hint = { "补上漏掉的一类", "name the class that is missing" },
    .bad = "共45项，完成24项，按序时9项，滞后11项",
    .good = "共45项，完成24项，按序时9项，滞后11项，未启动1项",
    .source = "checks.md STA17; seen: 港城 2025, 44 of 45",
    SAYS({ "共 {1}，各类相加 {2} 项", "{1} in all, and the classes add up to {2}" }),
    .look_row = collect,
    .look_end = compare_classes,
};

static struct str
draft_word(struct str text)
{
    static const struct str words[] = { STR_INIT("草稿"),   STR_INIT("待审"),
                                        STR_INIT("初稿"),   STR_INIT("征求意见稿"),
                                        STR_INIT("送审稿"), STR_INIT("未审定"),
                                        STR_INIT("未审核"), STR_INIT("审核中") };
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_has(text, words[i]))
            return words[i];
    return (struct str){ 0 };
}

/* 备注=待审稿: the remark is the mark, perhaps with why. */
static void
look_draft_row(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str remark = entry->row->cells[COLUMN_REMARK].text;
    struct str word = draft_word(remark);
    if (word.len && (str_starts(remark, word) || str_starts(remark, STR("（"))))
        found_cell(run, self, entry, COLUMN_REMARK, 0)->words[0] = word;
}

static void
look_draft(struct run *run, const struct check *self, const struct entry *entry)
{
    enum row_kind kind = entry->row->kind;
    if (kind == ROW_DATA) {
        look_draft_row(run, self, entry);
        return;
    }
    if (kind != ROW_PREAMBLE && kind != ROW_FOOT)
        return;
    struct str word = draft_word(text_view(run->text, entry->row->span));
    if (word.len)
        found_row(run, self, entry, 0)->words[0] = word;
}

static void
look_draft_name(struct run *run, const struct check *self)
{
    struct str word = draft_word(str_of(run->path));
    if (word.len)
        found_file(run, self, 0)->words[0] = word;
}

CHECK(STA18) = {
    .name = "filing-state",
    .severity = SEVERITY_ERROR,
    .any_row = true,
    .title = { "还是草稿或待审", "a draft, or not yet approved" },
    .why = { "没有审定的数不能汇总", "figures that nobody approved are not collected" },
    .hint = { "审定后去掉标记再报", "have it approved, and take the mark off" },
    .bad = "云岫区进展表（草稿）",
    .good = "云岫区进展表",
    .source = "checks.md STA18",
    SAYS({ "写有“{1}”", "it says {1}" }),
    .look_head = look_draft_name,
    .look_row = look_draft,
};

/* Only signs, no letter and no digit: ●, ■, 🔴. */
static bool
is_sign(struct str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = utf8_next(text, &at);
        bool sign = (c >= 0x2190 && c <= 0x27BF) || (c >= 0x1F300 && c <= 0x1FAFF) ||
                    c == 0xFE0F || c == 0x25CF;
        if (!sign)
            return false;
    }
    return text.len > 0;
}

static void
look_colour(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_STATE, COLUMN_PACE,
                                                  COLUMN_LIGHT };
    for (size_t i = 0; i < 3; i++) {
        struct str text = entry->row->cells[columns[i]].text;
        if (!is_sign(text))
            continue;
        struct finding *finding = found_cell(run, self, entry, columns[i], 0);
        finding->words[0] = text;
        finding->words[1] = column_name(columns[i]);
    }
}

CHECK(STA19) = {
    .name = "colour-only",
    .severity = SEVERITY_WARNING,
    .title = { "状态只用符号或颜色表示", "a state told by a sign or colour alone" },
    .why = { "颜色导出成文本就丢了，符号各处含义不同",
             "colours are lost in text, and signs mean other things elsewhere" },
    .hint = { "写成文字", "write it in words" },
    .bad = "进度判断=●",
    .good = "进度判断=滞后",
    .source = "checks.md STA19",
    SAYS({ "{2}是“{1}”", "{2} is {1}" }),
    .look_row = look_colour,
};

/* Done against what should be done, by the table's own measure: points or ratio. */
static bool
light_value(const struct run *run, const struct entry *entry, struct str by,
            struct decimal *value)
{
    struct decimal expected, rate, pace, hundred = { .mantissa = 1, .scale = 2 };
    const struct indicator *indicator = entry->subject.indicator;
    if (!indicator || !past_is_number(&entry->done) || indicator->value.mantissa <= 0 ||
        !plan_expected(run->around->plan, indicator, entry->months, &expected))
        return false;
    if (str_has(by, STR("比")))
        return decimal_divide(entry->done.value, expected, value);
    return decimal_divide(entry->done.value, indicator->value, &rate) &&
           decimal_divide(expected, indicator->value, &pace) &&
           decimal_add(rate, decimal_negate(pace), &rate) &&
           decimal_multiply(rate, hundred, value);
}

static bool
is_within(const struct sheet *sheet, const struct sheet_row *row, struct decimal value)
{
    struct decimal bound;
    struct str low = sheet_cell(sheet, row, "下界"),
               high = sheet_cell(sheet, row, "上界");
    struct str ends = sheet_cell(sheet, row, "闭开");
    bool low_open = str_starts(ends, STR("(")) || str_starts(ends, STR("（"));
    bool high_closed = str_ends(ends, STR("]"));
    if (decimal_read(low, &bound)) {
        int order = decimal_compare(value, bound);
        if (order < 0 || (low_open && !order))
            return false;
    }
    if (decimal_read(high, &bound)) {
        int order = decimal_compare(value, bound);
        if (order > 0 || (!high_closed && !order))
            return false;
    }
    return low.len || high.len;
}

static void
look_light(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "lights") : NULL;
    struct str light = entry->row->cells[COLUMN_LIGHT].text, due = { 0 };
    if (!sheet || !light.len)
        return;
    for (size_t i = 0; i < sheet->rows.len && !due.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct decimal value;
        if (light_value(run, entry, sheet_cell(sheet, row, "比较量"), &value) &&
            is_within(sheet, row, value))
            due = sheet_cell(sheet, row, "颜色");
    }
    if (!due.len || str_has(light, due) || str_has(due, light))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_LIGHT, 0);
    finding->words[0] = light;
    finding->words[1] = due;
}

CHECK(STA06) = {
    .name = "light-against-rule",
    .severity = SEVERITY_WARNING,
    .title = { "亮灯与本通知的规则不符", "a light other than the rule gives" },
    .why = { "各地规则不同，以登记的为准",
             "rules differ from place to place; the registered one holds" },
    .hint = { "按规则应亮“{2}”", "by the rule it is {2}" },
    .bad = "按规则应黄，填绿",
    .good = "亮灯与规则一致",
    .source = "checks.md STA06; registry/<year>/lights.tsv",
    SAYS({ "填“{1}”，按规则应为“{2}”", "{1}, where the rule gives {2}" }),
    .look_row = look_light,
};
