/* Decoding, map, lines, content and encoding back. */
#include "base/arena.h"
#include "base/utf8.h"
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
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
assert_str(struct str actual, struct str expected)
{
    assert_int_equal(actual.len, expected.len);
    if (expected.len)
        assert_memory_equal(actual.ptr, expected.ptr, expected.len);
}

/* COUNT times PART, then TAIL. */
static struct str
repeated(struct str part, size_t count, struct str tail)
{
    char *bytes = arena_alloc(&arena, part.len * count + tail.len);
    for (size_t i = 0; i < count; i++)
        memcpy(bytes + i * part.len, part.ptr, part.len);
    if (tail.len)
        memcpy(bytes + part.len * count, tail.ptr, tail.len);
    return (struct str){ bytes, part.len * count + tail.len };
}

struct form {
    struct str bytes, utf8;
    enum encoding encoding;
    size_t bad;
    bool bom, mixed;
};

#define UTF8_LINE "\xE9\xA1\xB9\xE7\x9B\xAE\xE8\xBF\x9B\xE5\xB1\x95\n" /* 项目进展 */
#define GB_LINE   "\xCF\xEE\xC4\xBF\xBD\xF8\xD5\xB9\n"
#define FFFD      "\xEF\xBF\xBD"

static const struct form forms[] = {
    /* Each encoding by itself. */
    { STR_INIT(UTF8_LINE), STR_INIT(UTF8_LINE), ENCODING_UTF8, 0, false, false },
    { STR_INIT("\xEF\xBB\xBF" UTF8_LINE), STR_INIT(UTF8_LINE), ENCODING_UTF8, 0, true,
      false },
    { STR_INIT(GB_LINE), STR_INIT(UTF8_LINE), ENCODING_GB18030, 0, false, false },
    { STR_INIT("\xFF\xFE\x79\x98\x0A\x00"), STR_INIT("\xE9\xA1\xB9\n"),
      ENCODING_UTF16LE, 0, true, false },
    { STR_INIT("\xFE\xFF\x98\x79\x00\x0A"), STR_INIT("\xE9\xA1\xB9\n"),
      ENCODING_UTF16BE, 0, true, false },
    { STR_INIT("a\0b\0\x79\x98\n\0"), STR_INIT("ab\xE9\xA1\xB9\n"), ENCODING_UTF16LE, 0,
      false, false },
    { STR_INIT("\0a\0b\x98\x79\0\n"), STR_INIT("ab\xE9\xA1\xB9\n"), ENCODING_UTF16BE, 0,
      false, false },
    /* A pair of surrogates, half a pair, half a unit. */
    { STR_INIT("\xFF\xFE\x42\xD8\xB7\xDF"), STR_INIT("\xF0\xA0\xAE\xB7"),
      ENCODING_UTF16LE, 0, true, false },
    { STR_INIT("\xFF\xFE\x42\xD8\x0A\x00"), STR_INIT(FFFD "\n"), ENCODING_UTF16LE, 1,
      true, false },
    { STR_INIT("\xFF\xFE\x61\x00\x62"), STR_INIT("a" FFFD), ENCODING_UTF16LE, 1, true,
      false },
    /* Four bytes: U+20BB7, U+3400; the byte 80. */
    { STR_INIT(GB_LINE "\x95\x34\xB2\x35\x81\x39\xEE\x39"),
      STR_INIT(UTF8_LINE "\xF0\xA0\xAE\xB7\xE3\x90\x80"), ENCODING_GB18030, 0, false,
      false },
    { STR_INIT(GB_LINE "\xB7\xD1\xD3\xC3\x80"
                       "5"),
      STR_INIT(UTF8_LINE "\xE8\xB4\xB9\xE7\x94\xA8\xE2\x82\xAC"
                         "5"),
      ENCODING_CP936, 0, false, false },
    /* A few lines of the other encoding. */
    { STR_INIT(UTF8_LINE UTF8_LINE UTF8_LINE GB_LINE UTF8_LINE),
      STR_INIT(UTF8_LINE UTF8_LINE UTF8_LINE UTF8_LINE UTF8_LINE), ENCODING_UTF8, 0,
      false, true },
    { STR_INIT("a,b\n" GB_LINE GB_LINE UTF8_LINE GB_LINE),
      STR_INIT("a,b\n" UTF8_LINE UTF8_LINE UTF8_LINE UTF8_LINE), ENCODING_GB18030, 0,
      false, true },
    /* Cut off in a character at the end. */
    { STR_INIT(UTF8_LINE UTF8_LINE "\xE9\xA1"), STR_INIT(UTF8_LINE UTF8_LINE FFFD),
      ENCODING_UTF8, 1, false, false },
    { STR_INIT(UTF8_LINE UTF8_LINE "\xE9"), STR_INIT(UTF8_LINE UTF8_LINE FFFD),
      ENCODING_UTF8, 1, false, false },
    { STR_INIT(GB_LINE GB_LINE "\xCF"), STR_INIT(UTF8_LINE UTF8_LINE FFFD),
      ENCODING_GB18030, 1, false, false },
    { STR_INIT("\xCF\xEE\xC4\xBF\xBD\xF8\xD5"),
      STR_INIT("\xE9\xA1\xB9\xE7\x9B\xAE\xE8\xBF\x9B" FFFD), ENCODING_GB18030, 1, false,
      false },
    /* One damaged byte: in a line, and in a character that is the whole line. */
    { STR_INIT(UTF8_LINE "\xE9\xA1\xB9\xE7\xFF\xAE\xE8\xBF\x9B\n"),
      STR_INIT(UTF8_LINE "\xE9\xA1\xB9" FFFD FFFD FFFD "\xE8\xBF\x9B\n"), ENCODING_UTF8,
      3, false, false },
    { STR_INIT(UTF8_LINE UTF8_LINE "?\xA1\xB9\n"),
      STR_INIT(UTF8_LINE UTF8_LINE "?" FFFD FFFD "\n"), ENCODING_UTF8, 2, false,
      false },
    { STR_INIT(GB_LINE "\xCF\xEE\xFF\xBD\xF8\xD5\xB9\n"),
      STR_INIT(UTF8_LINE "\xE9\xA1\xB9" FFFD "\xE8\xBF\x9B\xE5\xB1\x95\n"),
      ENCODING_GB18030, 1, false, false },
    /* One Han character (D2 BB is valid UTF-8 too) goes with the majority. */
    { STR_INIT(GB_LINE GB_LINE "\xD2\xBB\n"),
      STR_INIT(UTF8_LINE UTF8_LINE "\xE4\xB8\x80\n"), ENCODING_GB18030, 0, false,
      false },
    { STR_INIT(UTF8_LINE "5\xC2\xB7"
                         "6\n"),
      STR_INIT(UTF8_LINE "5\xC2\xB7"
                         "6\n"),
      ENCODING_UTF8, 0, false, false },
    { STR_INIT(UTF8_LINE UTF8_LINE "\xCF\xEE\n"),
      STR_INIT(UTF8_LINE UTF8_LINE "\xE9\xA1\xB9\n"), ENCODING_UTF8, 0, false, true },
    /* A lead before a line end or a digit does not swallow it. */
    { STR_INIT(GB_LINE "\xCF\r\n" GB_LINE), STR_INIT(UTF8_LINE FFFD "\r\n" UTF8_LINE),
      ENCODING_GB18030, 1, false, false },
    { STR_INIT(GB_LINE "\xCF"
                       "2024\n"),
      STR_INIT(UTF8_LINE FFFD "2024\n"), ENCODING_GB18030, 1, false, false },
};

