/* Reading all filings of a year. */
#include "history/history.h"

#include <stdlib.h>
#include <string.h>

/* Lines of a file that is long. */
#define LONG_FILE 4096

struct reader {
    struct arena *arena;
    const struct history_source *source;
    struct history *history;
};

/* Names of a folder of the tree that can be filings. */
static const struct str endings[] = { STR_INIT("csv"),  STR_INIT("tsv"),
                                      STR_INIT("json"), STR_INIT("ndjson"),
                                      STR_INIT("txt"),  STR_INIT("html"),
                                      STR_INIT("htm") };

static struct str
ending_of(struct str path)
{
    for (size_t at = path.len; at && path.ptr[at - 1] != '/'; at--)
        if (path.ptr[at - 1] == '.')
            return str_sub(path, at, path.len);
    return (struct str){ 0 };
}

static bool
is_filing_name(struct str path)
{
    struct str ending = ending_of(path);
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (str_eq(ending, endings[i]))
            return true;
    return false;
}

static struct str
kept(struct reader *reader, const struct filing_row *row, enum filing_column column)
{
    return arena_str(reader->arena, row->cells[column].text);
}

static const struct past_words *
words_of(struct reader *reader, const struct filing_row *row)
{
    struct past_words *words = arena_new(reader->arena, struct past_words);
    words->title = kept(reader, row, COLUMN_TITLE);
    words->unit = kept(reader, row, COLUMN_UNIT);
    words->leaders = kept(reader, row, COLUMN_LEADERS);
    words->measure = kept(reader, row, COLUMN_MEASURE);
    words->basis = kept(reader, row, COLUMN_BASIS);
    words->progress = kept(reader, row, COLUMN_PROGRESS);
    words->problems = kept(reader, row, COLUMN_PROBLEMS);
    words->next = kept(reader, row, COLUMN_NEXT);
    words->correction_note = kept(reader, row, COLUMN_CORRECTION_NOTE);
    words->adjustment = kept(reader, row, COLUMN_ADJUSTMENT);
    words->evidence = kept(reader, row, COLUMN_EVIDENCE);
    words->remark = kept(reader, row, COLUMN_REMARK);
    words->expected = row->expected;
    words->finished = row->finished;
    words->as_of = row->as_of;
    words->filed = row->filed;
    return words;
}

static void
add_row(struct reader *reader, struct filed *filed, const struct filing_row *row,
        struct subject subject)
{
    struct past *past = array_push(reader->arena, &reader->history->rows);
    *past = (struct past){
        .filed = filed,
        .line = row->line,
        .span = row->span,
        .item = row->item.number,
        .unit_mark = past_unit_mark(row),
        .indicator = subject.indicator           ? subject.indicator->number
                     : row->indicator.number > 0 ? row->indicator.number
                                                 : 0,
        .state = row->state,
        .pace = row->pace,
        .basis = row->basis,
        .correction = row->correction == FLAG_YES,
        .target = past_figure_of(&row->target, &row->measure, subject.indicator),
        .previous = past_figure_of(&row->previous, &row->measure, subject.indicator),
        .current = past_figure_of(&row->current, &row->measure, subject.indicator),
        .done = past_figure_of(&row->done, &row->measure, subject.indicator),
        .ratio = past_figure_of(&row->ratio, NULL, NULL),
        .measure = row->measure.measure,
    };
    if (filed->rows <= HISTORY_WORDS_MOST)
        past->words = words_of(reader, row);
}

static void
read_rows(struct reader *reader, struct filed *filed, struct filing *filing)
{
    struct filing_row *row;
    size_t order = 0;
    int item = -1;
    while (filing_next(filing, &row) == FILING_ROW) {
        if (row->kind != ROW_DATA)
            continue;
        if (reader->history->rows.len >= HISTORY_ROWS_MOST) {
            filed->too_long = true;
            break;
        }
        order = row->item.number == item ? order + 1 : 0;
        item = row->item.number;
        if (!filed->rows++ && filed->period.form == TERM_NONE)
            filed->period = row->period;
        add_row(reader, filed, row, subject_of(reader->source->plan, row, order));
    }
    for (int i = 0; i < FILING_COLUMNS; i++)
        filed->columns.has[i] = filing->has[i];
}

/* A long file at once, so that its rows are not copied as they grow. */
static void
make_room(struct reader *reader, size_t lines)
{
    struct history *history = reader->history;
    size_t most = history->rows.len + lines;
    if (most > HISTORY_ROWS_MOST)
        most = HISTORY_ROWS_MOST;
    if (lines < LONG_FILE || most <= history->rows.cap)
        return;
    struct past *rows = arena_alloc_array(reader->arena, most, sizeof *rows);
    if (history->rows.len)
        memcpy(rows, history->rows.items, history->rows.len * sizeof *rows);
    history->rows.items = rows;
    history->rows.cap = most;
}

