/*
 * shown: text of a document as a terminal may show it.
 *
 * Control characters, bidi controls and what has no shape become visible signs, so that
 * a document cannot drive the terminal (nor a CI runner that reads ##[ as a command).
 * Widths are columns: 2 for East Asian wide characters, 0 for combining ones.
 */
#ifndef OUTPUT_SHOWN_H
#define OUTPUT_SHOWN_H

#include "base/buf.h"

/* Appends S made visible; returns its columns. */
size_t shown(struct buf *out, struct str s);
/* Columns of S as shown. */
size_t shown_width(struct str s);
/* Appends at most COLUMNS of S; what is cut off ends in an ellipsis. */
void shown_cut(struct buf *out, struct str s, size_t columns);
/* Appends S and blanks behind it up to COLUMNS. */
void shown_padded(struct buf *out, struct str s, size_t columns);

/* Offset in S to which COLUMNS reach from FROM on, or back from it. */
size_t shown_reach(struct str s, size_t from, size_t columns);
size_t shown_reach_back(struct str s, size_t from, size_t columns);

#endif
