/* Values, periods and classes in words. */
#include "output/quantity_words.h"

struct str
value_words(struct arena *arena, const struct value_said *said)
{
    static const char *const signs[] = { "=", "≥", ">", "≤", "<", "≈" };
    struct buf out = { .arena = arena };
    buf_printf(&out, "%s ", signs[said->comparator]);
    buf_add(&out, decimal_print(arena, said->value));
    if (said->max) {
        buf_add(&out, STR("–"));
        buf_add(&out, decimal_print(arena, *said->max));
    }
    bool percent = str_eq(said->unit, STR("%"));
    buf_add(&out, percent || !said->unit.len ? STR("") : STR(" "));
    buf_add(&out, said->unit);
    return buf_str(&out);
}

struct str
per_words(struct arena *arena, enum language language, enum period per,
          struct str printed)
{
    static const enum message periods[] = {
        [PERIOD_DAY] = MESSAGE_PER_DAY,         [PERIOD_WEEK] = MESSAGE_PER_WEEK,
        [PERIOD_MONTH] = MESSAGE_PER_MONTH,     [PERIOD_YEAR] = MESSAGE_PER_YEAR,
        [PERIOD_QUARTER] = MESSAGE_PER_QUARTER, [PERIOD_OTHER] = MESSAGE_PER_OTHER,
    };
    if (per == PERIOD_NONE)
        return STR("");
    return message(arena, language, periods[per], printed, STR(""), STR(""));
}

enum message quantity_class_message(enum quantity_class class)
{
    static const enum message messages_of[] = {
        [QUANTITY_AMOUNT] = MESSAGE_QUANTITY_AMOUNT,
        [QUANTITY_NUMBER] = MESSAGE_QUANTITY_NUMBER,
        [QUANTITY_PERCENT] = MESSAGE_QUANTITY_PERCENT,
        [QUANTITY_FRACTION] = MESSAGE_QUANTITY_FRACTION,
        [QUANTITY_DURATION] = MESSAGE_NUMBER_DURATION,
        [QUANTITY_DATE] = MESSAGE_NUMBER_DATE,
        [QUANTITY_ORDINAL] = MESSAGE_NUMBER_ORDINAL,
        [QUANTITY_IDENTIFIER] = MESSAGE_NUMBER_IDENTIFIER,
        [QUANTITY_REFERENCE] = MESSAGE_NUMBER_REFERENCE,
        [QUANTITY_PHONE] = MESSAGE_NUMBER_PHONE,
        [QUANTITY_IDIOM] = MESSAGE_NUMBER_IDIOM,
        [QUANTITY_UNEXPLAINED] = MESSAGE_NUMBER_UNEXPLAINED,
    };
    return messages_of[class];
}
