/* Raw fields become names, deadline and the roles of units. */
#include "notice/deadline.h"
#include "notice/fields.h"
#include "notice/names.h"

#include "base/utf8.h"
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
    case LABEL_MEASURE:
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

/* The order is that of the values of role in kinds.c. */
enum unit_role { ROLE_NONE = -1, ROLE_LEAD, ROLE_SUPPORT };

/* Takes the mark off the end of NAME. */
static enum unit_role
take_role(struct reader *reader, struct name *name)
{
    struct match match;
    struct flow flow = { .s = name->text };
    if (!reader_match(reader, reader->unit_role, &flow, 0, 0, &match))
        return ROLE_NONE;
    name->span.to -= name->text.len - match.whole.from;
    name->text.len = match.whole.from;
    return (enum unit_role)rule_choice(match.rule, "role");
}

/* 区发改局（牵头）、区财政局: the marked lead and the others support; where none is marked so,
 * those without a mark lead. The supporting units leave FIELD. */
static struct names
take_supporting(struct reader *reader, struct field *field)
{
    struct names lead = { 0 }, support = { 0 };
    size_t count = field->names.len, leads = 0, marks = 0;
    enum unit_role *roles = arena_alloc_array(reader->arena, count + 1, sizeof *roles);
    for (size_t i = 0; i < count; i++) {
        roles[i] = take_role(reader, &field->names.items[i]);
        leads += roles[i] == ROLE_LEAD;
        marks += roles[i] != ROLE_NONE;
    }
    if (!marks)
        return support;
    for (size_t i = 0; i < count; i++) {
        bool leading = leads ? roles[i] == ROLE_LEAD : roles[i] == ROLE_NONE;
        *array_push(reader->arena, leading ? &lead : &support) = field->names.items[i];
    }
    field->names = lead;
    return support;
}

/* 责任单位：市商务局，8月底前: a date at the end of a list of units is their deadline. */
static void
take_deadline(struct reader *reader, const struct flow *flow, struct span *value,
              struct item *item)
{
    struct span said;
    size_t end = value->to;
    if (date_is_set(item->deadline.date) ||
        !fields_deadline(reader, flow, value->from, &end, &said))
        return;
    struct dated day =
        deadline_read(reader, flow, said.from, said.to, reader->base_year);
    if (!date_is_set(day.date))
        return;
    item->deadline = day;
    *array_push(reader->arena, &item->fields) = (struct field){
        .kind = FIELD_DEADLINE,
        .value = reader_datum(reader, flow, said.from, said.to),
    };
    value->to = end;
}

static void
store_units(struct reader *reader, struct field *field, struct item *item)
{
    struct names support = take_supporting(reader, field);
    if (!support.len)
        return;
    struct field beside = *field;
    beside.kind = FIELD_CO_UNITS;
    beside.names = support;
    *array_push(reader->arena, &item->fields) = beside;
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
        .label = raw->head ? *raw->head
                           : reader_datum(reader, flow, raw->label.from, raw->label.to),
        .rule = raw->rule,
    };
    if (field.kind == FIELD_UNITS || field.kind == FIELD_CO_UNITS)
        value.to = fields_cut_default(reader, flow, value);
    if (field.kind == FIELD_UNITS || field.kind == FIELD_CO_UNITS)
        take_deadline(reader, flow, &value, item);
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
        if (field.kind == FIELD_UNITS)
            store_units(reader, &field, item);
    } else if (field.kind == FIELD_DEADLINE) {
        item->deadline =
            deadline_read(reader, flow, value.from, value.to, reader->base_year);
    } else if (field.kind == FIELD_STEPS) {
        add_step(reader, flow, value, item);
    }
    *array_push(reader->arena, &item->fields) = field;
}

/* 责任分工：X牵头，Y配合: a label, or the head of a column, whose value says in prose who
 * leads and who supports. */
static bool
store_prose(struct reader *reader, const struct flow *flow, const struct raw_field *raw,
            struct item *item)
{
    struct raw_fields parts = { 0 };
    if (raw->field != LABEL_UNITS || !raw->rule ||
        !fields_of_prose(reader, flow, raw->value.from, raw->value.to, &parts))
        return false;
    for (size_t i = 0; i < parts.len; i++)
        if (parts.items[i].rule && rule_choice(parts.items[i].rule, "within") >= 0)
            return false;
    for (size_t i = 0; i < parts.len; i++) {
        parts.items[i].head = raw->head;
        store_one(reader, flow, &parts.items[i], item);
    }
    return true;
}

void
fields_store(struct reader *reader, const struct flow *flow,
             const struct raw_fields *fields, struct item *item)
{
    for (size_t i = 0; i < fields->len; i++)
        if (!store_prose(reader, flow, &fields->items[i], item))
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
