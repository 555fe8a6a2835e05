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

bool
fields_have(const struct raw_fields *fields, enum label_field field)
{
    for (size_t i = 0; i < fields->len; i++)
        if (fields->items[i].field == field)
            return true;
    return false;
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

/* …40个。——责任单位：…: dashes that lead over to a label are no wording. */
static void
trim_dashes(struct str s, size_t from, size_t *to)
{
    size_t at = *to;
    while (at > from) {
        uint32_t c = utf8_before(s, &at);
        if (c != 0x2014 && c != 0x2500 && c != 0x2015 && !blank_length(s, at))
            return;
        *to = at;
    }
}

static void
add_words(struct scanner *sc, size_t from, size_t to)
{
    blank_trim(sc->flow->s, &from, &to);
    trim_dashes(sc->flow->s, from, &to);
    if (from < to && !is_mark_alone(sc->reader, str_sub(sc->flow->s, from, to)))
        *array_push(sc->reader->arena, &sc->scan->words) = (struct span){ from, to };
}

static void
add_field(struct scanner *sc, const struct label *label, size_t to)
{
    *array_push(sc->reader->arena, &sc->scan->fields) = (struct raw_field){
        .rule = label->rule,
        .field = label->field,
        .label = { label->from, label->to },
        .value = fields_value(sc->flow->s, label->value, to),
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

/* The bracket that opens in [from, to) of the line and is not closed there. */
static bool
bracket_around(struct str s, size_t from, size_t to, size_t *open)
{
    size_t closed = 0;
    for (size_t at = to; at > from;) {
        uint32_t c = utf8_before(s, &at);
        if (c == '\n')
            return false;
        closed += bracket_kind(c) < 0;
        if (bracket_kind(c) > 0 && closed-- == 0) {
            *open = at;
            return true;
        }
    }
    return false;
}

/* A sentence in front of the first label of a bracket may say who does it:
 * （区教育局牵头；责任领导：周衡）. */
static bool
prose_before(struct scanner *sc, size_t from, size_t label, size_t *open)
{
    struct str s = sc->flow->s;
    if (!bracket_around(s, from, label, open))
        return false;
    size_t inner = *open;
    utf8_next(s, &inner);
    return fields_of_prose(sc->reader, sc->flow, inner, label, &sc->scan->fields);
}

/* Reads the fields that begin with LABEL: to the close of the bracket before it, or
 * to the end of its line. Returns where the wording, which is at FROM, may go on. */
static size_t
scan_region(struct scanner *sc, size_t from, struct label label, size_t *words_end)
{
    struct str s = sc->flow->s;
    size_t open, region = s.len;
    bool bracket = bracket_before(s, label.from, &open) ||
                   prose_before(sc, from, label.from, &open);
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
        if (!fields_is_mark(c) && !blank_length(s, at))
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

/* …改造小区14个（10月底前）；: the last bracket of all is the day by which, and no more. */
static bool
deadline_bracket(struct scanner *sc, size_t from, size_t end, size_t *open)
{
    struct raw_field field = { .field = LABEL_DEADLINE };
    if (fields_have(&sc->scan->fields, LABEL_DEADLINE))
        return false;
    fields_trim(sc->flow->s, &from, &end);
    if (!deadline_closing(sc->reader, sc->flow, from, end, open, &field.value))
        return false;
    field.label = (struct span){ end, end };
    *array_push(sc->reader->arena, &sc->scan->fields) = field;
    return true;
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

/* Who does it by those fields is one who can: units that end as units do, or a person. */
static bool
names_doer(struct reader *reader, const struct flow *flow,
           const struct raw_fields *fields)
{
    for (size_t i = 0; i < fields->len; i++)
        if (fields->items[i].field == LABEL_UNITS)
            return all_units(reader, flow, fields->items[i].value);
    return false;
}

/* Units without a word of what they do are responsible where they fill a bracket, or
 * behind a full stop at the end: MARK is what stands before them, 0 at a line's start. */
static bool
is_misplaced(const struct raw_fields *fields, uint32_t mark)
{
    for (size_t i = 0; i < fields->len; i++)
        if (fields->items[i].rule && rule_choice(fields->items[i].rule, "within") >= 0)
            return mark != 0x3002 && mark != 0;
    return false;
}

/* Reads [from, to) behind MARK as a clause of who does it and by when. */
static bool
tail_clause(struct scanner *sc, size_t from, size_t to, uint32_t mark,
            struct raw_fields *fields)
{
    struct raw_fields labels = { 0 };
    if (fields_of_labels(sc->reader, sc->flow, from, to, &labels)) {
        *fields = labels;
        return true;
    }
    return fields_of_prose(sc->reader, sc->flow, from, to, fields) &&
           !is_misplaced(fields, mark) && names_doer(sc->reader, sc->flow, fields);
}

/* A last clause without brackets that says who is responsible: …7.5公里，镇农办负责，各村
 * 配合。 The clause begins behind one of the last marks, with a unit. */
static bool
prose_tail(struct scanner *sc, size_t from, size_t end, size_t *start)
{
    struct str s = sc->flow->s;
    size_t to = end, marks = 0;
    fields_trim(s, &from, &to);
    struct raw_fields best = { 0 };
    for (size_t at = to; at > from && marks < TAIL_MARKS;) {
        size_t behind = at;
        uint32_t c = utf8_before(s, &at);
        bool below = at == from && from > 0;
        if (c != 0xFF0C && c != ',' && c != 0x3002 && c != 0xFF1B && c != ';' && !below)
            continue;
        struct raw_fields fields = { 0 };
        marks++;
        if (!tail_clause(sc, below ? at : behind, to, below ? 0 : c, &fields))
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
        else if (end == s.len && deadline_bracket(sc, from, end, &open))
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
        size_t words_end, next = scan_region(&sc, at, label, &words_end);
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
