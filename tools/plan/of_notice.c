/* A plan from the notice. */
#include "plan/inside.h"

static void
add_names(struct arena *arena, const struct names *names, struct duty *duty,
          enum field_kind kind)
{
    for (size_t i = 0; i < names->len; i++) {
        struct str name = names->items[i].text;
        if (kind == FIELD_LEADERS)
            *array_push(arena, &duty->leaders) = name;
        else if (kind == FIELD_UNITS)
            *array_push(arena, &duty->units) = name;
        else
            *array_push(arena, &duty->co_units) = name;
    }
}

static void
add_target(struct arena *arena, struct plan *plan, const struct duty *duty,
           const struct target *target)
{
    *array_push(arena, &plan->indicators) = (struct indicator){
        .number = (int)target->ordinal,
        .numeric = true,
        .kind = target->kind,
        .comparator = target->comparator,
        .has_max = target->has_max,
        .value = target->value,
        .value_max = target->value_max,
        .unit = target->unit,
        .measure = target->measure,
        .per = target->per,
        .per_text = target->per_text,
        .by = date_is_set(target->by.date) ? target->by.date : duty->deadline.date,
        .text = target->text.text,
        .action = target->action.text,
        .object = target->object.text,
        .span = target->text.span,
    };
}

static void
add_item(struct arena *arena, struct plan *plan, const struct item *item,
         const struct account *account)
{
    struct duty *duty = array_push(arena, &plan->duties);
    duty->number = item->number;
    duty->id = arena_printf(arena, "%d", item->number);
    duty->title = item->title.text;
    duty->text = item->text.text;
    if (item->section != NO_SECTION)
        duty->section = plan->notice->sections.items[item->section].title.text;
    add_names(arena, &item->leaders, duty, FIELD_LEADERS);
    add_names(arena, &item->units, duty, FIELD_UNITS);
    add_names(arena, &item->co_units, duty, FIELD_CO_UNITS);
    duty->deadline = item->deadline;
    duty->account = account;
    duty->line = item->line + 1;
    duty->first = plan->indicators.len;
    for (size_t i = 0; account && i < account->targets.len; i++)
        add_target(arena, plan, duty, &account->targets.items[i]);
    if (duty->first == plan->indicators.len)
        plan_qualitative(arena, plan, duty);
    duty->count = plan->indicators.len - duty->first;
}

struct plan *
plan_of_notice(struct arena *arena, const struct notice *notice,
               const struct account *accounts, struct str path,
               const struct quantity_tables *tables)
{
    struct plan *plan = arena_new(arena, struct plan);
    plan->year = notice->year;
    plan->path = path;
    plan->notice = notice;
    plan->tables = tables;
    for (size_t i = 0; i < notice->items.len; i++)
        add_item(arena, plan, &notice->items.items[i], accounts ? &accounts[i] : NULL);
    plan_finish(arena, plan);
    return plan;
}
