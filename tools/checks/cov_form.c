/* COV: filings that are all alike, and versions of one filing. */
#include "base/similar.h"
#include "lint/entry.h"

/* Fewer rows than these may be alike by chance. */
#define ALIKE 5

struct alike {
    size_t rows, texts, same_text, rates, same_rate, states;
    const struct past *first, *rate;
    enum filing_state state;
    bool one_state;
};

static void
add_alike(struct alike *alike, const struct past *past)
{
    struct str text = past->words ? past->words->progress : (struct str){ 0 };
    bool first = !alike->rows++;
    alike->one_state = first ? past->state != STATE_NONE
                             : alike->one_state && past->state == alike->state;
    alike->state = past->state;
    if (text.len) {
        alike->texts++;
        if (!alike->first)
            alike->first = past;
        alike->same_text += past == alike->first ||
                            similar(text, alike->first->words->progress, true) >= 950;
    }
    if (past->ratio.kind != VALUE_PERCENT && past->ratio.kind != VALUE_NUMBER)
        return;
    alike->rates++;
    if (!alike->rate)
        alike->rate = past;
    alike->same_rate += !decimal_compare(past->ratio.value, alike->rate->ratio.value);
}

/* 0 and 100 may well be the same of all. */
static bool
is_telling(struct decimal rate)
{
    struct decimal hundred = { 0 };
    return rate.mantissa && decimal_read(STR("100"), &hundred) &&
           decimal_compare(rate, hundred) < 0;
}

static void
tell_alike(struct run *run, const struct check *self, const struct filed *filed,
           const struct alike *alike)
{
    size_t say = 3;
    if (alike->texts >= ALIKE && alike->same_text == alike->texts)
        say = 0;
    else if (alike->rates >= ALIKE && alike->same_rate == alike->rates &&
             is_telling(alike->rate->ratio.value))
        say = 1;
    else if (alike->rows >= 2 * ALIKE && !alike->texts && alike->one_state)
        say = 2;
    if (say == 3)
        return;
    struct finding *finding = found_file(run, self, say);
    const struct unit *unit = codes_unit(run->around->codes, filed->code);
    finding->words[0] = unit ? unit->name : filed->code;
    finding->words[1] = arena_printf(run->arena, "%zu",
                                     say == 0   ? alike->texts
                                     : say == 1 ? alike->rates
                                                : alike->rows);
    finding->words[2] = say == 0   ? alike->first->words->progress
                        : say == 1 ? decimal_print(run->arena, alike->rate->ratio.value)
                                   : state_name(alike->state);
}

static void
end_alike(struct run *run, const struct check *self)
{
    const struct history *history = run->around->history;
    for (size_t i = 0; history && i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        struct alike alike = { 0 };
        if (!str_eq(filed->path, run->around->path) || filed->rows < ALIKE ||
            filed->rows > HISTORY_WORDS_MOST)
            continue;
        for (size_t k = 0; k < history->rows.len; k++)
            if (history->rows.items[k].filed == filed)
                add_alike(&alike, &history->rows.items[k]);
        tell_alike(run, self, filed, &alike);
    }
}

CHECK(COV10) = {
    .name = "mass-same",
    .severity = SEVERITY_WARNING,
    .title = { "所有行都一样", "all rows say the same" },
    .why = { "逐行照抄的填报等于没有报",
             "a filing copied from row to row says nothing" },
    .hint = { "逐项写清楚各自的进展", "say of each item what was done" },
    .bad = "8 行进展情况都是“正常推进”",
    .good = "各项进展不一",
    .source = "checks.md COV10",
    SAYS({ "{1}的 {2} 行进展情况相同：“{3}”",
           "{2} rows of {1} have one narrative: {3}" },
         { "{1}的 {2} 行完成率都是 {3}", "{2} rows of {1} have one rate: {3}" },
         { "{1}的 {2} 行状态都是“{3}”，没有进展情况",
           "{2} rows of {1} have one state, {3}, and no narrative" }),
    .look_end = end_alike,
};

