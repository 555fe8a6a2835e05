/* One cell a line: which lines of a row make which cell. Every way to deal them in order
 * is scored by what each column expects; the best one wins. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/names.h"
#include "notice/table_grid.h"

#define LINES_MAX  40
#define IMPOSSIBLE (-100000)

/* What a cell costs that holds no line; helpers are lacking sooner than a lead. */
#define EMPTY_HELPERS (-4)
#define EMPTY_TITLE   (-7)
/* The same of a unit's name among the lines of wording. */
#define UNIT_IN_WORDING (-6)
/* A sign for nothing that is the whole cell, or is not. */
#define NOTHING_ALONE 4
#define NOTHING_MIXED (-40)

/* A line of this score or better may be the whole cell: a short title, a late word. */
#define WEAKEST_FIT (-4)

/* 郦文州 is a person though 州 ends units: two or three Han in a column of persons, none
 * of the words that only units end in. */
static bool
may_be_person(struct str s)
{
    static const struct str ends[] = {
        STR_INIT("局"),  STR_INIT("办"),   STR_INIT("委"), STR_INIT("站"),
        STR_INIT("队"),  STR_INIT("所"),   STR_INIT("处"), STR_INIT("科"),
        STR_INIT("厅"),  STR_INIT("部"),   STR_INIT("院"), STR_INIT("会"),
        STR_INIT("室"),  STR_INIT("中心"), STR_INIT("组"), STR_INIT("街道"),
        STR_INIT("公司")
    };
    size_t n = utf8_count(s);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(s, ends[i]))
            return false;
    return n >= 2 && n <= 3;
}

static struct flow
join(struct reader *reader, const struct row *row, size_t from, size_t to,
     enum label_field field)
{
    struct flow_writer writer = { .arena = reader->arena };
    size_t start = 0;
    for (size_t i = from; i < to; i++) {
        const struct flow *line = &row->cells.items[i].flow;
        bool units = field == LABEL_UNITS || field == LABEL_CO_UNITS;
        struct str before = str_sub(writer.flow.s, start, writer.flow.s.len);
        bool part = i > from && (field == LABEL_LEADERS ||
                                 (units && cell_begins_unit(reader, before, line->s)));
        if (part) {
            flow_put(&writer, STR("\x1f"), flow_span(line, 0, 0));
            start = writer.flow.s.len;
        }
        flow_add(&writer, line, 0, line->s.len);
    }
    return writer.flow;
}

static bool
is_deadline(struct reader *reader, struct str s)
{
    struct match match;
    struct flow flow = { .s = s };
    return utf8_count(s) <= 20 &&
           reader_match(reader, reader->deadline, &flow, 0, 0, &match) &&
           match.whole.from <= 3;
}

/* 元。 and 4月 are none of the lines that name persons. */
static bool
holds_no_name(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] >= '0' && s.ptr[i] <= '9')
            return true;
    return str_has(s, STR("。")) || str_has(s, STR("；"));
}

/* 残疾人, 人员; but 闻人 is a surname. */
static bool
names_people(struct str s)
{
    return str_has(s, STR("人")) && !str_starts(s, STR("闻人"));
}

static int
score_leaders(struct reader *reader, const struct row *row, size_t from, size_t to)
{
    int score = 0;
    for (size_t i = from; i < to; i++) {
        struct str s = blank_compact(reader->arena, row->cells.items[i].flow.s);
        size_t n = utf8_count(s);
        bool name = (n >= 2 && n <= 6) || str_has(s, STR("·")) || str_has(s, STR("、"));
        name = name && !holds_no_name(s);
        name = name && !unit_begins_with_level(s) && !names_people(s);
        bool post = str_ends(s, STR("长")) || str_ends(s, STR("领导"));
        bool person = name && (!names_is_unit(reader, s) || may_be_person(s));
        score += person || post ? 8 : -12;
    }
    return score;
}

static int
score_text(struct reader *reader, struct str s, size_t lines)
{
    size_t n = utf8_count(s);
    int score = n >= 8 ? 6 : n >= 5 ? 2 : -4;
    if (is_deadline(reader, s))
        score -= 6;
    return score + (int)lines;
}

/* 1300盏 / 县城市管理局: a line behind the first that is a unit's name belongs to those who
 * do it, unless the line above it promises more. */
static int
score_units_among(struct reader *reader, const struct row *row, size_t from, size_t to)
{
    int score = 0;
    for (size_t i = from + 1; i < to; i++) {
        struct str s = row->cells.items[i].flow.s;
        if (utf8_count(s) >= 4 && unit_begins_with_level(s) &&
            !cell_is_open(row->cells.items[i - 1].flow.s) && names_is_unit(reader, s))
            score += UNIT_IN_WORDING;
    }
    return score;
}

