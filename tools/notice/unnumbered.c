/* What lines without a number are: headings, tasks, fields above the tasks they hold for. */
#include "base/utf8.h"
#include "notice/frame.h"
#include "notice/point.h"
#include "notice/walk.h"

#define HEADING_CHARACTERS 30
#define PLAIN_HEADING_MOST 14

size_t
walk_next(const struct walk *w, size_t index)
{
    for (size_t i = index + 1; i < w->reader->lines.len; i++)
        if (!w->reader->lines.items[i].framed)
            return i;
    return w->reader->lines.len;
}

bool
walk_opens_item(const struct walk *w, size_t index)
{
    if (index >= w->reader->lines.len)
        return false;
    size_t node = w->outline.of_line[index];
    return node != NO_NODE && w->outline.nodes.items[node].role == NODE_ITEM;
}

bool
walk_is_label(const struct walk *w, size_t index)
{
    struct label label;
    return index < w->reader->lines.len && line_label(w->reader, index, &label);
}

/* 学有优教: Han alone, under a blank line and over the number of an item. */
static bool
may_be_plain_heading(const struct walk *w, size_t index)
{
    const struct logical_line *line = &w->reader->lines.items[index];
    struct label label;
    if (line->framed || line->in_table || w->outline.of_line[index] != NO_NODE ||
        (!line->after_blank && index > w->reader->body) ||
        !walk_opens_item(w, walk_next(w, index)) ||
        utf8_count(line->flow.s) > PLAIN_HEADING_MOST ||
        label_at_start(w->reader, &line->flow, &label) ||
        frame_is_title(w->reader, line))
        return false;
    for (size_t at = 0; at < line->flow.s.len;) {
        uint32_t c = utf8_next(line->flow.s, &at);
        if (c != ' ' && (c < 0x4E00 || c > 0x9FFF))
            return false;
    }
    return true;
}

void
walk_find_plain_heads(struct walk *w)
{
    size_t count = 0;
    for (size_t i = w->reader->body; i < w->reader->lines.len && count < 2; i++)
        count += may_be_plain_heading(w, i);
    w->plain_heads = count >= 2;
}

bool
walk_is_plain_heading(const struct walk *w, size_t index)
{
    return w->plain_heads && may_be_plain_heading(w, index);
}

