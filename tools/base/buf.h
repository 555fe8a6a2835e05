/*
 * buf: text that grows at its end, in an arena.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/arena.h"
#include "base/str.h"

struct buf {
    struct arena *arena; /* set by the owner before the first call */
    char *ptr;
    size_t len, cap;
};

void buf_add(struct buf *buf, struct str s);
void buf_char(struct buf *buf, char c);
void buf_printf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* What was written so far; valid until the next write. */
struct str buf_str(const struct buf *buf);

#endif
