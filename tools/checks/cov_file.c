/* COV: what is missing in a unit's own file. */
#include "checks/cover.h"
#include "lint/repo_path.h"

static void
note_row(struct run *run, const struct check *self, const struct entry *entry)
{
    (void)self;
    cover_add(run, entry);
}

/* What the file covers, where it is known whose it is. */
static const struct cover *
judged(struct run *run)
{
    const struct cover *cover = cover_whole(run);
    return cover && cover->unit && !cover->mixed ? cover : NULL;
}

/* The unit said the last time that the item is at an end (终止): nothing is due. */
static bool
is_ended(const struct run *run, const struct duty *duty)
{
    struct history *history = run->around->history;
    const struct filing_path *path = &run->filing->path;
    for (size_t i = 0; history && i < duty->count; i++) {
        const struct past_key key = {
            .item = duty->number,
            .indicator = plan_nth(run->around->plan, duty, i)->number,
            .code = path->unit,
            .months = period_months(path->period),
        };
        const struct past *past = history_previous(history, run->arena, &key);
        if (past && past->state == STATE_ENDED)
            return true;
    }
    return false;
}

static void
end_items(struct run *run, const struct check *self)
{
    const struct cover *cover = judged(run);
    const struct plan *plan = run->around->plan;
    for (size_t i = 0; cover && i < cover->unit->leads.len; i++) {
        const struct duty *duty = cover->unit->leads.items[i];
        const struct covered *covered = &cover->duties[duty - plan->duties.items];
        if (covered->rows || covered->claimed || !unit_alone(cover->unit, duty) ||
            is_ended(run, duty))
            continue;
        struct finding *finding = found_file(run, self, 0);
        finding->item = duty->number;
        finding->words[0] = cover->unit->name;
        finding->words[1] = duty->id;
        finding->words[2] = duty_title(duty);
        found_duty(run, finding, duty);
    }
}

CHECK(COV01) = {
    .name = "item-missing",
    .severity = SEVERITY_ERROR,
    .title = { "缺报本单位的项目", "an item of the unit is missing" },
    .why = { "缺的往往正是进度落后的；没有新进展也要续报累计数",
             "what is missing is often what lags; without news the figure is still due" },
    .hint = { "补上这一项；没有进展的，照上期累计数填",
              "add it; without progress, repeat the cumulative figure" },
    .bad = "应报 8 项，实报 7 项",
    .good = "应报 8 项，实报 8 项",
    .source = "checks.md COV01",
    .yields = "XPD13",
    SAYS({ "缺第 {2} 项“{3}”，责任单位是{1}",
           "item {2} ({3}), for which {1} is responsible, is missing" }),
    .look_row = note_row,
    .look_end = end_items,
};

/* Missing indicators of DUTY, but for as many as rows of it bear a wrong number: what they
 * are is told there. */
static void
end_duty(struct run *run, const struct check *self, const struct cover *cover,
         const struct duty *duty)
{
    const struct plan *plan = run->around->plan;
    const struct covered *covered = &cover->duties[duty - plan->duties.items];
    size_t excused = covered->stray + covered->claimed;
    for (size_t i = 0; i < duty->count; i++) {
        const struct indicator *indicator = plan_nth(plan, duty, i);
        if (cover->indicators[duty->first + i])
            continue;
        if (excused) {
            excused--;
            continue;
        }
        struct finding *finding = found(run, self, covered->first, 0);
        finding->item = duty->number;
        finding->record = covered->record;
        finding->words[0] = indicator_id(run->arena, indicator);
        finding->words[1] = indicator->text;
        found_duty(run, finding, duty);
    }
}

static void
end_indicators(struct run *run, const struct check *self)
{
    const struct cover *cover = judged(run);
    const struct plan *plan = run->around->plan;
    for (size_t i = 0; cover && i < cover->unit->leads.len; i++) {
        const struct duty *duty = cover->unit->leads.items[i];
        const struct covered *covered = &cover->duties[duty - plan->duties.items];
        if (covered->rows && !covered->whole && unit_alone(cover->unit, duty))
            end_duty(run, self, cover, duty);
    }
}

/* For the period somebody filed the indicator, or the item as a whole. */
static bool
is_filed(const struct history *history, const struct duty *duty, int number, int months)
{
    return history_has(history, duty->number, number, months) ||
           history_has(history, duty->number, 0, months);
}

static bool
is_begun(const struct plan *plan, const struct history *history,
         const struct duty *duty, int months)
{
    for (size_t i = 0; i < duty->count; i++)
        if (is_filed(history, duty, plan_nth(plan, duty, i)->number, months))
            return true;
    return false;
}

