/* Two threads for one filing. */
#include "lint/pair.h"

#include <pthread.h>
#include <semaphore.h>

/* Families of the second share, which has the checks of the whole text, too; the first has
 * the reading of the history and most of what compares with it. */
static const struct str second[] = {
    STR_INIT("ENC"), STR_INIT("FMT"), STR_INIT("IDN"),
    STR_INIT("PUB"), STR_INIT("SCH"), STR_INIT("TMP")
};

bool
share_has(enum share share, const struct check *check)
{
    struct str family = check_family(check);
    bool is_second = false;
    for (size_t i = 0; i < sizeof second / sizeof *second; i++)
        is_second |= str_eq(family, second[i]);
    return share == SHARE_ALL || is_second == (share == SHARE_SECOND);
}

bool
pair_is_worth(const struct run *run)
{
    const struct filing *filing = run->filing;
    return run->more_rules && filing && filing->form == FORM_TABLE && run->around &&
           filing->path.unit.len && period_months(filing->path.period) &&
           run->text->utf8.len > ARENA_LONG_BYTES;
}

/* What the two would otherwise read from the history while they look. */
static void
fetch(const struct run *run)
{
    const struct filing_path *path = &run->filing->path;
    struct history *history = run->around->history;
    int months = period_months(path->period);
    if (run->around->last_year)
        history_fetch_all(run->around->last_year);
    if (!history)
        return;
    bool forms = history_has_form(history, path->unit, 0, path->period.form);
    history_fetch(history, &(struct past_wish){ path->unit, true, months, months });
    history_fetch(history,
                  &(struct past_wish){ path->unit, false, 1, forms ? 12 : months - 1 });
}

struct aside {
    struct run run;
    struct arena arena;
    const bool *chosen;
    sem_t fetched; /* the history may be asked */
};

static void *
look_aside(void *argument)
{
    struct aside *side = argument;
    look_at_text(&side->run, side->chosen);
    while (sem_wait(&side->fetched)) /* interrupted */
        ;
    entries_run(&side->run, side->chosen, SHARE_SECOND);
    return NULL;
}

static void
side_open(struct aside *side, struct run *run, const bool *chosen)
{
    *side = (struct aside){ .run = *run, .chosen = chosen };
    side->run.arena = &side->arena;
    side->run.rules = run->more_rules;
    struct filing_source source = {
        .text = run->text,
        .path = str_of(run->path),
        .rules = side->run.rules,
        .tables = run->around->tables,
    };
    side->run.filing = filing_open(&side->arena, &source);
    sem_init(&side->fetched, 0, 0);
}

/* What was found aside goes to RUN. */
static void
side_join(struct aside *side, struct run *run)
{
    filing_close(side->run.filing);
    for (size_t i = 0; i < side->run.findings.len; i++)
        *array_push(run->arena, &run->findings) = side->run.findings.items[i];
    for (size_t i = 0; i < side->run.not_checked.len; i++)
        *array_push(run->arena, &run->not_checked) = side->run.not_checked.items[i];
    for (size_t i = 0; i < side->run.secrets.len; i++)
        *array_push(run->arena, &run->secrets) = side->run.secrets.items[i];
    if (!run->counts)
        run->counts = side->run.counts;
    else
        for (size_t i = 0; side->run.counts && i < catalogue_count; i++)
            run->counts[i] += side->run.counts[i];
    arena_join(run->arena, &side->arena);
}

void
pair_run(struct run *run, const bool *chosen)
{
    struct aside side;
    pthread_t thread;
    side_open(&side, run, chosen);
    bool begun = !pthread_create(&thread, NULL, look_aside, &side);
    fetch(run);
    sem_post(&side.fetched);
    entries_run(run, chosen, SHARE_FIRST);
    if (begun)
        pthread_join(thread, NULL);
    else
        look_aside(&side);
    sem_destroy(&side.fetched);
    side_join(&side, run);
}
