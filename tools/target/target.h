/*
 * target: what a notice obliges somebody to reach (目标), and an account of every other
 * number.
 *
 *     item text -> quantities (quantity/) -> clauses -> targets | a class and a reason
 *
 * Full accounting: every numeral of an item's text and steps stands in exactly one
 * number; the sum of their `numerals` equals the lexer's count. A number is part of a
 * target or has a class and, in `why`, the id of the rule or row that says so. What no
 * rule explains is NUMBER_UNEXPLAINED, for a check to speak of.
 *
 * Vocabulary and precedence: rules/target/ (its first pack's head says the order) and
 * rules/tables/. Here are the mechanics: clauses, coordination, sharing (the model and
 * its hard cases: extraction.md of the design). Parsing is total and linear.
 *
 * Spans are bytes of the notice's text; all lives in the arena given.
 */
#ifndef TARGET_TARGET_H
#define TARGET_TARGET_H

#include "notice/notice.h"
#include "quantity/quantity.h"

#define NO_TARGET ((size_t)-1)

enum target_kind {
    TARGET_FLOW,    /* done within the year: 新建10家 */
    TARGET_STOCK,   /* a level: 总数达到17个, 累计 */
    TARGET_RATE,    /* 覆盖率不低于95% */
    TARGET_AVERAGE, /* 平均每条路建设10台 */
    TARGET_BOUND,   /* a floor in each period: 每月至少两次 */
};

enum number_class {
    NUMBER_TARGET,
    NUMBER_IDENTIFIER,
    NUMBER_SCOPE,
    NUMBER_ORDINAL,
    NUMBER_DATE,
    NUMBER_DURATION,
    NUMBER_REFERENCE,
    NUMBER_PHONE,
    NUMBER_IDIOM,
    NUMBER_CAVEAT,
    NUMBER_UNEXPLAINED,
};

struct target {
    size_t ordinal;      /* of its item, from 1: "8.2" is the second of item 8 */
    struct datum text;   /* the words that say it, bounds included: 不低于95% */
    struct datum action; /* 新开工; empty: none said */
    struct datum object; /* 老旧小区综合整治项目; shared objects stand in every one */
    enum comparator comparator;
    bool has_max;
    struct decimal value, value_max; /* exact, scale folded in; percent: 95 */
    struct str unit;                 /* as printed, without scale; empty: none */
    const struct measure *measure;   /* of the unit; NULL: not in the table */
    enum period per;
    struct str per_text; /* 月, 条, 千人; empty when per is PERIOD_NONE */
    struct dated by;     /* a date of its own; year 0: the item's deadline */
    enum target_kind kind;
    struct str why; /* id of the rule that found the obligation */
};

/* A quantity of an item and what it is. */
struct number {
    struct datum text;
    enum number_class class;
    size_t target;   /* index into targets, NO_TARGET */
    size_t numerals; /* of the lexer that it holds */
    struct str why;  /* id of the rule or row that decided */
};

/* Of one item. */
struct account {
    ARRAY(struct target) targets;
    ARRAY(struct number) numbers; /* in order of print */
};

/* The kinds of rules of rules/target/; ends with NULL. */
extern const struct rule_kind *const target_rule_kinds[];

/* One account for each of NOTICE's items, in their order; an empty one when it has no numeral. RULES
 * hold the kinds of quantity and target. */
const struct account *targets_find(struct arena *arena, struct rules *rules,
                                   const struct quantity_tables *tables,
                                   const struct notice *notice);

/* "flow", "identifier": the words of the JSON forms. */
const char *target_kind_name(enum target_kind kind);
const char *number_class_name(enum number_class class);

#endif
