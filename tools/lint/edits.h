/*
 * edits: the fixes of a run's findings, put together and applied to its text.
 *
 * A finding is mended whole or not at all. Of findings whose edits overlap or touch, the
 * first by place is mended and the other waits for the next round (lint/fix.h). Outside
 * of the edits every byte stays, whatever the encoding, unless the whole file becomes
 * UTF-8.
 */
#ifndef LINT_EDITS_H
#define LINT_EDITS_H

#include "lint/lint.h"

struct placed_edit {
    struct edit edit;
    struct str bytes; /* of edit.text in the encoding of its place */
    size_t finding;   /* index into the run's */
};

struct edits {
    ARRAY(struct placed_edit) items; /* by place, none touches one of another finding */
    bool as_utf8;
    size_t findings; /* that are mended by them */
    size_t waiting;  /* that touch one of those */
    size_t refused;  /* that want a character the file's encoding does not have … */
    struct str no_form; /* … such as this one */
};

/* The fixes of those findings of RUN that SELECTION has; the safe ones, or ALL. */
struct edits edits_of(struct run *run, const struct selection *selection, bool all);
/* The file with EDITS in it, and the text that it must be read as. Both live in the
 * run's arena. */
void edits_apply(struct run *run, const struct edits *edits, struct str *bytes,
                 struct str *utf8);

#endif
