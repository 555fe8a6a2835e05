/* Every fault of a pack is told with its place, and nothing runs. */
#include "rule/read.h"

#include "rule_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* A rule that is well, but for what a row puts in. */
#define HEAD          "- id: a.b\n  serves: x\n  source: x\n"
#define TAIL          "  match: [x]\n  no-match: [y]\n"
#define DATE(pattern) HEAD "  kind: date\n  pattern: " pattern "\n" TAIL

static const struct row_of_faults {
    const char *pack, *faults; /* all lines, without "p:" */
} rows[] = {
    { DATE("x"), "" },
    { "\xEF\xBB\xBF" DATE("x"), "" },
    { "pack: x\nrules:\n" DATE("x"), "" },
    /* Files. */
    { "", "1:1: file is empty\n" },
    { "# only a remark\n", "1:1: file is empty\n" },
    { "text", "1:1: a pack is a list of rules, this is a text\n" },
    { "- 中\xFF", "1:4: not UTF-8\n" },
    { "- a\n- b\x01", "2:4: control character\n" },
    { "- 'x", "1:4: single-quoted scalar without closing quote\n" },
    { "- [a, b\n- c", "3:1: flow sequence without a closing bracket\n" },
    { "a: 1\n---\nb: 1\n", "1:4: a second document (---) begins after this\n" },
    { "- &a x\n- *a\n", "1:6: anchors (&name) are not allowed\n" },
    { "- *a\n", "1:4: aliases (*name) are not allowed\n" },
    { "- !!int 1\n", "1:9: tags (!name) are not allowed\n" },
    { "[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", "1:17: nested too deep\n" },
    { "? [a]\n: b\n", "1:3: a key is a text, not a list or a mapping\n" },
    /* Packs. */
    { "rules: []", "1:1: 'rules' is empty\n1:1: key 'pack' is missing\n" },
    { "pack: x\nrule: []\n", "2:1: unknown key 'rule' (known: pack, rules)\n"
                             "1:1: key 'rules' is missing\n" },
    { "- x\n", "1:3: a rule is a mapping, this is a text\n" },
    /* Keys. */
    { HEAD "  kind: date\n  pattern: x\n  Match: [x]\n  no-match: [y]\n",
      "6:3: unknown key 'Match' (known: id, serves, kind, pattern, gives, source, match, "
      "no-match)\n1:3: key 'match' is missing\n" },
    { DATE("x") "  id: a.c\n", "8:3: key 'id' stands twice, first on line 1\n" },
    { "- id: a.b\n  serves:\n  source: x\n  kind: date\n  pattern: x\n" TAIL,
      "2:3: 'serves' is empty\n" },
    { HEAD "  kind: date\n  pattern: x\n  match: x\n  no-match: []\n",
      "6:10: 'match' is a text, it should be a list\n7:3: 'no-match' is empty\n" },
    { "- id: Lead\n  serves: x\n  source: x\n  kind: date\n  pattern: x\n" TAIL,
      "1:7: id 'Lead' is not of the form family.some-name\n" },
    { DATE("x") DATE("x"), "8:3: id 'a.b' stands twice, first in p:1\n" },
    { HEAD "  kind: dote\n  pattern: x\n" TAIL,
      "4:9: unknown kind 'dote' (known: comparator, date, unused)\n" },
    /* What is given. */
    { HEAD "  kind: comparator\n  pattern: x\n" TAIL,
      "1:3: key 'comparator' is missing\n" },
    { HEAD "  kind: comparator\n  pattern: x\n  gives: {comparator: gt}\n" TAIL,
      "6:23: 'comparator' is 'gt', it should be one of eq|ge|le\n" },
    { HEAD
      "  kind: comparator\n  pattern: x\n  gives: {comparator: ge, factor: 1.}\n" TAIL,
      "6:35: 'factor' is not a number: '1.'\n" },
    { HEAD "  kind: date\n  pattern: x\n  gives: {a: b}\n" TAIL,
      "6:11: unknown key 'a' (known: )\n" },
    /* Patterns. */
    { DATE("'a''(b'"), "5:18: pattern: missing closing parenthesis\n" },
    { DATE("a(?<y>NUM)[z-a]"),
      "5:25: pattern: range out of order in character class\n" },
    { DATE("\"a\\tb(\""), "5:13: pattern: missing closing parenthesis\n" },
    { DATE("'NUM(?<z>x)'"), "5:19: kind date has no group 'z' (known: y|m|d)\n" },
    { DATE("(?&y)"), "5:12: pattern: calls of groups are not allowed; put parts into "
                     "fragments\n" },
    { DATE("x(*UCP)"), "5:13: pattern: verbs such as (*PRUNE) are not allowed\n" },
    { DATE("(?x)a"), "5:12: pattern: the option (?x) is not allowed; put parts into "
                     "fragments\n" },
    { DATE("a\\Qb"), "5:13: pattern: \\Q without \\E\n" },
    { DATE("(?(1)a)"), "5:14: pattern: only conditions on (<name>) or an assertion are "
                       "allowed\n" },
    { DATE("()()()()()()()()()()()()()()()()()()()()()()()()x"),
      "5:12: too many groups: 24, at most 23\n" },
    /* Examples. */
    { HEAD "  kind: date\n  pattern: x\n  match: [[x]]\n  no-match: [{text: x}]\n",
      "6:11: an example is a text, this is a list\n"
      "7:14: an example is a text, this is a mapping\n" },
    { HEAD
      "  kind: date\n  pattern: (?<y>x)\n  match: [{y: x, m: x}]\n  no-match: [a]\n",
      "6:11: key 'text' is missing\n"
      "6:18: 'm' is neither text, whole nor a named group of the pattern\n" },
};

