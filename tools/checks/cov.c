/* COV: whether everything that was due for a period is there. */
#include "lint/entry.h"

static struct str
period_text(struct run *run)
{
    return period_code(run->arena, run->around->period, 0);
}

/* Somebody filed the duty for the period: any of its indicators, or the whole. */
static bool
is_filed(const struct plan *plan, const struct history *history,
         const struct duty *duty, int months)
{
    bool filed = history_has(history, duty->number, 0, months);
    for (size_t i = 0; i < duty->count && !filed; i++)
        filed =
            history_has(history, duty->number, plan_nth(plan, duty, i)->number, months);
    return filed;
}

/* Others that are responsible as well filed all that UNIT is responsible for
 * (filings.md §7.4). */
static bool
is_represented(const struct plan *plan, const struct history *history,
               const struct unit *unit, int months)
{
    for (size_t i = 0; i < unit->leads.len; i++) {
        const struct duty *duty = unit->leads.items[i];
        if (duty->units.len < 2 || !is_filed(plan, history, duty, months))
            return false;
    }
    return true;
}

/* A folder that holds most of the tasks is what the supervision office collects; one with
 * the filings of a unit or two says nothing of the others. */
static bool
is_collection(const struct run *run)
{
    const struct plan *plan = run->around->plan;
    int months = period_months(run->around->period);
    size_t filed = 0, due = 0;
    for (size_t i = 0; i < plan->duties.len; i++) {
        const struct duty *duty = &plan->duties.items[i];
        due += duty->units.len > 0;
        filed += duty->units.len && is_filed(plan, run->around->history, duty, months);
    }
    return filed * 2 >= due;
}

/* One that filed again afterwards left a gap, and XPD23 tells of it there. */
static bool
filed_later(const struct history *history, struct str code, int months)
{
    for (size_t i = 0; i < history->files.len; i++)
        if (code.len && str_eq(history->files.items[i]->code, code) &&
            period_months(history->files.items[i]->period) > months)
            return true;
    return false;
}

/* The first period of the year that anybody filed: who filed nothing has no filing before, as
 * nobody has. Then UNIT is missed where it is responsible, and none of its tasks is there. */
static bool
is_missed_at_first(const struct run *run, const struct unit *unit, int months)
{
    const struct history *history = run->around->history;
    if (!unit->leads.len || unit->collective)
        return false;
    for (size_t i = 0; i < history->files.len; i++)
        if (period_months(history->files.items[i]->period) < months)
            return false;
    for (size_t i = 0; i < unit->leads.len; i++)
        if (is_filed(run->around->plan, history, unit->leads.items[i], months))
            return false;
    return true;
}

/* A unit that filed before is missed; one that never did only in a COLLECTION, where it may
 * be represented by others. */
static bool
is_silent(const struct run *run, const struct unit *unit, bool collection)
{
    const struct surroundings *around = run->around;
    int months = period_months(around->period);
    if (!codes_due(around->codes, unit, months) &&
        !(collection && is_missed_at_first(run, unit, months)))
        return false;
    if (codes_file(around->codes, unit, months))
        return false;
    struct str code = codes_of(around->codes, unit);
    if (filed_later(around->history, code, months))
        return false;
    return history_previous_file(around->history, code, months) ||
           (collection && !is_represented(around->plan, around->history, unit, months));
}

static const struct filed *
last_before(const struct run *run, struct str code)
{
    return history_previous_file(run->around->history, code,
                                 period_months(run->around->period));
}

static void
tell_silent(struct run *run, const struct check *self, struct str who, struct str code)
{
    struct finding *finding = found_file(run, self, 0);
    finding->words[0] = who;
    finding->words[1] = period_text(run);
    const struct filed *last = last_before(run, code);
    if (last)
        found_related(run, finding, last->path, 0,
                      (struct bilingual){ "上一次填报", "its last filing" });
}

/* Codes that filed before, and of which nobody knows which unit they are. */
static void
look_nameless(struct run *run, const struct check *self)
{
    const struct history *history = run->around->history;
    int months = period_months(run->around->period);
    for (size_t i = 0; history && i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        bool last = period_months(filed->period) < months && filed->code.len &&
                    !codes_unit(run->around->codes, filed->code);
        for (size_t k = i + 1; last && k < history->files.len; k++) {
            const struct filed *later = history->files.items[k];
            last = !str_eq(later->code, filed->code) ||
                   period_months(later->period) > months;
        }
        if (last)
            tell_silent(run, self, filed->code, filed->code);
    }
}

