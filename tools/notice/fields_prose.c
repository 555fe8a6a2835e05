/* Who does it and by when, said in sentences. */
#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/bracket.h"
#include "notice/deadline.h"
#include "notice/fields.h"
#include "notice/names.h"

bool
fields_is_mark(uint32_t c)
{
    return c == 0x3002 || c == 0xFF1B || c == ';' || c == 0xFF0C || c == ',' ||
           c == 0x3001 || c == '.' || c == '|';
}

void
fields_trim(struct str s, size_t *from, size_t *to)
{
    size_t opened = s.len + 1; /* behind the last that opens in it; not known yet */
    for (;;) {
        blank_trim(s, from, to);
        size_t at = *to;
        if (*from >= *to)
            return;
        uint32_t c = utf8_before(s, &at);
        if (bracket_kind(c) < 0 && opened > s.len)
            opened = bracket_last(s, *from, *to);
        bool stray = bracket_kind(c) < 0 && *to > opened;
        bool opens = bracket_kind(c) > 0;
        if (!fields_is_mark(c) && !stray && !opens)
            return;
        *to = at;
    }
}

struct span
fields_value(struct str s, size_t from, size_t to)
{
    for (blank_trim(s, &from, &to); from < to && s.ptr[from] == '|'; from++)
        ;
    fields_trim(s, &from, &to);
    return (struct span){ from, to };
}

/* 冯虚副市长牵头: who leads is a person. */
static bool
is_person_with_post(struct reader *reader, struct str s)
{
    struct match match;
    struct flow flow = { .s = s };
    return reader_match(reader, reader->post, &flow, 0, 0, &match) &&
           !names_is_unit(reader, s);
}

/* 9月底前完成, the last clause of [from, to): its date is VALUE, and *to ends before it. */
bool
fields_deadline(struct reader *reader, const struct flow *flow, size_t from, size_t *to,
                struct span *value)
{
    struct match match;
    size_t behind = *to, mark = *to;
    while (mark > from) {
        behind = mark;
        uint32_t c = utf8_before(flow->s, &mark);
        if (c == 0xFF0C || c == ',' || c == 0xFF1B || c == ';')
            break;
    }
    struct flow clause = { .s = str_sub(flow->s, behind, *to) };
    if (mark == from)
        return false;
    bool alone = reader_match(reader, reader->deadline, &clause, 0,
                              MATCH_ANCHORED | MATCH_WHOLE, &match);
    if (alone)
        *value = match.whole;
    else if (!reader_match(reader, reader->shared, &clause, 0, MATCH_ANCHORED,
                           &match) ||
             !match_group(&match, "value", value) ||
             rule_choice(match.rule, "field") != 1)
        return false;
    *value = (struct span){ behind + value->from, behind + value->to };
    struct dated day =
        deadline_read(reader, flow, value->from, value->to, reader->base_year);
    *to = mark;
    return alone || date_is_set(day.date);
}

bool
fields_of_labels(struct reader *reader, const struct flow *flow, size_t from, size_t to,
                 struct raw_fields *fields)
{
    struct match match;
    struct span word, value;
    while (from < to) {
        struct label label;
        struct flow rest = { .s = str_sub(flow->s, from, to) };
        if (!reader_match(reader, reader->shared, &rest, 0, MATCH_ANCHORED, &match) ||
            !match_group(&match, "label", &word) ||
            !match_group(&match, "value", &value) ||
            !label_of(reader, str_sub(rest.s, word.from, word.to), &label) ||
            !(1u << label.field & LABELS_STRONG))
            return false;
        *array_push(reader->arena, fields) = (struct raw_field){
            .rule = label.rule,
            .field = label.field,
            .label = { from + word.from, from + word.to },
            .value = fields_value(flow->s, from + value.from, from + value.to),
        };
        from += match.whole.to;
        if (from < to)
            utf8_next(flow->s, &from);
    }
    return fields->len > 0;
}

/* Responsibility said in prose with its labels in the middle of a sentence is found
 * by a rule; here the two parts become fields. */
bool
fields_of_prose(struct reader *reader, const struct flow *flow, size_t from, size_t to,
                struct raw_fields *fields)
{
    struct match match;
    struct span part;
    fields_trim(flow->s, &from, &to);
    to = fields_cut_default(reader, flow, (struct span){ from, to });
    fields_trim(flow->s, &from, &to);
    struct span day = { 0 };
    size_t end = to;
    if (!fields_deadline(reader, flow, from, &to, &day)) {
        day = (struct span){ 0 };
        to = end;
    }
    struct flow value = { .s = str_sub(flow->s, from, to) };
    bool said = reader_match(reader, reader->responsibility, &value, 0,
                             MATCH_ANCHORED | MATCH_WHOLE, &match);
    if (!said)
        return false;
    if (day.to > day.from)
        *array_push(reader->arena, fields) = (struct raw_field){
            .field = LABEL_DEADLINE, .label = { to, to }, .value = day
        };
    bool ranked = rule_choice(match.rule, "rank") >= 0;
    struct raw_field field = { .label = { to, to },
                               .rule = ranked ? match.rule : NULL };
    if (match_group(&match, "lead", &part)) {
        field.value = fields_value(flow->s, from + part.from, from + part.to);
        bool person = is_person_with_post(
            reader, str_sub(flow->s, field.value.from, field.value.to));
        field.field = person ? LABEL_LEADERS : LABEL_UNITS;
        *array_push(reader->arena, fields) = field;
    }
    if (match_group(&match, "support", &part)) {
        field.field = LABEL_CO_UNITS;
        field.value = fields_value(flow->s, from + part.from, from + part.to);
        *array_push(reader->arena, fields) = field;
    }
    return true;
}
