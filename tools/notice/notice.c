/* From text to notice: the walk through the body. */
#include "notice/notice.h"

#include "base/utf8.h"
#include "notice/annex.h"
#include "notice/blank.h"
#include "notice/build.h"
#include "notice/frame.h"
#include "notice/lines.h"
#include "notice/outline.h"
#include "notice/point.h"
#include "notice/table.h"

#define HEADING_CHARACTERS 30

struct walk {
    struct reader *reader;
    struct builder builder;
    struct outline outline;
    struct annex_bodies annexes;
    bool numberless; /* items are known by their label lines only */
    bool lead_ins;   /* lines of fields stand above the items they hold for */
    bool titled;     /* and each begins with the label of its title */
    bool named;      /* or with a line that names it, and its labels are yet to come */
};

static struct reader
reader_open(struct arena *arena, struct rules *rules, const struct text *text,
            struct notice *notice)
{
    return (struct reader){
        .arena = arena,
        .rules = rules,
        .text = text,
        .notice = notice,
        .numbering = rules_of(rules, "numbering"),
        .below = rules_of(rules, "numbering-below"),
        .label = rules_of(rules, "label"),
        .head = rules_of(rules, "head"),
        .label_like = rules_of(rules, "label-like"),
        .heading = rules_of(rules, "heading"),
        .count = rules_of(rules, "count"),
        .frame = rules_of(rules, "frame"),
        .noise = rules_of(rules, "noise"),
        .deadline = rules_of(rules, "deadline"),
        .responsibility = rules_of(rules, "responsibility"),
        .footer = rules_of(rules, "footer"),
        .lead_default = rules_of(rules, "lead-default"),
        .unit_role = rules_of(rules, "unit-role"),
        .unit_end = rules_of(rules, "unit-end"),
        .post = rules_of(rules, "post"),
        .value_end = rules_of(rules, "value-end"),
        .title = rules_of(rules, "title"),
        .shared = rules_of(rules, "shared"),
        .section_leader = rules_of(rules, "section-leader"),
    };
}

static size_t
next_body_line(const struct walk *w, size_t index)
{
    for (size_t i = index + 1; i < w->reader->lines.len; i++)
        if (!w->reader->lines.items[i].framed)
            return i;
    return w->reader->lines.len;
}

static bool
opens_item(const struct walk *w, size_t index)
{
    if (index >= w->reader->lines.len)
        return false;
    size_t node = w->outline.of_line[index];
    return node != NO_NODE && w->outline.nodes.items[node].role == NODE_ITEM;
}

/* A heading that lost its numeral: short, no end mark, an item follows (or a table). */
static bool
is_plain_heading(const struct walk *w, size_t index)
{
    const struct logical_line *line = &w->reader->lines.items[index];
    struct str s = line->flow.s;
    struct match match;
    size_t next = next_body_line(w, index), at = s.len;
    uint32_t last = utf8_before(s, &at);
    struct label label;
    if (label_at_start(w->reader, &line->flow, &label))
        return false;
    if (utf8_count(s) > HEADING_CHARACTERS || str_has(s, STR("。")) || last == 0xFF1B ||
        last == 0xFF0C || last == 0x3001 || last == 0xFF1A)
        return false;
    bool table = next < w->reader->lines.len && w->reader->lines.items[next].in_table;
    if (!opens_item(w, next) && !(table && line->marked))
        return false;
    bool stated = reader_match(w->reader, w->reader->count, &line->flow, 0, 0, &match);
    if (!stated && !line->marked && point_is(s))
        return false;
    bool first = !w->builder.open;
    return stated || line->marked || !first || w->reader->notice->sections.len > 0;
}

static bool
is_label_line(const struct walk *w, size_t index)
{
    struct label label;
    return index < w->reader->lines.len &&
           label_at_start(w->reader, &w->reader->lines.items[index].flow, &label);
}

/* Paragraphs of one task, at most, between its name and its label lines. */
#define PARAGRAPHS_MOST 12

static bool
is_short(struct str s)
{
    return utf8_count(s) <= HEADING_CHARACTERS && !str_has(s, STR("。")) &&
           !str_has(s, STR("；")) && !str_has(s, STR("，"));
}

/* A short line without an end mark over sentences and then labels: the name of a task. */
static bool
is_name_over_sentence(const struct walk *w, size_t index)
{
    size_t next = next_body_line(w, index), end = index + PARAGRAPHS_MOST;
    struct logical_line *lines = w->reader->lines.items;
    if (!is_short(lines[index].flow.s) || is_label_line(w, next))
        return false;
    for (; next < w->reader->lines.len && next < end && !is_label_line(w, next);
         next = next_body_line(w, next))
        if (is_short(lines[next].flow.s))
            return false;
    return is_label_line(w, next);
}

