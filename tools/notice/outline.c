/* Levels of numbers. */
#include "notice/outline_numbers.h"

#include "base/utf8.h"
#include "notice/fields.h"

/* Lines of fields between a heading and its table. */
#define LABELS_MOST 3
#define HEADING_MAX 34 /* Han of a heading, with its number and count */

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
        const struct node *node = outline_node(r, i);
        if (node->depth <= outline_node(r, parent)->depth)
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
        struct node *node = outline_node(r, i);
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
            struct level *below = level_of(r, outline_node(r, i + 1)->style);
            below->groups++;
            below->last_only += node->last_only;
        }
    }
    /* Fields of a last child are its parent's. */
    for (size_t i = 0; i < r->outline->nodes.len; i++) {
        struct node *node = outline_node(r, i);
        if (!node->last_only)
            continue;
        struct level *below = level_of(r, outline_node(r, i + 1)->style);
        if (below->last_only * 10 < below->groups * 6 && !below->sub)
            continue;
        level_of(r, node->style)->own++;
        below->own -= below->own > 0;
        node->own |= 1u << LABEL_UNITS;
    }
}

/* An entry of the item level that owns nothing while several of its children do is a
 * heading, and they are the items. */
static bool
kids_are_items(struct reading *r, size_t index)
{
    const struct node *node = outline_node(r, index);
    size_t owners = 0;
    if ((node->own & ~(1u << LABEL_LEADERS)) || node->last_only)
        return false;
    for (size_t i = index + 1; i < r->outline->nodes.len; i++) {
        if (outline_node(r, i)->depth <= node->depth)
            break;
        owners += outline_node(r, i)->parent == index && outline_node(r, i)->own != 0;
    }
    return owners >= 2;
}

/* 一、粮食（责任单位：X） 1. 2. 3. 二、项目（责任单位：Y） 4. 5.: where the numbers of the children
 * run on over the groups, they are the items, and what a heading says is for each that does
 * not say it itself. */
static bool
headings_say_all(struct reading *r)
{
    size_t groups = 0;
    int last = 0;
    for (size_t i = 0; i < r->outline->nodes.len; i++) {
        const struct node *node = outline_node(r, i);
        bool speaks = (node->own & ~(1u << LABEL_LEADERS)) != 0;
        bool kid = node->parent != NO_NODE &&
                   (outline_node(r, node->parent)->own & ~(1u << LABEL_LEADERS));
        if (kid && (node->depth != 1 || node->number != last + 1))
            return false;
        if (kid)
            last = node->number;
        if (!speaks || kid)
            continue;
        if (!node->kids || node->parent != NO_NODE)
            return false;
        groups++;
    }
    return groups >= 2 && (size_t)last > groups;
}

/* 一、招商（责任单位：X） (1) (2) 二、安全 (1)（责任单位：Y） (2)（责任单位：Z）: where headings of one
 * style say it for their children or leave it to them, the children are the items. */
static bool
headings_or_kids_say(struct reading *r)
{
    const struct node *speaking = NULL, *silent = NULL;
    for (size_t i = 0; i < r->outline->nodes.len; i++) {
        const struct node *node = outline_node(r, i);
        if (node->parent != NO_NODE || !node->kids)
            continue;
        if (node->own & ~(1u << LABEL_LEADERS))
            speaking = node->kids > 1 ? node : speaking;
        else if (kids_are_items(r, i))
            silent = node;
    }
    return speaking && silent && str_eq(speaking->style, silent->style);
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
    size_t depth = outline_node(r, index)->depth;
    for (size_t i = index + 1; i < r->outline->nodes.len; i++) {
        if (outline_node(r, i)->depth <= depth)
            return false;
        if (str_eq(outline_node(r, i)->style, style))
            return true;
    }
    return false;
}

static bool
is_heading_like(struct reading *r, const struct node *node)
{
    struct str s = r->reader->lines.items[node->line].flow.s;
    return utf8_count(s) <= HEADING_MAX && !str_has(s, STR("。")) &&
           !str_has(s, STR("；"));
}

bool
outline_heads_table(struct reader *reader, size_t line)
{
    const struct logical_line *lines = reader->lines.items;
    struct label label;
    for (size_t labels = 0; ++line < reader->lines.len;) {
        if (lines[line].framed)
            continue;
        if (lines[line].in_table)
            return true;
        if (labels++ == LABELS_MOST || !line_label(reader, line, &label))
            return false;
    }
    return false;
}

static bool
heads_table(struct reading *r, size_t index)
{
    return r->outline->tables &&
           outline_heads_table(r->reader, outline_node(r, index)->line);
}

