/* Targets of whole notices against truths written by hand, and the laws of accounts. */
#include "target_fixture.h"

#include <glob.h>
#include <string.h>

/* What a line of truth.tsv says; `?` before the item: readers may differ on it. */
struct truth {
    struct str row;
    bool optional, met;
};

ARRAY_TYPE(truths, struct truth);

struct score {
    size_t wanted, found, met;
};

static struct str
read_file(struct fixture *f, struct str path)
{
    struct str bytes = { 0 }, why;
    char *name = arena_alloc(&f->arena, path.len + 1);
    memcpy(name, path.ptr, path.len);
    name[path.len] = '\0';
    if (!file_read(&f->arena, name, &bytes, &why))
        return (struct str){ 0 };
    return bytes;
}

/* FOLDER/NAME, or what stands in FOLDER/of. */
static struct str
notice_bytes(struct fixture *f, const char *folder)
{
    struct str of = read_file(f, arena_printf(&f->arena, "%sof", folder));
    return read_file(f, of.len ? str_trim(of)
                               : arena_printf(&f->arena, "%snotice.txt", folder));
}

static struct truths
truths_of(struct fixture *f, struct str tsv)
{
    struct truths truths = { 0 };
    struct str line;
    str_cut(&tsv, '\n', &line); /* the head */
    while (str_cut(&tsv, '\n', &line)) {
        bool optional = str_starts(line, STR("?"));
        if (line.len && line.ptr[0] != '#')
            *array_push(&f->arena, &truths) =
                (struct truth){ str_sub(line, optional, line.len), optional, false };
    }
    return truths;
}

/* Cell by cell; `*` in the truth is any. */
static bool
row_is(struct str want, struct str have)
{
    struct str w, h;
    while (str_cut(&want, '\t', &w)) {
        if (!str_cut(&have, '\t', &h))
            return false;
        if (!str_eq(w, STR("*")) && !str_eq(w, h))
            return false;
    }
    return true;
}

static bool
meet(struct truths *truths, struct str row)
{
    for (size_t i = 0; i < truths->len; i++) {
        struct truth *truth = &truths->items[i];
        if (!truth->met && row_is(truth->row, row))
            return truth->met = true;
    }
    return false;
}

static void
compare(struct fixture *f, const char *folder, const struct reading *reading,
        struct truths *truths, struct score *score)
{
    for (size_t i = 0; i < reading->notice->items.len; i++)
        for (size_t k = 0; k < reading->accounts[i].targets.len; k++) {
            const struct target *target = &reading->accounts[i].targets.items[k];
            struct str row = fixture_row(f, i + 1, target);
            score->found++;
            if (!meet(truths, row))
                print_error("%s extra\t%.*s\t%.*s\t%.*s\n", folder, STR_ARG(row),
                            STR_ARG(target->text.text), STR_ARG(target->why));
        }
    for (size_t i = 0; i < truths->len; i++) {
        const struct truth *truth = &truths->items[i];
        score->met += truth->met && !truth->optional;
        score->found -= truth->met && truth->optional;
        score->wanted += !truth->optional;
        if (!truth->met && !truth->optional)
            print_error("%s missed\t%.*s\n", folder, STR_ARG(truth->row));
    }
}

static void
test_truths(void **state)
{
    struct fixture *f = *state;
    struct score all = { 0 };
    glob_t folders;
    assert_int_equal(glob("tests/targets/*/", 0, NULL, &folders), 0);
    for (size_t i = 0; i < folders.gl_pathc; i++) {
        const char *folder = folders.gl_pathv[i];
        struct score one = { 0 };
        struct str bytes = notice_bytes(f, folder);
        if (!bytes.len) { /* the real notice lies beside the project, not in it */
            print_message("%s: SKIPPED, its notice is not here\n", folder);
            continue;
        }
        struct truths truths =
            truths_of(f, read_file(f, arena_printf(&f->arena, "%struth.tsv", folder)));
        compare(f, folder, fixture_read(f, bytes), &truths, &one);
        all.wanted += one.wanted;
        all.found += one.found;
        all.met += one.met;
        print_message("%s: %zu wanted, %zu found, %zu right\n", folder, one.wanted,
                      one.found, one.met);
    }
    globfree(&folders);
    print_message("all: %zu wanted, %zu found, %zu right, F1 %.4f\n", all.wanted,
                  all.found, all.met,
                  2.0 * (double)all.met / (double)(all.wanted + all.found));
    assert_int_equal(all.met, all.wanted);
    assert_int_equal(all.found, all.wanted);
}

