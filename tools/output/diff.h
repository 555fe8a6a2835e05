/*
 * diff: what changed between two texts, as a unified diff with three lines around.
 *
 * Such as git apply and patch(1) take it: lines end at LF alone, bytes are as they stand, a
 * name with unusual bytes is quoted as git quotes it. Time is linear: lines that moved
 * further than DIFF_REACH are shown as deleted and inserted, never wrongly.
 */
#ifndef OUTPUT_DIFF_H
#define OUTPUT_DIFF_H

#include "base/buf.h"

/* How many lines off the other text is looked for a line that stands in both. */
#define DIFF_REACH 16

struct diff_look {
    bool color;
    bool visible; /* for a terminal: control characters as signs */
};

/* Appends the diff; nothing when both are the same. */
void diff_add(struct buf *out, const char *path, struct str before, struct str after,
              struct diff_look look);

#endif
