/* Lines of print become rows. */
#include "notice/table_print.h"

#include "base/utf8.h"
#include "notice/clean.h"
#include "notice/table_grid.h"

#include <limits.h>
#include <stdlib.h>

/* What it costs to part two lines of print there; less than nothing where a row is likely
 * to end. A blank line says it; a piece short of its width nearly so. */
#define COST_APART (-30)
#define COST_FULL  2
#define COST_SHORT (-3)
#define COST_OPEN  3
#define COST_MARK  8
/* What a line costs by which a number is away from its place in the row. */
#define COST_AWAY 4
/* Lines between two numbers of which any may begin a row. */
#define GAP_MOST 40

enum number_place { PLACE_TOP, PLACE_MIDDLE, PLACE_FOOT, PLACES };

struct print {
    struct reader *reader;
    const struct table *table;
    struct rows *rows;
    const struct print_line *lines;
    size_t count;
    size_t width[COLUMNS_MAX]; /* the widest piece of each column */
};

static struct str
piece(const struct print *p, size_t line, size_t c)
{
    return p->lines[line].pieces[c].flow.s;
}

/* ，、。；： ）at the start of a line go on with the line above. */
static bool
begins_with_mark(struct str s)
{
    static const struct str marks[] = { STR_INIT("，"), STR_INIT("、"), STR_INIT("。"),
                                        STR_INIT("；"), STR_INIT("："), STR_INIT("）"),
                                        STR_INIT("》"), STR_INIT("%") };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (str_starts(s, marks[i]))
            return true;
    return false;
}

/* What it costs to begin a row at LINE. */
static int
cut_cost(const struct print *p, size_t line)
{
    int cost = p->lines[line].apart ? COST_APART : 0;
    for (size_t c = 0; c < p->table->column_count; c++) {
        struct str above = piece(p, line - 1, c), below = piece(p, line, c);
        if (above.len && begins_with_mark(below))
            cost += COST_MARK;
        if (!above.len || !below.len)
            continue;
        cost += clean_cells(above) + 1 >= p->width[c] ? COST_FULL : COST_SHORT;
        if (cell_is_open(above))
            cost += COST_OPEN;
    }
    return cost;
}

static bool
holds_number(const struct print *p, size_t line)
{
    size_t c = table_column(p->table, LABEL_NUMBER);
    return c < p->table->column_count && cell_number(piece(p, line, c)) > 0;
}

size_t
print_numbers(const struct table *table, const struct print_lines *lines)
{
    struct print p = { .table = table, .lines = lines->items };
    size_t numbers = 0;
    for (size_t i = 0; i < lines->len; i++)
        numbers += holds_number(&p, i);
    return numbers;
}

/* [from, to) is one row. */
static void
add_row(struct print *p, size_t from, size_t to)
{
    struct row row = { .line = p->lines[from].line };
    for (size_t c = 0; c < p->table->column_count; c++) {
        struct flow_writer cell = { .arena = p->reader->arena };
        for (size_t i = from; i < to; i++)
            if (piece(p, i, c).len)
                cell_put(p->reader, &cell, &p->lines[i].pieces[c].flow,
                         p->table->columns[c].label.field, true);
        array_push(p->reader->arena, &row.cells)->flow = cell.flow;
    }
    *array_push(p->reader->arena, p->rows) = row;
}

/* Without numbers: a line goes on with the row above when all it holds goes on with a piece
 * that is as wide as its column. */
static bool
goes_on(const struct print *p, size_t line)
{
    bool first = piece(p, line, 0).len > 0;
    if (p->lines[line].apart)
        return false;
    for (size_t c = 0; c < p->table->column_count; c++) {
        struct str above = piece(p, line - 1, c), below = piece(p, line, c);
        if (!below.len || begins_with_mark(below))
            continue;
        if ((!above.len && first) ||
            (above.len && clean_cells(above) + 1 < p->width[c]))
            return false;
    }
    return true;
}

static void
rows_without_numbers(struct print *p, size_t from, size_t to)
{
    size_t start = from;
    for (size_t i = from + 1; i <= to; i++)
        if (i == to || !goes_on(p, i)) {
            add_row(p, start, i);
            start = i;
        }
}

