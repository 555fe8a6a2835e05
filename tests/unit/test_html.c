/* Tags and entities of pages and XML. */
#include "text/html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void
entities_become_characters(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        uint32_t character; /* 0: none; else all of the text is used */
    } cases[] = {
        { STR_INIT("&nbsp;"), 0xA0 },
        { STR_INIT("&permil;"), 0x2030 },
        { STR_INIT("&#65306;"), 0xFF1A },
        { STR_INIT("&#xFF1a;"), 0xFF1A },
        { STR_INIT("&#X4E00;"), 0x4E00 },
        { STR_INIT("&#x10FFFF;"), 0x10FFFF },
        { STR_INIT("&#10;"), '\n' },
        { STR_INIT("&#0;"), 0 },
        { STR_INIT("&#27;"), 0 },
        { STR_INIT("&#xD800;"), 0 },
        { STR_INIT("&#x110000;"), 0 },
        { STR_INIT("&#99999999;"), 0 },
        { STR_INIT("&#;"), 0 },
        { STR_INIT("&#x;"), 0 },
        { STR_INIT("&;"), 0 },
        { STR_INIT("&"), 0 },
        { STR_INIT("&amp"), 0 },
        { STR_INIT("&nosuch;"), 0 },
        { STR_INIT("&#65306"), 0 },
        { STR_INIT("A&amp;"), 0 },
        { STR_INIT("&研发;"), 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t at = 0;
        assert_int_equal(entity_next(cases[i].text, &at), cases[i].character);
        assert_int_equal(at, cases[i].character ? cases[i].text.len : 0);
    }
}

static void
tags_are_read_where_they_stand(void **state)
{
    (void)state;
    struct str text = STR("a<TD colspan=\"3\" rowspan = 12>b</td><!-- <p> --><2025>");
    struct tag tag = tag_at(text, 1);
    assert_true(tag_is(tag, "td") && !tag.closing);
    assert_false(tag_is(tag, "t") || tag_is(tag, "tdx"));
    size_t end = tag_end(text, 1);
    struct str words = str_sub(text, 1, end);
    assert_int_equal(text.ptr[end], 'b');
    assert_int_equal(tag_number(words, STR("colspan"), 32), 3);
    assert_int_equal(tag_number(words, STR("rowspan"), 32), 12);
    assert_int_equal(tag_number(words, STR("rowspan"), 9), 9);
    assert_int_equal(tag_number(words, STR("width"), 32), 1);
    tag = tag_at(text, end + 1);
    assert_true(tag_is(tag, "td") && tag.closing);
    end = tag_end(text, end + 1);
    assert_int_equal(tag_at(text, end).name.len, 0);
    end = tag_end(text, end);
    assert_true(str_eq(str_sub(text, end, text.len), STR("<2025>")));
    assert_int_equal(tag_at(text, end).name.len, 0);
    assert_int_equal(tag_end(STR("<p"), 0), 2);
    assert_int_equal(tag_end(STR("<!-- >"), 0), 6);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(entities_become_characters),
        cmocka_unit_test(tags_are_read_where_they_stand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
