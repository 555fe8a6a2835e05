/* Group footers: what one sentence says of several items (layouts.md §3 E). */
#include "notice/build.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/deadline.h"
#include "notice/numeral.h"

/* The order is that of the values of scope in kinds.c. */
enum footer_scope {
    SCOPE_ABOVE,
    SCOPE_FIRST,
    SCOPE_RANGE,
    SCOPE_ONE,
    SCOPE_BELOW,
    SCOPE_ALL,
    SCOPE_LIST
};

/* A footer reaches back over so many items at most; no group is larger. */
#define REACH_MOST 1000

struct scope {
    enum footer_scope kind;
    int count, from, to; /* 0: not said */
    struct str list;     /* 第2项、第5至7项 */
    bool all;            /* over headings, back to the footer before */
};

static int
group_number(const struct flow *flow, const struct match *match, const char *name)
{
    struct span span;
    if (!match_group(match, name, &span))
        return 0;
    int value = numeral_value(str_sub(flow->s, span.from, span.to));
    return value > 0 ? value : 0;
}

/* Reads the number at or behind *at of LIST, which moves behind it; 0: none is left. */
static int
next_number(struct str list, size_t *at)
{
    while (*at < list.len) {
        size_t end = *at, next = *at;
        while (next < list.len) {
            utf8_next(list, &next);
            if (numeral_value(str_sub(list, *at, next)) <= 0)
                break;
            end = next;
        }
        int value = end > *at ? numeral_value(str_sub(list, *at, end)) : 0;
        if (end > *at)
            *at = end;
        else
            utf8_next(list, at);
        if (value)
            return value;
    }
    return 0;
}

/* 第2项、第5至7项: whether NUMBER is among them. */
static bool
is_listed(struct str list, int number)
{
    static const struct str dashes[] = { STR_INIT("至"), STR_INIT("到"), STR_INIT("—"),
                                         STR_INIT("–"),  STR_INIT("-"),  STR_INIT("~"),
                                         STR_INIT("～") };
    int before = 0;
    for (size_t at = 0, behind = 0;; behind = at) {
        int value = next_number(list, &at);
        if (!value)
            return false;
        bool range = false;
        for (size_t i = 0; before && i < sizeof dashes / sizeof dashes[0]; i++)
            range = range || str_has(str_sub(list, behind, at), dashes[i]);
        if (number == value || (range && number > before && number < value))
            return true;
        before = value;
    }
}

/* Whether the scope covers item INDEX of the notice. */
static bool
covers(const struct builder *b, const struct scope *scope, size_t index)
{
    const struct notice *notice = b->reader->notice;
    const struct item *item = &notice->items.items[index];
    size_t count = notice->items.len;
    switch (scope->kind) {
    case SCOPE_ABOVE:
        if (scope->count)
            return index + (size_t)scope->count >= count;
        return index >= (scope->all ? b->footed : b->group);
    case SCOPE_FIRST:
        return index >= b->first && index - b->first < (size_t)scope->count;
    case SCOPE_RANGE:
        return item->number >= scope->from && item->number <= scope->to &&
               (item->section == b->section || b->section == NO_SECTION);
    case SCOPE_LIST:
        return is_listed(scope->list, item->number) &&
               (item->section == b->section || b->section == NO_SECTION);
    case SCOPE_BELOW:
    case SCOPE_ALL:
        return false;
    case SCOPE_ONE:
    default:
        if (scope->from)
            return item->number == scope->from;
        return index + 1 == count;
    }
}

/* 均于12月底前完成. */
static bool
say_deadline(struct builder *b, const struct flow *part, struct span value,
             struct item *said)
{
    struct reader *reader = b->reader;
    struct dated deadline =
        deadline_read(reader, part, value.from, value.to, reader->base_year);
    if (!date_is_set(deadline.date))
        return false;
    said->deadline = deadline;
    *array_push(reader->arena, &said->fields) = (struct field){
        .kind = FIELD_DEADLINE,
        .value = reader_datum(reader, part, value.from, value.to),
    };
    return true;
}

/* One thing said, [from, to): a deadline, a label with its value, or in prose. */
static bool
read_one(struct builder *b, const struct flow *flow, size_t from, size_t to,
         struct item *said)
{
    struct reader *reader = b->reader;
    struct flow part = flow_sub(reader->arena, flow, from, to);
    struct raw_fields fields = { 0 };
    struct match match;
    struct span value;
    if (reader_match(reader, reader->shared, &part, 0, MATCH_ANCHORED, &match) &&
        match_group(&match, "value", &value) && rule_choice(match.rule, "field") == 1 &&
        say_deadline(b, &part, value, said))
        return true;
    if (!fields_of_labels(reader, &part, 0, part.s.len, &fields)) {
        fields = (struct raw_fields){ 0 };
        if (!fields_of_prose(reader, &part, 0, part.s.len, &fields))
            return false;
    }
    fields_store(reader, &part, &fields, said);
    return true;
}

/* 由X牵头负责，Y配合，10月底前完成: as a whole, or parted at its last comma that leaves
 * two things said. */
