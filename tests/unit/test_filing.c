/* Filings: periods, values, pieces, and what is set aside. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "filing/filing.h"
#include "filing/kinds.h"
#include "lint/scan.h"
#include "notice/notice.h"
#include "quantity/quantity.h"
#include "target/target.h"

#include <stdio.h>

struct fixture {
    struct arena arena;
    struct filing_tables *tables;
    struct rules *rules;
};

static int
open_fixture(void **state)
{
    static struct fixture f;
    static const struct rule_kind *const *const stages[] = {
        quantity_rule_kinds, notice_rule_kinds, target_rule_kinds, filing_rule_kinds,
        lint_rule_kinds
    };
    const struct rule_kind *kinds[64];
    size_t count = 0;
    struct buf faults = { .arena = &f.arena };
    struct quantity_tables *quantity;
    *state = &f;
    for (size_t i = 0; i < sizeof stages / sizeof stages[0]; i++)
        for (size_t k = 0; stages[i][k]; k++)
            kinds[count++] = stages[i][k];
    if (rules_load(&f.arena, "rules", kinds, count, &f.rules, &faults) &&
        quantity_tables_load(&f.arena, "rules/tables", &quantity, &faults) &&
        filing_tables_load(&f.arena, "rules/tables", quantity, &f.tables, &faults))
        return 0;
    fprintf(stderr, "%.*s", STR_ARG(buf_str(&faults)));
    return 1;
}

static int
close_fixture(void **state)
{
    struct fixture *f = *state;
    rules_close(f->rules);
    arena_release(&f->arena);
    return 0;
}

static void
reads_periods(void **state)
{
    static const struct {
        const char *text, *code;
        bool single;
    } cases[] = {
        { "2025M06", "2025M06", false },  { "2025Q1", "2025Q1", false },
        { "2025Q3", "2025Q3", false },    { "2025H1", "2025H1", false },
        { "2025Y", "2025Y", false },      { "2025Q2", "2025Q2", true },
        { "2025Q4", "2025Q4", true },     { "2025H2", "2025H2", true },
        { "1-6月", "M06", false },        { "1- 8月", "M08", false },
        { "1—9月", "M09", false },        { "1至7月", "M07", false },
        { "元至3月份", "M03", false },    { "6月", "M06", true },
        { "6月份", "M06", true },         { "2023年10月份", "2023M10", true },
        { "一季度", "Q1", false },        { "二季度", "Q2", true },
        { "上半年", "H1", false },        { "半年度", "H1", false },
        { "前三季度", "Q3", false },      { "三季度末", "Q3", false },
        { "全年", "Y", false },           { "截至6月底", "M06", false },
        { "截至10月31日", "M10", false }, { "截止7月底", "M07", false },
        { "至8月10日", "M08", false },    { "2025年1-6月", "2025M06", false },
        { "1-13月", "", false },          { "8-1月", "", true },
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct filing_period period = { .form = TERM_NONE };
        size_t end;
        assert_true(period_read(rules_of(f->rules, "period"), str_of(cases[i].text),
                                true, &period, &end));
        assert_string_equal(period_code(&f->arena, period, 0).ptr, cases[i].code);
        assert_int_equal(period.single, cases[i].single);
    }
    struct filing_period period;
    size_t end;
    assert_false(
        period_read(rules_of(f->rules, "period"), STR("2025M13"), true, &period, &end));
    assert_false(
        period_read(rules_of(f->rules, "period"), STR("进行中"), true, &period, &end));
}

static void
reads_figures(void **state)
{
    static const struct {
        const char *text;
        enum value_kind kind;
        const char *value;
        unsigned notes;
    } cases[] = {
        { "7", VALUE_NUMBER, "7", 0 },
        { "0", VALUE_NUMBER, "0", 0 },
        { "18.50", VALUE_NUMBER, "18.5", 0 },
        { "-3", VALUE_NUMBER, "-3", NOTE_NEGATIVE },
        { "", VALUE_BLANK, "", 0 },
        { "未报", VALUE_NOT_REPORTED, "", 0 },
        { "不适用", VALUE_NOT_APPLICABLE, "", 0 },
        { "- - -", VALUE_PLACEHOLDER, "", NOTE_INNER_BLANK },
        { "年度指标", VALUE_PLACEHOLDER, "", 0 },
        { "70.0%", VALUE_PERCENT, "70", 0 },
        { "１００％", VALUE_PERCENT, "100", NOTE_WIDE },
        { "80%（进度滞后）", VALUE_PERCENT, "80", NOTE_COMMENT },
        { "50%(未开工", VALUE_PERCENT, "50", NOTE_COMMENT },
        { "1153个", VALUE_NUMBER, "1153", NOTE_UNIT },
        { "1,153", VALUE_NUMBER, "1153", NOTE_COMMAS },
        { "1,153.5", VALUE_NUMBER, "1153.5", NOTE_COMMAS },
        { "11,53", VALUE_MALFORMED, "", NOTE_BAD_COMMAS },
        { "2.27万", VALUE_NUMBER, "22700", NOTE_SCALE },
        { "10000万元", VALUE_NUMBER, "100000000", NOTE_SCALE | NOTE_UNIT },
        { "8坨", VALUE_NUMBER, "8", NOTE_UNIT | NOTE_UNKNOWN_UNIT },
        { "9*", VALUE_NUMBER, "9", NOTE_FOOTMARK },
        { "1*9", VALUE_EXPRESSION, "", 0 },
        { "180人*8个月=1440月", VALUE_EXPRESSION, "", NOTE_UNIT },
        { "8-10", VALUE_MALFORMED, "", NOTE_RANGE },
        { "约8", VALUE_MALFORMED, "8", NOTE_APPROXIMATE },
        { "8+", VALUE_MALFORMED, "8", NOTE_APPROXIMATE },
        { "+5", VALUE_MALFORMED, "5", NOTE_PLUS },
        { "12.", VALUE_MALFORMED, "", 0 },
        { "1.2.3", VALUE_MALFORMED, "", 0 },
        { "1O", VALUE_MALFORMED, "10", NOTE_LOOKALIKE },
        { "十二", VALUE_MALFORMED, "12", NOTE_HAN },
        { "007", VALUE_NUMBER, "7", NOTE_LEADING_ZERO },
        { "#DIV/0!", VALUE_SHEET_ERROR, "", 0 },
        { "=SUM(E2:E9)", VALUE_FORMULA, "", 0 },
        { "1.10105E+17", VALUE_SCIENTIFIC, "", 0 },
        { "基本完成", VALUE_STATUS, "", 0 },
        { "若干", VALUE_PROSE, "", 0 },
        { "发放补贴148万元", VALUE_PROSE, "", 0 },
        { "12345678901234567890", VALUE_MALFORMED, "", 0 },
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct filing_number n = number_read(f->tables, str_of(cases[i].text), false);
        struct str value = n.has_value ? decimal_print(&f->arena, n.value) : STR("");
        if (n.kind != cases[i].kind || n.notes != cases[i].notes ||
            !str_eq(value, str_of(cases[i].value)))
            fail_msg("%s: kind %d, notes %u, value %s", cases[i].text, (int)n.kind,
                     n.notes, value.ptr);
    }
    struct filing_number ratio = number_read(f->tables, STR("80"), true);
    assert_int_equal(ratio.kind, VALUE_PERCENT);
    assert_int_equal(ratio.notes, NOTE_NO_PERCENT);
}

static void
reads_dates(void **state)
{
    static const struct {
        const char *text;
        enum date_form form;
        const char *date;
    } cases[] = {
        { "2025-06-25", DATE_ISO, "2025-06-25" },
        { "2025/6/25", DATE_SLASHES, "2025-06-25" },
        { "2025.6.5", DATE_SLASHES, "2025-06-05" },
        { "2025年6月25日", DATE_HAN, "2025-06-25" },
        { "２０２５年６月２５日", DATE_HAN, "2025-06-25" },
        { "20250625", DATE_COMPACT, "2025-06-25" },
        { "2025年6月底", DATE_END, "2025-06-30" },
        { "12月底", DATE_NO_YEAR, "" },
        { "6月25日", DATE_NO_YEAR, "" },
        { "45473", DATE_SERIAL, "2024-06-30" },
        { "6月31日", DATE_INVALID, "" },
        { "2025-02-30", DATE_INVALID, "" },
        { "2025-13-01", DATE_INVALID, "" },
        { "年底前", DATE_UNREAD, "" },
        { "", DATE_NONE, "" },
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct filing_date date = filing_date_read(str_of(cases[i].text));
        struct str printed = date_print(&f->arena, date.date);
        if (date.form != cases[i].form || !str_eq(printed, str_of(cases[i].date)))
            fail_msg("%s: form %d, %s", cases[i].text, (int)date.form, printed.ptr);
    }
}

static void
reads_ordinals(void **state)
{
    static const struct {
        const char *text;
        int number, sub;
        bool plain;
    } cases[] = {
        { "23", 23, 0, true },      { "023", 23, 0, false },
        { "二十三", 23, 0, false }, { "（二十三）", 23, 0, false },
        { "23.", 23, 0, false },    { "第23项", 23, 0, false },
        { "9*", 9, 0, false },      { "▲9", 9, 0, false },
        { "28-2", 28, 2, false },   { "３", 3, 0, false },
        { "合计", -1, 0, false },   { "", -1, 0, false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct filing_ordinal ordinal = ordinal_read(str_of(cases[i].text));
        if (ordinal.number != cases[i].number || ordinal.sub != cases[i].sub ||
            ordinal.plain != cases[i].plain)
            fail_msg("%s: %d-%d", cases[i].text, ordinal.number, ordinal.sub);
    }
}

static struct filing_source
source_of(struct fixture *f, const struct text *text, const char *path, bool more)
{
    return (struct filing_source){ .text = text,
                                   .path = str_of(path),
                                   .more = more,
                                   .rules = f->rules,
                                   .tables = f->tables };
}

/* Kinds of the rows, one letter each, and the items of the data. */
static struct str
kinds_of(struct fixture *f, struct arena *arena, struct str bytes, const char *path)
{
    static const char letters[] = "dhrpbstfox";
    struct text text = text_decode(arena, bytes);
    struct filing_source source = source_of(f, &text, path, false);
    struct filing *filing = filing_open(arena, &source);
    struct filing_row *row;
    struct buf buf = { .arena = arena };
    while (filing_next(filing, &row) == FILING_ROW) {
        buf_char(&buf, letters[row->kind]);
        if (row->kind == ROW_DATA)
            buf_printf(&buf, "%d", row->item.number);
    }
    filing_close(filing);
    return arena_str(arena, buf_str(&buf));
}

