/* Likeness of texts against the textbook's table, and what counts as a character. */
#include "base/similar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 300 };

static int
by_table(const char *a, size_t n, const char *b, size_t m)
{
    static size_t table[MOST + 1][MOST + 1];
    for (size_t i = 1; i <= n; i++)
        for (size_t j = 1; j <= m; j++) {
            size_t up = table[i - 1][j], left = table[i][j - 1];
            table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1
                          : up > left          ? up
                                               : left;
        }
    return (int)(2000 * table[n][m] / (n + m));
}

static uint32_t state = 12345;

static size_t
below(size_t most)
{
    state = state * UINT32_C(1664525) + UINT32_C(1013904223);
    return (size_t)(state >> 8) % most;
}

static void
as_the_table_has_it(void **unused)
{
    (void)unused;
    char a[MOST], b[MOST];
    for (int round = 0; round < 500; round++) {
        size_t n = 1 + below(MOST - 1), m = 1 + below(MOST - 1), kinds = 2 + below(20);
        for (size_t i = 0; i < n; i++)
            a[i] = (char)('a' + below(kinds));
        for (size_t i = 0; i < m; i++)
            b[i] = (char)('a' + below(kinds));
        assert_int_equal(similar((struct str){ a, n }, (struct str){ b, m }, false),
                         by_table(a, n, b, m));
    }
}

static void
blanks_and_marks_do_not_count(void **unused)
{
    (void)unused;
    assert_int_equal(similar(STR("已建成7家，"), STR(" 已建成７家。"), false), 1000);
    assert_int_equal(similar(STR("，。"), STR("，。"), false), 0);
    assert_int_equal(similar(STR("已建成7家"), STR("未开工"), false), 0);
}

static void
a_template_with_new_figures_is_the_same(void **unused)
{
    (void)unused;
    struct str before = STR("累计助餐22.6万人次"), now = STR("累计助餐1,127.5万人次");
    assert_int_equal(similar(before, now, true), 1000);
    assert_true(similar(before, now, false) < 950);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_the_table_has_it),
        cmocka_unit_test(blanks_and_marks_do_not_count),
        cmocka_unit_test(a_template_with_new_figures_is_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
