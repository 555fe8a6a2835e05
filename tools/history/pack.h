/*
 * pack: the rows of a long filing, kept in some 40 bytes each.
 *
 * Of a file of hundreds of thousands of rows only what is compared with later ones is kept:
 * key, line, words of state and the figures; a row is unpacked when it is asked for. Of
 * files still longer these are spooled to a file without a name.
 */
#ifndef HISTORY_PACK_H
#define HISTORY_PACK_H

#include "history/history.h"

struct pack;

/* It lives in ARENA; SPOOLED: not in memory, where the system has room elsewhere. */
struct pack *pack_new(struct arena *arena, bool spooled);
/* False: it is full, the row was not kept. *first: the first row of its item and
 * indicator. */
bool pack_add(struct pack *pack, const struct past *row, bool *first);
/* It gets no more rows, and can be asked. */
void pack_close(struct pack *pack);
/* Whether its rows are not in memory. */
bool pack_is_spooled(const struct pack *pack);
/* A row of FILED for KEY, unpacked into ARENA: where rows of item and indicator name several
 * units, of the one marked; NULL: none. The last one, or, for a walk in KEY's steps, the one
 * behind the one that was found before. O(1). */
const struct past *pack_find(struct pack *pack, struct arena *arena,
                             const struct filed *filed, const struct past_key *key);

#endif