static void
look_silent(struct run *run, const struct check *self)
{
    const struct surroundings *around = run->around;
    look_nameless(run, self);
    if (!around->plan || !around->codes || !around->history)
        return;
    const struct units *units = around->plan->units;
    bool collection = is_collection(run);
    for (size_t i = 0; i < units->items.len; i++) {
        const struct unit *unit = units->items.items[i];
        if (is_silent(run, unit, collection))
            tell_silent(run, self, unit->name, codes_of(around->codes, unit));
    }
}

CHECK(COV02) = {
    .name = "unit-silent",
    .severity = SEVERITY_ERROR,
    .title = { "单位未填报", "a unit filed nothing" },
    .why = { "缺的往往正是进度落后的", "what is missing is often what lags behind" },
    .hint = { "催报；没有新进展也要续报累计数",
              "ask for it; without news the cumulative figure is still due" },
    .bad = "区水务局 M06 未报",
    .good = "所有责任单位均已报",
    .source = "checks.md COV02",
    SAYS({ "{1} 没有 {2} 的填报", "{1} has no filing for {2}" }),
    .look_folder = look_silent,
};

/* COV01 speaks of it in the file of a unit that is responsible alone, COV02 of a unit that
 * is silent. */
static bool
is_told(const struct run *run, const struct duty *duty, bool collection)
{
    const struct surroundings *around = run->around;
    int months = period_months(around->period);
    const struct units *units = around->plan->units;
    bool told = false, speaks = !duty->units.len;
    for (size_t i = 0; i < units->items.len && !told; i++) {
        const struct unit *unit = units->items.items[i];
        if (!unit_leads(unit, duty))
            continue;
        bool silent = is_silent(run, unit, collection);
        speaks |= !silent;
        told = unit_alone(unit, duty) &&
               (silent || codes_file(around->codes, unit, months));
    }
    return told || !speaks;
}

/* Nobody can make up now for a period that another one has followed. */
static bool
is_newest(const struct run *run)
{
    const struct history *history = run->around->history;
    for (size_t i = 0; i < history->files.len; i++)
        if (period_months(history->files.items[i]->period) >
            period_months(run->around->period))
            return false;
    return true;
}

static void
look_whole(struct run *run, const struct check *self)
{
    const struct plan *plan = run->around->plan;
    const struct history *history = run->around->history;
    int months = period_months(run->around->period);
    if (!plan || !history || !run->around->codes || !is_newest(run) ||
        !is_collection(run))
        return;
    for (size_t i = 0; i < plan->duties.len; i++) {
        const struct duty *duty = &plan->duties.items[i];
        if (!duty->units.len || is_filed(plan, history, duty, months) ||
            is_told(run, duty, true))
            continue;
        struct finding *finding = found_file(run, self, 0);
        finding->item = duty->number;
        finding->words[0] = duty->id;
        finding->words[1] = duty_title(duty);
        finding->words[2] = duty_units(run->arena, duty);
        found_duty(run, finding, duty);
    }
}

CHECK(COV15) = {
    .name = "whole-notice",
    .severity = SEVERITY_ERROR,
    .title = { "通知里的项目没有单位填报",
               "an item of the notice was filed by nobody" },
    .why = { "汇总表缺一项，就不是全部任务的进度",
             "without it the collection is not the progress of all tasks" },
    .hint = { "请责任单位补报", "ask those responsible for it" },
    .bad = "41 项里缺第 36 项",
    .good = "41 项都有单位填报",
    .source = "checks.md COV15",
    SAYS({ "没有人报第 {1} 项“{2}”，责任单位是{3}",
           "nobody filed item {1} ({2}), for which {3} are responsible" }),
    .look_folder = look_whole,
};