static const char fragments[] =
    "[{name: NUM, serves: x, pattern: '[0-9]+', source: x, match: [1], no-match: [a]}]";

static struct str
faults_of(struct arena *arena, struct str fragment_bytes, struct str pack)
{
    struct buf text = { .arena = arena };
    struct rules *rules = rules_new(arena, "rules", test_kinds, 3);
    rules->faults.to = &text;
    fragments_read(rules, STR("f"), fragment_bytes);
    pack_read(rules, STR("p"), pack);
    rules_sort(rules);
    rules_close(rules);
    return buf_str(&text);
}

/* FAULTS with "p:" before each line. */
static struct str
expected(struct arena *arena, const char *file, const char *faults)
{
    struct buf out = { .arena = arena };
    struct str rest = str_of(faults), line;
    while (str_cut(&rest, '\n', &line) && line.len)
        buf_printf(&out, "%s:%.*s\n", file, STR_ARG(line));
    return buf_str(&out);
}

static bool
is_told(struct str got, struct str want)
{
    if (!str_eq(got, want))
        print_error("got\n%.*snot\n%.*s", STR_ARG(got), STR_ARG(want));
    return str_eq(got, want);
}

static void
assert_faults(struct str got, struct str want)
{
    assert_true(is_told(got, want));
}

static void
test_faults(void **state)
{
    (void)state;
    size_t failed = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = { 0 };
        failed += !is_told(faults_of(&arena, str_of(fragments), str_of(rows[i].pack)),
                           expected(&arena, "p", rows[i].faults));
        arena_release(&arena);
    }
    assert_int_equal(failed, 0);
}

static void
test_nul(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    assert_faults(faults_of(&arena, str_of(fragments), STR("a\0b")),
                  STR("p:1:2: control character\n"));
    arena_release(&arena);
}

#define FRAGMENT(name, pattern)                        \
    "- {name: " name ", serves: x, pattern: '" pattern \
    "', source: x, match: [x], no-match: [y]}\n"

static void
test_fragment_faults(void **state)
{
    (void)state;
    static const struct row_of_faults bad[] = {
        { FRAGMENT("AB", "x") FRAGMENT("CD", "AB[AB]"), "" },
        { FRAGMENT("AB", "x") FRAGMENT("AB", "y"),
          "2:10: fragment 'AB' stands twice\n" },
        { FRAGMENT("Ab", "x"), "1:10: name 'Ab' is not two or more of A-Z, 0-9, _\n" },
        { FRAGMENT("AB", "(x)"),
          "1:35: a fragment has no groups of its own; write (?:…)\n" },
        { FRAGMENT("AB", "x["),
          "1:37: pattern: missing terminating ] for character class\n" },
        { "- x\n", "1:3: a fragment is a mapping, this is a text\n" },
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct arena arena = { 0 };
        assert_faults(faults_of(&arena, str_of(bad[i].pack), STR(DATE("x"))),
                      expected(&arena, "f", bad[i].faults));
        arena_release(&arena);
    }
}

