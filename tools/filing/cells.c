/* The row in hand: cells by column, values, what is filled down and split. */
#include "filing/reader.h"

#include "base/lanes.h"

#include <string.h>

/* As memcmp says; most cells that are asked for are short. */
static inline bool
same_bytes(const char *a, const char *b, size_t len)
{
    if (len >= 8 && len <= 16)
        return lanes_load(a) == lanes_load(b) &&
               lanes_load(a + len - 8) == lanes_load(b + len - 8);
    if (len <= 2)
        return !len || (a[0] == b[0] && a[len - 1] == b[len - 1]);
    return !memcmp(a, b, len);
}

/* Whether the cell of COLUMN says what it said the last time; else it is remembered. */
static inline bool
is_same(struct filing_reader *r, enum filing_column column)
{
    struct memo *memo = &r->memos[column];
    struct str text = r->row.cells[column].text;
    if (memo->set && text.len == memo->len &&
        same_bytes(memo->bytes, text.ptr, text.len))
        return true;
    memo->set = text.len <= sizeof memo->bytes;
    memo->len = text.len;
    if (memo->set && text.len)
        memcpy(memo->bytes, text.ptr, text.len);
    return false;
}

static void
put_cell(struct filing_cell *cell, const struct record_cell *from)
{
    cell->text = from->text;
    cell->span = from->span;
    cell->marks = from->marks;
    cell->origin = ORIGIN_CELL;
}

/* A column has one head: what is another's already is HEAD_DOUBLE. */
static void
place_heads(struct filing_reader *r)
{
    const struct filing_heads *heads = &r->filing->heads;
    r->placed_heads = heads->len;
    r->placed_count = 0;
    for (size_t i = 0; i < heads->len && r->placed_count < FILING_COLUMNS; i++) {
        const struct filing_head *head = &heads->items[i];
        if (head->column != COLUMN_NONE && head->how != HEAD_DOUBLE)
            r->placed[r->placed_count++] = (struct placed){ i, head->column };
        r->several |= head->how == HEAD_SEVERAL;
    }
}

static void
put_cells(struct filing_reader *r, const struct record *record)
{
    const struct filing_heads *heads = &r->filing->heads;
    struct filing_row *row = &r->row;
    if (r->placed_heads != heads->len)
        place_heads(r);
    for (size_t i = 0; i < r->placed_count; i++) {
        struct filing_cell *cell = &row->cells[r->placed[i].column];
        if (r->placed[i].head < record->cells.len)
            put_cell(cell, &record->cells.items[r->placed[i].head]);
        else
            *cell = (struct filing_cell){ .origin = ORIGIN_NONE };
    }
    for (size_t i = heads->len; i < record->cells.len; i++) {
        if (!record->cells.items[i].text.len ||
            (record->cells.items[i].marks & MARK_MERGED))
            continue;
        if (!row->extra.to)
            row->extra.from = record->cells.items[i].span.from;
        row->extra.to = record->cells.items[i].span.to;
    }
}

/* Merged cells: what stood above stands here, too. */
static void
fill_down(struct filing_reader *r)
{
    static const enum filing_column columns[] = { COLUMN_ITEM, COLUMN_TITLE,
                                                  COLUMN_UNIT };
    struct filing_row *row = &r->row;
    bool new_item = row->cells[COLUMN_ITEM].text.len > 0;
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        enum filing_column column = columns[i];
        struct filing_cell *cell = &row->cells[column], *above = &r->filled[column];
        if (!r->filing->has[column])
            continue;
        if (cell->text.len) {
            *above = *cell;
            if (cell->marks & MARK_ESCAPED)
                above->text = arena_str(r->arena, cell->text);
            continue;
        }
        /* A new item begins with its own title; its unit may be merged over several. */
        if (!above->text.len || (column == COLUMN_TITLE && new_item))
            continue;
        *cell = *above;
        cell->origin = ORIGIN_FILLED;
        if (!r->told_fill[column])
            assume(r, ASSUMED_FILL_DOWN, column, arena_str(r->arena, cell->text),
                   row->span)
                ->number = row->line;
        r->told_fill[column] = true;
    }
}

