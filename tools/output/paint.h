/*
 * paint: colours of a terminal (ECMA-48 SGR), when they are wanted.
 */
#ifndef OUTPUT_PAINT_H
#define OUTPUT_PAINT_H

#include "base/buf.h"
#include "lint/check.h"

enum paint { PAINT_BOLD, PAINT_DIM, PAINT_RED, PAINT_YELLOW, PAINT_CYAN, PAINT_GREEN };

void paint_on(struct buf *out, bool color, enum paint paint);
void paint_off(struct buf *out, bool color);
/* TEXT in PAINT. */
void painted(struct buf *out, bool color, enum paint paint, struct str text);
enum paint severity_paint(enum severity severity);

#endif
