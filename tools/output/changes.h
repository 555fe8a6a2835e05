/*
 * changes: what became of an old notice in a new one.
 *
 * Forms: text for people; json ("duban.diff/1", rules/schema/diff.schema.json); tsv, one
 * row a change, and one without field for an item that has none. Places are those of the
 * titles and targets, as in notices.h; differences are exact.
 */
#ifndef OUTPUT_CHANGES_H
#define OUTPUT_CHANGES_H

#include "compare/compare.h"
#include "output/message.h"

#include <stdio.h>

enum changes_format { CHANGES_TEXT, CHANGES_JSON, CHANGES_TSV };

struct changes {
    FILE *out;
    struct arena *arena;
    enum changes_format format;
    enum language language;
    bool color;
    const char *old_path, *new_path; /* valid UTF-8 */
    const struct comparison *comparison;
};

void changes_print(const struct changes *changes);

/* "carried", "new", "dropped". */
const char *fate_name(enum fate fate);
/* "甲、乙" */
struct str names_joined(struct arena *arena, const struct names *names);
/* "≥ 30 部", "≥ 2 次 每月"; empty for NULL. */
struct str target_said(const struct changes *changes, const struct target *target);
/* "+12", "-0.5", "+1/3". */
struct str signed_value(struct arena *arena, struct decimal value);

/* The forms; called by changes_print. */
void changes_text(const struct changes *changes);
void changes_json(const struct changes *changes);

#endif
