/* A set: its sieve says which rules of a kind are tried where. */
#include "rule/inside.h"

#include "base/utf8.h"
#include "rule/echo.h"

/* So many bytes the sieve looks ahead: at the one place of an anchored match; at each
 * place of a search, where all places of a long line add up. */
#define LOOK_FAR  4096
#define LOOK_NEAR 192
/* After so many places in vain the rest is read once for all of them; after so many searches
 * in vain it is at once. */
#define PLACES_TRIED   3
#define SEARCHES_TRIED 8

/* A rule may begin with a character of no pattern: to skip places gains little. */
static bool
begins_anywhere(struct sieve *sieve)
{
    size_t one = SIEVE_ORDINARY.len;
    return sieve_at(sieve, STR("且且"), one, one) & ~sieve_loose(sieve);
}

void
set_sieves(struct rule_set *set)
{
    struct arena *arena = set->rules->arena;
    struct image image = { .rest = set->image };
    size_t count = set->members.len;
    struct str *patterns = arena_alloc_array(arena, count, sizeof *patterns);
    for (size_t i = 0; i < count; i++)
        patterns[i] = set->members.items[i]->regex.pattern;
    set->sieve_count = (count + PROGRAM_RULES - 1) / PROGRAM_RULES;
    set->sieves = arena_alloc_array(arena, set->sieve_count, sizeof *set->sieves);
    for (size_t i = 0; i < set->sieve_count; i++) {
        size_t rest = count - i * PROGRAM_RULES;
        size_t some = rest < PROGRAM_RULES ? rest : PROGRAM_RULES;
        set->sieves[i] = sieve_read(arena, &image, some);
        if (!set->sieves[i])
            set->sieves[i] = sieve_new(arena, patterns + i * PROGRAM_RULES, some);
        set->any_loose = set->any_loose || sieve_loose(set->sieves[i]);
        set->any_begin = set->any_begin || begins_anywhere(set->sieves[i]);
    }
}

static void
fill(struct match *match, const struct entry *entry, const struct regex_found *found)
{
    match->rule = &entry->public;
    match->whole = (struct span){ found->offsets[0], found->offsets[1] };
    match->groups[0] = match->whole;
    match->group_count = entry->groups.count + 1;
    for (size_t i = 1; i < match->group_count; i++) {
        bool set = i < found->pairs && found->offsets[2 * i] != (size_t)-1;
        match->groups[i] =
            set ? (struct span){ found->offsets[2 * i], found->offsets[2 * i + 1] }
                : (struct span){ 1, 0 };
    }
}

enum match_outcome
entry_match(struct rules *rules, struct entry *entry, struct str subject, size_t from,
            unsigned flags, struct match *match)
{
    struct regex_found found;
    match->rule = NULL;
    match->group_count = 0;
    enum match_outcome outcome =
        regex_match(rules->engine, &entry->regex, subject, from, flags, &found);
    if (outcome == MATCH_YES) {
        fill(match, entry, &found);
        entry->hits++;
    }
    return outcome;
}

enum match_outcome
rule_match(struct rules *rules, const struct rule *rule, struct str subject,
           size_t from, unsigned flags, struct match *match)
{
    const struct rule_set *set = ((const struct entry *)rule)->set;
    return entry_match(rules, set->members.items[rule->index], subject, from, flags,
                       match);
}

void
rule_again(const struct rule *rule)
{
    ((const struct entry *)rule)->set->members.items[rule->index]->hits++;
}

/* The sieve knows the whole of the subject to be a match, and there are no groups. */
static enum match_outcome
matched_whole(struct entry *entry, struct str subject, size_t from, struct match *match)
{
    match->rule = &entry->public;
    match->whole = match->groups[0] = (struct span){ from, subject.len };
    match->group_count = 1;
    entry->hits++;
    return MATCH_YES;
}

/* Of a loose rule that must be tried at every place. */
#define ANYWHERE (SIZE_MAX - 1)

/* Where ENTRY matches next in SUBJECT; SIZE_MAX: nowhere; ANYWHERE: it is not known. */
static size_t
next_of(struct rule_set *set, struct entry *entry, struct str subject, size_t from)
{
    struct regex_found found;
    enum match_outcome outcome =
        regex_match(set->rules->engine, &entry->regex, subject, from, 0, &found);
    return outcome == MATCH_NO    ? SIZE_MAX
           : outcome == MATCH_YES ? found.offsets[0]
                                  : ANYWHERE;
}

/* Finds where the loose rules match next: one search for each is cheaper than a try at
 * every place. Returns the first of these places; SIZE_MAX: there is none; ANYWHERE. */
static size_t
find_loose(struct rule_set *set, struct str subject, size_t from)
{
    /* A scan goes on behind its last match: what was found beyond FROM still stands. */
    bool goes_on = from > set->searched_from && subject.ptr == set->searched.ptr &&
                   subject.len == set->searched.len;
    size_t first = SIZE_MAX;
    if (!set->any_loose)
        return SIZE_MAX;
    set->searched = subject;
    set->searched_from = from;
    for (size_t i = 0; i < set->members.len; i++) {
        uint64_t loose = sieve_loose(set->sieves[i / PROGRAM_RULES]);
        struct entry *entry = set->members.items[i];
        if (!(loose >> i % PROGRAM_RULES & 1))
            continue;
        size_t echo = sieve_echo(set->sieves[i / PROGRAM_RULES], i % PROGRAM_RULES);
        if (!goes_on || entry->next == ANYWHERE || entry->next < from)
            entry->next = echo && !echo_in(subject, echo)
                              ? SIZE_MAX
                              : next_of(set, entry, subject, from);
        if (first != ANYWHERE && (entry->next < first || entry->next == ANYWHERE))
            first = entry->next;
    }
    return first;
}

