/* NUM: figures of a row against the clauses of its own prose. */
#include "checks/amount.h"
#include "lint/prose.h"

static bool
has_numbers(const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9')
            return true;
    return false;
}

/* 预计完成8个, and 8 in the column. */
static void
look_estimate(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    const struct filing_row *row = entry->row;
    if (row->done.notes & NOTE_ESTIMATE) {
        found_cell(run, self, entry, COLUMN_DONE, 0)->words[0] =
            row->cells[COLUMN_DONE].text;
        return;
    }
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || !number_is(&row->done) || row->done.value.mantissa <= 0 ||
        !has_numbers(entry))
        return;
    struct str text = row->cells[COLUMN_PROGRESS].text;
    if (!str_has(text, STR("预计")) && !str_has(text, STR("计划")) &&
        !str_has(text, STR("拟")) && !str_has(text, STR("将")))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    struct amount done = amount_of(run, entry, &row->done, asked);
    const struct claim *planned = NULL;
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        if (!claim_fits(claim, asked, &value) || decimal_compare(value, done.value))
            continue;
        if (claim->says != CLAIM_PLAN)
            return;
        planned = claim;
    }
    if (!planned)
        return;
    struct finding *finding =
        found_claim(run, self, entry, COLUMN_PROGRESS, planned, 1);
    finding->words[0] = row->cells[COLUMN_DONE].text;
    finding->words[1] = prose_words(prose, planned->quantity->span);
}

CHECK(NUM23) = {
    .name = "estimate-as-done",
    .severity = SEVERITY_WARNING,
    .title = { "把预计数填成了完成数", "an estimate filed as done" },
    .why = { "累计完成只记已经完成的", "累计完成 counts what is done" },
    .hint = { "填实际完成数，预计数写进下一步措施",
              "file what is done; the estimate belongs into 下一步措施" },
    .bad = "累计完成=8，文字“预计完成8个”",
    .good = "累计完成=7，文字“已建成7个，预计8月再完成1个”",
    .source = "checks.md NUM23; filings-seen.md S15",
    SAYS({ "累计完成填的是预计数“{1}”", "an estimate is filed as done: {1}" },
         { "累计完成 {1}，文字里却是预计的“{2}”",
           "{1} filed as done is planned in the prose ({2})" }),
    .look_row = look_estimate,
};

static void
look_zero(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    const struct filing_row *row = entry->row;
    struct str text = row->cells[COLUMN_PROGRESS].text;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || !number_is(&row->done) || is_rate(asked) || !text.len)
        return;
    if (row->done.value.mantissa) {
        if (!has_numbers(entry) && has_listed(run, LIST_UNBEGUN, text))
            found_cell(run, self, entry, COLUMN_DONE, 1)->words[0] =
                row->cells[COLUMN_DONE].text;
        return;
    }
    const struct prose *prose =
        has_numbers(entry) ? prose_of(run, self, entry, COLUMN_PROGRESS) : NULL;
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        /* 6月划设标线89处 tells of work, too, though its verb is in no list. */
        bool done = claim->says == CLAIM_DONE && claim->verb.to;
        bool month = claim->says == CLAIM_NOTHING && claim->month;
        if ((!done && !month) || claim->part || claim->years ||
            !claim_fits(claim, asked, &value) || value.mantissa <= 0 ||
            claim_is_unfinished(run, prose, claim, asked))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
        finding->words[0] = prose_words(prose, claim->quantity->span);
        return;
    }
}

CHECK(NUM24) = {
    .name = "zero-with-progress",
    .severity = SEVERITY_WARNING,
    .title = { "累计为0而文字说有完成", "nothing done in figures, something in words" },
    .why = { "数字没有更新，或把没有数据填成了0",
             "the figure was not updated, or a blank was filed as 0" },
    .hint = { "按实际完成数填；没有数据的填“未报”",
              "file what is done; 未报 where there is no figure" },
    .bad = "累计完成=0，文字“已建成2家”",
    .good = "累计完成=0，文字“正在选址”",
    .source = "checks.md NUM24",
    SAYS({ "累计完成为0，文字里已有“{1}”", "0 done, and the prose has {1}" },
         { "累计完成 {1}，文字却说尚未开工",
           "{1} done, and the prose says that nothing was begun" }),
    .look_row = look_zero,
};
