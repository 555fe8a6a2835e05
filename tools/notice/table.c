/* Finding tables and their rows. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/clean.h"
#include "notice/frame.h"
#include "notice/lines.h"
#include "notice/markup.h"
#include "notice/numeral.h"

#include <string.h>

/* Blanks between the characters of one word. */
#define SET_APART_MOST 6
/* A heading between rows that has no number. */
#define HEADING_CHARACTERS 16

static struct logical_line *
line_at(struct reader *reader, size_t index)
{
    return &reader->lines.items[index];
}

void
cell_add(struct reader *reader, const struct flow *flow, size_t from, size_t to,
         struct row *row)
{
    blank_trim(flow->s, &from, &to);
    bool above = to == from + 1 && flow->s.ptr[from] == ABOVE_MARK;
    struct cell *cell = array_push(reader->arena, &row->cells);
    cell->above = above;
    if (!above)
        cell->flow = flow_sub(reader->arena, flow, from, to);
}

/* The word of one Han that ends at END, or 0; that begins at AT, or 0. */
static size_t
single_before(struct str s, size_t from, size_t end)
{
    size_t at = end;
    if (at <= from || utf8_before(s, &at) < 0x3400)
        return 0;
    return at == from || s.ptr[at - 1] == ' ' ? end - at : 0;
}

static size_t
single_at(struct str s, size_t at)
{
    size_t end = at;
    if (at >= s.len || utf8_next(s, &end) < 0x3400)
        return 0;
    return end == s.len || s.ptr[end] == ' ' ? end - at : 0;
}

/* 事    项, 倪  真: words of one Han each, set apart to fill their cell. */
static bool
is_set_apart(struct str s, size_t from, size_t at, size_t gap)
{
    return gap <= SET_APART_MOST && single_before(s, from, at) &&
           single_at(s, at + gap);
}

void
cells_split(struct reader *reader, const struct logical_line *line, bool aligned,
            struct row *row, size_t starts[COLUMNS_MAX])
{
    const struct flow *flow = &line->flow;
    struct str s = flow->s;
    char mark = aligned ? 0 : s.len && memchr(s.ptr, '|', s.len) ? '|' : '\t';
    size_t from = 0, gap;
    if (mark == '|') {
        from = s.ptr[0] == '|';
        s.len -= s.len > from && s.ptr[s.len - 1] == '|';
    }
    while (row->cells.len < COLUMNS_MAX) {
        size_t at = line_gap(s, from, mark, &gap);
        while (aligned && at < s.len && is_set_apart(s, from, at, gap))
            at = line_gap(s, at + gap, mark, &gap);
        if (starts)
            starts[row->cells.len] = line->indent + clean_cells(str_sub(s, 0, from));
        cell_add(reader, flow, from, at, row);
        if (at == s.len)
            return;
        from = at + gap;
    }
}

bool
line_is_rule(struct str s)
{
    size_t dashes = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!strchr("|-: \t+", s.ptr[i]))
            return false;
        dashes += s.ptr[i] == '-';
    }
    return dashes >= 2;
}

bool
table_is_section(struct reader *reader, size_t index)
{
    struct match match;
    const struct logical_line *line = line_at(reader, index);
    return reader_match(reader, reader->heading, &line->flow, 0, MATCH_ANCHORED,
                        &match) ||
           (reader_match(reader, reader->numbering, &line->flow, 0, MATCH_ANCHORED,
                         &match) &&
            rule_choice(match.rule, "sequence") < 0 &&
            str_starts(rule_gives(match.rule, "style"), STR("han")));
}

/* Whether ROW, at line INDEX, is a head, alone or with the row below it: the line behind
 * it, or 0. */
static size_t
head_at(struct reader *reader, size_t index, bool aligned, const struct row *row,
        struct table *table)
{
    struct row broken = { .line = index };
    size_t behind = aligned ? 0 : pasted_head(reader, index, &broken);
    if (behind && head_of(reader, &broken, table))
        return behind;
    if (!aligned && index + 1 < reader->lines.len) {
        struct logical_line *next = line_at(reader, index + 1);
        struct row lower = { .line = index + 1 };
        struct table two = *table;
        if (line_has_marks(next->flow.s)) {
            cells_split(reader, next, false, &lower, NULL);
            if (row->cells.len >= 2 && head_of_two(reader, row, &lower, &two)) {
                *table = two;
                return index + 2;
            }
        }
    }
    return head_of(reader, row, table) ? index + 1 : 0;
}

static bool
is_row(const struct logical_line *line)
{
    return !line->framed && line->part != PART_ANNEX_MARK &&
           line_has_marks(line->flow.s);
}

/* 责任单位：区教育局（2项） */
static bool
says_of_rows(struct reader *reader, const struct flow *flow)
{
    struct label label;
    return label_at_start(reader, flow, &label) && 1u << label.field & LABELS_STRONG;
}

/* A line without marks between two rows is a heading: numbered, or short and without a stop
 * where the row below has all cells. */
