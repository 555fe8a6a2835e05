/* output: messages in both languages, filling, JSON, what a terminal is shown, places. */
#include "cmd/command.h"
#include "cmd/options.h"
#include "output/json.h"
#include "output/message.h"
#include "output/shown.h"
#include "text/cursor.h"

#include "both_languages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
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

static void
assert_str(struct str got, const char *want)
{
    struct str copy = arena_str(&arena, got);
    assert_string_equal(copy.ptr, want);
}

static void
everything_is_said_in_both_languages(void **state)
{
    (void)state;
    for (size_t i = 0; i < MESSAGE_COUNT; i++)
        if (!is_said(messages[i]))
            fail_msg(
                "message %zu lacks a language, or the two do not fill in the same words: %s",
                i, messages[i].zh);
    for (size_t i = 0; i < option_count; i++)
        if (!is_said(option_table[i].help))
            fail_msg("--%s lacks a language", option_table[i].name);
    for (size_t i = 0; i < command_count; i++)
        if (!is_said(commands[i].summary))
            fail_msg("%s lacks a language", commands[i].name);
}

static void
words_fill_places(void **state)
{
    (void)state;
    struct str words[] = { STR("甲"), STR("{1}") };
    struct buf buf = { .arena = &arena };
    fill(&buf, "{1}-{2}-{3}-{0}-{x}-{1", words, 2);
    assert_str(buf_str(&buf), "甲-{1}--{0}-{x}-{1");
}

static struct str
json_of(void (*write)(struct json *json))
{
    char *bytes = NULL;
    size_t length = 0;
    struct json json = { .out = open_memstream(&bytes, &length) };
    write(&json);
    fclose(json.out);
    struct str copy = arena_str(&arena, (struct str){ bytes, length });
    free(bytes);
    return copy;
}

static void
write_nested(struct json *json)
{
    json_object(json, NULL);
    json_array(json, "a");
    json_number(json, NULL, -1);
    json_object(json, NULL);
    json_close(json);
    json_array(json, NULL);
    json_close(json);
    json_close(json);
    json_bool(json, "b", true);
    json_null(json, "c");
    json_str_or_null(json, "d", (struct str){ 0 });
    json_raw(json, "e", STR("2.27"));
    json_size(json, "f", SIZE_MAX);
    json_close(json);
}

static void
write_strings(struct json *json)
{
    json_array(json, NULL);
    json_str(json, NULL, STR("\"\\/\b\f\n\r\t\x01\x1F\x7F"));
    json_str(json, NULL, STR("甲\xE2\x80\xA8乙\xE2\x80\xA9\xE2\x80\xAA𠮷"));
    json_str(json, NULL, (struct str){ "a\0b", 3 });
    json_str(json, NULL, STR("\xE2\x80\xA8"));
    json_close(json);
}

static void
json_is_written(void **state)
{
    (void)state;
    char want[128];
    snprintf(want, sizeof want,
             "{\"a\":[-1,{},[]],\"b\":true,\"c\":null,\"d\":null,\"e\":2.27,\"f\":%zu}",
             SIZE_MAX);
    assert_str(json_of(write_nested), want);
    assert_str(json_of(write_strings),
               "[\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0001\\u001f\\u007f\","
               "\"甲\\u2028乙\\u2029\xE2\x80\xAA𠮷\",\"a\\u0000b\",\"\\u2028\"]");
}

static void
assert_shown(struct str given, const char *want, size_t columns)
{
    struct buf buf = { .arena = &arena };
    assert_int_equal(shown(&buf, given), columns);
    assert_str(buf_str(&buf), want);
}

static void
a_document_drives_no_terminal(void **state)
{
    (void)state;
    assert_shown(STR("通州M101线"), "通州M101线", 10);
    assert_shown(STR("\x1B[31m"), "␛[31m", 5);
    assert_shown(STR("a\xE2\x80\xAE"), "a<U+202E>", 9);
    assert_shown(STR("\xC2\x85\x7F"), "<U+0085><U+007F>", 16);
    assert_shown(STR("##[error]"), "##\\[error]", 10);
    assert_shown(STR("\t|"), "    |", 5);
    assert_shown(STR("e\xCC\x81"), "e\xCC\x81", 1);
    assert_shown(STR("\xEE\x97\xA5"), "<U+E5E5>", 8);
}

