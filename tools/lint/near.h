/*
 * near: the word somebody may have meant.
 */
#ifndef LINT_NEAR_H
#define LINT_NEAR_H

#include "base/str.h"

/* Of all candidates offered, the one fewest edits away. */
struct near {
    struct str wanted;
    struct str best; /* empty: none is near enough */
    size_t distance;
};

/* Edits (insert, delete, replace, swap of neighbours; capitals count as small) from A to
 * B in characters; what is longer than DISTANCE_MOST is far from everything. */
size_t near_distance(struct str a, struct str b);
struct near near_of(struct str wanted);
/* Keeps CANDIDATE when it is nearer than the best so far, and near enough: at most a
 * third of its characters, and at least one edit is always allowed. */
void near_offer(struct near *near, struct str candidate);

#endif
