/* What items share: of headings, of their group, of the whole document. */
#include "notice/build.h"

#include "notice/names.h"

/* 一、区教育局（3项）: where no item names a unit and every heading is one, it is the
 * unit of its items. */
static bool
headings_are_units(struct reader *reader)
{
    const struct notice *notice = reader->notice;
    for (size_t i = 0; i < notice->items.len; i++) {
        const struct item *item = &notice->items.items[i];
        if (item->units.len || item->section == NO_SECTION)
            return false;
    }
    for (size_t i = 0; i < notice->sections.len; i++)
        if (!names_is_unit(reader, notice->sections.items[i].title.text))
            return false;
    return notice->sections.len >= 2 && notice->items.len > 0;
}

static bool
lacks(const struct item *item, enum field_kind kind)
{
    for (size_t i = 0; i < item->fields.len; i++) {
        enum field_kind have = item->fields.items[i].kind;
        bool units = have == FIELD_UNITS || have == FIELD_CO_UNITS;
        if (have == kind || (units && (kind == FIELD_UNITS || kind == FIELD_CO_UNITS)))
            return false;
    }
    return true;
}

void
build_give(struct reader *reader, struct item *item, const struct item *said)
{
    size_t before = item->fields.len;
    struct item had = *item;
    for (size_t i = 0; i < said->fields.len; i++) {
        struct field field = said->fields.items[i];
        if (!lacks(&had, field.kind))
            continue;
        field.shared = true;
        *array_push(reader->arena, &item->fields) = field;
        if (field.kind == FIELD_DEADLINE)
            item->deadline = said->deadline;
    }
    if (item->fields.len > before)
        fields_settle(reader, item);
}

static bool
says(const struct item *item, enum field_kind kind, bool itself)
{
    for (size_t i = 0; i < item->fields.len; i++)
        if (item->fields.items[i].kind == kind &&
            !(itself && item->fields.items[i].shared))
            return true;
    return false;
}

/* Other units that support are added to those of the group; all else said of ITEM takes the
 * place of what the group shares. */
void
build_say(struct reader *reader, struct item *item, const struct item *said)
{
    bool lead = says(said, FIELD_UNITS, false);
    size_t kept = 0;
    for (size_t i = 0; i < item->fields.len; i++) {
        const struct field *field = &item->fields.items[i];
        bool unit = field->kind == FIELD_UNITS || field->kind == FIELD_CO_UNITS;
        bool again = unit ? lead : says(said, field->kind, false);
        if (!field->shared || !again)
            item->fields.items[kept++] = *field;
    }
    item->fields.len = kept;
    for (size_t i = 0; i < said->fields.len; i++) {
        struct field field = said->fields.items[i];
        if (says(item, field.kind, true))
            continue;
        field.shared = true;
        *array_push(reader->arena, &item->fields) = field;
        if (field.kind == FIELD_DEADLINE)
            item->deadline = said->deadline;
    }
    fields_settle(reader, item);
}

/* 二、城市建设（责任单位：区住建局）: for items that name none, of the nearest heading first. */
static void
share_sections(struct reader *reader, struct item *item)
{
    for (size_t i = item->section; i != NO_SECTION;) {
        const struct section *section = &reader->notice->sections.items[i];
        if (section->said)
            build_give(reader, item, section->said);
        i = section->parent;
    }
}

static void
share_heading(struct reader *reader, struct item *item)
{
    const struct datum *title = &reader->notice->sections.items[item->section].title;
    struct field field = { .kind = FIELD_UNITS, .value = *title, .shared = true };
    struct flow flow = flow_view(reader->arena, text_view(reader->text, title->span),
                                 title->span.from);
    names_units(reader, &flow, 0, flow.s.len, &field.names);
    *array_push(reader->arena, &item->fields) = field;
    fields_settle(reader, item);
}

void
build_inherit(struct builder *b)
{
    struct notice *notice = b->reader->notice;
    bool units = headings_are_units(b->reader);
    for (size_t i = 0; i < notice->items.len; i++) {
        share_sections(b->reader, &notice->items.items[i]);
        if (units && lacks(&notice->items.items[i], FIELD_UNITS))
            share_heading(b->reader, &notice->items.items[i]);
        build_give(b->reader, &notice->items.items[i], &b->said);
    }
}
