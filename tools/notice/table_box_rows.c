/* Lines between two rules of a drawn table: one row, or several. */
#include "notice/table_box.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/table_grid.h"
#include "notice/table_print.h"

/* What is known of the pieces of one cell. */
struct pieces {
    struct flow_writer writer;
    bool persons; /* the column holds names of persons */
    bool room;    /* behind the last piece was room for more */
    bool name;    /* the last piece may be a name as a whole */
};

/* Adds a piece of a cell. A piece with room behind it ends a word of its own; so does one
 * that may be a whole name with any room round it, before another. */
static void
add_piece(struct reader *reader, struct pieces *cell, const struct flow *flow,
          size_t from, size_t to)
{
    size_t end = to, blanks = 0;
    while (end > from && flow->s.ptr[end - 1] == ' ') {
        end--;
        blanks++;
    }
    size_t start = from;
    blank_trim(flow->s, &start, &end);
    if (start >= end)
        return;
    struct str words = str_sub(flow->s, start, end);
    size_t characters = utf8_count(blank_compact(reader->arena, words));
    bool name = cell->persons && characters >= 2 && characters <= 4;
    cell->writer.arena = reader->arena;
    if ((cell->room || (name && cell->name)) && cell->writer.flow.s.len)
        flow_put(&cell->writer, STR("\x1f"), flow_span(flow, start, start));
    flow_add(&cell->writer, flow, start, end);
    cell->room = blanks >= 3;
    cell->name = name && (start > from || blanks > 0);
}

/* The line of LINES with the most cells: where columns stand. */
static const struct box_line *
widest(const struct box_lines *lines)
{
    const struct box_line *best = &lines->items[0];
    for (size_t i = 1; i < lines->len; i++)
        if (lines->items[i].count > best->count)
            best = &lines->items[i];
    return best;
}

/* The column of segment I of LINE: the one that begins nearest, as LIKE has them. */
static size_t
column_at(const struct box_line *line, size_t i, const struct box_line *like)
{
    size_t best = i, distance = (size_t)-1, start = line->segments[i].start;
    if (line->count == like->count)
        return i;
    for (size_t c = 0; c < like->count; c++) {
        size_t there = like->segments[c].start,
               d = there > start ? there - start : start - there;
        if (d < distance) {
            distance = d;
            best = c;
        }
    }
    return best;
}

static const struct flow *
flow_of(struct reader *reader, const struct box_line *line)
{
    return &reader->lines.items[line->line].flow;
}

/* All lines are one row. In a head a rule within a column begins its lower name, which
 * then counts alone. */
struct row
box_joined(struct reader *reader, const struct table *table,
           const struct box_lines *lines, bool head)
{
    struct pieces cells[COLUMNS_MAX] = { 0 };
    const struct box_line *like = widest(lines);
    struct row row = { .line = lines->items[0].line };
    for (size_t c = 0; c < table->column_count; c++)
        cells[c].persons = table->columns[c].label.field == LABEL_LEADERS;
    for (size_t i = 0; i < lines->len; i++)
        for (size_t k = 0; k < lines->items[i].count; k++) {
            const struct segment *segment = &lines->items[i].segments[k];
            struct pieces *cell = &cells[column_at(&lines->items[i], k, like)];
            if (!segment->rule)
                add_piece(reader, cell, flow_of(reader, &lines->items[i]),
                          segment->from, segment->to);
            else if (head)
                *cell = (struct pieces){ 0 };
        }
    for (size_t c = 0; c < like->count; c++)
        array_push(reader->arena, &row.cells)->flow = cells[c].writer.flow;
    return row;
}

/* Every line has all columns. */
static bool
is_regular(const struct table *table, const struct box_lines *lines)
{
    for (size_t i = 0; i < lines->len; i++)
        if (lines->items[i].count != table->column_count)
            return false;
    return true;
}

