/* Lines and narrative cells. */
#include "lint/passage.h"

#include <stdlib.h>

static const enum filing_column narrative[] = {
    COLUMN_PROGRESS, COLUMN_PROBLEMS,   COLUMN_NEXT,
    COLUMN_REMARK,   COLUMN_ADJUSTMENT, COLUMN_CORRECTION_NOTE,
};

static void
add_lines(struct run *run)
{
    for (size_t i = 0; i < run->text->lines.len; i++)
        array_push(run->arena, &run->passages->items)->span =
            run->text->lines.items[i].span;
}

const struct passages *
run_passages(struct run *run)
{
    if (!run->passages) {
        run->passages = arena_new(run->arena, struct passages);
        if (!run->filing)
            add_lines(run);
    }
    return run->passages;
}

void
passages_add(struct run *run, const struct entry *entry)
{
    struct passages *passages = run->passages;
    if (!passages)
        passages = run->passages = arena_new(run->arena, struct passages);
    for (size_t i = 0; i < sizeof(narrative) / sizeof(narrative[0]); i++) {
        const struct filing_cell *cell = &entry->row->cells[narrative[i]];
        if (!cell->text.len ||
            (cell->origin != ORIGIN_CELL && cell->origin != ORIGIN_SPLIT))
            continue;
        passages->limit |= passages->items.len >= PASSAGES_MOST;
        if (passages->limit)
            return;
        *array_push(run->arena, &passages->items) = (struct passage){
            .span = entry_part(run, entry, narrative[i],
                               (struct span){ 0, cell->text.len }),
            .record = entry->row->number,
            .item = entry->row->item.number > 0 ? entry->row->item.number : 0,
            .column = narrative[i],
        };
    }
}

static int
by_place(const void *a, const void *b)
{
    const struct passage *x = a, *y = b;
    return (x->span.from > y->span.from) - (x->span.from < y->span.from);
}

/* The last passage that begins at or before OFFSET; NULL. */
static const struct passage *
passage_at(const struct passages *passages, size_t offset)
{
    size_t low = 0, high = passages->items.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (passages->items.items[middle].span.from <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &passages->items.items[low - 1] : NULL;
}

void
passages_locate(struct run *run, size_t from)
{
    if (run->passages->items.len)
        qsort(run->passages->items.items, run->passages->items.len,
              sizeof *run->passages->items.items, by_place);
    for (size_t i = from; i < run->findings.len; i++) {
        struct finding *finding = &run->findings.items[i];
        const struct passage *passage = passage_at(run->passages, finding->span.from);
        if (!passage || finding->span.from >= passage->span.to)
            continue;
        finding->record = passage->record;
        finding->item = passage->item;
        finding->field = column_name(passage->column);
    }
}
