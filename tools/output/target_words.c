/* Targets in words. */
#include "output/target_words.h"

#include "output/quantity_words.h"

void
target_words(struct arena *arena, const struct target *target, enum language language,
             struct str parts[TARGET_PARTS])
{
    struct str date = date_print(arena, target->by.date);
    struct value_said said = { target->comparator, target->value,
                               target->has_max ? &target->value_max : NULL,
                               target->unit };
    parts[TARGET_VALUE] = value_words(arena, &said);
    parts[TARGET_PER] = per_words(arena, language, target->per, target->per_text);
    parts[TARGET_ACTION] = target->action.text;
    parts[TARGET_OBJECT] = target->object.text;
    parts[TARGET_BY] = message(arena, language, MESSAGE_BY,
                               date.len ? date : target->by.text, STR(""), STR(""));
    if (!target->by.text.len && !date.len)
        parts[TARGET_BY] = STR("");
}

enum message
target_kind_message(enum target_kind kind)
{
    static const enum message messages_of[] = {
        [TARGET_FLOW] = MESSAGE_KIND_FLOW,   [TARGET_STOCK] = MESSAGE_KIND_STOCK,
        [TARGET_RATE] = MESSAGE_KIND_RATE,   [TARGET_AVERAGE] = MESSAGE_KIND_AVERAGE,
        [TARGET_BOUND] = MESSAGE_KIND_BOUND,
    };
    return messages_of[kind];
}

enum message number_class_message(enum number_class class)
{
    static const enum message messages_of[] = {
        [NUMBER_TARGET] = MESSAGE_NUMBER_TARGET,
        [NUMBER_IDENTIFIER] = MESSAGE_NUMBER_IDENTIFIER,
        [NUMBER_SCOPE] = MESSAGE_NUMBER_SCOPE,
        [NUMBER_ORDINAL] = MESSAGE_NUMBER_ORDINAL,
        [NUMBER_DATE] = MESSAGE_NUMBER_DATE,
        [NUMBER_DURATION] = MESSAGE_NUMBER_DURATION,
        [NUMBER_REFERENCE] = MESSAGE_NUMBER_REFERENCE,
        [NUMBER_PHONE] = MESSAGE_NUMBER_PHONE,
        [NUMBER_IDIOM] = MESSAGE_NUMBER_IDIOM,
        [NUMBER_CAVEAT] = MESSAGE_NUMBER_CAVEAT,
        [NUMBER_UNEXPLAINED] = MESSAGE_NUMBER_UNEXPLAINED,
    };
    return messages_of[class];
}

enum message number_class_meaning(enum number_class class)
{
    static const enum message messages_of[] = {
        [NUMBER_TARGET] = MESSAGE_MEANS_TARGET,
        [NUMBER_IDENTIFIER] = MESSAGE_MEANS_IDENTIFIER,
        [NUMBER_SCOPE] = MESSAGE_MEANS_SCOPE,
        [NUMBER_ORDINAL] = MESSAGE_MEANS_ORDINAL,
        [NUMBER_DATE] = MESSAGE_MEANS_DATE,
        [NUMBER_DURATION] = MESSAGE_MEANS_DURATION,
        [NUMBER_REFERENCE] = MESSAGE_MEANS_REFERENCE,
        [NUMBER_PHONE] = MESSAGE_MEANS_PHONE,
        [NUMBER_IDIOM] = MESSAGE_MEANS_IDIOM,
        [NUMBER_CAVEAT] = MESSAGE_MEANS_CAVEAT,
        [NUMBER_UNEXPLAINED] = MESSAGE_MEANS_UNEXPLAINED,
    };
    return messages_of[class];
}
