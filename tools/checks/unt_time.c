/* UNT: amounts per month, per year. */
#include "checks/amount.h"

/* What stands behind the last stroke: 月 of 元/月; empty. */
static struct str
per_of(struct str unit)
{
    size_t at = unit.len;
    while (at && unit.ptr[at - 1] != '/')
        at--;
    return at ? str_sub(unit, at, unit.len) : (struct str){ 0 };
}

static enum period
period_word(struct str per)
{
    static const struct {
        struct str word;
        enum period period;
    } words[] = {
        { STR_INIT("天"), PERIOD_DAY },     { STR_INIT("日"), PERIOD_DAY },
        { STR_INIT("周"), PERIOD_WEEK },    { STR_INIT("月"), PERIOD_MONTH },
        { STR_INIT("季"), PERIOD_QUARTER }, { STR_INIT("季度"), PERIOD_QUARTER },
        { STR_INIT("年"), PERIOD_YEAR }
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_eq(per, words[i].word))
            return words[i].period;
    return PERIOD_NONE;
}

/* Where the row says per what: in the column of the unit, else behind one of its figures. */
static struct str
per_told(const struct filing_row *row, enum filing_column *column)
{
    static const enum filing_column figures[] = { COLUMN_DONE, COLUMN_TARGET };
    struct str per = per_of(row->measure.text);
    *column = COLUMN_MEASURE;
    for (size_t i = 0; !per.len && i < sizeof figures / sizeof figures[0]; i++) {
        per = row_figure(row, figures[i])->per;
        *column = figures[i];
    }
    return per;
}

static void
look_per(struct run *run, const struct check *self, const struct entry *entry)
{
    enum filing_column column;
    enum period now = period_word(per_told(entry->row, &column));
    const struct indicator *asked = entry->subject.indicator;
    if (now == PERIOD_NONE)
        return;
    const struct past *past = entry_previous(entry);
    enum period before =
        past && past->words ? period_word(per_of(past->words->measure)) : PERIOD_NONE;
    struct finding *finding = NULL;
    if (asked && asked->numeric && asked->per != now &&
        (asked->per != PERIOD_NONE || now != PERIOD_YEAR)) {
        finding = found_cell(run, self, entry, column, 0);
        finding->words[1] = arena_str(run->arena, asked->text);
        found_duty(run, finding, asked->duty);
    } else if (before != PERIOD_NONE && before != now) {
        finding = found_cell(run, self, entry, column, 1);
        finding->words[1] = past->words->measure;
        found_related(run, finding, past->filed->path, past->line,
                      (struct bilingual){ "上期填报", "the filing before" });
    }
    if (finding)
        finding->words[0] = entry->row->cells[column].text;
}

CHECK(UNT13) = {
    .name = "unit-per-time",
    .severity = SEVERITY_ERROR,
    .title = { "每月、每年的口径不一致", "per month and per year confused" },
    .why = { "644元/月与644元/年相差12倍", "644 a month is twelve times 644 a year" },
    .hint = { "按通知的口径填写", "as the notice has it" },
    .bad = "通知按月（每月644元），计量单位填“元/年”",
    .good = "计量单位=元/月",
    .source = "checks.md UNT13",
    SAYS({ "填的是“{1}”，通知是“{2}”", "{1} stands there, and the notice says {2}" },
         { "填的是“{1}”，上期是“{2}”", "{1} stands there, and it was {2} before" }),
    .look_row = look_per,
};
