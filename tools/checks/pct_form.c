/* PCT: how percentages are written. */
#include "checks/amount.h"

#include "base/utf8.h"

/* Ratios of a file by size: cells up to 1, and those above. */
struct sizes {
    size_t above, fractions;
    struct {
        struct span span;
        struct str text, right;
        size_t record;
        int item;
        bool sure;
    } held[64];
    size_t count;
};

static bool
is_fraction(struct decimal d)
{
    struct decimal one;
    decimal_make(1, 0, &one);
    return d.mantissa > 0 && decimal_compare(d, one) <= 0;
}

/* Whether 100 * PRINTED is what done and target give. */
static bool
fits_as_fraction(const struct run *run, const struct entry *entry, int power)
{
    struct indicator space;
    const struct indicator *asked = entry_asked(run, entry, &space);
    const struct filing_number *ratio = &entry->row->ratio;
    struct decimal meant;
    if (!past_is_number(&entry->done) || !decimal_shift(ratio->value, power, &meant))
        return false;
    struct amount done = amount_of(run, entry, &entry->row->done, asked);
    struct amount target = target_of(run, entry, asked);
    int places = ratio->places - power;
    if (!target.known)
        return false;
    enum ratio_fit fit = ratio_fit(meant, places > 0 ? places : 0, amount_part(&done),
                                   amount_part(&target));
    return fit != RATIO_OFF && fit != RATIO_UNDECIDED;
}

static bool
is_beyond(struct decimal d)
{
    struct decimal most;
    decimal_make(1000, 0, &most);
    return decimal_compare(d, most) > 0;
}

static void
say_scale(struct run *run, const struct entry *entry, struct finding *finding,
          int power)
{
    struct decimal right;
    finding->words[0] = entry->row->cells[COLUMN_RATIO].text;
    if (decimal_shift(entry->row->ratio.value, power, &right)) {
        struct str printed = decimal_print(run->arena, right);
        finding->words[1] = arena_printf(run->arena, "%.*s%%", STR_ARG(printed));
    }
}

/* 0.8 where the figures give 80 %: sure. Without figures a column of percentages decides. */
static void
look_scale(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_number *ratio = &entry->row->ratio;
    struct sizes *sizes = run_state(run, self, sizeof *sizes);
    if (ratio->kind != VALUE_PERCENT || ratio->value.mantissa <= 0)
        return;
    if (is_beyond(ratio->value) && !fits_as_fraction(run, entry, 0) &&
        fits_as_fraction(run, entry, -2)) {
        say_scale(run, entry, found_cell(run, self, entry, COLUMN_RATIO, 1), -2);
        return;
    }
    if (!is_fraction(ratio->value)) {
        sizes->above++;
        return;
    }
    sizes->fractions++;
    if (fits_as_fraction(run, entry, 0))
        return;
    if (fits_as_fraction(run, entry, 2)) {
        say_scale(run, entry, found_cell(run, self, entry, COLUMN_RATIO, 0), 2);
    } else if (!past_is_number(&entry->done) && (ratio->notes & NOTE_NO_PERCENT) &&
               ratio->places && sizes->count < 64) {
        sizes->held[sizes->count].span = entry->row->cells[COLUMN_RATIO].span;
        sizes->held[sizes->count].record = entry->row->number;
        sizes->held[sizes->count].item = entry->row->item.number;
        sizes->held[sizes->count++].text =
            arena_str(run->arena, entry->row->cells[COLUMN_RATIO].text);
    }
}

static void
tell_scale(struct run *run, const struct check *self)
{
    struct sizes *sizes = run_state(run, self, sizeof *sizes);
    if (sizes->above <= sizes->fractions)
        return;
    for (size_t i = 0; i < sizes->count; i++) {
        struct finding *finding = found(run, self, sizes->held[i].span, 2);
        finding->field = column_name(COLUMN_RATIO);
        finding->record = sizes->held[i].record;
        finding->item = sizes->held[i].item > 0 ? sizes->held[i].item : 0;
        finding->words[0] = sizes->held[i].text;
        at_most(finding, SEVERITY_WARNING);
    }
}

CHECK(PCT03) = {
    .name = "percent-scale",
    .severity = SEVERITY_ERROR,
    .title = { "百分数差了一百倍", "a percentage off by a hundred" },
    .why = { "表格把 80% 存成 0.8，导出时没有换回来",
             "sheets keep 80 % as 0.8 and export it so" },
    .hint = { "填 {2}", "write {2}" },
    .bad = "目标10，完成8，完成率=0.8",
    .good = "目标10，完成8，完成率=80%",
    .source = "checks.md PCT03",
    .yields = "NUM08 UNT07",
    SAYS({ "完成率 {1}，应为 {2}", "the ratio is {1}; it should be {2}" },
         { "完成率 {1} 大了一百倍，应为 {2}",
           "the ratio {1} is a hundred times too large: {2}" },
         { "完成率 {1}，而同列其他行都是百分数",
           "the ratio is {1}, and the others are per cent" }),
    .look_row = look_scale,
    .look_end = tell_scale,
};

