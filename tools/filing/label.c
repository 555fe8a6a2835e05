/* Labels inside of cells and blocks: 存在问题：… */
#include "filing/filing.h"

#include "base/utf8.h"
#include "filing/tables.h"

/* The next colon of either width at or after AT. */
static size_t
colon_at(struct str text, size_t at)
{
    while (
        at < text.len && text.ptr[at] != ':' &&
        !(text.ptr[at] == '\xEF' && str_starts(str_sub(text, at, text.len), STR("："))))
        at++;
    return at;
}

bool
filing_label(const struct filing_tables *tables, struct str text, size_t from,
             struct label_part *part)
{
    for (size_t at = from; at < text.len;) {
        size_t colon = colon_at(text, at);
        if (colon >= text.len)
            return false;
        size_t start = colon, floor = colon > 60 ? colon - 60 : 0;
        while (start > from && start > floor) {
            size_t before = start;
            uint32_t c = utf8_before(text, &before);
            if (!utf8_is_han(c) && c != 0x3001)
                break;
            start = before;
        }
        const struct header_word *word =
            tables_header(tables, str_sub(text, start, colon));
        size_t behind = colon + (text.ptr[colon] == ':' ? 1 : 3);
        if (word && start < colon) {
            *part = (struct label_part){ word->roles[0],
                                         { start, colon },
                                         { behind, text.len } };
            return true;
        }
        at = behind;
    }
    return false;
}
