/* Sheets from a notice. */
#include "registry/registry.h"

#include "base/digest.h"
#include "text/cursor.h"

#include <stdlib.h>

struct deriver {
    struct arena *arena;
    const struct notice *notice;
    const struct account *accounts;
    struct cursor cursor;
    struct str *keys; /* of the items */
    struct registry_sheet *sheet;
    struct str *cells; /* of the row in hand */
    size_t next;       /* its next column */
};

/* Where an item stands, for telling equal numbers apart. */
struct seat {
    int number, section;
    size_t index;
};

static int
section_number(const struct notice *notice, const struct item *item)
{
    return item->section == NO_SECTION ? 0
                                       : notice->sections.items[item->section].number;
}

static int
by_seat(const void *a, const void *b)
{
    const struct seat *x = a, *y = b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    if (x->section != y->section)
        return x->section < y->section ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

/* "8"; "2-1" when another item has the number 1; "2-1~2" for the second such. */
static struct str *
item_keys(struct arena *arena, const struct notice *notice)
{
    size_t count = notice->items.len, twins = 1;
    struct str *keys = arena_alloc_array(arena, count, sizeof *keys);
    struct seat *seats = arena_alloc_array(arena, count, sizeof *seats);
    for (size_t i = 0; i < count; i++) {
        const struct item *item = &notice->items.items[i];
        seats[i] = (struct seat){ item->number, section_number(notice, item), i };
    }
    if (count)
        qsort(seats, count, sizeof *seats, by_seat);
    for (size_t i = 0; i < count; i++) {
        const struct seat *seat = &seats[i];
        bool after = i && seat[-1].number == seat->number;
        bool before = i + 1 < count && seat[1].number == seat->number;
        twins = after && seat[-1].section == seat->section ? twins + 1 : 1;
        struct str *key = &keys[seat->index];
        if (!after && !before)
            *key = arena_printf(arena, "%d", seat->number);
        else if (twins == 1)
            *key = arena_printf(arena, "%d-%d", seat->section, seat->number);
        else
            *key = arena_printf(arena, "%d-%d~%zu", seat->section, seat->number, twins);
    }
    return keys;
}

static void
begin(struct deriver *deriver)
{
    size_t count = registry_column_count(deriver->sheet->table);
    deriver->cells = arena_alloc_array(deriver->arena, count, sizeof *deriver->cells);
    deriver->next = 0;
}

static void
put(struct deriver *deriver, struct str cell)
{
    deriver->cells[deriver->next++] = cell;
}

static void
finish(struct deriver *deriver, struct span span)
{
    struct registry_row row = { .cells = deriver->cells };
    struct place place = cursor_place(&deriver->cursor, span.from);
    put(deriver, arena_printf(deriver->arena, "%zu:%zu", place.line, place.column));
    put(deriver, STR("notice"));
    put(deriver, STR(""));
    put(deriver, registry_digest(deriver->arena, deriver->sheet->table, &row));
    *array_push(deriver->arena, &deriver->sheet->rows) = row;
}

static struct str
joined(struct arena *arena, const struct names *names)
{
    struct buf out = { .arena = arena };
    for (size_t i = 0; i < names->len; i++) {
        buf_add(&out, i ? STR("、") : STR(""));
        buf_add(&out, names->items[i].text);
    }
    return buf_str(&out);
}

static void
add_item(struct deriver *deriver, size_t index)
{
    const struct notice *notice = deriver->notice;
    const struct item *item = &notice->items.items[index];
    struct arena *arena = deriver->arena;
    bool alone = item->section == NO_SECTION;
    begin(deriver);
    put(deriver, deriver->keys[index]);
    put(deriver, item->label.text);
    put(deriver,
        alone ? STR("") : arena_printf(arena, "%d", section_number(notice, item)));
    put(deriver, alone ? STR("") : notice->sections.items[item->section].title.text);
    put(deriver, item->title.text);
    put(deriver, joined(arena, &item->leaders));
    put(deriver, joined(arena, &item->units));
    put(deriver, joined(arena, &item->co_units));
    put(deriver, date_print(arena, item->deadline.date));
    put(deriver, item->deadline.text);
    put(deriver, item->text.text);
    struct span span = item->label.text.len ? item->label.span : item->title.span;
    finish(deriver, span);
}

static struct str
target_id(struct deriver *deriver, size_t item, const struct target *target)
{
    struct str key = deriver->keys[item];
    return arena_printf(deriver->arena, "%.*s.%zu", STR_ARG(key), target->ordinal);
}

static void
add_target(struct deriver *deriver, size_t item, const struct target *target)
{
    struct arena *arena = deriver->arena;
    const char *period = period_name(target->per);
    begin(deriver);
    put(deriver, target_id(deriver, item, target));
    put(deriver, deriver->keys[item]);
    put(deriver, str_of(target_kind_name(target->kind)));
    put(deriver, target->action.text);
    put(deriver, str_of(comparator_name(target->comparator)));
    put(deriver, decimal_print(arena, target->value));
    put(deriver, target->has_max ? decimal_print(arena, target->value_max) : STR(""));
    put(deriver, target->unit);
    put(deriver, period ? str_of(period) : target->per_text);
    put(deriver, target->object.text);
    put(deriver, date_print(arena, target->by.date));
    put(deriver, target->text.text);
    put(deriver, target->why);
    finish(deriver, target->text.span);
}

static void
add_number(struct deriver *deriver, size_t item, size_t index)
{
    const struct account *account = &deriver->accounts[item];
    const struct number *number = &account->numbers.items[index];
    struct str key = deriver->keys[item];
    begin(deriver);
    put(deriver, arena_printf(deriver->arena, "%.*s:%zu", STR_ARG(key), index + 1));
    put(deriver, key);
    put(deriver, number->text.text);
    put(deriver, str_of(number_class_name(number->class)));
    put(deriver,
        number->target == NO_TARGET
            ? STR("")
            : target_id(deriver, item, &account->targets.items[number->target]));
    put(deriver, number->why);
    finish(deriver, number->text.span);
}

static void
add_rows(struct deriver *deriver, size_t item)
{
    const struct account *account = deriver->accounts ? &deriver->accounts[item] : NULL;
    switch (deriver->sheet->table) {
    case REGISTRY_ITEMS:
        add_item(deriver, item);
        break;
    case REGISTRY_TARGETS:
        for (size_t i = 0; account && i < account->targets.len; i++)
            add_target(deriver, item, &account->targets.items[i]);
        break;
    case REGISTRY_NUMBERS:
        for (size_t i = 0; account && i < account->numbers.len; i++)
            add_number(deriver, item, i);
        break;
    }
}

static int
by_id(const void *a, const void *b)
{
    const struct registry_row *x = a, *y = b;
    return registry_id_compare(x->cells[0], y->cells[0]);
}

struct registry_sheet *
registry_derive(struct arena *arena, enum registry_table table,
                const struct notice *notice, const struct account *accounts,
                struct str path)
{
    struct deriver deriver = {
        .arena = arena,
        .notice = notice,
        .accounts = accounts,
        .cursor = cursor_of(notice->text),
        .keys = item_keys(arena, notice),
        .sheet = arena_new(arena, struct registry_sheet),
    };
    struct registry_sheet *sheet = deriver.sheet;
    sheet->table = table;
    sheet->notice_path = path;
    sheet->sha256 = digest_sha256(arena, notice->text->source);
    for (size_t i = 0; i < notice->items.len; i++)
        add_rows(&deriver, i);
    if (sheet->rows.len)
        qsort(sheet->rows.items, sheet->rows.len, sizeof *sheet->rows.items, by_id);
    return sheet;
}
