/* ENG: the day that filings are judged on, and periods that are closed. */
#include "lint/entry.h"

static void
look_day(struct run *run, const struct check *self)
{
    int year = run->filing->path.period.year;
    if (!year && run->around->plan)
        year = run->around->plan->year;
    if (!date_is_set(run->as_of) || !year ||
        (run->as_of.year >= year && run->as_of.year <= year + 1))
        return;
    struct finding *finding = found_file(run, self, 0);
    finding->words[0] = date_print(run->arena, run->as_of);
    finding->words[1] = arena_printf(run->arena, "%d", year);
}

CHECK(ENG06) = {
    .name = "as-of-outside-year",
    .severity = SEVERITY_ERROR,
    .title = { "核对日期不在这一年", "judged on a day of another year" },
    .why = { "用错了日期，逾期、未到期都会判错",
             "what is late would be judged wrongly" },
    .hint = { "用 --as-of 给出这一年的日期", "give a day of the year with --as-of" },
    .bad = "2025 年填报，--as-of 2023-07-05",
    .good = "2025 年填报，--as-of 2025-07-05",
    .source = "checks.md ENG06",
    SAYS({ "--as-of {1}，填报是 {2} 年的", "{1}, and the filing is of {2}" }),
    .look_head = look_day,
};

/* filings/2025/M05/mzj.csv deleted, and closed/2025/M05 is there. */
static void
look_deleted(struct run *run, const struct check *self)
{
    const struct surroundings *around = run->around;
    for (size_t i = 0; around->tree && i < around->deleted_count; i++) {
        struct str path = around->deleted[i];
        struct filing_path said = filing_path_read(path);
        if (said.period.form == TERM_NONE || !str_starts(path, around->filings))
            continue;
        struct str code = period_code(run->arena, said.period, 0);
        struct str marker = arena_printf(run->arena, "closed/%d/%.*s", said.period.year,
                                         STR_ARG(str_sub(code, 4, code.len)));
        if (!tree_has(around->tree, marker))
            continue;
        struct finding *finding = found_file(run, self, 0);
        finding->words[0] = path;
        finding->words[1] = code;
        found_related(run, finding, marker, 0,
                      (struct bilingual){ "该期已关闭", "the period is closed" });
    }
}

CHECK(ENG08) = {
    .name = "accepted-period-edited",
    .severity = SEVERITY_ERROR,
    .title = { "删去了已关闭期次的填报", "a filing of a closed period was deleted" },
    .why = { "已汇总上报的填报不能消失", "what was collected must not disappear" },
    .hint = { "恢复 {1}", "restore {1}" },
    .bad = "closed/2025/M05 存在，提交删去 filings/2025/M05/mzj.csv",
    .good = "只增加新一期的填报",
    .source = "checks.md ENG08; filings.md §5: closed/",
    SAYS({ "{1}（{2} 已关闭）", "{1} ({2} is closed)" }),
    .look_repo = look_deleted,
};
