/* Opening a filing and going from row to row. */
#include "filing/reader.h"

#include "filing/kinds.h"

#include <string.h>

/* Of the 11 heads that the canonical form requires, so many by their very names make a file
 * one of that form, so that a missing one is told as missing. */
enum { CANONICAL_HEADS = 7 };

static size_t
first_word(struct str s)
{
    size_t at = 0;
    while (at < s.len && (unsigned char)s.ptr[at] <= ' ')
        at++;
    return at;
}

/* By the first characters: { or [ and then a quote, a bracket or the end of it. */
static bool
looks_like_json(struct str s)
{
    size_t at = first_word(s);
    if (at == s.len || (s.ptr[at] != '{' && s.ptr[at] != '['))
        return false;
    struct str rest = str_sub(s, at + 1, s.len);
    size_t next = first_word(rest);
    return next < rest.len && memchr("\"{[]}", rest.ptr[next], 5);
}

/* The second object begins on a line of its own, or there is but one on one line. */
static bool
looks_like_lines(struct str s)
{
    size_t at = first_word(s);
    if (at == s.len || s.ptr[at] != '{')
        return false;
    size_t end = str_find(s, STR("\n"), at), next = end + 1;
    struct str line = str_trim(str_sub(s, at, end));
    return str_ends(line, STR("}")) &&
           (next >= s.len || s.ptr[next] == '{' ||
            first_word(str_sub(s, next, s.len)) == str_sub(s, next, s.len).len);
}

static bool
has_table_tag(struct str s)
{
    for (size_t at = 0; (at = str_find(s, STR("<"), at)) < s.len; at++) {
        struct str rest = str_sub(s, at, at + 6);
        if (rest.len == 6 && (rest.ptr[1] | 0x20) == 't' &&
            (rest.ptr[2] | 0x20) == 'a' && (rest.ptr[3] | 0x20) == 'b' &&
            (rest.ptr[4] | 0x20) == 'l' && (rest.ptr[5] | 0x20) == 'e')
            return true;
    }
    return false;
}

/* The object in hand as a record whose cells follow the heads. */
static enum json_outcome
json_record(struct filing_reader *r, struct json_source *json, struct record *record)
{
    struct json_members members = { 0 };
    enum json_outcome outcome =
        json_next(json, &r->batch, &r->batch, &members, &record->span, &record->line);
    record->cells.len = 0;
    record->marks = outcome == JSON_BROKEN ? MARK_BROKEN : 0;
    for (size_t i = 0; i < members.len && outcome != JSON_END && outcome != JSON_MORE;
         i++) {
        const struct json_member *member = &members.items[i];
        size_t at = outcome == JSON_OUTER
                        ? i
                        : head_of_key(r, member->key, member->key_span, i);
        while (record->cells.len <= at)
            *array_push(&r->cells, &record->cells) = (struct record_cell){ 0 };
        if (record->cells.items[at].span.to)
            record->marks |= MARK_CUT; /* a key stands twice; the first counts */
        else
            record->cells.items[at] = member->value;
        record->marks |= member->value.marks;
    }
    if (outcome == JSON_OUTER)
        for (size_t i = 0; i < members.len; i++) {
            struct span span = { members.items[i].key_span.from,
                                 members.items[i].value.span.to };
            preamble_line(r,
                          arena_printf(r->arena, "%.*s：%.*s",
                                       STR_ARG(members.items[i].key),
                                       STR_ARG(members.items[i].value.text)),
                          span);
        }
    return outcome;
}

static void
open_json(struct filing_reader *r)
{
    struct str text = r->filing->text->utf8;
    struct json_source json = { .text = text, .last = r->csv.last };
    struct record record = { .line = 0 };
    r->filing->form = looks_like_lines(text) ? FORM_NDJSON : FORM_JSON;
    r->json = json;
    r->head = SIZE_MAX;
    for (size_t i = 0; i < FILING_SAMPLE; i++) {
        enum json_outcome outcome = json_record(r, &json, &record);
        if (outcome == JSON_END || outcome == JSON_MORE)
            break;
        if (outcome == JSON_OBJECT)
            *array_push(r->arena, &r->sample) = record_copy(r->arena, &record);
    }
    heads_decide(r, 0);
    r->filing->preamble = (struct preamble){ 0 }; /* it is read again */
}

