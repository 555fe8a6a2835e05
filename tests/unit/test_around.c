/* around: findings of a repo about the files inside it. */
#include "cmd/around.h"

#include "cmd/session.h"
#include "text/cursor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A tree of one file. */
static bool
read_one(const struct tree *tree, struct arena *arena, struct str path,
         struct str *bytes, struct str *why)
{
    (void)tree;
    (void)arena;
    *bytes = STR("first\nsecond\n");
    *why = STR("No such file or directory");
    return str_eq(path, STR("there"));
}

/* Where a finding about LINE of PATH is shown. */
static void
assert_shown(const char *path, size_t line, struct place want)
{
    struct session session = { 0 };
    struct tree tree = { .read = read_one };
    struct surroundings around = { .tree = &tree };
    struct run run = { .arena = &session.arena, .around = &around, .of = RUN_REPO };
    struct finding *finding =
        found_inside(&run, catalogue_find(STR("ENG09")), 0, str_of(path), line);
    assert_int_equal(finding->file_line, line);
    struct around_runs inside = around_inside(&session, &run);
    assert_int_equal(run.findings.len, 0);
    assert_int_equal(inside.len, 1);
    assert_string_equal(inside.items[0].path, path);
    assert_int_equal(inside.items[0].findings.len, 1);
    struct cursor cursor = cursor_of(inside.items[0].text);
    struct place got =
        cursor_place(&cursor, inside.items[0].findings.items[0].span.from);
    assert_int_equal(got.line, want.line);
    assert_int_equal(got.column, want.column);
    arena_release(&session.arena);
}

static void
finding_stands_at_its_line(void **state)
{
    (void)state;
    assert_shown("there", 2, (struct place){ 2, 1 });
    assert_shown("there", 9, (struct place){ 1, 1 });
}

static void
file_that_cannot_be_read_has_a_place(void **state)
{
    (void)state;
    assert_shown("gone", 0, (struct place){ 1, 1 });
    assert_shown("gone", 2, (struct place){ 1, 1 });
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finding_stands_at_its_line),
        cmocka_unit_test(file_that_cannot_be_read_has_a_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
