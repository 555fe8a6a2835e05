/*
 * inside: what the files of this folder share while one item is read.
 *
 * A quantity is judged by the words round it. They are shown to the rules of rules/target/
 * as one string, the quantity with its bounds between ⟦ and ⟧:
 *
 *     为全区⟦174家⟧养老驿站配置设备
 *
 * cut at the ends of the clause, and to TARGET_REACH bytes on each side.
 */
#ifndef TARGET_INSIDE_H
#define TARGET_INSIDE_H

#include "notice/flow.h"
#include "target/target.h"

#define TARGET_REACH 90

/* Part of the wording between two of ，；。： and brackets. */
struct clause {
    struct span span;
    size_t sentence; /* clauses of one sentence (to 。；or the line's end) share it */
    size_t depth;    /* of brackets round it */
};

ARRAY_TYPE(clauses, struct clause);

/* A quantity with what is being found out about it. */
struct candidate {
    const struct quantity *quantity;
    size_t clause;
    enum number_class class;
    bool target;
    bool settled; /* the class is known before any rule is asked */
    struct str why;
    struct span action, object; /* of the wording; empty */
    enum target_kind kind;
    struct dated by;
    enum comparator comparator; /* the quantity's own, or carried from the one before */
    enum period per;
    struct str per_text;
};

ARRAY_TYPE(candidates, struct candidate);

struct judge {
    struct arena *arena;
    struct rules *rules;
    const struct notice *notice;
    const struct item *item;
    const struct flow *words; /* the wording, or that of a step */
    struct str s;             /* its characters */
    struct dated by;          /* of the step; year 0 */
    struct clauses clauses;
    struct candidates candidates;
    struct rule_set *obligation, *exclusion, *usual, *action, *manner, *subject;
};

/* clause.c: all clauses of S, in order. */
struct clauses clauses_of(struct arena *arena, struct str s);
/* The clause that holds AT. */
size_t clause_at(const struct clauses *clauses, size_t at);

/* role.c: the part [from, to) of the clause of C that is looked at: no further than
 * TARGET_REACH from the quantity, at characters. */
struct span judge_window(const struct judge *j, const struct candidate *c);

/* role.c: target, or class and reason. */
void judge_role(struct judge *j, struct candidate *c);
/* The clause with the quantity between ⟦ and ⟧; *offset: where the clause's part begins
 * in the wording, *mark: where ⟦ stands in what is returned. */
struct str judge_view(struct judge *j, const struct candidate *c, size_t *offset,
                      size_t *mark);

/* phrase.c: what is done, to what, by when, in which manner. */
void judge_phrase(struct judge *j, struct candidate *c);
/* Objects, verbs, bounds and periods that one of several coordinated quantities says
 * for all. */
void judge_share(struct judge *j);

#endif
