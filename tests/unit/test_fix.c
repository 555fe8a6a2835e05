/* fix: what mending promises. */
#include "lint/fix.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

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
assert_str(struct str got, struct str want)
{
    assert_int_equal(got.len, want.len);
    if (want.len)
        assert_memory_equal(got.ptr, want.ptr, want.len);
}

/* Judges of fix(): each finds something in a text of its own making. */
static struct finding *
finds(struct run *run, const char *code, struct span span, struct str text)
{
    struct finding *finding = array_push(&arena, &run->findings);
    *finding = (struct finding){ .check = catalogue_find(str_of(code)),
                                 .span = span,
                                 .fix_safe = true };
    finding->severity = SEVERITY_INFO;
    found_edit(run, finding, span, text);
    return finding;
}

static void
begin(struct run *run, const struct text *text)
{
    *run = (struct run){ .arena = &arena, .path = "", .text = text };
}

/* Of every pair "ab": a becomes nothing, b becomes c; the edits touch. */
static void
judge_pairs(void *owner, const struct text *text, struct run *run)
{
    (void)owner;
    begin(run, text);
    for (size_t i = 0; i < text->utf8.len; i++) {
        if (text->utf8.ptr[i] == 'a')
            finds(run, "ENC14", (struct span){ i, i + 1 }, STR(""));
        if (text->utf8.ptr[i] == 'b')
            finds(run, "ENC15", (struct span){ i, i + 1 }, STR("c"));
    }
}

/* a becomes b, and b becomes a. */
static void
judge_circle(void *owner, const struct text *text, struct run *run)
{
    (void)owner;
    begin(run, text);
    bool a = text->utf8.ptr[0] == 'a';
    finds(run, "ENC14", (struct span){ 0, 1 }, a ? STR("b") : STR("a"));
}

/* Without its first character the text is an error. */
static void
judge_worse(void *owner, const struct text *text, struct run *run)
{
    (void)owner;
    begin(run, text);
    if (text->utf8.ptr[0] == 'a')
        finds(run, "ENC14", (struct span){ 0, 1 }, STR(""));
    else
        finds(run, "NOT11", (struct span){ 0, 0 }, STR(""))->severity = SEVERITY_ERROR;
}

/* … is not checked. */
static void
judge_unchecked(void *owner, const struct text *text, struct run *run)
{
    judge_worse(owner, text, run);
    if (text->utf8.ptr[0] != 'a') {
        run->findings.len = 0;
        could_not(run, catalogue_find(STR("LNG04")), (struct bilingual){ "", "" });
    }
}

/* Its first line goes away. */
static void
judge_first_line(void *owner, const struct text *text, struct run *run)
{
    (void)owner;
    begin(run, text);
    size_t end = str_find(text->utf8, STR("\n"), 0);
    if (text->lines.len > 2)
        finds(run, "ENC14", (struct span){ 0, end + 1 }, STR(""));
}

/* Ever one character more. */
static void
judge_endless(void *owner, const struct text *text, struct run *run)
{
    (void)owner;
    begin(run, text);
    finds(run, "ENC14", (struct span){ 0, 0 }, STR("a"));
}

static struct fixed
fixed_by(void (*judge)(void *, const struct text *, struct run *), struct str bytes,
         const char *select)
{
    struct selection selection = { .select = str_of(select) };
    struct fixer fixer = { .selection = &selection, .judge = judge };
    struct text *text = arena_new(&arena, struct text);
    *text = text_decode(&arena, bytes);
    return fix(&fixer, &arena, text);
}

static void
touching_findings_are_both_mended(void **state)
{
    (void)state;
    struct fixed fixed = fixed_by(judge_pairs, STR("ab xx abab b a\n"), "");
    assert_int_equal(fixed.outcome, FIX_DONE);
    assert_str(fixed.text->source, STR("c xx cc c \n"));
    assert_int_equal(fixed.mended, 8);
    assert_int_equal(fixed.waiting, 0);
    fixed = fixed_by(judge_pairs, fixed.text->source, "");
    assert_int_equal(fixed.outcome, FIX_NOTHING);
    fixed = fixed_by(judge_pairs, STR("ab\n"), "ENC15");
    assert_str(fixed.text->source, STR("ac\n"));
}

static void
never_worse(void **state)
{
    (void)state;
    struct str bytes = STR("abc\n");
    struct fixed fixed = fixed_by(judge_worse, bytes, "ENC");
    assert_int_equal(fixed.outcome, FIX_WORSE);
    assert_string_equal(fixed.worse->code, "NOT11");
    assert_str(fixed.text->source, bytes);
    fixed = fixed_by(judge_unchecked, bytes, "ENC");
    assert_int_equal(fixed.outcome, FIX_WORSE);
    assert_string_equal(fixed.worse->code, "LNG04");
    assert_str(fixed.text->source, bytes);
}

static void
circles_end(void **state)
{
    (void)state;
    struct fixed fixed = fixed_by(judge_circle, STR("a\n"), "");
    assert_int_equal(fixed.outcome, FIX_UNSETTLED);
    assert_str(fixed.text->source, STR("a\n"));
    fixed = fixed_by(judge_endless, STR("b\n"), "");
    assert_int_equal(fixed.outcome, FIX_DONE);
    assert_int_equal(fixed.text->source.len, FIX_ROUNDS + 2);
    assert_int_equal(fixed.waiting, 1);
}

/* CD A8 is 通 in GBK, and U+0368 in UTF-8. */
static void
bytes_that_would_be_misread_are_not_kept(void **state)
{
    (void)state;
    struct str bytes = STR("\xCF\xEE\xC4\xBF\xBD\xF8\xD5\xB9\n\xCD\xA8\n");
    struct fixed fixed = fixed_by(judge_first_line, bytes, "");
    assert_int_equal(fixed.outcome, FIX_MISREAD);
    assert_str(fixed.text->source, bytes);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(touching_findings_are_both_mended, release),
        cmocka_unit_test_teardown(never_worse, release),
        cmocka_unit_test_teardown(circles_end, release),
        cmocka_unit_test_teardown(bytes_that_would_be_misread_are_not_kept, release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
