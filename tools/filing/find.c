/* Where the table is: its delimiter, its head. */
#include "filing/reader.h"

#include <string.h>

/* A head stands among so many records, and has at most so many rows. */
enum { HEAD_AMONG = 40, HEAD_ROWS = 3, HEAD_CELL_MAX = 90 };
/* Cells of the sample, so that a file of commas costs no more than one of words. */
enum { SAMPLE_CELLS = 200000 };

/* Blanks and foot marks aside, whether A says what B says. */
static bool
same_text(struct str a, struct str b)
{
    return a.len && str_eq(a, b);
}

static struct str
cell_text(const struct record *record, size_t i)
{
    return i < record->cells.len ? record->cells.items[i].text : (struct str){ 0 };
}

/* A short text that is no figure and no sentence. */
static bool
is_label_like(struct filing_reader *r, struct str text)
{
    struct filing_number number = number_read(r->tables, text, false);
    return text.len <= HEAD_CELL_MAX && number.kind == VALUE_PROSE &&
           !str_has(text, STR("。")) && !str_has(text, STR("；"));
}

/* 任务 above 数量 and 单位: cell I heads the blank one beside it, too. */
static bool
is_group(const struct record *above, const struct record *next, size_t i)
{
    return i + 1 < above->cells.len && !above->cells.items[i + 1].text.len &&
           cell_text(next, i + 1).len;
}

/* Whether NEXT goes on the head that ends with ABOVE: its cells stand below blanks or below
 * a group, and it says nothing below the columns that every row of data fills. */
static bool
head_goes_on(struct filing_reader *r, const struct record *above,
             const struct record *next)
{
    size_t news = 0, known = 0;
    for (size_t i = 0; i < next->cells.len; i++) {
        struct str text = next->cells.items[i].text, up = cell_text(above, i), unit;
        struct filing_period period;
        const struct header_word *word, *here;
        if (!text.len || same_text(text, up))
            continue;
        head_key(r, up, &unit, &period, &word);
        bool fixed = word && word->how == HEADER_NAME &&
                     (word->roles[0] == COLUMN_ITEM || word->roles[0] == COLUMN_TITLE ||
                      word->roles[0] == COLUMN_UNIT || word->roles[0] == COLUMN_PERIOD);
        head_key(r, text, &unit, &period, &here);
        /* 1-4月完成数 begins as a figure does. */
        if ((fixed && !is_group(above, next, i)) || (!here && !is_label_like(r, text)))
            return false;
        news++;
        known += here != NULL ||
                 (text.len && (text.ptr[0] == '(' || str_starts(text, STR("（"))));
    }
    return news && known * 2 >= news;
}

bool
head_find(struct filing_reader *r, const struct records *records, size_t *first,
          size_t *rows, size_t *score)
{
    for (size_t i = 0; i < records->len && i < HEAD_AMONG; i++) {
        size_t filled;
        *score = head_score(r, &records->items[i], &filled);
        if (*score < 2 || *score * 2 < filled)
            continue;
        *first = i;
        *rows = 1;
        while (*rows < HEAD_ROWS && i + *rows < records->len &&
               head_goes_on(r, &records->items[i + *rows - 1],
                            &records->items[i + *rows])) {
            size_t more = head_score(r, &records->items[i + *rows], &filled);
            *score += more;
            ++*rows;
        }
        return true;
    }
    return false;
}

/* The name of a column whose head has two parts. */
static void
name_parts(struct filing_reader *r, struct filing_head *head, struct str parent,
           struct str child)
{
    struct str both[] = {
        child, arena_printf(r->arena, "%.*s%.*s", STR_ARG(parent), STR_ARG(child)),
        parent
    };
    for (size_t i = 0; i < 3 && !head->word; i++)
        head_key(r, both[i], &head->unit, &head->period, &head->word);
    struct str unit;
    struct filing_period above = { .form = TERM_NONE };
    const struct header_word *word;
    head_key(r, parent, &unit, &above, &word);
    if (above.form != TERM_NONE) {
        head->period = above;
        head->period_span = head->span;
    }
    head->how = HEAD_UNKNOWN;
}

