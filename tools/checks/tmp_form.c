/* TMP: how periods and years are written. */
#include "lint/dates.h"
#include "lint/entry.h"

#include "base/utf8.h"

static void
look_form(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_cell *printed = &entry->row->cells[COLUMN_PERIOD];
    struct filing_period period = entry->row->period;
    if (printed->origin != ORIGIN_CELL || period.code || !period_months(period))
        return;
    struct str code = period_code(run->arena, period, entry->year);
    if (!code.len)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PERIOD, 0);
    finding->words[0] = printed->text;
    finding->words[1] = code;
    finding->fix_safe = true;
    found_edit(
        run, finding,
        entry_part(run, entry, COLUMN_PERIOD, (struct span){ 0, printed->text.len }),
        code);
}

/* 元至3月份 in words. */
static void
look_form_words(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PROGRESS, COLUMN_REMARK };
    static const struct str odd[] = { STR_INIT("元至"), STR_INIT("元月至"),
                                      STR_INIT("元月份至"), STR_INIT("元—") };
    for (size_t i = 0; i < 2; i++) {
        struct str text = entry_text(entry, columns[i]);
        for (size_t k = 0; k < sizeof odd / sizeof odd[0]; k++) {
            size_t from = str_find(text, odd[k], 0), to = from + odd[k].len;
            size_t end = str_find(text, STR("月"), to);
            if (from == text.len || end == text.len || end > to + STR("十二").len)
                continue;
            end += STR("月").len;
            found_part(run, self, entry, columns[i], (struct span){ from, end }, 0)
                ->words[1] =
                arena_printf(run->arena, "1-%.*s", STR_ARG(str_sub(text, to, end)));
            break;
        }
    }
}

static void
look_form_row(struct run *run, const struct check *self, const struct entry *entry)
{
    look_form(run, self, entry);
    look_form_words(run, self, entry);
}

CHECK(TMP17) = {
    .name = "period-form",
    .severity = SEVERITY_INFO,
    .title = { "期次不是规范写法", "the period is not a code" },
    .why = { "写法不一，同一期会被当成两期", "one period is taken for two" },
    .hint = { "写成 {2}", "write {2}" },
    .bad = "期次=元至3月份",
    .good = "期次=2025M03",
    .source = "checks.md TMP17; filings.md §2.2",
    SAYS({ "“{1}”即 {2}", "“{1}” is {2}" }),
    .look_row = look_form_row,
};

/* Whether C, before a number, makes it the end of a range: 1-8月, 至8月. */
static bool
joins(uint32_t c)
{
    return c == '-' || c == '~' || c == '.' || c == '/' ||
           (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C || c == 0xFF0D ||
           c == 0xFF5E || c == 0x5230 || c == 0x3001 || (c >= 0xFF10 && c <= 0xFF19);
}

/* Whether each 月 of TEXT has a number from 1 to 12 before it that ends no range: then there
 * is nothing to read. */
static bool
has_plain_months(struct str text)
{
    static const struct str month = STR_INIT("月"), until = STR_INIT("至");
    if (str_has(text, STR("季")))
        return false;
    for (size_t at = 0; (at = str_find(text, month, at)) < text.len; at += month.len) {
        size_t from = at;
        int number = 0;
        while (from && at - from < 3 && text.ptr[from - 1] >= '0' &&
               text.ptr[from - 1] <= '9')
            from--;
        for (size_t i = from; i < at; i++)
            number = number * 10 + (text.ptr[i] - '0');
        struct str before = str_sub(text, 0, from);
        size_t end = from;
        bool ends =
            from && (joins(utf8_before(text, &end)) ||
                     (str_ends(before, until) && !str_ends(before, STR("截至"))));
        if (number < 1 || number > 12 || ends)
            return false;
    }
    return true;
}

/* 8-1月, 1-13月 in cells, title and text. */
static void
look_reversed(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PERIOD, COLUMN_PROGRESS,
                                                  COLUMN_REMARK };
    struct rule_set *set = NULL;
    for (size_t i = 0; i < 3; i++) {
        struct str text = entry_text(entry, columns[i]);
        struct filing_period period;
        struct span span;
        if (!str_has(text, STR("月")) || has_plain_months(text))
            continue;
        if (!set)
            set = rules_of(run->rules, "period");
        for (size_t at = 0; period_find(set, text, at, &period, &span); at = span.to)
            if (!period_valid(period) && period.form != TERM_RELATIVE &&
                period.form != TERM_NONE && !period.day)
                found_part(run, self, entry, columns[i], span, 0);
    }
}

