/* Rows become items. */
#include "notice/table.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/deadline.h"
#include "notice/numeral.h"

struct filling {
    struct builder *b;
    const struct table *table;
    struct cell cells[COLUMNS_MAX];
    struct cell carried; /* of the first column, over merged cells */
    struct str category; /* section made of the category column last */
    int number;
    bool counted_in_digits; /* most rows carry a number of digits */
};

static size_t
column_of(const struct table *table, enum label_field field)
{
    for (size_t c = 0; c < table->column_count; c++)
        if (table->columns[c].label.field == field)
            return c;
    return table->column_count;
}

/* The digits of a number cell: 01, ★1, 3. ; -1 when it holds none. */
static int
cell_number(struct str s)
{
    size_t from = 0;
    while (from < s.len && !(s.ptr[from] >= '0' && s.ptr[from] <= '9'))
        from++;
    size_t to = from;
    while (to < s.len && s.ptr[to] >= '0' && s.ptr[to] <= '9')
        to++;
    if (from < to)
        return utf8_count(s) <= 8 ? numeral_value(str_sub(s, from, to)) : -1;
    return s.len ? numeral_value(s) : -1;
}

/* A merged cell at the left is absent: the number shows by how many cells the row
 * begins too late. */
static size_t
shift_of(const struct table *table, const struct row *row)
{
    size_t number = column_of(table, LABEL_NUMBER);
    if (row->cells.len >= table->column_count)
        return 0;
    if (number < table->column_count)
        for (size_t at = 0; at < row->cells.len && at < number; at++)
            if (cell_number(row->cells.items[at].flow.s) > 0 &&
                utf8_count(row->cells.items[at].flow.s) <= 4)
                return number - at;
    return 0;
}

static bool
is_nothing(struct str s)
{
    return !s.len || str_eq(s, STR("/")) || str_eq(s, STR("-")) ||
           str_eq(s, STR("—")) || str_eq(s, STR("——")) || str_eq(s, STR("无")) ||
           str_eq(s, STR("\\"));
}

static void
add_field(struct filling *f, size_t c, struct raw_fields *fields,
          struct flow_writer *all)
{
    const struct flow *flow = &f->cells[c].flow;
    const struct column *column = &f->table->columns[c];
    if (is_nothing(flow->s) || column->label.field == LABEL_NUMBER ||
        column->label.field == LABEL_CATEGORY || !column->label.rule)
        return;
    if (all->flow.s.len)
        flow_put(all, STR("\n"), flow_span(flow, 0, 0));
    size_t from = all->flow.s.len;
    flow_add(all, flow, 0, flow->s.len);
    *array_push(f->b->reader->arena, fields) = (struct raw_field){
        .rule = column->label.rule,
        .field = column->label.field,
        .label = { from, from },
        .value = { from, all->flow.s.len },
    };
}

/* A step is due by what its column is headed; the last one with a date is the deadline
 * where no column says one. */
static void
date_steps(struct filling *f, struct item *item)
{
    bool said = column_of(f->table, LABEL_DEADLINE) < f->table->column_count;
    size_t step = 0;
    for (size_t c = 0; c < f->table->column_count; c++) {
        const struct column *column = &f->table->columns[c];
        enum label_field field = column->label.field;
        if ((field != LABEL_STEP && field != LABEL_STEPS) ||
            is_nothing(f->cells[c].flow.s) || step >= item->steps.len)
            continue;
        struct dated *by = &item->steps.items[step++].by;
        struct flow name = { .s = column->name.text };
        if (field != LABEL_STEP)
            continue;
        *by =
            deadline_read(f->b->reader, &name, 0, name.s.len, f->b->reader->base_year);
        by->text = column->name.text;
        by->span = column->name.span;
        if (!said)
            item->deadline = *by;
    }
}

static void
name_labels(struct filling *f, struct item *item)
{
    size_t i = 0;
    for (size_t c = 0; c < f->table->column_count; c++) {
        const struct column *column = &f->table->columns[c];
        if (is_nothing(f->cells[c].flow.s) || column->label.field == LABEL_NUMBER ||
            column->label.field == LABEL_CATEGORY || !column->label.rule)
            continue;
        size_t copies = column->label.field == LABEL_UNITS_AND_LEADERS ? 2 : 1;
        while (copies-- && i < item->fields.len)
            item->fields.items[i++].label = column->name;
    }
}

