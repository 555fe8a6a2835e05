/* Frames, JSON, positions and buffers of the language server. */
#include "lsp/buffer.h"
#include "lsp/frame.h"
#include "lsp/node.h"
#include "lsp/saved.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static struct arena arena;

static int
release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

#define assert_str(got, want)                                \
    do {                                                     \
        struct str got_ = (got), want_ = str_of(want);       \
        assert_int_equal(got_.len, want_.len);               \
        assert_memory_equal(got_.ptr, want_.ptr, want_.len); \
    } while (0)

static void
test_frames(void **state)
{
    (void)state;
    struct str message;
    size_t used;
    struct str whole = STR("Content-Length: 2\r\nX-Y: z\r\n\r\n{}Conte");
    assert_int_equal(frame_next(whole, &message, &used), FRAME_MESSAGE);
    assert_str(message, "{}");
    assert_int_equal(used, 31);
    for (size_t i = 0; i < 31; i++)
        assert_int_equal(frame_next(str_sub(whole, 0, i), &message, &used),
                         FRAME_PARTIAL);
    struct str empty = STR("content-length:0\n\n");
    assert_int_equal(frame_next(empty, &message, &used), FRAME_MESSAGE);
    assert_int_equal(message.len, 0);
    struct str junk = STR("hello\r\nContent-Length: 1\r\n\r\n1");
    assert_int_equal(frame_next(junk, &message, &used), FRAME_GARBAGE);
    assert_int_equal(used, 7);
    struct str huge = STR("Content-Length: 99999999999999999999999\r\n\r\n");
    assert_int_equal(frame_next(huge, &message, &used), FRAME_TOO_LONG);
    assert_int_equal(used, huge.len);
}

static void
test_json(void **state)
{
    (void)state;
    static const char *const good[] = {
        "{}", " [ ] ", "null", "-0.5e+3", "\"\\ud83d\\ude00\\/\"", "[1,{\"a\":[true]}]",
    };
    static const char *const bad[] = {
        "",     "{",       "[1,]",      "{\"a\"}", "{a:1}", "01",
        "1.",   "-",       "1e",        "\"\t\"",  "nul",   "[1 2]",
        "{}{}", "\"\\x\"", "\"\\u12\"", "\xFF",    "\"\\",  "{\"a\":1,}",
    };
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        assert_non_null(node_read(&arena, str_of(good[i])));
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        assert_null(node_read(&arena, str_of(bad[i])));
    const struct node *node = node_read(
        &arena,
        STR("{\"a\":{\"b\":\"\\u4e2d\\ud800x\\n\",\"n\":12},\"l\":[\"p\",\"q\"],"
            "\"a2\":2147483648,\"t\":true}"));
    assert_str(node_text(node, "a.b"), "中\xEF\xBF\xBDx\n");
    assert_int_equal(node_count(node, "a.n", -1), 12);
    assert_int_equal(node_count(node, "a2", -1), -1);
    assert_int_equal(node_text(node, "a.n").len, 0);
    assert_true(node_lists(node, "l", STR("q")));
    assert_false(node_lists(node, "l", STR("r")));
    assert_true(node_is(node, "t"));
    assert_null(node_at(node, "a.b.c"));
}

static void
test_places(void **state)
{
    (void)state;
    struct str buffer = STR("\xEF\xBB\xBF𠮷\t甲\r\n乙\r丙𠮷");
    struct text text = text_decode(&arena, buffer);
    static const struct {
        const char *word;
        struct position in_utf16, in_utf8;
    } cases[] = {
        { "甲", { 0, 4 }, { 0, 8 } },
        { "乙", { 1, 0 }, { 1, 0 } },
        { "𠮷", { 0, 1 }, { 0, 3 } },
        { "丙", { 2, 0 }, { 2, 0 } },
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        size_t at = str_find(text.utf8, str_of(cases[i].word), 0);
        for (int unit = UNIT_UTF16; unit <= UNIT_UTF8; unit++) {
            struct ruler ruler = ruler_of(&text, buffer, (enum position_unit)unit);
            struct position want =
                unit == UNIT_UTF8 ? cases[i].in_utf8 : cases[i].in_utf16;
            struct range range = ruler_range(&ruler, (struct span){ at, at });
            assert_int_equal(range.from.line, want.line);
            assert_int_equal(range.from.unit, want.unit);
            assert_int_equal(ruler_offset(&ruler, want), at);
            assert_int_equal(position_offset(buffer, want, (enum position_unit)unit),
                             at + 3);
        }
    }
    /* Inside of a pair: before it; behind the end: the end. */
    assert_int_equal(position_reach(STR("𠮷"), 1, UNIT_UTF16), 0);
    assert_int_equal(position_reach(STR("𠮷"), 9, UNIT_UTF16), 4);
    assert_int_equal(position_offset(buffer, (struct position){ 9, 9 }, UNIT_UTF16),
                     buffer.len);
}

