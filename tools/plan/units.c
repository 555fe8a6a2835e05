/* The units of a plan, from the notice and the tables of the registry. */
#include "plan/units.h"

#include "plan/units_inside.h"

struct builder {
    struct arena *arena;
    struct units *units;
};

/* 青梧区 of 云岚市青梧区人民政府办公室 and of 青梧区2025年民生实事项目. */
static struct str
place_in(struct str s)
{
    static const struct str levels[] = { STR_INIT("区"), STR_INIT("县"), STR_INIT("旗"),
                                         STR_INIT("州"), STR_INIT("市"), STR_INIT("盟"),
                                         STR_INIT("省") };
    size_t end = str_find(s, STR("人民政府"), 0);
    if (end == s.len)
        end = str_find(s, STR("20"), 0);
    struct str head = str_sub(s, 0, end);
    if (end == s.len || head.len > UNIT_NAME_MOST)
        return (struct str){ 0 };
    size_t from = 0, i = 0;
    while (i < 7 && !str_ends(head, levels[i]))
        i++;
    if (i == 7)
        return (struct str){ 0 };
    for (size_t k = 0; k < 7; k++) {
        size_t at = str_find(head, levels[k], 0), width = levels[k].len;
        for (; at + width < head.len; at = str_find(head, levels[k], at + width))
            if (at >= 2 * width && at + width > from && head.len - at > 2 * width)
                from = at + width;
    }
    return str_sub(head, from, head.len);
}

static void
set_place(struct units *units, const struct plan *plan)
{
    if (!plan->notice)
        return;
    units->place = place_in(plan->notice->issuer.text);
    if (!units->place.len)
        units->place = place_in(plan->notice->title.text);
    size_t width = STR("区").len;
    if (units->place.len > 2 * width)
        units->short_place = str_sub(units->place, 0, units->place.len - width);
}

static struct unit_name *
add_name(struct builder *b, struct str printed, struct unit *unit)
{
    struct unit_parts parts;
    struct unit_name *name = array_push(b->arena, &b->units->names);
    unit_parts_of(b->units, printed, &parts);
    name->printed = printed;
    name->key = arena_str(b->arena, unit_key_str(&parts.whole));
    name->unit = unit;
    return name;
}

/* What stands in brackets is called by its own name, too: 养犬办. */
static void
add_bracket(struct builder *b, struct str bracket, struct unit *unit)
{
    if (bracket.len < 3 * STR("办").len)
        return;
    struct unit_name *name = add_name(b, bracket, unit);
    name->alias = true;
}

static struct unit *
by_name(const struct units *units, struct str printed)
{
    for (size_t i = 0; i < units->names.len; i++)
        if (str_eq(units->names.items[i].printed, printed))
            return units->names.items[i].unit;
    return NULL;
}

static struct unit *
by_key(const struct units *units, const struct unit_parts *parts, bool city)
{
    for (size_t i = 0; i < units->items.len; i++) {
        struct unit *unit = units->items.items[i];
        if (!unit->collective && unit->city == city &&
            str_eq(unit->key, unit_key_str(&parts->key)))
            return unit;
    }
    return NULL;
}

static struct unit *
unit_of(struct builder *b, struct str printed)
{
    struct unit *unit = by_name(b->units, printed);
    if (unit || !printed.len)
        return unit;
    struct unit_parts parts;
    unit_parts_of(b->units, printed, &parts);
    struct unit_key plain;
    unit_key_of(b->units->words, parts.core, &plain);
    bool branch = !str_eq(unit_key_str(&plain), unit_key_str(&parts.key));
    bool city = parts.place == PLACE_ABOVE && !branch;
    bool other = parts.place == PLACE_OTHER || !parts.key.len;
    unit = other ? NULL : by_key(b->units, &parts, city);
    if (!unit) {
        unit = arena_new(b->arena, struct unit);
        *array_push(b->arena, &b->units->items) = unit;
        unit->name = parts.bracket.len && parts.bare.len ? parts.bare : printed;
        unit->key = arena_str(b->arena, unit_key_str(&parts.key));
        unit->city = city;
        unit->collective = str_starts(printed, STR("各")) ||
                           str_has(printed, STR("有关")) ||
                           str_has(printed, STR("相关"));
        if (!str_eq(unit->name, printed))
            add_name(b, unit->name, unit);
    }
    add_name(b, printed, unit);
    add_bracket(b, parts.bracket, unit);
    return unit;
}