static void
long_text_is_cut(void **state)
{
    (void)state;
    struct buf buf = { .arena = &arena };
    shown_cut(&buf, STR("甲乙丙丁"), 8);
    shown_cut(&buf, STR("甲乙丙丁"), 7);
    shown_cut(&buf, STR("甲乙丙丁"), 6);
    assert_str(buf_str(&buf), "甲乙丙丁甲乙丙…甲乙…");
    assert_int_equal(shown_reach(STR("甲乙丙丁"), 3, 5), 9);
    assert_int_equal(shown_reach_back(STR("甲乙丙丁"), 12, 5), 6);
    assert_int_equal(shown_reach_back(STR("甲乙"), 6, 80), 0);
    assert_int_equal(shown_width(STR("甲a")), 3);
}

static void
cursors_agree_with_places(void **state)
{
    (void)state;
    struct text text = text_decode(&arena, STR("甲乙丙\n𠮷a\r\n\n末行很长很长"));
    struct cursor cursor = cursor_of(&text);
    static const size_t offsets[] = { 0, 6, 3, 10, 14, 15, 17, 33, 21, 27, 18, 0, 36 };
    for (size_t i = 0; i < sizeof(offsets) / sizeof(offsets[0]); i++) {
        size_t at = offsets[i] < text.utf8.len ? offsets[i] : text.utf8.len;
        struct place want = text_place(&text, at), got = cursor_place(&cursor, at);
        assert_int_equal(got.line, want.line);
        assert_int_equal(got.column, want.column);
    }
}

static bool
read_line(struct options *options, struct option_fault *fault, int argc,
          const char *const *arguments)
{
    char **argv = arena_alloc_array(&arena, (size_t)argc + 1, sizeof *argv);
    for (int i = 0; i < argc; i++)
        argv[i] = arena_alloc(&arena, strlen(arguments[i]) + 1),
        strcpy(argv[i], arguments[i]);
    *options = (struct options){ 0 };
    *fault = (struct option_fault){ 0 };
    return options_read(&arena, argc, argv, command_bit, options, fault);
}

#define READ(...)                                                                   \
    read_line(&options, &fault,                                                     \
              (int)(sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *)), \
              (const char *const[]){ __VA_ARGS__ })

static void
command_lines(void **state)
{
    (void)state;
    struct options options;
    struct option_fault fault;
    assert_true(READ("duban", "--lang", "en", "lint", "--select=ENC", "-oout", "a.txt",
                     "--", "--b.txt", "-"));
    assert_str(options.language, "en");
    assert_str(options.select, "ENC");
    assert_str(options.output, "out");
    assert_int_equal(options.operands.len, 3);
    assert_string_equal(options.operands.items[1], "--b.txt");
    assert_false(READ("duban", "lint", "--selct", "ENC"));
    assert_str(fault.near, "--select");
    assert_false(READ("duban", "lint", "--format", "tsv"));
    assert_int_equal(fault.message, MESSAGE_OPTION_VALUE);
    assert_true(READ("duban", "parse", "--format", "tsv"));
    assert_false(READ("duban", "parse", "--format"));
    assert_int_equal(fault.message, MESSAGE_OPTION_WANTS_VALUE);
    assert_false(READ("duban", "lint", "--exit-zero=1"));
    assert_int_equal(fault.message, MESSAGE_OPTION_TAKES_NONE);
    assert_false(READ("duban", "--select", "ENC", "lint"));
    assert_false(READ("duban", "prase"));
    assert_int_equal(fault.message, MESSAGE_UNKNOWN_COMMAND);
    assert_true(READ("duban", "--version"));
    assert_true(options.version);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_is_said_in_both_languages),
        cmocka_unit_test(words_fill_places),
        cmocka_unit_test(json_is_written),
        cmocka_unit_test(a_document_drives_no_terminal),
        cmocka_unit_test(long_text_is_cut),
        cmocka_unit_test(cursors_agree_with_places),
        cmocka_unit_test(command_lines),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