/* Fragments of fragments double at each step: told, not built. */
static void
test_fragment_bomb(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct buf text = { .arena = &arena };
    buf_add(&text, STR(FRAGMENT("AA", "xxxxxxxxxxxxxxxx")));
    for (int i = 1; i < 26; i++)
        buf_printf(&text,
                   "- {name: A%c, serves: x, pattern: 'A%cA%c|A%c', source: x, "
                   "match: [x], no-match: [y]}\n",
                   'A' + i, 'A' + i - 1, 'A' + i - 1, 'A' + i - 1);
    struct buf pairs = { .arena = &arena };
    for (int i = 1; i < 26; i++)
        buf_printf(&pairs,
                   "- {name: B%c, serves: x, pattern: '%s %s', source: x, match: "
                   "[x], no-match: [y]}\n",
                   'A' + i, i > 1 ? arena_printf(&arena, "B%c", 'A' + i - 1).ptr : "AA",
                   i > 1 ? arena_printf(&arena, "B%c", 'A' + i - 1).ptr : "AA");
    buf_add(&text, buf_str(&pairs));
    struct str got = faults_of(&arena, buf_str(&text), STR(DATE("BZ")));
    assert_true(str_has(got, STR("pattern is too long with its fragments put in")));
    assert_true(arena_bytes(&arena) < (size_t)64 << 20);
    arena_release(&arena);
}

static void
test_sizes(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct buf large = { .arena = &arena }, many = { .arena = &arena },
               keys = { .arena = &arena };
    while (large.len <= YAML_MAX_BYTES)
        buf_add(&large, STR("# a line of a remark that says nothing\n"));
    assert_faults(faults_of(&arena, STR("[]"), buf_str(&large)),
                  STR("p:1:1: file is larger than 1 MiB\n"));
    while (many.len < 100000)
        buf_add(&many, STR("- a\n"));
    struct str got = faults_of(&arena, str_of(fragments), buf_str(&many));
    assert_true(str_ends(got, STR("p:201:3: more faults follow\n")));
    for (int i = 0; i <= YAML_MAX_KEYS; i++)
        buf_printf(&keys, "k%d: x\n", i);
    assert_faults(faults_of(&arena, str_of(fragments), buf_str(&keys)),
                  STR("p:1001:1: too many keys in one mapping\n"));
    arena_release(&arena);
}

static void
test_missing_folder(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct buf faults = { 0 };
    struct rules *rules;
    assert_false(rules_load(&arena, "tests/unit/none", test_kinds, 3, &rules, &faults));
    assert_null(rules);
    assert_faults(buf_str(&faults),
                  STR("tests/unit/none:1:1: open: No such file or directory\n"));
    rules_close(rules);
    arena_release(&arena);
}

static void
test_examples_that_lie(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct buf text = { .arena = &arena };
    struct rules *rules = rules_new(&arena, "rules", test_kinds, 3);
    rules->faults.to = &text;
    pack_read(rules, STR("p"),
              STR(HEAD "  kind: date\n  pattern: '(?<y>\\d)x|(?:a+)+$'\n"
                       "  match: [z, {text: 1x, whole: 1x, y: '2'}]\n"
                       "  no-match: ['-3x', aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab]\n"));
    assert_int_equal(rules->faults.count, 0);
    assert_int_equal(rules_test(rules, &text), 4);
    assert_faults(
        buf_str(&text),
        STR("p:6:11: rule a.b: example 'z' does not match\n"
            "p:6:40: rule a.b: example '1x' gives y '1', not '2'\n"
            "p:7:15: rule a.b: example '-3x' matches, but stands under no-match\n"
            "p:7:21: rule a.b: example 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' hits a "
            "limit\n"));
    rules_close(rules);
    arena_release(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_nul),
        cmocka_unit_test(test_fragment_faults),
        cmocka_unit_test(test_fragment_bomb),
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_missing_folder),
        cmocka_unit_test(test_examples_that_lie),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
