/* Tasks as cards: pairs of a key and a value, one or several a line, the keys the same in
 * each card; or turned by a right angle, a key and its values of all tasks a line. */
#include "notice/table_pairs.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/lines.h"
#include "notice/numeral.h"

#define CARDS_LEAST 2
/* A value goes on for so many lines at most. */
#define LINES_MOST 40
/* Characters of a heading with its count. */
#define HEADING_MOST 24

struct cards {
    struct reader *reader;
    struct table *table;
    struct row keys;    /* as in a head */
    struct row *card;   /* the card in hand */
    size_t last, more;  /* the key in hand; lines its value went on for */
    size_t headings;    /* between cards */
    bool above;         /* a number or a heading stands right above the first */
    struct row numbers; /* that their first keys stand behind, a cell a card … */
    int number;         /* … while they run on; the last of them, else -1 */
    size_t values;      /* values a line, where the table is turned; else 1 */
};

static struct logical_line *
line_at(struct reader *reader, size_t index)
{
    return &reader->lines.items[index];
}

static size_t
key_index(struct cards *c, const struct flow *key)
{
    struct str name = blank_compact(c->reader->arena, key->s);
    for (size_t i = 0; i < c->keys.cells.len; i++)
        if (str_eq(blank_compact(c->reader->arena, c->keys.cells.items[i].flow.s),
                   name))
            return i;
    return c->keys.cells.len;
}

static void
put(struct cards *c, struct row *card, size_t k, const struct flow *value)
{
    while (card->cells.len <= k)
        array_push(c->reader->arena, &card->cells)->flow = (struct flow){ 0 };
    struct flow trimmed = *value;
    size_t from = 0, to = value->s.len;
    blank_trim(value->s, &from, &to);
    if (from > 0 || to < value->s.len)
        trimmed = flow_sub(c->reader->arena, value, from, to);
    card->cells.items[k].flow = trimmed;
}

/* The number before the first key of a card; where numbers do not run on they are those of
 * the keys. */
static void
add_number(struct cards *c, const struct flow *number)
{
    struct match match;
    struct span n = { 0 };
    bool any = number->s.len && c->number >= 0 &&
               reader_match(c->reader, c->reader->numbering, number, 0, MATCH_ANCHORED,
                            &match) &&
               match_group(&match, "n", &n);
    int value = any ? numeral_value(str_sub(number->s, n.from, n.to)) : -1;
    bool runs_on = value > 0 && (!c->numbers.cells.len || value == c->number + 1);
    c->number = runs_on ? value : -1;
    array_push(c->reader->arena, &c->numbers.cells)->flow = *number;
}

/* The numbers of cards become a column of theirs. */
static void
add_numbers(struct cards *c)
{
    size_t card = 0, k = c->keys.cells.len;
    if (c->number < 1 || k == COLUMNS_MAX)
        return;
    struct flow_writer key = { .arena = c->reader->arena };
    flow_put(&key, STR("序号"), flow_span(&c->numbers.cells.items[0].flow, 0, 0));
    array_push(c->reader->arena, &c->keys.cells)->flow = key.flow;
    for (size_t i = 0; i < c->table->rows.len; i++) {
        struct row *row = &c->table->rows.items[i];
        if (!row->heading && card < c->numbers.cells.len)
            put(c, row, k, &c->numbers.cells.items[card++].flow);
    }
}

static void
add_pair(struct cards *c, const struct pair *pair, size_t index)
{
    size_t k = key_index(c, &pair->key);
    bool first = k == 0 && c->keys.cells.len > 0;
    if (!c->card || first) {
        c->card = array_push(c->reader->arena, &c->table->rows);
        *c->card = (struct row){ .line = index };
        add_number(c, &pair->number);
    }
    if (k == c->keys.cells.len) {
        if (k == COLUMNS_MAX)
            return;
        array_push(c->reader->arena, &c->keys.cells)->flow = pair->key;
    }
    put(c, c->card, k, &pair->value);
    c->last = k;
    c->more = 0;
}

static bool
is_numbered(struct reader *reader, size_t index)
{
    struct match match;
    return reader_match(reader, reader->numbering, &line_at(reader, index)->flow, 0,
                        MATCH_ANCHORED, &match);
}

/* Whether cards may begin there: not in the midst of them. */
static bool
opens_cards(struct reader *reader, size_t from)
{
    struct label label;
    if (from == 0 || is_numbered(reader, from) || line_at(reader, from)->after_blank)
        return true;
    return !line_label(reader, from - 1, &label) ||
           label.value >= line_at(reader, from - 1)->flow.s.len;
}

