/* Names, paths, and values as the canonical form prints them. */
#include "filing/filing.h"

#include "notice/numeral.h"

#include <string.h>

const char *
filing_letter(const struct filing *filing)
{
    if (filing->form == FORM_BLOCK)
        return "D";
    if (filing->form == FORM_HTML)
        return "E";
    static const char *const letters[] = { "-", "A", "B", "C" };
    return letters[filing->profile];
}

const char *
row_kind_name(enum row_kind kind)
{
    static const char *const names[] = { "data",     "head",  "repeated-head",
                                         "preamble", "blank", "section",
                                         "total",    "foot",  "other-table",
                                         "broken" };
    return names[kind];
}

const char *
assumption_name(enum assumption_kind kind)
{
    static const char *const names[] = {
        "delimiter",    "delimiter-tie",   "synonym",        "by-content",
        "undecided",    "double",          "head-rows",      "no-head",
        "preamble",     "period-of-path",  "period-of-text", "period-of-head",
        "unit-of-text", "measure-of-head", "fill-down",      "merged-cells",
        "other-table",
    };
    return names[kind];
}

const char *
filing_form_name(enum filing_form form)
{
    static const char *const names[] = { "nothing", "table", "json",
                                         "ndjson",  "html",  "block" };
    return names[form];
}

/* The last part of PATH before *end, which moves to its start. */
static struct str
last_part(struct str path, size_t *end)
{
    size_t to = *end, from = to;
    while (from && path.ptr[from - 1] != '/')
        from--;
    *end = from ? from - 1 : 0;
    return str_sub(path, from, to);
}

struct filing_path
filing_path_read(struct str path)
{
    struct filing_path result = { .unit = { 0 } };
    size_t end = path.len;
    struct str file = last_part(path, &end), folder = last_part(path, &end),
               year = last_part(path, &end);
    char code[8];
    if (year.len != 4 || numeral_year(year) <= 0 || folder.len < 1 || folder.len > 3)
        return result;
    memcpy(code, year.ptr, 4);
    memcpy(code + 4, folder.ptr, folder.len);
    if (!period_read_code((struct str){ code, 4 + folder.len }, &result.period)) {
        result.period = (struct filing_period){ .form = TERM_NONE };
        return result;
    }
    size_t dot = str_find(file, STR("."), 0);
    result.unit = str_sub(file, 0, dot);
    return result;
}

static struct str
number_text(struct arena *arena, const struct filing_number *number, struct str text)
{
    switch (number->kind) {
    case VALUE_NOT_REPORTED:
        return STR("未报");
    case VALUE_NOT_APPLICABLE:
        return STR("不适用");
    case VALUE_NUMBER:
    case VALUE_PERCENT:
        break;
    case VALUE_BLANK:
    case VALUE_PLACEHOLDER:
    case VALUE_EXPRESSION:
    case VALUE_MALFORMED:
    case VALUE_SHEET_ERROR:
    case VALUE_FORMULA:
    case VALUE_SCIENTIFIC:
    case VALUE_STATUS:
    case VALUE_PROSE:
        return text;
    }
    struct str value = decimal_print(arena, number->value);
    bool percent = number->kind == VALUE_PERCENT;
    int printed = 0;
    size_t point = str_find(value, STR("."), 0);
    if (number->scale)
        return value;
    if (point < value.len)
        printed = (int)(value.len - point - 1);
    size_t missing = number->places > printed ? (size_t)(number->places - printed) : 0;
    struct str zeros = str_sub(STR("000000000000"), 0, missing);
    return arena_printf(arena, "%.*s%s%.*s%s", STR_ARG(value),
                        missing && !printed ? "." : "", STR_ARG(zeros),
                        percent ? "%" : "");
}

static struct str
ordinal_text(struct arena *arena, struct filing_ordinal ordinal, struct str text)
{
    if (ordinal.number < 0)
        return text;
    return ordinal.sub ? arena_printf(arena, "%d-%d", ordinal.number, ordinal.sub)
                       : arena_printf(arena, "%d", ordinal.number);
}

static struct str
date_text(struct arena *arena, struct filing_date date, struct str text)
{
    return date_is_set(date.date) ? date_print(arena, date.date) : text;
}

static struct str
word_text(struct str word, struct str text)
{
    return word.len ? word : text;
}

struct str
filing_canonical(struct arena *arena, const struct filing *filing,
                 const struct filing_row *row, enum filing_column column)
{
    struct str text = row->cells[column].text, code;
    int year =
        filing->path.period.year ? filing->path.period.year : filing->preamble.year;
    switch ((int)column) {
    case COLUMN_PERIOD:
        code = period_code(arena, row->period, year);
        return row->period.form == TERM_NONE || row->period.single
                   ? text
                   : word_text(code, text);
    case COLUMN_ITEM:
        return ordinal_text(arena, row->item, text);
    case COLUMN_INDICATOR:
        return ordinal_text(arena, row->indicator, text);
    case COLUMN_TARGET:
    case COLUMN_PREVIOUS:
    case COLUMN_CURRENT:
    case COLUMN_DONE:
    case COLUMN_RATIO:
    case COLUMN_STAGE:
        return number_text(arena, row_figure(row, (int)column), text);
    case COLUMN_BASIS:
        return word_text(basis_name(row->basis), text);
    case COLUMN_STATE:
        return word_text(state_name(row->state), text);
    case COLUMN_PACE:
        return word_text(pace_name(row->pace), text);
    case COLUMN_CORRECTION:
        return word_text(flag_name(row->correction), text);
    case COLUMN_OPENNESS:
        return word_text(openness_name(row->openness), text);
    case COLUMN_EXPECTED:
        return date_text(arena, row->expected, text);
    case COLUMN_FINISHED:
        return date_text(arena, row->finished, text);
    case COLUMN_AS_OF:
        return date_text(arena, row->as_of, text);
    case COLUMN_FILED:
        return date_text(arena, row->filed, text);
    default:
        return text;
    }
}
