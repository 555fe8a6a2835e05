/* Tables drawn with box characters: rows stand between rule lines. */
#include "notice/table_box.h"

#include "base/utf8.h"
#include "notice/clean.h"
#include "notice/lines.h"
#include "notice/table_print.h"

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

static bool
is_plain_dash(char c)
{
    return c == '-' || c == '=' || c == ':';
}

/* A table begins with a line of box characters, or with a rule of a grid. */
bool
box_begins(struct str s)
{
    size_t at = 0;
    uint32_t c = utf8_next(s, &at);
    return (c >= 0x2500 && c <= 0x257F) || line_is_grid_rule(s);
}

bool
box_goes_on(struct str s)
{
    return box_begins(s) || s.ptr[0] == '|' ||
           (s.len > 1 && s.ptr[0] == '+' && is_plain_dash(s.ptr[1]));
}

/* A corner of rules; a plus is one beside a dash. */
static bool
is_corner(struct str s, size_t before, size_t behind, uint32_t c)
{
    if (c > 0x2500 && c <= 0x257F && !is_rule(c))
        return true;
    return c == '+' && ((behind < s.len && is_plain_dash(s.ptr[behind])) ||
                        (before > 0 && is_plain_dash(s.ptr[before - 1])));
}

/* Dashes and nothing else. */
static bool
is_ruled(struct str s)
{
    size_t dashes = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t c = utf8_next(s, &at);
        if (!is_rule(c) && c != '-' && c != '=' && c != ':')
            return false;
        dashes++;
    }
    return dashes >= 2 || (s.len > 1 && dashes);
}

struct box_line
box_cut(struct reader *reader, size_t index)
{
    struct str s = reader->lines.items[index].flow.s;
    struct box_line line = { .line = index };
    size_t at = 0, from = 0, start = 0, rules = 0;
    line.segments =
        arena_alloc_array(reader->arena, COLUMNS_MAX, sizeof *line.segments);
    while (at < s.len && line.count < COLUMNS_MAX) {
        size_t before = at;
        uint32_t c = utf8_next(s, &at);
        bool wall = is_wall(c) || is_corner(s, before, at, c);
        if (!wall && at < s.len)
            continue;
        size_t to = wall ? before : at;
        if (before > 0 || !wall) {
            struct segment *segment = &line.segments[line.count++];
            *segment =
                (struct segment){ from, to, start, is_ruled(str_sub(s, from, to)) };
            rules += segment->rule;
        }
        start = clean_cells(str_sub(s, 0, at));
        from = at;
    }
    line.kind = !rules ? BOX_WORDS : rules == line.count ? BOX_RULE : BOX_PARTIAL;
    return line;
}

/* Reads the lines of a table from FROM on, row by row; the line behind it. */
static size_t
read_blocks(struct reader *reader, size_t from, struct table *table, bool *head)
{
    struct box_lines block = { 0 };
    size_t i = from;
    for (;; i++) {
        bool in = i < reader->lines.len && box_goes_on(reader->lines.items[i].flow.s);
        struct box_line line = { .kind = BOX_RULE };
        struct table again = { 0 };
        if (in)
            line = box_cut(reader, i);
        if (line.kind != BOX_RULE) {
            *array_push(reader->arena, &block) = line;
            continue;
        }
        if (block.len) {
            struct row row = box_joined(reader, table, &block, true);
            if (!*head)
                *head = head_of(reader, &row, table);
            else if (!head_of(reader, &row, &again))
                box_rows(reader, table, &block);
            block = (struct box_lines){ 0 };
        }
        if (!in)
            return i;
    }
}

bool
box_read(struct reader *reader, size_t from, struct table *table)
{
    if (!box_begins(reader->lines.items[from].flow.s))
        return false;
    *table = (struct table){ .shape = SHAPE_BOX, .from = from };
    bool head = false;
    table->to = read_blocks(reader, from, table, &head);
    return head;
}
