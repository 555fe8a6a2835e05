/* What the public test suites of other number readers say: ../shared/peer-numbers. All
 * cases called core must hold; of the edge cases as many as before. */
#include "quantity_fixture.h"

#include <jansson.h>

#define CASES "../shared/peer-numbers/cases.jsonl"

struct score {
    size_t held, all;
};

/* Byte offset of a character. */
static size_t
byte_of(struct str text, size_t character)
{
    size_t at = 0;
    while (character-- && at < text.len)
        utf8_next(text, &at);
    return at;
}

static struct str
string_of(json_t *object, const char *key)
{
    json_t *value = json_object_get(object, key);
    return json_is_string(value)
               ? (struct str){ json_string_value(value), json_string_length(value) }
               : (struct str){ 0 };
}

/* The suites cut differently: some give the number alone, some with its measure word,
 * its bound or its 第. Ours must lie inside theirs or theirs inside ours. */
static bool
same_place(const struct quantity *q, struct span want)
{
    return want.from >= q->extent.from && want.from <= q->numeral.from &&
           want.to >= q->numeral.to && want.to <= q->extent.to + 6;
}

static bool
reads_as(struct decimal value, struct str want)
{
    struct decimal other;
    return decimal_read(want, &other) && decimal_compare(value, other) == 0;
}

/* "0.95" for 95 %: the same said otherwise. */
static bool
value_holds(const struct quantity *q, json_t *expect)
{
    size_t i;
    json_t *other;
    struct decimal base;
    struct str want = string_of(expect, "value");
    if (!q->has_value)
        return false;
    if (reads_as(q->value, want))
        return true;
    if (json_object_get(expect, "parts") && q->measure &&
        decimal_multiply(q->value, q->measure->factor, &base) && reads_as(base, want))
        return true;
    json_array_foreach(
        json_object_get(expect, "alt"), i,
        other) if (reads_as(q->value,
                            (struct str){ json_string_value(other),
                                          json_string_length(other) })) return true;
    return false;
}

static bool
unit_holds(const struct quantity *q, json_t *expect)
{
    struct str want = string_of(expect, "unit");
    if (!want.len || str_eq(want, q->unit) || json_object_get(expect, "parts"))
        return true;
    return str_eq(want, STR("%")) && q->measure &&
           str_eq(q->measure->dimension, STR("percentage point"));
}

static bool
max_holds(const struct quantity *q, json_t *expect)
{
    struct str want = string_of(expect, "value_max");
    return want.len ? q->has_max && reads_as(q->value_max, want) : !q->has_max;
}

static bool
found(const struct quantities *qs, struct str text, json_t *expect)
{
    struct str printed = string_of(expect, "text");
    size_t from =
        byte_of(text, (size_t)json_integer_value(json_object_get(expect, "start")));
    struct span want = { from, from + printed.len };
    for (size_t i = 0; i < qs->len; i++) {
        const struct quantity *q = &qs->items[i];
        if (same_place(q, want) && value_holds(q, expect) && unit_holds(q, expect) &&
            max_holds(q, expect))
            return true;
    }
    return false;
}

/* Quantities nobody asked for; words that count nothing are none. */
static size_t
counted(const struct quantities *qs)
{
    size_t count = 0;
    for (size_t i = 0; i < qs->len; i++)
        count += qs->items[i].class != QUANTITY_IDIOM;
    return count;
}

static bool
case_holds(struct fixture *f, json_t *one)
{
    size_t i;
    json_t *expect, *list = json_object_get(one, "expect");
    struct str text = string_of(one, "text");
    struct quantities qs = fixture_find(f, text);
    bool holds = !json_is_true(json_object_get(one, "complete")) ||
                 counted(&qs) <= json_array_size(list);
    json_array_foreach(list, i, expect) holds = found(&qs, text, expect) && holds;
    return holds;
}

static void
count_case(struct fixture *f, json_t *one, struct score *core, struct score *edge)
{
    struct str scope = string_of(one, "scope");
    struct score *score = str_eq(scope, STR("core"))   ? core
                          : str_eq(scope, STR("edge")) ? edge
                                                       : NULL;
    if (!score)
        return;
    bool holds = case_holds(f, one);
    score->all++;
    score->held += holds;
    if (!holds)
        print_message("%s %s: %s\n", score == core ? "CORE" : "edge",
                      string_of(one, "id").ptr, string_of(one, "text").ptr);
}

static void
peer_cases_hold(void **state)
{
    struct fixture *f = *state;
    struct score core = { 0 }, edge = { 0 };
    struct str bytes, why, line;
    if (!file_read(&f->arena, CASES, &bytes, &why)) {
        print_message("%s is not there: skipped\n", CASES);
        skip();
    }
    while (str_cut(&bytes, '\n', &line)) {
        json_t *one = line.len ? json_loadb(line.ptr, line.len, 0, NULL) : NULL;
        if (one)
            count_case(f, one, &core, &edge);
        json_decref(one);
    }
    print_message("core %zu of %zu, edge %zu of %zu\n", core.held, core.all, edge.held,
                  edge.all);
    assert_int_equal(core.held, core.all);
}

int
main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(peer_cases_hold) };
    return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