/* The grid of a page or a block: its sample is all of it. */
static bool
open_grid(struct filing_reader *r)
{
    size_t first, rows, score;
    for (size_t from = 0; from < r->grid.len; from++) {
        struct records rest = { r->grid.items + from, r->grid.len - from,
                                r->grid.len - from };
        if (!head_find(r, &rest, &first, &rows, &score)) {
            from += 20;
            continue;
        }
        r->sample = r->grid;
        heads_make(r, from + first, rows);
        return true;
    }
    return false;
}

static void
open_form(struct filing_reader *r)
{
    struct filing *f = r->filing;
    struct str text = f->text->utf8;
    r->head = 0;
    if (looks_like_json(text)) {
        open_json(r);
        return;
    }
    if (!r->csv.last || !has_table_tag(text) || (page_read(r), !open_grid(r))) {
        r->grid.len = 0;
        f->form = FORM_TABLE;
        if (!delimited_find(r) && r->csv.last && block_read(r)) {
            f->form = FORM_BLOCK;
            r->sample = r->grid;
            r->head = SIZE_MAX;
        }
    } else {
        f->form = FORM_HTML;
    }
    if (!f->heads.len) {
        f->form = FORM_NOTHING;
        assume(r, ASSUMED_NO_HEAD, COLUMN_NONE, (struct str){ 0 }, (struct span){ 0 });
    }
    heads_decide(r, r->head == SIZE_MAX ? 0 : r->head + f->head_rows);
    if (r->merged)
        assume(r, ASSUMED_MERGED, COLUMN_NONE, (struct str){ 0 }, (struct span){ 0 })
            ->number = r->merged;
}

static enum filing_profile
profile_of(const struct filing *f)
{
    size_t named = 0, exact = 0;
    for (size_t i = 0; i < f->heads.len; i++) {
        named += f->heads.items[i].how != HEAD_BLANK;
        exact += f->heads.items[i].how == HEAD_CANONICAL &&
                 column_required(f->heads.items[i].column);
    }
    if (!named || f->form == FORM_NOTHING)
        return PROFILE_NONE;
    if (f->form == FORM_JSON || f->form == FORM_NDJSON)
        return PROFILE_CANONICAL;
    if (f->form == FORM_TABLE && exact >= CANONICAL_HEADS)
        return PROFILE_CANONICAL;
    return f->has[COLUMN_DONE] || f->has[COLUMN_RATIO] || f->has[COLUMN_CURRENT]
               ? PROFILE_NUMBERS
               : PROFILE_NARRATIVE;
}

/* Lines above the head: what they say is known before the first row is read. */
static void
read_preamble(struct filing_reader *r)
{
    const struct records *records = r->grid.len ? &r->grid : &r->sample;
    struct filing *f = r->filing;
    size_t end = r->head;
    if (f->form == FORM_BLOCK)
        for (end = 0; end < records->len && records->items[end].cells.len == 1;)
            end++;
    for (size_t i = 0; end != SIZE_MAX && i < end && i < records->len; i++)
        for (size_t k = 0; k < records->items[i].cells.len; k++) {
            const struct record_cell *cell = &records->items[i].cells.items[k];
            if (!cell->text.len || cell->marks & MARK_MERGED)
                continue;
            preamble_line(r, cell->text, cell->span);
            f->preamble.lines = i + 1;
        }
    if (f->preamble.lines)
        assume(r, ASSUMED_PREAMBLE, COLUMN_NONE, f->preamble.title,
               f->preamble.title_span)
            ->number = f->preamble.lines;
}

