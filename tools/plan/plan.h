/*
 * plan: what a year's notice asks for (任务清单), in the form that filings are judged by.
 *
 * Made of the registry of a data repo where there is one (people reviewed it), else of the
 * notice itself. A duty (任务) is an item of the notice; an indicator (指标) is what it is
 * measured by: the k-th target of the item in order of print. A duty without targets has
 * one qualitative indicator, 1 (filings.md §7.3). Everything lives in the arena given and
 * is only read afterwards.
 */
#ifndef PLAN_PLAN_H
#define PLAN_PLAN_H

#include "plan/sheet.h"
#include "registry/registry.h"

struct duty;
struct adjustments;
struct units; /* plan/units.h */

struct indicator {
    const struct duty *duty;
    int number;   /* 2 of "8.2" */
    bool numeric; /* false: qualitative, and what follows is empty but the deadline */
    enum target_kind kind;
    enum comparator comparator;
    bool has_max;
    struct decimal value, value_max; /* exact, scale folded in: 3.65万亩 is 36500 */
    struct str unit;                 /* as printed, without scale; empty: none */
    const struct measure *measure;   /* NULL: none, or not in the table */
    enum period per;                 /* PERIOD_MONTH: a floor in each month */
    struct str per_text;
    struct date by;                  /* its own, else the duty's; year 0: none */
    struct str text, action, object; /* 不少于55万人次; 提供; 助餐 */
    struct span span;                /* of text, in the notice; empty: of a registry */
};

struct duty {
    int number;    /* 项目编号 */
    struct str id; /* "8"; "2-1" where numbers begin anew in each section */
    struct str title, text, section; /* title of the section */
    ARRAY(struct str) leaders, units, co_units;
    struct dated deadline;
    size_t first, count;           /* its indicators */
    const struct account *account; /* of the notice: all numbers; NULL: none at hand */
    size_t line;                   /* in the notice, or in the registry; from 1 */
};

struct plan {
    int year;                    /* 0: not known */
    struct str path;             /* of the notice or items.tsv, as shown */
    struct str notice_path;      /* as shown; set by the owner; empty: no notice */
    const struct notice *notice; /* NULL: made of a registry, and there is no notice */
    bool registry;               /* made of the registry */
    ARRAY(struct duty) duties;   /* in order of print */
    ARRAY(struct indicator) indicators; /* by duty, then number */
    const struct quantity_tables *tables;
    const struct sheets *sheets; /* other tables of the registry; never NULL */
    const struct adjustments *adjustments; /* see plan/adjust.h; NULL: there are none */
    const struct units *units; /* set by the owner, like the next; NULL: not known */
    struct duty **by_number;   /* of numbers 0 … most_number; NULL where none */
    int most_number;
};

/* Of NOTICE; ACCOUNTS as targets_find gives them. */
struct plan *plan_of_notice(struct arena *arena, const struct notice *notice,
                            const struct account *accounts, struct str path,
                            const struct quantity_tables *tables);
/* Of a registry, ITEMS and TARGETS without faults; NOTICE (with ACCOUNTS) may be NULL. */
struct plan *plan_of_registry(struct arena *arena, const struct registry_sheet *items,
                              const struct registry_sheet *targets,
                              const struct notice *notice,
                              const struct account *accounts, struct str path,
                              const struct quantity_tables *tables);

/* Its units in one text: 区教委、区民政局. */
struct str duty_units(struct arena *arena, const struct duty *duty);

/* NULL when there is none, or several (numbers that begin anew in each section). */
const struct duty *plan_duty(const struct plan *plan, int number);
const struct duty *plan_duty_id(const struct plan *plan, struct str id);
/* The NUMBERth indicator; NULL. */
const struct indicator *plan_indicator(const struct plan *plan, const struct duty *duty,
                                       int number);
/* The INDEXth, from 0, below duty->count. */
const struct indicator *plan_nth(const struct plan *plan, const struct duty *duty,
                                 size_t index);
/* "8.2" as people write it. */
struct str indicator_id(struct arena *arena, const struct indicator *indicator);

#endif
