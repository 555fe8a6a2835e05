/* Target or not: the rules of rules/target/, most specific first. */
#include "base/buf.h"
#include "base/utf8.h"
#include "target/inside.h"

#define OPEN  STR("⟦")
#define CLOSE STR("⟧")

/* Back from AT to the beginning of a character, at most REACH bytes and not before FROM. */
static size_t
reach_back(struct str s, size_t from, size_t at)
{
    size_t start = at > from + TARGET_REACH ? at - TARGET_REACH : from;
    while (start < at && ((unsigned char)s.ptr[start] & 0xC0) == 0x80)
        start++;
    return start;
}

static size_t
reach_on(struct str s, size_t at, size_t to)
{
    size_t end = to > at + TARGET_REACH ? at + TARGET_REACH : to;
    while (end > at && end < s.len && ((unsigned char)s.ptr[end] & 0xC0) == 0x80)
        end--;
    return end;
}

struct span
judge_window(const struct judge *j, const struct candidate *c)
{
    struct span clause = j->clauses.items[c->clause].span, extent = c->quantity->extent;
    size_t to = clause.to > extent.to ? clause.to : extent.to;
    return (struct span){ reach_back(j->s, clause.from, extent.from),
                          reach_on(j->s, extent.to, to) };
}

struct str
judge_view(struct judge *j, const struct candidate *c, size_t *offset, size_t *mark)
{
    struct span window = judge_window(j, c), extent = c->quantity->extent;
    struct buf view = { .arena = j->arena };
    *offset = window.from;
    buf_add(&view, str_sub(j->s, window.from, extent.from));
    *mark = view.len;
    buf_add(&view, OPEN);
    buf_add(&view, str_sub(j->s, extent.from, extent.to));
    buf_add(&view, CLOSE);
    buf_add(&view, str_sub(j->s, extent.to, window.to));
    return buf_str(&view);
}

/* The order is that of the values of "takes" in kinds.c. */
enum takes { TAKES_AMOUNT, TAKES_NUMBER, TAKES_DURATION, TAKES_ANY };

static enum takes
taken_as(const struct quantity *q)
{
    switch (q->class) {
    case QUANTITY_AMOUNT:
    case QUANTITY_PERCENT:
    case QUANTITY_FRACTION:
        return TAKES_AMOUNT;
    case QUANTITY_NUMBER:
        return TAKES_NUMBER;
    case QUANTITY_DURATION:
        return TAKES_DURATION;
    case QUANTITY_DATE:
    case QUANTITY_ORDINAL:
    case QUANTITY_IDENTIFIER:
    case QUANTITY_REFERENCE:
    case QUANTITY_PHONE:
    case QUANTITY_IDIOM:
    case QUANTITY_UNEXPLAINED:
    default:
        return TAKES_ANY;
    }
}

/* What a quantity is that is no amount of anything. */
static enum number_class class_of(enum quantity_class class)
{
    switch (class) {
    case QUANTITY_DURATION:
        return NUMBER_DURATION;
    case QUANTITY_DATE:
        return NUMBER_DATE;
    case QUANTITY_ORDINAL:
        return NUMBER_ORDINAL;
    case QUANTITY_IDENTIFIER:
        return NUMBER_IDENTIFIER;
    case QUANTITY_REFERENCE:
        return NUMBER_REFERENCE;
    case QUANTITY_PHONE:
        return NUMBER_PHONE;
    case QUANTITY_IDIOM:
        return NUMBER_IDIOM;
    case QUANTITY_AMOUNT:
    case QUANTITY_NUMBER:
    case QUANTITY_PERCENT:
    case QUANTITY_FRACTION:
    case QUANTITY_UNEXPLAINED:
    default:
        return NUMBER_UNEXPLAINED;
    }
}

/* The first match of SET round the quantity whose "takes" fits; rules that only look at
 * other numbers of the clause do not hold ⟦. */
static bool
rule_takes(struct rule_set *set, struct str view, size_t mark, enum takes kind,
           struct match *match)
{
    for (size_t at = 0; at <= mark;) {
        if (rule_set_match(set, view, at, 0, match) != MATCH_YES)
            return false;
        int takes = rule_choice(match->rule, "takes");
        bool fits = takes < 0 || takes == (int)TAKES_ANY || takes == (int)kind;
        bool round = match->whole.from <= mark && match->whole.to > mark;
        if (fits && round)
            return true;
        at = match->whole.from;
        utf8_next(view, &at);
    }
    return false;
}

/* The order is that of the values of "class" in kinds.c. */
static const enum number_class excluded[] = {
    NUMBER_SCOPE, NUMBER_CAVEAT,   NUMBER_IDENTIFIER, NUMBER_ORDINAL,
    NUMBER_DATE,  NUMBER_DURATION, NUMBER_REFERENCE,  NUMBER_IDIOM,
};

static void
set_target(struct candidate *c, const struct rule *rule)
{
    c->target = true;
    c->class = NUMBER_TARGET;
    c->why = rule->id;
}

void
judge_role(struct judge *j, struct candidate *c)
{
    const struct quantity *q = c->quantity;
    enum takes kind = taken_as(q);
    struct match match;
    size_t offset, mark;
    c->class = class_of(q->class);
    c->why = q->why;
    if (kind == TAKES_ANY || !q->has_value)
        return;
    struct str view = judge_view(j, c, &offset, &mark);
    if (q->is_per) {
        c->class = NUMBER_SCOPE;
        c->why = STR("每");
    } else if (rule_takes(j->obligation, view, mark, kind, &match)) {
        set_target(c, match.rule);
    } else if (rule_takes(j->exclusion, view, mark, kind, &match)) {
        c->class = excluded[rule_choice(match.rule, "class")];
        c->why = match.rule->id;
    } else if (rule_takes(j->usual, view, mark, kind, &match)) {
        set_target(c, match.rule);
    }
}
