/* A plan from the registry that people reviewed. */
#include "plan/inside.h"

#include <stdlib.h>

struct maker {
    struct arena *arena;
    struct plan *plan;
    const struct registry_sheet *targets;
};

static size_t
column_named(enum registry_table table, const char *name)
{
    for (size_t i = 0; registry_columns[table][i].name; i++)
        if (str_eq(str_of(registry_columns[table][i].name), str_of(name)))
            return i;
    return 0;
}

static struct str
cell(enum registry_table table, const struct registry_row *row, const char *name)
{
    return row->cells[column_named(table, name)];
}

/* Index of the word of CHOICES ("eq|ge|gt") that S is. */
static int
choice(enum registry_table table, const char *column, struct str s)
{
    const char *all = registry_columns[table][column_named(table, column)].choices;
    struct str rest = str_of(all), word;
    for (int i = 0; str_cut(&rest, '|', &word); i++)
        if (str_eq(word, s))
            return i;
    return 0;
}

/* Digits that S begins with, as a number; 0: none. */
static int
leading_number(struct str s)
{
    int number = 0;
    for (size_t i = 0; i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9'; i++)
        number = number < 100000 ? number * 10 + (s.ptr[i] - '0') : number;
    return number;
}

/* The number behind the last SEPARATOR: 2 of "8.2", 1 of "2-1". */
static int
last_number(struct str id, char separator)
{
    size_t at = id.len;
    while (at && id.ptr[at - 1] != separator)
        at--;
    return leading_number(str_sub(id, at, id.len));
}

static void
add_names(struct arena *arena, struct str list, struct duty *duty, enum field_kind kind)
{
    while (list.len) {
        size_t end = str_find(list, STR("、"), 0);
        struct str name = str_trim(str_sub(list, 0, end));
        list = str_sub(list, end + STR("、").len, list.len);
        if (!name.len)
            continue;
        if (kind == FIELD_LEADERS)
            *array_push(arena, &duty->leaders) = name;
        else if (kind == FIELD_UNITS)
            *array_push(arena, &duty->units) = name;
        else
            *array_push(arena, &duty->co_units) = name;
    }
}

static enum period
period_named(struct str word)
{
    static const enum period periods[] = { PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH,
                                           PERIOD_QUARTER, PERIOD_YEAR };
    for (size_t i = 0; i < sizeof(periods) / sizeof(periods[0]); i++)
        if (str_eq(word, str_of(period_name(periods[i]))))
            return periods[i];
    return word.len ? PERIOD_OTHER : PERIOD_NONE;
}

/* A target that a person struck out has no value. */
static void
add_target(struct maker *maker, const struct duty *duty, const struct registry_row *row)
{
    const enum registry_table table = REGISTRY_TARGETS;
    struct indicator made = { .number = last_number(row->cells[0], '.'),
                              .numeric = true };
    if (!decimal_read(cell(table, row, "value"), &made.value))
        return;
    made.has_max = decimal_read(cell(table, row, "value_max"), &made.value_max);
    made.kind = (enum target_kind)choice(table, "kind", cell(table, row, "kind"));
    made.comparator =
        (enum comparator)choice(table, "comparator", cell(table, row, "comparator"));
    made.unit = cell(table, row, "unit");
    made.measure = made.unit.len ? tables_find(maker->plan->tables, made.unit) : NULL;
    made.per_text = cell(table, row, "per");
    made.per = period_named(made.per_text);
    made.by = duty->deadline.date;
    date_read(cell(table, row, "by"), &made.by);
    made.text = cell(table, row, "text");
    made.action = cell(table, row, "action");
    made.object = cell(table, row, "object");
    *array_push(maker->arena, &maker->plan->indicators) = made;
}

static void
add_item(struct maker *maker, const struct registry_row *row,
         const struct registry_sheet *items, size_t *next)
{
    const enum registry_table table = REGISTRY_ITEMS;
    struct arena *arena = maker->arena;
    struct duty *duty = array_push(arena, &maker->plan->duties);
    duty->id = row->cells[0];
    duty->number = last_number(duty->id, '-');
    duty->title = cell(table, row, "title");
    duty->text = cell(table, row, "text");
    duty->section = cell(table, row, "section_title");
    add_names(arena, cell(table, row, "leaders"), duty, FIELD_LEADERS);
    add_names(arena, cell(table, row, "units"), duty, FIELD_UNITS);
    add_names(arena, cell(table, row, "co_units"), duty, FIELD_CO_UNITS);
    date_read(cell(table, row, "deadline"), &duty->deadline.date);
    duty->deadline.text = cell(table, row, "deadline_text");
    duty->line = (size_t)(row - items->rows.items) + 3; /* behind head and columns */
    duty->first = maker->plan->indicators.len;
    const struct registry_rows *targets = &maker->targets->rows;
    size_t of = column_named(REGISTRY_TARGETS, "item");
    while (*next < targets->len &&
           registry_id_compare(targets->items[*next].cells[of], duty->id) < 0)
        (*next)++;
    for (; *next < targets->len && str_eq(targets->items[*next].cells[of], duty->id);
         (*next)++)
        add_target(maker, duty, &targets->items[*next]);
    if (duty->first == maker->plan->indicators.len)
        plan_qualitative(arena, maker->plan, duty);
    duty->count = maker->plan->indicators.len - duty->first;
}

/* The numbers of the notice's items, for what no row of targets holds (scope, names). */
static void
tie_accounts(struct plan *plan, const struct account *accounts)
{
    for (size_t i = 0; i < plan->duties.len; i++)
        for (size_t k = 0; k < plan->notice->items.len; k++)
            if (plan->notice->items.items[k].number == plan->duties.items[i].number)
                plan->duties.items[i].account = &accounts[k];
}

struct plan *
plan_of_registry(struct arena *arena, const struct registry_sheet *items,
                 const struct registry_sheet *targets, const struct notice *notice,
                 const struct account *accounts, struct str path,
                 const struct quantity_tables *tables)
{
    struct plan *plan = arena_new(arena, struct plan);
    struct maker maker = { arena, plan, targets };
    plan->path = path;
    plan->notice = notice;
    plan->year = notice ? notice->year : 0;
    plan->registry = true;
    plan->tables = tables;
    size_t next = 0;
    for (size_t i = 0; i < items->rows.len; i++)
        add_item(&maker, &items->rows.items[i], items, &next);
    if (notice && accounts)
        tie_accounts(plan, accounts);
    plan_finish(arena, plan);
    return plan;
}
