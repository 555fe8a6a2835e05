/* From UTF-8 to the encoding a file is in, for edits that are written back. */
#include "text/decoder.h"

#include "base/buf.h"
#include "base/utf8.h"

const char *
encoding_name(enum encoding encoding)
{
    static const char *const names[] = {
        [ENCODING_UTF8] = "UTF-8",       [ENCODING_UTF16LE] = "UTF-16LE",
        [ENCODING_UTF16BE] = "UTF-16BE", [ENCODING_GB18030] = "GB18030",
        [ENCODING_CP936] = "CP936",
    };
    return names[encoding];
}

static void
put_unit(struct buf *buf, enum encoding encoding, uint32_t unit)
{
    char high = (char)(unit >> 8), low = (char)(unit & 0xFF);
    buf_char(buf, encoding == ENCODING_UTF16LE ? low : high);
    buf_char(buf, encoding == ENCODING_UTF16LE ? high : low);
}

static void
put_utf16(struct buf *buf, enum encoding encoding, uint32_t c)
{
    if (c >= 0x10000) {
        put_unit(buf, encoding, 0xD800 + ((c - 0x10000) >> 10));
        put_unit(buf, encoding, 0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
        put_unit(buf, encoding, c);
    }
}

/* One character; false when the encoding has no form for it. */
static bool
put(struct buf *buf, enum encoding encoding, struct gb18030 *gb, uint32_t c)
{
    char code[4];
    if (encoding == ENCODING_UTF16LE || encoding == ENCODING_UTF16BE) {
        put_utf16(buf, encoding, c);
        return true;
    }
    if (encoding == ENCODING_CP936 && c == 0x20AC) {
        buf_char(buf, (char)0x80);
        return true;
    }
    size_t length = gb18030_put(gb, code, c);
    if (!length || (encoding == ENCODING_CP936 && length == 4))
        return false;
    buf_add(buf, (struct str){ code, length });
    return true;
}

bool
text_encode(struct arena *arena, enum encoding encoding, struct str utf8,
            struct str *bytes, size_t *at)
{
    if (encoding == ENCODING_UTF8) {
        *bytes = utf8;
        return true;
    }
    struct buf buf = { .arena = arena };
    struct gb18030 *gb = gb18030_open(arena);
    bool ok = true;
    for (size_t next = 0; ok && next < utf8.len;) {
        *at = next;
        ok = put(&buf, encoding, gb, utf8_next(utf8, &next));
    }
    gb18030_close(gb);
    *bytes = buf_str(&buf);
    return ok;
}