/* The head of column I out of the rows of the head. */
static void
head_make(struct filing_reader *r, size_t first, size_t rows, size_t i)
{
    struct str parent = { 0 }, child = { 0 }, printed = { 0 };
    struct span span = { 0 }, child_span = { 0 };
    for (size_t k = 0; k < rows; k++) {
        const struct record *row = &r->sample.items[first + k];
        struct str text = cell_text(row, i);
        size_t left = i;
        bool below = k + 1 < rows && cell_text(&r->sample.items[first + k + 1], i).len;
        while (!text.len && below && left && left - 1 < row->cells.len)
            text = row->cells.items[--left].text;
        if (!text.len || same_text(text, child))
            continue;
        if (left == i && !span.to)
            span = row->cells.items[i].span;
        parent = child;
        child = text;
        child_span = row->cells.items[left].span;
        printed = printed.len ? arena_printf(r->arena, "%.*s/%.*s", STR_ARG(printed),
                                             STR_ARG(text))
                              : text;
    }
    if (!parent.len) {
        const struct record *row = &r->sample.items[first];
        head_push(r, arena_str(r->arena, printed), span)->marks =
            i < row->cells.len ? row->cells.items[i].marks : 0;
        return;
    }
    struct filing_head *head = head_push(r, (struct str){ 0 }, span);
    head->printed = arena_str(r->arena, printed);
    head->period_span = child_span;
    name_parts(r, head, parent, child);
}

void
heads_make(struct filing_reader *r, size_t first, size_t rows)
{
    size_t width = 0;
    for (size_t k = 0; k < rows; k++)
        if (r->sample.items[first + k].cells.len > width)
            width = r->sample.items[first + k].cells.len;
    for (size_t i = 0; i < width; i++)
        head_make(r, first, rows, i);
    /* Commas behind the last name make no column. */
    while (r->filing->heads.len &&
           !r->filing->heads.items[r->filing->heads.len - 1].printed.len)
        r->filing->heads.len--;
    r->head = first;
    r->filing->head_rows = rows;
    r->filing->head_number = first + 1;
    r->filing->head_line = r->sample.items[first].line;
    if (rows > 1)
        assume(r, ASSUMED_HEAD_ROWS, COLUMN_NONE, (struct str){ 0 },
               r->sample.items[first].span)
            ->number = rows;
}

/* Whether TEXT is heads parted by full-width commas: 期次，项目编号. */
static bool
are_wide_heads(struct filing_reader *r, struct str text)
{
    struct filing_period period;
    const struct header_word *word;
    struct str unit, comma = STR("，");
    size_t from = 0, end;
    if (!str_has(text, comma))
        return false;
    do {
        end = str_find(text, comma, from);
        head_key(r, str_sub(text, from, end), &unit, &period, &word);
        if (!word)
            return false;
        from = end + comma.len;
    } while (end < text.len);
    return true;
}

/* A head that was typed with full-width commas, above rows that were not, has the cells it
 * was meant to have. */
static void
part_wide_heads(struct filing_reader *r, struct record *record)
{
    struct record parted = *record;
    struct str comma = STR("，");
    size_t wides = 0;
    for (size_t i = 0; i < record->cells.len; i++)
        wides += are_wide_heads(r, record->cells.items[i].text);
    if (!wides)
        return;
    r->wide_heads = true;
    parted.cells.items = NULL;
    parted.cells.len = parted.cells.cap = 0;
    for (size_t i = 0; i < record->cells.len; i++) {
        struct record_cell cell = record->cells.items[i];
        bool wide = are_wide_heads(r, cell.text);
        for (size_t from = 0, end; from <= cell.text.len; from = end + comma.len) {
            end = wide ? str_find(cell.text, comma, from) : cell.text.len;
            struct record_cell *part = array_push(r->arena, &parted.cells);
            *part = cell;
            if (!wide)
                break;
            part->text = str_sub(cell.text, from, end);
            part->span = (struct span){ cell.span.from + from, cell.span.from + end };
        }
    }
    *record = parted;
}

