/* Tables drawn with box characters: rows stand between rule lines. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/lines.h"

/* │ ┃ ║ and their like part cells; U+2502, U+2503, U+2551; in grids of +---+ it is |. */
static bool
is_wall(uint32_t c)
{
    return c == 0x2502 || c == 0x2503 || c == 0x2551 || c == '|';
}

static bool
is_rule(uint32_t c)
{
    return c == 0x2500 || c == 0x2501 || c == 0x2550;
}

bool
line_is_grid_rule(struct str s)
{
    size_t dashes = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] != '+' && s.ptr[i] != '-' && s.ptr[i] != '=' && s.ptr[i] != ':')
            return false;
        dashes += s.ptr[i] == '-' || s.ptr[i] == '=';
    }
    return dashes >= 3 && s.ptr[0] == '+' && s.ptr[s.len - 1] == '+';
}

/* A table begins with a line of box characters, or with a rule of a grid. */
static bool
is_box_start(struct str s)
{
    size_t at = 0;
    uint32_t c = utf8_next(s, &at);
    return (c >= 0x2500 && c <= 0x257F) || line_is_grid_rule(s);
}

static bool
is_box_line(struct str s)
{
    return is_box_start(s) || (s.len && s.ptr[0] == '|');
}

static bool
has_rule(struct str s)
{
    if (line_is_grid_rule(s))
        return true;
    for (size_t at = 0; at < s.len;)
        if (is_rule(utf8_next(s, &at)))
            return true;
    return false;
}

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

static void
add_line(struct reader *reader, const struct flow *flow, struct pieces cells[],
         size_t *columns)
{
    size_t at = 0, from = 0, column = 0;
    uint32_t c = utf8_next(flow->s, &at);
    from = is_wall(c) ? at : 0;
    while (at < flow->s.len && column < COLUMNS_MAX) {
        size_t before = at;
        if (!is_wall(utf8_next(flow->s, &at)))
            continue;
        add_piece(reader, &cells[column], flow, from, before);
        column++;
        from = at;
    }
    if (column > *columns)
        *columns = column;
}

/* Lines from FROM to the next rule line: one row of TABLE. Returns the index behind it. */
static size_t
read_row(struct reader *reader, const struct table *table, size_t from, struct row *row)
{
    struct pieces cells[COLUMNS_MAX] = { 0 };
    size_t columns = 0, i = from;
    for (size_t c = 0; c < table->column_count; c++)
        cells[c].persons = table->columns[c].label.field == LABEL_LEADERS;
    for (; i < reader->lines.len; i++) {
        const struct flow *flow = &reader->lines.items[i].flow;
        if (!is_box_line(flow->s) || has_rule(flow->s))
            break;
        add_line(reader, flow, cells, &columns);
    }
    *row = (struct row){ .line = from };
    for (size_t c = 0; c < columns; c++)
        array_push(reader->arena, &row->cells)->flow = cells[c].writer.flow;
    return i;
}

bool
box_read(struct reader *reader, size_t from, struct table *table)
{
    if (!is_box_start(reader->lines.items[from].flow.s))
        return false;
    *table = (struct table){ .shape = SHAPE_BOX, .from = from };
    bool head = false;
    size_t i = from;
    while (i < reader->lines.len && is_box_line(reader->lines.items[i].flow.s)) {
        struct row row;
        struct table again = { 0 };
        if (has_rule(reader->lines.items[i].flow.s)) {
            i++;
            continue;
        }
        i = read_row(reader, table, i, &row);
        if (!head)
            head = head_of(reader, &row, table);
        else if (!head_of(reader, &row, &again))
            *array_push(reader->arena, &table->rows) = row;
    }
    table->to = i;
    return head;
}
