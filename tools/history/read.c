/* Reading all filings of a year. */
#include "history/pack.h"

#include <stdlib.h>
#include <string.h>

struct reader {
    struct arena *arena;
    const struct history_source *source;
    struct history *history;
    struct arena scratch; /* of the file in hand */
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

static struct past
past_of(struct filed *filed, const struct filing_row *row, struct subject subject)
{
    return (struct past){
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
}

/* False: there is no more room. */
static bool
add_row(struct reader *reader, struct filed *filed, const struct filing_row *row,
        struct subject subject)
{
    struct history *history = reader->history;
    struct past past = past_of(filed, row, subject);
    bool first = true;
    if (filed->pack && (history->packed >= HISTORY_PACKED_MOST ||
                        !pack_add(filed->pack, &past, &first)))
        return false;
    history->packed += filed->pack && !pack_is_spooled(filed->pack);
    if (!first)
        return true;
    if (history->rows.len >= HISTORY_ROWS_MOST)
        return false;
    past.words = words_of(reader, row);
    *array_push(reader->arena, &history->rows) = past;
    return true;
}

static void
read_rows(struct reader *reader, struct filed *filed, struct filing *filing)
{
    struct filing_row *row;
    size_t order = 0;
    int item = -1;
    while (!filed->too_long && filing_next(filing, &row) == FILING_ROW) {
        if (row->kind != ROW_DATA)
            continue;
        order = row->item.number == item ? order + 1 : 0;
        item = row->item.number;
        if (!filed->rows++ && filed->period.form == TERM_NONE)
            filed->period = row->period;
        filed->too_long =
            !add_row(reader, filed, row, subject_of(reader->source->plan, row, order));
    }
    for (int i = 0; i < FILING_COLUMNS; i++)
        filed->columns.has[i] = filing->has[i];
}

/* Bytes of a late file whose rows are asked for the name of the unit. */
#define NAMES_BYTES ((size_t)1 << 17)

static void
read_names(struct reader *reader, struct filed *filed, struct str bytes)
{
    struct text text = text_decode(&reader->scratch, str_sub(bytes, 0, NAMES_BYTES));
    struct filing_source source = {
        .text = &text,
        .path = filed->path,
        .rules = reader->source->rules,
        .tables = reader->source->tables,
    };
    struct filing *filing = filing_open(&reader->scratch, &source);
    struct filing_row *row;
    while (filing_next(filing, &row) == FILING_ROW)
        if (row->kind == ROW_DATA)
            *array_push(reader->arena, &filed->names) = kept(reader, row, COLUMN_UNIT);
    filing_close(filing);
}

/* Reads the rows of FILED from BYTES. */
static void
read_bytes(struct reader *reader, struct filed *filed, struct str bytes)
{
    struct text text = text_decode(&reader->scratch, bytes);
    struct filing_source source = {
        .text = &text,
        .path = filed->path,
        .rules = reader->source->rules,
        .tables = reader->source->tables,
    };
    filed->unread = text.content != CONTENT_TEXT && text.content != CONTENT_HTML;
    if (filed->unread)
        return;
    struct filing *filing = filing_open(&reader->scratch, &source);
    size_t rows = text.lines.len;
    if (rows > HISTORY_WORDS_MOST)
        filed->pack = pack_new(reader->arena,
                               reader->history->packed + rows > HISTORY_PACKED_KEPT);
    read_rows(reader, filed, filing);
    if (filed->pack)
        pack_close(filed->pack);
    filing_close(filing);
}

/* Reads FILED; one that may be read LATER is not, when it is long. */
static void
read_filed(struct reader *reader, struct filed *filed, bool named, bool later)
{
    struct str bytes = reader->source->previous_bytes, why;
    const struct tree *tree = reader->source->tree;
    arena_reset(&reader->scratch);
    if (!named && !tree->read(tree, &reader->scratch, filed->path, &bytes, &why)) {
        filed->unread = true;
        filed->why = arena_str(reader->arena, why);
        return;
    }
    filed->late = later && filed->code.len && period_months(filed->period) &&
                  bytes.len > HISTORY_LATE_BYTES;
    reader->history->late += filed->late;
    if (filed->late)
        read_names(reader, filed, bytes);
    else
        read_bytes(reader, filed, bytes);
}

static void
add_file(struct reader *reader, struct str path, bool named)
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
    read_filed(reader, filed, named, true);
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
sort_rows(struct history *history)
{
    if (history->rows.len)
        qsort(history->rows.items, history->rows.len, sizeof *history->rows.items,
              by_key);
}

static void
sort_files(struct history *history)
{
    if (history->files.len)
        qsort(history->files.items, history->files.len, sizeof *history->files.items,
              file_by_period);
}

struct history *
history_read(struct arena *arena, const struct history_source *source)
{
    struct reader reader = { .arena = arena,
                             .source = source,
                             .history = arena_new(arena, struct history) };
    struct history *history = reader.history;
    size_t from, to;
    struct str folder =
        arena_printf(arena, "%.*s/%d", STR_ARG(source->filings), source->year);
    history->arena = arena;
    history->source = *source;
    tree_under(source->tree, folder, &from, &to);
    if (source->previous.len)
        add_file(&reader, source->previous, true);
    for (size_t i = from; i < to; i++)
        if (is_filing_name(source->tree->paths.items[i]))
            add_file(&reader, source->tree->paths.items[i], false);
    arena_release(&reader.scratch);
    sort_rows(history);
    sort_files(history);
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
        else
            history->late -= history->files.items[i]->late;
    history->rows.len = rows;
    history->files.len = files;
}

bool
history_read_again(struct history *history, const struct tree *tree, struct str path)
{
    struct reader reader = { .arena = history->arena,
                             .source = &history->source,
                             .history = history };
    for (size_t i = 0; i < history->files.len; i++)
        if (history->files.items[i]->too_long || history->files.items[i]->pack)
            return false;
    history->source.tree = tree;
    take_out(history, path);
    if (tree_has(tree, path) && is_filing_name(path))
        add_file(&reader, arena_str(history->arena, path), false);
    arena_release(&reader.scratch);
    sort_rows(history);
    sort_files(history);
    return history->rows.len < HISTORY_ROWS_MOST;
}

static bool
is_wished(const struct filed *filed, const struct past_wish *wish)
{
    int months = period_months(filed->period);
    return filed->late && months >= wish->from && months <= wish->to &&
           str_eq(filed->code, wish->code) != wish->others;
}

void
history_fetch(struct history *history, const struct past_wish *wish)
{
    struct reader reader = { .arena = history->arena,
                             .source = &history->source,
                             .history = history };
    size_t before = history->late;
    for (size_t i = 0; history->late && i < history->files.len; i++) {
        struct filed *filed = history->files.items[i];
        if (!is_wished(filed, wish))
            continue;
        if (history->late == before) {
            /* Rows that are held by somebody stay where they are. */
            struct past *old = history->rows.items;
            size_t count = history->rows.len;
            history->rows.items =
                arena_alloc_array(history->arena, count + 1, sizeof *old);
            history->rows.cap = count + 1;
            if (count)
                memcpy(history->rows.items, old, count * sizeof *old);
        }
        history->late--;
        read_filed(&reader, filed, false, false);
    }
    arena_release(&reader.scratch);
    if (history->late != before)
        sort_rows(history);
}

void
history_fetch_all(struct history *history)
{
    history_fetch(history, &(struct past_wish){ .others = true, .from = 1, .to = 12 });
}
