/* Numbers of lines. */
#include "notice/outline_numbers.h"

#include "notice/fields.h"
#include "notice/numeral.h"

struct node *
outline_node(struct reading *r, size_t index)
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
        if (str_eq(outline_node(r, r->stack[i])->style, style))
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
        outline_node(r, node.parent)->kids++;
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
        const struct node *top = outline_node(r, r->stack[r->stack_len - 1]);
        if (top->rule && rule_choice(top->rule, "above") >= 0)
            return;
        r->stack_len--;
    }
}

/* So far back a count is looked for that runs on under the next heading. */
#define COUNT_REACH 64

/* A weak number counts only where it goes on with the count of its style, which may run
 * through all sections. */
static bool
continues_count(struct reading *r, struct str style, int number)
{
    size_t level = open_level(r, style), count = r->outline->nodes.len;
    if (level < r->stack_len)
        return outline_node(r, r->stack[level])->number + 1 == number;
    for (size_t i = count; number > 1 && i-- > 0 && count - i <= COUNT_REACH;)
        if (str_eq(outline_node(r, i)->style, style))
            return outline_node(r, i)->number + 1 == number;
    return number == 1;
}

/* The node of line INDEX that a rule matched, with the number PRINTED. */
static struct node
node_of(const struct match *match, size_t index, struct str printed)
{
    return (struct node){
        .line = index,
        .rule = match->rule,
        .style = rule_gives(match->rule, "style"),
        .number = numeral_value(printed),
        .label_to = match->whole.to,
        .parent = NO_NODE,
    };
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
    *node = node_of(&match, index, str_sub(flow->s, n.from, n.to));
    size_t level = open_level(r, node->style);
    if (!level)
        return false;
    bool below = outline_node(r, r->stack[level - 1])->number ==
                 numeral_value(str_sub(flow->s, above.from, above.to));
    return below && continues_count(r, node->style, node->number);
}

/* I. is the first Roman number, unless H. stands before it. */
static bool
letters_at(struct reading *r, struct str letters, struct node *node)
{
    for (int latin = 1; latin >= 0; latin--) {
        node->number = numeral_letters(letters, latin);
        node->style = latin ? STR("latin") : STR("roman-letters");
        if (node->number > 0 && continues_count(r, node->style, node->number))
            return true;
    }
    return false;
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
    *node = node_of(&match, index, str_sub(flow->s, n.from, n.to));
    if (str_eq(node->style, STR("letters")))
        return letters_at(r, str_sub(flow->s, n.from, n.to), node);
    if (node->number < 0)
        return false;
    return rule_choice(match.rule, "sequence") < 0 ||
           continues_count(r, node->style, node->number);
}

static bool
is_label_line(struct reading *r, size_t index)
{
    struct label label;
    return line_label(r->reader, index, &label);
}

static bool
is_footer(struct reading *r, size_t index)
{
    struct match match;
    return reader_match(r->reader, r->reader->footer,
                        &r->reader->lines.items[index].flow, 0, MATCH_ANCHORED, &match);
}

void
outline_numbers(struct reading *r)
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
            outline_node(r, current)->own |=
                fields_present(reader, &line->flow) & LABELS_STRONG;
    }
}
