/* The sieve: never narrower than PCRE2, exact where it says so, and bounded. */
#include "rule/echo.h"
#include "rule/regex.h"
#include "rule/sieve.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "rule/inside.h"

#include "rule_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char *const patterns[] = {
    "区",
    "责任单位|牵头单位|单位",
    "^区.?$",
    "(?:区|县)*$",
    "[^区县]+年",
    "[^\\p{sc:Han}]",
    "[\\p{sc:Han}〇]{2,4}",
    "\\p{sc:Han}{2,30}局",
    "(?<!区)年",
    "(?!区)..(?=年)",
    "a{3}b{0,2}c{2,}",
    "(?:ab|c){2,5}d",
    "(?:a|b(?=c))*+c",
    "a++b?+",
    "(?>a|ab)c",
    "[a-c\\d]+-?[]x]",
    "[\\h\\x{3000}]+\\S",
    "\\x61\\x{533A}",
    "\\bab\\b",
    "a{,2}",
    "a{0}b",
    "(?<n>a)\\k<n>",
    "(a)\\1",
    "(a|bb?)(c)?\\1+\\2?",
    "(?<n>[ab]|(?<m>c)d)-\\k<n>",
    "((?:a|b){3})-?\\1",
    "(a(b)\\2)c\\1",
    "(?:(a)|b)\\1|区",
    "(a\\1?){2}",
    "(?|(a)|(b))\\1",
    "(?i)A",
    "[[:alpha:]]+1",
    "[^\\s\\S]a|b",
    ".\\n.",
    "\\Aab\\z",
    "a$|b^",
    "^a区?$|^b+$|c$^",
    "",
    "(?:)",
    "(?:|a)区",
    "\\R",
    "\\Q[a\\E",
    "(?|(a)|(b))c",
    "((((a{2}){2}){2}){2}){2}",
    "[a\\-c]|[-a]|[a-]|[\\w-]",
    "\\W\\D\\H\\V",
    "𠀀|[𠀁-𠀃]区",
};
#define COUNT (sizeof patterns / sizeof *patterns)

static const char *const pieces[] = { "a",  "b",  "c",    "d",        "-",   "1",
                                      "]",  "x",  "\n",   " ",        "　",  "区",
                                      "县", "年", "单位", "责任单位", "局",  "𠀀",
                                      "𠀂", "[",  "A",    "aaa",      "{,2}" };

static struct str
text_of(struct arena *arena, size_t *seed, size_t most)
{
    struct buf text = { .arena = arena };
    *seed = (*seed * 1103515245 + 12345) % 2147483648;
    for (size_t n = *seed / 1024 % (most + 1); n > 0; n--) {
        *seed = (*seed * 1103515245 + 12345) % 2147483648;
        buf_add(&text, str_of(pieces[*seed / 1024 % (sizeof pieces / sizeof *pieces)]));
    }
    return buf_str(&text);
}

struct bench {
    struct arena arena;
    struct regex_engine *engine;
    struct regex regexes[COUNT];
    struct sieve *sieve;        /* of all */
    struct sieve *alone[COUNT]; /* of each */
};

static void
open_bench(struct bench *b)
{
    struct str all[COUNT];
    *b = (struct bench){ 0 };
    b->engine = regex_engine_new(&b->arena);
    for (size_t i = 0; i < COUNT; i++)
        b->regexes[i].pattern = all[i] = str_of(patterns[i]);
    for (size_t i = 0; i < COUNT; i++)
        b->alone[i] = sieve_new(&b->arena, &all[i], 1);
    b->sieve = sieve_new(&b->arena, all, COUNT);
}

static void
close_bench(struct bench *b)
{
    for (size_t i = 0; i < COUNT; i++)
        regex_release(&b->regexes[i]);
    regex_engine_release(b->engine);
    arena_release(&b->arena);
}

static bool
matches(struct bench *b, size_t i, struct str text, size_t from, unsigned flags)
{
    struct regex_found found;
    return regex_match(b->engine, &b->regexes[i], text, from, flags, &found) ==
           MATCH_YES;
}

