/* TMP: years in the narrative. */
#include "lint/dates.h"
#include "lint/prose.h"

/* Bytes behind a year in which what it made is named. */
#define ATTRIBUTE_REACH 36

/* 2019年至2023年建成的老田块: what is told of is a thing of that year, not its making. */
static bool
is_attribute(const struct run *run, struct str rest)
{
    if (rest.len > ATTRIBUTE_REACH)
        rest = str_sub(rest, 0, ATTRIBUTE_REACH);
    return has_listed(run, LIST_ATTRIBUTE, rest);
}

/* A figure that counts what the row counts, and is done or just told. One of several years is
 * none, unless it is the very figure of the row. */
static bool
is_own_figure(const struct claim *claim, const struct entry *entry,
              struct decimal *value)
{
    return (claim->says == CLAIM_DONE || claim->says == CLAIM_NOTHING) &&
           claim->quantity->class != QUANTITY_PERCENT && entry_is_numeric(entry) &&
           claim_fits(claim, entry->subject.indicator, value) &&
           (!claim->years || !decimal_compare(*value, entry->done.value));
}

/* 上半年, 一季度, 1—6月 and the like behind a year, or nothing. */
#define TERM_MOST 15

static bool
is_term(struct str rest)
{
    static const struct str ends[] = {
        STR_INIT("年"), STR_INIT("季度"), STR_INIT("月"),
        STR_INIT("度"), STR_INIT("以来"), STR_INIT("止")
    };
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (rest.len <= TERM_MOST && str_ends(rest, ends[i]))
            return true;
    return !rest.len;
}

/* Such a figure behind DATE in its clause, or where the year stands alone, in the clause behind
 * it: 2024年上半年，累计新增3150个. */
static const struct claim *
figure_of_year(const struct prose *prose, const struct clause *clause,
               const struct said_date *date, const struct entry *entry)
{
    size_t index = (size_t)(clause - prose->clauses.items);
    struct decimal value;
    index += is_term(str_sub(prose->text, date->span.to, clause->span.to));
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        if (claim->clause == index && claim->quantity->span.from >= date->span.to &&
            (!claim->years || !date->month) &&
            !str_ends(claim_before(prose, claim, SIZE_MAX), STR("的")) &&
            is_own_figure(claim, entry, &value))
            return claim;
    }
    return NULL;
}

static bool
names_earlier(const struct prose *prose, const struct clause *clause, int year)
{
    struct str words = clause_words(prose, clause);
    struct said_date date;
    for (size_t at = 0; said_date_next(words, &at, &date);)
        if (date.year && date.year < year)
            return true;
    return false;
}

/* The row's figure, or where it has none, any of its kind, stands in a clause without an earlier
 * year as well; FIGURE is that of the year. */
static bool
tells_this_year(const struct prose *prose, const struct entry *entry,
                const struct claim *figure)
{
    bool given = past_is_number(&entry->done);
    struct decimal value;
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        if (claim != figure && is_own_figure(claim, entry, &value) &&
            (!given || !decimal_compare(value, entry->done.value)) &&
            !names_earlier(prose, &prose->clauses.items[claim->clause], entry->year))
            return true;
    }
    return false;
}

/* 截至2024年6月25日: the day of the figures themselves, with a slip. The end of a year before is
 * what others are compared with. */
static bool
is_data_day(const struct run *run, const struct entry *entry, struct str before,
            struct str rest, const struct said_date *date)
{
    return date->month && (date->month < 12 || entry->months == 12) &&
           (str_starts(rest, STR("止")) ||
            tables_listed(run->around->tables, LIST_CUT_OFF, before, WORD_LAST).len);
}

/* 2024年6月20日竣工 in a filing of June: the month is its own, or the one before. */
static bool
is_slip(const struct run *run, const struct entry *entry, const struct clause *clause,
        struct str rest, const struct said_date *date)
{
    struct said_date other;
    size_t at = 0;
    return date->day && clause->says == CLAIM_DONE && date->month <= entry->months &&
           date->month + 1 >= entry->months && !said_date_next(rest, &at, &other) &&
           has_listed(run, LIST_ENDED, rest);
}

/* 2023年完成制度建设: a row without figures, whose clause begins with the year and what was done. */
static bool
begins_with_year(const struct run *run, const struct entry *entry,
                 const struct clause *clause, struct str rest,
                 const struct said_date *date)
{
    return tables_listed(run->around->tables, LIST_IN_YEAR, rest, WORD_FIRST).len &&
           !entry_is_numeric(entry) && !date->month &&
           date->span.from == clause->span.from && clause->says == CLAIM_DONE;
}

static bool
is_wrong(const struct run *run, const struct prose *prose, const struct entry *entry,
         const struct clause *clause, const struct said_date *date)
{
    struct str before = str_sub(prose->text, 0, date->span.from);
    struct str rest = str_sub(prose->text, date->span.to, clause->span.to);
    if (is_attribute(run, rest) || str_starts(rest, STR("第")) ||
        clause_has(prose, clause, STR("同期")) ||
        clause_has(prose, clause, STR("较")) || clause_has(prose, clause, STR("比")))
        return false;
    if (is_data_day(run, entry, before, rest, date) ||
        is_slip(run, entry, clause, rest, date) ||
        begins_with_year(run, entry, clause, rest, date))
        return true;
    const struct claim *figure = figure_of_year(prose, clause, date, entry);
    return figure && !tells_this_year(prose, entry, figure);
}

/* Years of plans (2021—2023年), titles and documents are passed over by the reader. */
static void
look_year(struct run *run, const struct check *self, const struct entry *entry)
{
    struct said_date date;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    size_t at = 0;
    if (!entry->year || !str_has(text, STR("年")))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    while (prose && said_date_next(text, &at, &date)) {
        const struct clause *clause = prose_clause_at(prose, date.span.from);
        if (!date.year || date.year >= entry->year || !clause ||
            !is_wrong(run, prose, entry, clause, &date))
            continue;
        found_part(run, self, entry, COLUMN_PROGRESS, date.span, 0)->words[1] =
            arena_printf(run->arena, "%d", entry->year);
    }
}

CHECK(TMP07) = {
    .name = "wrong-year",
    .severity = SEVERITY_WARNING,
    .title = { "完成情况写的是别的年份", "what was done is of another year" },
    .why = { "多半沿用了往年的材料", "mostly an older paper was used" },
    .hint = { "改为 {2} 年的情况；确需提往年的，写明对比",
              "tell of {2}; if another year is meant, say so" },
    .bad = "2023年完成8个（2025 年任务）",
    .good = "2025年完成8个",
    .source = "checks.md TMP07; 中纪委 2023 on copied reports",
    SAYS({ "“{1}”，任务是 {2} 年的", "“{1}”, and the task is of {2}" }),
    .look_row = look_year,
};
