/* TXT: ratio and target told in a filing's words, against the row's own. */
#include "checks/amount.h"
#include "checks/percent.h"
#include "lint/prose.h"

/* The clause speaks of the rate of the task: 完成率, 占年度任务的, 完成任务数的. */
static bool
is_of_the_task(const struct run *run, const struct prose *prose,
               const struct claim *claim)
{
    struct span span = prose->clauses.items[claim->clause].span;
    struct str clause = prose_words(prose, span);
    return has_listed(run, LIST_OF_TASK, clause);
}

/* Two printed percentages agree when the one with fewer decimals is the other rounded. */
static bool
percents_agree(struct decimal a, struct decimal b)
{
    struct decimal gap, unit;
    int scale = a.scale > b.scale ? a.scale : b.scale;
    if (!decimal_add(a, decimal_negate(b), &gap))
        return true;
    if (gap.mantissa < 0)
        gap = decimal_negate(gap);
    return !gap.mantissa ||
           (decimal_make(1, scale < 0 ? scale : 0, &unit) &&
            (a.scale || b.scale || scale) && decimal_compare(gap, unit) < 0);
}

/* The percentage that tells another ratio of the task than RATIO; NULL where any tells RATIO. */
static const struct claim *
task_percent(const struct run *run, const struct prose *prose, struct decimal ratio)
{
    const struct claim *other = NULL;
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        if (!claim_is_percent(claim))
            continue;
        if (percents_agree(claim->quantity->value, ratio))
            return NULL;
        if (claim->says != CLAIM_PLAN && is_of_the_task(run, prose, claim))
            other = claim;
    }
    return other;
}

/* 171 of 240 is 71.25%: 71.3% in the text is as right as 71.2% in the column. */
static bool
fits_figures(const struct run *run, const struct entry *entry,
             const struct prose *prose, const struct claim *claim)
{
    const struct indicator *indicator = entry->subject.indicator;
    struct amount done = amount_of(run, entry, &entry->row->done, indicator);
    struct amount target = amount_of(run, entry, &entry->row->target, indicator);
    struct str numeral = prose_words(prose, claim->quantity->numeral);
    if (!done.known || !target.known || target.value.mantissa <= 0)
        return false;
    return ratio_fit(claim->quantity->value, places_printed(numeral),
                     amount_part(&done), amount_part(&target)) <= RATIO_INTERVAL;
}

static void
look_percent(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!past_is_number(&entry->ratio))
        return;
    const struct prose *prose = prose_of_progress(run, self, entry);
    const struct claim *claim =
        prose ? task_percent(run, prose, entry->ratio.value) : NULL;
    if (!claim || fits_figures(run, entry, prose, claim) ||
        rate_is_explained(run, entry, prose, claim))
        return;
    struct finding *finding = found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
    finding->words[1] = entry->row->cells[COLUMN_RATIO].text;
}

CHECK(TXT02) = {
    .name = "text-against-ratio",
    .severity = SEVERITY_WARNING,
    .title = { "文字里的完成率与完成率列不符", "the text says another ratio" },
    .why = { "两处说的是同一个完成率", "both tell of one ratio" },
    .hint = { "核对后改成一致", "compare, and make them agree" },
    .bad = "进展情况“完成率75%”，完成率=70.0%",
    .good = "进展情况“完成率70%”，完成率=70.0%",
    .source = "checks.md TXT02",
    SAYS({ "文字写“{1}”，完成率填 {2}", "“{1}” in the text, {2} in 完成率" }),
    .yields = "PCT01 PCT03 PCT13 PCT14 PCT20",
    .yields_in_cell = "TXT05",
    .look_row = look_percent,
};

/* The narrative says what the row's own target says: NUM01 judges that. */
static bool
is_of_own_target(const struct entry *entry, struct decimal value)
{
    const struct filing_row *row = entry->row;
    struct decimal scaled = row->target.value;
    return number_is(&row->target) &&
           (!row->measure.scale ||
            decimal_shift(row->target.value, row->measure.scale, &scaled)) &&
           !decimal_compare(scaled, value);
}

static void
look_target(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!entry_is_numeric(entry))
        return;
    const struct prose *prose = prose_of_progress(run, self, entry);
    const struct indicator *indicator = entry->subject.indicator;
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        if (claim->says != CLAIM_TARGET || claim->quantity->approximate ||
            claim->part || claim->years || claim_is_percent(claim) ||
            !is_of_the_task(run, prose, claim) ||
            !claim_fits(claim, indicator, &value) ||
            !decimal_compare(value, indicator->value) ||
            is_of_own_target(entry, value) ||
            (indicator->has_max && !decimal_compare(value, indicator->value_max)))
            continue;
        bool sibling = false;
        const struct duty *duty = entry->subject.duty;
        for (size_t k = 0; k < duty->count; k++)
            sibling |=
                !decimal_compare(value, plan_nth(run->around->plan, duty, k)->value);
        if (sibling)
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
        finding->words[1] = indicator->text;
        found_duty(run, finding, duty);
    }
}

CHECK(TXT03) = {
    .name = "text-against-target",
    .severity = SEVERITY_WARNING,
    .title = { "文字里的任务数与通知不符", "the text says another target" },
    .why = { "任务数以通知为准", "the notice sets the target" },
    .hint = { "改为通知的任务数", "write what the notice says" },
    .bad = "进展情况“年度任务12家”，通知 10 家",
    .good = "进展情况“年度任务10家”",
    .source = "checks.md TXT03",
    SAYS({ "文字写“{1}”，通知是“{2}”", "“{1}” in the text, “{2}” in the notice" }),
    .look_row = look_target,
};
