/* Characters of UTF-8: The Unicode Standard 15, table 3-7, row by row. */
#include "base/sound.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
every_character_goes_there_and_back(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x110000; c++) {
        char bytes[4] = { 0 };
        size_t length = utf8_put(bytes, c), at = 0;
        if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) {
            assert_int_equal(length, 0);
            continue;
        }
        struct str s = { bytes, length };
        assert_int_equal(utf8_length(s), length);
        assert_int_equal(utf8_valid(s), length);
        assert_int_equal(utf8_next(s, &at), c);
        assert_int_equal(at, length);
        assert_int_equal(utf8_before(s, &at), c);
        assert_int_equal(at, 0);
        assert_int_equal(utf8_length((struct str){ bytes, length - 1 }), 0);
    }
}

/* Table 3-7 said again, the slow way, for every three bytes. */
static size_t
by_the_table(const unsigned char *p)
{
    if (p[0] < 0x80)
        return 1;
    if (p[0] >= 0xC2 && p[0] <= 0xDF)
        return p[1] >= 0x80 && p[1] <= 0xBF ? 2 : 0;
    if (p[0] < 0xE0 || p[0] > 0xEF)
        return 0;
    unsigned low = p[0] == 0xE0 ? 0xA0 : 0x80, high = p[0] == 0xED ? 0x9F : 0xBF;
    return p[1] >= low && p[1] <= high && p[2] >= 0x80 && p[2] <= 0xBF ? 3 : 0;
}

/* At the beginning, and behind and before Han text, where two are read in one step. */
static void
three_bytes_are_as_the_table_says(void **state)
{
    (void)state;
    for (unsigned i = 0x800000; i <= 0xEFFFFF; i += 0x0103) {
        unsigned char bytes[16] = "\xE4\xB8\xAD...\xE4\xB8\xAD-------";
        bytes[3] = (unsigned char)(i >> 16);
        bytes[4] = (unsigned char)(i >> 8);
        bytes[5] = (unsigned char)i;
        size_t length = by_the_table(bytes + 3);
        struct str s = { (const char *)bytes, 16 };
        assert_int_equal(utf8_length(str_sub(s, 3, 9)), length);
        if (length == 2)
            length = bytes[5] < 0x80 ? 3 : 2;
        assert_int_equal(utf8_valid(s), length == 3 ? 16 : 3 + length);
        assert_int_equal(utf8_valid(str_sub(s, 3, 16)), length == 3 ? 13 : length);
    }
}

static void
ill_formed_parts_are_maximal(void **state)
{
    (void)state;
    static const struct {
        struct str bytes;
        size_t length;
    } parts[] = {
        { STR_INIT("\x80"), 1 },
        { STR_INIT("\xC0\xAF"), 1 },
        { STR_INIT("\xC2"), 1 },
        { STR_INIT("\xE0\x9F\x80"), 1 },
        { STR_INIT("\xED\xA0\x80"), 1 },
        { STR_INIT("\xE4\xB8"), 2 },
        { STR_INIT("\xE4\xB8."), 2 },
        { STR_INIT("\xF0\x80\x80\x80"), 1 },
        { STR_INIT("\xF4\x90\x80\x80"), 1 },
        { STR_INIT("\xF0\x9F\x92"), 3 },
        { STR_INIT("\xF5\x80\x80\x80"), 1 },
        { STR_INIT("\xF8\x88\x80\x80\x80"), 1 },
        { STR_INIT("\xFF"), 1 },
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        assert_int_equal(utf8_length(parts[i].bytes), 0);
        assert_int_equal(utf8_valid(parts[i].bytes), 0);
        assert_int_equal(utf8_bad_length(parts[i].bytes), parts[i].length);
    }
}

