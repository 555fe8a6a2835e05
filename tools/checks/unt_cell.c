/* UNT: units as they are written. */
#include "base/utf8.h"
#include "checks/amount.h"
#include "lint/scan.h"

static void
look_wording(struct run *run, const struct check *self)
{
    if (run->filing)
        lint_wording(run, self, "wording");
}

/* 1.6万户 beside 1.5: whether the bare one is of 万 is anybody's guess. */
static bool
is_bare_beside(const struct filing_number *done, const struct filing_number *target)
{
    return target->unit.len && target->scale && !done->scale && done->value.mantissa;
}

static void
look_missing(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *asked = entry->subject.indicator;
    const struct filing_row *row = entry->row;
    bool *told = run_state(run, self, sizeof *told);
    if (!asked || !asked->unit.len || row->measure.text.len || !number_is(&row->done) ||
        row->done.kind == VALUE_PERCENT || row->done.unit.len)
        return;
    bool beside = is_bare_beside(&row->done, &row->target);
    if (row->target.unit.len && !beside)
        return;
    bool column = entry->filing->has[COLUMN_MEASURE];
    if (!column && *told && !beside)
        return;
    *told |= !column && !beside;
    size_t say = beside ? 2 : !column;
    struct finding *finding =
        found_cell(run, self, entry, say ? COLUMN_DONE : COLUMN_MEASURE, say);
    finding->words[0] = row->cells[COLUMN_DONE].text;
    finding->words[1] = asked->unit;
    finding->words[2] = row->cells[COLUMN_TARGET].text;
    if (!column || beside || entry->subject.duty->count == 1)
        at_most(finding, SEVERITY_INFO);
}

CHECK(UNT01) = {
    .name = "unit-missing",
    .severity = SEVERITY_WARNING,
    .title = { "没有计量单位", "no unit of measure" },
    .why = { "只有数没有单位，一项有几个指标时分不清是哪一个",
             "a bare number does not say which of several indicators it is" },
    .hint = { "补上通知的单位“{2}”", "add the unit of the notice: {2}" },
    .bad = "累计完成=8，计量单位空白",
    .good = "累计完成=8，计量单位=家",
    .source = "checks.md UNT01",
    SAYS({ "累计完成 {1} 没有计量单位，通知是“{2}”",
           "{1} has no unit; the notice has {2}" },
         { "全文没有计量单位；如这里的 {1}，通知以“{2}”计",
           "the filing has no units; the {1} here is in {2} by the notice" },
         { "累计完成 {1} 没有计量单位，年度目标是“{3}”",
           "{1} has no unit, and the target is {3}" }),
    .yields = "UNT06",
    .look_row = look_missing,
};

static bool
is_scale_word(struct str text)
{
    return str_eq(text, STR("万")) || str_eq(text, STR("亿")) ||
           str_eq(text, STR("千")) || str_eq(text, STR("百万")) ||
           str_eq(text, STR("千万"));
}

/* 元/月: the part before the stroke counts. */
static struct str
base_of(struct str unit)
{
    struct str base;
    return str_cut(&unit, '/', &base) ? base : unit;
}

/* ⼈次: radicals in the place of characters, which ENC16 tells. */
static bool
has_radicals(struct str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = utf8_next(text, &at);
        if (c >= 0x2E80 && c <= 0x2FDF)
            return true;
    }
    return false;
}

static void
look_unknown(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct indicator *asked = entry->subject.indicator;
    const struct filing_measure *measure = &row->measure;
    struct str unit = { 0 };
    enum filing_column column = COLUMN_MEASURE;
    if (measure->text.len && !measure->measure &&
        measure_read(run->around->tables, base_of(measure->text)).measure == NULL &&
        !is_scale_word(measure->text)) {
        unit = measure->text;
    } else if ((row->done.notes & NOTE_UNKNOWN_UNIT) &&
               !is_scale_word(row->done.unit)) {
        unit = row->done.unit;
        column = COLUMN_DONE;
    }
    if (!unit.len || (asked && str_eq(unit, asked->unit)) || has_radicals(unit) ||
        notice_has_unit(entry, unit))
        return;
    found_cell(run, self, entry, column, 0)->words[0] = arena_str(run->arena, unit);
}

CHECK(UNT02) = {
    .name = "measure-unknown",
    .severity = SEVERITY_WARNING,
    .title = { "不认识的计量单位", "a unit that is in no table" },
    .why = { "多是错字；单位认不出，数就不能同目标比较",
             "mostly a misspelling; without a known unit nothing is compared" },
    .hint = { "改成常用单位；确有此单位的，加进 rules/tables/measures.tsv",
              "write a usual one; a real one belongs into rules/tables/measures.tsv" },
    .bad = "计量单位=坨",
    .good = "计量单位=座",
    .source = "checks.md UNT02",
    .yields_in_cell = "ENC10 ENC16 ENC21",
    SAYS({ "不认识计量单位“{1}”", "the unit {1} is in no table" }),
    .look_row = look_unknown,
};

/* 2.27万, in the cell itself. */
static bool
has_scale(const struct filing_number *number)
{
    return (number->notes & NOTE_SCALE) && number_is(number);
}