/* The title of an annex stands before its first number, label or row. */
static size_t
skip_annex_title(struct walk *w, size_t from, struct datum *title)
{
    struct reader *reader = w->reader;
    struct match match;
    size_t i = from;
    while (i < reader->lines.len && (reader->lines.items[i].framed ||
                                     reader->lines.items[i].part == PART_ANNEX_MARK))
        i++;
    if (i >= reader->lines.len || w->outline.of_line[i] != NO_NODE ||
        reader->lines.items[i].in_table ||
        point_bullet(reader->lines.items[i].flow.s) ||
        (w->numberless && is_name_over_sentence(w, i)))
        return from;
    const struct logical_line *line = &reader->lines.items[i];
    if (reader_match(reader, reader->count, &line->flow, 0, 0, &match) &&
        opens_item(w, next_body_line(w, i)) && utf8_count(line->flow.s) <= 16)
        return from;
    size_t end = frame_title(reader, i, reader->lines.len, title);
    if (end == i)
        return from;
    for (size_t j = i; j < end; j++)
        reader->lines.items[j].framed = true;
    if (!reader->notice->title.text.len)
        reader->notice->title = *title;
    if (!reader->notice->year)
        reader->notice->year = frame_title_year(reader, title->text);
    if (!reader->base_year)
        reader->base_year = reader->notice->year;
    for (size_t k = 0; k < reader->notice->annexes.len; k++)
        if (str_eq(reader->notice->annexes.items[k].title.text, title->text))
            reader->notice->annexes.items[k].present = true;
    return end;
}

static void
walk_section(struct walk *w, struct node *node)
{
    const struct logical_line *line = &w->reader->lines.items[node->line];
    build_section(&w->builder, &line->flow, node->label_to, node->number, line->line);
    node->section = w->builder.section;
    if (node->parent != NO_NODE &&
        w->outline.nodes.items[node->parent].role == NODE_SECTION)
        w->reader->notice->sections.items[node->section].parent =
            w->outline.nodes.items[node->parent].section;
}

static void
walk_node(struct walk *w, struct node *node)
{
    struct reader *reader = w->reader;
    const struct logical_line *line = &reader->lines.items[node->line];
    size_t label_to = node->label_to;
    if (node->role == NODE_SECTION) {
        walk_section(w, node);
        return;
    }
    if (node->role == NODE_ITEM) {
        build_item(&w->builder, node->number,
                   reader_label(reader, &line->flow, label_to), node->style,
                   line->line);
        build_line(&w->builder, &line->flow, node->label_to);
        return;
    }
    build_line(&w->builder, &line->flow, 0);
}

/* Items without numbers: a line that names the task with a label (项目名称：…), or else the
 * line before the first of a run of label lines, or the name over the sentences before
 * that run. */
static bool
starts_numberless(struct walk *w, size_t index)
{
    struct label label;
    if (w->titled)
        return label_at_start(w->reader, &w->reader->lines.items[index].flow, &label) &&
               label.field == LABEL_TITLE;
    if (is_label_line(w, index)) {
        w->named = false;
        return false;
    }
    if (w->named)
        return false;
    w->named = is_name_over_sentence(w, index);
    return w->named || is_label_line(w, next_body_line(w, index));
}

/* 责任单位：… right above a numbered item. */
static bool
is_lead_in(struct walk *w, size_t index)
{
    struct label label;
    const struct logical_line *line = &w->reader->lines.items[index];
    return !line->framed && !line->in_table && w->outline.of_line[index] == NO_NODE &&
           label_at_start(w->reader, &line->flow, &label) &&
           (label.field == LABEL_UNITS || label.field == LABEL_LEADERS) &&
           opens_item(w, next_body_line(w, index));
}

/* Whether lines of fields stand above their items: the first of them does, before any
 * item, and none ends the text. */
static void
find_lead_ins(struct walk *w)
{
    struct label label;
    bool items = false, last = false;
    for (size_t i = w->reader->body; i < w->reader->lines.len; i++) {
        const struct logical_line *line = &w->reader->lines.items[i];
        if (line->framed || line->in_table)
            continue;
        if (!items && !w->lead_ins && is_lead_in(w, i))
            w->lead_ins = true;
        items = items || opens_item(w, i);
        last = w->outline.of_line[i] == NO_NODE &&
               label_at_start(w->reader, &line->flow, &label);
    }
    w->lead_ins = w->lead_ins && !last;
}

