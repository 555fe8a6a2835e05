/* Lines of a text. */
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static int
release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

/* Every line end, and two of them, where a block of 64 bytes ends. */
static void
lines_end_wherever_blocks_do(void **state)
{
    (void)state;
    static const char *const ends[] = { "", "\n", "\r", "\r\n" };
    static const enum line_end are[] = { LINE_END_NONE, LINE_END_LF, LINE_END_CR,
                                         LINE_END_CRLF };
    char bytes[200];
    for (size_t before = 60; before < 67; before++)
        for (size_t i = 0; i < 16; i++) {
            const char *first = ends[i / 4], *second = ends[i % 4];
            if (are[i / 4] == LINE_END_CR && are[i % 4] == LINE_END_LF)
                continue; /* that is one */
            memset(bytes, 'x', before);
            int len = snprintf(bytes + before, sizeof bytes - before, "%s%syy", first,
                               second);
            struct str s = { bytes, before + (size_t)len };
            struct text text = text_decode(&arena, s);
            size_t count = (size_t)1 + (*first != 0) + (*second != 0);
            assert_int_equal(text.lines.len, count);
            assert_int_equal(text.lines.items[count - 1].span.to, s.len);
            if (*first) {
                assert_int_equal(text.lines.items[0].end, are[i / 4]);
                assert_int_equal(text.lines.items[0].span.to, before);
                assert_int_equal(text.lines.items[1].span.from, before + strlen(first));
            }
            if (*second)
                assert_int_equal(text.lines.items[count - 2].end, are[i % 4]);
        }
}

/* Lines cut one by one are those of the text. */
static void
lines_are_cut_as_they_were_split(void **state)
{
    (void)state;
    struct str s = STR("a\nb\r\nc\r\r\r\nd\re\r\n\n\n\rf");
    struct text text = text_decode(&arena, s);
    struct span span;
    size_t at = 0, count = 0;
    for (; text_cut_line(s, &at, &span); count++) {
        assert_int_equal(span.from, text.lines.items[count].span.from);
        assert_int_equal(span.to, text.lines.items[count].span.to);
    }
    assert_int_equal(count, text.lines.len);
}

static void
lines_end_in_three_ways(void **state)
{
    (void)state;
    static const struct line expected[] = {
        { { 0, 1 }, LINE_END_LF },     { { 2, 3 }, LINE_END_CRLF },
        { { 5, 6 }, LINE_END_CR },     { { 7, 7 }, LINE_END_CR },
        { { 8, 8 }, LINE_END_CRLF },   { { 10, 11 }, LINE_END_CR },
        { { 12, 12 }, LINE_END_NONE },
    };
    struct text text = text_decode(&arena, STR("a\nb\r\nc\r\r\r\nd\r"));
    assert_int_equal(text.lines.len, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < text.lines.len; i++) {
        assert_int_equal(text.lines.items[i].span.from, expected[i].span.from);
        assert_int_equal(text.lines.items[i].span.to, expected[i].span.to);
        assert_int_equal(text.lines.items[i].end, expected[i].end);
    }
    assert_int_equal(text_line(&text, 4), 1);
    assert_int_equal(text_line(&text, 5), 2);
    assert_int_equal(text_line(&text, 99), 6);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(lines_end_wherever_blocks_do, release),
        cmocka_unit_test_teardown(lines_are_cut_as_they_were_split, release),
        cmocka_unit_test_teardown(lines_end_in_three_ways, release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
