/* Tasks as cards: pairs of a key and a value, one or several a line, the keys the same in
 * each card; or turned by a right angle, a key and its values of all tasks a line. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/fields.h"
#include "notice/lines.h"
#include "notice/numeral.h"

#include <string.h>

/* A key that is no known label has so many characters at most. */
#define KEY_MOST 8
/* A known one, with the colon behind it and a blank before that, so many bytes. */
#define KEY_BYTES (LABEL_MAX_BYTES + 4)
/* Pairs on a line, and in cells of one. */
#define PAIRS_MOST      10
#define CELL_PAIRS_MOST 4
#define CARDS_LEAST     2
/* More of them in cells of one line are pairs, each with its colon. */
#define MARKED_PAIRS_LEAST 2
/* A value goes on for so many lines at most. */
#define LINES_MOST 40
/* Characters of a heading with its count. */
#define HEADING_MOST 24

struct pair {
    struct flow key, value;
    struct flow number; /* of the line: 4）责任单位：… */
    struct label label; /* rule NULL: not known */
};

struct pairs {
    struct pair items[PAIRS_MOST];
    size_t len;
};

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

/* Cells of the line, parted by marks or by runs of blanks. */
static void
cells_of(struct reader *reader, const struct logical_line *line, struct row *row)
{
    cells_split(reader, line, false, row, NULL);
    if (row->cells.len > 1)
        return;
    *row = (struct row){ 0 };
    cells_split(reader, line, true, row, NULL);
}

/* A key in a cell of its own: 责任单位 | 区民政局; or, in an OPEN card, alone: its value is
 * blank. */
static bool
read_cell_pairs(struct reader *reader, const struct logical_line *line, bool open,
                struct pairs *pairs)
{
    struct row row = { 0 };
    pairs->len = 0;
    if (!line->parted && (!open || line->flow.s.len > KEY_BYTES))
        return false;
    cells_of(reader, line, &row);
    if (row.cells.len == 1 && open)
        array_push(reader->arena, &row.cells)->flow = (struct flow){ 0 };
    if (row.cells.len % 2 || row.cells.len > 2 * (size_t)CELL_PAIRS_MOST)
        return false;
    for (size_t i = 0; i < row.cells.len; i += 2) {
        struct pair *pair = &pairs->items[pairs->len];
        struct str key = row.cells.items[i].flow.s;
        size_t length, colon = colon_find(key, 0, &length);
        *pair = (struct pair){ .key = row.cells.items[i].flow,
                               .value = row.cells.items[i + 1].flow };
        if (!key.len && !pair->value.s.len)
            continue;
        if (colon < key.len && colon + length == key.len)
            key.len = colon;
        pair->key.s.len = key.len;
        struct label value;
        if (!label_of(reader, key, &pair->label) ||
            label_of(reader, pair->value.s, &value))
            return false;
        pairs->len++;
    }
    return pairs->len > 0;
}

static bool
is_short_key(struct str s)
{
    return s.len && utf8_count(s) <= KEY_MOST && !str_has(s, STR("，")) &&
           !str_has(s, STR("。")) && !str_has(s, STR("、"));
}

/* The labels behind the first of a line: 序号：1  督查事项：…  责任单位：… */
static void
read_more_pairs(struct reader *reader, const struct flow *flow, struct pairs *pairs)
{
    struct label next;
    while (pairs->len < PAIRS_MOST) {
        struct pair *last = &pairs->items[pairs->len - 1];
        bool more = label_next(reader, flow, last->label.value, false, &next);
        struct span value =
            fields_value(flow->s, last->label.value, more ? next.from : flow->s.len);
        if (more || pairs->len > 1)
            last->value = flow_sub(reader->arena, flow, value.from, value.to);
        if (!more)
            return;
        pairs->items[pairs->len++] =
            (struct pair){ .key = flow_sub(reader->arena, flow, next.from, next.to),
                           .value =
                               flow_sub(reader->arena, flow, next.value, flow->s.len),
                           .label = next };
    }
}

/* 【序号】1【任务】…【责任单位】…: keys in brackets, each before its value. */
static bool
read_bracket_pairs(struct reader *reader, const struct flow *flow, struct pairs *pairs)
{
    struct str s = flow->s;
    for (size_t at = 0, next; at < s.len && pairs->len < PAIRS_MOST; at = next) {
        struct label label;
        size_t close = str_find(s, STR("】"), at), open = at + strlen("【");
        next = str_find(s, STR("【"), open);
        if (close >= s.len || close > next ||
            !label_of(reader, str_sub(s, open, close), &label))
            return false;
        pairs->items[pairs->len++] = (struct pair){
            .key = flow_sub(reader->arena, flow, open, close),
            .value = flow_sub(reader->arena, flow, close + strlen("】"), next),
            .label = label,
        };
    }
    return pairs->len > 0;
}

/* 责任单位：区民政局, or 备注二：无 where a card is open. */
static bool
read_colon_pairs(struct reader *reader, size_t index, bool open, struct pairs *pairs)
{
    const struct flow *flow = &line_at(reader, index)->flow;
    struct pair *pair = &pairs->items[0];
    struct match match;
    size_t length = 0, colon = colon_find(flow->s, 0, &length);
    *pair = (struct pair){ 0 };
    pairs->len = 0;
    if (str_starts(flow->s, STR("【")) && read_bracket_pairs(reader, flow, pairs))
        return true;
    pairs->len = 0;
    if (colon == flow->s.len)
        return false;
    if (line_label(reader, index, &pair->label)) {
        if (reader_match(reader, reader->numbering, flow, 0, MATCH_ANCHORED, &match) &&
            match.whole.to == pair->label.from)
            pair->number = flow_sub(reader->arena, flow, 0, match.whole.to);
        pair->key = flow_sub(reader->arena, flow, pair->label.from, pair->label.to);
        pair->value = flow_sub(reader->arena, flow, pair->label.value, flow->s.len);
        pairs->len = 1;
        read_more_pairs(reader, flow, pairs);
        return pairs->len > MARKED_PAIRS_LEAST || !line_has_marks(flow->s);
    }
    if (open && !line_has_marks(flow->s) && is_short_key(str_sub(flow->s, 0, colon)) &&
        !reader_match(reader, reader->numbering, flow, 0, MATCH_ANCHORED, &match)) {
        pair->key = flow_sub(reader->arena, flow, 0, colon);
        pair->value = flow_sub(reader->arena, flow, colon + length, flow->s.len);
        pairs->len = 1;
    }
    return pairs->len > 0;
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
           (read_cell_pairs(reader, line_at(reader, index + 1), false, &pairs) ||
            read_colon_pairs(reader, index + 1, false, &pairs));
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
        if (read_cell_pairs(reader, line, c->card != NULL, &pairs) ||
            read_colon_pairs(reader, i, c->card && !line->after_blank, &pairs)) {
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
            cells_of(reader, line, &row);
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
