/* The row of a filing at a place, and where the plan says what it is judged by. */
#include "lint/entry.h"
#include "lsp/inside.h"

static bool
holds(struct span span, size_t offset)
{
    return span.from <= offset && offset <= span.to && span.to > span.from;
}

static void
find_column(struct row_found *found, size_t offset)
{
    found->column = COLUMN_NONE;
    for (int i = 0; i < FILING_COLUMNS; i++) {
        const struct filing_cell *cell = &found->row->cells[i];
        bool printed = cell->origin == ORIGIN_CELL || cell->origin == ORIGIN_SPLIT;
        if (printed && holds(cell->span, offset)) {
            found->column = (enum filing_column)i;
            found->span = cell->span;
        }
    }
}

/* As the walk of checks counts them: rows of the same item right before it. */
static size_t
next_order(const struct plan *plan, const struct filing_row *row, size_t order,
           int *item)
{
    bool same = plan && row->item.number == *item && plan_duty(plan, *item);
    *item = row->item.number;
    return same ? order + 1 : 0;
}

bool
row_at(struct server *server, size_t offset, struct row_found *found)
{
    const struct run *run = server->judged.run;
    const struct surroundings *around = run->around;
    *found = (struct row_found){ 0 };
    if (!around || !around->tables)
        return false;
    struct filing_source source = {
        .text = run->text,
        .path = str_of(run->path),
        .rules = run->rules,
        .tables = around->tables,
    };
    if (!filing_is(&server->message, &source))
        return false;
    found->filing = filing_open(&server->message, &source);
    struct filing_row *row;
    size_t order = 0;
    int item = -1;
    while (filing_next(found->filing, &row) == FILING_ROW) {
        if (row->kind == ROW_DATA)
            order = next_order(around->plan, row, order, &item);
        if (row->kind != ROW_DATA || !holds(row->span, offset))
            continue;
        struct subject subject = subject_of(around->plan, row, order);
        found->row = row;
        found->duty = subject.duty;
        found->indicator = subject.indicator;
        find_column(found, offset);
        return true;
    }
    row_close(found);
    return false;
}

void
row_close(struct row_found *found)
{
    filing_close(found->filing);
    found->filing = NULL;
}

/* The item of the notice that the duty is; its id is unique, its number may not be. */
static const struct item *
item_of(const struct notice *notice, const struct duty *duty)
{
    const struct item *found = NULL;
    for (size_t i = 0; i < notice->items.len; i++) {
        const struct item *item = &notice->items.items[i];
        if (item->number != duty->number)
            continue;
        if (str_eq(item->title.text, duty->title))
            return item;
        found = found ? found : item;
    }
    return found;
}

struct duty_place
duty_place_of(const struct run *run, const struct duty *duty,
              const struct indicator *indicator)
{
    const struct plan *plan = run->around->plan;
    const struct item *item = plan->notice ? item_of(plan->notice, duty) : NULL;
    if (!item || !plan->notice_path.len)
        return (struct duty_place){ .path = plan->path, .line = duty->line };
    const struct text *text = plan->notice->text;
    struct duty_place place = { .path = plan->notice_path, .line = item->line + 1 };
    size_t line = item->line;
    if (indicator && indicator->span.to > indicator->span.from)
        line = text_line(text, indicator->span.from);
    struct span whole = text->lines.items[line].span;
    place.line = line + 1;
    place.text = text_view(text, whole);
    if (line != item->line ||
        (indicator && indicator->span.to > indicator->span.from)) {
        place.span.from = indicator->span.from - whole.from;
        place.span.to =
            (indicator->span.to < whole.to ? indicator->span.to : whole.to) -
            whole.from;
    }
    return place;
}