static size_t
numerals_of(struct fixture *f, const struct flow *words)
{
    struct quantities found = { 0 };
    size_t numerals = 0;
    struct str s = words ? words->s : (struct str){ 0 };
    for (struct str rest = s, line; str_cut(&rest, '\n', &line);)
        quantities_find(&f->arena, f->tables, f->rules, line,
                        (struct span){ 0, line.len }, &found);
    for (size_t i = 0; i < found.len; i++)
        numerals += found.items[i].numerals;
    return numerals;
}

static bool
covers(const struct flow *words, struct span span)
{
    struct span all = words ? flow_span(words, 0, words->s.len) : (struct span){ 0 };
    return span.from >= all.from && span.to <= all.to;
}

/* Each numeral of wording and steps in one number, and within the item. */
static void
check_account(struct fixture *f, const struct item *item, const struct account *account)
{
    size_t numerals = numerals_of(f, item->words), counted = 0, targets = 0;
    for (size_t k = 0; k < item->steps.len; k++)
        numerals += numerals_of(f, item->steps.items[k].words);
    for (size_t i = 0; i < account->numbers.len; i++) {
        const struct number *number = &account->numbers.items[i];
        counted += number->numerals;
        assert_true(number->why.len > 0 || number->class == NUMBER_UNEXPLAINED);
        bool within = covers(item->words, number->text.span);
        for (size_t k = 0; k < item->steps.len; k++)
            within = within || covers(item->steps.items[k].words, number->text.span);
        assert_true(within);
        if (number->class == NUMBER_TARGET)
            assert_int_equal(number->target, targets++);
        else
            assert_true(number->target == NO_TARGET);
    }
    assert_int_equal(counted, numerals);
    assert_int_equal(targets, account->targets.len);
}

static void
test_accounts(void **state)
{
    struct fixture *f = *state;
    glob_t paths;
    assert_int_equal(glob("samples/*/*.txt", 0, NULL, &paths), 0);
    assert_int_equal(glob("tests/layouts/*/notice.txt", GLOB_APPEND, NULL, &paths), 0);
    assert_int_equal(glob("tests/targets/*/notice.txt", GLOB_APPEND, NULL, &paths), 0);
    for (size_t i = 0; i < paths.gl_pathc; i++) {
        struct reading *reading =
            fixture_read(f, read_file(f, str_of(paths.gl_pathv[i])));
        for (size_t k = 0; k < reading->notice->items.len; k++) {
            const struct account *account = &reading->accounts[k];
            check_account(f, &reading->notice->items.items[k], account);
            for (size_t n = 0; n < account->numbers.len; n++)
                if (account->numbers.items[n].class == NUMBER_UNEXPLAINED)
                    print_message("%s item %zu: unexplained: %.*s\n", paths.gl_pathv[i],
                                  k + 1, STR_ARG(account->numbers.items[n].text.text));
        }
    }
    globfree(&paths);
}

/* Many numbers in one task, with and without marks between them: each has its place, and the
 * time is linear (10 us a number when optimised). */
static void
test_many(void **state)
{
    struct fixture *f = *state;
    static const char *const marks[] = { "、", "", "，", "和" };
    static const char *const amounts[] = { "5个甲", "三处乙", "百分之九丙", "7丁" };
    enum { COUNT = 8000, LINE = 400 };
    for (size_t m = 0; m < 4; m++) {
        struct buf text = { .arena = &f->arena };
        buf_add(&text, STR("某县2024年任务清单\n\n一、工程\n（一）新建"));
        for (size_t i = 0; i < COUNT; i++)
            buf_printf(&text, "%s%s%s", amounts[i % 4], marks[m],
                       i % LINE == LINE - 1 ? "\n" : "");
        buf_add(&text,
                STR("\n责任单位：县教育局\n（二）新建学校5所\n责任单位：县教育局\n"));
        struct reading *reading = fixture_read(f, buf_str(&text));
        assert_int_equal(reading->notice->items.len, 2);
        assert_true(reading->accounts[0].numbers.len >= COUNT);
        check_account(f, &reading->notice->items.items[0], &reading->accounts[0]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_truths),
        cmocka_unit_test(test_accounts),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests_name("target", tests, fixture_open, fixture_close);
}