static bool
read_said(struct builder *b, const struct flow *flow, size_t from, size_t to,
          struct item *said)
{
    if (read_one(b, flow, from, to, said))
        return true;
    for (size_t at = to; at > from;) {
        size_t behind = at;
        uint32_t c = utf8_before(flow->s, &at);
        if (c != 0xFF0C && c != ',')
            continue;
        struct item first = *said, both;
        if (!read_one(b, flow, from, at, &first))
            continue;
        both = first;
        if (!read_one(b, flow, behind, to, &both))
            continue;
        *said = both;
        return true;
    }
    return false;
}

/* 以上项目均于12月底前完成, at the end of all: no section is meant, since the others would
 * have no deadline. */
static bool
says_deadline_alone(const struct item *said)
{
    for (size_t i = 0; i < said->fields.len; i++)
        if (said->fields.items[i].kind != FIELD_DEADLINE)
            return false;
    return said->fields.len > 0;
}

/* 本部分由X牵头 right below a heading, 以下任务由X牵头 there or before all items: it holds for
 * those that follow. */
static bool
says_of_following(struct builder *b, const struct scope *scope, const struct item *said)
{
    struct notice *notice = b->reader->notice;
    bool none = notice->items.len == b->first;
    struct item *heading =
        b->section == NO_SECTION ? &b->said : notice->sections.items[b->section].said;
    if (!none || scope->count || !heading ||
        (scope->kind != SCOPE_BELOW &&
         (scope->kind != SCOPE_ABOVE || b->section == NO_SECTION)))
        return false;
    build_give(b->reader, heading, said);
    return true;
}

/* One statement [from, to) of a footer line, or of a NOTE, where no group is meant. */
static bool
apply(struct builder *b, const struct flow *flow, size_t from, size_t to, bool note)
{
    struct reader *reader = b->reader;
    struct match match;
    blank_trim(flow->s, &from, &to);
    struct flow part = flow_sub(reader->arena, flow, from, to);
    if (!reader_match(reader, reader->footer, &part, 0, MATCH_ANCHORED, &match))
        return false;
    struct scope scope = { .kind = (enum footer_scope)rule_choice(match.rule, "scope"),
                           .count = group_number(&part, &match, "n"),
                           .from = group_number(&part, &match, "from"),
                           .to = group_number(&part, &match, "to") };
    if (note && scope.kind == SCOPE_ABOVE && !scope.count)
        scope.kind = SCOPE_ALL;
    if (note && scope.kind != SCOPE_ALL)
        return false;
    struct span word;
    if (match_group(&match, "list", &word))
        scope.list = str_sub(part.s, word.from, word.to);
    size_t said_from = match_group(&match, "said", &word) ? word.from : match.whole.to;
    struct item said = { 0 };
    if (!read_said(b, &part, said_from, part.s.len, &said))
        return false;
    if (scope.kind == SCOPE_ALL) {
        build_give(reader, &b->said, &said);
        return true;
    }
    if (says_of_following(b, &scope, &said))
        return true;
    scope.all = b->last && says_deadline_alone(&said);
    bool within = scope.kind == SCOPE_LIST || scope.kind == SCOPE_RANGE ||
                  (scope.kind == SCOPE_ONE && scope.from);
    size_t covered = 0, count = reader->notice->items.len;
    for (size_t i = count > REACH_MOST ? count - REACH_MOST : 0; i < count; i++)
        if (covers(b, &scope, i)) {
            struct item *item = &reader->notice->items.items[i];
            if (within)
                build_say(reader, item, &said);
            else
                build_give(reader, item, &said);
            covered++;
        }
    int stated = scope.kind == SCOPE_RANGE ? scope.to - scope.from + 1 : scope.count;
    if (stated && covered != (size_t)stated)
        reader_oddity(reader, ODDITY_FOOTER_COUNT, flow_span(&part, 0, part.s.len),
                      (struct str){ 0 });
    return true;
}

/* The statements of FLOW from FROM on. */
static bool
apply_all(struct builder *b, const struct flow *flow, size_t from, bool note)
{
    struct str s = flow->s;
    bool any = false;
    for (size_t at = from; at < s.len;) {
        size_t mark = at;
        uint32_t c = utf8_next(s, &at);
        struct str rest = str_sub(s, at, s.len);
        bool range = c == 0xFF0C &&
                     (str_starts(rest, STR("第")) || str_starts(rest, STR("其中第")));
        if (c != 0x3002 && c != 0xFF1B && !range)
            continue;
        any = apply(b, flow, from, mark, note) || any;
        from = at;
    }
    if (from < s.len)
        any = apply(b, flow, from, s.len, note) || any;
    return any;
}

bool
build_footer(struct builder *b, const struct flow *flow)
{
    struct match match;
    if (!reader_match(b->reader, b->reader->footer, flow, 0, MATCH_ANCHORED, &match))
        return false;
    build_close(b);
    if (!apply_all(b, flow, 0, false))
        return false;
    b->group = b->footed = b->reader->notice->items.len;
    return true;
}

void
build_note(struct builder *b, const struct flow *flow)
{
    struct match match;
    if (reader_match(b->reader, b->reader->frame, flow, 0, MATCH_ANCHORED, &match))
        apply_all(b, flow, match.whole.to, true);
}
