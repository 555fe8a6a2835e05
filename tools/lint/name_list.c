/* Lists of names in sentences. */
#include "lint/name_list.h"

#include "base/utf8.h"

/* The end of the name that begins at FROM: before 、 or what is no letter. */
static size_t
name_end(struct str text, size_t from)
{
    size_t at = from;
    for (size_t next = at; next < text.len; at = next) {
        uint32_t c = utf8_next(text, &next);
        bool letter = (c >= 0x4E00 && c <= 0x9FFF) || (c >= '0' && c <= '9') ||
                      (c >= 'A' && c <= 'z');
        if (!letter)
            return at;
    }
    return text.len;
}

struct name_list
name_list_least(struct str text, size_t least)
{
    struct name_list best = { .count = 0 }, list = { .count = 0 };
    for (size_t at = 0; at < text.len;) {
        size_t end = name_end(text, at), next = end;
        bool joined = str_starts(str_sub(text, end, text.len), STR("、"));
        if (end > at && list.count < NAME_LIST_MOST)
            list.names[list.count++] = str_sub(text, at, end);
        list.open = str_has(str_sub(text, at, end), STR("等"));
        if (next < text.len)
            utf8_next(text, &next);
        at = next;
        if (joined && end > 0)
            continue;
        if (list.count > best.count)
            best = list;
        list.count = 0;
    }
    return best.count >= least ? best : (struct name_list){ .count = 0 };
}

struct name_list
name_list_of(struct str text)
{
    return name_list_least(text, 3);
}
