/* Packed rows of a long filing: each is found again, in the file's order and in any other. */
#include "history/pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { ROWS = 30000, ITEMS = 7 };

static struct past
row_at(size_t i)
{
    return (struct past){
        .line = i + 2,
        .item = (int)(i % ITEMS) + 1,
        .indicator = (int)(i % 3),
        .unit_mark = (uint32_t)(i / ITEMS) * 2654435761U + 1,
        .state = STATE_GOING,
        .done = { .kind = VALUE_NUMBER,
                  .value = { .mantissa = 2 * (int64_t)i - 99, .scale = -2 } },
    };
}

static struct pack *
filled(struct arena *arena, size_t corrected)
{
    bool first;
    struct pack *pack = pack_new(arena, true);
    for (size_t i = 0; i < ROWS; i++) {
        struct past row = row_at(i);
        assert_true(pack_add(pack, &row, &first));
        assert_int_equal(first, i < 3 * ITEMS);
    }
    if (corrected) {
        struct past row = row_at(corrected);
        row.line = ROWS + 2;
        row.correction = true;
        assert_true(pack_add(pack, &row, &first));
    }
    pack_close(pack);
    return pack;
}

static const struct past *
find(struct pack *pack, struct arena *arena, size_t i, struct past_steps *steps)
{
    static const struct filed filed = { 0 };
    struct past row = row_at(i);
    struct past_key key = { .item = row.item,
                            .indicator = row.indicator,
                            .unit_mark = row.unit_mark,
                            .steps = steps };
    return pack_find(pack, arena, &filed, &key);
}

static void
assert_found(struct pack *pack, struct arena *arena, size_t i, struct past_steps *steps)
{
    struct past row = row_at(i);
    const struct past *found = find(pack, arena, i, steps);
    assert_non_null(found);
    assert_int_equal(found->line, row.line);
    assert_int_equal(found->done.kind, VALUE_NUMBER);
    assert_int_equal(found->done.value.mantissa, row.done.value.mantissa);
    assert_int_equal(found->done.value.scale, -2);
}

static void
rows_are_found(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct past_steps steps = { 0 };
    struct pack *pack = filled(&arena, 0);
    for (size_t i = 0; i < ROWS; i++)
        assert_found(pack, &arena, i, &steps);
    for (size_t i = 0; i < ROWS; i++) /* rows left out, others put in */
        if (i % 100 > 20) {
            assert_found(pack, &arena, i, &steps);
            if (i % 100 == 50)
                assert_null(find(pack, &arena, ROWS + i, &steps));
        }
    for (size_t i = ROWS; i-- > 0;)
        assert_found(pack, &arena, i, i % 2 ? &steps : NULL);
    arena_release(&arena);
}

/* The correction holds, whoever asks. */
static void
corrections_are_last(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct past_steps steps = { 0 };
    struct pack *pack = filled(&arena, 4711);
    assert_found(pack, &arena, 4710, &steps);
    assert_int_equal(find(pack, &arena, 4711, &steps)->line, ROWS + 2);
    assert_int_equal(find(pack, &arena, 4711, NULL)->line, ROWS + 2);
    assert_found(pack, &arena, 4712, &steps);
    arena_release(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_found),
        cmocka_unit_test(corrections_are_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