static void
test_buffers(void **state)
{
    (void)state;
    struct buffer buffer = { 0 };
    buffer_open(&buffer, STR("file:///a%20%E4%B8%AD.txt"), STR("一\r\n二"), 1);
    assert_str(buffer.path, "/a 中.txt");
    buffer_change(
        &buffer,
        node_read(&arena, STR("[{\"range\":{\"start\":{\"line\":1,\"character\":"
                              "0},\"end\":{\"line\":1,\"character\":1}},"
                              "\"text\":\"三\"},{\"range\":{\"start\":{"
                              "\"line\":0,\"character\":1},\"end\":{\"line\":"
                              "1,\"character\":0}},\"text\":\"\"}]")),
        2, UNIT_UTF16);
    assert_str(buffer.text, "一三");
    assert_int_equal(buffer.version, 2);
    buffer_close(&buffer);
    static const char *const none[] = { "untitled:x", "file://host/x", "file:///a%00b",
                                        "http://x/", "" };
    for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
        assert_int_equal(uri_path(&arena, str_of(none[i])).len, 0);
}

/* FILE with OLD in it becoming NEW in the editor: the bytes it would be saved as. */
static void
check_saved(struct str file, const char *buffer, enum saved_how how, struct str want)
{
    struct text disk = text_decode(&arena, file), text;
    assert_int_equal(saved_text(&arena, str_of(buffer), &disk, &text), how);
    if (how == SAVED_MISREAD)
        return;
    assert_int_equal(text.source.len, want.len);
    assert_memory_equal(text.source.ptr, want.ptr, want.len);
}

static void
test_saved(void **state)
{
    (void)state;
    /* 项目 and 完成 in GBK. */
    struct str gbk = STR("\xCF\xEE\xC4\xBF\r\n\xCD\xEA\xB3\xC9\r\n");
    check_saved(gbk, "项目\n完成\n", SAVED_AS_FILE, gbk);
    check_saved(gbk, "项目\n目\n完成\n", SAVED_AS_FILE,
                STR("\xCF\xEE\xC4\xBF\r\n\xC4\xBF\r\n\xCD\xEA\xB3\xC9\r\n"));
    check_saved(gbk, "项目\n完成", SAVED_AS_FILE,
                STR("\xCF\xEE\xC4\xBF\r\n\xCD\xEA\xB3\xC9"));
    check_saved(gbk, "\xEF\xBF\xBD\xEF\xBF\xBD\n", SAVED_MISREAD, gbk);
    /* Only the lines that were edited are written anew. */
    struct str mixed = STR("\xEF\xBB\xBF完成\r\n\xFF\n项\r");
    check_saved(mixed, "完成\n\xEF\xBF\xBD\n项\n", SAVED_AS_FILE, mixed);
    check_saved(mixed, "目\n\xEF\xBF\xBD\n项\n", SAVED_AS_FILE,
                STR("\xEF\xBB\xBF目\r\n\xFF\n项\r"));
    check_saved(STR(""), "项目", SAVED_AS_BUFFER, STR("项目"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_frames, release),
        cmocka_unit_test_teardown(test_json, release),
        cmocka_unit_test_teardown(test_places, release),
        cmocka_unit_test_teardown(test_buffers, release),
        cmocka_unit_test_teardown(test_saved, release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