/* What the text is with one delimiter. */
struct reading {
    struct records sample;
    bool wide_heads;
    bool whole; /* there are no more records */
    size_t first, rows, score;
};

/* The first COUNT records of the text with DELIMITER; *whole: there are no more. */
static void
sample_read(struct filing_reader *r, struct str delimiter, size_t count, bool *whole)
{
    struct csv csv = csv_open(r->filing->text->utf8, delimiter, r->csv.last);
    struct record record = { .line = 0 };
    size_t cells = 0;
    r->sample = (struct records){ 0 };
    r->wide_heads = *whole = false;
    while (r->sample.len < count && (cells += record.cells.len) < SAMPLE_CELLS) {
        *whole = csv_next(&csv, r->arena, r->arena, &record) != CSV_RECORD;
        if (*whole)
            break;
        struct record *kept = array_push(r->arena, &r->sample);
        *kept = record_copy(r->arena, &record);
        if (r->sample.len <= HEAD_AMONG && delimiter.len == 1)
            part_wide_heads(r, kept);
    }
}

/* False: with DELIMITER it has no head. */
static bool
reading_try(struct filing_reader *r, struct str delimiter, struct reading *made)
{
    sample_read(r, delimiter, HEAD_AMONG + HEAD_ROWS, &made->whole);
    made->sample = r->sample;
    made->wide_heads = r->wide_heads;
    return head_find(r, &r->sample, &made->first, &made->rows, &made->score);
}

/* The reading that was tried, with all of the sample. */
static bool
reading_take(struct filing_reader *r, struct str delimiter, struct reading *tried)
{
    if (tried->whole) {
        r->sample = tried->sample;
        r->wide_heads = tried->wide_heads;
        return true;
    }
    sample_read(r, delimiter, FILING_SAMPLE, &tried->whole);
    return tried->score &&
           head_find(r, &r->sample, &tried->first, &tried->rows, &tried->score);
}

bool
delimited_find(struct filing_reader *r)
{
    static const struct str delimiters[] = { STR_INIT(","), STR_INIT("\t"),
                                             STR_INIT(";"), STR_INIT("|"),
                                             STR_INIT("，") };
    struct reading best = { .score = 0 };
    size_t chosen = 0, tie = 0, count = sizeof delimiters / sizeof *delimiters;
    for (size_t i = 0; i < count; i++) {
        struct reading one;
        /* Records of one cell have no head, and none begins after some MiB. */
        if (!str_has(str_sub(r->filing->text->utf8, 0, ARENA_LONG_BYTES),
                     delimiters[i]))
            continue;
        if (!reading_try(r, delimiters[i], &one) || one.score < best.score)
            continue;
        tie = one.score == best.score ? i : 0;
        if (one.score > best.score) {
            chosen = i;
            best = one;
        }
    }
    r->filing->delimiter = delimiters[chosen];
    r->csv = csv_open(r->filing->text->utf8, delimiters[chosen], r->csv.last);
    bool headed = reading_take(r, delimiters[chosen], &best);
    if (!best.score)
        return false;
    if (chosen)
        assume(r, ASSUMED_DELIMITER, COLUMN_NONE, delimiters[chosen],
               (struct span){ 0 });
    if (tie || r->wide_heads)
        assume(r, ASSUMED_DELIMITER_TIE, COLUMN_NONE, tie ? delimiters[tie] : STR("，"),
               (struct span){ 0 });
    if (headed)
        heads_make(r, best.first, best.rows);
    return headed;
}
