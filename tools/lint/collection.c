/* Gathering the filings of a period. */
#include "lint/collection.h"

#include "lint/mask.h"
#include "lint/ratio.h"
#include "plan/light.h"
#include "plan/pace.h"

#include <stdlib.h>
#include <string.h>

void
collection_open(struct collection *collection, struct arena *arena,
                const struct surroundings *around)
{
    *collection = (struct collection){
        .arena = arena,
        .around = around,
        .months = period_months(around->period),
    };
}

bool
collection_is_silent(const struct finding *finding)
{
    return !strcmp(finding->check->code, "COV02");
}

/* TEXT with SECRET masked wherever it stands; false where it does not. */
static bool
hide(struct arena *arena, struct str *text, struct str secret)
{
    struct buf out = { .arena = arena };
    size_t at = 0, next;
    while ((next = str_find(*text, secret, at)) < text->len) {
        buf_add(&out, str_sub(*text, at, next));
        buf_add(&out, mask(arena, secret));
        at = next + secret.len;
    }
    if (!at)
        return false;
    buf_add(&out, str_sub(*text, at, text->len));
    *text = buf_str(&out);
    return true;
}

/* The cell in the canonical form; masked where personal data stands in it. */
static struct str
cell_text(struct arena *arena, const struct run *run, const struct filing_row *row,
          enum filing_column column)
{
    struct span span = row->cells[column].span;
    struct str text = filing_canonical(arena, run->filing, row, column);
    for (size_t i = 0; i < run->secrets.len && span.to; i++) {
        struct span secret = run->secrets.items[i];
        if (secret.from >= span.to || secret.to <= span.from)
            continue;
        if (!hide(arena, &text, text_view(run->text, secret)))
            text = mask(arena, text);
    }
    return arena_str(arena, text);
}

static void
fill_cell(struct collected *row, enum filing_column column, struct str text)
{
    if (row->cells[column].len || !text.len)
        return;
    row->cells[column] = text;
    row->filled |= (uint32_t)1 << column;
}

static struct str
joined(struct arena *arena, const struct duty *duty)
{
    struct buf all = { .arena = arena };
    for (size_t i = 0; i < duty->leaders.len; i++) {
        buf_add(&all, i ? STR("、") : STR(""));
        buf_add(&all, duty->leaders.items[i]);
    }
    return buf_str(&all);
}

/* The target in the measure of the row: 6 where it is 万人次. */
static struct str
target_text(struct arena *arena, const struct indicator *indicator,
            const struct filing_row *row)
{
    struct decimal value;
    if (!decimal_shift(indicator->value, -row->measure.scale, &value))
        return (struct str){ 0 };
    return decimal_print(arena, value);
}

static void
fill_cells(struct arena *arena, struct collected *to, const struct filing_row *row)
{
    const struct duty *duty = to->duty;
    const struct indicator *indicator = to->of;
    fill_cell(to, COLUMN_UNIT, to->unit);
    if (!duty)
        return;
    fill_cell(to, COLUMN_ITEM, duty->id);
    fill_cell(to, COLUMN_TITLE, duty_title(duty));
    fill_cell(to, COLUMN_LEADERS, joined(arena, duty));
    if (!indicator)
        return;
    fill_cell(to, COLUMN_INDICATOR, arena_printf(arena, "%d", indicator->number));
    if (!indicator->numeric)
        return;
    fill_cell(to, COLUMN_MEASURE, indicator->unit);
    if (!row->measure.text.len || row->measure.measure == indicator->measure)
        fill_cell(to, COLUMN_TARGET, target_text(arena, indicator, row));
}

/* Whether the share of the target that is done says anything. */
static bool
is_shared(const struct indicator *indicator)
{
    return indicator && indicator->numeric && indicator->value.mantissa > 0 &&
           (indicator->kind == TARGET_FLOW || indicator->kind == TARGET_STOCK) &&
           indicator->comparator != COMPARATOR_LE &&
           indicator->comparator != COMPARATOR_LT;
}