static bool
is_between(struct reader *reader, const struct table *table, size_t index)
{
    const struct logical_line *line = line_at(reader, index);
    struct row below = { .line = index + 1 };
    if (line->framed)
        return false;
    if (table_is_section(reader, index))
        return true;
    cells_split(reader, line_at(reader, index + 1), false, &below, NULL);
    if (line->part != PART_NONE || below.cells.len != table->column_count ||
        utf8_count(line->flow.s) > HEADING_CHARACTERS)
        return false;
    return (table->rows.len && line_is_plain(reader, line)) ||
           says_of_rows(reader, &line->flow);
}

/* Rows of marks; between them headings may stand without any. */
static void
read_marked_rows(struct reader *reader, struct table *table)
{
    size_t i = table->first_row;
    for (; i < reader->lines.len; i++) {
        struct logical_line *line = line_at(reader, i);
        struct table again = { 0 };
        struct row row = { .line = i };
        bool more = i + 1 < reader->lines.len && is_row(line_at(reader, i + 1));
        if (!is_row(line) && (!more || !is_between(reader, table, i)))
            break;
        if (line_is_rule(line->flow.s))
            continue;
        cells_split(reader, line, false, &row, NULL);
        i = pasted_row(reader, table, i, &row) - 1;
        size_t behind = head_at(reader, i, false, &row, &again);
        if (behind) {
            if (!head_is_again(table, &again))
                break;
            i = behind - 1;
            continue;
        }
        if (!row_goes_on(reader, table, &row))
            *array_push(reader->arena, &table->rows) = row;
    }
    table->to = i;
}

static void
set_place(struct column *column, size_t start, const struct flow *head)
{
    column->start = start;
    column->width = clean_cells(head->s);
}

static bool
read_marked(struct reader *reader, size_t from, struct table *table)
{
    struct logical_line *line = line_at(reader, from);
    for (int aligned = 0; aligned < 2; aligned++) {
        struct row row = { .line = from };
        size_t starts[COLUMNS_MAX] = { 0 };
        if (aligned ? !line->parted : !line_has_marks(line->flow.s))
            continue;
        cells_split(reader, line, aligned, &row, starts);
        *table = (struct table){ .from = from };
        if (row.cells.len < 2 || (aligned && row.cells.len < 3) ||
            !(table->first_row = head_at(reader, from, aligned, &row, table)))
            continue;
        table->shape = aligned ? SHAPE_ALIGNED : SHAPE_MARKS;
        for (size_t c = 0; c < table->column_count && c < row.cells.len; c++)
            set_place(&table->columns[c], starts[c], &row.cells.items[c].flow);
        if (aligned)
            aligned_rows(reader, table);
        else
            read_marked_rows(reader, table);
        return true;
    }
    return false;
}

/* 序号工作任务牵头单位完成时限: labels run together; its rows cannot be parted. Not so
 * 民生实事项目责任分解方案, the end of a title. */
static bool
is_run_together(struct reader *reader, const struct logical_line *line)
{
    struct str s = blank_compact(reader->arena, line->flow.s);
    size_t labels = 0;
    for (size_t at = 0; at < s.len && at < 120;) {
        size_t end = s.len < at + 30 ? s.len : at + 30;
        struct label label;
        while ((end = at + label_longest(reader, str_sub(s, at, end))) > at &&
               !label_of(reader, str_sub(s, at, end), &label))
            utf8_before(s, &end);
        if (end == at)
            break;
        labels++;
        at = end;
    }
    return labels >= 3 && !frame_is_title(reader, line);
}

/* Lines of keys and values that were no cards; what stands above cards may have keys, too,
 * so that they are tried from so many lines of the same run. */
#define CARD_TRIES 3

struct card_run {
    size_t to, tries;
};

static bool
read_cards(struct reader *reader, size_t from, struct card_run *run,
           struct table *table)
{
    if (from >= run->to)
        *run = (struct card_run){ 0 };
    if (run->tries == CARD_TRIES)
        return false;
    if (cards_read(reader, from, table))
        return true;
    if (table->to > from) {
        run->to = table->to > run->to ? table->to : run->to;
        run->tries++;
    }
    return false;
}

static bool
read_table(struct reader *reader, size_t from, struct card_run *run,
           struct table *table)
{
    return box_read(reader, from, table) || read_marked(reader, from, table) ||
           words_read(reader, from, table) || read_cards(reader, from, run, table) ||
           cell_lines_read(reader, from, table);
}

struct tables
table_find(struct reader *reader)
{
    struct tables tables = { 0 };
    struct card_run run = { 0 };
    for (size_t i = reader->body; i < reader->lines.len; i++) {
        struct table table = { 0 };
        struct logical_line *line = line_at(reader, i);
        if (line->framed)
            continue;
        if (read_table(reader, i, &run, &table)) {
            for (size_t j = table.from; j < table.to; j++)
                line_at(reader, j)->in_table = true;
            *array_push(reader->arena, &tables) = table;
            i = table.to - 1;
        } else if (is_run_together(reader, line)) {
            reader_oddity(reader, ODDITY_UNREADABLE_TABLE,
                          flow_span(&line->flow, 0, line->flow.s.len),
                          (struct str){ 0 });
            for (; i < reader->lines.len && line_at(reader, i)->part == PART_NONE; i++)
                line_at(reader, i)->framed = true;
        }
    }
    return tables;
}
