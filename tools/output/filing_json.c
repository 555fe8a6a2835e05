/* Filings as JSON: rules/schema/filing.schema.json. */
#include "output/filings.h"

struct printer {
    struct json *json;
    struct cursor cursor;
    struct arena *batch; /* of the row in hand */
    const struct filing *filing;
};

static void
put_place(struct printer *p, struct span span)
{
    struct place place = cursor_place(&p->cursor, span.from);
    struct span source = text_source(p->filing->text, span);
    json_size(p->json, "line", place.line);
    json_size(p->json, "column", place.column);
    json_size(p->json, "offset", source.from);
    json_size(p->json, "length", source.to - source.from);
}

static const char *
how_name(const struct filing_head *head)
{
    static const char *const names[] = { "canonical", "synonym", "by-content",
                                         "undecided", "several", "double",
                                         "unknown",   "blank" };
    return names[head->how];
}

static void
put_heads(struct printer *p)
{
    const struct filing_heads *heads = &p->filing->heads;
    json_array(p->json, "heads");
    for (size_t i = 0; i < heads->len; i++) {
        const struct filing_head *head = &heads->items[i];
        json_object(p->json, NULL);
        json_str(p->json, "printed", head->printed);
        json_str_or_null(p->json, "field", column_name(head->column));
        json_str(p->json, "how", str_of(how_name(head)));
        json_str_or_null(p->json, "unit", head->unit);
        json_str_or_null(p->json, "period", period_code(p->batch, head->period, 0));
        put_place(p, head->span);
        json_close(p->json);
    }
    json_close(p->json);
}

static void
put_preamble(struct printer *p)
{
    const struct preamble *preamble = &p->filing->preamble;
    json_object(p->json, "preamble");
    json_str_or_null(p->json, "title", preamble->title);
    json_str_or_null(p->json, "unit", preamble->unit);
    json_str_or_null(p->json, "measures", preamble->measures);
    json_str_or_null(p->json, "filed", date_print(p->batch, preamble->filed.date));
    json_str_or_null(p->json, "as_of", date_print(p->batch, preamble->as_of.date));
    json_str_or_null(p->json, "period",
                     period_code(p->batch, preamble->period, preamble->year));
    json_close(p->json);
}

static void
put_cell(struct printer *p, const struct filing_row *row, enum filing_column column)
{
    const struct filing_cell *cell = &row->cells[column];
    const struct filing_number *number = row_figure(row, column);
    json_object(p->json, column_name(column).ptr);
    json_str(p->json, "text", cell->text);
    json_str(p->json, "value", filing_canonical(p->batch, p->filing, row, column));
    if (number)
        json_str(p->json, "kind", str_of(value_kind_name(number->kind)));
    if (number && number->has_value)
        json_str(p->json, "number", decimal_print(p->batch, number->value));
    if (number && number->unit.len)
        json_str(p->json, "unit", number->unit);
    json_str(p->json, "origin", str_of(cell_origin_name(cell->origin)));
    if (cell->origin != ORIGIN_PATH)
        put_place(p, cell->span);
    json_close(p->json);
}

static void
put_row(struct printer *p, const struct filing_row *row)
{
    json_object(p->json, NULL);
    json_size(p->json, "line", row->line);
    json_str(p->json, "kind", str_of(row_kind_name(row->kind)));
    if (row->kind == ROW_DATA || row->kind == ROW_TOTAL) {
        json_object(p->json, "cells");
        for (int i = 0; i < FILING_COLUMNS; i++)
            if (row->cells[i].text.len)
                put_cell(p, row, (enum filing_column)i);
        json_close(p->json);
    }
    json_close(p->json);
}

static void
put_assumptions(struct printer *p)
{
    json_array(p->json, "assumptions");
    for (size_t i = 0; i < p->filing->assumptions.len; i++) {
        const struct assumption *a = &p->filing->assumptions.items[i];
        json_object(p->json, NULL);
        json_str(p->json, "kind", str_of(assumption_name(a->kind)));
        json_str_or_null(p->json, "field", column_name(a->column));
        json_str_or_null(p->json, "text", a->text);
        if (a->number)
            json_size(p->json, "number", a->number);
        put_place(p, a->span);
        json_close(p->json);
    }
    json_close(p->json);
}

static void
put_counts(struct printer *p)
{
    json_object(p->json, "counts");
    for (int i = 0; i < ROW_KINDS; i++)
        if (p->filing->counts[i])
            json_size(p->json, row_kind_name((enum row_kind)i), p->filing->counts[i]);
    json_close(p->json);
}

void
filing_json(struct notices *notices, struct arena *scratch, const char *path,
            struct filing *filing)
{
    struct json *json = &notices->json;
    struct arena batch = { 0 };
    struct printer p = { json, cursor_of(filing->text), &batch, filing };
    struct filing_row *row;
    json_object(json, NULL);
    json_str(json, "schema", STR("duban.filing/1"));
    source_json(json, scratch, path, filing->text);
    json_str(json, "form", str_of(filing_form_name(filing->form)));
    json_str(json, "profile", str_of(filing_letter(filing)));
    json_str_or_null(json, "delimiter", filing->delimiter);
    put_heads(&p);
    put_preamble(&p);
    json_array(json, "rows");
    while (filing_next(filing, &row) == FILING_ROW) {
        arena_reset(&batch);
        put_row(&p, row);
    }
    json_close(json);
    put_counts(&p);
    put_assumptions(&p);
    json_close(json);
    arena_release(&batch);
}