static size_t
head_of_column(const struct filing *f, enum filing_column column)
{
    for (size_t i = 0; i < f->heads.len; i++)
        if (f->heads.items[i].column == column && f->heads.items[i].how != HEAD_DOUBLE)
            return i;
    return SIZE_MAX;
}

struct filing *
filing_open(struct arena *arena, const struct filing_source *source)
{
    struct filing *f = arena_new(arena, struct filing);
    struct filing_reader *r = f->reader = arena_new(arena, struct filing_reader);
    f->text = source->text;
    f->path = filing_path_read(source->path);
    r->arena = arena;
    r->filing = f;
    r->tables = source->tables;
    r->row.item.number = r->row.indicator.number = -1;
    r->path = source->path;
    r->periods = rules_of(source->rules, "period");
    r->rows = rules_of(source->rules, "row");
    r->units = rules_of(source->rules, "unit-name");
    r->numbering = rules_of(source->rules, "numbering");
    r->csv = csv_open(f->text->utf8, STR(","), !source->more);
    open_form(r);
    f->profile = profile_of(f);
    r->item_at = head_of_column(f, COLUMN_ITEM);
    r->title_at = head_of_column(f, COLUMN_TITLE);
    if (f->form == FORM_JSON || f->form == FORM_NDJSON) {
        struct record record = { .line = 0 };
        struct json_source json = r->json;
        json_record(r, &json, &record); /* the members beside the list come first */
    } else {
        read_preamble(r);
    }
    preamble_apply(r);
    return f;
}

static enum filing_outcome
next_record(struct filing_reader *r, enum row_kind *kind)
{
    *kind = ROW_DATA;
    if (r->grid.len) {
        if (r->grid_at == r->grid.len)
            return FILING_END;
        r->record = r->grid.items[r->grid_at++];
        return FILING_ROW;
    }
    if (r->filing->form == FORM_JSON || r->filing->form == FORM_NDJSON) {
        struct preamble kept = r->filing->preamble;
        enum json_outcome outcome = json_record(r, &r->json, &r->record);
        r->filing->preamble = kept;
        *kind = outcome == JSON_BROKEN  ? ROW_BROKEN
                : outcome == JSON_OUTER ? ROW_PREAMBLE
                                        : ROW_DATA;
        return outcome == JSON_END    ? FILING_END
               : outcome == JSON_MORE ? FILING_MORE
                                      : FILING_ROW;
    }
    enum csv_outcome outcome = csv_next(&r->csv, &r->cells, &r->batch, &r->record);
    return outcome == CSV_RECORD ? FILING_ROW
           : outcome == CSV_END  ? FILING_END
                                 : FILING_MORE;
}

static enum row_kind
kind_of(struct filing_reader *r, enum row_kind kind)
{
    const struct filing *f = r->filing;
    size_t index = r->number - 1;
    if (kind != ROW_DATA || f->form == FORM_JSON || f->form == FORM_NDJSON)
        return kind;
    if (f->form == FORM_NOTHING)
        return r->record.cells.len == 1 && !r->record.cells.items[0].text.len
                   ? ROW_BLANK
                   : ROW_OTHER;
    if (f->form == FORM_BLOCK)
        return r->record.cells.len == 1  ? ROW_PREAMBLE
               : r->record.cells.len > 2 ? ROW_DATA
                                         : ROW_SECTION;
    if (index < r->head || index < r->head + f->head_rows) {
        size_t filled = 0;
        for (size_t i = 0; i < r->record.cells.len; i++)
            filled += r->record.cells.items[i].text.len > 0;
        return index >= r->head ? ROW_HEAD : filled ? ROW_PREAMBLE : ROW_BLANK;
    }
    return row_classify(r, &r->record);
}

static void
begin_section(struct filing_reader *r)
{
    const struct record *record = &r->record;
    r->section = (struct str){ 0 };
    for (size_t i = 0; i < record->cells.len && !r->section.len; i++)
        if (record->cells.items[i].text.len > 1)
            r->section = arena_str(r->arena, record->cells.items[i].text);
    memset(r->filled, 0, sizeof r->filled);
}