static void
decodes_every_form(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct text text = text_decode(&arena, forms[i].bytes);
        assert_str(text.utf8, forms[i].utf8);
        assert_int_equal(text.encoding, forms[i].encoding);
        assert_int_equal(text.bad.len, forms[i].bad);
        assert_int_equal(text.bom, forms[i].bom);
        assert_int_equal(text.mixed, forms[i].mixed);
        assert_int_equal(text.content, CONTENT_TEXT);
    }
}

/* The sources of all characters, one after the other, are the bytes after the mark; the
 * same from checkpoints in the middle of a long line. */
static void
assert_map(struct str bytes)
{
    struct text text = text_decode(&arena, bytes);
    size_t source = text_source(&text, (struct span){ 0, 0 }).from;
    assert_true(source <= 3);
    for (size_t at = 0, next = 0; at < text.utf8.len; at = next) {
        utf8_next(text.utf8, &next);
        struct span span = text_source(&text, (struct span){ at, next });
        assert_int_equal(span.from, source);
        assert_true(span.to > span.from && span.to - span.from <= 4);
        source = span.to;
    }
    assert_int_equal(source, bytes.len);
}

static void
maps_every_form(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        assert_map(forms[i].bytes);
        assert_map(
            repeated(str_sub(forms[i].bytes, 0, forms[i].bytes.len), 700, STR("")));
    }
    assert_map(repeated(STR("\xCF\xEE\x95\x34\xB2\x35"
                            "a\xFF"),
                        3000, STR("")));
}

