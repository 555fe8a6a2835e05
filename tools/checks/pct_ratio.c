/* PCT: 完成率 against what is done and what was asked. */
#include "checks/amount.h"

/* A ratio with both of its parts. */
struct parts {
    const struct indicator *asked;
    struct amount done, target;
    enum ratio_fit fit;
};

/* The ratio of ENTRY is one of figures (口径 数量), and all three are there. */
static bool
has_parts(const struct run *run, const struct entry *entry, struct indicator *space,
          struct parts *parts)
{
    const struct filing_row *row = entry->row;
    if (row->ratio.kind != VALUE_PERCENT || !past_is_number(&entry->done) ||
        (row->basis != BASIS_NONE && row->basis != BASIS_COUNT) ||
        row->ratio.value.mantissa < 0)
        return false;
    parts->asked = entry_asked(run, entry, space);
    if (parts->asked && (asks_less(parts->asked) || parts->asked->kind == TARGET_BOUND))
        return false;
    parts->done = amount_of(run, entry, &row->done, parts->asked);
    parts->target = target_of(run, entry, parts->asked);
    return parts->target.known && parts->target.value.mantissa > 0 &&
           parts->done.value.mantissa >= 0;
}

/* Of a rate both are usual: what was reached, and how much of the target that is. */
static bool
is_rate_itself(const struct entry *entry, const struct parts *parts)
{
    return parts->asked && is_rate(parts->asked) &&
           !decimal_compare(entry->row->ratio.value, parts->done.value);
}

static bool
judge(const struct run *run, const struct entry *entry, struct indicator *space,
      struct parts *parts)
{
    if (!has_parts(run, entry, space, parts) || is_rate_itself(entry, parts))
        return false;
    parts->fit = ratio_fit(entry->row->ratio.value, entry->row->ratio.places,
                           amount_part(&parts->done), amount_part(&parts->target));
    return true;
}

static const struct bilingual too_long = {
    "数位太多，算不出精确的完成率",
    "too many digits for an exact ratio",
};

static void
say_ratio(struct run *run, const struct entry *entry, const struct parts *parts,
          struct finding *finding)
{
    const struct filing_row *row = entry->row;
    struct decimal right;
    int places = row->ratio.places ? row->ratio.places : 1;
    finding->words[0] = row->cells[COLUMN_RATIO].text;
    finding->words[1] = row->cells[COLUMN_DONE].text;
    finding->words[2] = row->cells[COLUMN_TARGET].text;
    if (!number_is(&row->target) && parts->asked)
        finding->words[2] = indicator_print(run, parts->asked);
    if (ratio_of(parts->done.value, parts->target.value, places, &right)) {
        struct str printed = decimal_print(run->arena, right);
        finding->words[3] = arena_printf(run->arena, "%.*s%%", STR_ARG(printed));
    }
}

static void
look_mismatch(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct parts parts;
    if (!judge(run, entry, &space, &parts))
        return;
    if (parts.fit == RATIO_UNDECIDED)
        could_not(run, self, too_long);
    else if (parts.fit == RATIO_OFF)
        say_ratio(run, entry, &parts, found_cell(run, self, entry, COLUMN_RATIO, 0));
}

CHECK(PCT01) = {
    .name = "ratio-mismatch",
    .severity = SEVERITY_ERROR,
    .title = { "完成率与完成数、目标对不上", "the ratio is not done / target" },
    .why = { "三个数里有一个错了，或完成率用的是别的口径而没有写明",
             "one of the three is wrong, or the ratio is of something else and does not say so" },
    .hint = { "核对三个数；按形象进度、投资等计算的，填写“完成率口径”",
              "compare the three; a ratio of another basis says so in 完成率口径" },
    .bad = "年度目标=30000，累计完成=24589，完成率=91.9%",
    .good = "年度目标=30000，累计完成=24589，完成率=82.0%",
    .source = "checks.md §0 (167 published cells), PCT01; filings-seen.md §6",
    .yields =
        "NUM01 NUM03 NUM05 NUM08 UNT03 UNT07 UNT09 UNT10 PCT03 PCT13 PCT14 PCT17 PCT20",
    SAYS({ "完成率 {1}，而 {2}/{3} 是 {4}", "the ratio is {1}, and {2}/{3} is {4}" }),
    .look_row = look_mismatch,
};

static void
look_rounding(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct parts parts;
    if (!judge(run, entry, &space, &parts) ||
        (parts.fit != RATIO_TRUNCATED && parts.fit != RATIO_NEAR))
        return;
    say_ratio(run, entry, &parts,
              found_cell(run, self, entry, COLUMN_RATIO, parts.fit == RATIO_NEAR));
}

CHECK(PCT02) = {
    .name = "ratio-rounding",
    .severity = SEVERITY_INFO,
    .title = { "完成率没有四舍五入", "a ratio that is not rounded half up" },
    .why = { "截尾、进位不同，各单位的数不好比较；不算错",
             "cut off where others round; no error, but figures do not compare" },
    .hint = { "按四舍五入写作 {4}", "rounded half up it is {4}" },
    .bad = "88/89 填 98.87%",
    .good = "88/89 填 98.88%",
    .source = "checks.md §0, PCT02",
    .yields = "PCT13 PCT14 PCT17",
    SAYS({ "完成率 {1} 是截尾，{2}/{3} 四舍五入是 {4}",
           "{1} is cut off; {2}/{3} rounds to {4}" },
         { "完成率 {1} 与 {2}/{3}（{4}）差末位一个单位",
           "{1} differs from {2}/{3} ({4}) by one of the last digit" }),
    .look_row = look_rounding,
};

