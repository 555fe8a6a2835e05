/*
 * position: places as the protocol counts them: lines from 0, and in a line units of
 * UTF-16, or bytes of UTF-8 where client and server agreed on it.
 *
 * A line ends with LF, CRLF or CR (LSP 3.17), as in text/. The mark (BOM) that an editor
 * left in its buffer counts in line 0, although text/ has taken it off.
 */
#ifndef LSP_POSITION_H
#define LSP_POSITION_H

#include "text/text.h"

enum position_unit { UNIT_UTF16, UNIT_UTF8 };

struct position {
    size_t line, unit;
};

struct range {
    struct position from, to;
};

/* Units of valid S. */
size_t position_units(struct str s, enum position_unit unit);
/* Bytes of S that UNITS reach over; a place inside of a character is before it, one
 * behind the end is the end. */
size_t position_reach(struct str s, size_t units, enum position_unit unit);

/* The offset of POSITION in what an editor holds; beyond a line: its end. */
size_t position_offset(struct str buffer, struct position position,
                       enum position_unit unit);

/* What ends the first line of TEXT; LF where nothing does. */
struct str line_end_of(const struct text *text);

/* Between offsets of a text and positions in the buffer it was made of. Places that are
 * asked for in order cost no more than the text is long. */
struct ruler {
    const struct text *text;
    enum position_unit unit;
    size_t mark;                  /* units of a BOM at the start of the buffer */
    size_t line, offset, counted; /* the last place: line from, offset, units so far */
};

struct ruler ruler_of(const struct text *text, struct str buffer,
                      enum position_unit unit);
struct range ruler_range(struct ruler *ruler, struct span span);
size_t ruler_offset(const struct ruler *ruler, struct position position);

#endif
