/* Rules: what they give, how they match, limits, the compiled form. */
#include "rule/cache.h"
#include "rule/read.h"

#include "base/file.h"
#include "rule_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define GOOD "tests/unit/packs/good"

struct fixture {
    struct arena arena;
    struct buf faults;
    struct rules *rules;
};

static void
load(struct fixture *f, const char *folder)
{
    *f = (struct fixture){ 0 };
    bool ok = rules_load(&f->arena, folder, test_kinds, 3, &f->rules, &f->faults);
    if (!ok)
        print_message("%.*s", STR_ARG(f->faults));
    assert_true(ok);
}

static void
unload(struct fixture *f)
{
    rules_close(f->rules);
    arena_release(&f->arena);
}

static void
assert_str(struct str got, const char *want)
{
    if (!str_eq(got, str_of(want)))
        fail_msg("'%.*s', not '%s'", STR_ARG(got), want);
}

static void
assert_group(const struct match *match, struct str text, const char *name,
             const char *want)
{
    struct span span;
    assert_true(match_group(match, name, &span));
    assert_str(str_sub(text, span.from, span.to), want);
}

static void
test_good_pack(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD "//");
    assert_int_equal(rules_count(f.rules), 6);
    const struct rule *rule = rules_find(f.rules, STR("bound.at-most"));
    assert_non_null(rule);
    assert_ptr_equal(rule, rules_at(f.rules, 1));
    assert_str(rule->path, GOOD "/a.yaml");
    assert_int_equal(rule->line, 14);
    assert_int_equal(rule->index, 1);
    assert_str(rule_gives(rule, "comparator"), "le");
    assert_int_equal(rule_choice(rule, "comparator"), 2);
    assert_str(rule_gives(rule, "factor"), "-1.5");
    assert_int_equal(rule_choice(rule, "factor"), -1);
    assert_str(rule_gives(rule, "note"), "原样");
    assert_str(rule_gives(rule, "nothing"), "");
    assert_str(rule_gives(rules_at(f.rules, 0), "note"), "");
    assert_int_equal(rule_choice(rules_at(f.rules, 0), "note"), -1);
    assert_null(rules_find(f.rules, STR("bound.none")));
    size_t failed = rules_test(f.rules, &f.faults);
    if (failed)
        print_message("%.*s", STR_ARG(f.faults));
    assert_int_equal(failed, 0);
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(rule_hits(f.rules, rules_at(f.rules, i)), 0);
    unload(&f);
}

static void
test_set_match(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD);
    struct rule_set *set = rules_of(f.rules, "comparator");
    struct match match;
    struct str text = STR("共五个，不超过3次");
    assert_int_equal(rule_set_match(set, text, 0, 0, &match), MATCH_YES);
    assert_str(match.rule->id, "bound.bare");
    assert_group(&match, text, "num", "五");
    assert_int_equal(rule_set_match(set, text, match.whole.to, 0, &match), MATCH_YES);
    assert_str(match.rule->id, "bound.at-most");
    assert_group(&match, text, "num", "3");
    size_t at = match.whole.from;
    assert_int_equal(rule_set_match(set, text, at, MATCH_ANCHORED, &match), MATCH_YES);
    assert_int_equal(rule_set_match(set, text, at + 3, MATCH_ANCHORED, &match),
                     MATCH_NO);
    assert_int_equal(rule_set_match(set, text, at, MATCH_WHOLE, &match), MATCH_NO);
    assert_null(match.rule);
    assert_int_equal(rule_set_match(set, STR("至少8"), 0, MATCH_WHOLE, &match),
                     MATCH_YES);
    assert_int_equal(match.whole.to, 7);
    assert_int_equal(rule_set_match(set, text, text.len, 0, &match), MATCH_NO);
    assert_int_equal(rule_set_match(set, text, text.len + 1, 0, &match), MATCH_NO);
    assert_int_equal(rule_set_match(set, (struct str){ 0 }, 0, 0, &match), MATCH_NO);
    assert_int_equal(rule_hits(f.rules, rules_find(f.rules, STR("bound.at-most"))), 2);
    for (int i = 0; i < 2; i++) {
        set = rules_of(f.rules, i ? "unused" : "undeclared");
        assert_int_equal(rule_set_match(set, text, 0, 0, &match), MATCH_NO);
    }
    unload(&f);
}

