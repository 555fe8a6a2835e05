/* The walk over the rows of a filing. */
#include "lint/entry.h"
#include "lint/pair.h"
#include "lint/passage.h"

#include <string.h>

/* Checks that want rows, picked once a file. */
struct lookers {
    const struct check **items;
    size_t count;
};

static struct lookers
lookers_of(struct run *run, const bool *chosen, enum share share)
{
    struct lookers lookers = { .count = 0 };
    lookers.items =
        arena_alloc_array(run->arena, catalogue_count, sizeof(*lookers.items));
    for (size_t i = 0; i < catalogue_count; i++)
        if (catalogue[i].row->look_row && share_has(share, &catalogue[i]) && chosen[i])
            lookers.items[lookers.count++] = &catalogue[i];
    return lookers;
}

static void
look_once(struct run *run, const bool *chosen, enum share share, bool end)
{
    for (size_t i = 0; i < catalogue_count; i++) {
        const struct check_row *row = catalogue[i].row;
        void (*look)(struct run *, const struct check *) =
            end ? row->look_end : row->look_head;
        if (look && share_has(share, &catalogue[i]) && chosen[i])
            look(run, &catalogue[i]);
    }
}

static void
set_period(const struct run *run, struct entry *entry)
{
    const struct filing *filing = entry->filing;
    entry->period = entry->row->period;
    /* Where the two differ (TMP01), the row is judged as what its place says. */
    if (filing->path.period.form != TERM_NONE &&
        !period_same(entry->period, filing->path.period))
        entry->period = filing->path.period;
    if (entry->period.form == TERM_NONE)
        entry->period = filing->preamble.period;
    entry->months = period_months(entry->period);
    entry->year = entry->period.year         ? entry->period.year
                  : filing->path.period.year ? filing->path.period.year
                  : filing->preamble.year    ? filing->preamble.year
                  : run->around->plan        ? run->around->plan->year
                                             : 0;
}

/* filings.md §7.9: never the clock. */
static void
set_reference(const struct run *run, struct entry *entry)
{
    entry->reference = run->as_of;
    if (!date_is_set(entry->reference))
        entry->reference = entry->row->filed.date;
    if (!date_is_set(entry->reference))
        entry->reference = entry_period_end(entry);
}

static void
set_figures(struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct indicator *asked = entry->subject.indicator;
    entry->target = past_figure_of(&row->target, &row->measure, asked);
    entry->before = past_figure_of(&row->previous, &row->measure, asked);
    entry->current = past_figure_of(&row->current, &row->measure, asked);
    entry->done = past_figure_of(&row->done, &row->measure, asked);
    entry->ratio = past_figure_of(&row->ratio, NULL, NULL);
}

/* Names of units that rows gave lately, and whom they mean. */
#define NAMES_KEPT 64

struct names_kept {
    struct name_kept {
        char bytes[UNIT_NAME_MOST];
        size_t len;
        struct unit_match match;
    } items[NAMES_KEPT];
};

static void
set_unit(const struct run *run, struct names_kept *kept, struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    const struct filing_cell *cell = &entry->row->cells[COLUMN_UNIT];
    struct str list = cell->text, name = { 0 }, other;
    entry->unit = (struct unit_match){ 0 };
    entry->unit_name = (struct str){ 0 };
    if (!plan || !plan->units || !unit_cut(&list, &name))
        return;
    entry->unit_name = name;
    entry->unit_alone = !unit_cut(&list, &other);
    struct name_kept *place = &kept->items[str_hash(name) % NAMES_KEPT];
    if (!place->len || !str_eq((struct str){ place->bytes, place->len }, name)) {
        place->match = units_match(plan->units, name);
        place->len = name.len <= UNIT_NAME_MOST ? name.len : 0;
        memcpy(place->bytes, name.ptr, place->len);
    }
    entry->unit = place->match;
}

/* What is known of the row in hand; ENTRY has that of the one before. */
static void
entry_set(const struct run *run, struct names_kept *kept, struct entry *entry,
          const struct filing_row *row)
{
    bool same = entry->row && entry->subject.duty &&
                entry->subject.duty->number == row->item.number;
    entry->row = row;
    entry->order = same ? entry->order + 1 : 0;
    entry->subject = subject_of(run->around->plan, row, entry->order);
    set_period(run, entry);
    set_reference(run, entry);
    set_figures(entry);
    set_unit(run, kept, entry);
}

static bool
wants_prose(const bool *chosen)
{
    for (size_t i = 0; i < catalogue_count; i++)
        if (catalogue[i].row->on_prose && chosen[i])
            return true;
    return false;
}

/* Forgets what was read of the row before. */
static void
row_begin(struct entry *entry)
{
    if (arena_bytes(entry->scratch))
        arena_reset(entry->scratch);
    for (int i = 0; i < FILING_COLUMNS; i++)
        entry->proses[i] = NULL;
    *entry->memo = (struct entry_memo){ .history = entry->memo->history,
                                        .steps = entry->memo->steps };
}

/* ENTRY is set where ROW is one of data. */
static void
look_at_row(struct run *run, const struct lookers *lookers, const struct entry *entry,
            const struct filing_row *row)
{
    struct entry bare;
    bool data = row->kind == ROW_DATA;
    if (!data) {
        bare = (struct entry){ .filing = run->filing, .row = row, .code = entry->code };
        entry = &bare;
    }
    for (size_t i = 0; i < lookers->count; i++)
        if (data || lookers->items[i]->row->any_row)
            lookers->items[i]->row->look_row(run, lookers->items[i], entry);
}

/* Words of findings from *told on outlive the row. */
static void
keep_words(struct run *run, size_t *told)
{
    for (; *told < run->findings.len; ++*told)
        for (size_t i = 0; i < FINDING_WORDS; i++) {
            struct str *word = &run->findings.items[*told].words[i];
            *word = filing_kept(run->filing, *word);
        }
}

void
entries_run(struct run *run, const bool *chosen, enum share share)
{
    struct lookers lookers = lookers_of(run, chosen, share);
    struct arena scratch = { 0 };
    struct entry entry = {
        .filing = run->filing,
        .code = run->filing->path.unit,
        .scratch = &scratch,
        .proses = arena_alloc_array(run->arena, FILING_COLUMNS, sizeof(struct prose *)),
    };
    struct past_steps steps = { 0 };
    struct entry_memo memo = { .history = run->around->history, .steps = &steps };
    struct filing_row *row;
    struct names_kept *kept = arena_new(run->arena, struct names_kept);
    size_t told = run->findings.len;
    entry.memo = &memo;
    entry.owner = codes_unit(run->around->codes, entry.code);
    look_once(run, chosen, share, false);
    bool prose = share != SHARE_SECOND && wants_prose(chosen);
    while (filing_next(run->filing, &row) == FILING_ROW) {
        bool data = row->kind == ROW_DATA;
        row_begin(&entry);
        if (data)
            entry_set(run, kept, &entry, row);
        if (data && prose)
            passages_add(run, &entry);
        look_at_row(run, &lookers, &entry, row);
        keep_words(run, &told);
    }
    arena_release(&scratch);
    look_once(run, chosen, share, true);
}