static bool
is_hundred(struct decimal percent, int *order)
{
    struct decimal hundred;
    decimal_make(100, 0, &hundred);
    *order = decimal_compare(percent, hundred);
    return *order == 0;
}

static void
look_false_full(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct parts parts;
    int order;
    struct decimal lacking;
    if (entry->row->ratio.kind != VALUE_PERCENT ||
        (!is_hundred(entry->row->ratio.value, &order) && order < 0) || order > 0 ||
        !has_parts(run, entry, &space, &parts) ||
        decimal_compare(parts.done.value, parts.target.value) >= 0 ||
        !decimal_add(parts.target.value, decimal_negate(parts.done.value), &lacking) ||
        (parts.target.half.mantissa && decimal_compare(lacking, parts.target.half) < 0))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_RATIO, 0);
    say_ratio(run, entry, &parts, finding);
    struct decimal right;
    int places = entry->row->ratio.places;
    for (int more = places + 1; more < places + 4; more++) {
        if (!ratio_of(parts.done.value, parts.target.value, more, &right) ||
            is_hundred(right, &order))
            continue;
        struct str printed = decimal_print(run->arena, right);
        finding->words[3] = arena_printf(run->arena, "%.*s%%", STR_ARG(printed));
        break;
    }
}

CHECK(PCT13) = {
    .name = "false-hundred",
    .severity = SEVERITY_ERROR,
    .title = { "没有完成却填100%", "100 % with less done than asked" },
    .why = { "100% 就是完成；差一个也没有完成",
             "100 % means done, and one less is not done" },
    .hint = { "填 {4}", "write {4}" },
    .bad = "目标2000，完成1999，完成率=100%；6818/7230 填 100%",
    .good = "目标2000，完成1999，完成率=99.9%",
    .source = "checks.md PCT13; filings-seen.md S21",
    .yields = "NUM01 NUM08 UNT07",
    SAYS({ "完成率 {1}，而目标 {3} 只完成 {2}（{4}）",
           "{1}, with {2} of {3} done ({4})" }),
    .look_row = look_false_full,
};

static void
look_false_below(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct parts parts;
    int order;
    if (entry->row->ratio.kind != VALUE_PERCENT ||
        is_hundred(entry->row->ratio.value, &order) || order > 0 ||
        !has_parts(run, entry, &space, &parts) || is_rate_itself(entry, &parts) ||
        decimal_compare(parts.done.value, parts.target.value) < 0)
        return;
    parts.fit = ratio_fit(entry->row->ratio.value, entry->row->ratio.places,
                          amount_part(&parts.done), amount_part(&parts.target));
    if (parts.fit == RATIO_INTERVAL)
        return;
    say_ratio(run, entry, &parts, found_cell(run, self, entry, COLUMN_RATIO, 0));
}

CHECK(PCT14) = {
    .name = "false-below-hundred",
    .severity = SEVERITY_ERROR,
    .title = { "已经完成却不到100%", "less than 100 % with all done" },
    .why = { "完成数已达目标，完成率却不到100%，两个数有一个没有更新",
             "all is done and the ratio does not say so: one of them was not updated" },
    .hint = { "填 {4}", "write {4}" },
    .bad = "目标10，完成10，完成率=99%",
    .good = "目标10，完成10，完成率=100%",
    .source = "checks.md PCT14",
    .yields = "NUM01 NUM03 NUM08 UNT03 UNT07 UNT09 UNT10 PCT03",
    SAYS({ "完成率 {1}，而目标 {3} 已完成 {2}", "{1}, with {2} of {3} done" }),
    .look_row = look_false_below,
};

static void
look_no_target(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct indicator *indicator = entry->subject.indicator;
    bool zero = number_is(&row->target) && row->target.value.mantissa == 0;
    bool blank = indicator && !indicator->numeric && !number_is(&row->target);
    if (row->ratio.kind != VALUE_PERCENT || (!zero && !blank) ||
        (blank && row->basis != BASIS_NONE && row->basis != BASIS_COUNT))
        return;
    /* 本项形象进度 70%: said in words, with no figure of any kind, and no place for a basis. */
    if (blank && !past_is_number(&entry->done) && !entry->filing->has[COLUMN_BASIS])
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_RATIO, !zero);
    finding->words[0] = row->cells[COLUMN_RATIO].text;
}

CHECK(PCT16) = {
    .name = "ratio-of-no-target",
    .severity = SEVERITY_ERROR,
    .title = { "没有目标却有完成率", "a ratio without a target" },
    .why = { "除以零或除以空白算不出百分比",
             "nothing is divided by zero or by a blank" },
    .hint = { "完成率填“不适用”；按形象进度的写明口径",
              "write 不适用; a ratio of physical progress says so in 完成率口径" },
    .bad = "年度目标=0，完成率=50%",
    .good = "年度目标空白，完成率=不适用",
    .source = "checks.md PCT16; filings-seen.md S8",
    SAYS({ "年度目标为0，完成率却填 {1}", "the target is 0, and the ratio {1}" },
         { "通知没有数量目标，完成率却填 {1}",
           "the notice sets no figure, and the ratio is {1}" }),
    .look_row = look_no_target,
};
