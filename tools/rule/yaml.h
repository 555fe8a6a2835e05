/*
 * yaml: a file of rules or configuration becomes a tree with places. Only door to
 * libfyaml.
 *
 * Read is the part of YAML 1.2 that people write by hand: one document of scalars, lists
 * and mappings with scalar keys. Refused, each with its place: bytes that are not UTF-8,
 * control characters, more than YAML_MAX_BYTES, nesting beyond YAML_MAX_DEPTH, anchors,
 * aliases (they can make a small file huge), tags, a second document, doubled keys.
 * Scalars stay text; who reads them decides what is a number. Nothing is printed.
 */
#ifndef RULE_YAML_H
#define RULE_YAML_H

#include "base/arena.h"
#include "base/str.h"
#include "rule/fault.h"

#define YAML_MAX_BYTES ((size_t)1 << 20)
#define YAML_MAX_DEPTH 16
#define YAML_MAX_KEYS  1000 /* of one mapping */

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAPPING };

struct yaml {
    enum yaml_kind kind;
    bool plain;         /* a scalar without quotes */
    struct str text;    /* of a scalar; lives in the arena or in the file's bytes */
    struct span source; /* bytes of the file: the scalar inside its quotes */
    struct spot spot;
    const struct yaml *key; /* of a value in a mapping */
    struct yaml *first, *next;
    size_t count; /* of entries */
};

/* The tree of BYTES, which must live as long; PATH is only told. NULL in *root for a
 * file without content. False when there was any fault. */
bool yaml_read(struct arena *arena, struct str path, struct str bytes,
               struct yaml **root, struct faults *faults);
/* The same for the file at PATH, its bytes in *bytes. */
bool yaml_read_file(struct arena *arena, struct str path, struct str *bytes,
                    struct yaml **root, struct faults *faults);
/* The value under KEY; NULL when there is none or NODE is no mapping. */
const struct yaml *yaml_get(const struct yaml *node, const char *key);
/* Where byte OFFSET of a scalar's text stands in the file BYTES; the scalar's start when
 * escapes or folded lines hide it. */
struct spot yaml_spot(const struct yaml *scalar, struct str bytes, size_t offset);
/* "a text", "a list", "a mapping". */
const char *yaml_kind_name(enum yaml_kind kind);

#endif
