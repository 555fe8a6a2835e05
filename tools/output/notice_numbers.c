/* Targets and numbers of an item as JSON. */
#include "output/notices.h"

static void
put_place(struct json *json, struct cursor *cursor, struct span span)
{
    struct place place = cursor_place(cursor, span.from);
    struct span source = text_source(cursor->text, span);
    json_size(json, "line", place.line);
    json_size(json, "column", place.column);
    json_size(json, "offset", source.from);
    json_size(json, "length", source.to - source.from);
}

/* A number, exact; "2/3" where no decimal is. */
static void
put_value(struct json *json, struct arena *scratch, const char *key,
          struct decimal value)
{
    struct str printed = decimal_print(scratch, value);
    if (value.divisor)
        json_str(json, key, printed);
    else
        json_raw(json, key, printed);
}

static struct str
target_id(struct arena *scratch, const struct item *item, const struct target *target)
{
    struct decimal parts[] = { { .mantissa = item->number },
                               { .mantissa = (int64_t)target->ordinal } };
    struct buf id = { .arena = scratch };
    buf_add(&id, decimal_print(scratch, parts[0]));
    buf_char(&id, '.');
    buf_add(&id, decimal_print(scratch, parts[1]));
    return buf_str(&id);
}

void
notice_json_target(struct json *json, struct arena *scratch, struct cursor *cursor,
                   const struct item *item, const struct target *target)
{
    const char *period = period_name(target->per);
    json_str(json, "id", target_id(scratch, item, target));
    json_str(json, "text", target->text.text);
    json_str_or_null(json, "action", target->action.text);
    json_str(json, "comparator", str_of(comparator_name(target->comparator)));
    put_value(json, scratch, "value", target->value);
    if (target->has_max)
        put_value(json, scratch, "value_max", target->value_max);
    else
        json_null(json, "value_max");
    json_str_or_null(json, "unit", target->unit);
    json_str_or_null(json, "object", target->object.text);
    json_str_or_null(json, "per", period ? str_of(period) : target->per_text);
    json_str_or_null(json, "by", date_print(scratch, target->by.date));
    json_str(json, "kind", str_of(target_kind_name(target->kind)));
    put_place(json, cursor, target->text.span);
}

static void
put_number(struct json *json, struct arena *scratch, struct cursor *cursor,
           const struct item *item, const struct account *account,
           const struct number *number)
{
    json_object(json, NULL);
    json_str(json, "text", number->text.text);
    json_str(json, "class", str_of(number_class_name(number->class)));
    if (number->target == NO_TARGET)
        json_null(json, "target");
    else
        json_str(json, "target",
                 target_id(scratch, item, &account->targets.items[number->target]));
    json_str_or_null(json, "why", number->why);
    put_place(json, cursor, number->text.span);
    json_close(json);
}

void
notice_json_numbers(struct json *json, struct arena *scratch, struct cursor *cursor,
                    const struct item *item, const struct account *account)
{
    json_array(json, "targets");
    for (size_t i = 0; account && i < account->targets.len; i++) {
        json_object(json, NULL);
        notice_json_target(json, scratch, cursor, item, &account->targets.items[i]);
        json_close(json);
    }
    json_close(json);
    json_array(json, "numbers");
    for (size_t i = 0; account && i < account->numbers.len; i++)
        put_number(json, scratch, cursor, item, account, &account->numbers.items[i]);
    json_close(json);
}
