/* Levels of numbers. */
#include "notice/outline.h"

#include "base/utf8.h"
#include "notice/fields.h"
#include "notice/lines.h"
#include "notice/numeral.h"

#define STYLES_MAX  16
#define HEADING_MAX 34 /* Han of a heading, with its number and count */

struct level {
    struct str style;
    size_t count, own, depth_sum, text_bytes;
    size_t groups, last_only;
    bool sub;
};

struct reading {
    struct reader *reader;
    struct outline *outline;
    size_t stack[STYLES_MAX];
    size_t stack_len;
    struct level levels[STYLES_MAX];
    size_t level_count;
};

static struct node *
node_at(struct reading *r, size_t index)
{
    return &r->outline->nodes.items[index];
}

static bool
is_body_line(const struct logical_line *line)
{
    return !line->framed && !line->in_table;
}

/* Place in the stack of the open node of STYLE; stack_len when none is open. */
static size_t
open_level(struct reading *r, struct str style)
{
    for (size_t i = 0; i < r->stack_len; i++)
        if (str_eq(node_at(r, r->stack[i])->style, style))
            return i;
    return r->stack_len;
}

static void
push_node(struct reading *r, struct node node)
{
    size_t level = open_level(r, node.style);
    if (level == r->stack_len && level == STYLES_MAX)
        return;
    r->stack_len = level;
    node.parent = level ? r->stack[level - 1] : NO_NODE;
    node.depth = level;
    if (level)
        node_at(r, node.parent)->kids++;
    r->stack[r->stack_len++] = r->outline->nodes.len;
    r->outline->of_line[node.line] = r->outline->nodes.len;
    *array_push(r->reader->arena, &r->outline->nodes) = node;
}

/* 一、 and 第一部分 stand above all other numbers: one that opens while （一） is open is
 * no part of it (the first heading of its level lost its number). */
static void
close_levels_below(struct reading *r, const struct rule *rule, struct str style)
{
    if (rule_choice(rule, "above") < 0 || open_level(r, style) < r->stack_len)
        return;
    while (r->stack_len) {
        const struct node *top = node_at(r, r->stack[r->stack_len - 1]);
        if (top->rule && rule_choice(top->rule, "above") >= 0)
            return;
        r->stack_len--;
    }
}

/* A weak number counts only where it goes on with the count of its style. */
static bool
continues_count(struct reading *r, struct str style, int number)
{
    size_t level = open_level(r, style);
    if (level == r->stack_len)
        return number == 1;
    return node_at(r, r->stack[level])->number + 1 == number;
}

/* 2.1, 2.2 … below an open 2: in sequence, or the dot is that of a decimal. */
static bool
number_below_at(struct reading *r, size_t index, struct node *node)
{
    struct match match;
    struct span n, above;
    const struct flow *flow = &r->reader->lines.items[index].flow;
    if (!reader_match(r->reader, r->reader->below, flow, 0, MATCH_ANCHORED, &match) ||
        !match_group(&match, "n", &n) || !match_group(&match, "above", &above))
        return false;
    *node = (struct node){
        .line = index,
        .rule = match.rule,
        .style = rule_gives(match.rule, "style"),
        .number = numeral_value(str_sub(flow->s, n.from, n.to)),
        .label_to = match.whole.to,
        .parent = NO_NODE,
    };
    size_t level = open_level(r, node->style);
    if (!level)
        return false;
    bool below = node_at(r, r->stack[level - 1])->number ==
                 numeral_value(str_sub(flow->s, above.from, above.to));
    return below && continues_count(r, node->style, node->number);
}

static bool
number_at(struct reading *r, size_t index, struct node *node)
{
    struct match match;
    struct span n;
    const struct flow *flow = &r->reader->lines.items[index].flow;
    if (number_below_at(r, index, node))
        return true;
    if (!reader_match(r->reader, r->reader->numbering, flow, 0, MATCH_ANCHORED,
                      &match) ||
        !match_group(&match, "n", &n))
        return false;
    *node = (struct node){
        .line = index,
        .rule = match.rule,
        .style = rule_gives(match.rule, "style"),
        .number = numeral_value(str_sub(flow->s, n.from, n.to)),
        .label_to = match.whole.to,
        .parent = NO_NODE,
    };
    if (node->number < 0)
        return false;
    return rule_choice(match.rule, "sequence") < 0 ||
           continues_count(r, node->style, node->number);
}

static bool
is_label_line(struct reading *r, size_t index)
{
    struct label label;
    return label_at_start(r->reader, &r->reader->lines.items[index].flow, &label);
}

