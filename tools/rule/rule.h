/*
 * rule: YAML packs become compiled patterns, lazily. Only door to PCRE2 and libfyaml.
 *
 * A rule is an entry of a pack under rules/ (form: rules/README.md). All packs are
 * read, all patterns compiled and all faults told before anything runs. Every match has
 * match, depth and heap limits: a limit hit is an outcome of its own, never "no match".
 *
 * Patterns are PCRE2, UTF, without UCP (`\d` is [0-9]), DOLLAR_ENDONLY, and may use
 * NAMEs of fragments defined once in rules/fragments.yaml. `\p{Han}` is the script alone;
 * PCRE2 since 10.40 would also take 、。《》. Subjects must be valid UTF-8, as text/ gives
 * them; PCRE2 does not look again.
 */
#ifndef RULE_RULE_H
#define RULE_RULE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

struct rules;    /* all packs */
struct rule_set; /* the rules of one kind, tried together */

/* One key that `gives:` of a kind may have. */
struct rule_key {
    const char *name;
    const char *values; /* "a|b|c": one of these; "number"; NULL: any text */
    bool required;
};

/* A kind of rule, declared by the stage that uses it, so that a misspelt kind, key
 * or value is told when the pack is read. KEYS ends with a row whose name is NULL. */
struct rule_kind {
    const char *name;
    const struct rule_key *keys;
    /* Named groups its patterns may have, "year|month|day"; NULL: none. */
    const char *groups;
};

struct rule {
    struct str id; /* "label.lead-unit" */
    struct str kind;
    struct str serves; /* which family of documents */
    struct str pattern;
    struct str source;
    struct str path; /* of the pack, as opened */
    size_t line;     /* of the entry in the pack, from 1 */
    size_t index;    /* place among its kind, from 0 */
};

/* Reads every *.yaml under FOLDER (sorted by path, profiles.yaml and schema/ left out).
 * KINDS is an array of COUNT pointers. False when anything is wrong: *faults then
 * holds every fault, one a line, `path:line:column: what`. */
bool rules_load(struct arena *arena, const char *folder,
                const struct rule_kind *const *kinds, size_t count,
                struct rules **rules, struct buf *faults);
/* A file with what rules_compiled gave. */
struct rules_form {
    const char *path; /* NULL: none */
    bool
        own; /* it came with the folder: if it is younger than all there, it is theirs */
};

/* The same by way of FORM: read when it was made from these very packs (their bytes, the
 * KINDS and the version of PCRE2 are compared; where it is their own, sizes and times are
 * enough), else passed over in silence. Saves some 90 % of the time; such rules have no
 * examples. */
bool rules_load_compiled(struct arena *arena, const char *folder,
                         struct rules_form form, const struct rule_kind *const *kinds,
                         size_t count, struct rules **rules, struct buf *faults);
/* The compiled form of rules that rules_load has read, in their arena, and with it MORE.
 * What texts the rules were tried on so far it is quickest at.
 * False when a pack cannot be read any more. */
bool rules_compiled(struct rules *rules, struct str more, struct str *compiled);
/* The MORE of rules that were read from their compiled form, at a multiple of eight bytes;
 * empty for others. */
struct str rules_kept(const struct rules *rules);
/* Whether nothing below the folder has changed since the form was made that they were read
 * from, so that the MORE needs no comparing either. */
bool rules_are_as_compiled(const struct rules *rules);
/* Releases what is not in the arena (compiled code). NULL is fine. */
void rules_close(struct rules *rules);

size_t rules_count(const struct rules *rules);
const struct rule *rules_at(const struct rules *rules, size_t index);
/* NULL when there is none. */
const struct rule *rules_find(const struct rules *rules, struct str id);
/* The set of a kind; one without rules never matches. Lives as long as RULES. */
struct rule_set *rules_of(struct rules *rules, const char *kind);

/* What the rule gives under KEY; the empty view when it says nothing. */
struct str rule_gives(const struct rule *rule, const char *key);
/* The same as an index into the kind's VALUES ("a|b|c": 0, 1, 2); -1 when absent. */
int rule_choice(const struct rule *rule, const char *key);

enum match_outcome {
    MATCH_NO,
    MATCH_YES,
    MATCH_LIMIT, /* could not be decided: limit, or the pattern does not compile */
};

#define MATCH_GROUPS 24

struct match {
    const struct rule *rule;
    struct span whole; /* bytes of the subject */
    /* Groups of the rule's pattern by number; [0] is whole; unset: to < from. */
    struct span groups[MATCH_GROUPS];
    size_t group_count;
};

enum { MATCH_ANCHORED = 1, MATCH_WHOLE = 2 }; /* start at FROM; and end at the end */

/* First match of any rule of the set at or after byte FROM: the leftmost, and of
 * those the rule that stands first in its pack. Counts into rule coverage. */
enum match_outcome rule_set_match(struct rule_set *set, struct str subject, size_t from,
                                  unsigned flags, struct match *match);
/* The longest beginning of SUBJECT that, alone, may match from end to end; 0: none. */
size_t rule_set_longest(struct rule_set *set, struct str subject);
/* rule_set_match for one rule alone. */
enum match_outcome rule_match(struct rules *rules, const struct rule *rule,
                              struct str subject, size_t from, unsigned flags,
                              struct match *match);
/* RULE, once matched, is found to match there again without being asked. */
void rule_again(const struct rule *rule);
/* Span of a named group; false when it is not set in this match. */
bool match_group(const struct match *match, const char *name, struct span *span);
/* How often a rule matched so far (rules coverage). */
size_t rule_hits(const struct rules *rules, const struct rule *rule);

/* Tries the examples of every rule (match, no-match). Returns how many failed; each
 * is told in *faults as `path:line:column: rule id: example … does not match`. */
size_t rules_test(struct rules *rules, struct buf *faults);

#endif
