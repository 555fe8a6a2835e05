/* NUM: what a single cell of numbers says. */
#include "checks/amount.h"

static struct finding *
found_number(struct run *run, const struct check *self, const struct entry *entry,
             int column, size_t say)
{
    struct finding *finding = found_cell(run, self, entry, column, say);
    finding->words[0] = entry->row->cells[column].text;
    finding->words[1] = column_name(column);
    return finding;
}

/* 本期完成 may be negative in a correction; nothing else ever. */
static void
look_negative(struct run *run, const struct check *self, const struct entry *entry)
{
    for (int column = COLUMN_TARGET; column <= COLUMN_DONE; column++) {
        const struct filing_number *number = row_figure(entry->row, column);
        if (number_is(number) && number->value.mantissa < 0 &&
            (column != COLUMN_CURRENT || entry->row->correction != FLAG_YES))
            found_number(run, self, entry, column, column == COLUMN_CURRENT);
    }
}

CHECK(NUM04) = {
    .name = "negative-number",
    .severity = SEVERITY_ERROR,
    .title = { "数量为负", "a negative count" },
    .why = { "完成的数量不会小于零，多是录入错误",
             "nothing is done less than zero times; most are slips of the key" },
    .hint = { "核对后改正；本期冲减请填“更正标志=是”并说明原因",
              "correct it; a reduction of this period takes 更正标志 = 是 and a reason" },
    .bad = "累计完成=-3",
    .good = "累计完成=0；更正标志=是 时本期完成=-1",
    .source = "checks.md NUM04; filings.md §7.7",
    SAYS({ "{2}填 {1}，不能小于零", "{2} is {1}, below zero" },
         { "{2}填 {1}，小于零，又没有“更正标志=是”",
           "{2} is {1}, below zero, without 更正标志 = 是" }),
    .look_row = look_negative,
};

static void
look_fraction(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (asked &&
        (is_rate(asked) || asked->per_text.len || !decimal_is_integer(asked->value)))
        return;
    for (int column = COLUMN_TARGET; column <= COLUMN_DONE; column++) {
        const struct filing_number *number = row_figure(entry->row, column);
        if (number->kind != VALUE_NUMBER || !number->places)
            continue;
        struct amount amount = amount_of(run, entry, number, NULL);
        if (!amount.measure || !measure_is_whole(amount.measure) ||
            decimal_is_integer(amount.value))
            continue;
        found_number(run, self, entry, column, 0)->words[2] = amount.measure->printed;
    }
}

CHECK(NUM05) = {
    .name = "fractional-count",
    .severity = SEVERITY_ERROR,
    .title = { "按个数计的出现小数", "a fraction of what is counted in wholes" },
    .why = { "没有半家、半户；多是把折算进度当成了数量，或单位少了“万”",
             "there is no half of one: a share of progress was filed as a count, or 万 is missing" },
    .hint = { "填已经完成的整数；形象进度写在完成率里，口径填“形象进度”",
              "file the whole ones that are done; physical progress belongs into 完成率" },
    .bad = "计量单位=家，累计完成=7.5",
    .good = "计量单位=家，累计完成=7；计量单位=万人，累计完成=1.35",
    .source = "checks.md NUM05",
    .yields = "NUM08 UNT03",
    SAYS({ "{2}填 {1}，{3}只能是整数", "{2} is {1}, and {3} is counted in wholes" }),
    .look_row = look_fraction,
};

static void
look_alike(struct run *run, const struct check *self, const struct entry *entry)
{
    for (int column = COLUMN_TARGET; column <= COLUMN_DONE; column++) {
        const struct filing_number *number = row_figure(entry->row, column);
        if (number->kind != VALUE_MALFORMED ||
            !(number->notes & (NOTE_LOOKALIKE | NOTE_HAN)))
            continue;
        struct finding *finding =
            found_number(run, self, entry, column, (number->notes & NOTE_HAN) != 0);
        if (number->has_value)
            finding->words[2] = decimal_print(run->arena, number->value);
    }
}

CHECK(NUM06) = {
    .name = "lookalike-digit",
    .severity = SEVERITY_ERROR,
    .title = { "数字列里有形似数字的字母或汉字",
               "letters or Han numerals in a number" },
    .why = { "看着像数，程序读不出来，合计时会漏掉",
             "it looks like a number, and every sum leaves it out" },
    .hint = { "改成阿拉伯数字 {3}", "write {3} in digits" },
    .bad = "累计完成=1O；累计完成=十",
    .good = "累计完成=10",
    .source = "checks.md NUM06",
    SAYS({ "{2}“{1}”里有形似数字的字母，疑为 {3}",
           "letters that look like digits in {2} {1}; perhaps {3}" },
         { "{2}写成汉字“{1}”，应为 {3}", "{2} is written {1}; it should be {3}" }),
    .look_row = look_alike,
};

/* The plan itself may say 约300, 2500—2800, 以上. */
static bool
may_be_bound(const struct entry *entry, enum filing_column column, unsigned notes)
{
    return column == COLUMN_TARGET && (notes & (NOTE_APPROXIMATE | NOTE_RANGE)) &&
           entry->filing->profile != PROFILE_CANONICAL;
}

