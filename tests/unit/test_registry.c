/* registry: order of ids, reading, printing, digests, merging, keys of items. */
#include "registry/registry.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define HEAD                               \
    "# duban.registry/1\tnumbers\tsha256:" \
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\tn\\tame.txt\n"
#define COLUMNS "id\titem\ttext\tclass\ttarget\twhy\tat\tsource\tnotice_says\tdigest\n"

static struct arena arena;

static int
release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static struct registry_sheet *
read_numbers(const char *bytes)
{
    struct text *text = arena_new(&arena, struct text);
    *text = text_decode(&arena, str_of(bytes));
    return registry_read(&arena, REGISTRY_NUMBERS, text);
}

static struct str
printed(const struct registry_sheet *sheet)
{
    struct buf out = { .arena = &arena };
    registry_print(&out, sheet);
    return buf_str(&out);
}

/* The cell of the row ID in the column NAME; "(none)" when there is no such row. */
static const char *
cell(const struct registry_sheet *sheet, const char *id, const char *name)
{
    const struct registry_column *columns = registry_columns[sheet->table];
    for (size_t row = 0; row < sheet->rows.len; row++)
        for (size_t i = 0; columns[i].name; i++)
            if (str_eq(sheet->rows.items[row].cells[0], str_of(id)) &&
                str_eq(str_of(columns[i].name), str_of(name)))
                return arena_str(&arena, sheet->rows.items[row].cells[i]).ptr;
    return "(none)";
}

/* A sheet of numbers as ingest makes it: ids "1:1" … with the TEXTS, parted by blanks. */
static struct registry_sheet *
made(const char *texts)
{
    struct registry_sheet *sheet = read_numbers(HEAD COLUMNS);
    struct str rest = str_of(texts), text;
    size_t count = registry_column_count(REGISTRY_NUMBERS);
    for (size_t i = 1; rest.len && str_cut(&rest, ' ', &text); i++) {
        struct registry_row row = { .cells = arena_alloc_array(&arena, count,
                                                               sizeof *row.cells) };
        row.cells[0] = arena_printf(&arena, "1:%zu", i);
        row.cells[1] = STR("1");
        row.cells[2] = text;
        row.cells[registry_column(REGISTRY_NUMBERS, COLUMN_SOURCE)] = STR("notice");
        row.cells[registry_column(REGISTRY_NUMBERS, COLUMN_DIGEST)] =
            registry_digest(&arena, REGISTRY_NUMBERS, &row);
        *array_push(&arena, &sheet->rows) = row;
    }
    return sheet;
}

/* Through its printed form, as files go. */
static struct registry_sheet *
filed(const struct registry_sheet *sheet)
{
    struct registry_sheet *read = read_numbers(arena_str(&arena, printed(sheet)).ptr);
    assert_int_equal(read->faults.len, 0);
    return read;
}

static void
ids_sort_as_people_count(void **state)
{
    (void)state;
    static const char *const each[] = {
        "",    "1",     "1-2", "1.2", "1.10", "1:1", "2",
        "2-1", "2-1~2", "02x", "10",  "10.1", "a",   "99999999999999999999999",
    };
    static const char *const pairs[][2] = {
        { "2", "10" },
        { "8.2", "8.10" },
        { "2-1", "2-1~2" },
        { "1.2", "1.2~" },
        { "9", "99999999999999999999999" },
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        struct str a = str_of(pairs[i][0]), b = str_of(pairs[i][1]);
        assert_true(registry_id_compare(a, b) < 0);
        assert_true(registry_id_compare(b, a) > 0);
    }
    for (size_t i = 0; i < sizeof each / sizeof each[0]; i++)
        assert_int_equal(registry_id_compare(str_of(each[i]), str_of(each[i])), 0);
    assert_true(registry_id_compare(STR("01"), STR("1")) != 0);
}

