/*
 * print: text that was put together, to a stream. Errors stay in the stream.
 */
#ifndef OUTPUT_PRINT_H
#define OUTPUT_PRINT_H

#include "base/buf.h"

#include <stdio.h>

void print_str(FILE *out, struct str s);
void print_buf(FILE *out, const struct buf *buf);

#endif
