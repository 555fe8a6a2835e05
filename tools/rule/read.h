/*
 * read: the steps from the bytes of packs to rules.
 *
 * Each step tells its faults to the faults of the rules and goes on, so that one reading
 * tells them all.
 */
#ifndef RULE_READ_H
#define RULE_READ_H

#include "rule/inside.h"

#define RULE_MAX_EXAMPLE 4096 /* bytes */

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
/* Reads `gives:`; NODE is NULL when it is left out. */
void gives_read(struct rules *rules, struct entry *entry, const struct yaml *node);
/* Expands and compiles the entry's pattern, checks its groups. */
void pattern_read(struct rules *rules, struct entry *entry);
/* The form of `match:` and `no-match:`. */
void examples_check(struct rules *rules, const struct entry *entry);

#endif
