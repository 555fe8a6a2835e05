/* Exact decimals and fractions: reading, printing, arithmetic, limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/decimal.h"

static struct arena arena;

static struct decimal
of(const char *text)
{
    struct decimal d = { 0 };
    assert_true(decimal_read(str_of(text), &d));
    return d;
}

static void
is(struct decimal d, const char *want)
{
    struct str printed = decimal_print(&arena, d);
    assert_int_equal(printed.len, str_of(want).len);
    assert_memory_equal(printed.ptr, want, printed.len);
}

static void
reads_and_prints(void **state)
{
    (void)state;
    is(of("0"), "0");
    is(of("-0"), "0");
    is(of("15.0"), "15");
    is(of("01.10"), "1.1");
    is(of("0.000000000001"), "0.000000000001");
    is(of("40000"), "40000");
    is(of("-2930.1929"), "-2930.1929");
    is(of("999999999999999999000000000000"), "999999999999999999000000000000");
    is(of("2000/3"), "2000/3");
    is(of("-4/6"), "-2/3");
    is(of("3/16"), "0.1875");
    is(of("6/3"), "2");
}

static void
refuses(void **state)
{
    static const char *const BAD[] = {
        "",
        "-",
        "+1",
        "1.",
        ".5",
        "1.2.3",
        "1e5",
        "1/0",
        "0.0000000000001",
        "1234567890123456789",
        "1 000",
        "1,000",
        "1/",
        "/2",
        "1/2/3",
    };
    (void)state;
    struct decimal d = { .mantissa = 7 };
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++)
        if (decimal_read(str_of(BAD[i]), &d))
            fail_msg("read: %s", BAD[i]);
    assert_false(decimal_make(1, 31, &d));
    assert_false(decimal_make(1, -13, &d));
    assert_false(decimal_make(INT64_MIN, 0, &d));
    assert_false(decimal_make(INT64_MAX, 0, &d));
    assert_true(decimal_make(INT64_C(1000000000000000000), 0, &d)); /* 1 * 10^18 */
    assert_false(decimal_make(1, INT32_MIN, &d));
}

static void
adds(void **state)
{
    struct decimal d;
    (void)state;
    assert_true(decimal_add(of("50"), of("0.63"), &d));
    is(d, "50.63");
    assert_true(decimal_add(of("8"), of("5/7"), &d));
    is(d, "61/7");
    assert_true(decimal_add(of("1/3"), of("2/3"), &d));
    is(d, "1");
    assert_true(decimal_add(of("-0.1"), of("0.1"), &d));
    is(d, "0");
    assert_false(decimal_add(of("1000000000000000000000000"), of("0.1"), &d));
    assert_false(decimal_add(of("999999999999999999"), of("1/7"), &d));
}

static void
multiplies_and_divides(void **state)
{
    struct decimal d;
    (void)state;
    assert_true(decimal_multiply(of("3.65"), of("10000"), &d));
    is(d, "36500");
    assert_true(decimal_multiply(of("1.5"), of("2000/3"), &d));
    is(d, "1000"); /* 1.5 亩 is 1000 平方米 exactly */
    assert_true(decimal_divide(of("2"), of("3"), &d));
    is(d, "2/3");
    assert_true(decimal_divide(of("2333"), of("500"), &d));
    is(d, "4.666");
    assert_true(decimal_divide(of("1"), of("-0.8"), &d));
    is(d, "-1.25");
    assert_false(decimal_divide(of("1"), of("0"), &d));
    assert_true(decimal_shift(of("2/3"), 4, &d));
    is(d, "20000/3");
    assert_true(decimal_shift(of("16.4"), 8, &d));
    is(d, "1640000000");
    assert_false(decimal_multiply(of("999999999999999999"), of("999999999"), &d));
}

static void
compares(void **state)
{
    static const char *const RISING[] = {
        "-999999999999999999000000000000",
        "-1.5",
        "-1/3",
        "-0.333333333333",
        "0",
        "0.000000000001",
        "0.333333333333",
        "1/3",
        "0.333333333334",
        "2/3",
        "1",
        "999999999999999998/7",
        "142857142857142857",
        "999999999999999999",
        "999999999999999999000000000000",
    };
    const size_t count = sizeof RISING / sizeof *RISING;
    (void)state;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < count; k++) {
            int order = decimal_compare(of(RISING[i]), of(RISING[k]));
            assert_int_equal((order > 0) - (order < 0), (i > k) - (i < k));
        }
    assert_int_equal(decimal_compare(of("15.0"), of("15")), 0);
}

/* Sums, products and quotients of small fractions agree with whole-number work. */
static void
agrees_with_fractions(void **state)
{
    struct decimal sum, product, back;
    (void)state;
    for (int64_t a = -7; a <= 7; a++)
        for (int64_t b = 1; b <= 16; b++) {
            struct decimal left, right = { .mantissa = 3, .scale = -1 }, above = { 0 },
                                 below = { 0 };
            assert_true(decimal_make(a, 0, &above) && decimal_make(b, 0, &below));
            assert_true(decimal_divide(above, below, &left));
            assert_true(decimal_add(left, right, &sum));
            assert_true(decimal_multiply(sum, below, &product));
            assert_true(decimal_make(10 * a + 3 * b, -1, &back));
            assert_int_equal(decimal_compare(product, back), 0);
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_and_prints),
        cmocka_unit_test(refuses),
        cmocka_unit_test(adds),
        cmocka_unit_test(multiplies_and_divides),
        cmocka_unit_test(compares),
        cmocka_unit_test(agrees_with_fractions),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_release(&arena);
    return failed;
}