static bool
has_text_column(const struct table *table)
{
    for (size_t c = 0; c < table->column_count; c++)
        if (table->columns[c].label.field == LABEL_TEXT)
            return true;
    return false;
}

/* A line that says nothing （—, 无） is a cell by itself. */
static bool
holds_nothing(const struct row *row, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (cell_is_nothing(row->cells.items[i].flow.s))
            return true;
    return false;
}

static int
score(struct reader *reader, const struct table *table, const struct row *row, size_t c,
      size_t from, size_t to)
{
    enum label_field field = table->columns[c].label.field;
    if (from == to)
        return field == LABEL_CATEGORY && table->category_late ? 0
               : field == LABEL_CO_UNITS                       ? EMPTY_HELPERS
               : field == LABEL_TITLE                          ? EMPTY_TITLE
               : field != LABEL_OTHER                          ? -5
               : c + 1 < table->column_count                   ? -3
                                                               : 0;
    if (field != LABEL_NUMBER && holds_nothing(row, from, to))
        return to > from + 1 || field == LABEL_TEXT || field == LABEL_TITLE
                   ? NOTHING_MIXED
                   : NOTHING_ALONE;
    if (field == LABEL_LEADERS)
        return score_leaders(reader, row, from, to);
    if (field == LABEL_TITLE && has_text_column(table))
        return 8 - 2 * (int)(to - from);
    struct flow flow = row->cells.items[from].flow;
    if (to > from + 1)
        flow = join(reader, row, from, to, field);
    struct str s = blank_compact(reader->arena, flow.s);
    switch (field) {
    case LABEL_UNITS:
    case LABEL_CO_UNITS:
    case LABEL_UNITS_AND_LEADERS:
        return (names_is_unit(reader, s) ? 8 : -10) + (int)(to - from) +
               (unit_begins_with_level(s) && !str_starts(s, STR("各")));
    case LABEL_DEADLINE:
        return (is_deadline(reader, s) ? 10
                : utf8_count(s) <= 8   ? 0
                                       : -10) -
               (int)(to - from);
    case LABEL_TITLE:
        return score_text(reader, s, to - from);
    case LABEL_TEXT:
    case LABEL_STEPS:
    case LABEL_STEP:
        return score_text(reader, s, to - from) +
               score_units_among(reader, row, from, to);
    case LABEL_OTHER:
        if (names_is_unit(reader, table->columns[c].name.text)) /* 责任科室 */
            return names_is_unit(reader, s) ? 5 : -5;
        return utf8_count(s) <= 10 ? 1 : -2;
    case LABEL_CATEGORY:
        return utf8_count(s) <= 10 && !is_deadline(reader, s) ? 3 - (int)(to - from)
                                                              : -8;
    case LABEL_NUMBER:
    case LABEL_MEASURE:
    case LABEL_LEADERS:
    default:
        return utf8_count(s) <= 10 ? 1 : -2;
    }
}

/* As many lines as columns, and each could well be its cell. */
static bool
fits_one_each(struct reader *reader, const struct table *table, const struct row *row)
{
    if (row->cells.len != table->column_count)
        return false;
    for (size_t c = 1; c < table->column_count; c++)
        if (score(reader, table, row, c, c, c + 1) < WEAKEST_FIT)
            return false;
    return true;
}

void
row_deal(struct reader *reader, const struct table *table, const struct row *row,
         struct cell cells[COLUMNS_MAX])
{
    int best[COLUMNS_MAX + 1][LINES_MAX + 1];
    size_t back[COLUMNS_MAX + 1][LINES_MAX + 1] = { 0 };
    size_t columns = table->column_count - 1;
    size_t lines = row->cells.len - 1 < LINES_MAX ? row->cells.len - 1 : LINES_MAX;
    cells[0] = row->cells.items[0];
    if (fits_one_each(reader, table, row)) {
        for (size_t c = 1; c <= columns; c++)
            cells[c].flow = join(reader, row, c, c + 1, table->columns[c].label.field);
        return;
    }
    for (size_t i = 0; i <= lines; i++)
        best[0][i] = i ? IMPOSSIBLE : 0;
    for (size_t c = 1; c <= columns; c++)
        for (size_t to = 0; to <= lines; to++) {
            best[c][to] = IMPOSSIBLE;
            size_t least = to > 12 ? to - 12 : 0; /* no cell has more lines */
            for (size_t from = least; from <= to; from++) {
                if (best[c - 1][from] == IMPOSSIBLE)
                    continue;
                int now =
                    best[c - 1][from] + score(reader, table, row, c, from + 1, to + 1);
                if (now > best[c][to]) {
                    best[c][to] = now;
                    back[c][to] = from;
                }
            }
        }
    for (size_t c = columns, to = lines; c > 0; to = back[c][to], c--)
        if (best[c][to] != IMPOSSIBLE)
            cells[c].flow = join(reader, row, back[c][to] + 1, to + 1,
                                 table->columns[c].label.field);
}
