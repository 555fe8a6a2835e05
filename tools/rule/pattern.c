/* The pattern of a rule: fragments put in, compiled, its groups checked. */
#include "rule/read.h"

static struct spot
pattern_spot(const struct entry *entry, size_t offset)
{
    return yaml_spot(entry->pattern, entry->bytes, offset);
}

static void
check_names(struct rules *rules, const struct entry *entry)
{
    for (size_t i = 0; i < entry->groups.name_count; i++) {
        struct str name = entry->groups.names[i].name;
        const char *allowed = entry->kind->groups;
        size_t at = str_find(entry->pattern->text, name, 0);
        if (allowed && choice_of(allowed, name) >= 0)
            continue;
        fault_at(&rules->faults, pattern_spot(entry, at),
                 "kind %s has no group '%s' (known: %s)", entry->kind->name,
                 fault_quote(rules->arena, name), allowed ? allowed : "none");
    }
}

static void
check_groups(struct rules *rules, const struct entry *entry)
{
    if (!entry->kind && entry->groups.count)
        fault_at(&rules->faults, entry->pattern->spot,
                 "a fragment has no groups of its own; write (?:…)");
    if (entry->groups.count >= MATCH_GROUPS)
        fault_at(&rules->faults, entry->pattern->spot,
                 "too many groups: %u, at most %d", entry->groups.count,
                 MATCH_GROUPS - 1);
    if (entry->kind)
        check_names(rules, entry);
}

void
pattern_read(struct rules *rules, struct entry *entry)
{
    struct expansion expansion =
        expand(rules->arena, &rules->fragments, entry->public.pattern);
    if (expansion.fault) {
        fault_at(&rules->faults, pattern_spot(entry, expansion.fault_at), "pattern: %s",
                 expansion.fault);
        return;
    }
    struct regex_fault fault;
    entry->regex.pattern = buf_str(&expansion.text);
    if (!regex_compile(rules->engine, &entry->regex, &fault)) {
        size_t at = expansion_origin(&expansion, fault.offset);
        fault_at(&rules->faults, pattern_spot(entry, at), "pattern: %s",
                 fault.what.ptr);
        return;
    }
    entry->groups = regex_groups(&entry->regex, rules->arena);
    check_groups(rules, entry);
}

bool
group_next(const struct entry *entry, struct str name, size_t *at, uint32_t *number)
{
    const struct regex_groups *groups = &entry->groups;
    for (; *at < groups->name_count; ++*at)
        if (str_eq(groups->names[*at].name, name)) {
            *number = groups->names[(*at)++].number;
            return true;
        }
    return false;
}

bool
group_span(const struct match *match, struct str name, struct span *span)
{
    uint32_t number = 0;
    size_t at = 0;
    if (!match->rule)
        return false;
    /* A name may stand for several groups, of which one branch sets one. */
    while (group_next((const struct entry *)match->rule, name, &at, &number))
        if (number < match->group_count &&
            match->groups[number].from <= match->groups[number].to) {
            *span = match->groups[number];
            return true;
        }
    return false;
}

bool
match_group(const struct match *match, const char *name, struct span *span)
{
    return group_span(match, str_of(name), span);
}
