/* A string builder. */
#include "base/buf.h"

#include "base/array.h"

#include <stdarg.h>
#include <string.h>

static void
reserve(struct buf *buf, size_t more)
{
    if (buf->cap - buf->len >= more)
        return;
    size_t cap = buf->cap ? buf->cap : 64;
    while (cap - buf->len < more)
        cap *= 2;
    if (buf->cap && arena_extend(buf->arena, buf->ptr, buf->cap, cap)) {
        buf->cap = cap;
        return;
    }
    char *fresh = arena_alloc_array(buf->arena, cap, 1);
    if (buf->len)
        memcpy(fresh, buf->ptr, buf->len);
    buf->ptr = fresh;
    buf->cap = cap;
}

void
buf_add(struct buf *buf, struct str s)
{
    if (!s.len)
        return;
    reserve(buf, s.len);
    memcpy(buf->ptr + buf->len, s.ptr, s.len);
    buf->len += s.len;
}

void
buf_char(struct buf *buf, char c)
{
    buf_add(buf, (struct str){ &c, 1 });
}

void
buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buf_add(buf, arena_vprintf(buf->arena, format, args));
    va_end(args);
}

struct str
buf_str(const struct buf *buf)
{
    return (struct str){ buf->ptr, buf->len };
}
