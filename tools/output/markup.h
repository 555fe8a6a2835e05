/*
 * markup: text of a document inside XML 1.0 or HTML.
 *
 * XML has no form at all for most control characters, not even an escaped one, nor for
 * U+FFFE and U+FFFF; so text is made visible first (output/shown.h), then escaped.
 */
#ifndef OUTPUT_MARKUP_H
#define OUTPUT_MARKUP_H

#include "base/buf.h"

/* Appends TEXT, good both between tags and inside of a quoted attribute. */
void markup_add(struct buf *out, struct str text);

#endif
