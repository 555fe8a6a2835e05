/* Telling edits in prose from edits in cells of the form. */
#include "lint/fix_scope.h"

#include "lint/entry.h"

#include <stdlib.h>

/* An edit of a finding that would be safe, and where it stands. */
struct watched {
    struct span span;
    size_t finding, edit;
    bool in_form; /* in a row, and not in its prose */
};

ARRAY_TYPE(watch, struct watched);

static struct watch
watch_edits(struct run *run)
{
    struct watch watch = { 0 };
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        if (!finding->fix_safe || finding->check->row->form_only)
            continue;
        for (size_t k = 0; k < finding->edits.len; k++)
            *array_push(run->arena, &watch) =
                (struct watched){ finding->edits.items[k].span, i, k, false };
    }
    return watch;
}

static int
by_place(const void *a, const void *b)
{
    const struct watched *x = a, *y = b;
    return (x->span.from > y->span.from) - (x->span.from < y->span.from);
}

static int
by_finding(const void *a, const void *b)
{
    const struct watched *x = a, *y = b;
    if (x->finding != y->finding)
        return x->finding < y->finding ? -1 : 1;
    return (x->edit > y->edit) - (x->edit < y->edit);
}

static bool
is_prose(enum filing_column column)
{
    return column == COLUMN_TITLE || column_type(column) == TYPE_TEXT;
}

static bool
touches_prose(const struct filing_row *row, struct span span)
{
    for (int i = 0; i < FILING_COLUMNS; i++) {
        const struct filing_cell *cell = &row->cells[i];
        bool printed = cell->origin == ORIGIN_CELL || cell->origin == ORIGIN_SPLIT;
        if (printed && is_prose((enum filing_column)i) && span.from <= cell->span.to &&
            span.to >= cell->span.from)
            return true;
    }
    return false;
}

/* The rows once more, beside the edits in order of place. */
static void
place_edits(struct run *run, struct watch *watch)
{
    struct filing_source source = {
        .text = run->text,
        .path = str_of(run->path),
        .rules = run->rules,
        .tables = run->around->tables,
    };
    struct filing *filing = filing_open(run->arena, &source);
    struct filing_row *row;
    size_t at = 0;
    while (at < watch->len && filing_next(filing, &row) == FILING_ROW) {
        bool form = row->kind == ROW_DATA || row->kind == ROW_TOTAL ||
                    row->kind == ROW_HEAD || row->kind == ROW_REPEATED ||
                    row->kind == ROW_BLANK;
        while (at < watch->len && watch->items[at].span.from < row->span.from)
            at++;
        for (; at < watch->len && watch->items[at].span.to <= row->span.to; at++)
            watch->items[at].in_form =
                form && !touches_prose(row, watch->items[at].span);
    }
    filing_close(filing);
}

/* WATCHED are all edits of FINDING, in their order. */
static void
keep_form(struct finding *finding, const struct watched *watched)
{
    size_t kept = 0;
    for (size_t i = 0; i < finding->edits.len; i++)
        kept += watched[i].in_form;
    finding->fix_safe = kept > 0;
    if (!kept)
        return;
    kept = 0;
    for (size_t i = 0; i < finding->edits.len; i++)
        if (watched[i].in_form)
            finding->edits.items[kept++] = finding->edits.items[i];
    finding->edits.len = kept;
}

void
fix_scope(struct run *run)
{
    if (!run->filing || !run->around)
        return;
    struct watch watch = watch_edits(run);
    if (!watch.len)
        return;
    qsort(watch.items, watch.len, sizeof *watch.items, by_place);
    place_edits(run, &watch);
    qsort(watch.items, watch.len, sizeof *watch.items, by_finding);
    for (size_t i = 0; i < watch.len;) {
        struct finding *finding = &run->findings.items[watch.items[i].finding];
        size_t count = finding->edits.len;
        keep_form(finding, &watch.items[i]);
        i += count;
    }
}