/* A bad byte is found wherever it stands in a long run of any kind of text. */
static void
bad_bytes_are_found_anywhere(void **state)
{
    (void)state;
    static const struct str runs[] = {
        STR_INIT("abcdefghijklmnopqrstuvwxyz0123456789"),
        STR_INIT(
            "\xE9\xA1\xB9\xE7\x9B\xAE\xE8\xBF\x9B\xE5\xB1\x95\xE9\xA1\xB9\xE7\x9B\xAE"),
        STR_INIT("\xE9\xA1\xB9, \xC2\xB7\xE7\x9B\xAE 12 \xF0\xA0\xAE\xB7\xE8\xBF\x9B"),
    };
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        assert_int_equal(utf8_valid(runs[i]), runs[i].len);
        for (size_t at = 0; at < runs[i].len; at++) {
            char bytes[64];
            memcpy(bytes, runs[i].ptr, runs[i].len);
            bytes[at] = (char)0xFF;
            size_t before = at;
            while (((unsigned char)runs[i].ptr[before] & 0xC0) == 0x80)
                before--;
            assert_int_equal(utf8_valid((struct str){ bytes, runs[i].len }), before);
        }
    }
}

/* What sound_block makes of S. */
static bool
is_sound(struct str s)
{
    struct sound sound = { 0 };
    size_t at = 0;
    for (; s.len - at >= BLOCK_BYTES; at += BLOCK_BYTES) {
        struct block block = block_load(s.ptr + at);
        sound_block(&sound, &block);
    }
    struct block block = block_load_last(s.ptr + at, s.len - at);
    sound_block(&sound, &block);
    return sound_whole(&sound);
}

/* Every first byte, with others at the edges of table 3-7, at all places where a block ends. */
static void
blocks_say_what_bytes_do(void **state)
{
    (void)state;
    static const unsigned char edges[] = { 'a',  0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0,
                                           0xBF, 0xC0, 0xC2, 0xE4, 0xED, 0xF4 };
    enum { EDGES = sizeof edges };
    char bytes[2 * BLOCK_BYTES];
    for (size_t at = 59; at < BLOCK_BYTES + 1; at++)
        for (unsigned i = 0; i < 256 * EDGES * EDGES * EDGES; i += at == 61 ? 1 : 7) {
            memset(bytes, 'a', sizeof bytes);
            bytes[at] = (char)(i / (EDGES * EDGES * EDGES));
            bytes[at + 1] = (char)edges[i / (EDGES * EDGES) % EDGES];
            bytes[at + 2] = (char)edges[i / EDGES % EDGES];
            bytes[at + 3] = (char)edges[i % EDGES];
            struct str s = { bytes, at + 4 + (i & 63) / 2 };
            assert_int_equal(is_sound(s), utf8_valid(s) == s.len);
        }
    struct str cut = { bytes, BLOCK_BYTES };
    memset(bytes, 'a', sizeof bytes);
    for (size_t tail = 1; tail < 4; tail++) {
        memcpy(bytes + BLOCK_BYTES - tail, "\xF0\xA0\xAE\xB7", 4);
        assert_false(is_sound(cut));
    }
}

static void
counts_characters(void **state)
{
    (void)state;
    struct str s = STR("a\xC2\xB7\xE9\xA1\xB9\xF0\xA0\xAE\xB7zz\xE7\x9B\xAE");
    assert_int_equal(utf8_count(s), 7);
    assert_int_equal(utf8_count(str_sub(s, 0, 0)), 0);
    assert_int_equal(utf8_count(str_sub(s, 0, 6)), 3);
    assert_true(utf8_is_han(0x4E00) && utf8_is_han(0x3007) && utf8_is_han(0x20BB7));
    assert_false(utf8_is_han('a') || utf8_is_han(0x3001) || utf8_is_han(0xFF10));
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_character_goes_there_and_back),
        cmocka_unit_test(three_bytes_are_as_the_table_says),
        cmocka_unit_test(ill_formed_parts_are_maximal),
        cmocka_unit_test(bad_bytes_are_found_anywhere),
        cmocka_unit_test(blocks_say_what_bytes_do),
        cmocka_unit_test(counts_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
