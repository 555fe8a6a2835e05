/* Tables of known findings, and profiles. */
#include "lint/profile.h"
#include "lint/suppress.h"

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

static struct suppressions
table_of(const char *bytes, bool baseline, const char *as_of)
{
    struct suppressions table = { .text = text_decode(&arena, str_of(bytes)),
                                  .baseline = baseline };
    struct date day = { 0 };
    if (as_of)
        assert_true(date_read(str_of(as_of), &day));
    suppressions_read(&arena, &table, day);
    return table;
}

/* A run that found CODES, with fingerprints "a", "b" …. */
static struct run
run_of(const char *const *codes, size_t count)
{
    static const char *const fingerprints[] = { "a", "b", "c", "d" };
    struct run run = { .arena = &arena };
    for (size_t i = 0; i < count; i++) {
        struct finding *finding = array_push(&arena, &run.findings);
        finding->check = catalogue_find(str_of(codes[i]));
        finding->fingerprint = str_of(fingerprints[i]);
        assert_non_null(finding->check);
    }
    return run;
}

static const struct selection all;

static void
columns_are_known_by_their_headers(void **state)
{
    (void)state;
    struct suppressions table =
        table_of("# approved\r\n\r\nreason\tnote\tpath\tcode\texpiry\tapprover\r\n"
                 "why\tx\tnotices/\tLNG\t2024-06-30\twho\r\n",
                 false, "2024-06-30");
    assert_int_equal(table.items.len, 1);
    assert_int_equal(table.items.items[0].fault, SUPPRESS_GOOD);
    assert_true(str_eq(table.items.items[0].cells[SUPPRESS_PATH], STR("notices/")));
    static const char *const codes[] = { "LNG04", "TXT14" };
    struct run run = run_of(codes, 2);
    suppressions_apply(&table, &run, STR("notices/2024.txt"), &all);
    assert_int_equal(run.findings.len, 1);
    assert_string_equal(run.findings.items[0].check->code, "TXT14");
    assert_true(table.items.items[0].used && table.items.items[0].asked);
    assert_int_equal(table.suppressed, 1);
}

static void
what_is_not_whole_serves_nobody(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        enum suppress_fault fault;
    } cases[] = {
        { "a\tLNG04\t\twhy\twho\t2024-06-29", SUPPRESS_EXPIRED },
        { "a\tLNG04\t\twhy\twho\t2024-06-31", SUPPRESS_BAD_EXPIRY },
        { "a\tLNG04\t\twhy\twho\t", SUPPRESS_NO_EXPIRY },
        { "a\tLNG04\t\twhy\t \t2025-01-01", SUPPRESS_NO_APPROVER },
        { "a\tLNG04\t\t\twho\t2025-01-01", SUPPRESS_NO_REASON },
        { "\tLNG04\t**/*\twhy\twho\t2025-01-01", SUPPRESS_TOO_WIDE },
        { "\tLNG04\t\twhy\twho\t2025-01-01", SUPPRESS_TOO_WIDE },
        { "\t\tnotices/\twhy\twho\t2025-01-01", SUPPRESS_TOO_WIDE },
        { "a\tLNG99\t\twhy\twho\t2025-01-01", SUPPRESS_NO_SUCH_CODE },
        { "a\tLNG04", SUPPRESS_NO_REASON },
        { "a\t\t\twhy\twho\t2024-06-30", SUPPRESS_GOOD },
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct str bytes = arena_printf(
            &arena, "指纹\t规则\t路径\t理由\t批准人\t到期\n%s\n", cases[i].line);
        struct suppressions table = table_of(bytes.ptr, false, "2024-06-30");
        assert_int_equal(table.items.len, 1);
        assert_int_equal(table.items.items[0].fault, cases[i].fault);
        struct run run = run_of((const char *const[]){ "LNG04" }, 1);
        suppressions_apply(&table, &run, STR("notices/2024.txt"), &all);
        assert_int_equal(run.findings.len, cases[i].fault != SUPPRESS_GOOD);
    }
}

static void
a_table_without_its_columns_is_one_fault(void **state)
{
    (void)state;
    struct suppressions table =
        table_of("code\tpath\nLNG04\ta\nLNG04\tb\n", false, NULL);
    assert_int_equal(table.items.len, 1);
    assert_int_equal(table.items.items[0].fault, SUPPRESS_NO_HEADERS);
    table = table_of("", false, NULL);
    assert_int_equal(table.items.len, 0);
    table = table_of("fingerprint\tcode\tpath\n", true, NULL);
    assert_int_equal(table.items.len, 0);
    assert_false(table.no_day);
}

static void
a_baseline_knows_fingerprint_and_path(void **state)
{
    (void)state;
    struct suppressions table = table_of(
        "fingerprint\tcode\tpath\tmessage\nb\tLNG04\tx.txt\t\na\tLNG04\tx.txt\t\n"
        "c\tLNG04\ty.txt\t\n",
        true, NULL);
    static const char *const codes[] = { "LNG04", "TXT14", "LNG04" };
    struct run run = run_of(codes, 3);
    suppressions_apply(&table, &run, STR("x.txt"), &all);
    assert_int_equal(run.findings.len, 2);
    assert_true(table.items.items[1].used && !table.items.items[0].used);
    assert_false(table.items.items[2].asked);
    struct run other = run_of(codes, 3);
    suppressions_apply(&table, &other, STR("folder/x.txt"), &all);
    assert_int_equal(other.findings.len, 3);
}

static void
unused_is_only_what_was_asked_for(void **state)
{
    (void)state;
    struct suppressions table = table_of(
        "fingerprint\tcode\tpath\nz\tLNG04\tx.txt\nz\tTXT14\tx.txt\n", true, NULL);
    struct run run = { .arena = &arena };
    suppressions_apply(&table, &run, STR("x.txt"),
                       &(struct selection){ .select = STR("LNG") });
    assert_true(table.items.items[0].asked);
    assert_false(table.items.items[1].asked);
}

static void
the_last_level_wins(void **state)
{
    (void)state;
    struct profile profile = { .select = STR("LNG,TXT14") };
    *array_push(&arena, &profile.levels) =
        (struct level){ STR("LNG"), SEVERITY_WARNING, 1 };
    *array_push(&arena, &profile.levels) =
        (struct level){ STR("LNG04"), SEVERITY_ERROR, 2 };
    enum severity severity;
    assert_true(profile_severity(&profile, catalogue_find(STR("LNG04")), &severity));
    assert_int_equal(severity, SEVERITY_ERROR);
    assert_true(profile_severity(&profile, catalogue_find(STR("LNG01")), &severity));
    assert_int_equal(severity, SEVERITY_WARNING);
    assert_false(profile_severity(&profile, catalogue_find(STR("ENC01")), &severity));
    enum severity *severities = severities_declared(&arena);
    severities_set(&arena, severities, &profile.levels);
    for (size_t i = 0; i < catalogue_count; i++)
        if (profile_severity(&profile, &catalogue[i], &severity))
            assert_int_equal(severities[i], severity);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_known_by_their_headers),
        cmocka_unit_test(what_is_not_whole_serves_nobody),
        cmocka_unit_test(a_table_without_its_columns_is_one_fault),
        cmocka_unit_test(a_baseline_knows_fingerprint_and_path),
        cmocka_unit_test(unused_is_only_what_was_asked_for),
        cmocka_unit_test(the_last_level_wins),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
