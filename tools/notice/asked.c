/* Questions to rules, in a table that forgets the older of two in one slot. */
#include "notice/asked.h"

#include <stdint.h>
#include <string.h>

#define SLOTS_A_LINE 8
#define SLOTS_LEAST  128
#define SLOTS_MOST   4096

/* A match as far as it goes. */
struct answer {
    const struct rule *rule;
    struct span whole;
    size_t group_count;
    struct span groups[];
};

struct question {
    struct rule_set *set; /* NULL: none */
    const char *ptr;
    size_t len;
    size_t how;                  /* from and flags */
    const struct answer *answer; /* NULL: no match */
};

struct asked
asked_new(struct arena *arena, size_t lines)
{
    size_t count = SLOTS_LEAST;
    while (count < SLOTS_MOST && count / SLOTS_A_LINE < lines)
        count *= 2;
    return (struct asked){
        .arena = arena,
        .slots = arena_alloc_array(arena, count, sizeof(struct question)),
        .count = count,
    };
}

static struct question *
slot_of(const struct asked *asked, const struct question *question)
{
    uint64_t sum =
        (uintptr_t)question->ptr + ((uint64_t)(uintptr_t)question->set << 24);
    sum =
        (sum ^ question->len << 8 ^ question->how << 20) * UINT64_C(0x9E3779B97F4A7C15);
    return &asked->slots[sum >> 40 & (asked->count - 1)];
}

static void
tell(const struct answer *answer, struct match *match)
{
    match->rule = answer->rule;
    match->whole = answer->whole;
    match->group_count = answer->group_count;
    memcpy(match->groups, answer->groups, answer->group_count * sizeof *match->groups);
}

static const struct answer *
keep(struct arena *arena, const struct match *match)
{
    size_t groups = match->group_count * sizeof *match->groups;
    struct answer *answer = arena_alloc(arena, sizeof *answer + groups);
    answer->rule = match->rule;
    answer->whole = match->whole;
    answer->group_count = match->group_count;
    memcpy(answer->groups, match->groups, groups);
    return answer;
}

enum match_outcome
asked_match(struct asked *asked, struct rule_set *set, struct str subject, size_t from,
            unsigned flags, struct match *match)
{
    struct question question = { set, subject.ptr, subject.len, from << 2 | flags,
                                 NULL };
    if (!asked->slots)
        return rule_set_match(set, subject, from, flags, match);
    struct question *slot = slot_of(asked, &question);
    if (slot->set == set && slot->ptr == question.ptr && slot->len == question.len &&
        slot->how == question.how) {
        match->rule = NULL;
        match->group_count = 0;
        if (!slot->answer)
            return MATCH_NO;
        tell(slot->answer, match);
        rule_again(match->rule);
        return MATCH_YES;
    }
    enum match_outcome outcome = rule_set_match(set, subject, from, flags, match);
    if (outcome == MATCH_YES)
        question.answer = keep(asked->arena, match);
    if (outcome != MATCH_LIMIT) /* that is told each time */
        *slot = question;
    return outcome;
}
