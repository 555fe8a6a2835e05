/*
 * inside: what the files of this folder share and nobody else sees.
 *
 * All structs live in the arena of the rules; compiled code alone is released by
 * rules_close.
 */
#ifndef RULE_INSIDE_H
#define RULE_INSIDE_H

#include "base/array.h"
#include "rule/fault.h"
#include "rule/fragment.h"
#include "rule/regex.h"
#include "rule/rule.h"
#include "rule/sieve.h"
#include "rule/yaml.h"

/* What a rule gives under one key of its kind. */
struct given {
    struct str text;
    int choice; /* place among the key's values; -1 */
};

/* PUBLIC stands first, so that a rule is also its entry. */
struct entry {
    struct rule public;
    const struct rule_kind *kind; /* NULL: a fragment */
    struct rule_set *set;
    struct given *gives; /* one for each key of the kind */
    struct regex_groups groups;
    struct regex regex;
    size_t hits;
    size_t next;      /* place of the next match, of a loose rule in a search */
    struct str bytes; /* of its file */
    const struct yaml *at, *pattern, *match, *no_match;
};

struct rule_set {
    struct rules *rules;
    const struct rule_kind *kind; /* NULL: of a kind nobody declared */
    ARRAY(struct entry *) members;
    struct sieve **sieves; /* of PROGRAM_RULES members each; NULL: not made yet */
    size_t sieve_count;
    struct str image; /* of the sieves; empty: none was read */
    bool any_loose;   /* a sieve knows nothing of one of them */
    bool any_begin;   /* one may begin at about any character */
    unsigned vain;    /* searches since one found anything, as far as it matters */
    /* What was last searched for the loose rules, and from where. */
    struct str searched;
    size_t searched_from;
};

struct rules {
    struct arena *arena;
    struct regex_engine *engine;
    struct str root;       /* the folder, as given */
    bool compiled;         /* read from the compiled form: no examples */
    bool as_compiled;      /* and nothing has changed since */
    struct str mapped;     /* that form, if it is a file's */
    struct str more;       /* and what others keep in it */
    struct rule_set *sets; /* one for each kind, and the empty one */
    size_t set_count;
    struct fragments fragments;
    ARRAY(struct entry *) entries; /* in order of reading */
    struct entry **by_id;          /* the same, sorted */
    struct faults faults;          /* while reading */
};

/* Rules without any, for KINDS. */
struct rules *rules_new(struct arena *arena, const char *folder,
                        const struct rule_kind *const *kinds, size_t count);
/* Makes by_id, when all entries are there; faults for ids that stand twice. */
void rules_sort(struct rules *rules);
/* Keys of a kind. */
size_t kind_keys(const struct rule_kind *kind);
/* "a|b|c" has NAME; its place among them, or -1. */
int choice_of(const char *choices, struct str name);
/* The next group called NAME, from entry *at of the name table on; begin with 0. */
bool group_next(const struct entry *entry, struct str name, size_t *at,
                uint32_t *number);
bool group_span(const struct match *match, struct str name, struct span *span);
/* Makes the sieves of a set. */
void set_sieves(struct rule_set *set);
/* rule_match for entries, fragments too. */
enum match_outcome entry_match(struct rules *rules, struct entry *entry,
                               struct str subject, size_t from, unsigned flags,
                               struct match *match);

#endif
