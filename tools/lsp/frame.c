/* Cutting a stream into messages. */
#include "lsp/frame.h"

static char
small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Names of heads are read in any case. */
static bool
is_named(struct str line, struct str name)
{
    if (line.len < name.len)
        return false;
    for (size_t i = 0; i < name.len; i++)
        if (small(line.ptr[i]) != name.ptr[i])
            return false;
    return true;
}

/* The number behind "Content-Length:"; false when LINE is another one. */
static bool
read_length(struct str line, size_t *length)
{
    struct str name = STR("content-length:");
    if (!is_named(line, name))
        return false;
    struct str digits = str_trim(str_sub(line, name.len, line.len));
    *length = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
            return false;
        if (*length <= FRAME_BYTES_MOST)
            *length = *length * 10 + (size_t)(digits.ptr[i] - '0');
    }
    return digits.len > 0;
}

/* A line of a head: "Name: value" in ASCII. */
static bool
is_head_line(struct str line)
{
    size_t colon = str_find(line, STR(":"), 0);
    for (size_t i = 0; i < colon; i++)
        if (small(line.ptr[i]) != '-' &&
            (small(line.ptr[i]) < 'a' || small(line.ptr[i]) > 'z'))
            return false;
    return colon > 0 && colon < line.len;
}

enum frame_found
frame_next(struct str bytes, struct str *message, size_t *used)
{
    size_t at = 0, length = 0;
    bool known = false, whole = false;
    while (at < bytes.len && !whole) {
        size_t end = str_find(bytes, STR("\n"), at);
        *used = end;
        if (end > FRAME_HEAD_MOST)
            return FRAME_GARBAGE;
        if (end == bytes.len)
            return FRAME_PARTIAL;
        struct str line = str_trim(str_sub(bytes, at, end));
        at = *used = end + 1;
        whole = !line.len && known;
        if (!whole && !is_head_line(line))
            return FRAME_GARBAGE;
        known = read_length(line, &length) || known;
    }
    if (!whole)
        return FRAME_PARTIAL;
    if (length > FRAME_BYTES_MOST)
        return FRAME_TOO_LONG;
    if (bytes.len - at < length)
        return FRAME_PARTIAL;
    *message = str_sub(bytes, at, at + length);
    *used = at + length;
    return FRAME_MESSAGE;
}
