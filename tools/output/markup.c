/* Escaping for XML and HTML. */
#include "output/markup.h"

#include "output/shown.h"

void
markup_add(struct buf *out, struct str text)
{
    struct buf visible = { .arena = out->arena };
    shown(&visible, text);
    struct str s = buf_str(&visible);
    for (size_t i = 0; i < s.len; i++)
        switch (s.ptr[i]) {
        case '&':
            buf_add(out, STR("&amp;"));
            break;
        case '<':
            buf_add(out, STR("&lt;"));
            break;
        case '>':
            buf_add(out, STR("&gt;"));
            break;
        case '"':
            buf_add(out, STR("&quot;"));
            break;
        case '\'':
            buf_add(out, STR("&#39;"));
            break;
        default:
            buf_char(out, s.ptr[i]);
        }
}
