/* Units, leaders, keys, distance: what names mean, and what was seen before. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/distance.h"
#include "checks/keys.h"
#include "plan/leaders.h"
#include "plan/units.h"

#include <stdio.h>

struct fixture {
    struct arena arena;
    struct unit_words *words;
    struct alikes alikes;
};

static int
open_fixture(void **state)
{
    static struct fixture f;
    struct buf faults = { .arena = &f.arena };
    *state = &f;
    if (unit_words_load(&f.arena, "rules/tables", &f.words, &faults) &&
        alikes_load(&f.arena, "rules/tables", &f.alikes, &faults))
        return 0;
    fprintf(stderr, "%.*s", STR_ARG(buf_str(&faults)));
    return 1;
}

static int
close_fixture(void **state)
{
    struct fixture *f = *state;
    arena_release(&f->arena);
    return 0;
}

static const struct {
    const char *name, *means;
    enum unit_how how;
} names[] = {
    { "区卫生健康委", "区卫生健康委", UNIT_EXACT },
    { "区卫健委", "区卫生健康委", UNIT_ALIAS },
    { "青梧区卫生健康委员会", "区卫生健康委", UNIT_ALIAS },
    { "云岚市青梧区卫健委", "区卫生健康委", UNIT_ALIAS },
    { "区卫计委", "区卫生健康委", UNIT_RENAMED },
    { "卫生健康委", "区卫生健康委", UNIT_NO_PLACE },
    { "市卫生健康委", "区卫生健康委", UNIT_ELSEWHERE },
    { "石门县卫生健康委", "区卫生健康委", UNIT_ELSEWHERE },
    { "区卫生局所", NULL, UNIT_UNKNOWN },
    { "区人社局", "区人力资源和社会保障局", UNIT_ALIAS },
    { "区人力社保局", "区人力资源和社会保障局", UNIT_ALIAS },
    { "市公安局青梧分局", "市公安局青梧分局", UNIT_EXACT },
    { "区公安分局", "市公安局青梧分局", UNIT_ALIAS },
    { "市公安局石桥分局", "市公安局青梧分局", UNIT_ELSEWHERE },
    { "市公安局轨道分局", NULL, UNIT_UNKNOWN },
    { "青梧公安分局", "市公安局青梧分局", UNIT_ALIAS },
    { "市公安局青梧分局养犬办公室", "市公安局青梧分局", UNIT_BRACKET },
    { "交警支队", "市公安局公安交通管理局青梧交通支队", UNIT_ALIAS },
    { "区规自分局", "市规划自然资源委青梧分局", UNIT_ALIAS },
    { "市场监管局", "区市场监督管理局", UNIT_ALIAS },
    { "区市监局", "区市场监督管理局", UNIT_ALIAS },
    { "区城管", "区城市管理委", UNIT_DANGEROUS },
    { "区城管委", "区城市管理委", UNIT_ALIAS },
    { "石鼓街道办事处", "各街道", UNIT_ANY },
    { "区养老局", NULL, UNIT_UNKNOWN },
    { "", NULL, UNIT_NOTHING },
};

static struct units *
some_units(struct fixture *f)
{
    static const char *const printed[] = {
        "区卫生健康委",
        "区人力资源和社会保障局",
        "市公安局青梧分局（养犬办）",
        "市公安局公安交通管理局青梧交通支队",
        "市规划自然资源委青梧分局",
        "区市场监督管理局",
        "区城市管理委",
        "各街道",
    };
    struct plan *plan = arena_new(&f->arena, struct plan);
    static const struct sheets none = { 0 };
    struct notice *notice = arena_new(&f->arena, struct notice);
    notice->issuer.text = STR("云岚市青梧区人民政府办公室");
    plan->notice = notice;
    plan->sheets = &none;
    struct duty *duty = array_push(&f->arena, &plan->duties);
    for (size_t i = 0; i < sizeof printed / sizeof printed[0]; i++)
        *array_push(&f->arena, &duty->units) = str_of(printed[i]);
    return units_of(&f->arena, plan, f->words);
}

static void
names_are_understood(void **state)
{
    const struct units *units = some_units(*state);
    assert_true(str_eq(units->place, STR("青梧区")));
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct unit_match match = units_match(units, str_of(names[i].name));
        struct str means = match.unit ? match.unit->name : (struct str){ 0 };
        if (match.how != names[i].how || !str_eq(means, str_of(names[i].means)))
            fail_msg("%s: %d %.*s", names[i].name, (int)match.how, STR_ARG(means));
    }
}

static void
nearest_names(void **state)
{
    const struct fixture *f = *state;
    static const struct {
        const char *name, *near;
    } cases[] = {
        { "区卫生建康委", "区卫生健康委" },
        { "区为生建康委", "区卫生健康委" },
        { "区市场监督管理服务中心", "区市场监督管理局" },
        { "区养老局", "" },
        { "区管理局", "" },
        { "金水区市场监督管理中心", "" },
    };
    const struct units *units = some_units(*state);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_true(str_eq(units_nearest(units, &f->alikes, str_of(cases[i].name)).name,
                           str_of(cases[i].near)));
}

static void
edits_are_characters(void **state)
{
    (void)state;
    assert_int_equal(distance(STR("顾怀瑾"), STR("顾怀谨")), 1);
    assert_int_equal(distance(STR("顾怀瑾"), STR("顾瑾怀")), 1);
    assert_int_equal(distance(STR("沈知远"), STR("沈远")), 1);
    assert_int_equal(distance(STR(""), STR("沈远")), 2);
    char longer[3 * (DISTANCE_MOST + 1)];
    for (size_t i = 0; i < sizeof longer; i++)
        longer[i] = "区"[i % 3];
    assert_int_equal(distance((struct str){ longer, sizeof longer }, STR("区")),
                     DISTANCE_MOST + 1);
}

/* Twice the edits, once where the one is taken for the other. */
static void
alike_characters_are_near(void **state)
{
    struct fixture *f = *state;
    static const struct {
        const char *written, *meant;
        size_t halves;
    } cases[] = {
        { "区民政局", "区民政局", 0 },
        { "区名正局", "区民政局", 3 },
        { "区民正局", "区民政局", 1 },
        { "区眠政局", "区民政局", 2 },
        { "区交通菊", "区交通局", 1 },
        { "区水物局", "区水务局", 1 },
        { "长辛店", "常辛店", 1 },
        { "掌辛店", "长辛店", 1 },
        { "戊戌", "戌戊", 2 },
        { "ai", "哀", 4 },
        { "sound", "shape", 8 },
        { "", "局", 2 },
        { "区审计局办公室", "区审计局", 6 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct alike_word word;
        alike_word_of(&f->alikes, str_of(cases[i].written), &word);
        assert_int_equal(alike_distance(&word, str_of(cases[i].meant)),
                         cases[i].halves);
    }
}

static void
slips_of_the_pen(void **state)
{
    struct fixture *f = *state;
    static const struct sheets none = { 0 };
    struct plan *plan = arena_new(&f->arena, struct plan);
    plan->sheets = &none;
    struct duty *duty = array_push(&f->arena, &plan->duties);
    *array_push(&f->arena, &duty->leaders) = STR("韦炜");
    *array_push(&f->arena, &duty->leaders) = STR("卢庆雷");
    static const struct {
        const char *name;
        enum leader_how how;
    } cases[] = {
        { "韦炜", LEADER_OF_DUTY },         { "韦玮", LEADER_TYPO },
        { "韦涛", LEADER_UNKNOWN },         { "卢庆蕾", LEADER_TYPO },
        { "副区长卢庆雷", LEADER_OF_DUTY }, { "卢建国", LEADER_UNKNOWN },
        { "卢青蕾", LEADER_TYPO },          { "鲁青蕾", LEADER_UNKNOWN },
        { "韦苇庆", LEADER_UNKNOWN },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(leader_match(plan, &f->alikes, duty, str_of(cases[i].name),
                                      (struct date){ 0 })
                             .how,
                         cases[i].how);
}

static uint64_t
mixed(uint64_t i)
{
    i = (i + 1) * UINT64_C(0x9E3779B97F4A7C15);
    i = (i ^ (i >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    return i ^ (i >> 31);
}

/* What was added is seen, what was not is new, and a full set says so. */
static void
keys_are_kept(void **state)
{
    (void)state;
    struct arena arena = { 0 };
    struct keys keys = { 0 };
    size_t line = 0, most = 300000;
    keys_open(&arena, &keys, most);
    for (uint64_t i = 0; i < most - 1; i++)
        assert_int_equal(keys_add(&keys, mixed(i), (size_t)i + 1, &line), KEYS_NEW);
    for (uint64_t i = 0; i < most - 1; i += 7)
        assert_int_equal(keys_add(&keys, mixed(i), 9, &line), KEYS_SEEN);
    assert_int_equal(keys_add(&keys, mixed(5), 9, &line), KEYS_SEEN);
    assert_int_equal(line, 6);
    assert_int_equal(keys_add(&keys, 0, 7, &line), KEYS_NEW);
    assert_int_equal(keys_add(&keys, 0, 8, &line), KEYS_SEEN);
    assert_int_equal(line, 7);
    assert_int_equal(keys_add(&keys, mixed(most), 9, &line), KEYS_FULL);
    arena_release(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_understood),
        cmocka_unit_test(nearest_names),
        cmocka_unit_test(edits_are_characters),
        cmocka_unit_test(alike_characters_are_near),
        cmocka_unit_test(slips_of_the_pen),
        cmocka_unit_test(keys_are_kept),
    };
    return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
