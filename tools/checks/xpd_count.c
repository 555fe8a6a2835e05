/* XPD: figures against earlier filings of the same unit. */
#include "lint/entry.h"

/* Rates may fall, and what must stay below a bound is to. */
static bool
only_grows(const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    if (!indicator || !indicator->numeric)
        return entry->done.kind == VALUE_NUMBER;
    return indicator->kind != TARGET_RATE && indicator->kind != TARGET_AVERAGE &&
           indicator->comparator != COMPARATOR_LE &&
           indicator->comparator != COMPARATOR_LT;
}

/* 累计完成 is cumulative from 1 January: it never falls, but by a correction. */
static void
look_drop(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *previous = entry->previous;
    if (!previous || entry->row->correction == FLAG_YES ||
        !past_is_number(&entry->done) || !past_is_number(&previous->done) ||
        decimal_compare(entry->done.value, previous->done.value) >= 0 ||
        !only_grows(entry))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = entry->row->cells[COLUMN_DONE].text;
    finding->words[1] = decimal_print(run->arena, previous->done.value);
    finding->words[2] = period_code(run->arena, previous->filed->period, 0);
    found_related(run, finding, previous->filed->path, previous->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

CHECK(XPD01) = {
    .name = "cumulative-drop",
    .severity = SEVERITY_ERROR,
    .title = { "累计值回退", "the cumulative figure falls" },
    .why = { "累计数从年初算起，只增不减；变小说明上期或本期有一个填错了",
             "it counts from 1 January and cannot shrink: one of the two filings is wrong" },
    .hint = { "核对两期数据；如为更正，请填“更正标志=是”并在更正说明里写明原因",
              "compare both; if it is a correction, set 更正标志 to 是 and say why" },
    .bad = "M05 累计完成=10，M06 累计完成=8",
    .good = "M05 累计完成=5，M06 累计完成=7",
    .source =
        "checks.md XPD01; 限上商贸统计报表 instructions: last + this = cumulative",
    SAYS({ "本期累计 {1}，上期（{3}）已填 {2}", "{1} now, and {2} was filed for {3}" }),
    .look_row = look_drop,
};
