/*
 * ratio: percentages of published tables, told apart as checks.md §0 and filings-seen.md §6
 * do: of 167 cells a strict half-up rule alarms at 25, truncation and ties accepted it is 14,
 * and with intervals and one unit of the last digit the 9 that fit no convention.
 */
#include "lint/ratio.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct cell {
    const char *done, *target, *percent;
    enum ratio_fit fit;
};

/* Those whose figures the text gives, and others of the same kind. */
static const struct cell cells[] = {
    /* Cut off. */
    { "88", "89", "98.87", RATIO_TRUNCATED },
    { "11997", "10000", "119", RATIO_TRUNCATED },
    { "2", "34", "5", RATIO_TRUNCATED },
    { "2", "3", "66", RATIO_TRUNCATED },
    { "5", "9", "55", RATIO_TRUNCATED },
    { "17", "19", "89.4", RATIO_TRUNCATED },
    /* Exact ties rounded down, as binary floating point prints them. */
    { "1517", "2000", "75.8", RATIO_TRUNCATED },
    { "8718", "8000", "108.97", RATIO_TRUNCATED },
    { "1", "8", "12", RATIO_TRUNCATED },
    { "3", "8", "37", RATIO_TRUNCATED },
    { "1", "16", "6.2", RATIO_TRUNCATED },
    /* The figures are rounded themselves. */
    { "7.23", "5.2", "139.1", RATIO_INTERVAL },
    { "2.3", "4.1", "57", RATIO_INTERVAL },
    { "0.8", "3.6", "22.5", RATIO_INTERVAL },
    { "16.6", "30.1", "55.3", RATIO_INTERVAL },
    /* Bent so that the shares add up to 100. */
    { "7", "17", "42", RATIO_NEAR },
    /* Plain errors. */
    { "24589", "30000", "91.9", RATIO_OFF },
    { "126.214", "215.886", "56.84", RATIO_OFF },
    { "3", "15", "27", RATIO_OFF },
    { "16010", "16010", "101.91", RATIO_OFF },
    { "6818", "7230", "100", RATIO_OFF },
    /* Another basis: physical progress, another denominator, person-months. */
    { "5", "70", "54", RATIO_OFF },
    { "2520", "4000", "108.0", RATIO_OFF },
    { "284", "180", "137", RATIO_OFF },
    { "9.01", "30", "30.7", RATIO_OFF },
};

#define CELLS (sizeof cells / sizeof cells[0])

static struct decimal
read(const char *text)
{
    struct decimal d = { 0 };
    assert_true(decimal_read(str_of(text), &d));
    return d;
}

static int
places_of(const char *text)
{
    struct str s = str_of(text);
    size_t point = str_find(s, STR("."), 0);
    return point < s.len ? (int)(s.len - point - 1) : 0;
}

static struct ratio_part
part(const char *text)
{
    struct ratio_part part = { .value = read(text) };
    int places = places_of(text);
    if (places)
        assert_true(decimal_make(5, -places - 1, &part.half));
    return part;
}

static enum ratio_fit
fit_of(const char *done, const char *target, const char *percent)
{
    return ratio_fit(read(percent), places_of(percent), part(done), part(target));
}

static void
cells_are_told_apart(void **state)
{
    (void)state;
    for (size_t i = 0; i < CELLS; i++) {
        print_message("%s / %s = %s\n", cells[i].done, cells[i].target,
                      cells[i].percent);
        assert_int_equal(fit_of(cells[i].done, cells[i].target, cells[i].percent),
                         cells[i].fit);
    }
}

/* What each rule would report. */
struct alarms {
    int half_up, conventions, all, cells;
};

static void
tally(struct alarms *alarms, enum ratio_fit fit)
{
    alarms->cells++;
    alarms->half_up += fit != RATIO_FITS;
    alarms->conventions += fit > RATIO_TRUNCATED;
    alarms->all += fit == RATIO_OFF || fit == RATIO_UNDECIDED;
}

/* COUNT cells done / target with one decimal, that round as they should; EXACT: those that any
 * way of rounding gives, else those that only half-up gives. */
