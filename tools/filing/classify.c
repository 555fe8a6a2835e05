/* What kind of row a record is, by what it says. */
#include "filing/kinds.h"
#include "filing/reader.h"

#include <string.h>

/* A word for a sum has at most so many bytes, blanks between its characters included. */
enum { TOTAL_MAX = 24 };
/* A head of a second table: ten Han. */
enum { HEAD_BEHIND_MAX = 30 };

/* What a record looks like. */
struct shape {
    size_t filled, first; /* cells that hold something; the first of them */
    size_t distinct;      /* of them, merged repetitions not counted */
    struct str text;      /* of the first */
    bool item;            /* its item number is one */
};

/* Only lines of a drawn table: --- === ┼ */
static bool
is_rule_line(struct str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] != '-' && text.ptr[i] != '=' && text.ptr[i] != ':' &&
            text.ptr[i] != '+')
            return false;
    return text.len >= 3;
}

static bool
is_item(const struct filing_reader *r, const struct record *record)
{
    const struct filing_heads *heads = &r->filing->heads;
    for (size_t i = 0; i < heads->len && i < record->cells.len; i++) {
        enum filing_column column = heads->items[i].column;
        if (heads->items[i].how == HEAD_DOUBLE ||
            (column != COLUMN_ITEM && column != COLUMN_INDICATOR &&
             column != COLUMN_FOREIGN))
            continue;
        struct str text = record->cells.items[i].text;
        if (text.len && ordinal_read(text).number >= 0)
            return true;
    }
    return false;
}

static struct shape
shape_of(const struct filing_reader *r, const struct record *record)
{
    struct shape shape = { .filled = 0 };
    struct str before = { 0 };
    for (size_t i = 0; i < record->cells.len; i++) {
        struct str text = record->cells.items[i].text;
        if (!text.len || is_rule_line(text))
            continue;
        if (!shape.filled++) {
            shape.first = i;
            shape.text = text;
        }
        shape.distinct += shape.filled == 1 || !str_eq(text, before);
        before = text;
    }
    shape.item = shape.filled && is_item(r, record);
    return shape;
}

/* Blanks taken out: 合  计. */
static struct str
compact(struct filing_reader *r, struct str text)
{
    if (text.len > 60 ||
        (!memchr(text.ptr, ' ', text.len) && !str_has(text, STR("　"))))
        return text;
    char *out = arena_alloc(&r->batch, text.len);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (str_starts(str_sub(text, i, text.len), STR("　")))
            i += 2;
        else if (text.ptr[i] != ' ')
            out[len++] = text.ptr[i];
    }
    return (struct str){ out, len };
}

/* 合计 in the first cell, or in the one behind a number. */
static bool
is_total(struct filing_reader *r, const struct record *record,
         const struct shape *shape)
{
    size_t seen = 0;
    for (size_t i = shape->first; i < record->cells.len && seen < 2; i++) {
        struct str text = record->cells.items[i].text;
        enum filing_column column =
            i < r->filing->heads.len ? r->filing->heads.items[i].column : COLUMN_NONE;
        if (!text.len)
            continue;
        seen++;
        if ((column_type(column) == TYPE_NAME || column == COLUMN_ITEM ||
             column == COLUMN_NONE || i == 0) &&
            tables_word(r->tables, compact(r, text), WORD_TOTAL))
            return true;
    }
    return false;
}

/* How many cells say what the head above them says. */
static size_t
head_cells(const struct filing_reader *r, const struct record *record)
{
    size_t same = 0;
    const struct record *head =
        r->head < r->sample.len ? &r->sample.items[r->head] : NULL;
    for (size_t i = 0; head && i < record->cells.len && i < head->cells.len; i++)
        same += record->cells.items[i].text.len &&
                str_eq(record->cells.items[i].text, head->cells.items[i].text);
    return same;
}

