/* Raw fields become names, deadline and the roles of units. */
#include "notice/deadline.h"
#include "notice/fields.h"
#include "notice/names.h"

#include "notice/blank.h"

static enum field_kind
kind_of(enum label_field field)
{
    switch (field) {
    case LABEL_LEADERS:
        return FIELD_LEADERS;
    case LABEL_UNITS:
    case LABEL_UNITS_AND_LEADERS:
        return FIELD_UNITS;
    case LABEL_CO_UNITS:
        return FIELD_CO_UNITS;
    case LABEL_DEADLINE:
        return FIELD_DEADLINE;
    case LABEL_STEPS:
    case LABEL_STEP:
        return FIELD_STEPS;
    case LABEL_TITLE:
        return FIELD_TITLE;
    case LABEL_TEXT:
        return FIELD_TEXT;
    case LABEL_OTHER:
    case LABEL_NUMBER:
    case LABEL_CATEGORY:
    default:
        return FIELD_OTHER;
    }
}

size_t
fields_cut_default(struct reader *reader, const struct flow *flow, struct span value)
{
    struct match match;
    struct flow part = { .s = str_sub(flow->s, value.from, value.to) };
    if (!reader_match(reader, reader->lead_default, &part, 0, 0, &match))
        return value.to;
    reader->first_unit_leads = true;
    return value.from + match.whole.from;
}

static void
add_step(struct reader *reader, const struct flow *flow, struct span value,
         struct item *item)
{
    struct flow_writer writer = { .arena = reader->arena };
    reader_words(&writer, flow, value.from, value.to);
    struct flow *words = arena_new(reader->arena, struct flow);
    *words = writer.flow;
    array_push(reader->arena, &item->steps)->words = words;
}

static void
store_one(struct reader *reader, const struct flow *flow, const struct raw_field *raw,
          struct item *item)
{
    struct span value = raw->value;
    struct field field = {
        .kind = kind_of(raw->field),
        .label = reader_datum(reader, flow, raw->label.from, raw->label.to),
        .rule = raw->rule,
    };
    if (field.kind == FIELD_UNITS || field.kind == FIELD_CO_UNITS)
        value.to = fields_cut_default(reader, flow, value);
    blank_trim(flow->s, &value.from, &value.to);
    field.value = reader_datum(reader, flow, value.from, value.to);
    field.value.text = reader_value(reader, flow, value.from, value.to);
    if (raw->field == LABEL_UNITS_AND_LEADERS) {
        struct field leaders = field;
        leaders.kind = FIELD_LEADERS;
        leaders.names = (struct names){ 0 };
        names_units_and_persons(reader, flow, value.from, value.to, &field.names,
                                &leaders.names);
        *array_push(reader->arena, &item->fields) = leaders;
    } else if (field.kind == FIELD_LEADERS) {
        names_persons(reader, flow, value.from, value.to, &field.names);
    } else if (field.kind == FIELD_UNITS || field.kind == FIELD_CO_UNITS) {
        names_units(reader, flow, value.from, value.to, &field.names);
    } else if (field.kind == FIELD_DEADLINE) {
        item->deadline =
            deadline_read(reader, flow, value.from, value.to, reader->base_year);
    } else if (field.kind == FIELD_STEPS) {
        add_step(reader, flow, value, item);
    }
    *array_push(reader->arena, &item->fields) = field;
}

void
fields_store(struct reader *reader, const struct flow *flow,
             const struct raw_fields *fields, struct item *item)
{
    for (size_t i = 0; i < fields->len; i++)
        store_one(reader, flow, &fields->items[i], item);
}

static void
take(struct reader *reader, struct names *to, const struct names *from, size_t start,
     size_t count)
{
    for (size_t i = start; i < from->len && i - start < count; i++)
        *array_push(reader->arena, to) = from->items[i];
}

/* RANK_NONE for fields without a rule: said in prose or shared, kind as they stand. */
static enum label_rank
rank_of(const struct field *field)
{
    return field->rule ? (enum label_rank)rule_choice(field->rule, "rank") : RANK_NONE;
}

void
fields_settle(struct reader *reader, struct item *item)
{
    bool lead = false;
    item->leaders = item->units = item->co_units = (struct names){ 0 };
    for (size_t i = 0; i < item->fields.len; i++) {
        const struct field *field = &item->fields.items[i];
        lead = lead || (field->kind == FIELD_UNITS && field->names.len > 0 &&
                        rank_of(field) != RANK_RESPONSIBLE);
    }
    for (size_t i = 0; i < item->fields.len; i++) {
        struct field *field = &item->fields.items[i];
        if (field->kind == FIELD_UNITS && lead && rank_of(field) == RANK_RESPONSIBLE)
            field->kind = FIELD_CO_UNITS;
        if (field->kind == FIELD_LEADERS)
            take(reader, &item->leaders, &field->names, 0, (size_t)-1);
        if (field->kind == FIELD_CO_UNITS)
            take(reader, &item->co_units, &field->names, 0, (size_t)-1);
        if (field->kind != FIELD_UNITS)
            continue;
        bool first = reader->first_unit_leads && !lead;
        take(reader, &item->units, &field->names, 0, first ? 1 : (size_t)-1);
        if (first)
            take(reader, &item->co_units, &field->names, 1, (size_t)-1);
    }
}