/* A heading over lines of fields and then a table: they are those of the rows. */
static bool
says_of_table(struct reading *r, size_t index)
{
    const struct node *node = outline_node(r, index);
    return node->own && is_heading_like(r, node) && heads_table(r, index);
}

/* Where all tasks stand in tables, numbers outside head them or mean nothing. */
static void
give_table_roles(struct reading *r)
{
    for (size_t i = 0; i < r->outline->nodes.len; i++)
        outline_node(r, i)->role = heads_table(r, i) ? NODE_SECTION : NODE_NONE;
}

static void
give_roles(struct reading *r, struct str style)
{
    for (size_t i = 0; i < r->outline->nodes.len; i++) {
        struct node *node = outline_node(r, i);
        enum node_role above =
            node->parent == NO_NODE ? NODE_NONE : outline_node(r, node->parent)->role;
        if (heads_table(r, i) && !(node->own & ~(1u << LABEL_LEADERS))) {
            node->role = NODE_SECTION;
            continue;
        }
        bool promoted = above == NODE_SECTION && node->parent != NO_NODE &&
                        str_eq(outline_node(r, node->parent)->style, style);
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
        struct node *node = outline_node(r, i);
        bool heads = false;
        if (node->role != NODE_SECTION)
            continue;
        for (size_t j = 0; j < r->outline->nodes.len && !heads; j++)
            heads =
                outline_node(r, j)->role == NODE_ITEM &&
                outline_node(r, j)->parent != NO_NODE &&
                str_eq(outline_node(r, outline_node(r, j)->parent)->style, node->style);
        if (!heads && !str_eq(node->style, STR("heading")) &&
            !has_item_inside(r, i, node->style))
            node->role = node->kids ? NODE_SECTION : NODE_NONE;
    }
}

/* Where the lines of NODE and all below it end. */
static size_t
end_of(const struct reading *r, size_t index)
{
    const struct node *nodes = r->outline->nodes.items;
    size_t end = r->reader->lines.len;
    for (size_t i = index + 1; i < r->outline->nodes.len; i++)
        if (nodes[i].depth <= nodes[index].depth) {
            end = nodes[i].line;
            break;
        }
    for (size_t i = nodes[index].line; i < end; i++)
        if (r->reader->lines.items[i].part == PART_ANNEX_MARK)
            return i;
    return end;
}

/* 三、工作要求, behind the tasks: a heading under which no tasks stand, unless they say who
 * does them. */
static void
drop_duties(struct reading *r)
{
    struct match match;
    for (size_t i = 1; i < r->outline->nodes.len; i++) {
        const struct node *node = outline_node(r, i);
        struct flow *flow = &r->reader->lines.items[node->line].flow;
        struct flow rest = { .s = str_sub(flow->s, node->label_to, flow->s.len) };
        if (node->parent != NO_NODE || !reader_match(r->reader, r->reader->duties,
                                                     &rest, 0, MATCH_ANCHORED, &match))
            continue;
        bool heading = is_heading_like(r, node);
        size_t end = end_of(r, i), from = node->line + heading, first = i + heading;
        bool tasks = node->own != 0;
        for (size_t k = i; k < r->outline->nodes.len && outline_node(r, k)->line < end;
             k++)
            tasks = tasks || outline_node(r, k)->own;
        for (size_t k = from; k < end; k++)
            tasks = tasks || r->reader->lines.items[k].in_table;
        if (tasks)
            continue;
        if (heading)
            outline_node(r, i)->role = NODE_SECTION;
        for (size_t k = from; k < end; k++)
            r->reader->lines.items[k].framed = true;
        for (; first < r->outline->nodes.len && outline_node(r, first)->line < end;
             first++)
            outline_node(r, first)->role = NODE_NONE;
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
    for (size_t i = reader->body; i < reader->lines.len; i++)
        outline.tables = outline.tables || reader->lines.items[i].in_table;
    outline_numbers(&r);
    bool spread = headings_say_all(&r) || headings_or_kids_say(&r);
    for (size_t i = 0; i < outline.nodes.len; i++)
        if ((spread && outline.nodes.items[i].kids) || says_of_table(&r, i))
            outline.nodes.items[i].own &= 1u << LABEL_LEADERS;
    count_levels(&r);
    const struct level *items = item_level(&r, &outline.fields);
    outline.fields = outline.fields || spread;
    if (items && outline.tables && !outline.fields) {
        give_table_roles(&r);
    } else if (items) {
        give_roles(&r, items->style);
        drop_idle_headings(&r);
        drop_duties(&r);
    }
    return outline;
}
