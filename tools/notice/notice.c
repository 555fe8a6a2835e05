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
#include "notice/run_in.h"
#include "notice/table.h"
#include "notice/walk.h"

static struct reader
reader_open(struct arena *arena, struct rules *rules, const struct text *text,
            struct notice *notice)
{
    return (struct reader){
        .arena = arena,
        .rules = rules,
        .text = text,
        .notice = notice,
        .asked = asked_new(arena, text->lines.len),
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
        .unit_topic = rules_of(rules, "unit-topic"),
        .post = rules_of(rules, "post"),
        .value_end = rules_of(rules, "value-end"),
        .title = rules_of(rules, "title"),
        .shared = rules_of(rules, "shared"),
        .section_leader = rules_of(rules, "section-leader"),
        .duties = rules_of(rules, "duties"),
        .cell_value = rules_of(rules, "cell-value"),
        .cell_measure = rules_of(rules, "cell-measure"),
    };
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
        (w->numberless && walk_names_task(w, i)) || walk_is_plain_heading(w, i))
        return from;
    const struct logical_line *line = &reader->lines.items[i];
    size_t next = walk_next(w, i);
    bool heads = walk_opens_item(w, next) ||
                 (next < reader->lines.len && reader->lines.items[next].in_table);
    if (heads && utf8_count(line->flow.s) <= 16 &&
        reader_match(reader, reader->count, &line->flow, 0, 0, &match))
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
    if (w->lead_ins && walk_is_lead_in(w, index)) {
        build_lead_in(&w->builder, &line->flow);
        return;
    }
    if (walk_paragraph(w, index))
        return;
    if (!w->numberless && walk_is_label(w, index) &&
        build_section_line(&w->builder, &line->flow, !w->outline.fields))
        return;
    w->builder.last = walk_next(w, index) == reader->lines.len;
    if (build_footer(&w->builder, &line->flow))
        return;
    if (walk_is_heading(w, index)) {
        build_section(&w->builder, &line->flow, 0, 0, line->line);
        return;
    }
    if (w->numberless && walk_starts_task(w, index)) {
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
    walk_find_numberless(w);
    walk_find_plain_heads(w);
    walk_find_paragraphs(w);
    size_t table = 0, i = skip_annex_title(w, reader->body, &title);
    begin_annex(w, title);
    walk_find_lead_ins(w);
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
            if (line->part == PART_NOTE)
                build_note(&w->builder, &line->flow);
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
    if (text->content != CONTENT_TEXT && text->content != CONTENT_HTML)
        return notice;
    struct reader reader = reader_open(arena, rules, text, notice);
    lines_read(&reader);
    run_in_split(&reader);
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