/* Somebody who answers for DUTY has yet to file: the indicator may come from there. */
static bool
is_awaited(const struct surroundings *around, const struct duty *duty, int months)
{
    const struct units *units = around->plan->units;
    for (size_t i = 0; units && i < units->items.len; i++) {
        const struct unit *unit = units->items.items[i];
        if (unit_leads(unit, duty) && !codes_file(around->codes, unit, months))
            return true;
    }
    return false;
}

/* Joint items at collection: each indicator by one of the units (filings.md §7.4). */
static void
look_joint(struct run *run, const struct check *self)
{
    const struct plan *plan = run->around->plan;
    const struct history *history = run->around->history;
    int months = period_months(run->around->period);
    for (size_t i = 0; plan && history && i < plan->duties.len; i++) {
        const struct duty *duty = &plan->duties.items[i];
        if (duty->units.len < 2 || !is_begun(plan, history, duty, months) ||
            is_awaited(run->around, duty, months))
            continue;
        for (size_t k = 0; k < duty->count; k++) {
            const struct indicator *indicator = plan_nth(plan, duty, k);
            if (is_filed(history, duty, indicator->number, months))
                continue;
            struct finding *finding = found_file(run, self, 1);
            finding->item = duty->number;
            finding->words[0] = indicator_id(run->arena, indicator);
            finding->words[1] = indicator->text;
            found_duty(run, finding, duty);
        }
    }
}

CHECK(COV03) = {
    .name = "indicator-missing",
    .severity = SEVERITY_ERROR,
    .title = { "项目的指标没有报全", "an indicator of the item is missing" },
    .why = { "一项任务有几个目标，少报一个就不知道全貌",
             "a task has several targets; one left out and nobody knows the whole" },
    .hint = { "每个指标一行；补上缺的",
              "a row an indicator; add the one that is missing" },
    .bad = "只有 28-1（180 个示范类），没有 28-2（370 个达标类）",
    .good = "28-1、28-2 各一行",
    .source = "checks.md COV03; filings.md §7.4",
    .yields = "NUM18 SCH15",
    SAYS({ "缺指标 {1}（{2}）", "indicator {1} ({2}) is missing" },
         { "缺指标 {1}（{2}）：几个责任单位都没有报",
           "indicator {1} ({2}): none of the units responsible filed it" }),
    .look_row = note_row,
    .look_end = end_indicators,
    .look_folder = look_joint,
};

/* Part of a path behind its last slash, without the ending. */
static struct str
stem_of(struct str path)
{
    size_t at = path.len, end = path.len;
    while (at && path.ptr[at - 1] != '/') {
        at--;
        if (path.ptr[at] == '.' && end == path.len)
            end = at;
    }
    return str_sub(path, at, end);
}

/* mzj of mzj-修订, mzj_v2, mzj (1). */
static struct str
code_part(struct str stem)
{
    size_t end = 0;
    while (end < stem.len && ((stem.ptr[end] >= 'a' && stem.ptr[end] <= 'z') ||
                              (stem.ptr[end] >= 'A' && stem.ptr[end] <= 'Z') ||
                              (stem.ptr[end] >= '0' && stem.ptr[end] <= '9')))
        end++;
    return str_sub(stem, 0, end);
}

static bool
is_changed(const struct surroundings *around, struct str path)
{
    for (size_t i = 0; i < around->changed_count; i++)
        if (str_eq(around->changed[i], path))
            return true;
    return false;
}

static bool
same_unit(const struct codes *codes, struct str a, struct str b)
{
    struct str x = code_part(a), y = code_part(b);
    if (x.len && str_eq(x, y))
        return true;
    const struct unit *unit = codes_unit(codes, a);
    return unit && unit == codes_unit(codes, b);
}

/* mzj-v2: a version with its number; whether they follow each other is COV06's. */
static bool
is_numbered(struct str stem)
{
    struct str rest = str_sub(stem, code_part(stem).len, stem.len);
    return rest.len > 2 && (rest.ptr[0] == '-' || rest.ptr[0] == '_') &&
           (rest.ptr[1] == 'v' || rest.ptr[1] == 'V') && rest.ptr[2] >= '0' &&
           rest.ptr[2] <= '9';
}

/* Told of the copy, not of the file with the plain name; where only one of them is new, of
 * that; of both where nothing tells which of them counts. */
