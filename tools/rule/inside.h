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
#include "rule/first.h"
#include "rule/regex.h"
#include "rule/rule.h"
#include "rule/yaml.h"

#define RULE_MAX_PATTERN 8192 /* bytes, as written */
#define RULE_MAX_EXAMPLE 4096 /* bytes */

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
    size_t groups_before; /* of the rules that stand before it in the set */
    struct given *gives;  /* one for each key of the kind */
    struct regex_groups groups;
    struct regex regex;
    size_t hits;
    struct str bytes; /* of its file */
    const struct yaml *at, *pattern, *match, *no_match;
};

/* The rules that can begin with a character from FROM on, up to the next slot. */
struct slot {
    uint32_t from;
    uint32_t *members; /* indexes, rising */
    size_t count;
};

#define SET_BITS 0x10000u /* characters that have a bit of their own */

struct rule_set {
    struct rules *rules;
    const struct rule_kind *kind; /* NULL: of a kind nobody declared */
    ARRAY(struct entry *) members;
    struct slot *slots; /* sorted, the first from U+0000; NULL: not made yet */
    size_t slot_count;
    struct slot end;     /* at the end of the subject: those that can match nothing */
    unsigned char *bits; /* by character: its slot has members */
};

/* A part of patterns with a name of its own, (?:TEXT) with earlier ones put in. */
struct fragment {
    struct str name, text;
    struct entry *entry; /* its place and examples */
};

ARRAY_TYPE(fragments, struct fragment);

struct rules {
    struct arena *arena;
    struct regex_engine *engine;
    struct str root;       /* the folder, as given */
    bool compiled;         /* read from the compiled form: no examples */
    struct rule_set *sets; /* one for each kind, and the empty one */
    size_t set_count;
    struct fragments fragments;
    ARRAY(struct entry *) entries; /* in order of reading */
    struct entry **by_id;          /* the same, sorted */
    struct faults faults;          /* while reading */
};

/* A stretch of an expanded pattern and where it comes from. */
struct piece {
    size_t out;    /* offset in the expanded pattern */
    size_t in;     /* offset in the pattern as written */
    bool replaced; /* by a fragment; all of it comes from one place */
};

struct expansion {
    struct buf text;
    ARRAY(struct piece) pieces;
    const char *fault; /* NULL: all well */
    size_t fault_at;   /* byte of the pattern as written */
};

/* Puts fragments into PATTERN and refuses what rules may not say. */
struct expansion expand(struct arena *arena, const struct fragments *fragments,
                        struct str pattern);
/* The byte of the written pattern that OFFSET of the expanded one comes from. */
size_t expansion_origin(const struct expansion *expansion, size_t offset);

/* The fragment NAME; NULL when there is none. */
const struct fragment *fragment_find(const struct fragments *fragments,
                                     struct str name);
/* Reads the BYTES of fragments.yaml. */
void fragments_read(struct rules *rules, struct str path, struct str bytes);
/* Reads a pack; its rules are added to RULES, faulty ones too: then nothing runs. */
void pack_read(struct rules *rules, struct str path, struct str bytes);
/* FOLDER without slashes at its end; NUL-ended. */
struct str pack_root(struct arena *arena, const char *folder);
/* Paths of the packs under ROOT, sorted by bytes, each ROOT/…; faults for what cannot be
 * read. */
struct str *pack_paths(struct arena *arena, struct str root, size_t *count,
                       struct faults *faults);

/* One key that an entry of a pack may have. */
struct row {
    const char *name;
    enum yaml_kind kind;
    bool required;
};

/* Sorts the values of the mapping NODE by ROWS into FOUND, NULL for what is missing;
 * faults for unknown, missing, empty and ill-formed ones. */
void rows_read(struct faults *faults, struct arena *arena, const struct yaml *node,
               const struct row *rows, size_t count, const struct yaml **found);
/* Rules without any, for KINDS. */
struct rules *rules_new(struct arena *arena, const char *folder,
                        const struct rule_kind *const *kinds, size_t count);
/* Makes by_id, when all entries are there; faults for ids that stand twice. */
void rules_sort(struct rules *rules);
/* Keys of a kind. */
size_t kind_keys(const struct rule_kind *kind);
/* Reads `gives:`; NODE is NULL when it is left out. */
void gives_read(struct rules *rules, struct entry *entry, const struct yaml *node);
/* Expands and compiles the entry's pattern, checks its groups. */
void pattern_read(struct rules *rules, struct entry *entry);
/* The form of `match:` and `no-match:`. */
void examples_check(struct rules *rules, const struct entry *entry);
/* "a|b|c" has NAME; its place among them, or -1. */
int choice_of(const char *choices, struct str name);
/* The next group called NAME, from entry *at of the name table on; begin with 0. */
bool group_next(const struct entry *entry, struct str name, size_t *at,
                uint32_t *number);
bool group_span(const struct match *match, struct str name, struct span *span);
/* rule_match for entries, fragments too. */
enum match_outcome entry_match(struct rules *rules, struct entry *entry,
                               struct str subject, size_t from, unsigned flags,
                               struct match *match);

#endif
