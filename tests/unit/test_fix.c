/* fix: edits in every encoding, and what mending promises. */
#include "base/utf8.h"
#include "lint/fix.h"

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

static uint32_t seed;

static size_t
roll(size_t below)
{
    seed = seed * 1664525u + 1013904223u;
    return (size_t)(seed >> 8) % below;
}

static void
assert_str(struct str got, struct str want)
{
    assert_int_equal(got.len, want.len);
    if (want.len)
        assert_memory_equal(got.ptr, want.ptr, want.len);
}

/* A few characters, none of which another encoding would explain as well: enough Han for
 * GB18030 to be told, and one beyond the BMP where the form has it. */
static void
add_words(struct buf *buf, size_t count, bool beyond)
{
    static const char *const words[] = { "项目", "完成", "进展情况", "，", "8个", " ",
                                         "a",    "\n",   "\r\n",     "\r", "𠮷" };
    for (size_t i = 0; i < count; i++)
        buf_add(buf, str_of(words[roll(beyond ? 11 : 10)]));
}

struct kind {
    enum encoding encoding;
    const char *mark;
    size_t mark_length;
    bool beyond;
};

static const struct kind kinds[] = {
    { ENCODING_UTF8, "", 0, true },
    { ENCODING_UTF8, "\xEF\xBB\xBF", 3, true },
    { ENCODING_GB18030, "", 0, false },
    { ENCODING_GB18030, "", 0, true },
    { ENCODING_CP936, "\x80", 1, false }, /* the sign that tells it from GB18030 */
    { ENCODING_UTF16LE, "\xFF\xFE", 2, true },
    { ENCODING_UTF16BE, "\xFE\xFF", 2, true },
    { ENCODING_UTF16LE, "", 0, true },
    { ENCODING_UTF16BE, "", 0, true },
};

static struct str
file_of(const struct kind *kind, struct str utf8)
{
    struct str bytes;
    size_t at;
    struct buf file = { .arena = &arena };
    buf_add(&file, (struct str){ kind->mark, kind->mark_length });
    assert_true(text_encode(&arena, kind->encoding, utf8, &bytes, &at));
    buf_add(&file, bytes);
    return buf_str(&file);
}

