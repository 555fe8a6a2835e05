/* TXT: measures that a narrative counts by. */
#include "checks/percent.h"

/* 个 counts whatever has a measure word of its own: 1010户家庭. */
static bool
counts_the_same(const struct run *run, const struct measure *said,
                const struct measure *asked)
{
    return str_eq(asked->canonical, STR("个")) &&
           tables_listed(run->around->tables, LIST_OWN_MEASURE, said->canonical,
                         WORD_ALL)
               .len;
}

/* The figure done stands in the text with a measure that fits. */
static bool
tells_done(const struct prose *prose, const struct entry *entry)
{
    for (size_t i = 0; i < prose->claims.len; i++) {
        struct decimal value;
        if (claim_fits(&prose->claims.items[i], entry->subject.indicator, &value) &&
            !decimal_compare(value, entry->done.value))
            return true;
    }
    return false;
}

/* A measure of people or times that the target does not count. */
static void
look_units(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    if (!entry_is_numeric(entry) || !indicator->measure ||
        !past_is_number(&entry->done))
        return;
    const struct prose *prose = prose_of_progress(run, self, entry);
    if (!prose || tells_done(prose, entry))
        return;
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        const struct measure *measure = claim->quantity->measure;
        if (claim->quantity->has_max || claim->says == CLAIM_PLAN ||
            claim->says == CLAIM_TARGET || claim_is_rate(claim) || !measure ||
            measure->kind == MEASURE_PERCENT ||
            str_eq(measure->canonical, indicator->measure->canonical) ||
            decimal_compare(claim->quantity->value, entry->done.value))
            continue;
        if (str_eq(measure->dimension, indicator->measure->dimension) ||
            counts_the_same(run, measure, indicator->measure))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
        finding->words[1] = indicator->unit;
    }
}

CHECK(TXT24) = {
    .name = "measure-in-text",
    .severity = SEVERITY_WARNING,
    .title = { "文字里的计量单位与指标不同", "another measure in the text" },
    .why = { "人与人次、亩与亩次不能混用", "people are not visits, mu not mu treated" },
    .hint = { "改为“{2}”", "write {2}" },
    .bad = "受众6万人（指标为人次）",
    .good = "受众6万人次",
    .source = "checks.md TXT24",
    SAYS({ "文字写“{1}”，指标的单位是“{2}”", "“{1}”, and the measure is {2}" }),
    .yields = "UNT03 UNT09 UNT10",
    .look_row = look_units,
};