enum filing_outcome
filing_next(struct filing *filing, struct filing_row **row)
{
    struct filing_reader *r = filing->reader;
    enum row_kind kind;
    if (r->batch.blocks)
        arena_reset(&r->batch);
    enum filing_outcome outcome = next_record(r, &kind);
    *row = &r->row;
    if (outcome != FILING_ROW)
        return outcome;
    r->number++;
    r->row.kind = kind = kind_of(r, kind);
    r->row.number = r->number;
    r->row.line = r->line_base + r->record.line + 1;
    r->row.span = r->record.span;
    r->row.marks = r->record.marks;
    r->row.width = r->record.cells.len;
    r->row.extra = (struct span){ 0 };
    r->row.record = &r->record;
    filing->counts[kind]++;
    if (kind == ROW_SECTION)
        begin_section(r);
    if (kind == ROW_DATA || kind == ROW_TOTAL)
        row_read(r, &r->record);
    return FILING_ROW;
}

size_t
filing_wanted(const struct filing *filing)
{
    const struct filing_reader *r = filing->reader;
    bool json = filing->form == FORM_JSON || filing->form == FORM_NDJSON;
    return json ? r->json.at : r->csv.at;
}

static void
keep_cell(struct filing_reader *r, struct filing_cell *cell)
{
    if (cell->text.len)
        cell->text = arena_str(r->arena, cell->text);
    cell->span = (struct span){ 0 };
}

/* What is remembered of the last piece must not go with it; its places do. */
static void
keep(struct filing_reader *r)
{
    struct filing *f = r->filing;
    struct preamble *p = &f->preamble;
    struct str *texts[] = { &p->title, &p->unit, &p->measures, &p->schema };
    for (int i = 0; i < FILING_COLUMNS; i++) {
        keep_cell(r, &r->filled[i]);
        if (r->row.cells[i].origin >= ORIGIN_HEAD)
            keep_cell(r, &r->row.cells[i]);
    }
    if (r->fed)
        return;
    r->fed = true;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        *texts[i] = arena_str(r->arena, *texts[i]);
    p->unit_span = p->title_span = (struct span){ 0 };
    if (r->head >= r->sample.len)
        return;
    struct record *head = &r->sample.items[r->head];
    for (size_t i = 0; i < head->cells.len; i++)
        head->cells.items[i].text = arena_str(r->arena, head->cells.items[i].text);
}

void
filing_feed(struct filing *filing, const struct text *text, bool more)
{
    struct filing_reader *r = filing->reader;
    bool json = filing->form == FORM_JSON || filing->form == FORM_NDJSON;
    keep(r);
    r->line_base += json ? r->json.line : r->csv.line;
    filing->text = text;
    r->csv.text = r->json.text = text->utf8;
    r->csv.at = r->json.at = r->csv.line = r->json.line = 0;
    r->csv.last = r->json.last = !more;
}

void
filing_close(struct filing *filing)
{
    if (!filing)
        return;
    arena_release(&filing->reader->batch);
    arena_release(&filing->reader->cells);
}

static bool
is_filing_name(struct str path)
{
    static const struct str ends[] = { STR_INIT(".csv"), STR_INIT(".tsv"),
                                       STR_INIT(".json"), STR_INIT(".ndjson") };
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(path, ends[i]))
            return true;
    return false;
}

bool
filing_is(struct arena *arena, const struct filing_source *source)
{
    if (is_filing_name(source->path))
        return true;
    struct filing *f = filing_open(arena, source);
    const bool *has = f->has;
    bool is = f->form != FORM_NOTHING &&
              (has[COLUMN_PROGRESS] || has[COLUMN_DONE] || has[COLUMN_RATIO] ||
               has[COLUMN_STATE] || has[COLUMN_PROBLEMS]);
    filing_close(f);
    return is;
}