static void
test_groups(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD);
    struct match match;
    struct span span;
    struct str text = STR("于2024年12月");
    assert_int_equal(rule_set_match(rules_of(f.rules, "date"), text, 0, 0, &match),
                     MATCH_YES);
    assert_int_equal(match.group_count, 4);
    assert_group(&match, text, "y", "2024");
    assert_false(match_group(&match, "d", &span));
    assert_false(match_group(&match, "x", &span));
    assert_true(match.groups[3].to < match.groups[3].from);
    /* One name on two branches: the one that took part is given. */
    const struct rule *bare = rules_find(f.rules, STR("bound.bare"));
    text = STR("每次3人共五个");
    assert_int_equal(rule_match(f.rules, bare, text, 0, 0, &match), MATCH_YES);
    assert_group(&match, text, "num", "3");
    assert_int_equal(rule_match(f.rules, bare, text, match.whole.to, 0, &match),
                     MATCH_YES);
    assert_group(&match, text, "num", "五");
    unload(&f);
}

/* What a set is meant to do, said plainly: of all rules alone the leftmost, the first. */
static enum match_outcome
plain_match(struct fixture *f, struct rule_set *set, struct str text, size_t from,
            unsigned flags, struct match *best)
{
    enum match_outcome outcome = MATCH_NO;
    for (size_t i = 0; i < set->members.len; i++) {
        struct match match;
        const struct rule *rule = &set->members.items[i]->public;
        if (rule_match(f->rules, rule, text, from, flags, &match) != MATCH_YES)
            continue;
        if (outcome == MATCH_NO || match.whole.from < best->whole.from)
            *best = match;
        outcome = MATCH_YES;
    }
    return outcome;
}

static void
compare(struct fixture *f, struct str text, unsigned flags)
{
    struct rule_set *sets[] = { rules_of(f->rules, "comparator"),
                                rules_of(f->rules, "date") };
    for (size_t i = 0; i < 2; i++)
        for (size_t from = 0; from <= text.len;) {
            struct match one, two;
            enum match_outcome a = rule_set_match(sets[i], text, from, flags, &one);
            enum match_outcome b = plain_match(f, sets[i], text, from, flags, &two);
            assert_int_equal(a, b);
            if (a == MATCH_YES) {
                assert_ptr_equal(one.rule, two.rule);
                assert_memory_equal(&one.whole, &two.whole, sizeof one.whole);
            }
            do
                from++;
            while (from < text.len && ((unsigned char)text.ptr[from] & 0xC0) == 0x80);
        }
}

static void
test_set_is_its_rules(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD);
    static const char *const pieces[] = { "不少于", "至少",      "12",     "五",
                                          "个",     "每次",      "2024年", "3月",
                                          "3-3-4",  "腊八月NUM", "，",     "不",
                                          "\n" };
    size_t count = sizeof pieces / sizeof *pieces, seed = 7;
    for (int round = 0; round < 60; round++) {
        struct buf text = { .arena = &f.arena };
        for (int k = 0; k < 12; k++) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            buf_add(&text, str_of(pieces[seed / 1024 % count]));
        }
        for (unsigned flags = 0; flags < 4; flags++)
            compare(&f, buf_str(&text), flags);
    }
    unload(&f);
}

