/* Rules: what they give, how they match, limits. */
#include "rule_fixture.h"

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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
