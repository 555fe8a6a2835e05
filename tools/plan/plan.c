/* Looking up duties and indicators; what both ways of making a plan share. */
#include "plan/inside.h"

/* Numbers beyond are no item numbers of any notice. */
#define NUMBER_MOST 9999

void
plan_finish(struct arena *arena, struct plan *plan)
{
    static const struct sheets none = { 0 };
    if (!plan->sheets)
        plan->sheets = &none;
    for (size_t i = 0; i < plan->duties.len; i++) {
        int number = plan->duties.items[i].number;
        if (number > plan->most_number && number <= NUMBER_MOST)
            plan->most_number = number;
    }
    plan->by_number = arena_alloc_array(arena, (size_t)plan->most_number + 1,
                                        sizeof *plan->by_number);
    for (size_t i = 0; i < plan->duties.len; i++) {
        struct duty *duty = &plan->duties.items[i];
        if (duty->number >= 0 && duty->number <= plan->most_number)
            plan->by_number[duty->number] = duty;
    }
    for (size_t i = 0; i + 1 < plan->duties.len; i++) {
        struct duty *duty = &plan->duties.items[i];
        if (duty->number >= 0 && duty->number <= plan->most_number &&
            plan->by_number[duty->number] != duty)
            plan->by_number[duty->number] = NULL;
    }
    for (size_t i = 0; i < plan->duties.len; i++) {
        struct duty *duty = &plan->duties.items[i];
        for (size_t k = 0; k < duty->count; k++)
            plan->indicators.items[duty->first + k].duty = duty;
    }
}

/* A duty without a target of its own. */
void
plan_qualitative(struct arena *arena, struct plan *plan, const struct duty *duty)
{
    *array_push(arena, &plan->indicators) = (struct indicator){
        .number = 1,
        .text = duty->title,
        .by = duty->deadline.date,
    };
}

struct str
duty_units(struct arena *arena, const struct duty *duty)
{
    struct buf all = { .arena = arena };
    for (size_t i = 0; i < duty->units.len; i++) {
        if (i)
            buf_add(&all, STR("、"));
        buf_add(&all, duty->units.items[i]);
    }
    return buf_str(&all);
}

const struct duty *
plan_duty(const struct plan *plan, int number)
{
    return number >= 0 && number <= plan->most_number ? plan->by_number[number] : NULL;
}

const struct duty *
plan_duty_id(const struct plan *plan, struct str id)
{
    for (size_t i = 0; i < plan->duties.len; i++)
        if (str_eq(plan->duties.items[i].id, id))
            return &plan->duties.items[i];
    return NULL;
}

const struct indicator *
plan_nth(const struct plan *plan, const struct duty *duty, size_t index)
{
    return &plan->indicators.items[duty->first + index];
}

const struct indicator *
plan_indicator(const struct plan *plan, const struct duty *duty, int number)
{
    for (size_t i = 0; i < duty->count; i++)
        if (plan_nth(plan, duty, i)->number == number)
            return plan_nth(plan, duty, i);
    return NULL;
}

struct str
indicator_id(struct arena *arena, const struct indicator *indicator)
{
    return arena_printf(arena, "%.*s.%d", STR_ARG(indicator->duty->id),
                        indicator->number);
}