/* The first cell without %, told once a file. */
static void
look_sign(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_number *ratio = &entry->row->ratio;
    bool *told = run_state(run, self, sizeof *told);
    if (*told || ratio->kind != VALUE_PERCENT || !(ratio->notes & NOTE_NO_PERCENT) ||
        (ratio->notes & NOTE_HEADER_PERCENT))
        return;
    for (size_t i = 0; i < entry->filing->heads.len; i++)
        if (entry->filing->heads.items[i].column == COLUMN_RATIO &&
            (str_has(entry->filing->heads.items[i].unit, STR("%")) ||
             str_has(entry->filing->heads.items[i].unit, STR("％"))))
            return;
    *told = true;
    found_cell(run, self, entry, COLUMN_RATIO, 0)->words[0] =
        entry->row->cells[COLUMN_RATIO].text;
}

CHECK(PCT04) = {
    .name = "percent-without-sign",
    .severity = SEVERITY_INFO,
    .title = { "完成率没有百分号", "a ratio without its %" },
    .why = { "分不清 80 是百分之八十还是八十个；0.8 与 80% 也就分不清",
             "80 may be per cent or pieces, and 0.8 may be 80 %" },
    .hint = { "写成 {1}%，或在表头注明（%）", "write {1}%, or (%) in the head" },
    .bad = "表头“完成率”，格里 80",
    .good = "80%；或表头“完成率（%）”",
    .source = "filings.md §1.5; checks.md PCT04",
    .yields_in_cell = "PCT03",
    SAYS({ "完成率填 {1}，没有百分号（本表其余行同此）",
           "{1} has no %; told once for the table" }),
    .look_row = look_sign,
};

/* How many cells of the ratio column have 0, 1, 2 … decimals. */
struct decimals {
    size_t cells[8];
    struct span first[8];
    struct str text[8];
};

static void
count_decimals(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_number *ratio = &entry->row->ratio;
    struct decimals *seen = run_state(run, self, sizeof *seen);
    if (ratio->kind != VALUE_PERCENT || ratio->places > 7)
        return;
    /* 100% and 0% are written so in any style. */
    struct decimal hundred;
    decimal_make(100, 0, &hundred);
    if (!ratio->places &&
        (!ratio->value.mantissa || !decimal_compare(ratio->value, hundred)))
        return;
    if (!seen->cells[ratio->places]++) {
        seen->first[ratio->places] = entry->row->cells[COLUMN_RATIO].span;
        seen->text[ratio->places] =
            arena_str(run->arena, entry->row->cells[COLUMN_RATIO].text);
    }
}

static void
tell_decimals(struct run *run, const struct check *self)
{
    struct decimals *seen = run_state(run, self, sizeof *seen);
    int most = 0;
    for (int i = 1; i < 8; i++)
        if (seen->cells[i] > seen->cells[most])
            most = i;
    for (int i = 0; i < 8; i++) {
        if (i == most || !seen->cells[i])
            continue;
        struct finding *finding = found(run, self, seen->first[i], 0);
        finding->field = column_name(COLUMN_RATIO);
        finding->words[0] = seen->text[i];
        finding->words[1] = arena_printf(run->arena, "%d", i);
        finding->words[2] = arena_printf(run->arena, "%d", most);
        finding->times = seen->cells[i];
        return;
    }
}

CHECK(PCT18) = {
    .name = "mixed-decimals",
    .severity = SEVERITY_INFO,
    .title = { "同列小数位数不一", "decimals differ within a column" },
    .why = { "有的一位、有的两位，看不出精确到哪里",
             "it does not tell how exact the figures are" },
    .hint = { "全列统一为 {3} 位小数", "{3} decimals in the whole column" },
    .bad = "同列 74.8、75、76.55",
    .good = "同列 74.8、75.0、76.6",
    .source = "checks.md PCT18",
    SAYS({ "“{1}”有 {2} 位小数，同列多为 {3} 位",
           "{1} has {2} decimals, most have {3}" }),
    .look_row = count_decimals,
    .look_end = tell_decimals,
};

static void
look_words(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_number *ratio = &entry->row->ratio;
    struct str text = entry->row->cells[COLUMN_RATIO].text;
    bool words = ratio->kind == VALUE_PROSE || ratio->kind == VALUE_STATUS ||
                 ratio->kind == VALUE_NUMBER;
    if (words)
        found_cell(run, self, entry, COLUMN_RATIO, 0)->words[0] = text;
}

CHECK(PCT19) = {
    .name = "words-in-ratio",
    .severity = SEVERITY_WARNING,
    .title = { "完成率里写了文字", "words in the ratio" },
    .why = { "“达到目标60元”换不成百分比，汇总时只能丢掉",
             "达到目标60元 is no percentage, and a summary drops it" },
    .hint = { "填百分数；没有的填“不适用”，话写进进展情况",
              "a percentage, or 不适用; the words belong into the prose" },
    .bad = "完成率=达到目标60元",
    .good = "完成率=100%",
    .source = "checks.md PCT19; filings-seen.md S17",
    SAYS({ "完成率填“{1}”，不是百分数", "the ratio says {1}, which is no percentage" }),
    .look_row = look_words,
};