static enum row_rule
rule_of(struct filing_reader *r, struct str text)
{
    struct match match;
    size_t most = text.len > 300 ? 300 : text.len;
    while (most < text.len && most && ((unsigned char)text.ptr[most] & 0xC0) == 0x80)
        most--;
    if (rule_set_match(r->rows, str_sub(text, 0, most), 0, 0, &match) != MATCH_YES)
        return ROW_RULE_NONE;
    return (enum row_rule)rule_choice(match.rule, "what");
}

/* Behind the notes of the table, a row of short names without a colon or a figure: heads of
 * another table, whatever they are called. */
static bool
is_head_behind(const struct filing_reader *r, const struct record *record,
               const struct shape *shape)
{
    if (!r->foot || shape->filled < 3 || shape->distinct < shape->filled)
        return false;
    for (size_t i = 0; i < record->cells.len; i++) {
        struct str text = record->cells.items[i].text;
        if (text.len > HEAD_BEHIND_MAX || str_has_digit(text) ||
            str_has(text, STR("：")) || str_has(text, STR(":")))
            return false;
    }
    return true;
}

/* From RECORD on it is another table. */
static enum row_kind
begin_other(struct filing_reader *r, const struct record *record,
            const struct shape *shape)
{
    r->other = true;
    assume(r, ASSUMED_OTHER_TABLE, COLUMN_NONE, arena_str(r->arena, shape->text),
           record->span);
    return ROW_OTHER;
}

/* A row that is no plain row of data. */
static enum row_kind
odd_row(struct filing_reader *r, const struct record *record, const struct shape *shape)
{
    size_t filled, same = head_cells(r, record);
    if (same >= 2 && same * 10 >= shape->filled * 8)
        return ROW_REPEATED;
    if (shape->filled >= 3 && head_score(r, record, &filled) * 10 >= filled * 6)
        return begin_other(r, record, shape);
    if (is_total(r, record, shape))
        return ROW_TOTAL;
    switch (rule_of(r, shape->text)) {
    case ROW_RULE_PEOPLE:
    case ROW_RULE_NOTE:
    case ROW_RULE_UNIT:
    case ROW_RULE_MEASURES:
    case ROW_RULE_DATE:
    case ROW_RULE_AS_OF:
    case ROW_RULE_SCHEMA:
    case ROW_RULE_SEPARATOR:
        r->foot = true;
        return ROW_FOOT;
    case ROW_RULE_SECTION:
        if (shape->distinct <= 2)
            return r->foot ? ROW_FOOT : ROW_SECTION;
        break;
    case ROW_RULE_NONE:
        break;
    }
    if (is_head_behind(r, record, shape))
        return begin_other(r, record, shape);
    if (r->foot)
        return ROW_FOOT;
    if (shape->distinct == 1 && shape->first == 0 && r->filing->heads.len > 2 &&
        (unsigned char)shape->text.ptr[0] >= 0x80 &&
        !(record->marks & (MARK_UNCLOSED | MARK_AFTER_QUOTE)))
        return ROW_SECTION;
    return ROW_DATA;
}

/* A plain row of data, as nearly all are: its item is printed in digits, and no word for a
 * sum stands in its title. */
static bool
is_plain(struct filing_reader *r, const struct record *record)
{
    if (r->item_at >= record->cells.len || record->cells.len < 3)
        return false;
    struct str item = record->cells.items[r->item_at].text;
    if (!item.len || item.len > 3)
        return false;
    for (size_t i = 0; i < item.len; i++)
        if (item.ptr[i] < '0' || item.ptr[i] > '9')
            return false;
    struct str title = r->title_at < record->cells.len
                           ? record->cells.items[r->title_at].text
                           : (struct str){ 0 };
    return title.len > TOTAL_MAX;
}

enum row_kind
row_classify(struct filing_reader *r, const struct record *record)
{
    if (!r->other && is_plain(r, record))
        return ROW_DATA;
    struct shape shape = shape_of(r, record);
    if (!shape.filled)
        return ROW_BLANK;
    if (r->other)
        return ROW_OTHER;
    if (shape.item && shape.filled > 2) {
        if (is_total(r, record, &shape))
            return ROW_TOTAL;
        return ROW_DATA;
    }
    return odd_row(r, record, &shape);
}