/* A cell that holds 进展情况：… 存在问题：… 下步打算：… */
static void
split_cell(struct filing_reader *r, const struct header_word *word, size_t column)
{
    struct filing_row *row = &r->row;
    struct filing_cell whole = row->cells[column];
    struct label_part part, next;
    for (size_t i = 1; i < word->role_count; i++)
        if (!r->filing->has[word->roles[i]])
            row->cells[word->roles[i]] = (struct filing_cell){ .origin = ORIGIN_NONE };
    if ((whole.marks & MARK_ESCAPED) || !filing_label(r->tables, whole.text, 0, &part))
        return;
    row->cells[column] = (struct filing_cell){ .origin = ORIGIN_NONE };
    if (part.label.from) { /* what stands before the first label is progress */
        struct label_part head = { (enum filing_column)column,
                                   { 0 },
                                   { 0, part.label.from } };
        row->cells[column].text = str_sub(whole.text, 0, head.value.to);
    }
    for (bool more = true; more; part = next) {
        more = filing_label(r->tables, whole.text, part.value.from, &next);
        if (more)
            part.value.to = next.label.from;
        struct record_cell piece = {
            .text = str_sub(whole.text, part.value.from, part.value.to),
            .span = { whole.span.from + part.value.from,
                      whole.span.from + part.value.to },
        };
        record_trim(&piece);
        if (!row->cells[part.column].text.len) {
            put_cell(&row->cells[part.column], &piece);
            row->cells[part.column].origin = ORIGIN_SPLIT;
        }
    }
}

static void
split_cells(struct filing_reader *r)
{
    const struct filing_heads *heads = &r->filing->heads;
    for (size_t i = 0; r->several && i < heads->len; i++)
        if (heads->items[i].how == HEAD_SEVERAL)
            split_cell(r, heads->items[i].word, (size_t)heads->items[i].column);
}

/* Offset in struct filing_row of the figure of COLUMN; 0: it has none. */
static size_t
figure_place(int column)
{
    switch (column) {
    case COLUMN_TARGET:
        return offsetof(struct filing_row, target);
    case COLUMN_PREVIOUS:
        return offsetof(struct filing_row, previous);
    case COLUMN_CURRENT:
        return offsetof(struct filing_row, current);
    case COLUMN_DONE:
        return offsetof(struct filing_row, done);
    case COLUMN_RATIO:
        return offsetof(struct filing_row, ratio);
    case COLUMN_STAGE:
        return offsetof(struct filing_row, stage);
    default:
        return 0;
    }
}

const struct filing_number *
row_figure(const struct filing_row *row, int column)
{
    size_t place = figure_place(column);
    return place ? (const void *)((const char *)row + place) : NULL;
}

static void
read_numbers(struct filing_reader *r)
{
    for (int column = COLUMN_TARGET; column <= COLUMN_STAGE; column++) {
        size_t place = figure_place(column);
        if (!place || !r->filing->has[column])
            continue;
        struct filing_number *number = (void *)((char *)&r->row + place);
        struct str text = r->row.cells[column].text;
        if (!number_read_plain(text, column == COLUMN_RATIO, number))
            *number = number_read(r->tables, text, column == COLUMN_RATIO);
    }
}

static void
read_dates(struct filing_reader *r)
{
    struct filing_row *row = &r->row;
    struct filing_date *const dates[] = { &row->expected, &row->finished, &row->as_of,
                                          &row->filed };
    for (int i = 0; i < 4; i++) {
        enum filing_column column = (enum filing_column)(COLUMN_EXPECTED + i);
        if (r->filing->has[column] && !is_same(r, column))
            *dates[i] = filing_date_read(row->cells[column].text);
    }
}

/* VALUE of a word of KIND; NONE for a blank, UNKNOWN for another word. */
static int
word_value(struct filing_reader *r, enum filing_column column, enum cell_word_kind kind,
           int unknown)
{
    struct str text = r->row.cells[column].text;
    const struct cell_word *word = text.len ? tables_word(r->tables, text, kind) : NULL;
    return word ? word->value : text.len ? unknown : 0;
}

static void
read_state(struct filing_reader *r)
{
    struct filing_row *row = &r->row;
    struct str text = row->cells[COLUMN_STATE].text;
    size_t end;
    const struct status_word *word =
        text.len ? tables_status(r->tables, text, true, &end) : NULL;
    row->state = word ? word->state : text.len ? STATE_UNKNOWN : STATE_NONE;
    row->state_synonym = word && !str_eq(text, state_name(word->state));
}

/* The pace by its own column, else by the word for the state. */
static void
read_pace(struct filing_reader *r)
{
    struct filing_row *row = &r->row;
    bool own = r->filing->has[COLUMN_PACE];
    struct str text = row->cells[own ? COLUMN_PACE : COLUMN_STATE].text;
    size_t end;
    if (own && str_eq(text, STR("不适用"))) {
        row->pace = PACE_NOT_APPLICABLE;
        row->pace_synonym = false;
        return;
    }
    const struct status_word *word =
        text.len ? tables_status(r->tables, text, true, &end) : NULL;
    row->pace = word && word->pace ? word->pace
                : own && text.len  ? PACE_UNKNOWN
                                   : PACE_NONE;
    row->pace_synonym =
        row->pace && row->pace != PACE_UNKNOWN && !str_eq(text, pace_name(row->pace));
}