/* At one place: what PCRE2 matches, the sieve lets pass. */
static void
compare(struct bench *b, struct str text, size_t at)
{
    bool certain, any = sieve_anywhere(b->sieve, text, at);
    uint64_t can = sieve_at(b->sieve, text, at, SIZE_MAX),
             near = sieve_at(b->sieve, text, at, 2),
             whole = sieve_whole(b->sieve, text, at, &certain),
             exact = certain ? sieve_exact(b->sieve) : 0;
    assert_int_equal(can & ~near, 0);
    for (size_t i = 0; i < COUNT; i++) {
        uint64_t bit = UINT64_C(1) << i;
        bool is = matches(b, i, text, at, MATCH_ANCHORED),
             is_whole = matches(b, i, text, at, MATCH_WHOLE);
        if ((is && !(can & bit)) || (is_whole && !(whole & bit)) ||
            ((exact & bit) && (is != !!(can & bit) || is_whole != !!(whole & bit))))
            fail_msg("%s on \"%.*s\" at %zu: %d %d", patterns[i], STR_ARG(text), at, is,
                     is_whole);
        bool anywhere = sieve_anywhere(b->alone[i], text, at);
        assert_true((any && anywhere) || (sieve_loose(b->sieve) & bit) ||
                    !matches(b, i, text, at, 0));
        assert_int_equal(sieve_at(b->alone[i], text, at, SIZE_MAX), !!(can & bit));
        assert_int_equal(sieve_whole(b->alone[i], text, at, &certain), !!(whole & bit));
    }
}

static void
test_never_narrower(void **state)
{
    (void)state;
    struct bench b;
    open_bench(&b);
    size_t seed = 7;
    for (int round = 0; round < 400; round++) {
        struct str text = text_of(&b.arena, &seed, 9);
        for (size_t at = 0;; utf8_next(text, &at)) {
            compare(&b, text, at);
            if (at >= text.len)
                break;
        }
    }
    close_bench(&b);
}