static void
what_is_printed_reads_back(void **state)
{
    (void)state;
    struct registry_sheet *sheet =
        read_numbers("\xEF\xBB\xBF" HEAD COLUMNS
                     "1:2\t1\t二\\t\\\\\\n\tscope\t\tr\t3:4\tperson\t\t\r\n\n"
                     "1:1\t1\t一\tdate\t\tr\t3:1\tnotice\t\td");
    assert_int_equal(sheet->faults.len, 0);
    assert_int_equal(sheet->rows.len, 2);
    assert_string_equal(cell(sheet, "1:2", "text"), "二\t\\\n");
    assert_true(str_eq(sheet->notice_path, STR("n\tame.txt")));
    assert_true(str_starts(sheet->sha256, STR("0123")));
    assert_true(str_eq(sheet->rows.items[0].cells[0], STR("1:1")));
    struct str once = printed(sheet);
    assert_true(str_eq(printed(filed(sheet)), once));
    sheet->rows.items[0].cells[2] = (struct str){ "\0\033\177\\x1b", 7 };
    assert_string_equal(cell(filed(sheet), "1:1", "text") + 1, "\033\177\\x1b");
}

static void
faults_have_their_places(void **state)
{
    (void)state;
    struct registry_sheet *sheet = read_numbers(
        HEAD COLUMNS
        "1:1\t1\t\\q\tgoal\t\t\t\tnobody\t\t\n1:1\t1\n#\n\t1\t\t\t\t\t\t\t\t\n");
    static const enum registry_fault_kind kinds[] = {
        FAULT_ESCAPE,  FAULT_CHOICE, FAULT_CHOICE,   FAULT_CELL_COUNT,
        FAULT_COMMENT, FAULT_NO_ID,  FAULT_TWICE_ID,
    };
    assert_int_equal(sheet->faults.len, sizeof kinds / sizeof kinds[0]);
    for (size_t i = 0; i < sheet->faults.len; i++)
        assert_int_equal(sheet->faults.items[i].kind, kinds[i]);
    static const char *const bad[] = { "",
                                       "\n",
                                       "id\n",
                                       "# duban.registry/1\n",
                                       "# duban.registry/1\tnumbers\tsha256:0\tx\n",
                                       HEAD,
                                       HEAD "a\tb\n",
                                       HEAD "\n",
                                       "\t\t\t\t" };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        sheet = read_numbers(bad[i]);
        assert_true(sheet->faults.len >= 1);
        assert_int_equal(sheet->rows.len, 0);
    }
}

static void
the_digest_is_of_what_people_edit(void **state)
{
    (void)state;
    struct registry_sheet *sheet = made("十");
    struct registry_row *row = &sheet->rows.items[0];
    struct str before = registry_digest(&arena, REGISTRY_NUMBERS, row);
    row->cells[0] = STR("9:9");
    row->cells[registry_column(REGISTRY_NUMBERS, COLUMN_AT)] = STR("5:5");
    assert_true(str_eq(registry_digest(&arena, REGISTRY_NUMBERS, row), before));
    row->cells[5] = STR("because");
    assert_false(str_eq(registry_digest(&arena, REGISTRY_NUMBERS, row), before));
    assert_int_equal(before.len, 16);
}

static void
edits_survive_and_follow(void **state)
{
    (void)state;
    struct registry_sheet *old = filed(made("甲 乙 丙"));
    old->rows.items[1].cells[5] = STR("mine");
    struct registry_sheet *merged =
        filed(registry_merge(&arena, made("新 甲 乙 丙"), old));
    assert_int_equal(merged->rows.len, 4);
    assert_string_equal(cell(merged, "1:3", "why"), "mine");
    assert_string_equal(cell(merged, "1:3", "source"), "person");
    assert_string_equal(cell(merged, "1:3", "notice_says"), "why=");
    assert_string_equal(cell(merged, "1:2", "source"), "notice");
    /* What the notice says anew at its place is shown beside it. */
    merged = filed(registry_merge(&arena, made("新 甲 丁 丙"), merged));
    assert_string_equal(cell(merged, "1:3", "text"), "乙");
    assert_string_equal(cell(merged, "1:3", "notice_says"), "text=丁; why=");
    /* Gone from the notice: kept, and marked when its id is another's now. */
    merged = filed(registry_merge(&arena, made("新"), merged));
    assert_int_equal(merged->rows.len, 2);
    assert_string_equal(cell(merged, "1:3", "notice_says"), "-");
    struct str once = printed(merged);
    merged = registry_merge(&arena, made("新"), filed(merged));
    assert_true(str_eq(printed(merged), once));
}