static void
look_reversed_title(struct run *run, const struct check *self)
{
    const struct preamble *preamble = &run->filing->preamble;
    if (preamble->period.form == TERM_NONE || preamble->period.form == TERM_RELATIVE ||
        period_valid(preamble->period))
        return;
    found(run, self, preamble->period_span, 0)->words[0] =
        text_view(run->text, preamble->period_span);
}

CHECK(TMP19) = {
    .name = "range-reversed",
    .severity = SEVERITY_ERROR,
    .title = { "月份范围颠倒或不存在", "months reversed, or that do not exist" },
    .why = { "看不出是哪一期", "nobody can tell the period" },
    .hint = { "改正月份", "mend the months" },
    .bad = "8-1月；1-13月",
    .good = "1-8月",
    .source = "checks.md TMP19",
    SAYS({ "“{1}”", "“{1}”" }),
    .look_head = look_reversed_title,
    .look_row = look_reversed,
};

/* 24年12月 in words; a month without its year is usual there. */
static void
look_short_words(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PROGRESS, COLUMN_PROBLEMS,
                                                  COLUMN_NEXT, COLUMN_REMARK };
    for (size_t i = 0; i < sizeof columns / sizeof columns[0] && entry->year; i++) {
        struct str text = entry_text(entry, columns[i]);
        struct said_date date;
        for (size_t at = 0;
             str_has(text, STR("年")) && said_date_next(text, &at, &date);) {
            if (date.year != entry->year || !date.month ||
                !str_starts(str_sub(text, date.span.from + 2, text.len), STR("年")))
                continue;
            found_part(run, self, entry, columns[i], date.span, 1)->words[1] =
                arena_printf(run->arena, "%d", date.year);
        }
    }
}

static void
look_short_year(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_AS_OF, COLUMN_FILED,
                                                  COLUMN_EXPECTED, COLUMN_FINISHED,
                                                  COLUMN_DEADLINE };
    for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++) {
        struct str text = entry_text(entry, columns[i]);
        struct said_date date;
        size_t at = 0;
        if (!text.len || !said_date_next(text, &at, &date) || !entry->year)
            continue;
        bool two = date.year && text.len > 2 &&
                   str_starts(str_sub(text, date.span.from + 2, text.len), STR("年"));
        if (date.year && !two)
            continue;
        struct finding *finding = found_cell(run, self, entry, columns[i], two);
        finding->words[0] = text;
        finding->words[1] =
            arena_printf(run->arena, "%d", date.year ? date.year : entry->year);
    }
}

static void
look_short_row(struct run *run, const struct check *self, const struct entry *entry)
{
    look_short_year(run, self, entry);
    look_short_words(run, self, entry);
}

CHECK(TMP20) = {
    .name = "year-missing",
    .severity = SEVERITY_INFO,
    .title = { "日期没有年份，或只有两位",
               "a date without its year, or with two digits of it" },
    .why = { "跨年之后不知道是哪一年", "a year later nobody knows which" },
    .hint = { "写全年份：{2}", "write the year: {2}" },
    .bad = "24年12月；12月底",
    .good = "2025年12月底",
    .source = "checks.md TMP20; seen: 松阳 2022",
    SAYS({ "“{1}”没有年份", "“{1}” has no year" },
         { "“{1}”的年份只有两位", "“{1}” has two digits of it" }),
    .look_row = look_short_row,
};
