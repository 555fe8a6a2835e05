/* What all readers of records share. */
#include "filing/record.h"

#include <string.h>

/* Bytes of the blank that TEXT begins with; 0: none. */
static size_t
blank_at_start(struct str text)
{
    static const struct str wide[] = { STR_INIT("\xC2\xA0"), STR_INIT("\xE3\x80\x80"),
                                       STR_INIT("\xE2\x80\x8B"),
                                       STR_INIT("\xEF\xBB\xBF") };
    if (!text.len)
        return 0;
    unsigned char c = (unsigned char)text.ptr[0];
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    for (size_t i = 0; c >= 0xC2 && i < sizeof wide / sizeof wide[0]; i++)
        if (str_starts(text, wide[i]))
            return wide[i].len;
    return 0;
}

static size_t
blank_at_end(struct str text)
{
    static const size_t lengths[] = { 1, 2, 3 };
    for (size_t i = 0; i < 3 && lengths[i] <= text.len; i++) {
        struct str tail = str_sub(text, text.len - lengths[i], text.len);
        if (blank_at_start(tail) == lengths[i])
            return lengths[i];
    }
    return 0;
}

void
record_trim_ends(struct record_cell *cell)
{
    struct str *text = &cell->text;
    size_t from = 0, to = text->len, step;
    while ((step = blank_at_start(str_sub(*text, from, to))))
        from += step;
    while ((step = blank_at_end(str_sub(*text, from, to))))
        to -= step;
    if (!from && to == text->len)
        return;
    cell->marks |= MARK_BLANKS;
    if (cell->span.to - cell->span.from == text->len) {
        cell->span.to = cell->span.from + to;
        cell->span.from += from;
    }
    *text = str_sub(*text, from, to);
}

struct record
record_copy(struct arena *arena, const struct record *record)
{
    struct record copy = *record;
    size_t count = record->cells.len;
    copy.cells.items = arena_alloc_array(arena, count + 1, sizeof *copy.cells.items);
    copy.cells.len = count;
    copy.cells.cap = count + 1;
    for (size_t i = 0; i < count; i++) {
        copy.cells.items[i] = record->cells.items[i];
        if (record->cells.items[i].marks & MARK_ESCAPED)
            copy.cells.items[i].text = arena_str(arena, record->cells.items[i].text);
    }
    return copy;
}
