/*
 * blank: the characters that show as nothing: ASCII blanks and line ends, U+00A0,
 * U+2000..200F, U+202F, U+205F, U+2060, U+3000, U+FEFF, and the soft break that
 * stands for <br>. Private to notice/.
 */
#ifndef NOTICE_BLANK_H
#define NOTICE_BLANK_H

#include "base/str.h"

/* Where a cell or a line was broken by <br>: parts names, is no character. */
#define SOFT_BREAK '\x1f'

/* The same as blank_length, of a character that may be one. */
size_t blank_length_of(struct str s, size_t at);
/* Bytes of the blank that begins at AT; 0 when none does. Most characters are told from
 * blanks by their first byte. */
static inline size_t
blank_length(struct str s, size_t at)
{
    unsigned char c = at < s.len ? (unsigned char)s.ptr[at] : 'x';
    bool none = (c > ' ' && c < 0xC2) || (c > 0xE3 && c < 0xEF);
    return none ? 0 : blank_length_of(s, at);
}

/* The first blank at or after FROM; s.len when there is none. */
size_t blank_find(struct str s, size_t from);
/* Moves *from and *to inwards over blanks. */
void blank_trim(struct str s, size_t *from, size_t *to);
/* S without any blanks, a view of S when it has none. */
struct arena;
struct str blank_compact(struct arena *arena, struct str s);

#endif
