/* Rows of the grid become items. */
#include "notice/table_grid.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/deadline.h"
#include "notice/numeral.h"

/* 牵头单位：X；配合单位：Y in a cell of units, whose flow stands at FROM of all fields. */
static bool
add_labelled(struct filling *f, size_t c, size_t from, struct raw_fields *fields)
{
    struct reader *reader = f->b->reader;
    const struct flow *flow = &f->cells[c].flow;
    struct label label;
    if (!(1u << f->table->columns[c].label.field & LABELS_OWNERS) ||
        !label_at_start(reader, flow, &label) || !(1u << label.field & LABELS_STRONG))
        return false;
    struct field_scan scan = fields_scan(reader, flow);
    for (size_t i = 0; i < scan.fields.len; i++) {
        struct raw_field field = scan.fields.items[i];
        field.label = (struct span){ field.label.from + from, field.label.to + from };
        field.value = (struct span){ field.value.from + from, field.value.to + from };
        *array_push(reader->arena, fields) = field;
    }
    return scan.fields.len > 0;
}

static void
add_field(struct filling *f, size_t c, struct raw_fields *fields,
          struct flow_writer *all)
{
    const struct flow *flow = &f->cells[c].flow;
    const struct column *column = &f->table->columns[c];
    if (cell_is_nothing(flow->s) || column->label.field == LABEL_NUMBER ||
        column->label.field == LABEL_CATEGORY || !column->label.rule)
        return;
    if (all->flow.s.len)
        flow_put(all, STR("\n"), flow_span(flow, 0, 0));
    size_t from = all->flow.s.len;
    flow_add(all, flow, 0, flow->s.len);
    if (add_labelled(f, c, from, fields))
        return;
    *array_push(f->b->reader->arena, fields) = (struct raw_field){
        .rule = column->label.rule,
        .field = column->label.field,
        .label = { from, from },
        .value = { from, all->flow.s.len },
        .head = &column->name,
    };
}

/* The last day of what the head of column C says; year 0: nothing. */
static struct dated
date_of_head(struct filling *f, size_t c)
{
    struct reader *reader = f->b->reader;
    const struct datum *head = &f->table->columns[c].name;
    struct flow name = { .s = head->text };
    struct dated year = deadline_read(reader, &name, 0, name.s.len, reader->base_year);
    if (!date_is_set(year.date) && str_has(name.s, STR("年度")) && reader->base_year)
        year.date = (struct date){ reader->base_year, 12, 31 };
    year.text = head->text;
    year.span = head->span;
    return year;
}

/* 上半年目标 | 全年目标, 年度目标 | 一季度 | 上半年: wording of the whole year beside steps that
 * all end before it is the last of them. */
static void
date_whole_year(struct filling *f, struct item *item)
{
    struct date last = { 0 };
    for (size_t c = 0; c < f->table->column_count; c++)
        if (f->table->columns[c].label.field == LABEL_STEP)
            last = date_of_head(f, c).date;
    for (size_t c = 0; c < f->table->column_count; c++) {
        if (f->table->columns[c].label.field != LABEL_TEXT ||
            cell_is_nothing(f->cells[c].flow.s))
            continue;
        struct dated year = date_of_head(f, c);
        if (date_is_set(year.date) && date_is_set(last) &&
            date_compare(year.date, last) > 0)
            item->deadline = year;
    }
}

static void
unite_step(struct filling *f, size_t c, struct step *step)
{
    struct flow *united = arena_new(f->b->reader->arena, struct flow);
    if (grid_unite(f, c, united))
        step->words = united;
}

/* A step is due by what its column is headed; the last one with a date is the deadline
 * where no column says one. */
static void
date_steps(struct filling *f, struct item *item)
{
    bool said = table_column(f->table, LABEL_DEADLINE) < f->table->column_count;
    size_t step = 0;
    for (size_t c = 0; c < f->table->column_count; c++) {
        const struct column *column = &f->table->columns[c];
        enum label_field field = column->label.field;
        if ((field != LABEL_STEP && field != LABEL_STEPS) ||
            cell_is_nothing(f->cells[c].flow.s) || step >= item->steps.len)
            continue;
        struct dated *by = &item->steps.items[step].by;
        unite_step(f, c, &item->steps.items[step++]);
        if (field != LABEL_STEP)
            continue;
        *by = date_of_head(f, c);
        if (!said)
            item->deadline = *by;
    }
    if (!said && item->deadline.text.len)
        date_whole_year(f, item);
}

/* Title and text columns make the wording, in order of the columns. The bare number of an
 * indicator goes on with its name. */
static void
word_item(struct filling *f, struct item *item)
{
    struct reader *reader = f->b->reader;
    struct flow_writer all = { .arena = reader->arena };
    for (size_t c = 0; c < f->table->column_count; c++) {
        enum label_field field = f->table->columns[c].label.field;
        const struct flow *flow = &f->cells[c].flow;
        if ((field != LABEL_TITLE && field != LABEL_TEXT) || cell_is_nothing(flow->s))
            continue;
        struct flow united;
        bool value = all.flow.s.len && grid_unite(f, c, &united);
        if (all.flow.s.len && !value)
            flow_put(&all, STR("\n"), flow_span(flow, 0, 0));
        reader_words(&all, value ? &united : flow, 0,
                     value ? united.s.len : flow->s.len);
        if (field == LABEL_TITLE || !item->title.text.len)
            item->title = reader_datum(reader, flow, 0, flow->s.len);
    }
    item_words(reader, &all, item);
}

static void
category_section(struct filling *f, size_t line)
{
    size_t c = table_column(f->table, LABEL_CATEGORY);
    if (c == f->table->column_count || cell_is_nothing(f->cells[c].flow.s))
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
        if ((field != LABEL_TITLE && field != LABEL_TEXT) || cell_is_nothing(flow->s))
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

void
grid_item(struct filling *f, const struct grid_row *row)
{
    struct reader *reader = f->b->reader;
    size_t c = table_column(f->table, LABEL_NUMBER);
    size_t line = reader->lines.items[row->line].line;
    struct item item = { .line = line };
    f->cells = row->cells;
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
    date_steps(f, &item);
    reader->base_year = year;
    build_add(f->b, item);
}