/* A line without a key goes on with the value above it. */
static bool
goes_on(struct cards *c, const struct logical_line *line)
{
    struct match match;
    if (!c->card || !c->card->cells.len || line->after_blank ||
        c->more++ > LINES_MOST ||
        reader_match(c->reader, c->reader->numbering, &line->flow, 0, MATCH_ANCHORED,
                     &match))
        return false;
    struct flow_writer writer = { .arena = c->reader->arena };
    struct flow *last = &c->card->cells.items[c->last].flow;
    flow_add(&writer, last, 0, last->s.len);
    flow_put(&writer, STR("\x1f"), flow_span(&line->flow, 0, 0));
    flow_add(&writer, &line->flow, 0, line->flow.s.len);
    *last = writer.flow;
    return true;
}

/* A heading between two cards: numbered, or with its count（3项）. */
static bool
is_heading(struct cards *c, size_t index)
{
    struct pairs pairs;
    struct match match;
    struct reader *reader = c->reader;
    const struct flow *flow = &line_at(reader, index)->flow;
    bool counted = line_at(reader, index)->after_blank &&
                   utf8_count(flow->s) <= HEADING_MOST &&
                   reader_match(reader, reader->count, flow, 0, 0, &match);
    return (counted || table_is_section(reader, index)) &&
           index + 1 < reader->lines.len &&
           (pairs_of_cells(reader, line_at(reader, index + 1), false, &pairs) ||
            pairs_of_line(reader, index + 1, false, &pairs));
}

static size_t
read_pairs(struct cards *c, size_t from)
{
    struct reader *reader = c->reader;
    size_t i = from;
    for (; i < reader->lines.len; i++) {
        const struct logical_line *line = line_at(reader, i);
        struct pairs pairs;
        if (line->framed || line->part == PART_ANNEX_MARK)
            break;
        if (line_is_rule(line->flow.s))
            continue;
        if (pairs_of_cells(reader, line, c->card != NULL, &pairs) ||
            pairs_of_line(reader, i, c->card && !line->after_blank, &pairs)) {
            for (size_t k = 0; k < pairs.len; k++)
                add_pair(c, &pairs.items[k], i);
            continue;
        }
        if (c->card && is_heading(c, i)) {
            struct row *row = array_push(reader->arena, &c->table->rows);
            *row = (struct row){ .line = i, .heading = true };
            cell_add(reader, &line->flow, 0, line->flow.s.len, row);
            c->card = NULL;
            c->headings++;
            continue;
        }
        if (!goes_on(c, line))
            break;
    }
    return i;
}

/* Keys in front, and as many values on each line as tasks: from line FROM on; the line
 * behind it. */
static size_t
read_turned(struct cards *c, size_t from)
{
    struct reader *reader = c->reader;
    size_t i = from;
    for (; i < reader->lines.len; i++) {
        const struct logical_line *line = line_at(reader, i);
        struct row row = { 0 };
        struct label label;
        if (line->framed || c->keys.cells.len == COLUMNS_MAX)
            break;
        if (line_is_rule(line->flow.s))
            continue;
        if (line->parted)
            pair_cells(reader, line, &row);
        if (row.cells.len < 3 || (c->values && row.cells.len != c->values + 1) ||
            !label_of(reader, row.cells.items[0].flow.s, &label) ||
            label_of(reader, row.cells.items[2].flow.s, &label))
            break;
        if (!c->values)
            for (size_t k = 1; k < row.cells.len; k++)
                array_push(reader->arena, &c->table->rows)->line = i;
        c->values = row.cells.len - 1;
        for (size_t k = 0; k < c->values; k++)
            put(c, &c->table->rows.items[k], c->keys.cells.len,
                &row.cells.items[k + 1].flow);
        *array_push(reader->arena, &c->keys.cells) = row.cells.items[0];
    }
    return i;
}

static bool
is_table(struct cards *c)
{
    size_t cards = c->table->rows.len - c->headings;
    add_numbers(c);
    if (c->keys.cells.len < 3 || cards < CARDS_LEAST ||
        (c->headings + c->above) * 2 > cards ||
        !head_of(c->reader, &c->keys, c->table) || !table_holds_tasks(c->table, cards))
        return false;
    for (size_t i = 0; i < c->table->rows.len; i++) {
        struct row *row = &c->table->rows.items[i];
        while (!row->heading && row->cells.len < c->keys.cells.len)
            array_push(c->reader->arena, &row->cells)->flow = (struct flow){ 0 };
    }
    return true;
}

bool
cards_read(struct reader *reader, size_t from, struct table *table)
{
    struct cards c = { .reader = reader, .table = table };
    *table = (struct table){ .shape = SHAPE_CARDS, .from = from };
    table->to = read_turned(&c, from);
    if (c.values && is_table(&c))
        return true;
    c = (struct cards){ .reader = reader, .table = table };
    *table = (struct table){ .shape = SHAPE_CARDS, .from = from };
    if (!opens_cards(reader, from))
        return false;
    c.above = from > 0 && is_numbered(reader, from - 1);
    table->to = read_pairs(&c, from);
    return table->to > from && is_table(&c);
}
