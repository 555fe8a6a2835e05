/* Going from row to row of a filing, and from piece to piece. */
#include "filing/reader.h"

#include <string.h>

enum json_outcome
json_record(struct filing_reader *r, struct json_source *json, struct record *record)
{
    enum json_outcome outcome =
        json_next(json, r->arena, &r->batch, &r->members, &record->span, &record->line);
    struct json_members members = r->members;
    size_t expected = 0;
    record->cells.len = 0;
    record->marks = outcome == JSON_BROKEN ? MARK_BROKEN : 0;
    for (size_t i = 0; i < members.len && outcome != JSON_END && outcome != JSON_MORE;
         i++) {
        const struct json_member *member = &members.items[i];
        size_t at = outcome == JSON_OUTER
                        ? i
                        : head_of_key(r, member->key, member->key_span, expected);
        expected = at + 1;
        while (record->cells.len <= at)
            *array_push(r->arena, &record->cells) = (struct record_cell){ 0 };
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
    if (filing_is_objects(r->filing)) {
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
    enum csv_outcome outcome;
    do {
        outcome = csv_next(&r->csv, r->arena, &r->batch, &r->record);
    } while (outcome == CSV_MORE && window_move(r));
    return outcome == CSV_RECORD ? FILING_ROW
           : outcome == CSV_END  ? FILING_END
                                 : FILING_MORE;
}

static enum row_kind
kind_of(struct filing_reader *r, enum row_kind kind)
{
    const struct filing *f = r->filing;
    size_t index = r->number - 1;
    if (kind != ROW_DATA || filing_is_objects(f))
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

/* Bytes of rows that are forgotten at a time. */
#define PASSED_BYTES ((size_t)1 << 20)

/* What lies before the row in hand is seldom needed. */
static void
forget_passed(struct filing_reader *r)
{
    const struct text *text = r->filing->text;
    size_t at = r->record.span.from;
    if (at < r->passed || at - r->passed < PASSED_BYTES || r->grid.len ||
        !text->file.start)
        return;
    text_forget(text, (struct span){ r->passed, at });
    r->passed = at;
}

enum filing_outcome
filing_next(struct filing *filing, struct filing_row **row)
{
    struct filing_reader *r = filing->reader;
    enum row_kind kind;
    window_begin(r);
    if (r->batch.blocks)
        arena_reset(&r->batch);
    enum filing_outcome outcome = next_record(r, &kind);
    *row = &r->row;
    if (outcome != FILING_ROW)
        return outcome;
    forget_passed(r);
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
    bool json = filing_is_objects(filing);
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
    bool json = filing_is_objects(filing);
    keep(r);
    r->line_base += json ? r->json.line : r->csv.line;
    filing->text = text;
    r->csv.text = r->json.text = text->utf8;
    r->csv.at = r->json.at = r->csv.line = r->json.line = 0;
    r->csv.last = r->json.last = !more;
    r->passed = 0;
}

void
filing_close(struct filing *filing)
{
    if (!filing)
        return;
    arena_release(&filing->reader->batch);
}
