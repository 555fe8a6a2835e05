/*
 * asked: what the rules said of a part of the notice, for who asks again. Private to notice/.
 *
 * The parts of the reader look at the same lines, cells and names one after the other. The
 * bytes of a text and of flows stay where they are and what they are until the arena is
 * reset, so that their place tells them.
 */
#ifndef NOTICE_ASKED_H
#define NOTICE_ASKED_H

#include "base/arena.h"
#include "rule/rule.h"

struct question;

struct asked {
    struct arena *arena;
    struct question *slots; /* NULL: nothing is remembered */
    size_t count;           /* a power of two */
};

/* For a text of so many LINES. */
struct asked asked_new(struct arena *arena, size_t lines);
/* rule_set_match(), or what it said when it was asked the same. */
enum match_outcome asked_match(struct asked *asked, struct rule_set *set,
                               struct str subject, size_t from, unsigned flags,
                               struct match *match);

#endif
