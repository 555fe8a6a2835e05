/* Annexes become sections. */
#include "notice/annex.h"

static size_t
items_end(const struct notice *notice, const struct annex_bodies *annexes, size_t index)
{
    return index + 1 < annexes->len ? annexes->items[index + 1].first_item
                                    : notice->items.len;
}

static bool
has_section(const struct notice *notice, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (notice->items.items[i].section != NO_SECTION)
            return true;
    return false;
}

/* The new section stands at AT; those behind it move. */
static void
insert(struct reader *reader, const struct annex_body *annex, size_t at, size_t to)
{
    struct notice *notice = reader->notice;
    array_push(reader->arena, &notice->sections);
    for (size_t i = notice->sections.len - 1; i > at; i--) {
        notice->sections.items[i] = notice->sections.items[i - 1];
        struct section *moved = &notice->sections.items[i];
        moved->number = (int)i + 1;
        if (moved->parent != NO_SECTION && moved->parent >= at)
            moved->parent++;
    }
    notice->sections.items[at] = (struct section){
        .number = (int)at + 1,
        .title = annex->title,
        .stated_items = -1,
        .parent = NO_SECTION,
        .line = text_line(reader->text, annex->title.span.from),
    };
    for (size_t i = annex->first_item; i < notice->items.len; i++) {
        struct item *item = &notice->items.items[i];
        if (i < to)
            item->section = at;
        else if (item->section != NO_SECTION)
            item->section++;
    }
}

void
annex_sections(struct reader *reader, const struct annex_bodies *annexes)
{
    const struct notice *notice = reader->notice;
    size_t filled = 0;
    for (size_t i = 0; i < annexes->len; i++)
        filled += items_end(notice, annexes, i) > annexes->items[i].first_item;
    if (filled < 2)
        return;
    for (size_t i = annexes->len; i-- > 0;) {
        const struct annex_body *annex = &annexes->items[i];
        size_t to = items_end(notice, annexes, i);
        if (annex->title.text.len && to > annex->first_item &&
            !has_section(notice, annex->first_item, to))
            insert(reader, annex, annex->first_section, to);
    }
}
