/* What a file covers. */
#include "checks/cover.h"

#include "checks/title.h"

/* From here on a title says which item it is. */
#define TITLE_SURE 700

struct cover *
cover_of(struct run *run)
{
    const struct plan *plan = run->around->plan;
    if (!plan || !plan->units)
        return NULL;
    if (!run->cover)
        run->cover = arena_new(run->arena, struct cover);
    struct cover *cover = run->cover;
    if (!cover->duties) {
        cover->duties =
            arena_alloc_array(run->arena, plan->duties.len, sizeof *cover->duties);
        cover->indicators =
            arena_alloc_array(run->arena, plan->indicators.len, sizeof(bool));
    }
    if (!cover->unit && run->filing)
        cover->unit = codes_unit(run->around->codes, run->filing->path.unit);
    return cover;
}

static void
add_unit(struct cover *cover, const struct entry *entry)
{
    if (entry->owner || !entry->unit.unit || entry->unit.how == UNIT_DANGEROUS ||
        entry->unit.how == UNIT_ELSEWHERE)
        return;
    if (cover->unit && cover->unit != entry->unit.unit)
        cover->mixed = true;
    cover->unit = entry->unit.unit;
}

static void
add_duty(const struct plan *plan, struct cover *cover, const struct entry *entry)
{
    const struct duty *duty = entry->subject.duty;
    const struct indicator *indicator = entry->subject.indicator;
    struct covered *covered = &cover->duties[duty - plan->duties.items];
    cover->known++;
    cover->own +=
        !cover->unit || unit_leads(cover->unit, duty) || unit_helps(cover->unit, duty);
    if (!covered->rows++) {
        covered->record = entry->row->number;
        covered->first = entry->row->span;
    }
    if (!indicator) {
        bool none = entry->subject.how == SUBJECT_NO_INDICATOR;
        covered->stray += none;
        covered->whole = covered->whole || !none;
        return;
    }
    bool *seen = &cover->indicators[indicator - plan->indicators.items];
    covered->stray += *seen;
    *seen = true;
}

struct cover *
cover_add(struct run *run, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    struct cover *cover = cover_of(run);
    if (!cover || cover->last == entry->row->number)
        return cover;
    cover->last = entry->row->number;
    cover->rows++;
    cover->corrections += entry->row->correction == FLAG_YES;
    add_unit(cover, entry);
    if (entry->subject.duty)
        add_duty(plan, cover, entry);
    const struct title *title = title_of(run, entry);
    if (title->best && title->best_score >= TITLE_SURE &&
        title->best_score > title->own + 100)
        cover->duties[title->best - plan->duties.items].claimed++;
    return cover;
}

const struct cover *
cover_whole(struct run *run)
{
    const struct cover *cover = cover_of(run);
    if (!cover || (cover->rows && !cover->own) ||
        (cover->rows && cover->corrections == cover->rows))
        return NULL;
    return cover;
}
