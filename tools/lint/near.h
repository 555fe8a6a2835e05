/*
 * near: the word somebody may have meant.
 */
#ifndef LINT_NEAR_H
#define LINT_NEAR_H

#include "text/alike.h"

/* Of all candidates offered, the one fewest edits away. */
struct near {
    struct str wanted;
    struct str best; /* empty: none is near enough */
    size_t distance; /* half edits: text/alike.h */
    const struct alike_word *alike;
};

/* Edits (insert, delete, replace, swap of neighbours; capitals count as small) from A to
 * B in characters; what is longer than DISTANCE_MOST is far from everything. */
size_t near_distance(struct str a, struct str b);
struct near near_of(struct str wanted);
/* The same of a word in Chinese: what sounds or looks alike is nearer. WORD lives as long. */
struct near near_alike(const struct alike_word *word);
/* Keeps CANDIDATE when it is nearer than the best so far, and near enough: at most a
 * third of its characters, and at least one edit is always allowed. */
void near_offer(struct near *near, struct str candidate);

#endif
