/* Putting items together. */
#include "notice/build.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/bracket.h"
#include "notice/names.h"
#include "notice/numeral.h"

#include <stdlib.h>

/* Takes the stated count （4项） off the heading's end. */
static void
take_count(struct reader *reader, const struct flow *flow, size_t from, size_t *to,
           struct section *section)
{
    struct match match;
    struct span n;
    struct flow part = { .s = str_sub(flow->s, from, *to) };
    if (!reader_match(reader, reader->count, &part, 0, 0, &match) ||
        !match_group(&match, "n", &n) || match.whole.to + 3 < part.s.len)
        return;
    section->stated_items = numeral_value(str_sub(part.s, n.from, n.to));
    section->stated = flow_span(flow, from + n.from, from + n.to);
    *to = from + match.whole.from;
}

/* （责任领导：辛未，共5项）: the count within a bracket goes, the bracket stays. */
static struct flow
without_inner_count(struct reader *reader, const struct flow *flow,
                    struct section *section)
{
    struct match match;
    struct span n;
    size_t close =
        bracket_close(flow->s, bracket_open(flow->s, 0, flow->s.len), flow->s.len);
    if (!reader_match(reader, reader->count, flow, 0, 0, &match) ||
        !match_group(&match, "n", &n) || match.whole.to != close)
        return *flow;
    section->stated_items = numeral_value(str_sub(flow->s, n.from, n.to));
    section->stated = flow_span(flow, n.from, n.to);
    struct flow_writer writer = { .arena = reader->arena };
    flow_add(&writer, flow, 0, match.whole.from);
    flow_add(&writer, flow, match.whole.to, flow->s.len);
    return writer.flow;
}

static void
trim_title(struct str s, size_t *from, size_t *to)
{
    for (;;) {
        blank_trim(s, from, to);
        size_t at = *to;
        uint32_t c = *to > *from ? utf8_before(s, &at) : 0;
        if (c != 0x3002 && c != 0xFF1A && c != ':' && c != 0x3001 && c != 0xFF1B &&
            c != 0xFF0C)
            return;
        *to = at;
    }
}

/* Of what a heading says, that which holds for its items. */
static void
say_of_items(struct reader *reader, const struct flow *flow,
             const struct raw_fields *fields, struct item *said)
{
    struct raw_fields strong = { 0 };
    for (size_t i = 0; i < fields->len; i++)
        if (1u << fields->items[i].field & LABELS_STRONG)
            *array_push(reader->arena, &strong) = fields->items[i];
    fields_store(reader, flow, &strong, said);
    fields_settle(reader, said);
}

/* 韩亦舟副市长主抓的工作: a heading that is a sentence about its leader. */
static void
say_leader(struct reader *reader, const struct flow *flow, struct span name,
           struct item *said)
{
    struct field field = { .kind = FIELD_LEADERS,
                           .value = reader_datum(reader, flow, name.from, name.to) };
    names_persons(reader, flow, name.from, name.to, &field.names);
    *array_push(reader->arena, &said->fields) = field;
    fields_settle(reader, said);
}

void
build_section(struct builder *b, const struct flow *flow, size_t at, int number,
              size_t line)
{
    struct reader *reader = b->reader;
    build_close(b);
    struct section section = { .number = (int)reader->notice->sections.len + 1,
                               .printed_number = number,
                               .stated_items = -1,
                               .parent = NO_SECTION,
                               .line = line };
    size_t label_end = at;
    blank_trim(flow->s, &(size_t){ 0 }, &label_end);
    section.label = reader_datum(reader, flow, 0, label_end);
    size_t end = flow->s.len;
    if (label_at_start(reader, flow, &(struct label){ 0 }))
        take_count(reader, flow, at, &end, &section);
    struct flow whole = flow_sub(reader->arena, flow, at, end);
    struct flow rest = without_inner_count(reader, &whole, &section);
    struct field_scan scan = fields_scan(reader, &rest);
    struct item *said = arena_new(reader->arena, struct item);
    section.said = said;
    say_of_items(reader, &rest, &scan.fields, said);
    size_t from = 0, to = scan.words.len ? scan.words.items[0].to : rest.s.len;
    if (!scan.words.len && scan.fields.len == 1) /* 责任单位：区教育局 */
        from = scan.fields.items[0].value.from;
    struct match match;
    struct span span;
    if (reader_match(reader, reader->heading, &rest, 0, MATCH_ANCHORED, &match) &&
        match_group(&match, "title", &span)) {
        take_count(reader, &rest, 0, &to, &section);
        from = span.from;
        to = span.to;
    }
    trim_title(rest.s, &from, &to);
    take_count(reader, &rest, from, &to, &section);
    trim_title(rest.s, &from, &to);
    section.title = reader_datum(reader, &rest, from, to);
    if (reader_match(reader, reader->section_leader, &rest, 0, MATCH_ANCHORED,
                     &match) &&
        match_group(&match, "name", &span))
        say_leader(reader, &rest, span, said);
    b->lead_in_fields = (struct raw_fields){ 0 };
    b->section = reader->notice->sections.len;
    b->first = b->group = reader->notice->items.len;
    *array_push(reader->arena, &reader->notice->sections) = section;
}

void
build_item(struct builder *b, int number, struct datum label, struct str style,
           size_t line)
{
    build_close(b);
    b->open = true;
    b->item = (struct item){ .number = number,
                             .label = label,
                             .style = style,
                             .section = b->section,
                             .line = line };
    b->words = (struct flow_writer){ .arena = b->reader->arena };
}