static void
read_words(struct filing_reader *r)
{
    const bool *has = r->filing->has;
    struct filing_row *row = &r->row;
    bool state = has[COLUMN_STATE] && !is_same(r, COLUMN_STATE);
    if (state)
        read_state(r);
    if (has[COLUMN_PACE] ? !is_same(r, COLUMN_PACE) : state)
        read_pace(r);
    if (has[COLUMN_BASIS] && !is_same(r, COLUMN_BASIS))
        row->basis =
            (enum filing_basis)word_value(r, COLUMN_BASIS, WORD_BASIS, BASIS_UNKNOWN);
    if (has[COLUMN_CORRECTION] && !is_same(r, COLUMN_CORRECTION))
        row->correction = (enum filing_flag)word_value(r, COLUMN_CORRECTION,
                                                       WORD_CORRECTION, FLAG_UNKNOWN);
    if (has[COLUMN_OPENNESS] && !is_same(r, COLUMN_OPENNESS))
        row->openness = (enum filing_openness)word_value(
            r, COLUMN_OPENNESS, WORD_OPENNESS, OPENNESS_UNKNOWN);
}

static void
read_keys(struct filing_reader *r)
{
    struct filing_row *row = &r->row;
    const bool *has = r->filing->has;
    size_t end;
    if (has[COLUMN_PERIOD] && !is_same(r, COLUMN_PERIOD)) {
        row->period = (struct filing_period){ .form = TERM_NONE };
        struct str text = row->cells[COLUMN_PERIOD].text;
        if (text.len && text.len < 60)
            period_read(r->periods, text, true, &row->period, &end);
    }
    if (has[COLUMN_ITEM] && !is_same(r, COLUMN_ITEM))
        row->item = ordinal_read(row->cells[COLUMN_ITEM].text);
    if (has[COLUMN_INDICATOR] && !is_same(r, COLUMN_INDICATOR))
        row->indicator = ordinal_read(row->cells[COLUMN_INDICATOR].text);
    if (has[COLUMN_MEASURE] && !is_same(r, COLUMN_MEASURE))
        row->measure = measure_read(r->tables, row->cells[COLUMN_MEASURE].text);
    else if (has[COLUMN_MEASURE])
        row->measure.text = row->cells[COLUMN_MEASURE].text;
}

/* The sign that stands in the head of a column of ratios. */
static void
head_percent(struct filing_reader *r)
{
    const struct filing_heads *heads = &r->filing->heads;
    for (size_t i = 0; i < heads->len; i++)
        if (heads->items[i].column == COLUMN_RATIO &&
            str_eq(heads->items[i].unit, STR("%")) &&
            (r->row.ratio.notes & NOTE_NO_PERCENT))
            r->row.ratio.notes |= NOTE_HEADER_PERCENT;
}

/* A block that names no unit is filed by the one named above all of them. */
static void
unit_of_block(struct filing_reader *r)
{
    const struct preamble *p = &r->filing->preamble;
    struct filing_cell *cell = &r->row.cells[COLUMN_UNIT];
    if (!cell->text.len && p->unit.len)
        *cell = (struct filing_cell){ .text = p->unit,
                                      .span = p->unit_span,
                                      .origin = ORIGIN_PREAMBLE };
}

/* 3.2万平方米 beside 2.24: the bare figure is of 万平方米, too, where it is no more than ten times
 * the one that is printed. A head that names a measure goes before it (preamble_apply). */
static void
measure_of_target(struct filing_reader *r)
{
    struct filing_row *row = &r->row;
    const struct filing_number *target = &row->target, *done = &row->done;
    struct decimal most;
    row->measure = (struct filing_measure){ 0 };
    if (target->kind != VALUE_NUMBER || !target->scale ||
        !(target->notes & NOTE_UNIT) || done->kind != VALUE_NUMBER || done->scale ||
        (done->notes & NOTE_UNIT) ||
        !decimal_shift(target->value, 1 - target->scale, &most) ||
        decimal_compare(done->value, most) > 0)
        return;
    row->measure.scale = target->scale;
    row->measure.measure = tables_find(r->tables->quantity, target->unit);
}

void
row_read(struct filing_reader *r, const struct record *record)
{
    put_cells(r, record);
    bool merges = r->filing->form == FORM_TABLE || r->filing->form == FORM_HTML;
    if (r->row.kind == ROW_DATA && merges)
        fill_down(r);
    if (r->filing->form == FORM_BLOCK)
        unit_of_block(r);
    split_cells(r);
    read_keys(r);
    read_numbers(r);
    if (!r->filing->has[COLUMN_MEASURE] && !r->row.cells[COLUMN_MEASURE].text.len)
        measure_of_target(r);
    if (r->row.ratio.notes & NOTE_NO_PERCENT)
        head_percent(r);
    read_words(r);
    read_dates(r);
    r->row.section = r->section;
}
