/* Merged cells: what a sheet prints once over several rows is said in each of them. */
#include "notice/table_grid.h"

#include "notice/blank.h"

/* So many blanks make a column one of merged cells by themselves. */
#define BLANKS_LEAST 2

static struct str
words_of(const struct grid_row *row, size_t c)
{
    return row->cells[c].flow.s;
}

/* 同上, 〃: what stands above, in words. */
static bool
is_ditto(struct reader *reader, struct str s)
{
    static const struct str words[] = { STR_INIT("同上"),     STR_INIT("〃"),
                                        STR_INIT("″"),        STR_INIT("(同上)"),
                                        STR_INIT("（同上）"), STR_INIT("\""),
                                        STR_INIT("”") };
    struct str compact = blank_compact(reader->arena, s);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_eq(compact, words[i]))
            return true;
    return false;
}

static bool
is_field_of(const struct table *table, size_t c, unsigned fields)
{
    return 1u << table->columns[c].label.field & fields;
}

/* 责任单位 beside 牵头单位: those who help. */
static bool
is_helpers(const struct table *table, size_t c)
{
    const struct label *label = &table->columns[c].label;
    if (label->field == LABEL_CO_UNITS)
        return true;
    if (label->field != LABEL_UNITS || !label->rule ||
        rule_choice(label->rule, "rank") != RANK_RESPONSIBLE)
        return false;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct label *other = &table->columns[i].label;
        if (other->field == LABEL_UNITS && other->rule &&
            rule_choice(other->rule, "rank") == RANK_LEAD)
            return true;
    }
    return false;
}

/* Some column of FIELDS other than C is blank in ROW. */
static bool
blank_beside(const struct filling *f, const struct grid_row *row, size_t c,
             unsigned fields)
{
    for (size_t i = 0; i < f->table->column_count; i++)
        if (i != c && is_field_of(f->table, i, fields) && !is_helpers(f->table, i) &&
            !words_of(row, i).len)
            return true;
    return false;
}

/* What the rows of a column show. */
struct evidence {
    size_t filled, blank, equal; /* equal: to the cell right above */
    size_t beside;               /* blanks beside a blank of who does it */
    bool first;                  /* the first row of tasks is filled */
};

static struct evidence
look_at(const struct filling *f, size_t c)
{
    struct evidence seen = { 0 };
    const struct grid_row *above = NULL;
    unsigned owners = 1u << LABEL_UNITS | 1u << LABEL_UNITS_AND_LEADERS;
    for (size_t i = 0; i < f->rows.len; i++) {
        const struct grid_row *row = &f->rows.items[i];
        if (!row->cells)
            continue;
        struct str s = words_of(row, c);
        if (s.len) {
            seen.filled++;
            seen.first = seen.first || !above;
            seen.equal += above && str_eq(words_of(above, c), s);
        } else {
            seen.blank++;
            seen.beside += blank_beside(f, row, c, owners);
        }
        above = row;
    }
    return seen;
}

/* A column whose blanks are merged cells: its first row is filled, and no cell repeats the
 * one above, as they would in a column that says each time what it means. Helpers are
 * often lacking: theirs are merged where the lead is, too. */
static bool
is_merged(const struct filling *f, size_t c)
{
    unsigned strong = LABELS_STRONG & ~(1u << LABEL_CO_UNITS);
    struct evidence seen = look_at(f, c);
    if (!seen.first || !seen.blank || seen.equal)
        return false;
    if (is_helpers(f->table, c))
        return seen.beside == seen.blank;
    if (is_field_of(f->table, c, 1u << LABEL_TITLE))
        return seen.blank >= BLANKS_LEAST &&
               table_column(f->table, LABEL_TEXT) < f->table->column_count;
    return is_field_of(f->table, c, strong) && seen.blank >= BLANKS_LEAST;
}

static void
spread_column(struct filling *f, size_t c, bool merged)
{
    const struct cell *above = NULL;
    for (size_t i = 0; i < f->rows.len; i++) {
        struct grid_row *row = &f->rows.items[i];
        if (!row->cells) {
            above = NULL;
            continue;
        }
        struct cell *cell = &row->cells[c];
        bool ditto = cell->above || is_ditto(f->b->reader, cell->flow.s);
        if (above && above->flow.s.len <= MERGED_BYTES &&
            (ditto || (merged && !cell->flow.s.len)))
            *cell = *above;
        if (cell->flow.s.len)
            above = cell;
    }
}

void
grid_spread(struct filling *f)
{
    bool merged[COLUMNS_MAX];
    for (size_t c = 0; c < f->table->column_count; c++)
        merged[c] = f->table->shape != SHAPE_LINES && is_merged(f, c);
    for (size_t c = 0; c < f->table->column_count; c++)
        spread_column(f, c, merged[c]);
}
