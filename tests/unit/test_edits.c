/* fix: edits in every encoding. */
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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(edits_leave_every_other_byte, release),
        cmocka_unit_test_teardown(what_has_no_meaning_stays, release),
        cmocka_unit_test_teardown(a_character_without_form_is_refused, release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