static bool
holds(const struct duty *const *duties, size_t count, const struct duty *duty)
{
    for (size_t i = count; i > 0; i--)
        if (duties[i - 1] == duty)
            return true;
    return false;
}

static void
add_duty(struct builder *b, const struct duty *duty)
{
    for (size_t i = 0; i < duty->units.len; i++) {
        struct unit *unit = unit_of(b, duty->units.items[i]);
        if (unit && !holds(unit->leads.items, unit->leads.len, duty))
            *array_push(b->arena, &unit->leads) = duty;
    }
    for (size_t i = 0; i < duty->co_units.len; i++) {
        struct unit *unit = unit_of(b, duty->co_units.items[i]);
        if (unit && !holds(unit->helps.items, unit->helps.len, duty))
            *array_push(b->arena, &unit->helps) = duty;
    }
}

/* A list of names in one cell. */
static void
add_aliases(struct builder *b, struct str list, struct unit *unit, struct date until)
{
    struct str printed;
    while (unit_cut(&list, &printed)) {
        if (by_name(b->units, printed))
            continue;
        struct unit_name *name = add_name(b, printed, unit);
        name->alias = true;
        name->until = until;
    }
}

/* 生效 is the first day of the new name; the old one held until the day before. */
static struct date
day_before(struct date date)
{
    if (!date_is_set(date) || --date.day > 0)
        return date;
    if (--date.month < 1) {
        date.month = 12;
        date.year--;
    }
    date.day = date_month_days(date.year, date.month);
    return date;
}

static void
add_registered(struct builder *b, const struct sheet *sheet)
{
    for (size_t i = 0; sheet && i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct unit *unit = unit_of(b, sheet_cell(sheet, row, "规范名"));
        if (!unit)
            continue;
        unit->code = sheet_cell(sheet, row, "代码");
        date_read(sheet_cell(sheet, row, "生效"), &unit->from);
        date_read(sheet_cell(sheet, row, "失效"), &unit->until);
        add_aliases(b, sheet_cell(sheet, row, "简称"), unit, (struct date){ 0 });
        struct date until = day_before(unit->from);
        if (!date_is_set(until))
            until = (struct date){ 1, 1, 1 };
        add_aliases(b, sheet_cell(sheet, row, "前身"), unit, until);
    }
}

static struct unit *
named_or_coded(const struct units *units, struct str word)
{
    for (size_t i = 0; word.len && i < units->items.len; i++)
        if (str_eq(units->items.items[i]->code, word))
            return units->items.items[i];
    return by_name(units, word);
}

static void
add_alias_sheet(struct builder *b, const struct sheet *sheet)
{
    for (size_t i = 0; sheet && i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct str printed = sheet_cell(sheet, row, "别名");
        struct str whom = sheet_cell(sheet, row, "代码");
        struct str allowed = sheet_cell(sheet, row, "允许");
        if (!whom.len)
            whom = sheet_cell(sheet, row, "规范名");
        if (!allowed.len)
            allowed = sheet_cell(sheet, row, "允许?");
        struct unit *unit = named_or_coded(b->units, whom);
        if (!unit || !printed.len || by_name(b->units, printed))
            continue;
        struct unit_name *name = add_name(b, printed, unit);
        name->alias = true;
        name->forbidden = str_eq(allowed, STR("否"));
    }
}

struct units *
units_of(struct arena *arena, const struct plan *plan, const struct unit_words *words)
{
    struct builder b = { arena, arena_new(arena, struct units) };
    b.units->words = words;
    set_place(b.units, plan);
    for (size_t i = 0; i < plan->duties.len; i++)
        add_duty(&b, &plan->duties.items[i]);
    add_registered(&b, sheets_find(plan->sheets, "units"));
    add_alias_sheet(&b, sheets_find(plan->sheets, "unit-alias"));
    add_alias_sheet(&b, sheets_find(plan->sheets, "aliases"));
    return b.units;
}
