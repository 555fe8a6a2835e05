/* Filings: records of CSV and TSV, of broken quoting above all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "filing/csv.h"

/* Records as a line: cells parted by |, records by /, marks of a cell behind it. */
static struct str
told(struct arena *arena, struct str text, struct str delimiter)
{
    struct csv csv = csv_open(text, delimiter, true);
    struct record record = { .line = 0 };
    struct buf buf = { .arena = arena };
    while (csv_next(&csv, arena, arena, &record) == CSV_RECORD) {
        buf_printf(&buf, "%s%zu:", buf.len ? " / " : "", record.line + 1);
        for (size_t i = 0; i < record.cells.len; i++) {
            const struct record_cell *cell = &record.cells.items[i];
            const char *fault = cell->marks & MARK_UNCLOSED      ? "!open"
                                : cell->marks & MARK_AFTER_QUOTE ? "!after"
                                : cell->marks & MARK_STRAY_QUOTE ? "!stray"
                                                                 : "";
            buf_printf(&buf, "%s%.*s%s", i ? "|" : "", STR_ARG(cell->text), fault);
            if (*fault)
                buf_printf(&buf, "@%zu", cell->fault_at);
            assert_true(cell->span.from <= cell->span.to && cell->span.to <= text.len);
        }
    }
    return buf_str(&buf);
}

static void
reads_records(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        { "", "" },
        { "a,b\n", "1:a|b" },
        { "a,b", "1:a|b" },
        { "a,b\r\nc,d\r\n", "1:a|b / 2:c|d" },
        { "a,b\rc,d\r", "1:a|b / 2:c|d" },
        { "a,\n,b\n", "1:a| / 2:|b" },
        { "\n\na\n", "1: / 2: / 3:a" },
        { "a,b,c\nd\n", "1:a|b|c / 2:d" },
        { "\"a,b\",c\n", "1:a,b|c" },
        { "\"a\"\"b\",c\n", "1:a\"b|c" },
        { "\"\",\"\"\n", "1:|" },
        { "\"\"\"\"\n", "1:\"" },
        { "\"a\nb\",c\nd\n", "1:a\nb|c / 3:d" },
        { "\"a\r\nb\",c\r\nd\r\n", "1:a\r\nb|c / 3:d" },
        { " a , b \n", "1:a|b" },
        /* A quote inside of a cell that does not begin with one. */
        { "5\"0,x\n", "1:5\"0!stray@1|x" },
        { "a \"b\",c\n", "1:a \"b\"!stray@2|c" },
        /* Text behind the closing quote. */
        { "\"a\"b,c\n", "1:a\"b!after@3|c" },
        { "\"a\" ,c\n", "1:a\"!after@3|c" },
        /* Never closed: the record ends with its line, the next is whole. */
        { "\"a,b\nc,d\n", "1:a,b!open@0 / 2:c|d" },
        { "x,\"a\n\"c\",d\n", "1:x|a!open@2 / 2:c|d" },
        { "x,\"a,b\ny,\"c\",d\n", "1:x|a,b!open@2 / 2:y|c|d" },
        { "x,\"", "1:x|!open@2" },
        { "\"a\"", "1:a" },
    };
    struct arena arena = { 0 };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct str got = told(&arena, str_of(cases[i].text), STR(","));
        assert_string_equal(arena_str(&arena, got).ptr, cases[i].told);
    }
    arena_release(&arena);
}

static void
reads_tabs_without_quoting(void **state)
{
    struct arena arena = { 0 };
    (void)state;
    struct str got = told(&arena, STR("\"a\" b\t\"c\nd\t\"e\tf\"\n"), STR("\t"));
    assert_string_equal(arena_str(&arena, got).ptr, "1:\"a\" b|\"c / 2:d|e\tf");
    arena_release(&arena);
}

static void
reads_the_full_width_comma(void **state)
{
    struct arena arena = { 0 };
    (void)state;
    struct str got = told(&arena, STR("甲，乙，丙\n、，。\n"), STR("，"));
    assert_string_equal(arena_str(&arena, got).ptr, "1:甲|乙|丙 / 2:、|。");
    arena_release(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_records),
        cmocka_unit_test(reads_tabs_without_quoting),
        cmocka_unit_test(reads_the_full_width_comma),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