static size_t
boundary(struct str utf8, size_t at)
{
    while (at < utf8.len && ((unsigned char)utf8.ptr[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* Findings in order of place, each with a few edits that do not overlap. */
static void
add_findings(struct run *run, size_t count)
{
    struct str utf8 = run->text->utf8;
    const struct check *check = catalogue_find(STR("ENC14"));
    size_t from = 0;
    for (size_t i = 0; i < count; i++) {
        from = boundary(utf8, from + roll(utf8.len / count + 1));
        struct finding *finding = array_push(&arena, &run->findings);
        *finding = (struct finding){ .check = check, .span = { from, from } };
        size_t at = from;
        for (size_t k = 0; k <= roll(3); k++) {
            at = boundary(utf8, at + (k ? 1 + roll(40) : 0));
            size_t to = boundary(utf8, at + roll(9));
            to = to < utf8.len ? to : utf8.len;
            if (at > to || (k && at == utf8.len))
                break;
            struct buf text = { .arena = &arena };
            add_words(&text, roll(3), false);
            found_edit(run, finding, (struct span){ at, to }, buf_str(&text));
            at = to;
        }
    }
}

/* The same by another way: the edits that were chosen, put into the UTF-8. */
static struct str
spliced(const struct text *text, const struct edits *edits)
{
    struct buf out = { .arena = &arena };
    size_t at = 0;
    for (size_t i = 0; i < edits->items.len; i++) {
        buf_add(&out, str_sub(text->utf8, at, edits->items.items[i].edit.span.from));
        buf_add(&out, edits->items.items[i].edit.text);
        at = edits->items.items[i].edit.span.to;
    }
    buf_add(&out, str_sub(text->utf8, at, text->utf8.len));
    return buf_str(&out);
}

static void
none_touch(const struct edits *edits)
{
    for (size_t i = 1; i < edits->items.len; i++) {
        const struct placed_edit *a = &edits->items.items[i - 1];
        const struct placed_edit *b = &edits->items.items[i];
        if (a->finding == b->finding)
            assert_true(a->edit.span.to <= b->edit.span.from);
        else
            assert_true(a->edit.span.to < b->edit.span.from);
    }
}

/* All edits of a finding are there, or none. */
static void
findings_are_whole(const struct run *run, const struct edits *edits)
{
    size_t *counts = arena_alloc_array(&arena, run->findings.len, sizeof *counts);
    size_t mended = 0;
    for (size_t i = 0; i < edits->items.len; i++)
        counts[edits->items.items[i].finding]++;
    for (size_t i = 0; i < run->findings.len; i++) {
        assert_true(!counts[i] || counts[i] == run->findings.items[i].edits.len);
        mended += counts[i] > 0;
    }
    assert_int_equal(mended, edits->findings);
    assert_int_equal(mended + edits->waiting + edits->refused, run->findings.len);
    assert_true(counts[0] > 0);
}

/* False: a file of that kind and content is not told from others without a mark. */
static bool
one_random_file(const struct kind *kind)
{
    struct buf words = { .arena = &arena };
    buf_add(&words, STR("关于印发任务分解的通知\n"));
    add_words(&words, 20 + roll(200), kind->beyond);
    struct text text = text_decode(&arena, file_of(kind, buf_str(&words)));
    bool euro = kind->encoding == ENCODING_CP936;
    if (text.encoding != kind->encoding || text.content != CONTENT_TEXT)
        return false;
    assert_int_equal(text.utf8.len, words.len + (euro ? 3 : 0));
    struct run run = { .arena = &arena, .path = "notice.txt", .text = &text };
    add_findings(&run, 1 + roll(12));
    struct edits edits = edits_of(&run, &(struct selection){ 0 }, true);
    none_touch(&edits);
    findings_are_whole(&run, &edits);
    struct str bytes, utf8;
    edits_apply(&run, &edits, &bytes, &utf8);
    assert_str(utf8, spliced(&text, &edits));
    if (euro && !str_starts(utf8, STR("€")))
        return true;
    assert_str(bytes, file_of(kind, euro ? str_sub(utf8, 3, utf8.len) : utf8));
    return true;
}

static void
edits_leave_every_other_byte(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        size_t told = 0;
        for (uint32_t round = 0; round < 300; round++) {
            seed = round * 31 + (uint32_t)i;
            told += one_random_file(&kinds[i]);
            arena_release(&arena);
        }
        print_message("kind %zu: %zu files\n", i, told);
        assert_true(told > 100);
    }
}

static void
what_has_no_meaning_stays(void **state)
{
    (void)state;
    struct str bytes =
        STR("\xCF\xEE\xC4\xBF\xBD\xF8\xD5\xB9 \xFF\xFF \xCD\xEA\xB3\xC9  \n"
            "\xE9\xA1\xB9\xE7\x9B\xAE\xE8\xBF\x9B\xE5\xB1\x95 \n");
    struct text text = text_decode(&arena, bytes);
    assert_true(text.mixed && text.bad.len > 0);
    struct run run = { .arena = &arena, .path = "", .text = &text };
    struct finding *finding = array_push(&arena, &run.findings);
    *finding = (struct finding){ .check = catalogue_find(STR("ENC14")) };
    for (size_t i = 0; i < 2; i++) {
        size_t end = text.lines.items[i].span.to;
        found_edit(&run, finding, (struct span){ end - 1, end }, STR("。"));
    }
    struct edits edits = edits_of(&run, &(struct selection){ 0 }, true);
    struct str mended, utf8;
    edits_apply(&run, &edits, &mended, &utf8);
    assert_str(mended, STR("\xCF\xEE\xC4\xBF\xBD\xF8\xD5\xB9 \xFF\xFF "
                           "\xCD\xEA\xB3\xC9 \xA1\xA3\n"
                           "\xE9\xA1\xB9\xE7\x9B\xAE\xE8\xBF\x9B\xE5\xB1\x95。\n"));
}

static void
a_character_without_form_is_refused(void **state)
{
    (void)state;
    struct text text = text_decode(&arena, STR("\x80 \xCF\xEE\xC4\xBF \n"));
    assert_int_equal(text.encoding, ENCODING_CP936);
    struct run run = { .arena = &arena, .path = "", .text = &text };
    struct finding finding = { .check = catalogue_find(STR("ENC14")) };
    found_edit(&run, &finding, (struct span){ 3, 4 }, STR("\xF0\xA0\xAE\xB7"));
    *array_push(&arena, &run.findings) = finding;
    struct edits edits = edits_of(&run, &(struct selection){ 0 }, true);
    assert_int_equal(edits.refused, 1);
    assert_int_equal(edits.findings, 0);
    assert_str(edits.no_form, STR("\xF0\xA0\xAE\xB7"));
    run.findings.items[0].whole = WHOLE_UTF8;
    edits = edits_of(&run, &(struct selection){ 0 }, true);
    assert_int_equal(edits.refused, 0);
    assert_int_equal(edits.findings, 1);
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
        cmocka_unit_test_teardown(edits_leave_every_other_byte, release),
        cmocka_unit_test_teardown(what_has_no_meaning_stays, release),
        cmocka_unit_test_teardown(a_character_without_form_is_refused, release),
        cmocka_unit_test_teardown(touching_findings_are_both_mended, release),
        cmocka_unit_test_teardown(never_worse, release),
        cmocka_unit_test_teardown(circles_end, release),
        cmocka_unit_test_teardown(bytes_that_would_be_misread_are_not_kept, release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