static void
set_pace(struct collection *collection, struct collected *to,
         const struct filing_row *row)
{
    const struct plan *plan = collection->around->plan;
    struct past_figure ratio = past_figure_of(&row->ratio, NULL, NULL);
    struct past_figure done = past_figure_of(&row->done, &row->measure, to->of);
    struct decimal expected;
    to->has_rate = past_is_number(&ratio);
    to->rate = ratio.value;
    if (!is_shared(to->of))
        return;
    if (!to->has_rate && past_is_number(&done))
        to->has_rate = ratio_of(done.value, to->of->value, 1, &to->rate);
    to->has_due = plan_expected(plan, to->of, collection->months, &expected) &&
                  ratio_of(expected, to->of->value, 1, &to->due);
    if (to->has_rate && to->has_due)
        to->light = plan_light(plan, to->rate, to->due);
}

static struct str
who_filed(const struct collection *collection, const struct run *run)
{
    struct str code = run->filing->path.unit;
    const struct unit *unit = codes_unit(collection->around->codes, code);
    return unit ? unit->name : arena_str(collection->arena, code);
}

static void
add_row(struct collection *collection, const struct run *run,
        const struct filing_row *row, struct subject subject, struct str who)
{
    struct arena *arena = collection->arena;
    struct collected *to = array_push(arena, &collection->rows);
    *to = (struct collected){
        .file = collection->files.len - 1,
        .line = row->line,
        .record = row->number,
        .item = row->item.number > 0 ? row->item.number : 0,
        .indicator = row->indicator.number > 0 ? row->indicator.number : 0,
        .duty = subject.duty,
        .of = subject.indicator,
        .unit = who,
        .state = row->state,
        .pace = row->pace,
    };
    if (subject.indicator)
        to->indicator = subject.indicator->number;
    for (int column = 0; column < COLUMN_CANONICAL; column++)
        to->cells[column] = cell_text(arena, run, row, (enum filing_column)column);
    fill_cells(arena, to, row);
    set_pace(collection, to, row);
}

void
collection_add(struct collection *collection, const struct run *run)
{
    struct filing_row *row;
    struct str who = who_filed(collection, run);
    int item = 0;
    size_t order = 0;
    collection->last = collection->rows.len;
    *array_push(collection->arena, &collection->files) =
        arena_str(collection->arena, str_of(run->path));
    while (filing_next(run->filing, &row) == FILING_ROW) {
        if (row->kind != ROW_DATA)
            continue;
        order = item == row->item.number ? order + 1 : 0;
        item = row->item.number;
        if (collection->rows.len == COLLECTED_MOST) {
            collection->left_out++;
            continue;
        }
        add_row(collection, run, row, subject_of(collection->around->plan, row, order),
                who);
    }
}

bool
collection_has(const struct collection *collection, size_t record)
{
    size_t low = collection->last, high = collection->rows.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (collection->rows.items[middle].record < record)
            low = middle + 1;
        else
            high = middle;
    }
    return low < collection->rows.len && collection->rows.items[low].record == record;
}

/* Duties in order of print; what has none stands behind them. */
static int
by_duty(const void *a, const void *b)
{
    const struct collected *x = a, *y = b;
    if (x->duty != y->duty)
        return !x->duty ? 1 : !y->duty ? -1 : x->duty < y->duty ? -1 : 1;
    if (x->item != y->item)
        return x->item < y->item ? -1 : 1;
    if (x->indicator != y->indicator)
        return x->indicator < y->indicator ? -1 : 1;
    if (x->file != y->file)
        return x->file < y->file ? -1 : 1;
    return x->record < y->record ? -1 : x->record > y->record;
}

static void
deal(struct collection *collection, const struct duty *duty, size_t *next)
{
    struct collected_duty dealt = { .duty = duty, .first = *next };
    while (*next < collection->rows.len && collection->rows.items[*next].duty == duty)
        ++*next;
    dealt.count = *next - dealt.first;
    collection->unfiled += duty && !dealt.count;
    if (duty || dealt.count)
        *array_push(collection->arena, &collection->duties) = dealt;
}

void
collection_close(struct collection *collection)
{
    const struct plan *plan = collection->around->plan;
    size_t next = 0;
    if (collection->rows.len)
        qsort(collection->rows.items, collection->rows.len,
              sizeof *collection->rows.items, by_duty);
    for (size_t i = 0; plan && i < plan->duties.len; i++)
        deal(collection, &plan->duties.items[i], &next);
    deal(collection, NULL, &next);
}
