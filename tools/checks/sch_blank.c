/* SCH, the kinds of nothing: blanks, placeholders, figures that were not delivered. */
#include "checks/places.h"
#include "checks/printed.h"

static bool
is_canonical(const struct entry *entry)
{
    return entry->filing->profile == PROFILE_CANONICAL;
}

/* A row that has no figure because its duty has no target that is a number. */
static bool
is_qualitative(const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    return indicator && !indicator->numeric;
}

/* What stands behind a row without a figure. */
static struct str
reason(const struct filing_row *row)
{
    static const enum filing_column columns[] = { COLUMN_PROGRESS, COLUMN_PROBLEMS,
                                                  COLUMN_REMARK };
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        if (row->cells[columns[i]].text.len)
            return row->cells[columns[i]].text;
    return (struct str){ 0 };
}

static void
look_required(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!is_canonical(entry))
        return;
    for (int i = 0; i < COLUMN_CANONICAL; i++) {
        const struct filing_cell *cell = &entry->row->cells[i];
        if (cell->text.len || !column_required((enum filing_column)i) ||
            !entry->filing->has[i] || cell->origin == ORIGIN_FILLED)
            continue;
        found_cell(run, self, entry, (enum filing_column)i, 0)->words[0] =
            column_name((enum filing_column)i);
    }
}

CHECK(SCH06) = {
    .name = "required-empty",
    .severity = SEVERITY_ERROR,
    .yields_in_cell = "SCH08 FMT08 TXT16 STA07",
    .title = { "必填的格空着", "a required cell is blank" },
    .why = { "空着不等于 0，也不等于没有变化，无法核对",
             "a blank is neither 0 nor \"as before\"; it cannot be checked" },
    .hint = { "填上；没有数填“未报”，定性任务填“不适用”",
              "fill it in; 未报 where there is no figure, 不适用 where none is asked for" },
    .bad = "数据截止日期=（空）",
    .good = "数据截止日期=2025-06-25",
    .source = "checks.md SCH06; filings.md 2.1",
    SAYS({ "“{1}”没有填", "{1} is not filled in" }),
    .look_row = look_required,
};

/* No word for nothing is longer; bytes. */
enum { PLACEHOLDER_MOST = 32 };

static bool
is_placeholder(const struct run *run, const struct filing_cell *cell)
{
    if (!cell)
        return false;
    const struct cell_word *word =
        tables_word(run->around->tables, cell->text, WORD_NOTHING);
    return word && word->value == NOTHING_PLACEHOLDER;
}

/* Where a placeholder leaves open what the column must say. Outside of the form a dash
 * stands for 不适用 in most tables. */
static bool
must_say(const struct entry *entry, int column)
{
    bool figure = column >= COLUMN_TARGET && column <= COLUMN_RATIO;
    if (is_canonical(entry))
        return figure || column_required((enum filing_column)column);
    return column == COLUMN_PROGRESS ||
           (column == COLUMN_DONE && entry_is_numeric(entry));
}

static void
look_placeholder(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    for (int i = 0; i < COLUMN_CANONICAL; i++) {
        const struct filing_cell *cell = &row->cells[i];
        const struct filing_number *figure;
        if (!cell->text.len || cell->text.len > PLACEHOLDER_MOST ||
            !must_say(entry, i) ||
            ((figure = printed_figure(row, i)) && number_is(figure)) ||
            !is_placeholder(run, printed_words(row, i)))
            continue;
        struct place_met *place =
            place_cell(run, self, entry, (enum filing_column)i, 0);
        place->words[0] = arena_str(run->arena, cell->text);
    }
}

static void
report_placeholders(struct run *run, const struct check *self)
{
    places_report(run, self, PLACES_HABIT, 0);
}

CHECK(SCH07) = {
    .name = "placeholder",
    .severity = SEVERITY_WARNING,
    .title = { "用符号或套话代替了内容", "a mark or a phrase instead of an answer" },
    .why = { "“—”“/”可以是没有、不用填、还不知道，各人理解不同",
             "— and / may mean none, not asked or not known; readers differ" },
    .hint = { "没有数填“未报”，定性任务填“不适用”，真的没有做填 0",
              "未报 where there is no figure, 不适用 where none is asked for, 0 where nothing was done" },
    .bad = "累计完成=年度指标",
    .good = "累计完成=未报",
    .source = "checks.md SCH07; rules/tables/cell-words.tsv",
    SAYS({ "“{1}”看不出是哪一种", "{1} does not say which" }),
    .look_row = look_placeholder,
    .look_end = report_placeholders,
};

enum { SAY_BLANK, SAY_NO_REASON, SAY_NOT_APPLICABLE };

/* A blank figure beside words is not 0, and nobody but the unit knows what it is. */
static size_t
judge_nothing(const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (!printed_cell(row, COLUMN_DONE))
        return SIZE_MAX;
    bool told = reason(row).len > 0,
         figures = number_is(&row->ratio) || number_is(&row->current);
    enum value_kind kind = row->done.kind;
    if (kind == VALUE_BLANK && told)
        return is_canonical(entry) || (!figures && !is_qualitative(entry)) ? SAY_BLANK
                                                                           : SIZE_MAX;
    if (kind == VALUE_NOT_REPORTED && !told)
        return SAY_NO_REASON;
    return kind == VALUE_NOT_APPLICABLE && entry_is_numeric(entry) ? SAY_NOT_APPLICABLE
                                                                   : SIZE_MAX;
}

static void
look_nothing(struct run *run, const struct check *self, const struct entry *entry)
{
    size_t say = judge_nothing(entry);
    if (say == SIZE_MAX)
        return;
    struct place_met *place = place_cell(run, self, entry, COLUMN_DONE, say);
    if (say != SAY_NOT_APPLICABLE)
        return;
    place->words[0] = arena_str(run->arena, entry->subject.indicator->text);
}

static void
report_nothing(struct run *run, const struct check *self)
{
    places_report(run, self, PLACES_HABIT, 0);
}

CHECK(SCH08) = {
    .name = "zero-empty-na",
    .severity = SEVERITY_WARNING,
    .yields_in_cell = "FMT08",
    .title = { "空白、0、未报、不适用没有分清",
               "blank, 0, not reported and not applicable are mixed up" },
    .why = { "空白会被当成 0，也会被当成没有变化",
             "a blank is taken for 0 by one reader and for \"as before\" by the next" },
    .hint = { "没有做填 0；没有数填“未报”并写明原因；定性任务填“不适用”；程序不会代填 0",
              "0: nothing was done; 未报 with the reason: no figure; 不适用: none is asked for; no 0 is filled in for you" },
    .bad = "累计完成=（空），进展情况=设备购进中",
    .good = "累计完成=未报，进展情况=设备采购中，尚无数据",
    .source = "checks.md SCH08; observed in published tables",
    SAYS({ "有进展文字，“累计完成”却空着",
           "there is a narrative, yet the cumulative figure is blank" },
         { "填了“未报”，没有写原因", "not reported (未报), and no reason given" },
         { "任务有数字目标“{1}”，不能填“不适用”",
           "the duty has the target {1}; 不适用 is no answer" }),
    .yields = "IDN03",
    .look_row = look_nothing,
    .look_end = report_nothing,
};
