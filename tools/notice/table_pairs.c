/* Lines of cards as pairs of a key and a value. */
#include "notice/table_pairs.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/fields.h"
#include "notice/lines.h"

#include <string.h>

/* A key that is no known label has so many characters at most. */
#define KEY_MOST 8
/* A known one, with the colon behind it and a blank before that, so many bytes. */
#define KEY_BYTES (LABEL_MAX_BYTES + 4)
/* Pairs in cells of one line. */
#define CELL_PAIRS_MOST 4
/* More of them in cells of one line are pairs, each with its colon. */
#define MARKED_PAIRS_LEAST 2

void
pair_cells(struct reader *reader, const struct logical_line *line, struct row *row)
{
    cells_split(reader, line, false, row, NULL);
    if (row->cells.len > 1)
        return;
    *row = (struct row){ 0 };
    cells_split(reader, line, true, row, NULL);
}

bool
pairs_of_cells(struct reader *reader, const struct logical_line *line, bool open,
               struct pairs *pairs)
{
    struct row row = { 0 };
    pairs->len = 0;
    if (!line->parted && (!open || line->flow.s.len > KEY_BYTES))
        return false;
    pair_cells(reader, line, &row);
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

bool
pairs_of_line(struct reader *reader, size_t index, bool open, struct pairs *pairs)
{
    const struct flow *flow = &reader->lines.items[index].flow;
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