static void
tells_rows_apart(void **state)
{
    struct fixture *f = *state;
    struct arena arena = { 0 };
    struct str text = STR("进展表,,,\n"
                          ",,,\n"
                          "序号,项目名称,责任单位,进展情况\n"
                          "一、交通,,,\n"
                          "1,道路,区交通局,完成\n"
                          ",桥梁,,完成\n"
                          "序号,项目名称,责任单位,进展情况\n"
                          "2,公交,区交通局,完成\n"
                          "合  计,,,\n"
                          "注：略,,,\n"
                          "2025年6月,,,\n"
                          "填报人：甲,,,\n");
    assert_string_equal(kinds_of(f, &arena, text, "").ptr, "pbhsd1d1rd2tfff");
    assert_string_equal(kinds_of(f, &arena, STR("天气晴好。\n别无他事。\n"), "").ptr,
                        "oo");
    assert_string_equal(kinds_of(f, &arena, STR(""), "").ptr, "");
    assert_string_equal(kinds_of(f, &arena,
                                 STR("{\"项目编号\":1,\"进展情况\":\"a\"}\n"
                                     "{\"项目编号\":2,\n"
                                     "{\"项目编号\":3,\"进展情况\":\"c\"}\n"),
                                 "")
                            .ptr,
                        "d1xd3");
    assert_string_equal(
        kinds_of(
            f, &arena,
            STR("序号,项目名称,完成数\n1,甲,3\n序号,项目名称,单位,目标值,累计完成\n1,甲,个,2,3\n"),
            "")
            .ptr,
        "hd1oo");
    arena_release(&arena);
}

