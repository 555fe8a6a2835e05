/*
 * pack: the rows of a long filing, kept in some 40 bytes each.
 *
 * Of a file of hundreds of thousands of rows only what is compared with later ones is kept:
 * key, line, words of state and the figures; a row is unpacked when it is asked for.
 */
#ifndef HISTORY_PACK_H
#define HISTORY_PACK_H

#include "history/history.h"

struct pack;

/* For about ROWS rows; it lives in ARENA. */
struct pack *pack_new(struct arena *arena, size_t rows);
/* False: it is full, the row was not kept. *first: the first row of its item and
 * indicator. */
bool pack_add(struct pack *pack, const struct past *row, bool *first);
/* The last row of ITEM and INDICATOR, unpacked into ARENA: where rows of the two name several
 * units, of the one marked MARK (0: of any); NULL: none. O(1). */
const struct past *pack_find(const struct pack *pack, struct arena *arena,
                             const struct filed *filed, const struct past_key *key);

#endif
