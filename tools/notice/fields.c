/* Finding the fields of an item. */
#include "notice/fields.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/bracket.h"
#include "notice/deadline.h"
#include "notice/names.h"

#include <string.h>

/* So many marks from the end a clause of responsibility may begin. */
#define TAIL_MARKS 3

static size_t
line_end(struct str s, size_t from)
{
    const char *hit = from < s.len ? memchr(s.ptr + from, '\n', s.len - from) : NULL;
    return hit ? (size_t)(hit - s.ptr) : s.len;
}

/* The bracket that stands right before FROM, blanks and line ends aside. */
static bool
bracket_before(struct str s, size_t from, size_t *open)
{
    while (from > 0) {
        size_t at = from;
        uint32_t c = utf8_before(s, &at);
        if (bracket_kind(c) > 0) {
            *open = at;
            return true;
        }
        if (!blank_length(s, at))
            return false;
        from = at;
    }
    return false;
}

static bool
is_closing_mark(uint32_t c)
{
    return c == 0x3002 || c == 0xFF1B || c == ';' || c == 0xFF0C || c == ',' ||
           c == 0x3001 || c == '.' || c == '|';
}

/* Cuts marks behind a value, and a closing bracket that opens nowhere in it. */
static void
trim_value(struct str s, size_t *from, size_t *to)
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
        if (!is_closing_mark(c) && !stray && !opens)
            return;
        *to = at;
    }
}

static struct span
value_span(struct str s, size_t from, size_t to)
{
    for (blank_trim(s, &from, &to); from < to && s.ptr[from] == '|'; from++)
        ;
    trim_value(s, &from, &to);
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
static bool
prose_deadline(struct reader *reader, const struct flow *flow, size_t from, size_t *to,
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
    if (reader_match(reader, reader->deadline, &clause, 0, MATCH_ANCHORED | MATCH_WHOLE,
                     &match))
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
    return date_is_set(day.date);
}

/* Responsibility said in prose with its labels in the middle of a sentence is found
 * by a rule; here the two parts become fields. */
bool
fields_of_prose(struct reader *reader, const struct flow *flow, size_t from, size_t to,
                struct raw_fields *fields)
{
    struct match match;
    struct span part;
    trim_value(flow->s, &from, &to);
    to = fields_cut_default(reader, flow, (struct span){ from, to });
    trim_value(flow->s, &from, &to);
    struct flow value = { .s = str_sub(flow->s, from, to) };
    struct span day = { 0 };
    bool said = reader_match(reader, reader->responsibility, &value, 0,
                             MATCH_ANCHORED | MATCH_WHOLE, &match);
    if (!said && prose_deadline(reader, flow, from, &to, &day)) {
        value.s = str_sub(flow->s, from, to);
        said = reader_match(reader, reader->responsibility, &value, 0,
                            MATCH_ANCHORED | MATCH_WHOLE, &match);
    }
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
        field.value = value_span(flow->s, from + part.from, from + part.to);
        bool person = is_person_with_post(
            reader, str_sub(flow->s, field.value.from, field.value.to));
        field.field = person ? LABEL_LEADERS : LABEL_UNITS;
        *array_push(reader->arena, fields) = field;
    }
    if (match_group(&match, "support", &part)) {
        field.field = LABEL_CO_UNITS;
        field.value = value_span(flow->s, from + part.from, from + part.to);
        *array_push(reader->arena, fields) = field;
    }
    return true;
}

struct scanner {
    struct reader *reader;
    const struct flow *flow;
    struct field_scan *scan;
};

#define MARK_MAX_BYTES 12

/* The bullet or number in front of a label. */
static bool
is_mark_alone(struct reader *reader, struct str s)
{
    struct match match;
    struct flow flow = { .s = s };
    if (s.len == 1)
        return strchr("-*+", s.ptr[0]) != NULL;
    return s.len <= MARK_MAX_BYTES &&
           reader_match(reader, reader->numbering, &flow, 0,
                        MATCH_ANCHORED | MATCH_WHOLE, &match);
}

static void
add_words(struct scanner *sc, size_t from, size_t to)
{
    blank_trim(sc->flow->s, &from, &to);
    if (from < to && !is_mark_alone(sc->reader, str_sub(sc->flow->s, from, to)))
        *array_push(sc->reader->arena, &sc->scan->words) = (struct span){ from, to };
}

/* A sentence in front of the first label of a bracket may hold prose too:
 * （区教育局牵头，责任领导：周衡）. */
static void
add_field(struct scanner *sc, const struct label *label, size_t to)
{
    *array_push(sc->reader->arena, &sc->scan->fields) = (struct raw_field){
        .rule = label->rule,
        .field = label->field,
        .label = { label->from, label->to },
        .value = value_span(sc->flow->s, label->value, to),
    };
}

/* Where the value of LABEL ends at the latest: at the close of its bracket, or at its
 * line's end; a line with nothing behind the colon lends the next line. */
static size_t
value_limit(struct scanner *sc, const struct label *label, size_t region)
{
    struct str s = sc->flow->s;
    if (region < s.len)
        return region;
    size_t end = line_end(s, label->value), from = label->value, to = end;
    blank_trim(s, &from, &to);
    return from == to && end < s.len ? line_end(s, end + 1) : end;
}

/* Reads the fields that begin with LABEL: to the close of the bracket before it, or
 * to the end of its line. Returns where the wording may go on. */