/* A heading that lost its numeral: short, no end mark, an item follows (or a table). */
bool
walk_is_heading(const struct walk *w, size_t index)
{
    const struct logical_line *line = &w->reader->lines.items[index];
    struct str s = line->flow.s;
    struct match match;
    size_t next = walk_next(w, index), at = s.len;
    uint32_t last = utf8_before(s, &at);
    struct label label;
    if (line_label(w->reader, index, &label))
        return false;
    if (utf8_count(s) > HEADING_CHARACTERS || str_has(s, STR("。")) || last == 0xFF1B ||
        last == 0xFF0C || last == 0x3001 || last == 0xFF1A)
        return false;
    bool table = next < w->reader->lines.len && w->reader->lines.items[next].in_table;
    bool stated = reader_match(w->reader, w->reader->count, &line->flow, 0, 0, &match);
    if (!walk_opens_item(w, next) && !(table && (line->marked || stated)))
        return false;
    size_t colon;
    bool keyed =
        colon_find(s, 0, &colon) < s.len && index > 0 &&
        walk_is_label(w, index - 1); /* among labels, of a name we do not know */
    if (keyed && !stated)
        return false;
    if (!stated && !line->marked && point_is(s))
        return false;
    bool first = !w->builder.open;
    return walk_is_plain_heading(w, index) || stated || line->marked || !first ||
           w->reader->notice->sections.len > 0;
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
bool
walk_names_task(const struct walk *w, size_t index)
{
    size_t next = walk_next(w, index), end = index + PARAGRAPHS_MOST;
    struct logical_line *lines = w->reader->lines.items;
    if (!is_short(lines[index].flow.s) || walk_is_label(w, next))
        return false;
    for (; next < w->reader->lines.len && next < end && !walk_is_label(w, next);
         next = walk_next(w, next))
        if (is_short(lines[next].flow.s))
            return false;
    return walk_is_label(w, next);
}

/* Items without numbers: a line that names the task with a label (项目名称：…), or else the
 * line before the first of a run of label lines, or the name over the sentences before
 * that run. */
bool
walk_starts_task(struct walk *w, size_t index)
{
    struct label label;
    if (w->titled)
        return line_label(w->reader, index, &label) && label.field == LABEL_TITLE;
    if (walk_is_label(w, index)) {
        w->named = false;
        return false;
    }
    if (w->named)
        return false;
    w->named = walk_names_task(w, index);
    return w->named || walk_is_label(w, walk_next(w, index));
}

/* 责任单位：… right above a numbered item. */
bool
walk_is_lead_in(struct walk *w, size_t index)
{
    struct label label;
    const struct logical_line *line = &w->reader->lines.items[index];
    return !line->framed && !line->in_table && w->outline.of_line[index] == NO_NODE &&
           line_label(w->reader, index, &label) &&
           (label.field == LABEL_UNITS || label.field == LABEL_LEADERS) &&
           walk_opens_item(w, walk_next(w, index));
}

/* Whether lines of fields stand above their items: the first of them does, before any
 * item, and none ends the text. */
void
walk_find_lead_ins(struct walk *w)
{
    struct label label;
    bool items = false, last = false;
    for (size_t i = w->reader->body; i < w->reader->lines.len; i++) {
        const struct logical_line *line = &w->reader->lines.items[i];
        if (line->framed || line->in_table)
            continue;
        if (!items && !w->lead_ins && walk_is_lead_in(w, i))
            w->lead_ins = true;
        items = items || walk_opens_item(w, i);
        last = w->outline.of_line[i] == NO_NODE && line_label(w->reader, i, &label);
    }
    w->lead_ins = w->lead_ins && !last;
}

/* The first line with the number of an item: label lines before it hold for all. */
static size_t
first_numbered(const struct walk *w)
{
    for (size_t i = w->reader->body; i < w->reader->lines.len; i++)
        if (walk_opens_item(w, i))
            return i;
    return w->reader->body;
}

/* Whether fields stand on lines of their own that no number owns. */
void
walk_find_numberless(struct walk *w)
{
    struct label label;
    size_t lines = 0, titles = 0;
    if (w->outline.fields)
        return;
    size_t first = first_numbered(w);
    for (size_t i = w->reader->body; i < w->reader->lines.len; i++) {
        const struct logical_line *line = &w->reader->lines.items[i];
        if (line->framed || line->in_table || i < first ||
            !line_label(w->reader, i, &label) ||
            (w->outline.tables && outline_heads_table(w->reader, i)))
            continue;
        lines += (1u << label.field & LABELS_STRONG) != 0;
        titles += label.field == LABEL_TITLE;
    }
    w->numberless = lines >= 2;
    w->titled = w->numberless && titles >= 2;
}

static bool
owns_units(const struct walk *w, size_t index)
{
    unsigned own =
        fields_present(w->reader, &w->reader->lines.items[index].flow) & LABELS_STRONG;
    return (own & ~(1u << LABEL_LEADERS)) != 0;
}

/* A number that may head paragraphs: 一、 （一） 第一部分. */
static bool
heads_paragraphs(const struct walk *w, size_t index)
{
    const struct node *node = &w->outline.nodes.items[w->outline.of_line[index]];
    return is_short(w->reader->lines.items[index].flow.s) && !owns_units(w, index) &&
           !str_starts(node->style, STR("arabic")) &&
           (!node->rule || rule_choice(node->rule, "sequence") < 0);
}

/* 一、主要目标 over 地区生产总值增长6%。（牵头单位：X） and 新建学校3所。（牵头单位：Y）: where numbers head
 * paragraphs each of which says who does it, the paragraphs are the items. */
void
walk_find_paragraphs(struct walk *w)
{
    size_t lines = 0, others = 0, run = 0, longest = 0;
    struct match match;
    for (size_t i = w->reader->body; !w->numberless && i < w->reader->lines.len; i++) {
        const struct logical_line *line = &w->reader->lines.items[i];
        if (line->in_table)
            return;
        if (line->framed)
            continue;
        if (w->outline.of_line[i] != NO_NODE) {
            if (!heads_paragraphs(w, i))
                return;
            run = 0;
            continue;
        }
        if (walk_is_label(w, i) || reader_match(w->reader, w->reader->footer,
                                                &line->flow, 0, MATCH_ANCHORED, &match))
            return;
        bool own = owns_units(w, i);
        lines += own;
        others += !own && lines && !is_short(line->flow.s);
        run = own ? run + 1 : run;
        longest = run > longest ? run : longest;
    }
    if (longest < 2 || others * 4 > lines)
        return;
    w->paragraphs = w->outline.fields = true;
    for (size_t i = 0; i < w->outline.nodes.len; i++)
        w->outline.nodes.items[i].role = NODE_SECTION;
}

bool
walk_paragraph(struct walk *w, size_t index)
{
    const struct logical_line *line = &w->reader->lines.items[index];
    struct notice *notice = w->reader->notice;
    bool begun = notice->items.len || w->builder.open;
    if (!w->paragraphs)
        return false;
    if (!owns_units(w, index)) {
        if (is_short(line->flow.s))
            build_section(&w->builder, &line->flow, 0, 0, line->line);
        if (is_short(line->flow.s) || !begun)
            return true;
    }
    build_item(&w->builder, (int)notice->items.len + 1 + w->builder.open,
               (struct datum){ 0 }, (struct str){ 0 }, line->line);
    build_line(&w->builder, &line->flow, point_bullet(line->flow.s));
    return true;
}