static void
read_file(struct reader *reader, struct str path, bool named)
{
    struct filed *filed = arena_new(reader->arena, struct filed);
    struct filing_path said = filing_path_read(path);
    filed->path = path;
    filed->form = ending_of(path);
    filed->period = said.period;
    filed->year = said.period.year;
    /* What lies in an odd place belongs to no unit, and is not given by name. */
    filed->code = named ? (struct str){ 0 } : said.unit.len ? said.unit : path;
    *array_push(reader->arena, &reader->history->files) = filed;
    struct arena scratch = { 0 };
    struct str bytes = reader->source->previous_bytes, why;
    const struct tree *tree = reader->source->tree;
    if (!named && !tree->read(tree, &scratch, path, &bytes, &why)) {
        filed->unread = true;
        filed->why = arena_str(reader->arena, why);
        arena_release(&scratch);
        return;
    }
    struct text text = text_decode(&scratch, bytes);
    struct filing_source source = {
        .text = &text,
        .path = path,
        .rules = reader->source->rules,
        .tables = reader->source->tables,
    };
    filed->unread = text.content != CONTENT_TEXT && text.content != CONTENT_HTML;
    if (!filed->unread) {
        struct filing *filing = filing_open(&scratch, &source);
        make_room(reader, text.lines.len);
        read_rows(reader, filed, filing);
        filing_close(filing);
    }
    arena_release(&scratch);
}

static int
by_key(const void *a, const void *b)
{
    const struct past *x = a, *y = b;
    if (x->item != y->item)
        return x->item < y->item ? -1 : 1;
    if (x->indicator != y->indicator)
        return x->indicator < y->indicator ? -1 : 1;
    int order = str_compare(x->filed->code, y->filed->code);
    if (!order)
        order = (x->filed->year > y->filed->year) - (x->filed->year < y->filed->year);
    if (!order)
        order = period_months(x->filed->period) - period_months(y->filed->period);
    if (!order)
        order = str_compare(x->filed->path, y->filed->path);
    if (!order)
        order = (x->unit_mark > y->unit_mark) - (x->unit_mark < y->unit_mark);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

static int
file_by_period(const void *a, const void *b)
{
    const struct filed *x = *(struct filed *const *)a, *y = *(struct filed *const *)b;
    if (x->year != y->year)
        return x->year < y->year ? -1 : 1;
    int order = period_months(x->period) - period_months(y->period);
    return order ? order : str_compare(x->path, y->path);
}

static void
put_in_order(struct history *history)
{
    if (history->rows.len)
        qsort(history->rows.items, history->rows.len, sizeof *history->rows.items,
              by_key);
    if (history->files.len)
        qsort(history->files.items, history->files.len, sizeof *history->files.items,
              file_by_period);
}

struct history *
history_read(struct arena *arena, const struct history_source *source)
{
    struct reader reader = { arena, source, arena_new(arena, struct history) };
    struct history *history = reader.history;
    size_t from, to;
    struct str folder =
        arena_printf(arena, "%.*s/%d", STR_ARG(source->filings), source->year);
    tree_under(source->tree, folder, &from, &to);
    if (source->previous.len)
        read_file(&reader, source->previous, true);
    for (size_t i = from; i < to; i++)
        if (is_filing_name(source->tree->paths.items[i]))
            read_file(&reader, source->tree->paths.items[i], false);
    put_in_order(history);
    return history;
}

/* What was read of the file PATH. */
static void
take_out(struct history *history, struct str path)
{
    size_t files = 0, rows = 0;
    for (size_t i = 0; i < history->rows.len; i++)
        if (!str_eq(history->rows.items[i].filed->path, path))
            history->rows.items[rows++] = history->rows.items[i];
    for (size_t i = 0; i < history->files.len; i++)
        if (!str_eq(history->files.items[i]->path, path))
            history->files.items[files++] = history->files.items[i];
    history->rows.len = rows;
    history->files.len = files;
}

bool
history_read_again(struct arena *arena, const struct history_source *source,
                   struct history *history, struct str path)
{
    struct reader reader = { arena, source, history };
    for (size_t i = 0; i < history->files.len; i++)
        if (history->files.items[i]->too_long)
            return false;
    take_out(history, path);
    if (tree_has(source->tree, path) && is_filing_name(path))
        read_file(&reader, arena_str(arena, path), false);
    put_in_order(history);
    return history->rows.len < HISTORY_ROWS_MOST;
}