static size_t
scan_region(struct scanner *sc, struct label label, size_t *words_end)
{
    struct str s = sc->flow->s;
    size_t open, region = s.len;
    bool bracket = bracket_before(s, label.from, &open);
    *words_end = label.from;
    if (bracket) {
        *words_end = open;
        region = bracket_close(s, open, s.len);
        if (region < label.value) { /* 【牵头单位】 */
            region = s.len;
        } else if (region == s.len) {
            size_t end = line_end(s, label.value);
            reader_oddity(sc->reader, ODDITY_UNCLOSED_BRACKET,
                          flow_span(sc->flow, open, end), (struct str){ 0 });
        }
    }
    for (;;) {
        size_t limit = value_limit(sc, &label, region);
        struct label next;
        struct flow head = { .s = str_sub(s, 0, limit) };
        bool more = label_next(sc->reader, &head, label.value, true, &next);
        add_field(sc, &label, more ? next.from : limit);
        if (!more) {
            if (region == s.len)
                return limit;
            size_t behind = region;
            utf8_next(s, &behind);
            return behind;
        }
        label = next;
    }
}

/* A bracket at the end of a line that says in prose who is responsible. */
static bool
prose_bracket(struct scanner *sc, size_t from, size_t end, size_t *open)
{
    struct str s = sc->flow->s;
    size_t to = end;
    while (to > from) {
        size_t at = to;
        uint32_t c = utf8_before(s, &at);
        if (bracket_kind(c) < 0)
            break;
        if (!is_closing_mark(c) && !blank_length(s, at))
            return false;
        to = at;
    }
    if (to == from)
        return false;
    *open = bracket_open(s, from, to);
    if (*open == s.len)
        return false;
    size_t inner = *open, close = to;
    utf8_next(s, &inner);
    utf8_before(s, &close);
    return fields_of_prose(sc->reader, sc->flow, inner, close, &sc->scan->fields);
}

/* The unit or units that a clause begins with: each ends as a unit does. */
static bool
all_units(struct reader *reader, const struct flow *flow, struct span value)
{
    struct names names = { 0 };
    names_units(reader, flow, value.from, value.to, &names);
    for (size_t i = 0; i < names.len; i++)
        if (!names_is_unit(reader, names.items[i].text))
            return false;
    return names.len > 0;
}

/* Units without a word of what they do are a list of responsibility in brackets alone. */
static bool
is_for_brackets(const struct raw_fields *fields)
{
    for (size_t i = 0; i < fields->len; i++)
        if (fields->items[i].rule && rule_choice(fields->items[i].rule, "within") >= 0)
            return true;
    return false;
}

/* A last clause without brackets that says who is responsible: …7.5公里，镇农办负责，各村
 * 配合。 The clause begins behind one of the last marks, with a unit. */
static bool
prose_tail(struct scanner *sc, size_t from, size_t end, size_t *start)
{
    struct str s = sc->flow->s;
    size_t to = end, marks = 0;
    trim_value(s, &from, &to);
    struct raw_fields best = { 0 };
    for (size_t at = to; at > from && marks < TAIL_MARKS;) {
        size_t behind = at;
        uint32_t c = utf8_before(s, &at);
        if (c != 0xFF0C && c != ',' && c != 0x3002 && c != 0xFF1B && c != ';')
            continue;
        struct raw_fields fields = { 0 };
        marks++;
        if (!fields_of_prose(sc->reader, sc->flow, behind, to, &fields) ||
            is_for_brackets(&fields) ||
            !all_units(sc->reader, sc->flow, fields.items[0].value))
            continue;
        best = fields;
        *start = at;
    }
    for (size_t i = 0; i < best.len; i++)
        *array_push(sc->reader->arena, &sc->scan->fields) = best.items[i];
    return best.len > 0;
}

/* 牵挂领导：… on a line of its own: reads like a label, and none of ours. */
static void
note_unknown_label(struct scanner *sc, size_t from, size_t to)
{
    struct match match;
    struct span word;
    struct flow line = { .s = str_sub(sc->flow->s, from, to) };
    if (!reader_match(sc->reader, sc->reader->label_like, &line, 0, MATCH_ANCHORED,
                      &match) ||
        !match_group(&match, "label", &word))
        return;
    reader_oddity(sc->reader, ODDITY_UNKNOWN_LABEL,
                  flow_span(sc->flow, from + word.from, from + word.to),
                  str_sub(line.s, word.from, word.to));
}

/* Wording up to END, line by line: a prose bracket at the end of a line is a field. */
static void
scan_words(struct scanner *sc, size_t from, size_t to)
{
    struct str s = sc->flow->s;
    while (from < to) {
        size_t end = line_end(s, from), open;
        if (end > to)
            end = to;
        if (prose_bracket(sc, from, end, &open) || prose_tail(sc, from, end, &open))
            add_words(sc, from, open);
        else
            add_words(sc, from, end);
        note_unknown_label(sc, from, end);
        from = end + 1;
    }
}

struct field_scan
fields_scan(struct reader *reader, const struct flow *flow)
{
    struct field_scan scan = { 0 };
    struct scanner sc = { reader, flow, &scan };
    struct label label;
    size_t at = 0;
    while (at < flow->s.len && label_next(reader, flow, at, false, &label)) {
        size_t words_end, next = scan_region(&sc, label, &words_end);
        scan_words(&sc, at, words_end);
        at = next;
    }
    scan_words(&sc, at, flow->s.len);
    return scan;
}

unsigned
fields_present(struct reader *reader, const struct flow *flow)
{
    unsigned bits = 0;
    struct label label;
    for (size_t at = 0; label_next(reader, flow, at, at > 0, &label); at = label.value)
        bits |= 1u << label.field;
    if (bits & LABELS_STRONG)
        return bits;
    struct field_scan scan = { 0 };
    struct scanner sc = { reader, flow, &scan };
    size_t open;
    if (prose_bracket(&sc, 0, flow->s.len, &open) ||
        prose_tail(&sc, 0, flow->s.len, &open))
        bits |= 1u << LABEL_UNITS;
    return bits;
}
