/* All packs, the tables and the two arenas, shared by the tests of target/. Run from the root
 * of the tree. */
#ifndef TESTS_TARGET_FIXTURE_H
#define TESTS_TARGET_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "filing/kinds.h"
#include "lint/scan.h"
#include "notice/flow.h"
#include "target/target.h"

#include <stdio.h>

struct fixture {
    struct arena arena;    /* of the run: the rules, and what the test makes */
    struct arena document; /* of the notice in hand */
    struct rules *rules;
    struct quantity_tables *tables;
};

/* A notice that was read, with its accounts. */
struct reading {
    struct text text;
    const struct notice *notice;
    const struct account *accounts;
};

static inline int
fixture_open(void **state)
{
    static struct fixture f;
    static const struct rule_kind *const *const stages[] = {
        quantity_rule_kinds, notice_rule_kinds, target_rule_kinds, filing_rule_kinds,
        lint_rule_kinds
    };
    const struct rule_kind *kinds[64];
    size_t count = 0;
    for (size_t i = 0; i < sizeof stages / sizeof stages[0]; i++)
        for (size_t k = 0; stages[i][k]; k++)
            kinds[count++] = stages[i][k];
    struct buf faults = { .arena = &f.arena };
    *state = &f;
    if (rules_load(&f.arena, "rules", kinds, count, &f.rules, &faults) &&
        quantity_tables_load(&f.arena, "rules/tables", &f.tables, &faults))
        return 0;
    fprintf(stderr, "%.*s", STR_ARG(buf_str(&faults)));
    return 1;
}

static inline int
fixture_close(void **state)
{
    struct fixture *f = *state;
    rules_close(f->rules);
    arena_release(&f->document);
    arena_release(&f->arena);
    return 0;
}

/* Lasts until the next one is read. */
static inline struct reading *
fixture_read(struct fixture *f, struct str bytes)
{
    arena_reset(&f->document);
    struct reading *reading = arena_new(&f->document, struct reading);
    reading->text = text_decode(&f->document, bytes);
    reading->notice = notice_parse(&f->document, f->rules, &reading->text);
    reading->accounts =
        targets_find(&f->document, f->rules, f->tables, reading->notice);
    return reading;
}

static inline struct str
fixture_per(const struct target *target)
{
    const char *name = period_name(target->per);
    return name ? str_of(name) : target->per_text;
}

/* "5 10 - ge 公里 -": a target as the truth tables write it, parted by TAB. */
static inline struct str
fixture_row(struct fixture *f, size_t item, const struct target *target)
{
    struct buf row = { .arena = &f->arena };
    struct str per = fixture_per(target);
    buf_printf(&row, "%zu\t", item);
    buf_add(&row, decimal_print(&f->arena, target->value));
    buf_char(&row, '\t');
    buf_add(&row,
            target->has_max ? decimal_print(&f->arena, target->value_max) : STR("-"));
    buf_printf(&row, "\t%s\t", comparator_name(target->comparator));
    buf_add(&row, target->unit.len ? target->unit : STR("-"));
    buf_char(&row, '\t');
    buf_add(&row, per.len ? per : STR("-"));
    return buf_str(&row);
}

#endif
