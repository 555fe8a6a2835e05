/* Tables, shape rules and an arena, shared by the tests of quantity/. Run from the
 * root of the tree. */
#ifndef TESTS_QUANTITY_FIXTURE_H
#define TESTS_QUANTITY_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/utf8.h"
#include "quantity/quantity.h"

#include <stdio.h>

struct fixture {
    struct arena arena;
    struct quantity_tables *tables;
    struct rules *rules;
};

static inline struct rules *
fixture_rules(struct arena *arena)
{
    struct rules *rules;
    struct buf faults = { .arena = arena };
    if (!rules_load(arena, "rules/quantity", quantity_rule_kinds, 1, &rules, &faults) ||
        rules_test(rules, &faults)) {
        fprintf(stderr, "%.*s", STR_ARG(buf_str(&faults)));
        return NULL;
    }
    return rules;
}

static inline int
fixture_open(void **state)
{
    static struct fixture f;
    struct buf faults = { .arena = &f.arena };
    *state = &f;
    f.rules = fixture_rules(&f.arena);
    if (quantity_tables_load(&f.arena, "rules/tables", &f.tables, &faults) && f.rules)
        return 0;
    fprintf(stderr, "%.*s", STR_ARG(buf_str(&faults)));
    return 1;
}

static inline int
fixture_close(void **state)
{
    struct fixture *f = *state;
    rules_close(f->rules);
    arena_release(&f->arena);
    return 0;
}

static inline struct quantities
fixture_find(struct fixture *f, struct str text)
{
    struct quantities found = { 0 };
    quantities_find(&f->arena, f->tables, f->rules, text, (struct span){ 0, text.len },
                    &found);
    return found;
}

/* "ge 20 期 /month; date 2024 年": what was found, as one line. Amounts, numbers and
 * percents go without the name of their class; eq is not said. */
static inline struct str
fixture_told(struct fixture *f, struct str text)
{
    struct buf line = { .arena = &f->arena };
    struct quantities found = fixture_find(f, text);
    for (size_t i = 0; i < found.len; i++) {
        const struct quantity *q = &found.items[i];
        if (i)
            buf_add(&line, STR(";"));
        if (q->class != QUANTITY_AMOUNT && q->class != QUANTITY_NUMBER &&
            q->class != QUANTITY_PERCENT)
            buf_printf(&line, " %s", quantity_class_name(q->class));
        if (q->comparator != COMPARATOR_EQ)
            buf_printf(&line, " %s", comparator_name(q->comparator));
        if (q->has_value)
            buf_printf(&line, " %.*s", STR_ARG(decimal_print(&f->arena, q->value)));
        if (q->has_max)
            buf_printf(&line, "~%.*s", STR_ARG(decimal_print(&f->arena, q->value_max)));
        if (q->unit.len)
            buf_printf(&line, " %.*s", STR_ARG(q->unit));
        if (q->per != PERIOD_NONE && period_name(q->per))
            buf_printf(&line, " /%s", period_name(q->per));
        else if (q->per != PERIOD_NONE)
            buf_printf(&line, " /%.*s", STR_ARG(q->per_text));
    }
    return str_trim(buf_str(&line));
}

struct told {
    const char *text, *want;
};

/* All rows are tried, and each that fails is printed. */
static inline void
fixture_tell(struct fixture *f, const struct told *rows, size_t count)
{
    size_t failed = 0;
    for (size_t i = 0; i < count; i++) {
        struct str told = fixture_told(f, str_of(rows[i].text));
        if (str_eq(told, str_of(rows[i].want)))
            continue;
        failed++;
        print_error("%s\n  want %s\n  have %.*s\n", rows[i].text, rows[i].want,
                    STR_ARG(told));
    }
    assert_int_equal(failed, 0);
}

#define TELL(f, rows) fixture_tell((f), (rows), sizeof(rows) / sizeof *(rows))

#endif