/* Which patterns it knows to the letter. */
static void
test_exact(void **state)
{
    (void)state;
    static const struct {
        const char *pattern;
        bool exact;
    } rows[] = {
        { "责任单位|牵头(?:单位)?", true },
        { "^[a-c]{2,5}$", true },
        { "[^区\\d]\\h*", true },
        { "(?<n>a)b", true },
        { "\\p{sc:Han}", false },
        { "a(?=b)", false },
        { "a++", false },
        { "\\bab", false },
        { "(?:abc){9}", false },
        { "(a)\\1", false },
        { "(?:(a)){2}\\1", false },
        { "b^", false },
        { "a{30}", false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = { 0 };
        struct str pattern = str_of(rows[i].pattern);
        assert_int_equal(sieve_exact(sieve_new(&arena, &pattern, 1)), rows[i].exact);
        arena_release(&arena);
    }
}

/* One pattern that the sieve cannot follow makes the others no wider. */
static void
test_lost_alone(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct str all[] = { STR("(?i)x"), STR("区[县市]") };
    struct sieve *sieve = sieve_new(&arena, all, 2);
    assert_int_equal(sieve_at(sieve, STR("区县"), 0, SIZE_MAX), 3);
    assert_int_equal(sieve_at(sieve, STR("区乡"), 0, SIZE_MAX), 1);
    assert_false(sieve_anywhere(sieve, STR("乡"), 0));
    assert_true(sieve_anywhere(sieve, STR("乡区市"), 0));
    assert_int_equal(sieve_loose(sieve), 1);
    arena_release(&arena);
}

/* A pattern of one character and the end begins at that character. */
static void
test_skip_sees_ends(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct str pattern = STR("区$"), s = STR("乡区");
    struct sieve *sieve = sieve_new(&arena, &pattern, 1);
    sieve_learn(sieve, s);
    assert_int_equal(sieve_skip(sieve, s, STR("乡").len), STR("乡").len);
    arena_release(&arena);
}

/* A long group once more: told by whether anything comes twice. */
static void
test_echo(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct str all[] = {
        STR("(区.{2,4})\\1"),        STR("(区.{2,4})\\1?"), STR("(区.{2,4})\\1|县"),
        STR("(区.{1,4})\\1"),        STR("(?:(区..)\\1)?"), STR("x|(?<n>区..)\\k<n>"),
        STR("(?<n>[^，]+)..\\k<n>"), STR("(区.{11,})\\1"),
    };
    struct sieve *sieve = sieve_new(&arena, all, sizeof all / sizeof *all);
    static const size_t echoes[] = { 3, 0, 0, 0, 0, 0, 0, PROGRAM_ECHO_MOST };
    for (size_t i = 0; i < sizeof echoes / sizeof *echoes; i++)
        assert_int_equal(sieve_echo(sieve, i), echoes[i]);
    assert_int_equal(sieve_loose(sieve), 1 | 2 | 4 | 16 | 32 | 128);
    assert_false(sieve_anywhere(sieve, STR("县"), 0));
    assert_false(echo_in(STR(""), 3));
    assert_false(echo_in(STR("新建改建扩建，新建"), 3));
    assert_true(echo_in(STR("改建扩建，改建扩"), 3));
    assert_false(echo_in(STR("改建扩建，改建扩"), 4));
    assert_true(echo_in(STR("一二三四五六七八九一二三四五六七八"), 8));
    assert_false(echo_in(STR("一二三四五六七八九一二三四五六七"), 8));
    assert_true(echo_in(STR("aaaa"), 3));
    assert_true(echo_in((struct str){ "\0\0\0", 3 }, 3));
    struct buf text = { .arena = &arena };
    char bytes[4];
    for (uint32_t c = 0x4E00; text.len < 600; c++)
        buf_add(&text, (struct str){ bytes, utf8_put(bytes, c) });
    assert_false(echo_in(buf_str(&text), 3));
    while (text.len < 100000)
        buf_char(&text, 'a');
    assert_true(echo_in(buf_str(&text), 3));
    arena_release(&arena);
}

/* 2^20 states wait here; memory is bounded, and the answer stays too wide at most. */
static void
test_states_are_bounded(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct str pattern = STR("(?:a|b)*a[ab]{20}c");
    struct sieve *sieve = sieve_new(&arena, &pattern, 1);
    struct buf text = { .arena = &arena };
    size_t seed = 7;
    for (int i = 0; i < 30000; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        buf_char(&text, seed / 65536 % 2 ? 'a' : 'b');
    }
    size_t before = arena_bytes(&arena);
    bool certain;
    assert_true(sieve_anywhere(sieve, buf_str(&text), 0));
    assert_int_equal(sieve_whole(sieve, buf_str(&text), 0, &certain), 1);
    assert_false(certain);
    assert_true(arena_bytes(&arena) - before < (size_t)8 << 20);
    arena_release(&arena);
}

/* Patterns that would fill memory with their nodes or ranges. */
static void
test_programs_are_bounded(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct buf wide = { .arena = &arena };
    buf_char(&wide, '[');
    for (uint32_t c = 0x4E00; c < 0x4E00 + 2 * 15500; c += 2) {
        char bytes[4];
        buf_add(&wide, (struct str){ bytes, utf8_put(bytes, c) });
    }
    buf_char(&wide, ']');
    struct str all[] = {
        buf_str(&wide), buf_str(&wide), buf_str(&wide),
        STR("(?:(?:(?:(?:(?:(?:(?:(?:a{20}){3}){3}){3}){3}){3}){3}){3}){3}b")
    };
    struct sieve *sieve = sieve_new(&arena, all, 4);
    assert_int_equal(sieve_at(sieve, STR("一"), 0, SIZE_MAX) & 9, 9);
    assert_true(arena_bytes(&arena) < (size_t)16 << 20);
    arena_release(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_never_narrower),
        cmocka_unit_test(test_exact),
        cmocka_unit_test(test_lost_alone),
        cmocka_unit_test(test_skip_sees_ends),
        cmocka_unit_test(test_echo),
        cmocka_unit_test(test_states_are_bounded),
        cmocka_unit_test(test_programs_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