/* Who filed DUTY: units that only support it, and nobody who is responsible. */
static const struct filed *
only_helper(const struct run *run, const struct duty *duty)
{
    const struct history *history = run->around->history;
    const struct filed *helper = NULL;
    int months = period_months(run->around->period);
    for (int number = 0; number <= (int)duty->count; number++) {
        size_t from, to;
        history_rows(history, duty->number, number, (struct str){ 0 }, &from, &to);
        for (size_t i = from; i < to; i++) {
            const struct filed *filed = history->rows.items[i].filed;
            const struct unit *unit = codes_unit(run->around->codes, filed->code);
            if (period_months(filed->period) != months)
                continue;
            if (!unit || unit_leads(unit, duty))
                return NULL;
            if (unit_helps(unit, duty))
                helper = filed;
        }
    }
    return helper;
}

static void
look_helpers(struct run *run, const struct check *self)
{
    const struct plan *plan = run->around->plan;
    if (!plan || !run->around->history || !run->around->codes)
        return;
    bool collection = is_collection(run);
    for (size_t i = 0; i < plan->duties.len; i++) {
        const struct duty *duty = &plan->duties.items[i];
        const struct filed *helper = only_helper(run, duty);
        if (!helper || is_told(run, duty, collection))
            continue;
        struct finding *finding = found_file(run, self, 0);
        finding->item = duty->number;
        finding->words[0] = duty->id;
        finding->words[1] = codes_unit(run->around->codes, helper->code)->name;
        finding->words[2] = duty_units(run->arena, duty);
        found_related(run, finding, helper->path, 0,
                      (struct bilingual){ "协办单位的填报", "its filing" });
    }
}

CHECK(COV11) = {
    .name = "lead-missing-for-joint",
    .severity = SEVERITY_ERROR,
    .title = { "只有协办单位填报", "only a supporting unit filed the item" },
    .why = { "责任单位没有认账的数不能算数",
             "a figure that those responsible did not give does not hold" },
    .hint = { "请责任单位填报", "ask those responsible to file it" },
    .bad = "第 11 项只有区交通局（协办）报了",
    .good = "第 11 项由区水务局（责任单位）报",
    .source = "checks.md COV11; the lead unit files for joint items",
    SAYS({ "第 {1} 项只有协办单位{2}报了，责任单位是{3}",
           "only {2}, which supports item {1}, filed it; responsible are {3}" }),
    .look_folder = look_helpers,
};

static bool
has_stated(const struct history *history, const struct duty *duty, struct str code,
           int months)
{
    for (int number = 0; number <= (int)duty->count; number++) {
        size_t from, to;
        history_rows(history, duty->number, number, code, &from, &to);
        for (size_t i = from; i < to; i++)
            if (period_months(history->rows.items[i].filed->period) == months)
                return true;
    }
    return false;
}

static void
tell_assistant(struct run *run, const struct check *self, const struct unit *unit,
               const struct duty *duty)
{
    struct finding *finding = found_file(run, self, 0);
    finding->item = duty->number;
    finding->words[0] = unit->name;
    finding->words[1] = duty->id;
    finding->words[2] = period_text(run);
    found_duty(run, finding, duty);
}

/* Where it is a rule that supporting units say what they did, too. */
static void
look_assistants(struct run *run, const struct check *self)
{
    const struct surroundings *around = run->around;
    int months = period_months(around->period);
    if (!around->plan || !around->codes || !around->history)
        return;
    for (size_t i = 0; i < around->plan->units->items.len; i++) {
        const struct unit *unit = around->plan->units->items.items[i];
        struct str code = codes_of(around->codes, unit);
        for (size_t k = 0; code.len && k < unit->helps.len; k++)
            if (!has_stated(around->history, unit->helps.items[k], code, months))
                tell_assistant(run, self, unit, unit->helps.items[k]);
    }
}

CHECK(COV12) = {
    .name = "assist-statement-missing",
    .severity = SEVERITY_WARNING,
    .off = true,
    .title = { "协办单位没有说明", "a supporting unit says nothing" },
    .why = { "规定协办单位也要说明时，缺了就不知道配合到没到位",
             "where it is a rule, nobody knows whether the support was given" },
    .hint = { "请协办单位说明", "ask for its statement" },
    .bad = "区财政局是第 1 项的协办单位，没有 M06 的说明",
    .good = "协办单位都有说明",
    .source = "checks.md COV12",
    SAYS({ "{1}协办第 {2} 项，没有 {3} 的说明",
           "{1} supports item {2} and has no statement for {3}" }),
    .look_folder = look_assistants,
};