/* The same rows, whether the text comes whole or in pieces. */
static void
reads_pieces(void **state)
{
    struct fixture *f = *state;
    struct arena arena = { 0 };
    struct str whole = STR("序号,项目名称,责任单位,累计完成,进展情况\n"
                           "1,甲,区民政局,1,\"一\n二\"\n"
                           ",乙,,2,三\n"
                           "2,丙,区水务局,3,四\n"
                           "3,丁,,4,五\n");
    size_t first = str_find(whole, STR("\n"), 0) + 1;
    struct text head = text_decode(&arena, str_sub(whole, 0, first));
    struct filing_source source = source_of(f, &head, "", true);
    struct filing *filing = filing_open(&arena, &source);
    struct filing_row *row;
    struct buf buf = { .arena = &arena };
    size_t at = 0, step = 0;
    for (;;) {
        enum filing_outcome outcome = filing_next(filing, &row);
        if (outcome == FILING_END)
            break;
        if (outcome == FILING_MORE) {
            at += filing_wanted(filing);
            size_t end = at + 40 + step++ * 20;
            struct text *piece = arena_new(&arena, struct text);
            while (end < whole.len && end && whole.ptr[end - 1] != '\n')
                end++;
            *piece = text_decode(&arena, str_sub(whole, at, end));
            filing_feed(filing, piece, end < whole.len);
            continue;
        }
        if (row->kind == ROW_DATA)
            buf_printf(&buf, "%zu:%d%.*s%.*s ", row->line, row->item.number,
                       STR_ARG(row->cells[COLUMN_TITLE].text),
                       STR_ARG(row->cells[COLUMN_UNIT].text));
    }
    assert_string_equal(arena_str(&arena, buf_str(&buf)).ptr,
                        "2:1甲区民政局 4:1乙区民政局 5:2丙区水务局 6:3丁区水务局 ");
    filing_close(filing);
    arena_release(&arena);
}

static void
reads_paths(void **state)
{
    struct fixture *f = *state;
    struct filing_path path = filing_path_read(STR("repo/filings/2025/M06/mzj.csv"));
    assert_string_equal(period_code(&f->arena, path.period, 0).ptr, "2025M06");
    assert_true(str_eq(path.unit, STR("mzj")));
    assert_int_equal(filing_path_read(STR("a/2025/M13/x.csv")).period.form, TERM_NONE);
    assert_int_equal(filing_path_read(STR("x.csv")).period.form, TERM_NONE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_periods),    cmocka_unit_test(reads_figures),
        cmocka_unit_test(reads_dates),      cmocka_unit_test(reads_ordinals),
        cmocka_unit_test(tells_rows_apart), cmocka_unit_test(reads_pieces),
        cmocka_unit_test(reads_paths),
    };
    return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
