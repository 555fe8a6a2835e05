/* XPD: the end of the year against the month before. */
#include "lint/entry.h"

/* Of two ratios, below 50 in November and 100 or more in December. */
static void
look_december(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *previous = entry_previous(entry);
    const struct decimal half = { .mantissa = 5, .scale = 1 };
    const struct decimal whole = { .mantissa = 1, .scale = 2 };
    if (!previous || entry->months != 12 ||
        period_months(previous->filed->period) != 11 ||
        !past_is_number(&entry->ratio) || !past_is_number(&previous->ratio) ||
        decimal_compare(previous->ratio.value, half) >= 0 ||
        decimal_compare(entry->ratio.value, whole) < 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_RATIO, 0);
    finding->words[0] = entry->row->cells[COLUMN_RATIO].text;
    finding->words[1] = decimal_print(run->arena, previous->ratio.value);
    finding->words[2] = period_code(run->arena, previous->filed->period, 0);
    found_related(run, finding, previous->filed->path, previous->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

CHECK(XPD18) = {
    .name = "december-jump",
    .severity = SEVERITY_INFO,
    .title = { "年末突然完成", "finished all at once in December" },
    .why = { "十一月不足一半、十二月全部完成，需要证据",
             "less than half in November, all of it in December: that asks for evidence" },
    .hint = { "附上验收材料，或核对前期数据", "add the acceptance record, or compare" },
    .bad = "M11 40% → M12 100%",
    .good = "M11 92% → M12 100%",
    .source = "checks.md XPD18",
    SAYS({ "上期（{3}）{2}%，本期 {1}", "{2}% for {3}, {1} now" }),
    .look_row = look_december,
};