/* Without the loose rules that do not match at AT. */
static uint64_t
without_others(const struct rule_set *set, size_t sieve, size_t at, uint64_t can)
{
    uint64_t loose = sieve_loose(set->sieves[sieve]);
    for (size_t i = sieve * PROGRAM_RULES; loose; i++, loose >>= 1) {
        size_t next = loose & 1 ? set->members.items[i]->next : at;
        if (next != at && next != ANYWHERE)
            can &= ~(UINT64_C(1) << i % PROGRAM_RULES);
    }
    return can;
}

/* The first rule of a sieve that matches at AT. */
static enum match_outcome
match_at(struct rule_set *set, size_t sieve, struct str subject, size_t at,
         unsigned flags, struct match *match)
{
    bool whole = flags & MATCH_WHOLE, certain = false;
    struct sieve *s = set->sieves[sieve];
    uint64_t can;
    if (whole)
        can = sieve_whole(s, subject, at, &certain);
    else if (flags & MATCH_ANCHORED)
        can = sieve_at(s, subject, at, LOOK_FAR);
    else
        can = without_others(set, sieve, at, sieve_at(s, subject, at, LOOK_NEAR));
    uint64_t exact = certain ? sieve_exact(s) : 0;
    for (size_t i = sieve * PROGRAM_RULES; can; i++, can >>= 1, exact >>= 1) {
        for (; !(can & 0xFF); can >>= 8, exact >>= 8)
            i += 8;
        if (!(can & 1))
            continue;
        struct entry *entry = set->members.items[i];
        if ((exact & 1) && !entry->groups.count)
            return matched_whole(entry, subject, at, match);
        enum match_outcome outcome =
            entry_match(set->rules, entry, subject, at, flags | MATCH_ANCHORED, match);
        if (outcome != MATCH_NO)
            return outcome;
    }
    return MATCH_NO;
}

static bool
can_match_anywhere(const struct rule_set *set, struct str subject, size_t from)
{
    for (size_t i = 0; i < set->sieve_count; i++)
        if (sieve_anywhere(set->sieves[i], subject, from))
            return true;
    return false;
}

/* The first place at or after AT where a rule may begin, LOOSE ones there or anywhere. */
static size_t
next_place(const struct rule_set *set, struct str subject, size_t at, size_t loose)
{
    size_t first = loose < subject.len ? loose : subject.len;
    if (loose == ANYWHERE)
        return at;
    for (size_t i = 0; i < set->sieve_count && first > at; i++) {
        size_t place = sieve_skip(set->sieves[i], subject, at);
        first = place < first ? place : first;
    }
    return first;
}

size_t
rule_set_longest(struct rule_set *set, struct str subject)
{
    size_t longest = 0;
    if (!set->sieves)
        set_sieves(set);
    for (size_t i = 0; i < set->sieve_count; i++) {
        size_t one = sieve_longest(set->sieves[i], subject);
        longest = one > longest ? one : longest;
    }
    return longest;
}

/* The first match at or after FROM. */
static enum match_outcome
search(struct rule_set *set, struct str subject, size_t from, struct match *match)
{
    size_t loose = find_loose(set, subject, from);
    bool at_once = set->any_begin || set->vain == SEARCHES_TRIED;
    size_t tried = at_once ? PLACES_TRIED : 0;
    for (size_t at = from; at <= subject.len; utf8_next(subject, &at)) {
        at = next_place(set, subject, at, loose);
        if (tried++ == PLACES_TRIED && loose != ANYWHERE &&
            !can_match_anywhere(set, subject, at))
            at = loose;
        if (at > subject.len)
            break;
        for (size_t i = 0; i < set->sieve_count; i++) {
            enum match_outcome outcome = match_at(set, i, subject, at, 0, match);
            if (outcome != MATCH_NO)
                return outcome;
        }
        if (at == subject.len)
            break;
    }
    return MATCH_NO;
}

enum match_outcome
rule_set_match(struct rule_set *set, struct str subject, size_t from, unsigned flags,
               struct match *match)
{
    enum match_outcome outcome = MATCH_NO;
    match->rule = NULL;
    match->group_count = 0;
    if (!set->members.len || from > subject.len)
        return MATCH_NO;
    if (!set->sieves)
        set_sieves(set);
    if (flags & (MATCH_ANCHORED | MATCH_WHOLE)) {
        for (size_t i = 0; i < set->sieve_count && outcome == MATCH_NO; i++)
            outcome = match_at(set, i, subject, from, flags, match);
        return outcome;
    }
    outcome = search(set, subject, from, match);
    if (outcome != MATCH_NO)
        set->vain = 0;
    else if (set->vain < SEARCHES_TRIED)
        set->vain++;
    return outcome;
}
