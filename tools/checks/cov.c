/* COV: whether everything that was due is there. */
#include "lint/entry.h"

/* Units that are known by a code: those that filed for an earlier period of the year. */
static void
look_silent(struct run *run, const struct check *self)
{
    const struct history *history = run->around->history;
    int months = period_months(run->around->period);
    for (size_t i = 0; history && i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        bool last = period_months(filed->period) < months && filed->code.len;
        for (size_t k = i + 1; last && k < history->files.len; k++) {
            const struct filed *later = history->files.items[k];
            last = !str_eq(later->code, filed->code) ||
                   period_months(later->period) > months;
        }
        if (!last)
            continue;
        struct finding *finding = found_file(run, self, 0);
        finding->words[0] = filed->code;
        finding->words[1] = period_code(run->arena, run->around->period, 0);
        found_related(run, finding, filed->path, 0,
                      (struct bilingual){ "上一次填报", "its last filing" });
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