static void
spans_in_a_character_are_moved_outwards(void **state)
{
    (void)state;
    struct text text = text_decode(&arena, STR("a\xCF\xEE\x95\x34\xB2\x35\xFF"
                                               "b"));
    assert_str(text.utf8, STR("a\xE9\xA1\xB9\xF0\xA0\xAE\xB7" FFFD "b"));
    static const struct {
        struct span utf8, source;
    } spans[] = {
        { { 0, 1 }, { 0, 1 } },  { { 1, 4 }, { 1, 3 } }, { { 2, 3 }, { 1, 3 } },
        { { 2, 5 }, { 1, 7 } },  { { 4, 8 }, { 3, 7 } }, { { 8, 11 }, { 7, 8 } },
        { { 9, 10 }, { 7, 8 } }, { { 4, 4 }, { 3, 3 } }, { { 12, 12 }, { 9, 9 } },
        { { 0, 12 }, { 0, 9 } },
    };
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        struct span source = text_source(&text, spans[i].utf8);
        assert_int_equal(source.from, spans[i].source.from);
        assert_int_equal(source.to, spans[i].source.to);
    }
}

static void
utf8_is_a_view_with_one_checkpoint(void **state)
{
    (void)state;
    struct str bytes = repeated(STR(UTF8_LINE), 10000, STR(""));
    struct text text = text_decode(&arena, bytes);
    assert_ptr_equal(text.utf8.ptr, bytes.ptr);
    assert_int_equal(text.map.len, 1);
    assert_int_equal(text.lines.len, 10001);
    struct span source = text_source(&text, (struct span){ 13 * 5000, 13 * 5000 + 3 });
    assert_int_equal(source.from, 13 * 5000);
}

static void
a_long_line_has_checkpoints(void **state)
{
    (void)state;
    struct text text =
        text_decode(&arena, repeated(STR("\xCF\xEE"), 500000, STR("\n")));
    assert_int_equal(text.lines.len, 2);
    for (size_t i = 1; i < text.map.len; i++)
        assert_true(text.map.items[i].source - text.map.items[i - 1].source <= 8192);
    assert_true(text.map.len > 100);
    struct span source = text_source(&text, (struct span){ 3 * 400000, 3 * 400001 });
    assert_int_equal(source.from, 800000);
    assert_int_equal(source.to, 800002);
    struct place place = text_place(&text, 3 * 400000);
    assert_int_equal(place.line, 1);
    assert_int_equal(place.column, 400001);
}

static void
one_damaged_byte_stays_small(void **state)
{
    (void)state;
    struct str bytes = repeated(STR(UTF8_LINE), 100000, STR("\xE9\xA1\n" UTF8_LINE));
    struct text text = text_decode(&arena, bytes);
    assert_int_equal(text.bad.len, 1);
    assert_int_equal(text.bad.items[0].source.from, 1300000);
    assert_int_equal(text.bad.items[0].source.to, 1300002);
    assert_int_equal(text.encoding, ENCODING_UTF8);
    assert_false(text.mixed);
    assert_true(text.map.len <= 2);
}

static void
content_is_told(void **state)
{
    (void)state;
    static const struct {
        struct str bytes;
        enum content content;
    } cases[] = {
        { STR_INIT(""), CONTENT_EMPTY },
        { STR_INIT("\xEF\xBB\xBF"), CONTENT_EMPTY },
        { STR_INIT("\xFF\xFE"), CONTENT_EMPTY },
        { STR_INIT("PK\3\4\x14\0\6\0"), CONTENT_ZIP },
        { STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), CONTENT_OLE },
        { STR_INIT("%PDF-1.7\n"), CONTENT_PDF },
        { STR_INIT("{\\rtf1\\ansi"), CONTENT_RTF },
        { STR_INIT(" \r\n<!DOCTYPE HTML>\n"), CONTENT_HTML },
        { STR_INIT("\xEF\xBB\xBF<html lang=\"zh\">"), CONTENT_HTML },
        { STR_INIT("\xFF\xFE<\0H\0T\0M\0L\0>\0"), CONTENT_HTML },
        { STR_INIT("a < b, <b>\n"), CONTENT_TEXT },
        { STR_INIT("\x7F"
                   "ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\x3E\0\1\0\0\0"),
          CONTENT_BINARY },
        { STR_INIT(UTF8_LINE "\x1A"), CONTENT_TEXT },
        { STR_INIT(UTF8_LINE UTF8_LINE "a\0b\n"), CONTENT_TEXT },
        { STR_INIT(GB_LINE GB_LINE "\0\n" GB_LINE), CONTENT_TEXT },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(text_decode(&arena, cases[i].bytes).content, cases[i].content);
    }
}

