/* STA: drafts, states that only a colour tells, and lights. */
#include "base/utf8.h"
#include "lint/entry.h"
#include "plan/pace.h"

static struct str
draft_word(const struct run *run, struct str text)
{
    return tables_listed(run->around->tables, LIST_DRAFT, text, WORD_WITHIN);
}

/* 备注=待审稿: the remark is the mark, perhaps with why. */
static void
look_draft_row(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str remark = entry->row->cells[COLUMN_REMARK].text;
    struct str word = draft_word(run, remark);
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
    struct str word = draft_word(run, text_view(run->text, entry->row->span));
    if (word.len)
        found_row(run, self, entry, 0)->words[0] = word;
}

static void
look_draft_name(struct run *run, const struct check *self)
{
    struct str word = draft_word(run, str_of(run->path));
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
