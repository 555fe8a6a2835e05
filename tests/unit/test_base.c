/* Views, arenas, arrays, buffers, dates, files. */
#include "base/arena.h"
#include "base/array.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/file.h"
#include "base/glob.h"
#include "base/ground.h"
#include "base/str.h"
#include "base/table.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
views_compare_search_and_cut(void **state)
{
    (void)state;
    struct str s = STR("a,b,"), rest = s, field;
    assert_true(str_starts(s, STR("a,")) && str_ends(s, STR("b,")) &&
                str_has(s, STR("")));
    assert_false(str_starts(s, STR("a,b,c")));
    assert_int_equal(str_find(s, STR(","), 2), 3);
    assert_int_equal(str_find(s, STR("x"), 0), 4);
    assert_int_equal(str_find(STR("aab"), STR("ab"), 0), 1);
    assert_true(str_compare(STR("a"), STR("ab")) < 0 && str_compare(s, s) == 0);
    assert_int_equal(str_sub(s, 2, 99).len, 2);
    assert_int_equal(str_sub(s, 3, 2).len, 0);
    assert_true(str_eq(str_trim(STR(" \t x y\r\n")), STR("x y")));
    assert_int_equal(str_of(NULL).len, 0);
    static const char *const fields[] = { "a", "b", "" };
    for (size_t i = 0; i < 3; i++) {
        assert_true(str_cut(&rest, ',', &field));
        assert_true(str_eq(field, str_of(fields[i])));
    }
    assert_false(str_cut(&rest, ',', &field));
}

static void
arena_memory_is_zeroed_also_after_reset(void **state)
{
    (void)state;
    static const size_t sizes[] = { 0, 1, 17, 4096, ARENA_BLOCK_BYTES + 1 };
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            unsigned char *memory = arena_alloc(&arena, sizes[i]);
            assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
            for (size_t k = 0; k < sizes[i]; k++)
                assert_int_equal(memory[k], 0);
            memset(memory, 0xAA, sizes[i]);
        }
        arena_reset(&arena);
        assert_true(arena_bytes(&arena) <= ARENA_BLOCK_BYTES);
    }
}

static void
ground_is_zeroed_and_serves_again(void **state)
{
    (void)state;
    static const size_t size = 100001;
    unsigned char *pieces[64] = { 0 };
    size_t count = 0;
    assert_null(ground_take(SIZE_MAX));
    while (count < 64 && (pieces[count] = ground_take(size))) {
        assert_int_equal((uintptr_t)pieces[count] % _Alignof(max_align_t), 0);
        for (size_t k = 0; k < size; k++)
            assert_int_equal(pieces[count][k], 0);
        memset(pieces[count++], 0xAA, size);
    }
    assert_true(count < 64);
    for (size_t i = 0; i < count; i++)
        assert_true(ground_give(pieces[i], size, size));
    for (size_t i = 0; i < count; i++) {
        unsigned char *again = ground_take(size);
        assert_non_null(again);
        for (size_t k = 0; k < size; k++)
            assert_int_equal(again[k], 0);
        memset(again, 0xAA, size);
    }
    assert_null(ground_take(size));
    assert_false(ground_give(&count, sizeof count, sizeof count));
}

static void
arrays_and_buffers_grow(void **state)
{
    (void)state;
    ARRAY(size_t) numbers = { 0 };
    struct buf buf = { .arena = &arena };
    for (size_t i = 0; i < 1000; i++) {
        *array_push(&arena, &numbers) = i;
        buf_printf(&buf, "%zu,", i % 10);
        buf_char(&buf, ';');
    }
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(numbers.items[i], i);
    assert_int_equal(buf_str(&buf).len, 3000);
    assert_true(str_starts(buf_str(&buf), STR("0,;1,;2,;")));
}

static void
dates_are_days_that_exist(void **state)
{
    (void)state;
    struct date date;
    static const char *const none[] = {
        "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01",  "2024-1-1",
        "0000-01-01", "2024-04-31", "2024/01/01", "2024-01-011", ""
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(date_read(str_of(none[i]), &date));
    assert_true(date_read(STR("2024-02-29"), &date));
    assert_true(str_eq(date_print(&arena, date), STR("2024-02-29")));
    assert_true(date_compare(date, (struct date){ 2024, 3, 1 }) < 0);
    assert_int_equal(date_month_days(2000, 2), 29);
    assert_int_equal(date_month_days(2024, 13), 0);
    assert_int_equal(date_print(&arena, (struct date){ 0 }).len, 0);
}

/* A folder of the test's own; its files are removed by name. */
static char folder[] = "/tmp/duban-test-XXXXXX";

static const char *
in_folder(const char *name)
{
    return arena_printf(&arena, "%s/%s", folder, name).ptr;
}

static void
files_are_replaced_whole(void **state)
{
    (void)state;
    struct str bytes, why;
    struct stat info;
    const char *path = in_folder("file");
    assert_true(file_write(&arena, path, STR("one\0two"), &why));
    assert_int_equal(chmod(path, 0640), 0);
    assert_int_equal(stat(path, &info), 0);
    ino_t before = info.st_ino;
    int reader = open(path, O_RDONLY);
    assert_true(file_write(&arena, path, STR("three"), &why));
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 07777, 0640);
    assert_true(info.st_ino != before);
    char old[16];
    assert_int_equal(read(reader, old, sizeof old),
                     7); /* who reads sees the old file */
    close(reader);
    assert_true(file_read(&arena, path, &bytes, &why));
    assert_true(str_eq(bytes, STR("three")));
    assert_int_equal(unlink(path), 0);
}