static void
look_scale(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_measure *measure = &entry->row->measure;
    for (int column = COLUMN_TARGET; column <= COLUMN_DONE && measure->measure;
         column++) {
        const struct filing_number *number = row_figure(entry->row, column);
        if (!has_scale(number) || (number->notes & NOTE_UNIT))
            continue;
        struct finding *finding =
            found_cell(run, self, entry, column, measure->scale > 0);
        finding->words[0] = entry->row->cells[column].text;
        finding->words[1] = measure->text;
        if (measure->scale)
            finding->severity = SEVERITY_WARNING;
    }
}

CHECK(UNT05) = {
    .name = "scale-in-cell",
    .severity = SEVERITY_INFO,
    .title = { "数字格里带“万”“亿”", "万 or 亿 inside a cell of numbers" },
    .why = { "数字列应是纯数字，“万”写在计量单位里，才能直接合计",
             "cells of numbers hold digits; 万 belongs to the unit, or sums go wrong" },
    .hint = { "把“万”移到计量单位", "move 万 into the unit" },
    .bad = "累计完成=2.27万，计量单位=平方米",
    .good = "累计完成=2.27，计量单位=万平方米",
    .source = "checks.md UNT05",
    SAYS({ "“{1}”里带数量级，计量单位是“{2}”", "{1} holds a scale, the unit is {2}" },
         { "“{1}”和计量单位“{2}”各带一个“万”，不知算几遍",
           "{1} and the unit {2} both hold a scale: once or twice?" }),
    .look_row = look_scale,
};

static void
look_no_unit(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct indicator *asked = entry->subject.indicator;
    if (asked && asked->numeric && !asked->unit.len)
        return;
    if (is_scale_word(row->measure.text)) {
        found_cell(run, self, entry, COLUMN_MEASURE, 1)->words[0] = row->measure.text;
        return;
    }
    for (int column = COLUMN_TARGET; column <= COLUMN_DONE && !row->measure.text.len;
         column++) {
        const struct filing_number *number = row_figure(row, column);
        if (has_scale(number) &&
            (!(number->notes & NOTE_UNIT) || is_scale_word(number->unit)))
            found_cell(run, self, entry, column, 0)->words[0] = row->cells[column].text;
    }
}

CHECK(UNT06) = {
    .name = "scale-without-unit",
    .severity = SEVERITY_ERROR,
    .title = { "有“万”“亿”而没有单位", "万 or 亿 without a unit" },
    .why = { "“10000万”是钱、是人还是平方米，看不出来",
             "10000万 of what: money, people or square metres?" },
    .hint = { "补上单位，如“万元”", "add the unit, as in 万元" },
    .bad = "累计完成=10000万；累计完成=16.6亿",
    .good = "累计完成=10000，计量单位=万元",
    .source = "checks.md UNT06; filings-seen.md S9, S16",
    SAYS({ "“{1}”没有单位", "{1} has no unit" },
         { "计量单位只写了“{1}”，没有说是什么", "the unit says {1}, and not of what" }),
    .look_row = look_no_unit,
};

static void
look_double_scale(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct decimal most;
    if (!past_is_number(&entry->done))
        return;
    const struct filing_row *row = entry->row;
    if (!row->measure.scale && !row->done.scale)
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    struct amount done = amount_of(run, entry, &row->done, asked);
    struct amount target = asked
                               ? (struct amount){ .known = true, .value = asked->value }
                               : target_of(run, entry, NULL);
    bool comparable = !asked || !asked->measure || !done.measure ||
                      measures_match(done.measure, asked->measure) <= MEASURE_LOOSE;
    if (!target.known || target.value.mantissa <= 0 || !comparable ||
        !decimal_shift(target.value, 2, &most) || decimal_compare(done.value, most) < 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = row->cells[COLUMN_DONE].text;
    finding->words[1] = row->measure.text;
    finding->words[2] = amount_print(run, target.value, asked ? asked->unit : STR(""));
    found_duty(run, finding, entry->subject.duty);
}

CHECK(UNT07) = {
    .name = "value-against-declared-scale",
    .severity = SEVERITY_ERROR,
    .title = { "单位带“万”，数也没有缩小",
               "the unit holds 万, and the figure was not reduced" },
    .why = { "单位已经是“万亩”，再填亩数，就大了一万倍",
             "with 万 in the unit a full figure is ten thousand times too large" },
    .hint = { "把数除以一万，或把单位改成不带“万”的",
              "divide by 10,000, or drop 万 from the unit" },
    .bad = "计量单位=万亩，年度目标=3.65，累计完成=12000",
    .good = "计量单位=万亩，年度目标=3.65，累计完成=1.2",
    .source = "checks.md UNT07",
    .yields = "NUM08 UNT06",
    SAYS({ "累计完成 {1}（{2}），而目标只有 {3}",
           "{1} {2} done, and the target is {3}" }),
    .look_row = look_double_scale,
};

CHECK(UNT11) = {
    .name = "percent-or-point",
    .severity = SEVERITY_WARNING,
    .title = { "“%”与“个百分点”混用", "per cent where percentage points are meant" },
    .why = { "两个百分率之差是“个百分点”；“超序时进度24.9%”有两种算法",
             "the difference of two rates is in points; per cent means another sum" },
    .hint = { "改为“个百分点”", "write 个百分点" },
    .bad = "超序时进度24.9%",
    .good = "超序时进度24.9个百分点",
    .source = "checks.md UNT11; filings-seen.md §8 (黄山 2013)",
    SAYS({ "“{1}”应以“个百分点”计", "{1} should be in percentage points" }),
    .on_prose = true,
    .look = look_wording,
};

static void
look_spelling(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_measure *measure = &entry->row->measure;
    const struct indicator *asked = entry->subject.indicator;
    if (!measure->measure || measure->measure->kind != MEASURE_UNIT ||
        (asked && asked->measure == measure->measure) || !measure->text.len)
        return;
    struct str usual =
        measure_spelling(run->around->tables->quantity, measure->measure);
    if (str_eq(usual, measure->measure->printed))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_MEASURE, 0);
    finding->words[0] = measure->text;
    finding->words[1] = usual;
}