static void
test_machine_code_says_the_same(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD);
    struct buf text = { .arena = &f.arena };
    for (int i = 0; i < 20000; i++)
        buf_add(&text, STR("不少于十个"));
    buf_add(&text, STR("不超过十个"));
    struct rule_set *set = rules_of(f.rules, "comparator");
    struct match match;
    size_t at = 0, count = 0;
    for (; rule_set_match(set, buf_str(&text), at, 0, &match) == MATCH_YES; count++) {
        assert_int_equal(match.whole.from, at);
        assert_group(&match, buf_str(&text), "num", "十");
        at += 15;
    }
    assert_int_equal(count, 20001);
    assert_true(set->members.items[0]->regex.tried[1]);
    const struct rule *rule = rules_at(f.rules, 1);
    assert_int_equal(rule_match(f.rules, rule, buf_str(&text), 0, 0, &match),
                     MATCH_YES);
    assert_int_equal(match.whole.from, 20000 * 15);
    unload(&f);
}

static void
test_limit_is_not_no_match(void **state)
{
    (void)state;
    struct fixture f = { 0 };
    struct regex_engine *engine = regex_engine_new(&f.arena);
    struct regex regex = { .pattern = STR("^(?:a+)+$") };
    struct regex_found found;
    struct str text = STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
    for (int i = 0; i < 2; i++)
        assert_int_equal(regex_match(engine, &regex, text, 0, 0, &found), MATCH_LIMIT);
    regex.work[0] = (size_t)1 << 30;
    assert_int_equal(regex_match(engine, &regex, text, 0, 0, &found), MATCH_LIMIT);
    assert_true(regex.tried[0]);
    regex_release(&regex);
    /* Depth and the stack of machine code: a group repeated a million times. */
    struct buf deep = { .arena = &f.arena };
    for (int i = 0; i < 1000000; i++)
        buf_char(&deep, 'a');
    regex.pattern = STR("^(?:a|b(?=c))*c");
    for (int i = 0; i < 2; i++)
        assert_int_equal(regex_match(engine, &regex, buf_str(&deep), 0, 0, &found),
                         MATCH_LIMIT);
    regex_release(&regex);
    regex.pattern = STR("(");
    assert_int_equal(regex_match(engine, &regex, text, 0, 0, &found), MATCH_LIMIT);
    regex_release(&regex);
    regex_engine_release(engine);
    arena_release(&f.arena);
}

/* Traps of PCRE2 that the options close. */
static void
test_options(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct regex_engine *engine = regex_engine_new(&arena);
    struct regex_found found;
    static const struct {
        const char *pattern, *text;
        enum match_outcome outcome;
    } rows[] = {
        { "^x$", "x\n", MATCH_NO },
        { "\\d", "٣", MATCH_NO },
        { "^.$", "区", MATCH_YES },
        { "(?<a>x)|(?<a>y)", "y", MATCH_YES },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct regex regex = { .pattern = str_of(rows[i].pattern) };
        assert_int_equal(
            regex_match(engine, &regex, str_of(rows[i].text), 0, 0, &found),
            rows[i].outcome);
        regex_release(&regex);
    }
    regex_engine_release(engine);
    arena_release(&arena);
}

static void
test_compiled_form(void **state)
{
    (void)state;
    struct fixture f, g = { 0 };
    load(&f, GOOD);
    struct str why, compiled;
    char path[] = "/tmp/duban-rules-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    assert_true(rules_compiled(f.rules, STR("more"), &compiled));
    assert_true(file_write(&f.arena, path, compiled, &why));
    assert_true(rules_load_compiled(&g.arena, GOOD "/", path, test_kinds, 3, &g.rules,
                                    &g.faults));
    assert_true(g.rules->compiled);
    assert_int_equal(rules_count(g.rules), 6);
    for (size_t i = 0; i < 6; i++) {
        const struct rule *a = rules_at(f.rules, i), *b = rules_at(g.rules, i);
        assert_true(str_eq(a->id, b->id) && str_eq(a->path, b->path));
        assert_true(str_eq(a->pattern, b->pattern) && a->line == b->line);
        assert_true(str_eq(rule_gives(a, "note"), rule_gives(b, "note")));
        assert_int_equal(rule_choice(a, "comparator"), rule_choice(b, "comparator"));
        assert_ptr_equal(rules_find(g.rules, a->id), b);
    }
    compare(&g, STR("不少于12，3-3-4，2024年3月，每次3，至多五个"), 0);
    assert_int_equal(rules_test(g.rules, &g.faults), 1);
    unload(&g);
    /* For other kinds it is not the form, and the packs are read. */
    g = (struct fixture){ 0 };
    assert_true(
        rules_load_compiled(&g.arena, GOOD, path, test_kinds, 2, &g.rules, &g.faults));
    assert_false(g.rules->compiled);
    unload(&g);
    unlink(path);
    unload(&f);
}

