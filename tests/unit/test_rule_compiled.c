/* Rules: their compiled form. */
#include "rule/cache.h"

#include "base/file.h"
#include "rule_fixture.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const uint64_t packs = 8;

static bool
reads(struct rules *rules, struct str bytes, uint64_t program)
{
    struct cache_form form;
    return cache_open(rules->arena, bytes, &form) && form.keys.program == program &&
           cache_is_of(&form, packs) && cache_read(rules, &form);
}

static const struct watch watch;

static void
test_compiled_form(void **state)
{
    (void)state;
    struct fixture f, g = { 0 };
    load(&f, GOOD);
    struct str why, compiled;
    char path[] = "/tmp/duban-rules-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    assert_true(rules_compiled(f.rules, STR("more"), &compiled));
    assert_true(file_write(&f.arena, path, compiled, &why));
    assert_true(rules_load_compiled(&g.arena, GOOD "/",
                                    (struct rules_form){ path, false }, test_kinds, 3,
                                    &g.rules, &g.faults));
    assert_true(g.rules->compiled);
    assert_int_equal(rules_count(g.rules), 6);
    for (size_t i = 0; i < 6; i++) {
        const struct rule *a = rules_at(f.rules, i), *b = rules_at(g.rules, i);
        assert_true(str_eq(a->id, b->id) && str_eq(a->path, b->path));
        assert_true(str_eq(a->pattern, b->pattern) && a->line == b->line);
        assert_true(str_eq(rule_gives(a, "note"), rule_gives(b, "note")));
        assert_int_equal(rule_choice(a, "comparator"), rule_choice(b, "comparator"));
        assert_ptr_equal(rules_find(g.rules, a->id), b);
    }
    compare(&g, STR("不少于12，3-3-4，2024年3月，每次3，至多五个"), 0);
    assert_int_equal(rules_test(g.rules, &g.faults), 1);
    unload(&g);
    /* For other kinds it is not the form, and the packs are read. */
    g = (struct fixture){ 0 };
    assert_true(rules_load_compiled(&g.arena, GOOD, (struct rules_form){ path, false },
                                    test_kinds, 2, &g.rules, &g.faults));
    assert_false(g.rules->compiled);
    unload(&g);
    unlink(path);
    unload(&f);
}

static void
test_compiled_form_is_whole(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD);
    struct str good = cache_write(f.rules, (struct cache_keys){ 7, 8 }, watch, STR(""));
    struct rules *fresh = rules_new(&f.arena, GOOD, test_kinds, 3);
    assert_true(reads(fresh, good, 7));
    assert_false(reads(rules_new(&f.arena, GOOD, test_kinds, 3), good, 8));
    for (size_t len = 0; len < good.len; len += 1 + len / 64) {
        fresh = rules_new(&f.arena, GOOD, test_kinds, 3);
        assert_false(reads(fresh, str_sub(good, 0, len), 7));
    }
    unload(&f);
}

/* Writes VALUE's eight bytes at AT, as the form has its numbers. */
static void
put_sum(char *at, uint64_t value)
{
    for (size_t i = 0; i < 8; i++)
        at[i] = (char)(unsigned char)(value >> 8 * i & 0xFF);
}

/* A flipped bit is seen by the sum; where the sum was made to agree, the rules that are
 * read are still safe to use. The sieves, which stand behind them, are believed. */
static void
test_damaged_compiled_form(void **state)
{
    (void)state;
    struct fixture f;
    load(&f, GOOD);
    struct str good = cache_write(f.rules, (struct cache_keys){ 7, 8 }, watch, STR(""));
    struct rules *read = rules_new(&f.arena, GOOD, test_kinds, 3);
    assert_true(reads(read, good, 7));
    size_t sieves = (size_t)(read->sets[0].image.ptr - good.ptr);
    for (size_t bit = 0; bit < sieves * 8; bit += 1 + bit % 5) {
        struct fixture g = { 0 };
        struct str damaged = arena_str(&g.arena, good);
        char *bytes = arena_alloc(&g.arena, damaged.len);
        memcpy(bytes, good.ptr, good.len);
        bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
        damaged = (struct str){ bytes, good.len };
        g.rules = rules_new(&g.arena, GOOD, test_kinds, 3);
        assert_false(reads(g.rules, damaged, 7));
        struct str texts = str_sub(damaged, CACHE_HEAD, sieves);
        put_sum(bytes + CACHE_HEAD - 32, image_sum(0, texts));
        rules_close(g.rules);
        g.rules = rules_new(&g.arena, GOOD, test_kinds, 3);
        if (reads(g.rules, damaged, 7)) {
            rules_sort(g.rules);
            for (size_t k = 0; k < 3; k++) {
                struct match match;
                struct str text = STR("不少于12，3-3-4，2024年3月，每次3，至多五个");
                rule_set_match(rules_of(g.rules, test_kinds[k]->name), text, 0, 0,
                               &match);
            }
        }
        unload(&g);
    }
    unload(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_compiled_form),
        cmocka_unit_test(test_compiled_form_is_whole),
        cmocka_unit_test(test_damaged_compiled_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