static void
twins_and_taken_ids(void **state)
{
    (void)state;
    /* Two of the same words: an edited one stays where it is. */
    struct registry_sheet *old = filed(made("甲 甲"));
    old->rows.items[1].cells[5] = STR("mine");
    struct registry_sheet *merged =
        filed(registry_merge(&arena, made("甲 甲 甲"), old));
    assert_string_equal(cell(merged, "1:2", "why"), "mine");
    assert_string_equal(cell(merged, "1:3", "source"), "notice");
    /* One moves to the id of another that is gone. */
    old = filed(made("甲 乙"));
    old->rows.items[0].cells[5] = STR("first");
    old->rows.items[1].cells[5] = STR("second");
    merged = filed(registry_merge(&arena, made("乙"), old));
    assert_string_equal(cell(merged, "1:1", "why"), "second");
    assert_string_equal(cell(merged, "1:1~", "why"), "first");
    assert_string_equal(cell(merged, "1:1~", "notice_says"), "-");
}

static void
a_row_that_agrees_is_the_notices(void **state)
{
    (void)state;
    struct registry_sheet *old = filed(made("甲"));
    old->rows.items[0].cells[2] = STR("乙");
    struct registry_sheet *merged = filed(registry_merge(&arena, made("乙"), old));
    assert_string_equal(cell(merged, "1:1", "source"), "notice");
    merged->rows.items[0].cells[registry_column(REGISTRY_NUMBERS, COLUMN_SOURCE)] =
        STR("person");
    merged = filed(registry_merge(&arena, made("乙"), merged));
    assert_string_equal(cell(merged, "1:1", "source"), "person");
    assert_string_equal(cell(merged, "1:1", "notice_says"), "");
}

static void
items_of_one_number_are_told_apart(void **state)
{
    (void)state;
    struct text text = text_decode(&arena, STR("x"));
    struct notice notice = { .text = &text };
    static const struct {
        int number;
        size_t section;
        const char *key;
    } items[] = { { 1, 0, "1-1" },   { 2, 0, "2" },   { 1, 1, "2-1" },
                  { 1, 1, "2-1~2" }, { 10, 1, "10" }, { 3, NO_SECTION, "3" } };
    for (int i = 1; i <= 2; i++)
        array_push(&arena, &notice.sections)->number = i;
    for (size_t i = 0; i < sizeof items / sizeof items[0]; i++) {
        struct item *item = array_push(&arena, &notice.items);
        item->number = items[i].number;
        item->section = items[i].section;
    }
    const struct registry_sheet *sheet =
        registry_derive(&arena, REGISTRY_ITEMS, &notice, NULL, STR("n.txt"));
    assert_int_equal(sheet->rows.len, 6);
    for (size_t i = 0; i < sizeof items / sizeof items[0]; i++)
        assert_string_not_equal(cell(sheet, items[i].key, "source"), "(none)");
    assert_true(str_eq(sheet->rows.items[5].cells[0], STR("10")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_sort_as_people_count),
        cmocka_unit_test(what_is_printed_reads_back),
        cmocka_unit_test(faults_have_their_places),
        cmocka_unit_test(the_digest_is_of_what_people_edit),
        cmocka_unit_test(edits_survive_and_follow),
        cmocka_unit_test(twins_and_taken_ids),
        cmocka_unit_test(a_row_that_agrees_is_the_notices),
        cmocka_unit_test(items_of_one_number_are_told_apart),
    };
    return cmocka_run_group_tests_name("registry", tests, NULL, release);
}