static void
add_rounded(struct alarms *alarms, int count, int64_t target, bool exact)
{
    for (int64_t done = 1; count && done < target; done++) {
        int64_t cut = 1000 * done / target,
                round = (2000 * done + target) / (2 * target);
        if ((cut == round) != exact)
            continue;
        struct ratio_part above = { 0 }, below = { 0 };
        struct decimal percent;
        decimal_make(done, 0, &above.value);
        decimal_make(target, 0, &below.value);
        decimal_make(round, -1, &percent);
        enum ratio_fit fit = ratio_fit(percent, 1, above, below);
        assert_int_equal(fit, RATIO_FITS);
        tally(alarms, fit);
        count--;
    }
    assert_int_equal(count, 0);
}

static void
nine_of_167_fit_nothing(void **state)
{
    (void)state;
    struct alarms alarms = { 0 };
    for (size_t i = 0; i < CELLS; i++)
        tally(&alarms, fit_of(cells[i].done, cells[i].target, cells[i].percent));
    add_rounded(&alarms, 82, 3321, true);
    add_rounded(&alarms, 60, 1290, false);
    assert_int_equal(alarms.cells, 167);
    assert_int_equal(alarms.half_up, 25);
    assert_int_equal(alarms.conventions, 14);
    assert_int_equal(alarms.all, 9);
}

static void
what_is_far_above_is_no_error(void **state)
{
    (void)state;
    assert_int_equal(fit_of("577", "60", "961.7"), RATIO_FITS);
    assert_int_equal(fit_of("8718", "8000", "108.98"), RATIO_FITS);
    assert_int_equal(fit_of("0", "10", "0.0"), RATIO_FITS);
    assert_int_equal(fit_of("6818", "7230", "94.3"), RATIO_FITS);
}

static void
the_last_digit_may_differ_by_one(void **state)
{
    (void)state;
    assert_int_equal(fit_of("7", "17", "40"), RATIO_NEAR);
    assert_int_equal(fit_of("7", "17", "43"), RATIO_OFF);
    assert_int_equal(fit_of("7", "17", "39"), RATIO_OFF);
}

static void
what_cannot_be_judged_says_so(void **state)
{
    (void)state;
    assert_int_equal(fit_of("3", "0", "50"), RATIO_UNDECIDED);
    assert_int_equal(fit_of("-3", "10", "30"), RATIO_UNDECIDED);
    assert_int_equal(fit_of("3", "10", "-30"), RATIO_UNDECIDED);
    assert_int_equal(fit_of("999999999999999999000000000000", "0.0000000001", "1"),
                     RATIO_UNDECIDED);
    assert_int_equal(fit_of("999999999999999999", "999999999999999999", "100.000000"),
                     RATIO_FITS);
}

static void
fractions_are_exact(void **state)
{
    (void)state;
    struct ratio_part done = { .value = read("2000/3") };
    struct ratio_part target = { .value = read("4000/3") };
    assert_int_equal(ratio_fit(read("50"), 0, done, target), RATIO_FITS);
    assert_int_equal(ratio_fit(read("52"), 0, done, target), RATIO_OFF);
}

static void
ratios_are_rounded_half_up(void **state)
{
    (void)state;
    struct decimal percent;
    assert_true(ratio_of(read("88"), read("89"), 2, &percent));
    assert_int_equal(decimal_compare(percent, read("98.88")), 0);
    assert_true(ratio_of(read("8718"), read("8000"), 2, &percent));
    assert_int_equal(decimal_compare(percent, read("108.98")), 0);
    assert_true(ratio_of(read("1.9"), read("3.65"), 1, &percent));
    assert_int_equal(decimal_compare(percent, read("52.1")), 0);
    assert_false(ratio_of(read("1"), read("0"), 1, &percent));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_told_apart),
        cmocka_unit_test(nine_of_167_fit_nothing),
        cmocka_unit_test(what_is_far_above_is_no_error),
        cmocka_unit_test(the_last_digit_may_differ_by_one),
        cmocka_unit_test(what_cannot_be_judged_says_so),
        cmocka_unit_test(fractions_are_exact),
        cmocka_unit_test(ratios_are_rounded_half_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