static void
encodes_what_it_decodes(void **state)
{
    (void)state;
    static const enum encoding all[] = { ENCODING_UTF8, ENCODING_UTF16LE,
                                         ENCODING_UTF16BE, ENCODING_GB18030 };
    struct str utf8 = STR(UTF8_LINE "\xF0\xA0\xAE\xB7\xE3\x90\x80\xE2\x82\xAC");
    struct str bytes;
    size_t at;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        assert_true(text_encode(&arena, all[i], utf8, &bytes, &at));
    assert_str(bytes, STR(GB_LINE "\x95\x34\xB2\x35\x81\x39\xEE\x39\xA2\xE3"));
    assert_false(text_encode(&arena, ENCODING_CP936, utf8, &bytes, &at));
    assert_int_equal(at, 13);
    assert_true(text_encode(&arena, ENCODING_CP936, STR("5\xE2\x82\xAC"), &bytes, &at));
    assert_str(bytes, STR("5\x80"));
    assert_string_equal(encoding_name(ENCODING_CP936), "CP936");
    assert_string_equal(encoding_name(ENCODING_GB18030), "GB18030");
}

/* Codes on which GB 18030-2000, -2005, -2022 and the libraries have differed. */
static void
disputed_codes_are_pinned(void **state)
{
    (void)state;
    static const struct {
        struct str bytes;
        uint32_t c;
    } codes[] = {
        { STR_INIT("\xA6\xD9"), 0xFE10 },
        { STR_INIT("\xA6\xDB"), 0xFE11 },
        { STR_INIT("\xA6\xF3"), 0xFE19 },
        { STR_INIT("\xA8\xBC"), 0x1E3F },
        { STR_INIT("\xA8\xBF"), 0x01F9 },
        { STR_INIT("\xA9\x89"), 0x303E },
        { STR_INIT("\xA9\x95"), 0x2FFB },
        { STR_INIT("\xA3\xA0"), 0xE5E5 },
        { STR_INIT("\xFE\x50"), 0x2E81 },
        { STR_INIT("\xFE\x51"), 0x20087 },
        { STR_INIT("\xFE\x59"), 0x9FB4 },
        { STR_INIT("\xFE\x67"), 0x9FB7 },
        { STR_INIT("\xFE\xA0"), 0x9FBB },
        { STR_INIT("\xA1\xA4"), 0xB7 },
        { STR_INIT("\xA1\xAA"), 0x2014 },
        { STR_INIT("\x81\x35\xF4\x37"), 0xE7C7 },
        { STR_INIT("\x82\x35\x90\x37"), 0x9FB4 },
        { STR_INIT("\x82\x35\x91\x34"), 0x9FBB },
        { STR_INIT("\x84\x31\x82\x36"), 0xFE10 },
        { STR_INIT("\x84\x31\x83\x35"), 0xFE19 },
        { STR_INIT("\x90\x30\x81\x30"), 0x10000 },
        { STR_INIT("\xE3\x32\x9A\x35"), 0x10FFFF },
    };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        struct str bytes = repeated(STR(GB_LINE), 2, codes[i].bytes);
        struct text text = text_decode(&arena, bytes);
        size_t at = 26;
        assert_int_equal(utf8_next(text.utf8, &at), codes[i].c);
        assert_int_equal(text.bad.len, 0);
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(decodes_every_form, release),
        cmocka_unit_test_teardown(maps_every_form, release),
        cmocka_unit_test_teardown(spans_in_a_character_are_moved_outwards, release),
        cmocka_unit_test_teardown(utf8_is_a_view_with_one_checkpoint, release),
        cmocka_unit_test_teardown(a_long_line_has_checkpoints, release),
        cmocka_unit_test_teardown(one_damaged_byte_stays_small, release),
        cmocka_unit_test_teardown(content_is_told, release),
        cmocka_unit_test_teardown(encodes_what_it_decodes, release),
        cmocka_unit_test_teardown(disputed_codes_are_pinned, release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
