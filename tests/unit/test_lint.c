/* lint: the catalogue, selection, the run's promises, masks, fingerprints, near words. */
#include "lint/fingerprint.h"
#include "lint/lint.h"
#include "lint/mask.h"
#include "lint/near.h"
#include "output/message.h"

#include "both_languages.h"

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

static void
assert_str(struct str got, const char *want)
{
    struct str copy = arena_str(&arena, got);
    assert_string_equal(copy.ptr, want);
}

static void
catalogue_is_complete(void **state)
{
    (void)state;
    assert_true(catalogue_count > 0);
    for (size_t i = 0; i < catalogue_count; i++) {
        const struct check_row *row = catalogue[i].row;
        if (i)
            assert_true(strcmp(catalogue[i - 1].code, catalogue[i].code) < 0);
        if (!is_said(row->title) || !is_said(row->why) || !is_said(row->hint))
            fail_msg("%s: title, why or hint", catalogue[i].code);
        assert_true(row->name && row->bad && row->good && row->source);
        assert_true(row->look || row->look_head || row->look_row || row->look_end ||
                    row->look_folder || row->look_repo);
        assert_true(row->say_count > 0);
        for (size_t k = 0; k < row->say_count; k++)
            if (!is_said(row->says[k]))
                fail_msg("%s: “%s”", catalogue[i].code, row->says[k].zh);
        assert_ptr_equal(catalogue_find(str_of(catalogue[i].code)), &catalogue[i]);
        assert_ptr_equal(catalogue_find(str_of(row->name)), &catalogue[i]);
    }
}

static void
selection_by_code_family_and_name(void **state)
{
    (void)state;
    const struct check *check = catalogue_find(STR("ENC14"));
    struct selection all = { 0 };
    assert_true(selection_has(&all, check));
    assert_true(
        selection_has(&(struct selection){ .select = STR("LNG, ENC14") }, check));
    assert_true(selection_has(&(struct selection){ .select = STR("ENC") }, check));
    assert_true(
        selection_has(&(struct selection){ .select = STR("exotic-space") }, check));
    assert_false(selection_has(&(struct selection){ .select = STR("LNG") }, check));
    assert_false(selection_has(&(struct selection){ STR("ENC"), STR("ENC14") }, check));
}

static void
selection_of_all_is_that_of_each(void **state)
{
    (void)state;
    const struct selection selections[] = {
        { 0 },
        { .select = STR("ENC14") },
        { .select = STR("LNG, ENC,exotic-space,") },
        { .select = STR("PCT18,STA"), .ignore = STR("STA03") },
        { .ignore = STR("XPD,NUM01,exotic-space") },
        { .select = STR("no-such-check") },
    };
    size_t off = 0;
    for (size_t k = 0; k < sizeof selections / sizeof *selections; k++) {
        const bool *checks = selection_checks(&arena, &selections[k]);
        for (size_t i = 0; i < catalogue_count; i++) {
            off += catalogue[i].row->off;
            if (checks[i] != selection_has(&selections[k], &catalogue[i]))
                fail_msg("selection %zu: %s", k, catalogue[i].code);
        }
    }
    assert_true(off > 0);
}

static void
unknown_codes_are_told(void **state)
{
    (void)state;
    struct str entry, near = { 0 };
    assert_false(selection_unknown(STR("ENC,LNG04,typo,"), &entry, &near));
    assert_true(selection_unknown(STR("ENC,LNG40"), &entry, &near));
    assert_str(entry, "LNG40");
    assert_str(near, "LNG04");
    assert_true(selection_unknown(STR("quite-something-else"), &entry, &near));
}

