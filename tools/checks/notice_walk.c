/* Walking items and their fields. */
#include "checks/notice_walk.h"

bool
item_has(const struct item *item, enum field_kind kind)
{
    for (size_t i = 0; i < item->fields.len; i++)
        if (item->fields.items[i].kind == kind &&
            (item->fields.items[i].value.text.len || item->fields.items[i].names.len))
            return true;
    return false;
}

static void
add_names(struct run *run, struct nameds *all, const struct names *names,
          const struct item *item)
{
    for (size_t i = 0; i < names->len; i++)
        *array_push(run->arena, all) = (struct named){ &names->items[i], item };
}

struct nameds
notice_names(struct run *run, bool leaders)
{
    struct nameds all = { 0 };
    for (size_t i = 0; i < run->notice->items.len; i++) {
        const struct item *item = &run->notice->items.items[i];
        if (leaders) {
            add_names(run, &all, &item->leaders, item);
        } else {
            add_names(run, &all, &item->units, item);
            add_names(run, &all, &item->co_units, item);
        }
    }
    return all;
}