static bool
is_footer(struct reading *r, size_t index)
{
    struct match match;
    return reader_match(r->reader, r->reader->footer,
                        &r->reader->lines.items[index].flow, 0, MATCH_ANCHORED, &match);
}

static void
read_numbers(struct reading *r)
{
    struct reader *reader = r->reader;
    size_t current = NO_NODE;
    for (size_t i = reader->body; i < reader->lines.len; i++) {
        struct logical_line *line = &reader->lines.items[i];
        struct node node;
        struct match match;
        if (line->part == PART_ANNEX_MARK) {
            r->stack_len = 0;
            current = NO_NODE;
        }
        if (!is_body_line(line) || line->part == PART_ANNEX_MARK)
            continue;
        if (reader_match(reader, reader->heading, &line->flow, 0, MATCH_ANCHORED,
                         &match)) {
            push_node(r, (struct node){ .line = i,
                                        .rule = match.rule,
                                        .style = STR("heading"),
                                        .parent = NO_NODE });
            current = r->outline->nodes.len - 1;
        } else if (!is_label_line(r, i) && number_at(r, i, &node)) {
            close_levels_below(r, node.rule, node.style);
            push_node(r, node);
            current = r->outline->nodes.len - 1;
        }
        if (current != NO_NODE && !is_footer(r, i))
            node_at(r, current)->own |=
                fields_present(reader, &line->flow) & FIELDS_STRONG;
    }
}

static struct level *
level_of(struct reading *r, struct str style)
{
    for (size_t i = 0; i < r->level_count; i++)
        if (str_eq(r->levels[i].style, style))
            return &r->levels[i];
    if (r->level_count == STYLES_MAX)
        return &r->levels[STYLES_MAX - 1];
    r->levels[r->level_count] = (struct level){ .style = style };
    return &r->levels[r->level_count++];
}

/* 1 when only the last child of PARENT owns fields, of two or more that start at 1. */
static bool
only_last_owns(struct reading *r, size_t parent, size_t first, size_t *kids)
{
    size_t owners = 0;
    bool last = false, restarts = false;
    *kids = 0;
    for (size_t i = first; i < r->outline->nodes.len; i++) {
        const struct node *node = node_at(r, i);
        if (node->depth <= node_at(r, parent)->depth)
            break;
        if (node->parent != parent)
            continue;
        if (*kids == 0)
            restarts = node->number == 1;
        last = node->own != 0;
        owners += last;
        ++*kids;
    }
    return *kids >= 2 && restarts && owners == 1 && last;
}

static void
count_levels(struct reading *r)
{
    for (size_t i = 0; i < r->outline->nodes.len; i++) {
        struct node *node = node_at(r, i);
        struct level *level = level_of(r, node->style);
        size_t kids;
        level->count++;
        level->own += node->own != 0 && node->own != 1u << LABEL_LEADERS;
        level->depth_sum += node->depth;
        level->text_bytes += r->reader->lines.items[node->line].flow.s.len;
        level->sub = node->rule && rule_choice(node->rule, "role") == 2;
        if (!node->kids)
            continue;
        node->last_only = only_last_owns(r, i, i + 1, &kids);
        if (kids >= 2) {
            struct level *below = level_of(r, node_at(r, i + 1)->style);
            below->groups++;
            below->last_only += node->last_only;
        }
    }
    /* Fields of a last child are its parent's. */
    for (size_t i = 0; i < r->outline->nodes.len; i++) {
        struct node *node = node_at(r, i);
        if (!node->last_only)
            continue;
        struct level *below = level_of(r, node_at(r, i + 1)->style);
        if (below->last_only * 10 < below->groups * 6 && !below->sub)
            continue;
        level_of(r, node->style)->own++;
        below->own -= below->own > 0;
        node->own |= 1u << LABEL_UNITS;
    }
}

/* The level of items; NULL when no line is numbered. */
static const struct level *
item_level(struct reading *r, bool *fields)
{
    const struct level *best = NULL;
    *fields = false;
    for (size_t i = 0; i < r->level_count; i++)
        if (r->levels[i].own && (!best || r->levels[i].own > best->own))
            best = &r->levels[i];
    if (best) {
        *fields = true;
        return best;
    }
    for (size_t i = 0; i < r->level_count; i++) {
        const struct level *level = &r->levels[i];
        if (str_eq(level->style, STR("heading")) || (level->sub && r->level_count > 1))
            continue;
        if (!best || level->depth_sum * best->count > best->depth_sum * level->count)
            best = level;
    }
    return best;
}