static void
masks_keep_no_secret(void **state)
{
    (void)state;
    assert_str(mask(&arena, STR("13800001234")), "138****1234");
    assert_str(mask(&arena, STR("138-0000-1234")), "138-****-1234");
    assert_str(mask(&arena, STR("11010519491231002X")), "11*************02X");
    assert_str(mask(&arena, STR("1101051949****0021")), "11*************021");
    assert_str(mask(&arena, STR("81234567")), "******67");
    assert_str(mask(&arena, STR("12345")), "*****");
    assert_str(mask(&arena, STR("s3cret99")), "********");
    assert_str(mask(&arena, STR("张a@b.cn")), "张*@*.**");
    assert_str(mask(&arena, STR("１３８００００１２３４")), "１３８****１２３４");
    assert_str(mask(&arena, STR("")), "");
}

static void
near_words(void **state)
{
    (void)state;
    assert_int_equal(near_distance(STR("lint"), STR("lint")), 0);
    assert_int_equal(near_distance(STR("lnit"), STR("lint")), 1);
    assert_int_equal(near_distance(STR("LINT"), STR("lint")), 0);
    assert_int_equal(near_distance(STR(""), STR("abc")), 3);
    struct near near = near_of(STR("prase"));
    near_offer(&near, STR("lint"));
    near_offer(&near, STR("parse"));
    assert_str(near.best, "parse");
    near = near_of(STR("xyz"));
    near_offer(&near, STR("lint"));
    assert_int_equal(near.best.len, 0);
}

/* A text of one line, and a run over it. */
static struct text text;
static struct run run;

static void
setup_run(struct str line)
{
    text = text_decode(&arena, line);
    run = (struct run){ .arena = &arena, .path = "folder/a.txt", .text = &text };
}

static struct str
fingerprint_of(const char *word, const char *path, int item)
{
    setup_run(STR("甲乙"));
    run.path = path;
    struct finding *finding =
        found(&run, catalogue_find(STR("LNG06")), (struct span){ 0, 3 }, 0);
    finding->words[0] = str_of(word);
    finding->item = item;
    fingerprint_findings(&run);
    return run.findings.items[0].fingerprint;
}

static void
fingerprints_are_stable(void **state)
{
    (void)state;
    struct str one = fingerprint_of("甲 乙", "folder/a.txt", 3);
    assert_int_equal(one.len, 16);
    assert_true(str_eq(one, fingerprint_of("甲乙", "other/a.txt", 3)));
    assert_false(str_eq(one, fingerprint_of("甲丙", "folder/a.txt", 3)));
    assert_false(str_eq(one, fingerprint_of("甲乙", "folder/a.txt", 4)));
    assert_false(str_eq(one, fingerprint_of("甲乙", "folder/b.txt", 3)));
}

static void
twins_have_two_fingerprints(void **state)
{
    (void)state;
    setup_run(STR("甲乙"));
    const struct check *check = catalogue_find(STR("LNG06"));
    found(&run, check, (struct span){ 0, 3 }, 0);
    found(&run, check, (struct span){ 3, 6 }, 0);
    fingerprint_findings(&run);
    assert_false(
        str_eq(run.findings.items[0].fingerprint, run.findings.items[1].fingerprint));
}

static void
too_many_findings_are_told(void **state)
{
    (void)state;
    setup_run(STR("甲"));
    const struct check *check = catalogue_find(STR("LNG06"));
    for (size_t i = 0; i < 3 * FINDINGS_MOST; i++) {
        struct finding *finding = found(&run, check, (struct span){ 0, 3 }, 0);
        found_edit(&run, finding, (struct span){ 0, 3 }, STR("乙"));
    }
    assert_int_equal(run.findings.len, FINDINGS_MOST);
    assert_int_equal(run.not_checked.len, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(catalogue_is_complete),
        cmocka_unit_test(selection_by_code_family_and_name),
        cmocka_unit_test(selection_of_all_is_that_of_each),
        cmocka_unit_test(unknown_codes_are_told),
        cmocka_unit_test(masks_keep_no_secret),
        cmocka_unit_test(near_words),
        cmocka_unit_test(fingerprints_are_stable),
        cmocka_unit_test(twins_have_two_fingerprints),
        cmocka_unit_test(too_many_findings_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