static bool
may_be_the_copy(const struct surroundings *around, struct str mine, struct str other)
{
    if (around->changed_count && is_changed(around, mine) != is_changed(around, other))
        return is_changed(around, mine);
    struct str a = stem_of(mine), b = stem_of(other);
    bool plain = str_eq(a, code_part(a)), other_plain = str_eq(b, code_part(b));
    return plain == other_plain || other_plain;
}

static void
look_double(struct run *run, const struct check *self)
{
    const struct surroundings *around = run->around;
    const struct history *history = around->history;
    struct str folder = repo_path_above(around->path);
    for (size_t i = 0; history && folder.len && i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        if (!filed->code.len || str_eq(filed->path, around->path) ||
            !str_eq(repo_path_above(filed->path), folder) ||
            !same_unit(around->codes, stem_of(filed->path), stem_of(around->path)) ||
            (is_numbered(stem_of(filed->path)) && is_numbered(stem_of(around->path))) ||
            !may_be_the_copy(around, around->path, filed->path))
            continue;
        struct finding *finding = found_file(run, self, 0);
        const struct unit *unit = codes_unit(around->codes, filed->code);
        finding->words[0] = unit ? unit->name : filed->code;
        finding->words[1] = str_sub(filed->path, folder.len, filed->path.len);
        found_related(run, finding, filed->path, 0,
                      (struct bilingual){ "另一份", "the other one" });
        return;
    }
}

CHECK(COV05) = {
    .name = "double-filing",
    .severity = SEVERITY_ERROR,
    .title = { "同一单位同一期有两份填报", "a unit has two files for one period" },
    .why = { "不知道以哪份为准，汇总时会重复计算",
             "nobody knows which one holds, and sums count both" },
    .hint = { "只留一份；修订直接改原文件，历史由版本库保存",
              "keep one; mend the file itself, the repo keeps what it was" },
    .bad = "mzj.csv 与 mzj-修订.csv",
    .good = "mzj.csv 一份",
    .source = "checks.md COV05",
    SAYS({ "{1}已有 {2}", "{1} has {2} already" }),
    .look_head = look_double,
};

struct blanks {
    size_t figures, no_figure; /* rows; without 累计完成 */
    size_t rows, no_words;     /* rows; without 进展情况 */
};

/* Fewer rows than these are no mass. */
#define MASS 4

static void
count_blanks(struct run *run, const struct check *self, const struct entry *entry)
{
    struct blanks *blanks = run_state(run, self, sizeof *blanks);
    if (entry->filing->has[COLUMN_DONE]) {
        blanks->figures++;
        blanks->no_figure += entry->row->done.kind == VALUE_BLANK ||
                             entry->row->done.kind == VALUE_PLACEHOLDER ||
                             entry->row->done.kind == VALUE_NOT_REPORTED;
    }
    if (entry->filing->has[COLUMN_PROGRESS]) {
        blanks->rows++;
        blanks->no_words += !entry->row->cells[COLUMN_PROGRESS].text.len;
    }
}

static void
end_blanks(struct run *run, const struct check *self)
{
    const struct blanks *blanks = run_state(run, self, sizeof *blanks);
    const size_t counts[2][2] = { { blanks->no_figure, blanks->figures },
                                  { blanks->no_words, blanks->rows } };
    static const enum filing_column columns[] = { COLUMN_DONE, COLUMN_PROGRESS };
    for (int i = 0; i < 2; i++) {
        if (counts[i][1] < MASS || 2 * counts[i][0] <= counts[i][1])
            continue;
        struct finding *finding = found_file(run, self, 0);
        finding->field = column_name(columns[i]);
        finding->words[0] = column_name(columns[i]);
        finding->words[1] = arena_printf(run->arena, "%zu", counts[i][1]);
        finding->words[2] = arena_printf(run->arena, "%zu", counts[i][0]);
    }
}

CHECK(COV09) = {
    .name = "mass-blank",
    .severity = SEVERITY_WARNING,
    .title = { "过半的行没有填", "more than half of the rows are blank" },
    .why = { "这一期等于没有报", "for this period it is as good as not filed" },
    .hint = { "补齐；没有数的写“未报”，定性任务写“不适用”",
              "fill them in; write 未报 where there is no figure, 不适用 where none is due" },
    .bad = "10 行里 7 行的累计完成是空白",
    .good = "个别行空白",
    .source = "checks.md COV09",
    SAYS({ "{2} 行里有 {3} 行没有填“{1}”", "{3} of {2} rows lack {1}" }),
    .look_row = count_blanks,
    .look_end = end_blanks,
};