#define VERSIONS_MOST 99

struct versions {
    struct str code;
    const struct filed *files[VERSIONS_MOST + 1]; /* by number; [0] is not used */
    int most;
};

/* mzj_v2, mzj-修订2, mzj (3): the number at the end behind a mark; 0: none. */
static int
version_of(struct str path, struct str *code)
{
    size_t from = path.len, end = path.len;
    while (from && path.ptr[from - 1] != '/') {
        from--;
        if (path.ptr[from] == '.')
            end = from;
    }
    struct str stem = str_sub(path, from, end);
    size_t at = 0;
    while (at < stem.len && ((stem.ptr[at] >= 'a' && stem.ptr[at] <= 'z') ||
                             (stem.ptr[at] >= 'A' && stem.ptr[at] <= 'Z')))
        at++;
    *code = str_sub(stem, 0, at);
    int number = 0;
    if (!at || at == stem.len || (stem.ptr[at] >= '0' && stem.ptr[at] <= '9'))
        return 0;
    for (; at < stem.len; at++)
        if (stem.ptr[at] >= '0' && stem.ptr[at] <= '9' && number <= VERSIONS_MOST)
            number = number * 10 + (stem.ptr[at] - '0');
    return number <= VERSIONS_MOST ? number : 0;
}

static struct date
filed_day(const struct history *history, const struct filed *filed)
{
    for (size_t i = 0; i < history->rows.len; i++) {
        const struct past *past = &history->rows.items[i];
        if (past->filed == filed && past->words)
            return past->words->filed.date;
    }
    return (struct date){ 0 };
}

static void
tell_versions(struct run *run, const struct check *self,
              const struct versions *versions)
{
    const struct history *history = run->around->history;
    struct date last = { 0 };
    int count = 0;
    for (int i = 1; i <= versions->most; i++)
        count += versions->files[i] != NULL;
    for (int i = 1; i <= versions->most && count > 1; i++) {
        const struct filed *filed = versions->files[i];
        struct date day = filed ? filed_day(history, filed) : last;
        bool older =
            date_is_set(day) && date_is_set(last) && date_compare(day, last) < 0;
        if (filed && !older) {
            last = day;
            continue;
        }
        struct finding *finding = found_file(run, self, older);
        finding->words[0] = versions->code;
        finding->words[1] = arena_printf(run->arena, "%d", i);
        finding->words[2] = arena_printf(run->arena, "%d", versions->most);
    }
}

static void
look_versions(struct run *run, const struct check *self)
{
    const struct history *history = run->around->history;
    int months = period_months(run->around->period);
    struct versions *versions = arena_new(run->arena, struct versions);
    for (size_t i = 0; history && i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        struct str code;
        int number = version_of(filed->path, &code);
        if (period_months(filed->period) != months)
            continue;
        if (!str_eq(code, versions->code)) {
            tell_versions(run, self, versions);
            *versions = (struct versions){ .code = code };
        }
        if (!number)
            continue;
        versions->files[number] = filed;
        versions->most = number > versions->most ? number : versions->most;
    }
    if (history)
        tell_versions(run, self, versions);
}

CHECK(COV06) = {
    .name = "version-gap",
    .severity = SEVERITY_WARNING,
    .title = { "填报的版本不连续", "versions of a filing are not in a row" },
    .why = { "中间的一版去哪里了，谁也不知道；也可能新旧颠倒",
             "nobody knows where the one between went, or old and new are mixed up" },
    .hint = { "只留最后一版，历史由版本库保存",
              "keep the last one; the repo keeps what was before" },
    .bad = "mzj_v1.csv、mzj_v3.csv",
    .good = "mzj.csv",
    .source = "checks.md COV06",
    SAYS({ "{1} 缺第 {2} 版（有到第 {3} 版）", "{1} lacks version {2} of {3}" },
         { "{1} 第 {2} 版的填报日期比前一版早",
           "version {2} of {1} was filed before the one it follows" }),
    .look_folder = look_versions,
};