/* Title and text columns make the wording, in order of the columns. */
static void
word_item(struct filling *f, struct item *item)
{
    struct reader *reader = f->b->reader;
    struct flow_writer all = { .arena = reader->arena };
    for (size_t c = 0; c < f->table->column_count; c++) {
        enum label_field field = f->table->columns[c].label.field;
        const struct flow *flow = &f->cells[c].flow;
        if ((field != LABEL_TITLE && field != LABEL_TEXT) || is_nothing(flow->s))
            continue;
        if (all.flow.s.len)
            flow_put(&all, STR("\n"), flow_span(flow, 0, 0));
        reader_words(&all, flow, 0, flow->s.len);
        if (field == LABEL_TITLE || !item->title.text.len)
            item->title = reader_datum(reader, flow, 0, flow->s.len);
    }
    item_words(reader, &all, item);
}

static void
category_section(struct filling *f, size_t line)
{
    size_t c = column_of(f->table, LABEL_CATEGORY);
    if (c == f->table->column_count || is_nothing(f->cells[c].flow.s))
        return;
    struct flow *flow = &f->cells[c].flow;
    struct str name = blank_compact(f->b->reader->arena, flow->s);
    if (str_eq(name, f->category))
        return;
    struct match match;
    size_t at = 0;
    int number = 0;
    struct span n;
    if (reader_match(f->b->reader, f->b->reader->numbering, flow, 0, MATCH_ANCHORED,
                     &match) &&
        match_group(&match, "n", &n)) {
        at = match.whole.to;
        number = numeral_value(str_sub(flow->s, n.from, n.to));
    }
    build_section(f->b, flow, at, number, line);
    f->category = name;
}

/* 1.生产总值…: where no column holds numbers, one that goes on with those above, or begins
 * anew, may stand in front of the wording. */
static void
number_in_words(struct filling *f, struct item *item)
{
    struct reader *reader = f->b->reader;
    for (size_t c = 0; c < f->table->column_count; c++) {
        enum label_field field = f->table->columns[c].label.field;
        struct flow *flow = &f->cells[c].flow;
        struct match match;
        struct span n;
        if ((field != LABEL_TITLE && field != LABEL_TEXT) || is_nothing(flow->s))
            continue;
        if (!reader_match(reader, reader->numbering, flow, 0, MATCH_ANCHORED, &match) ||
            !match_group(&match, "n", &n))
            return;
        int number = numeral_value(str_sub(flow->s, n.from, n.to));
        if (number != f->number + 1 && number != 1)
            return;
        size_t end = match.whole.to;
        item->number = number;
        blank_trim(flow->s, &(size_t){ 0 }, &end);
        item->label = reader_datum(reader, flow, 0, end);
        *flow = flow_sub(reader->arena, flow, match.whole.to, flow->s.len);
        return;
    }
}

/* 合计, 小计: what the rows above come to is no task. */
static bool
is_total(struct filling *f, const struct row *row)
{
    static const struct str words[] = { STR_INIT("合计"), STR_INIT("总计"),
                                        STR_INIT("小计"), STR_INIT("共计") };
    struct str s = { 0 };
    for (size_t i = 0; i < row->cells.len && is_nothing(s); i++)
        s = blank_compact(f->b->reader->arena, row->cells.items[i].flow.s);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_starts(s, words[i]) && utf8_count(s) <= 6)
            return true;
    return false;
}

static void
make_item(struct filling *f, const struct row *row)
{
    struct reader *reader = f->b->reader;
    size_t c = column_of(f->table, LABEL_NUMBER);
    size_t line = reader->lines.items[row->line].line;
    struct item item = { .line = line };
    if (c < f->table->column_count) {
        const struct flow *flow = &f->cells[c].flow;
        item.number = cell_number(flow->s);
        item.label = reader_datum(reader, flow, 0, flow->s.len);
    }
    if (item.number <= 0)
        item.number = c < f->table->column_count ? f->number : f->number + 1;
    if (c == f->table->column_count)
        number_in_words(f, &item);
    f->number = item.number;
    word_item(f, &item);
    if (!item.text.text.len) {
        reader_oddity(reader, ODDITY_EMPTY_ROW, item.label.span, (struct str){ 0 });
        return;
    }
    category_section(f, line);
    item.section = f->b->section;
    struct raw_fields fields = { 0 };
    struct flow_writer all = { .arena = reader->arena };
    for (size_t i = 0; i < f->table->column_count; i++)
        add_field(f, i, &fields, &all);
    int year = reader->base_year;
    if (f->table->year)
        reader->base_year = f->table->year;
    fields_store(reader, &all.flow, &fields, &item);
    name_labels(f, &item);
    date_steps(f, &item);
    reader->base_year = year;
    build_add(f->b, item);
}

static bool
has_digit(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] >= '0' && s.ptr[i] <= '9')
            return true;
    return false;
}

