/* The table of lights. */
#include "plan/light.h"

/* What the row compares; false when it cannot be had. */
static bool
compared(struct str what, struct decimal rate, struct decimal pace,
         struct decimal *value)
{
    if (str_eq(what, STR("差值点")))
        return decimal_add(rate, decimal_negate(pace), value);
    return str_eq(what, STR("比值")) && decimal_divide(rate, pace, value);
}

/* Whether VALUE is on the right SIDE (-1: above, 1: below) of BOUND, which may be empty. */
static bool
is_inside(struct decimal value, struct str bound, int side, bool closed)
{
    struct decimal limit;
    if (!bound.len)
        return true;
    if (!decimal_read(bound, &limit))
        return false;
    int order = decimal_compare(value, limit) * side;
    return order < 0 || (closed && order == 0);
}

static bool
holds(const struct sheet *sheet, const struct sheet_row *row, struct decimal rate,
      struct decimal pace)
{
    struct str ends = sheet_cell(sheet, row, "闭开");
    struct decimal value;
    bool lower = !ends.len || str_starts(ends, STR("闭"));
    bool upper = str_ends(ends, STR("闭"));
    return compared(sheet_cell(sheet, row, "比较量"), rate, pace, &value) &&
           is_inside(value, sheet_cell(sheet, row, "下界"), -1, lower) &&
           is_inside(value, sheet_cell(sheet, row, "上界"), 1, upper);
}

struct str
plan_light(const struct plan *plan, struct decimal rate, struct decimal pace)
{
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "lights") : NULL;
    for (size_t i = 0; sheet && i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct str rules = sheet_cell(sheet, row, "规则名");
        if (str_eq(rules, sheet_cell(sheet, &sheet->rows.items[0], "规则名")) &&
            holds(sheet, row, rate, pace))
            return sheet_cell(sheet, row, "颜色");
    }
    return (struct str){ 0 };
}
