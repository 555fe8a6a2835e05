/* Faults of files, one a line. */
#include "rule/fault.h"

#include "base/utf8.h"

#include <string.h>

#define QUOTE_BYTES 80

void
fault_at(struct faults *faults, struct spot spot, const char *format, ...)
{
    faults->count++;
    if (faults->count > FAULTS_MAX + 1)
        return;
    buf_add(faults->to, spot.path);
    if (faults->count > FAULTS_MAX) {
        buf_printf(faults->to, ":%zu:%zu: more faults follow\n", spot.line,
                   spot.column);
        return;
    }
    va_list args;
    va_start(args, format);
    struct str what = arena_vprintf(faults->to->arena, format, args);
    va_end(args);
    buf_printf(faults->to, ":%zu:%zu: ", spot.line, spot.column);
    buf_add(faults->to, what);
    buf_char(faults->to, '\n');
}

static bool
is_unshown(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

const char *
fault_quote(struct arena *arena, struct str text)
{
    char *out = arena_alloc(arena, QUOTE_BYTES + 8);
    size_t at = 0, len = 0;
    while (at < text.len && len < QUOTE_BYTES - 4) {
        size_t from = at;
        uint32_t c = utf8_next(text, &at);
        if (is_unshown(c)) {
            out[len++] = '?';
            continue;
        }
        memcpy(out + len, text.ptr + from, at - from);
        len += at - from;
    }
    if (at < text.len)
        memcpy(out + len, "…", sizeof "…");
    return out;
}

void
spot_advance(struct spot *spot, struct str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = utf8_next(text, &at);
        if (c == '\n' || (c == '\r' && !(at < text.len && text.ptr[at] == '\n'))) {
            spot->line++;
            spot->column = 1;
        } else if (c != '\r') {
            spot->column++;
        }
    }
}