static void
files_that_cannot_be_are_refused(void **state)
{
    (void)state;
    struct str bytes, why = { 0 };
    const char *path = in_folder("file"), *link = in_folder("link");
    assert_true(file_write(&arena, path, STR("kept"), &why));
    assert_int_equal(symlink(path, link), 0);
    assert_false(file_write(&arena, link, STR("lost"), &why));
    assert_true(why.len > 0);
    assert_true(file_read(&arena, path, &bytes, &why));
    assert_true(str_eq(bytes, STR("kept")));
    assert_false(file_write(&arena, folder, STR(""), &why));
    assert_false(file_write(&arena, in_folder("none/file"), STR(""), &why));
    assert_false(file_read(&arena, folder, &bytes, &why));
    assert_false(file_read(&arena, in_folder("none"), &bytes, &why));
    assert_int_equal(unlink(link), 0);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0); /* no temporary file was left behind */
}

static void
assert_glob(const char *pattern, const char *yes, const char *no)
{
    if (!glob_matches(&arena, str_of(pattern), str_of(yes)))
        fail_msg("%s is not matched by %s", yes, pattern);
    if (glob_matches(&arena, str_of(pattern), str_of(no)))
        fail_msg("%s is matched by %s", no, pattern);
}

static void
globs_are_as_in_gitignore(void **state)
{
    (void)state;
    assert_glob("*.txt", "a/b/c.txt", "c.txt.bak");
    assert_glob("/*.txt", "c.txt", "a/c.txt");
    assert_glob("a/*.txt", "a/c.txt", "a/b/c.txt");
    assert_glob("a/**/c.txt", "a/c.txt", "ab/c.txt");
    assert_glob("a/**/c.txt", "a/b/b/c.txt", "a/b/cc.txt");
    assert_glob("a/**", "a/b/c", "a");
    assert_glob("**/b", "b", "ab");
    assert_glob("samples", "samples/x/y.txt", "samples2/y.txt");
    assert_glob("samples/", "x/samples/y.txt", "samples");
    assert_glob("./notices/20??.txt", "notices/2024.txt", "notices/20/4.txt");
    assert_glob("通知/*年.txt", "通知/2024年.txt", "通知/2024.txt");
    assert_glob("*a*", "xax", "");
    assert_glob("a*b*c", "aXbYc", "aXb/c");
    struct buf stars = { .arena = &arena }, path = { .arena = &arena };
    for (int i = 0; i < 1000; i++) {
        buf_add(&stars, STR("*a**/"));
        buf_add(&path, i < 999 ? STR("a") : STR(""));
    }
    assert_false(glob_matches(&arena, buf_str(&stars), buf_str(&path)));
}

/* Adds "row:first/second " to the owner's words. */
static void
take_pair(struct table_reader *reader)
{
    buf_printf(reader->owner, "%zu:%.*s/%.*s ", reader->row, STR_ARG(reader->fields[0]),
               STR_ARG(reader->fields[1]));
}

static void
tables_give_rows_and_tell_all_faults(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *rows, *faults;
    } cases[] = {
        { "# what\n\na\tb\n1\t2\n# 3\t4\n\t5", "0:1/2 1:/5 ", "" },
        { "a\tb\r\n1\t2\r\n", "0:1/2 ", "" },
        { "a\tb\n1\n1\t2\t3\n4\t5\n", "2:4/5 ",
          "t:2: wrong number of fields: 1\nt:3: wrong number of fields: 1\t2\t3\n" },
        { "a\tc\n1\t2\n", "0:1/2 ", "t:1: columns are not as expected: a\tc\n" },
        { "a\tb\n\xFF\t2\n", "", "t:0: is not UTF-8: \n" },
        { "", "", "" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf rows = { .arena = &arena }, faults = { .arena = &arena };
        struct table_reader reader = {
            .arena = &arena, .faults = &faults, .owner = &rows, .path = STR("t")
        };
        table_rows(&reader, str_of(cases[i].bytes), STR("a\tb"), take_pair);
        assert_true(str_eq(buf_str(&rows), str_of(cases[i].rows)));
        assert_true(str_eq(buf_str(&faults), str_of(cases[i].faults)));
        assert_int_equal(reader.faulty, faults.len > 0);
    }
    struct buf faults = { .arena = &arena };
    struct table_reader reader = { .arena = &arena, .faults = &faults };
    struct str bytes;
    assert_false(table_file(&reader, "tests", "no-such.tsv", &bytes));
    assert_true(reader.faulty);
    assert_true(
        str_starts(buf_str(&faults), STR("tests/no-such.tsv:0: cannot be read: ")));
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(views_compare_search_and_cut, release),
        cmocka_unit_test_teardown(arena_memory_is_zeroed_also_after_reset, release),
        cmocka_unit_test(ground_is_zeroed_and_serves_again),
        cmocka_unit_test_teardown(arrays_and_buffers_grow, release),
        cmocka_unit_test_teardown(dates_are_days_that_exist, release),
        cmocka_unit_test_teardown(globs_are_as_in_gitignore, release),
        cmocka_unit_test_teardown(files_are_replaced_whole, release),
        cmocka_unit_test_teardown(files_that_cannot_be_are_refused, release),
        cmocka_unit_test_teardown(tables_give_rows_and_tell_all_faults, release),
    };
    if (!mkdtemp(folder))
        return 2;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
