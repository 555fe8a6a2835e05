/* Rules of a pack and an arena, shared by the tests of rule/. Run from the root of the tree. */
#ifndef TESTS_RULE_FIXTURE_H
#define TESTS_RULE_FIXTURE_H

#include "rule/read.h"
#include "rule_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define GOOD "tests/unit/packs/good"

struct fixture {
    struct arena arena;
    struct buf faults;
    struct rules *rules;
};

static inline void
load(struct fixture *f, const char *folder)
{
    *f = (struct fixture){ 0 };
    bool ok = rules_load(&f->arena, folder, test_kinds, 3, &f->rules, &f->faults);
    if (!ok)
        print_message("%.*s", STR_ARG(f->faults));
    assert_true(ok);
}

static inline void
unload(struct fixture *f)
{
    rules_close(f->rules);
    arena_release(&f->arena);
}

static inline void
assert_str(struct str got, const char *want)
{
    if (!str_eq(got, str_of(want)))
        fail_msg("'%.*s', not '%s'", STR_ARG(got), want);
}

/* What a set is meant to do, said plainly: of all rules alone the leftmost, the first. */
static inline enum match_outcome
plain_match(struct fixture *f, struct rule_set *set, struct str text, size_t from,
            unsigned flags, struct match *best)
{
    enum match_outcome outcome = MATCH_NO;
    for (size_t i = 0; i < set->members.len; i++) {
        struct match match;
        const struct rule *rule = &set->members.items[i]->public;
        if (rule_match(f->rules, rule, text, from, flags, &match) != MATCH_YES)
            continue;
        if (outcome == MATCH_NO || match.whole.from < best->whole.from)
            *best = match;
        outcome = MATCH_YES;
    }
    return outcome;
}

static inline void
compare(struct fixture *f, struct str text, unsigned flags)
{
    struct rule_set *sets[] = { rules_of(f->rules, "comparator"),
                                rules_of(f->rules, "date") };
    for (size_t i = 0; i < 2; i++)
        for (size_t from = 0; from <= text.len;) {
            struct match one, two;
            enum match_outcome a = rule_set_match(sets[i], text, from, flags, &one);
            enum match_outcome b = plain_match(f, sets[i], text, from, flags, &two);
            assert_int_equal(a, b);
            if (a == MATCH_YES) {
                assert_ptr_equal(one.rule, two.rule);
                assert_memory_equal(&one.whole, &two.whole, sizeof one.whole);
            }
            do
                from++;
            while (from < text.len && ((unsigned char)text.ptr[from] & 0xC0) == 0x80);
        }
}

#endif
