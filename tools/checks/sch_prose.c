/* SCH, prose that holds more than its column should. */
#include "checks/places.h"
#include "checks/printed.h"

#include "base/utf8.h"

#include <string.h>

/* Whether the text of a narrative holds the label of another column: 存在问题：… */
static bool
holds_label(const struct run *run, struct str text, struct str *label)
{
    struct label_part part;
    for (size_t at = 0;
         at < text.len && filing_label(run->around->tables, text, at, &part);
         at = part.value.from)
        if (part.column == COLUMN_PROBLEMS || part.column == COLUMN_NEXT) {
            *label = str_sub(text, part.label.from, part.label.to);
            return true;
        }
    return false;
}

static void
look_combined(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct filing_cell *cell = printed_words(row, COLUMN_PROGRESS);
    struct str label = { 0 };
    bool split = row->cells[COLUMN_PROBLEMS].origin == ORIGIN_SPLIT ||
                 row->cells[COLUMN_NEXT].origin == ORIGIN_SPLIT;
    if (entry->filing->form == FORM_BLOCK ||
        (!split && (!cell || !holds_label(run, cell->text, &label))))
        return;
    struct place_met *place =
        place_cell(run, self, entry, COLUMN_PROGRESS, split ? 1 : 0);
    place->words[0] = arena_str(run->arena, label);
}

static void
report_combined(struct run *run, const struct check *self)
{
    places_report(run, self, PLACES_HABIT, 1U << 1);
}

CHECK(SCH14) = {
    .name = "combined-cell",
    .severity = SEVERITY_INFO,
    .title = { "一格写了几件事", "one cell for several columns" },
    .why = { "问题和措施混在进展里，没有人会单独看到",
             "problems and measures get lost in the narrative" },
    .hint = { "进展情况、存在问题、下一步措施分三列填写",
              "narrative, problems and next steps have a column each" },
    .bad = "进展情况=已建成7家。下步打算：10月底前建成。",
    .good = "进展情况=已建成7家。 下一步措施=10月底前建成。",
    .source = "checks.md SCH14; observed in published tables",
    SAYS({ "进展情况里写了“{1}”", "{1} stands among the narrative" },
         { "一列里有几件事，已按标签分开读取",
           "one column holds several things; they were parted by their labels" }),
    .look_row = look_combined,
    .look_end = report_combined,
};

/* Enumerators of a list in one cell, told by their first two. */
static bool
enumerates(struct str text)
{
    static const struct {
        struct str one, two;
    } lists[] = {
        { STR_INIT("(1)"), STR_INIT("(2)") },
        { STR_INIT("（1）"), STR_INIT("（2）") },
        { STR_INIT("①"), STR_INIT("②") },
        { STR_INIT("1."), STR_INIT("2.") },
        { STR_INIT("1、"), STR_INIT("2、") },
        { STR_INIT("一是"), STR_INIT("二是") },
        { STR_INIT("（一）"), STR_INIT("（二）") },
    };
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        size_t one = str_find(text, lists[i].one, 0);
        if (one < text.len && str_find(text, lists[i].two, one) < text.len)
            return true;
    }
    return false;
}

/* Numeric indicators of the duty that the row speaks of. */
static size_t
numeric_count(const struct run *run, const struct entry *entry)
{
    const struct duty *duty = entry->subject.duty;
    size_t count = 0;
    for (size_t i = 0; duty && i < duty->count; i++)
        count += plan_nth(run->around->plan, duty, i)->numeric;
    return count;
}

/* A narrative that is nothing but the list (1)…(2)…, in a table without figures. */
static bool
stands_for_several(const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    return entry->filing->form == FORM_TABLE &&
           entry->filing->profile == PROFILE_NARRATIVE &&
           (str_starts(text, STR("(1)")) || str_starts(text, STR("（1）")));
}

/* In a cell of figures a list is one too many; in a title, or as a whole
 * narrative, only where the duty has several targets and the row names none of them. */
static void
look_several(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_TARGET, COLUMN_DONE,
                                                  COLUMN_RATIO, COLUMN_TITLE,
                                                  COLUMN_PROGRESS };
    const struct filing_row *row = entry->row;
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        const struct filing_cell *cell = printed_words(row, columns[i]);
        if (!cell || cell->text.len < 6 || !enumerates(cell->text))
            continue;
        if (i >= 3 && (row->indicator.number > 0 || numeric_count(run, entry) < 2))
            continue;
        if (columns[i] == COLUMN_PROGRESS && !stands_for_several(entry))
            continue;
        struct finding *finding = found_cell(run, self, entry, columns[i], 0);
        finding->words[0] = column_name(columns[i]);
        found_duty(run, finding, entry->subject.duty);
        return;
    }
}

CHECK(SCH15) = {
    .name = "multi-indicator-cell",
    .severity = SEVERITY_WARNING,
    .title = { "一格写了几个指标", "several indicators in one cell" },
    .why = { "几个目标完成得不一样，一个完成率说不清",
             "the targets are met differently; one rate cannot tell" },
    .hint = { "一个指标一行", "one row an indicator" },
    .bad = "年度目标=(1)示范类90个;(2)达标类200个",
    .good = "28-1 一行，28-2 一行",
    .source = "checks.md SCH15; observed in published tables",
    SAYS({ "“{1}”里列了几项", "{1} is a list" }),
    .look_row = look_several,
};

#define TITLE_MOST 200
#define PROSE_MOST 2000

static void
look_length(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    for (int i = 0; i < COLUMN_CANONICAL; i++) {
        size_t most = i == COLUMN_TITLE ? TITLE_MOST : PROSE_MOST;
        const struct filing_cell *cell = &row->cells[i];
        if (cell->text.len <= most || !printed_cell(row, i) ||
            (i != COLUMN_TITLE && column_type((enum filing_column)i) != TYPE_TEXT))
            continue;
        size_t length = utf8_count(cell->text);
        if (length <= most)
            continue;
        struct finding *finding =
            found_cell(run, self, entry, (enum filing_column)i, 0);
        finding->words[0] = column_name((enum filing_column)i);
        finding->words[1] = arena_printf(run->arena, "%zu", length);
        finding->words[2] = arena_printf(run->arena, "%zu", most);
    }
}

CHECK(SCH18) = {
    .name = "over-long",
    .severity = SEVERITY_WARNING,
    .yields_in_cell = "ENC20",
    .title = { "一格的文字太长", "the text of a cell is too long" },
    .why = { "汇总表放不下，没有人读得完",
             "no table has room for it, and nobody reads it through" },
    .hint = { "只写本期做了什么、到什么程度",
              "say what was done in the period and how far it is" },
    .bad = "项目名称 260 字",
    .good = "项目名称 30 字",
    .source = "checks.md SCH18; filings.md 2.1",
    SAYS({ "“{1}”有 {2} 字，至多 {3} 字", "{1} has {2} characters, more than {3}" }),
    .look_row = look_length,
};