static bool
has_item_inside(struct reading *r, size_t index, struct str style)
{
    size_t depth = node_at(r, index)->depth;
    for (size_t i = index + 1; i < r->outline->nodes.len; i++) {
        if (node_at(r, i)->depth <= depth)
            return false;
        if (str_eq(node_at(r, i)->style, style))
            return true;
    }
    return false;
}

/* An entry of the item level that owns nothing while several of its children do is a
 * heading, and they are the items. */
static bool
kids_are_items(struct reading *r, size_t index)
{
    const struct node *node = node_at(r, index);
    size_t owners = 0;
    if ((node->own & ~(1u << LABEL_LEADERS)) || node->last_only)
        return false;
    for (size_t i = index + 1; i < r->outline->nodes.len; i++) {
        if (node_at(r, i)->depth <= node->depth)
            break;
        owners += node_at(r, i)->parent == index && node_at(r, i)->own != 0;
    }
    return owners >= 2;
}

static bool
is_heading_like(struct reading *r, const struct node *node)
{
    struct str s = r->reader->lines.items[node->line].flow.s;
    return utf8_count(s) <= HEADING_MAX && !str_has(s, STR("。")) &&
           !str_has(s, STR("；"));
}

/* The next line of the body belongs to a table. */
static bool
heads_table(struct reading *r, size_t index)
{
    size_t line = node_at(r, index)->line + 1;
    while (line < r->reader->lines.len && r->reader->lines.items[line].framed)
        line++;
    return line < r->reader->lines.len && r->reader->lines.items[line].in_table;
}

/* Where all tasks stand in tables, numbers outside head them or mean nothing. */
static void
give_table_roles(struct reading *r)
{
    for (size_t i = 0; i < r->outline->nodes.len; i++)
        node_at(r, i)->role = heads_table(r, i) ? NODE_SECTION : NODE_NONE;
}

static void
give_roles(struct reading *r, struct str style)
{
    for (size_t i = 0; i < r->outline->nodes.len; i++) {
        struct node *node = node_at(r, i);
        enum node_role above =
            node->parent == NO_NODE ? NODE_NONE : node_at(r, node->parent)->role;
        if (heads_table(r, i) && !(node->own & ~(1u << LABEL_LEADERS))) {
            node->role = NODE_SECTION;
            continue;
        }
        bool promoted = above == NODE_SECTION && node->parent != NO_NODE &&
                        str_eq(node_at(r, node->parent)->style, style);
        if (above == NODE_ITEM || above == NODE_SUB)
            node->role = NODE_SUB;
        else if (str_eq(node->style, style))
            node->role = kids_are_items(r, i) ? NODE_SECTION : NODE_ITEM;
        else if (promoted)
            node->role = NODE_ITEM;
        else if (has_item_inside(r, i, style) || str_eq(node->style, STR("heading")))
            node->role = NODE_SECTION;
        else if (node->own & ~(1u << LABEL_LEADERS))
            node->role = NODE_ITEM;
        else
            node->role = is_heading_like(r, node) ? NODE_SECTION : NODE_NONE;
    }
}

/* Headings of a style that heads no items anywhere are no headings. */
static void
drop_idle_headings(struct reading *r)
{
    for (size_t i = 0; i < r->outline->nodes.len; i++) {
        struct node *node = node_at(r, i);
        bool heads = false;
        if (node->role != NODE_SECTION)
            continue;
        for (size_t j = 0; j < r->outline->nodes.len && !heads; j++)
            heads = node_at(r, j)->role == NODE_ITEM &&
                    node_at(r, j)->parent != NO_NODE &&
                    str_eq(node_at(r, node_at(r, j)->parent)->style, node->style);
        if (!heads && !str_eq(node->style, STR("heading")) &&
            !has_item_inside(r, i, node->style))
            node->role = node->kids ? NODE_SECTION : NODE_NONE;
    }
}

struct outline
outline_read(struct reader *reader)
{
    struct outline outline = { 0 };
    outline.of_line =
        arena_alloc_array(reader->arena, reader->lines.len + 1, sizeof(size_t));
    for (size_t i = 0; i <= reader->lines.len; i++)
        outline.of_line[i] = NO_NODE;
    struct reading r = { .reader = reader, .outline = &outline };
    read_numbers(&r);
    count_levels(&r);
    const struct level *items = item_level(&r, &outline.fields);
    bool tables = false;
    for (size_t i = reader->body; i < reader->lines.len; i++)
        tables = tables || reader->lines.items[i].in_table;
    if (items && tables && !outline.fields) {
        give_table_roles(&r);
    } else if (items) {
        give_roles(&r, items->style);
        drop_idle_headings(&r);
    }
    return outline;
}
