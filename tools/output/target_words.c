/* Targets in words. */
#include "output/target_words.h"

/* ≥ 95%, 5–8 条, ≈ 12000 户 */
static struct str
value_words(struct arena *arena, const struct target *target)
{
    static const char *const signs[] = { "=", "≥", ">", "≤", "<", "≈" };
    struct buf out = { .arena = arena };
    buf_printf(&out, "%s ", signs[target->comparator]);
    buf_add(&out, decimal_print(arena, target->value));
    if (target->has_max) {
        buf_add(&out, STR("–"));
        buf_add(&out, decimal_print(arena, target->value_max));
    }
    bool percent = str_eq(target->unit, STR("%"));
    buf_add(&out, percent || !target->unit.len ? STR("") : STR(" "));
    buf_add(&out, target->unit);
    return buf_str(&out);
}

static struct str
per_words(struct arena *arena, const struct target *target, enum language language)
{
    static const enum message periods[] = {
        [PERIOD_DAY] = MESSAGE_PER_DAY,         [PERIOD_WEEK] = MESSAGE_PER_WEEK,
        [PERIOD_MONTH] = MESSAGE_PER_MONTH,     [PERIOD_YEAR] = MESSAGE_PER_YEAR,
        [PERIOD_QUARTER] = MESSAGE_PER_QUARTER, [PERIOD_OTHER] = MESSAGE_PER_OTHER,
    };
    if (target->per == PERIOD_NONE)
        return STR("");
    return message(arena, language, periods[target->per], target->per_text, STR(""),
                   STR(""));
}

void
target_words(struct arena *arena, const struct target *target, enum language language,
             struct str parts[TARGET_PARTS])
{
    struct str date = date_print(arena, target->by.date);
    parts[TARGET_VALUE] = value_words(arena, target);
    parts[TARGET_PER] = per_words(arena, target, language);
    parts[TARGET_ACTION] = target->action.text;
    parts[TARGET_OBJECT] = target->object.text;
    parts[TARGET_BY] = message(arena, language, MESSAGE_BY,
                               date.len ? date : target->by.text, STR(""), STR(""));
    if (!target->by.text.len && !date.len)
        parts[TARGET_BY] = STR("");
}