static void
walk_line(struct walk *w, size_t index)
{
    struct reader *reader = w->reader;
    const struct logical_line *line = &reader->lines.items[index];
    size_t node = w->outline.of_line[index];
    if (node != NO_NODE && !w->numberless) {
        walk_node(w, &w->outline.nodes.items[node]);
        return;
    }
    if (w->lead_ins && is_lead_in(w, index)) {
        build_lead_in(&w->builder, &line->flow);
        return;
    }
    if (!w->numberless && is_label_line(w, index) &&
        build_section_line(&w->builder, &line->flow))
        return;
    w->builder.last = next_body_line(w, index) == reader->lines.len;
    if (build_footer(&w->builder, &line->flow))
        return;
    if (is_plain_heading(w, index)) {
        build_section(&w->builder, &line->flow, 0, 0, line->line);
        return;
    }
    if (w->numberless && starts_numberless(w, index)) {
        build_item(&w->builder, (int)reader->notice->items.len + 1 + w->builder.open,
                   (struct datum){ 0 }, (struct str){ 0 }, line->line);
        build_line(&w->builder, &line->flow, point_bullet(line->flow.s));
        return;
    }
    if (w->builder.open)
        build_line(&w->builder, &line->flow, 0);
    else if (reader->notice->items.len)
        reader_oddity(reader, ODDITY_STRAY_LINE,
                      flow_span(&line->flow, 0, line->flow.s.len), (struct str){ 0 });
}

/* Whether fields stand on lines of their own that no number owns. */
static void
find_numberless(struct walk *w)
{
    struct label label;
    size_t lines = 0, titles = 0;
    if (w->outline.fields)
        return;
    for (size_t i = w->reader->body; i < w->reader->lines.len; i++) {
        const struct logical_line *line = &w->reader->lines.items[i];
        if (line->framed || line->in_table ||
            !label_at_start(w->reader, &line->flow, &label))
            continue;
        lines += (1u << label.field & LABELS_STRONG) != 0;
        titles += label.field == LABEL_TITLE;
    }
    w->numberless = lines >= 2;
    w->titled = w->numberless && titles >= 2;
}

/* Letters hold duties, not tasks: without fields and tables after the head, a text
 * that names an absent annex has no items. */
static bool
is_letter_only(const struct walk *w, const struct tables *tables)
{
    return !w->outline.fields && !w->numberless && !tables->len &&
           w->reader->notice->annexes.len > 0 &&
           !w->reader->notice->annexes.items[0].present;
}

static void
begin_annex(struct walk *w, struct datum title)
{
    const struct notice *notice = w->reader->notice;
    *array_push(w->reader->arena, &w->annexes) = (struct annex_body){
        .title = title,
        .first_item = notice->items.len,
        .first_section = notice->sections.len,
    };
}

static void
walk_body(struct walk *w, const struct tables *tables)
{
    struct reader *reader = w->reader;
    struct datum title = { 0 };
    find_numberless(w);
    size_t table = 0, i = skip_annex_title(w, reader->body, &title);
    begin_annex(w, title);
    find_lead_ins(w);
    if (is_letter_only(w, tables)) {
        reader->notice->letter_only = true;
        return;
    }
    for (; i < reader->lines.len; i++) {
        const struct logical_line *line = &reader->lines.items[i];
        if (table < tables->len && tables->items[table].from == i) {
            build_close(&w->builder);
            table_build(&w->builder, &tables->items[table]);
            i = tables->items[table++].to - 1;
            continue;
        }
        if (line->part == PART_ANNEX_MARK) {
            build_close(&w->builder);
            w->builder.section = NO_SECTION;
            w->builder.first = w->builder.group = w->builder.footed =
                reader->notice->items.len;
            struct datum name = { 0 };
            size_t next = skip_annex_title(w, i, &name);
            begin_annex(w, name);
            i = next > i ? next - 1 : i;
            continue;
        }
        if (line->framed) {
            bool tail = line->part == PART_COPY_TO || line->part == PART_PRINT;
            if (tail)
                build_close(&w->builder);
            continue;
        }
        walk_line(w, i);
    }
    build_close(&w->builder);
    annex_sections(reader, &w->annexes);
    build_inherit(&w->builder);
}

struct notice *
notice_parse(struct arena *arena, struct rules *rules, const struct text *text)
{
    struct notice *notice = arena_new(arena, struct notice);
    notice->text = text;
    if (text->content != CONTENT_TEXT)
        return notice;
    struct reader reader = reader_open(arena, rules, text, notice);
    lines_read(&reader);
    frame_read(&reader);
    if (reader.body < reader.lines.len)
        notice->body = (struct span){
            flow_span(&reader.lines.items[reader.body].flow, 0, 0).from,
            text->utf8.len,
        };
    struct tables tables = table_find(&reader);
    struct walk walk = { .reader = &reader,
                         .builder = { .reader = &reader, .section = NO_SECTION } };
    walk.outline = outline_read(&reader);
    walk_body(&walk, &tables);
    return notice;
}