static void
test_compiled_form_is_whole(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD);
    struct str good = cache_write(f.rules, 7, STR(""));
    struct rules *fresh = rules_new(&f.arena, GOOD, test_kinds, 3);
    assert_true(cache_read(fresh, good, 7));
    assert_false(cache_read(rules_new(&f.arena, GOOD, test_kinds, 3), good, 8));
    for (size_t len = 0; len < good.len; len += 1 + len / 64) {
        fresh = rules_new(&f.arena, GOOD, test_kinds, 3);
        assert_false(cache_read(fresh, str_sub(good, 0, len), 7));
    }
    unload(&f);
}

/* Writes VALUE's eight bytes at AT, as the form has its numbers. */
static void
put_sum(char *at, uint64_t value)
{
    for (size_t i = 0; i < 8; i++)
        at[i] = (char)(unsigned char)(value >> 8 * i & 0xFF);
}

/* A flipped bit is seen by the sum; where the sum was made to agree, the rules that are
 * read are still safe to use. The sieves, which stand behind them, are believed. */
static void
test_damaged_compiled_form(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD);
    struct str good = cache_write(f.rules, 7, STR(""));
    struct rules *read = rules_new(&f.arena, GOOD, test_kinds, 3);
    assert_true(cache_read(read, good, 7));
    size_t sieves = (size_t)(read->sets[0].image.ptr - good.ptr);
    for (size_t bit = 0; bit < sieves * 8; bit += 1 + bit % 5) {
        struct fixture g = { 0 };
        struct str damaged = arena_str(&g.arena, good);
        char *bytes = arena_alloc(&g.arena, damaged.len);
        memcpy(bytes, good.ptr, good.len);
        bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
        damaged = (struct str){ bytes, good.len };
        g.rules = rules_new(&g.arena, GOOD, test_kinds, 3);
        assert_false(cache_read(g.rules, damaged, 7));
        struct str rest = str_sub(damaged, CACHE_HEAD, damaged.len);
        put_sum(bytes + CACHE_HEAD - 8, image_sum(0, rest));
        rules_close(g.rules);
        g.rules = rules_new(&g.arena, GOOD, test_kinds, 3);
        if (cache_read(g.rules, damaged, 7)) {
            rules_sort(g.rules);
            for (size_t k = 0; k < 3; k++) {
                struct match match;
                struct str text = STR("不少于12，3-3-4，2024年3月，每次3，至多五个");
                rule_set_match(rules_of(g.rules, test_kinds[k]->name), text, 0, 0,
                               &match);
            }
        }
        unload(&g);
    }
    unload(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good_pack),
        cmocka_unit_test(test_set_match),
        cmocka_unit_test(test_groups),
        cmocka_unit_test(test_set_is_its_rules),
        cmocka_unit_test(test_machine_code_says_the_same),
        cmocka_unit_test(test_limit_is_not_no_match),
        cmocka_unit_test(test_options),
        cmocka_unit_test(test_compiled_form),
        cmocka_unit_test(test_compiled_form_is_whole),
        cmocka_unit_test(test_damaged_compiled_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
