/* A set: the character under the cursor says which rules of a kind are tried there. */
#include "rule/inside.h"

#include "base/utf8.h"
#include "rule/first.h"

#include <stdlib.h>
#include <string.h>

/* A set whose table would be larger than this tries every rule everywhere. */
#define TABLE_MAX ((size_t)1 << 22)

static int
compare(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Characters at which the answer may change, sorted, each once. */
static size_t
edges_of(const struct first *firsts, size_t count, uint32_t *edges)
{
    size_t len = 0, kept = 0;
    edges[len++] = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < firsts[i].ranges.len; k++) {
            edges[len++] = firsts[i].ranges.items[k].from;
            edges[len++] = firsts[i].ranges.items[k].to + 1;
        }
    qsort(edges, len, sizeof *edges, compare);
    for (size_t i = 0; i < len; i++)
        if (!kept || edges[i] != edges[kept - 1])
            edges[kept++] = edges[i];
    return kept;
}

static bool
begins_with(const struct first *first, uint32_t c)
{
    for (size_t i = 0; i < first->ranges.len; i++)
        if (c >= first->ranges.items[i].from && c <= first->ranges.items[i].to)
            return true;
    return first->any;
}

static struct slot
slot_of(struct rule_set *set, const struct first *firsts, uint32_t from, bool all)
{
    struct slot slot = { .from = from };
    size_t count = set->members.len;
    for (size_t i = 0; i < count; i++)
        slot.count += all || begins_with(&firsts[i], from);
    slot.members = arena_alloc_array(set->rules->arena, slot.count, sizeof(uint32_t));
    size_t at = 0;
    for (size_t i = 0; i < count; i++)
        if (all || begins_with(&firsts[i], from))
            slot.members[at++] = (uint32_t)i;
    return slot;
}

static void
mark_bits(struct rule_set *set)
{
    for (size_t i = 0; i < set->slot_count; i++) {
        uint32_t to = i + 1 < set->slot_count ? set->slots[i + 1].from : SET_BITS;
        for (uint32_t c = set->slots[i].from; c < to && c < SET_BITS; c++)
            if (set->slots[i].count)
                set->bits[c / 8] |= (unsigned char)(1U << c % 8);
    }
}

/* Made when the set is first used. */
static void
make_table(struct rule_set *set)
{
    struct arena *arena = set->rules->arena;
    size_t count = set->members.len, ranges = 0;
    struct first *firsts = arena_alloc_array(arena, count, sizeof *firsts);
    for (size_t i = 0; i < count; i++) {
        firsts[i] = first_of(arena, set->members.items[i]->regex.pattern);
        ranges += firsts[i].ranges.len;
    }
    uint32_t *edges = arena_alloc_array(arena, 2 * ranges + 1, sizeof *edges);
    size_t edge_count = edges_of(firsts, count, edges);
    bool all = edge_count > TABLE_MAX / count;
    set->slot_count = all ? 1 : edge_count;
    set->slots = arena_alloc_array(arena, set->slot_count, sizeof *set->slots);
    for (size_t i = 0; i < set->slot_count; i++)
        set->slots[i] = slot_of(set, firsts, edges[i], all);
    /* No pattern names a character behind the last, so only "any" is true there. */
    set->end = slot_of(set, firsts, FIRST_LAST + 1, all);
    set->bits = arena_alloc(arena, SET_BITS / 8);
    mark_bits(set);
}

static const struct slot *
slot_at(const struct rule_set *set, uint32_t c)
{
    size_t low = 0, high = set->slot_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (set->slots[middle].from <= c)
            low = middle;
        else
            high = middle;
    }
    return &set->slots[low];
}

/* Moves *at to the next character that any rule can begin with; its slot. */
static const struct slot *
next_slot(const struct rule_set *set, struct str subject, size_t *at)
{
    while (*at < subject.len) {
        size_t next = *at;
        uint32_t c = utf8_next(subject, &next);
        if (c >= SET_BITS || (set->bits[c / 8] >> c % 8 & 1))
            return slot_at(set, c);
        *at = next;
    }
    return &set->end;
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

enum match_outcome
rule_set_match(struct rule_set *set, struct str subject, size_t from, unsigned flags,
               struct match *match)
{
    match->rule = NULL;
    match->group_count = 0;
    if (!set->members.len || from > subject.len)
        return MATCH_NO;
    if (!set->slots)
        make_table(set);
    bool anchored = flags & (MATCH_ANCHORED | MATCH_WHOLE);
    for (size_t at = from;; utf8_next(subject, &at)) {
        const struct slot *slot = next_slot(set, subject, &at);
        if (anchored && at != from)
            return MATCH_NO;
        for (size_t i = 0; i < slot->count; i++) {
            struct entry *entry = set->members.items[slot->members[i]];
            enum match_outcome outcome = entry_match(set->rules, entry, subject, at,
                                                     flags | MATCH_ANCHORED, match);
            if (outcome != MATCH_NO)
                return outcome;
        }
        if (anchored || at >= subject.len)
            return MATCH_NO;
    }
}
