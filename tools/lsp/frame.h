/*
 * frame: messages in a stream of bytes: a head "Content-Length: N", a blank line, N bytes.
 *
 * Total: a head that is none is passed over up to the next line that looks like one.
 */
#ifndef LSP_FRAME_H
#define LSP_FRAME_H

#include "base/str.h"

/* A longer message is passed over, and so is a longer head. */
#define FRAME_BYTES_MOST ((size_t)256 << 20)
#define FRAME_HEAD_MOST  ((size_t)4096)

enum frame_found {
    FRAME_MESSAGE,
    FRAME_PARTIAL,  /* wants more bytes */
    FRAME_GARBAGE,  /* *used bytes that belong to no message */
    FRAME_TOO_LONG, /* a head that promises more than FRAME_BYTES_MOST, of *used bytes */
};

/* What BYTES begin with: *message a view of them, and how many bytes that was. */
enum frame_found frame_next(struct str bytes, struct str *message, size_t *used);

#endif
