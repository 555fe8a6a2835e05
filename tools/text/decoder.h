/*
 * decoder: the UTF-8, the map and the bad bytes of a text while they grow.
 *
 * Inside of text/ only. Each decoder reads the source from AT to an end given, and
 * appends to OUT; it marks the map as it goes. A part given never ends inside a line
 * end, so that lines of the source and of the result are the same lines.
 */
#ifndef TEXT_DECODER_H
#define TEXT_DECODER_H

#include "text/gb18030.h"
#include "text/text.h"

/* Source bytes decoded between two looks at room and map. */
enum { DECODER_STEP = 64 };

struct decoder {
    struct arena *arena;
    struct text *text; /* source, bad and map */
    size_t at;         /* next byte of the source */
    char *out;
    size_t len, cap;
    struct gb18030 *gb;
    bool euro, four; /* the byte 80, a code of four bytes was met */
};

/* Room for whatever SOURCE_BYTES more bytes of the source become. */
void decoder_reserve(struct decoder *decoder, size_t source_bytes);
/* What follows is in ENCODING: a checkpoint, if one is due. */
void decoder_mark(struct decoder *decoder, enum encoding encoding);
/* LENGTH bytes from AT on mean nothing. Room is reserved. */
void decoder_bad(struct decoder *decoder, size_t length);
/* Bytes up to END as they are: valid UTF-8. */
void decoder_copy(struct decoder *decoder, size_t end);

void decoder_utf8(struct decoder *decoder, size_t end);
void decoder_gb18030(struct decoder *decoder, size_t end);
void decoder_utf16(struct decoder *decoder, enum encoding encoding);

/* UTF-16 without a mark, told by NUL bytes and by how likely the characters are. */
bool utf16_guess(struct str bytes, enum encoding *encoding);

/* Fills text->lines from S, any encoding in which LF and CR are single bytes that are
 * part of nothing else. False: S was to be JUDGEd, and is no UTF-8; then they are not filled. */
bool lines_split(struct arena *arena, struct text *text, struct str s, bool judge);

/* By magic numbers and control characters; CONTENT_TEXT for what is worth decoding. */
enum content content_of_bytes(struct str bytes, bool utf16);
/* A page? Looks at the beginning of decoded text. */
bool content_is_html(struct str utf8);

/* How much speaks for UTF-8 (> 0) and for GB18030 (< 0) in a line, in bits of
 * evidence, cut to +-JUDGE_CERTAIN. */
enum { JUDGE_ASCII = -128, JUDGE_CERTAIN = 100, JUDGE_VALID_UTF8 = 127 };
int judge_line(struct str line);

#endif
