/* FMT, cells that a spreadsheet program spoiled. */
#include "checks/places.h"
#include "checks/printed.h"

#include <string.h>

/* The first column of ROW at or after FROM whose printed cell TEST holds for. */
static int
next_cell(const struct filing_row *row, bool (*test)(struct str text), int from)
{
    for (int i = from; i < FILING_COLUMNS; i++) {
        const struct filing_cell *cell = &row->cells[i];
        if (cell->text.len &&
            (cell->origin == ORIGIN_CELL || cell->origin == ORIGIN_SPLIT) &&
            test(cell->text))
            return i;
    }
    return FILING_COLUMNS;
}

/* Reports every cell that TEST holds for. */
static void
found_cells(struct run *run, const struct check *self, const struct entry *entry,
            bool (*test)(struct str text))
{
    for (int i = next_cell(entry->row, test, 0); i < FILING_COLUMNS;
         i = next_cell(entry->row, test, i + 1))
        found_cell(run, self, entry, (enum filing_column)i, 0)->words[0] =
            arena_str(run->arena, entry->row->cells[i].text);
}

static bool
is_sheet_error(struct str text)
{
    static const struct str errors[] = {
        STR_INIT("#REF!"),   STR_INIT("#DIV/0!"), STR_INIT("#N/A"),
        STR_INIT("#VALUE!"), STR_INIT("#NAME?"),  STR_INIT("#NUM!"),
        STR_INIT("#NULL!"),  STR_INIT("#SPILL!"),
    };
    if (text.ptr[0] != '#')
        return false;
    size_t hashes = 0;
    while (hashes < text.len && text.ptr[hashes] == '#')
        hashes++;
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (str_starts(text, errors[i]))
            return true;
    return hashes == text.len && hashes >= 3;
}

static void
look_sheet_error(struct run *run, const struct check *self, const struct entry *entry)
{
    if (row_may_hold(run, entry, "#"))
        found_cells(run, self, entry, is_sheet_error);
}

CHECK(FMT11) = {
    .name = "sheet-errors",
    .severity = SEVERITY_ERROR,
    .title = { "表格软件的出错标记", "an error value of a spreadsheet" },
    .why = { "原来的数已经没有了", "the figure that was meant is gone" },
    .hint = { "在原表里改正公式或加宽列，再导出",
              "mend the formula or widen the column in the original, then export again" },
    .bad = "完成率=#DIV/0!",
    .good = "完成率=70.0%",
    .source = "checks.md FMT11; ECMA-376-1, 18.17.3 error values",
    SAYS({ "这一格是“{1}”", "the cell says {1}" }),
    .look_row = look_sheet_error,
};

static bool
is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* =SUM(E2:E9), ="001", @SUM, +E2, '001. "+5" is a number with a sign. */
static bool
is_formula(struct str text)
{
    char first = text.ptr[0], second = text.len > 1 ? text.ptr[1] : 0;
    if (first == '=')
        return second != 0;
    if (first == '@' || first == '+')
        return is_letter(second) || second == '(' || second == '=';
    return first == '\'' &&
           (is_digit(second) || second == '=' || second == '+' || second == '-');
}

/* The text that was meant: ="001" and '001 are 001; empty: a real formula. */
static struct str
meant(struct str text)
{
    if (text.ptr[0] == '\'')
        return str_sub(text, 1, text.len);
    if (text.len > 3 && str_starts(text, STR("=\"")) && str_ends(text, STR("\"")))
        return str_sub(text, 2, text.len - 1);
    return (struct str){ 0 };
}

static void
look_formula(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (!row_may_hold(run, entry, "=@+'"))
        return;
    for (int i = next_cell(row, is_formula, 0); i < FILING_COLUMNS;
         i = next_cell(row, is_formula, i + 1)) {
        const struct filing_cell *cell = &row->cells[i];
        struct str text = meant(cell->text);
        struct finding *finding =
            found_cell(run, self, entry, (enum filing_column)i, text.len > 0);
        finding->words[0] = arena_str(run->arena, cell->text);
        finding->words[1] = arena_str(run->arena, text);
        if (text.len && !(cell->marks & MARK_ESCAPED))
            found_edit(run, finding, cell->span, finding->words[1]);
    }
}

CHECK(FMT12) = {
    .name = "formula-text",
    .severity = SEVERITY_ERROR,
    .title = { "公式而不是值", "a formula instead of a value" },
    .why = { "打开文件的人会执行它；离开原表也算不出数",
             "whoever opens the file runs it; away from its sheet it gives no figure" },
    .hint = { "在原表里“选择性粘贴—数值”，再导出",
              "paste it as a value in the original, then export again" },
    .bad = "累计完成==SUM(E2:E9)",
    .good = "累计完成=8",
    .source = "checks.md FMT12; OWASP, CSV Injection",
    SAYS({ "这一格是公式“{1}”", "the cell holds the formula {1}" },
         { "“{1}”应写成“{2}”", "{1} should be {2}" }),
    .look_row = look_formula,
};

/* 1.10105E+17, 1.3e10: digits, a power; nothing else. */
static bool
is_scientific(struct str text)
{
    size_t at = 0, points = 0, digits = 0;
    if (!is_digit(text.ptr[0]))
        return false;
    for (; at < text.len && (is_digit(text.ptr[at]) || text.ptr[at] == '.'); at++) {
        points += text.ptr[at] == '.';
        digits += is_digit(text.ptr[at]);
    }
    if (points > 1 || !digits || at >= text.len || (text.ptr[at] | 0x20) != 'e')
        return false;
    bool sign = ++at < text.len && (text.ptr[at] == '+' || text.ptr[at] == '-');
    at += sign;
    size_t power = at;
    while (at < text.len && is_digit(text.ptr[at]))
        at++;
    return at == text.len && at > power && (sign || points);
}

static bool
is_number_char(char c)
{
    return is_digit(c) || c == '.' || c == '+' || (c | 0x20) == 'e';
}

/* 台账编号 3.41E+11: within the words of a cell; a sign of the power is there. */
static bool
holds_scientific(struct str text)
{
    for (size_t at = str_find(text, STR("+"), 0); at < text.len;
         at = str_find(text, STR("+"), at + 1)) {
        size_t from = at, to = at + 1;
        while (from && is_number_char(text.ptr[from - 1]))
            from--;
        while (to < text.len && is_digit(text.ptr[to]))
            to++;
        if (to > at + 1 && at > from && is_scientific(str_sub(text, from, to)))
            return true;
    }
    return false;
}

static bool
has_scientific(struct str text)
{
    return is_scientific(text) ||
           (memchr(text.ptr, '+', text.len) && holds_scientific(text));
}

static void
look_scientific(struct run *run, const struct check *self, const struct entry *entry)
{
    if (row_may_hold(run, entry, "eE"))
        found_cells(run, self, entry, has_scientific);
}

CHECK(FMT13) = {
    .name = "scientific",
    .severity = SEVERITY_ERROR,
    .title = { "数被写成了科学记数法", "a number in scientific notation" },
    .why = { "后面的位数已经丢失；多半是证照号、电话号被当成了数",
             "its last digits are lost; mostly it was an identifier and no number" },
    .hint = { "把该列设为文本后重新导出；证照号、电话号不应入表",
              "make the column text and export again; identifiers do not belong here" },
    .bad = "1.10105E+17",
    .good = "110105",
    .source = "checks.md FMT13; spreadsheets print 12 digits and more so",
    SAYS({ "这一格是“{1}”", "the cell says {1}" }),
    .look_row = look_scientific,
};