/* What it costs that the number at line N stands in a row [from, to). */
static int
place_cost(enum number_place place, size_t from, size_t n, size_t to)
{
    size_t above = n - from, below = to - 1 - n;
    size_t off = above > below ? above - below : below - above;
    size_t away = place == PLACE_TOP    ? above
                  : place == PLACE_FOOT ? below
                                        : off - (off > 0);
    return COST_AWAY * (int)away;
}

/* The rows of numbers, one each: where each may begin, at what cost. */
struct dealing {
    size_t count;
    const size_t *numbers; /* their lines */
    size_t from, to;
    size_t (*back)[GAP_MOST]; /* of each row's start, that of the row before */
};

/* The lines [first, numbers[k]] at which row K may begin. */
static size_t
first_start(const struct dealing *d, size_t k)
{
    if (k == 0)
        return d->from;
    size_t least = d->numbers[k - 1] + 1;
    return d->numbers[k] - least >= GAP_MOST ? d->numbers[k] - GAP_MOST + 1 : least;
}

static size_t
count_starts(const struct dealing *d, size_t k)
{
    return k == 0 ? 1 : d->numbers[k] - first_start(d, k) + 1;
}

/* The least cost of all rows with numbers at PLACE; back leads to how. */
static int
deal(const struct print *p, struct dealing *d, enum number_place place, size_t *last)
{
    int best[GAP_MOST] = { 0 };
    for (size_t k = 1; k < d->count; k++) {
        int now[GAP_MOST];
        for (size_t i = 0; i < count_starts(d, k); i++) {
            size_t start = first_start(d, k) + i;
            now[i] = INT_MAX;
            for (size_t j = 0; j < count_starts(d, k - 1); j++) {
                int cost = best[j] + place_cost(place, first_start(d, k - 1) + j,
                                                d->numbers[k - 1], start);
                if (cost < now[i]) {
                    now[i] = cost;
                    d->back[k][i] = j;
                }
            }
            now[i] += cut_cost(p, start);
        }
        for (size_t i = 0; i < GAP_MOST; i++)
            best[i] = now[i];
    }
    int least = INT_MAX;
    for (size_t j = 0; j < count_starts(d, d->count - 1); j++) {
        int cost = best[j] + place_cost(place, first_start(d, d->count - 1) + j,
                                        d->numbers[d->count - 1], d->to);
        if (cost < least) {
            least = cost;
            *last = j;
        }
    }
    return least;
}

static void
rows_by_numbers(struct print *p, struct dealing *d)
{
    enum number_place best = PLACE_TOP;
    size_t last = 0;
    int least = INT_MAX;
    d->back = arena_alloc_array(p->reader->arena, d->count, sizeof *d->back);
    for (int place = 0; place < PLACES; place++) {
        int cost = deal(p, d, (enum number_place)place, &last);
        if (cost < least) {
            least = cost;
            best = (enum number_place)place;
        }
    }
    deal(p, d, best, &last);
    size_t *starts = arena_alloc_array(p->reader->arena, d->count + 1, sizeof *starts);
    starts[d->count] = d->to;
    for (size_t k = d->count; k-- > 0; last = d->back[k][last])
        starts[k] = first_start(d, k) + last;
    for (size_t k = 0; k < d->count; k++)
        add_row(p, starts[k], starts[k + 1]);
}

void
print_rows(struct reader *reader, struct table *table, const struct print_lines *lines)
{
    struct print p = { .reader = reader,
                       .table = table,
                       .rows = &table->rows,
                       .lines = lines->items,
                       .count = lines->len };
    size_t *numbers = arena_alloc_array(reader->arena, p.count, sizeof *numbers);
    struct dealing d = { .numbers = numbers, .to = p.count };
    if (!p.count)
        return;
    for (size_t i = 0; i < p.count; i++) {
        if (holds_number(&p, i))
            numbers[d.count++] = i;
        for (size_t c = 0; c < table->column_count; c++) {
            size_t width = clean_cells(piece(&p, i, c));
            p.width[c] = width > p.width[c] ? width : p.width[c];
        }
    }
    if (d.count)
        rows_by_numbers(&p, &d);
    else
        rows_without_numbers(&p, 0, p.count);
}