void
build_line(struct builder *b, const struct flow *flow, size_t from)
{
    if (!b->open || from >= flow->s.len)
        return;
    if (b->words.flow.s.len)
        flow_put(&b->words, STR("\n"), flow_span(flow, from, from));
    flow_add(&b->words, flow, from, flow->s.len);
}

static int
by_place(const void *a, const void *b)
{
    const struct span *x = a, *y = b;
    return x->from < y->from ? -1 : x->from > y->from;
}

/* What stands behind 项目名称 and 主要内容 is wording too, in order of print. */
static void
add_labelled_words(struct reader *reader, struct field_scan *scan)
{
    size_t before = scan->words.len;
    for (size_t i = 0; i < scan->fields.len; i++) {
        const struct raw_field *field = &scan->fields.items[i];
        bool wording = field->field == LABEL_TITLE || field->field == LABEL_TEXT;
        if (wording && field->value.from < field->value.to)
            *array_push(reader->arena, &scan->words) = field->value;
    }
    if (scan->words.len > before && before)
        qsort(scan->words.items, scan->words.len, sizeof(struct span), by_place);
}

/* The wording: all parts that are no field, lines parted by '\n'. */
static void
word_item(struct reader *reader, const struct flow *flow, const struct field_scan *scan,
          struct item *item)
{
    struct flow_writer all = { .arena = reader->arena };
    for (size_t i = 0; i < scan->words.len; i++) {
        struct span part = scan->words.items[i];
        struct str s = str_sub(flow->s, part.from, part.to);
        bool mark_only = utf8_count(s) == 1 && i > 0 && (unsigned char)s.ptr[0] >= 0x80;
        if (all.flow.s.len && !mark_only)
            flow_put(&all, STR("\n"), flow_span(flow, part.from, part.from));
        reader_words(&all, flow, part.from, part.to);
    }
    item_words(reader, &all, item);
}

void
item_words(struct reader *reader, const struct flow_writer *writer, struct item *item)
{
    struct flow *words = arena_new(reader->arena, struct flow);
    *words = writer->flow;
    item->words = words;
    item->text.text = words->s;
    item->text.span = flow_span(words, 0, words->s.len);
}

/* The title: a line of its own; else the words before the first 。 or ： when more
 * follows; else the whole text (layouts.md §3 [P]). */
static struct datum
title_of(struct reader *reader, const struct flow *flow, const struct field_scan *scan,
         struct datum text)
{
    if (!scan->words.len)
        return text;
    struct span first = scan->words.items[0];
    struct str s = flow->s;
    bool alone = scan->words.len > 1;
    size_t length, stop = str_find(s, STR("。"), first.from);
    size_t colon = colon_find(s, first.from, &length);
    if (colon < stop)
        stop = colon;
    size_t behind = stop;
    if (stop < first.to)
        utf8_next(s, &behind);
    if (stop < first.to && (behind < first.to || alone))
        return reader_datum(reader, flow, first.from, stop);
    if (alone)
        return reader_datum(reader, flow, first.from, first.to);
    return text;
}

static void
add_labelled_text(struct item *item)
{
    for (size_t i = 0; i < item->fields.len; i++) {
        const struct field *field = &item->fields.items[i];
        if (field->kind == FIELD_TITLE ||
            (field->kind == FIELD_TEXT && !item->title.text.len))
            item->title = field->value;
        if ((field->kind == FIELD_TEXT || field->kind == FIELD_TITLE) &&
            !item->text.text.len)
            item->text = field->value;
    }
}

/* What the line of fields above the items says, for all they do not say themselves. */
static void
share_lead_in(struct builder *b, const struct raw_fields *own)
{
    struct raw_fields lacking = { 0 };
    for (size_t i = 0; i < b->lead_in_fields.len; i++)
        if (!fields_have(own, b->lead_in_fields.items[i].field))
            *array_push(b->reader->arena, &lacking) = b->lead_in_fields.items[i];
    size_t first = b->item.fields.len;
    fields_store(b->reader, &b->lead_in, &lacking, &b->item);
    for (size_t i = first; i < b->item.fields.len; i++)
        b->item.fields.items[i].shared = true;
}

void
build_lead_in(struct builder *b, const struct flow *flow)
{
    build_close(b);
    b->lead_in = *flow;
    b->lead_in_fields = fields_scan(b->reader, flow).fields;
}

bool
build_section_line(struct builder *b, const struct flow *flow, bool for_all)
{
    struct notice *notice = b->reader->notice;
    struct item *said = NULL;
    if (b->section != NO_SECTION)
        said = notice->sections.items[b->section].said;
    else if (for_all)
        said = &b->said;
    if (b->open || b->first != notice->items.len || !said)
        return false;
    struct raw_fields fields = fields_scan(b->reader, flow).fields;
    say_of_items(b->reader, flow, &fields, said);
    return true;
}

void
build_close(struct builder *b)
{
    if (!b->open)
        return;
    b->open = false;
    const struct flow *flow = &b->words.flow;
    struct field_scan scan = fields_scan(b->reader, flow);
    add_labelled_words(b->reader, &scan);
    word_item(b->reader, flow, &scan, &b->item);
    b->item.title = title_of(b->reader, flow, &scan, b->item.text);
    fields_store(b->reader, flow, &scan.fields, &b->item);
    share_lead_in(b, &scan.fields);
    build_add(b, b->item);
}

void
build_add(struct builder *b, struct item item)
{
    add_labelled_text(&item);
    fields_settle(b->reader, &item);
    *array_push(b->reader->arena, &b->reader->notice->items) = item;
}
