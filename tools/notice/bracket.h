/*
 * bracket: round, square and lenticular brackets, wide and narrow, without regard to
 * which kind closes which: notices open one way and close another. Private to notice/.
 */
#ifndef NOTICE_BRACKET_H
#define NOTICE_BRACKET_H

#include "base/str.h"

#include <stdint.h>

/* The same as bracket_kind, of a character that may be one. */
int bracket_kind_of(uint32_t c);
/* 1 for ( （ [ 〔 【 ［, -1 for their closing halves, 0 for all else. */
static inline int
bracket_kind(uint32_t c)
{
    bool none = (c > ']' && c < 0x3010) || (c > 0x3015 && c < 0xFF08);
    return none ? 0 : bracket_kind_of(c);
}

/* Offset of the bracket that closes the one at OPEN; s.len when none does before TO. */
size_t bracket_close(struct str s, size_t open, size_t to);
/* Offset of the bracket that opens the one that ends at END; s.len when none. */
size_t bracket_open(struct str s, size_t from, size_t end);
/* Offset behind the last closing bracket of [from, to) that is opened there; FROM when
 * there is none. */
size_t bracket_last(struct str s, size_t from, size_t to);

#endif