CHECK(UNT12) = {
    .name = "unit-spelling",
    .severity = SEVERITY_INFO,
    .title = { "计量单位写法不规范", "an unusual spelling of a unit" },
    .why = { "同一单位几种写法，检索和汇总会分成几类",
             "several spellings of one unit fall apart in search and sums" },
    .hint = { "写作“{2}”", "write {2}" },
    .bad = "计量单位=平米；计量单位=m2；计量单位=km",
    .good = "计量单位=平方米；计量单位=公里",
    .source = "国务院 1984 法定计量单位; checks.md UNT12",
    SAYS({ "“{1}”宜写作“{2}”", "{1} is better {2}" }),
    .look_row = look_spelling,
};

/* Scales of the money cells of a column, for the whole file. */
struct money {
    int scale; /* + 1 of the first; 0: none yet */
    struct str first;
};

static void
look_money(struct run *run, const struct check *self, const struct entry *entry)
{
    struct money *seen = run_state(run, self, sizeof *seen);
    const struct filing_number *done = &entry->row->done;
    if (!number_is(done) || !(done->notes & NOTE_UNIT) || entry->row->measure.text.len)
        return;
    const struct measure *measure =
        tables_find(run->around->tables->quantity, done->unit);
    if (!measure || measure->kind != MEASURE_MONEY)
        return;
    if (!seen->scale) {
        seen->scale = done->scale + 1;
        seen->first = arena_str(run->arena, entry->row->cells[COLUMN_DONE].text);
        return;
    }
    if (seen->scale == done->scale + 1)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = entry->row->cells[COLUMN_DONE].text;
    finding->words[1] = seen->first;
}

CHECK(UNT16) = {
    .name = "mixed-money",
    .severity = SEVERITY_WARNING,
    .title = { "一列里混用万元与亿元", "万元 and 亿元 in one column" },
    .why = { "读的人容易看错一万倍，程序合计也会错",
             "readers are off by ten thousand, and so are sums" },
    .hint = { "全列统一成一个单位，写在表头或计量单位里",
              "one unit for the column, in its head" },
    .bad = "同列 439.55亿元 与 50610595万元",
    .good = "列名“完成投资（万元）”，全列万元",
    .source = "checks.md UNT16; filings-seen.md S4",
    SAYS({ "“{1}”与同列的“{2}”单位不同",
           "{1} and {2} of the same column differ in unit" }),
    .look_row = look_money,
};

/* 1万4千 in a column of numbers. */
static void
look_mixed_figure(struct run *run, const struct check *self, const struct entry *entry)
{
    for (int i = COLUMN_TARGET; i <= COLUMN_DONE; i++) {
        struct str text = entry->row->cells[i].text;
        struct match match;
        if (entry->row->cells[i].origin != ORIGIN_CELL || text.len > 60 ||
            !str_has(text, STR("千")))
            continue;
        if (rule_set_match(rules_of(run->rules, "wording"), text, 0, 0, &match) ==
                MATCH_YES &&
            str_eq(rule_gives(match.rule, "check"), str_of(self->code)))
            found_cell(run, self, entry, (enum filing_column)i, 0)->words[0] =
                arena_str(run->arena, text);
    }
}

CHECK(UNT17) = {
    .name = "chinese-scale-combination",
    .severity = SEVERITY_WARNING,
    .title = { "数与“万”“千”混写", "digits mixed with 万 and 千" },
    .why = { "“1万3千”“3.5千”程序读不准，“一万余”没有确定的数",
             "1万3千 and 3.5千 are read wrong, and 一万余 is no certain number" },
    .hint = { "写成 1.3万 或 13000", "write 1.3万 or 13000" },
    .bad = "已发放1万3千份",
    .good = "已发放1.3万份",
    .source = "GB/T 15835-2011; checks.md UNT17",
    SAYS({ "“{1}”宜写成一个数", "{1} should be one number" }),
    .on_prose = true,
    .look = look_wording,
    .look_row = look_mixed_figure,
};
