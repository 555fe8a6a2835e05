/* Examples prove the rules: their form when read, their truth in rules_test. */
#include "rule/read.h"

struct trial {
    struct rules *rules;
    struct entry *entry;
    struct faults faults;
    size_t failed;
    unsigned flags;
};

static void
check_text(struct rules *rules, const struct yaml *text)
{
    if (text->kind != YAML_SCALAR)
        fault_at(&rules->faults, text->spot, "an example is a text, this is %s",
                 yaml_kind_name(text->kind));
    else if (text->text.len > RULE_MAX_EXAMPLE)
        fault_at(&rules->faults, text->spot, "example is longer than %d bytes",
                 RULE_MAX_EXAMPLE);
}

static void
check_claims(struct rules *rules, const struct entry *entry, const struct yaml *example)
{
    if (!yaml_get(example, "text"))
        fault_at(&rules->faults, example->spot, "key 'text' is missing");
    for (const struct yaml *n = example->first; n; n = n->next) {
        size_t at = 0;
        uint32_t number;
        check_text(rules, n);
        if (!str_eq(n->key->text, STR("text")) && !str_eq(n->key->text, STR("whole")) &&
            !group_next(entry, n->key->text, &at, &number))
            fault_at(&rules->faults, n->key->spot,
                     "'%s' is neither text, whole nor a named group of the pattern",
                     fault_quote(rules->arena, n->key->text));
    }
}

void
examples_check(struct rules *rules, const struct entry *entry)
{
    const struct yaml *match = entry->match ? entry->match->first : NULL;
    const struct yaml *no_match = entry->no_match ? entry->no_match->first : NULL;
    for (const struct yaml *n = match; n; n = n->next) {
        if (n->kind == YAML_MAPPING)
            check_claims(rules, entry, n);
        else
            check_text(rules, n);
    }
    for (const struct yaml *n = no_match; n; n = n->next)
        check_text(rules, n);
}

static void
failed(struct trial *trial, struct spot spot, const char *what, struct str text)
{
    struct arena *arena = trial->rules->arena;
    trial->failed++;
    fault_at(&trial->faults, spot, "rule %.*s: example '%s' %s",
             STR_ARG(trial->entry->public.id), fault_quote(arena, text), what);
}

/* Examples do not count as coverage. */
static enum match_outcome
try_text(struct trial *trial, struct str text, struct match *match)
{
    size_t hits = trial->entry->hits;
    enum match_outcome outcome =
        entry_match(trial->rules, trial->entry, text, 0, trial->flags, match);
    trial->entry->hits = hits;
    return outcome;
}

static void
try_claims(struct trial *trial, const struct yaml *example, struct str text,
           const struct match *match)
{
    for (const struct yaml *n = example->first; n; n = n->next) {
        struct span span = { 0, 0 };
        if (str_eq(n->key->text, STR("text")))
            continue;
        if (str_eq(n->key->text, STR("whole")))
            span = match->whole;
        else
            group_span(match, n->key->text, &span);
        struct str got = str_sub(text, span.from, span.to);
        if (str_eq(got, n->text))
            continue;
        struct arena *arena = trial->rules->arena;
        struct str what = arena_printf(
            arena, "gives %s '%s', not '%s'", fault_quote(arena, n->key->text),
            fault_quote(arena, got), fault_quote(arena, n->text));
        failed(trial, n->spot, what.ptr, text);
    }
}

static void
try_match(struct trial *trial, const struct yaml *example)
{
    struct match match;
    bool claims = example->kind == YAML_MAPPING;
    struct str text = claims ? yaml_get(example, "text")->text : example->text;
    switch (try_text(trial, text, &match)) {
    case MATCH_NO:
        failed(trial, example->spot, "does not match", text);
        break;
    case MATCH_LIMIT:
        failed(trial, example->spot, "hits a limit", text);
        break;
    case MATCH_YES:
        if (claims)
            try_claims(trial, example, text, &match);
    }
}

static void
try_no_match(struct trial *trial, const struct yaml *example)
{
    struct match match;
    struct str text = example->text;
    switch (try_text(trial, text, &match)) {
    case MATCH_NO:
        break;
    case MATCH_LIMIT:
        failed(trial, example->spot, "hits a limit", text);
        break;
    case MATCH_YES:
        failed(trial, example->spot, "matches, but stands under no-match", text);
    }
}

static void
try_entry(struct trial *trial, struct entry *entry)
{
    trial->entry = entry;
    /* A fragment is a word, not a search: its examples are that word alone. */
    trial->flags = entry->kind ? 0 : MATCH_WHOLE;
    for (const struct yaml *n = entry->match->first; n; n = n->next)
        try_match(trial, n);
    for (const struct yaml *n = entry->no_match->first; n; n = n->next)
        try_no_match(trial, n);
}

size_t
rules_test(struct rules *rules, struct buf *faults)
{
    if (!faults->arena)
        faults->arena = rules->arena;
    struct trial trial = { .rules = rules, .faults = { .to = faults } };
    if (rules->compiled) {
        fault_at(&trial.faults, (struct spot){ rules->root, 1, 1 },
                 "read from the compiled form, which has no examples");
        return 1;
    }
    for (size_t i = 0; i < rules->fragments.len; i++)
        try_entry(&trial, rules->fragments.items[i].entry);
    for (size_t i = 0; i < rules->entries.len; i++)
        try_entry(&trial, rules->entries.items[i]);
    return trial.failed;
}
