/*
 * saved: the bytes that a buffer would be on disk, if it were saved now as the file is:
 * its encoding, mark and line ends. So what checks say of bytes is said of the file, and
 * stands at its place in the buffer.
 *
 * Lines at both ends that are those of the file are its very bytes; what is between them is
 * encoded anew.
 */
#ifndef LSP_SAVED_H
#define LSP_SAVED_H

#include "text/text.h"

enum saved_how {
    SAVED_AS_FILE,
    SAVED_AS_BUFFER, /* there is no file, or it cannot be written like it: the buffer, with
                      * the mark if it has one */
    SAVED_MISREAD, /* the editor read the file in another encoding than it is in: it holds
                      * U+FFFD where the file has none */
};

/* FILE: what is on disk; NULL: nothing is. *text lives in ARENA, BUFFER and FILE. */
enum saved_how saved_text(struct arena *arena, struct str buffer,
                          const struct text *file, struct text *text);

#endif