/* （一） | 稳增长（3项）, two cells where the tasks are counted 1, 2, 3. */
static bool
numbered_section_row(struct filling *f, const struct row *row)
{
    size_t c = column_of(f->table, LABEL_NUMBER), filled = 0;
    if (c + 1 >= f->table->column_count || row->cells.len < c + 2)
        return false;
    for (size_t i = 0; i < row->cells.len; i++)
        filled += !is_nothing(row->cells.items[i].flow.s);
    struct flow *label = &row->cells.items[c].flow;
    struct match match;
    struct span n;
    if (filled != 2 || has_digit(label->s) ||
        is_nothing(row->cells.items[c + 1].flow.s) || !f->counted_in_digits)
        return false;
    if (numeral_value(label->s) > 0)
        n = (struct span){ 0, label->s.len };
    else if (!reader_match(f->b->reader, f->b->reader->numbering, label, 0,
                           MATCH_ANCHORED | MATCH_WHOLE, &match) ||
             !match_group(&match, "n", &n))
        return false;
    struct flow_writer writer = { .arena = f->b->reader->arena };
    flow_add(&writer, label, 0, label->s.len);
    flow_add(&writer, &row->cells.items[c + 1].flow, 0,
             row->cells.items[c + 1].flow.s.len);
    build_section(f->b, &writer.flow, label->s.len,
                  numeral_value(str_sub(label->s, n.from, n.to)),
                  f->b->reader->lines.items[row->line].line);
    return true;
}

/* One filled cell that is a heading: 一、主要经济指标（牵头领导：…）. */
static bool
section_row(struct filling *f, const struct row *row)
{
    const struct flow *only = NULL;
    for (size_t i = 0; i < row->cells.len; i++) {
        if (is_nothing(row->cells.items[i].flow.s))
            continue;
        if (only)
            return false;
        only = &row->cells.items[i].flow;
    }
    if (!only)
        return true; /* nothing at all: skipped */
    if (cell_number(only->s) > 0 && utf8_count(only->s) <= 4)
        return false;
    struct match match;
    struct span n;
    size_t at = 0;
    int number = 0;
    if (reader_match(f->b->reader, f->b->reader->numbering, only, 0, MATCH_ANCHORED,
                     &match) &&
        match_group(&match, "n", &n)) {
        at = match.whole.to;
        number = numeral_value(str_sub(only->s, n.from, n.to));
    }
    build_section(f->b, only, at, number, f->b->reader->lines.items[row->line].line);
    return true;
}

static void
fill(struct filling *f, const struct row *row)
{
    for (size_t c = 0; c < COLUMNS_MAX; c++)
        f->cells[c] = (struct cell){ 0 };
    if (row->loose) {
        row_deal(f->b->reader, f->table, row, f->cells);
        if (f->table->category_late) {
            struct cell *late = &f->cells[f->table->column_count - 1];
            struct cell next = *late;
            *late = f->carried;
            if (next.flow.s.len)
                f->carried = next;
        }
        return;
    }
    size_t shift = shift_of(f->table, row);
    for (size_t i = 0; i < row->cells.len && i + shift < f->table->column_count; i++)
        f->cells[i + shift] = row->cells.items[i];
    bool more = row->cells.len > f->table->column_count;
    if (more || row->cells.len + shift < f->table->column_count) {
        const struct flow *line = &f->b->reader->lines.items[row->line].flow;
        if (more)
            reader_oddity(f->b->reader, ODDITY_RAGGED_ROW,
                          flow_span(line, 0, line->s.len), (struct str){ 0 });
    }
    enum label_field first = f->table->columns[0].label.field;
    bool merges = first != LABEL_NUMBER && first != LABEL_TITLE && first != LABEL_TEXT;
    if (merges && is_nothing(f->cells[0].flow.s))
        f->cells[0] = f->carried;
    f->carried = f->cells[0];
}

void
table_build(struct builder *b, const struct table *table)
{
    struct filling f = { .b = b, .table = table };
    f.carried.flow = table->first_category;
    size_t c = column_of(table, LABEL_NUMBER), digits = 0;
    for (size_t i = 0; i < table->rows.len; i++)
        digits += table->rows.items[i].cells.len > c &&
                  has_digit(table->rows.items[i].cells.items[c].flow.s);
    f.counted_in_digits = digits * 2 > table->rows.len;
    for (size_t i = 0; i < table->rows.len; i++) {
        const struct row *row = &table->rows.items[i];
        if (is_total(&f, row))
            continue;
        if (!row->loose && (section_row(&f, row) || numbered_section_row(&f, row)))
            continue;
        fill(&f, row);
        make_item(&f, row);
    }
}