static struct print_lines
printed(struct reader *reader, const struct table *table, const struct box_lines *lines)
{
    struct print_lines all = { 0 };
    for (size_t i = 0; i < lines->len; i++) {
        struct print_line *line = array_push(reader->arena, &all);
        const struct flow *flow = flow_of(reader, &lines->items[i]);
        line->line = lines->items[i].line;
        line->pieces =
            arena_alloc_array(reader->arena, table->column_count, sizeof *line->pieces);
        for (size_t c = 0; c < table->column_count; c++) {
            size_t from = lines->items[i].segments[c].from,
                   to = lines->items[i].segments[c].to;
            blank_trim(flow->s, &from, &to);
            line->pieces[c].flow = flow_sub(reader->arena, flow, from, to);
        }
    }
    return all;
}

/* A rule through a column of wording ends a task; one beside it parts what is said of one
 * and the same. */
static bool
ends_task(const struct table *table, const struct box_line *line)
{
    if (line->kind != BOX_PARTIAL)
        return false;
    for (size_t c = 0; c < table->column_count; c++) {
        enum label_field field = table->columns[c].label.field;
        if ((field == LABEL_TITLE || field == LABEL_TEXT) && line->segments[c].rule)
            return true;
    }
    return false;
}

/* The cell of column C of each of ROWS: one that no rule parts is said in all of them. */
static void
merge_column(struct reader *reader, const struct table *table,
             const struct box_lines *lines, size_t c, struct row *rows)
{
    size_t first = 0, row = 0;
    struct pieces cell = { 0 };
    for (size_t i = 0; i <= lines->len; i++) {
        const struct box_line *line = i < lines->len ? &lines->items[i] : NULL;
        bool ends = !line || ends_task(table, line);
        if (line && !line->segments[c].rule)
            add_piece(reader, &cell, flow_of(reader, line), line->segments[c].from,
                      line->segments[c].to);
        if (!ends)
            continue;
        row++;
        if (line && !line->segments[c].rule)
            continue;
        rows[first++].cells.items[c].flow = cell.writer.flow;
        for (; first < row; first++)
            if (cell.writer.flow.s.len <= MERGED_BYTES)
                rows[first].cells.items[c].flow = cell.writer.flow;
        cell = (struct pieces){ .persons = cell.persons };
    }
}

static void
merged_rows(struct reader *reader, struct table *table, const struct box_lines *lines)
{
    size_t from = table->rows.len, count = 1;
    *array_push(reader->arena, &table->rows) =
        (struct row){ .line = lines->items[0].line };
    for (size_t i = 0; i + 1 < lines->len; i++) {
        if (!ends_task(table, &lines->items[i]))
            continue;
        *array_push(reader->arena, &table->rows) =
            (struct row){ .line = lines->items[i + 1].line };
        count++;
    }
    struct row *rows = table->rows.items + from;
    for (size_t k = 0; k < count; k++)
        for (size_t c = 0; c < table->column_count; c++)
            array_push(reader->arena, &rows[k].cells);
    for (size_t c = 0; c < table->column_count; c++)
        merge_column(reader, table, lines, c, rows);
}

void
box_rows(struct reader *reader, struct table *table, const struct box_lines *block)
{
    bool partial = false;
    struct box_lines lines = *block;
    while (lines.len && lines.items[lines.len - 1].kind == BOX_PARTIAL)
        lines.len--; /* nothing stands below */
    if (!lines.len)
        return;
    for (size_t i = 0; i < lines.len; i++)
        partial = partial || lines.items[i].kind == BOX_PARTIAL;
    if (is_regular(table, &lines)) {
        if (partial) {
            merged_rows(reader, table, &lines);
            return;
        }
        struct print_lines all = printed(reader, table, &lines);
        if (print_numbers(table, &all) > 1) {
            print_rows(reader, table, &all);
            return;
        }
    }
    *array_push(reader->arena, &table->rows) = box_joined(reader, table, &lines, false);
}
