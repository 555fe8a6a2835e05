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

#define SHAPES        "rules/quantity"
#define SHAPES_APART  "tests/unit/packs/quantity"

static inline struct rules *
fixture_rules(struct arena *arena)
{
    struct rules *rules;
    struct str bytes, why;
    struct buf faults = { .arena = arena };
    bool joined = file_read(arena, SHAPES "/shapes.yaml", &bytes, &why);
    if (!rules_load(arena, joined ? SHAPES : SHAPES_APART, quantity_rule_kinds, 1,
                    &rules, &faults) ||
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

#endif
