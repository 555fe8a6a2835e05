/*
 * excerpt: the line a finding stands in, with carets under the place.
 *
 *       29 | 完成期限：2024年12月底前          …
 *          |                         ^^^^^^^^^^
 *
 * Aligned for double-width characters; long lines are cut around the place; personal
 * data is masked.
 */
#ifndef OUTPUT_EXCERPT_H
#define OUTPUT_EXCERPT_H

#include "base/buf.h"
#include "lint/lint.h"

/* The part of the line that is shown, personal data masked, in ARENA or in the text. */
struct excerpt_parts {
    struct str before, marked, after;
    bool cut_before, cut_after;
};

struct excerpt_parts excerpt_parts(struct arena *arena, const struct run *run,
                                   const struct finding *finding);
/* Appends the two lines, or nothing when the finding concerns the whole file. */
void excerpt(struct buf *out, const struct run *run, const struct finding *finding,
             size_t line_number, bool color);

#endif
