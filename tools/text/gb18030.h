/*
 * gb18030: the two- and four-byte codes of GB18030, asked of iconv(3) row by row.
 *
 * A row (one lead byte: 190 two-byte codes; two lead bytes: 1260 four-byte codes) is
 * put to iconv in one piece when its first code is met, and looked up from then on, in
 * later texts too; that is faster than passing the text through it, and
 * every bad byte is seen by us.
 * Codes on which versions of GNU libiconv and glibc differ are pinned by a table, so
 * that both give the same text (tests/oracle/libiconv.sh compares them all).
 * Without a GB18030 in iconv(3) every code is unknown.
 */
#ifndef TEXT_GB18030_H
#define TEXT_GB18030_H

#include "base/arena.h"

#include <stdint.h>

struct gb18030;

/* The handle of iconv is given back by gb18030_close. */
struct gb18030 *gb18030_open(struct arena *arena);
void gb18030_close(struct gb18030 *gb);

/* The row of a lead byte 81..FE: characters by trail byte - 0x40; 0: no such code. */
const uint32_t *gb18030_row(struct gb18030 *gb, unsigned char lead);
/* Character of a code of four bytes, which are 81..FE, 30..39, 81..FE, 30..39; 0: none. */
uint32_t gb18030_four(struct gb18030 *gb, const unsigned char *code);
/* Writes the code of C to OUT; 1, 2 or 4, 0 when no code decodes to C. */
size_t gb18030_put(struct gb18030 *gb, char out[4], uint32_t c);

#endif