static bool
plan_says_range(const struct entry *entry, unsigned notes)
{
    const struct indicator *indicator = entry->subject.indicator;
    return indicator &&
           ((indicator->has_max && (notes & NOTE_RANGE)) ||
            (indicator->comparator != COMPARATOR_EQ && (notes & NOTE_APPROXIMATE)));
}

static void
look_malformed(struct run *run, const struct check *self, const struct entry *entry)
{
    for (int column = COLUMN_TARGET; column <= COLUMN_DONE; column++) {
        const struct filing_number *number = row_figure(entry->row, column);
        if (number->kind != VALUE_MALFORMED ||
            (number->notes & (NOTE_LOOKALIKE | NOTE_HAN)) ||
            may_be_bound(entry, column, number->notes) ||
            (column == COLUMN_TARGET && plan_says_range(entry, number->notes)))
            continue;
        size_t say = (number->notes & NOTE_RANGE)         ? 1
                     : (number->notes & NOTE_APPROXIMATE) ? 2
                     : (number->notes & NOTE_PLUS)        ? 3
                                                          : 0;
        found_number(run, self, entry, column, say);
    }
}

CHECK(NUM07) = {
    .name = "malformed-number",
    .severity = SEVERITY_ERROR,
    .title = { "数字写法有误", "no well-formed number" },
    .why = { "读不出确定的一个数，目标、进度都无从比较",
             "it is not one certain number, so nothing can be compared with it" },
    .hint = { "填一个确定的阿拉伯数字；约数、区间写进进展情况",
              "one certain number in digits; ranges and estimates belong into the prose" },
    .bad = "累计完成=8-10；累计完成=约8；累计完成=12.",
    .good = "累计完成=8",
    .source = "checks.md NUM07",
    .yields_in_cell = "FMT18",
    SAYS({ "{2}“{1}”不是一个完整的数", "{2} {1} is no well-formed number" },
         { "{2}填的是区间“{1}”", "{2} is a range: {1}" },
         { "{2}填的是约数“{1}”", "{2} is an estimate: {1}" },
         { "{2}“{1}”前多了加号", "a plus sign stands before {2}: {1}" }),
    .look_row = look_malformed,
};

/* 2.270001 of what the notice gives with two decimals, 万 with five and more. */
static void
look_precision(struct run *run, const struct check *self, const struct entry *entry)
{
    for (int column = COLUMN_TARGET; column <= COLUMN_DONE; column++) {
        const struct filing_number *number = row_figure(entry->row, column);
        if (number->kind != VALUE_NUMBER || number->places < 5)
            continue;
        int scale = number->scale ? number->scale : entry->row->measure.scale;
        if (scale || number->places > 6)
            found_number(run, self, entry, column, 0);
    }
}

CHECK(NUM10) = {
    .name = "over-precise",
    .severity = SEVERITY_INFO,
    .title = { "小数位数超出计量的精度", "more decimals than the measure can hold" },
    .why = { "以“万”计而写到第五位小数，已经不足一个单位，多是程序算出来的",
             "the fifth decimal of 万 is less than one: a program computed it" },
    .hint = { "按实际统计数填，通常两位小数就够",
              "file what was counted; two decimals will do" },
    .bad = "计量单位=万平方米，累计完成=2.2700013",
    .good = "计量单位=万平方米，累计完成=2.27",
    .source = "checks.md NUM10",
    SAYS({ "{2} {1} 的小数过长", "{2} {1} has too many decimals" }),
    .look_row = look_precision,
};

static void
look_more_than_all(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    struct indicator space;
    if (!past_is_number(&entry->current) || !past_is_number(&entry->done) ||
        row->correction == FLAG_YES || row->current.kind != row->done.kind ||
        row->done.value.mantissa < 0 ||
        !counts_up(entry, entry_asked(run, entry, &space)) ||
        decimal_compare(entry->current.value, entry->done.value) <= 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_CURRENT, 0);
    finding->words[0] = row->cells[COLUMN_CURRENT].text;
    finding->words[1] = row->cells[COLUMN_DONE].text;
}

CHECK(NUM30) = {
    .name = "period-above-cumulative",
    .severity = SEVERITY_ERROR,
    .title = { "本期完成大于累计完成", "more in this period than since January" },
    .why = { "累计数包含本期数，不会比它小；两格多半填反或错位",
             "the cumulative figure holds this period's; the two were probably exchanged" },
    .hint = { "核对两格；没有错位时按“上期累计＋本期完成”重算累计",
              "compare both cells; the cumulative is the last one plus this period" },
    .bad = "本期完成=9，累计完成=7",
    .good = "本期完成=2，累计完成=7",
    .source = "checks.md NUM30; 限上商贸统计报表 instructions",
    .yields = "NUM08 UNT07",
    SAYS({ "本期完成 {1}，累计完成只有 {2}", "{1} in this period, {2} since January" }),
    .look_row = look_more_than_all,
};
