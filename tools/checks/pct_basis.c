/* PCT: what a percentage is of (口径). */
#include "checks/amount.h"

static bool
of_figures(enum filing_basis basis)
{
    return basis == BASIS_NONE || basis == BASIS_COUNT;
}

/* Integer targets above it make any percentage reachable. */
#define SMALL_TARGET 200

/* Whether some whole number done of TARGET gives PERCENT (GRIM). */
static bool
reachable(struct decimal percent, int places, struct decimal target)
{
    struct decimal guess;
    if (!decimal_multiply(percent, target, &guess) || !decimal_shift(guess, -2, &guess))
        return true;
    int64_t near = guess.mantissa;
    for (int i = 0; i < guess.scale; i++)
        near *= 10;
    for (int i = 0; i > guess.scale; i--)
        near /= 10;
    for (int64_t done = near > 1 ? near - 1 : 0; done <= near + 2; done++) {
        struct ratio_part above = { 0 }, below = { .value = target };
        if (!decimal_make(done, 0, &above.value))
            return true;
        enum ratio_fit fit = ratio_fit(percent, places, above, below);
        if (fit == RATIO_FITS || fit == RATIO_TRUNCATED)
            return true;
    }
    return false;
}

static bool
is_small_count(const struct amount *target, const struct indicator *asked)
{
    struct decimal limit;
    const struct measure *measure = asked ? asked->measure : target->measure;
    decimal_make(SMALL_TARGET, 0, &limit);
    return target->known && decimal_is_integer(target->value) &&
           target->value.mantissa > 0 && decimal_compare(target->value, limit) <= 0 &&
           measure && measure_is_whole(measure) && (!asked || !is_rate(asked));
}

static void
look_unattainable(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    struct indicator space;
    if (row->ratio.kind != VALUE_PERCENT || row->ratio.value.divisor ||
        row->ratio.value.mantissa < 0 || past_is_number(&entry->done) ||
        !of_figures(row->basis))
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    struct amount target = target_of(run, entry, asked);
    if (!is_small_count(&target, asked) ||
        reachable(row->ratio.value, row->ratio.places, target.value))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_RATIO, 0);
    finding->words[0] = row->cells[COLUMN_RATIO].text;
    finding->words[1] = decimal_print(run->arena, target.value);
}

CHECK(PCT05) = {
    .name = "unattainable-ratio",
    .severity = SEVERITY_WARNING,
    .title = { "这个完成率不可能由整数得出", "no whole number done gives this ratio" },
    .why = { "3家只能是 0、33、67、100%；57% 多半是形象进度",
             "of three only 0, 33, 67 and 100 % are possible; 57 % is of something else" },
    .hint = { "按形象进度的，“完成率口径”填“形象进度”；按数量的，重算",
              "if it is physical progress, say so in 完成率口径; else compute it anew" },
    .bad = "目标3家，完成率=57%，口径=数量",
    .good = "目标3家，完成率=66.7%；或口径=形象进度",
    .source = "checks.md PCT05; filings-seen.md S18, S30",
    .yields = "PCT10",
    SAYS({ "目标 {2}，完成几个都得不出 {1}", "of {2} no whole number gives {1}" }),
    .look_row = look_unattainable,
};

static void
look_no_base(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    struct indicator space;
    struct decimal zero = { 0 };
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (row->ratio.kind != VALUE_PERCENT || row->basis != BASIS_NONE ||
        past_is_number(&entry->done) || !asked || is_rate(asked) || asks_less(asked) ||
        !decimal_compare(row->ratio.value, zero) || !entry->filing->has[COLUMN_DONE])
        return;
    found_cell(run, self, entry, COLUMN_RATIO, 0)->words[0] =
        row->cells[COLUMN_RATIO].text;
}

CHECK(PCT06) = {
    .name = "ratio-without-base",
    .severity = SEVERITY_WARNING,
    .title = { "有完成率，没有完成数，也没有口径",
               "a ratio without a figure and without a basis" },
    .why = { "数量目标的百分比不知道是几个里的几个，还是工程形象进度",
             "nobody knows whether it is of the count or of physical progress" },
    .hint = { "填累计完成，或在“完成率口径”写明“形象进度”“投资”",
              "file the figure, or say in 完成率口径 what it is of" },
    .bad = "目标2所，累计完成未报，完成率=70%，口径空",
    .good = "完成率=70%，口径=形象进度",
    .source = "checks.md PCT06; filings-seen.md S9",
    .yields = "PCT05 FMT16 FMT18 NUM06 NUM07 SCH05 SCH13",
    SAYS({ "完成率 {1}，累计完成没有数，口径也没有写",
           "{1}, with no figure done and no basis" }),
    .look_row = look_no_base,
};

static enum filing_basis
plain(enum filing_basis basis)
{
    return basis == BASIS_NONE ? BASIS_COUNT : basis;
}

static void
look_basis(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *past = entry_previous(entry);
    const struct filing_row *row = entry->row;
    if (!past || row->ratio.kind != VALUE_PERCENT ||
        past->ratio.kind != VALUE_PERCENT || row->basis == BASIS_UNKNOWN ||
        past->basis == BASIS_UNKNOWN || plain(row->basis) == plain(past->basis) ||
        row->cells[COLUMN_REMARK].text.len)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_BASIS, 0);
    finding->words[0] = basis_name(plain(row->basis));
    finding->words[1] = basis_name(plain(past->basis));
    found_related(run, finding, past->filed->path, past->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

CHECK(PCT07) = {
    .name = "basis-changed",
    .severity = SEVERITY_WARNING,
    .title = { "完成率口径与上期不同", "another basis than last time" },
    .why = { "口径变了，两期完成率不能比较",
             "with another basis the two ratios do not compare" },
    .hint = { "沿用上期口径，或在备注里说明", "keep the basis, or say why in 备注" },
    .bad = "上期口径=数量，本期口径=投资，备注空白",
    .good = "两期口径都是数量",
    .source = "checks.md PCT07; filings-seen.md S13",
    SAYS({ "口径是“{1}”，上期是“{2}”", "the basis is {1}, it was {2} before" }),
    .look_row = look_basis,
};

/* Lower is better: done / target says nothing. */
static void
look_lower(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *asked = entry->subject.indicator;
    const struct filing_row *row = entry->row;
    if (!asked || !asked->numeric || !asks_less(asked) ||
        row->ratio.kind != VALUE_PERCENT || !of_figures(row->basis))
        return;
    struct amount done = amount_of(run, entry, &row->done, asked);
    if (done.known && !decimal_compare(done.value, row->ratio.value))
        return;
    struct decimal hundred;
    decimal_make(100, 0, &hundred);
    bool met = done.known && decimal_compare(done.value, asked->value) <= 0;
    if (met && !decimal_compare(row->ratio.value, hundred))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_RATIO, 0);
    finding->words[0] = row->cells[COLUMN_RATIO].text;
    finding->words[1] = arena_str(run->arena, asked->text);
    found_duty(run, finding, asked->duty);
}

CHECK(PCT08) = {
    .name = "ratio-of-upper-bound",
    .severity = SEVERITY_INFO,
    .title = { "越低越好的指标算了完成率", "a ratio of what should be low" },
    .why = { "失业率控制在4.3%以内：4.17/4.3=97% 看着像没完成，其实达标",
             "4.17 of at most 4.3 gives 97 %, which looks short and is not" },
    .hint = { "完成率填“不适用”，在进度判断里说明是否达标",
              "write 不适用, and judge in 进度判断" },
    .bad = "失业率 4.17，目标 4.3 以内，完成率=97.0%",
    .good = "完成率=不适用",
    .source = "checks.md PCT08; filings-seen.md S6",
    SAYS({ "“{2}”越低越好，完成率 {1} 没有意义",
           "{2}: lower is better, so {1} says nothing" }),
    .look_row = look_lower,
};

static bool
was_judged(const struct entry *entry)
{
    const struct past *past = entry_previous(entry);
    return past && entry->row->ratio.kind == VALUE_PERCENT &&
           past->ratio.kind == VALUE_PERCENT &&
           plain(entry->row->basis) == plain(past->basis);
}

static bool
same_figure(const struct past_figure *a, const struct past_figure *b)
{
    return past_is_number(a) && past_is_number(b) &&
           !decimal_compare(a->value, b->value);
}

static void
say_past(struct run *run, const struct entry *entry, struct finding *finding)
{
    const struct past *past = entry_previous(entry);
    struct str printed = decimal_print(run->arena, past->ratio.value);
    finding->words[0] = entry->row->cells[COLUMN_RATIO].text;
    finding->words[1] = arena_printf(run->arena, "%.*s%%", STR_ARG(printed));
    found_related(run, finding, past->filed->path, past->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

/* What was filed before fits its own figures: where it did not, it was told of there. */
static bool
was_right(const struct past *past)
{
    struct ratio_part done = { .value = past->done.value },
                      target = { .value = past->target.value };
    return !of_figures(past->basis) || !past_is_number(&past->done) ||
           !past_is_number(&past->target) || past->target.value.mantissa <= 0 ||
           ratio_fit(past->ratio.value, 0, done, target) != RATIO_OFF;
}

static void
look_drop(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *past = entry_previous(entry);
    struct indicator space;
    if (!was_judged(entry) || entry->row->correction == FLAG_YES ||
        decimal_compare(entry->row->ratio.value, past->ratio.value) >= 0)
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    bool same_target = same_figure(&entry->target, &past->target) ||
                       (!past_is_number(&entry->target) && asked);
    if (!same_target || !counts_up(entry, asked) || !was_right(past) ||
        (same_figure(&entry->done, &past->done) && of_figures(entry->row->basis)))
        return;
    say_past(run, entry, found_cell(run, self, entry, COLUMN_RATIO, 0));
}

CHECK(PCT10) = {
    .name = "ratio-drop",
    .severity = SEVERITY_ERROR,
    .title = { "完成率回退", "the ratio falls" },
    .why = { "目标没有变，累计只增不减，完成率不会变小",
             "with the same target a cumulative figure cannot fall" },
    .hint = { "核对两期；如为更正，填“更正标志=是”并说明",
              "compare both; a correction says 更正标志 = 是" },
    .bad = "上期 70%，本期 65%，目标未变",
    .good = "上期 70%，本期 75%",
    .source = "checks.md PCT10",
    .yields = "XPD01 NUM08 UNT07 NUM01 PCT01 PCT03 PCT13 PCT14",
    SAYS({ "完成率 {1}，上期是 {2}", "{1}, and {2} before" }),
    .look_row = look_drop,
};

static void
look_still(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *past = entry_previous(entry);
    if (!was_judged(entry) || !of_figures(entry->row->basis) ||
        entry->row->ratio.places == 0 || entry->row->correction == FLAG_YES ||
        !same_figure(&entry->target, &past->target))
        return;
    bool same_ratio = same_figure(&entry->ratio, &past->ratio);
    bool same_done = same_figure(&entry->done, &past->done);
    if (same_done && !same_ratio && past_is_number(&entry->done)) {
        say_past(run, entry, found_cell(run, self, entry, COLUMN_RATIO, 0));
        return;
    }
    /* A large target hides a small step; below that the ratio was not computed anew. */
    struct ratio_part done = { .value = entry->done.value },
                      target = { .value = entry->target.value };
    if (same_ratio && past_is_number(&entry->done) && past_is_number(&past->done) &&
        !same_done &&
        ratio_fit(entry->ratio.value, entry->row->ratio.places, done, target) ==
            RATIO_OFF)
        say_past(run, entry, found_cell(run, self, entry, COLUMN_RATIO, 1));
}

CHECK(PCT20) = {
    .name = "ratio-and-figure-apart",
    .severity = SEVERITY_ERROR,
    .title = { "完成数与完成率没有一起变", "figure and ratio did not change together" },
    .why = { "累计没有变而完成率变了（或反过来），有一个没有更新",
             "one changed and the other did not: one was not updated" },
    .hint = { "核对后一并更新", "update both" },
    .bad = "累计完成不变，完成率 70% → 75%",
    .good = "累计完成与完成率都不变，或一起变",
    .source = "checks.md PCT20",
    .yields = "NUM01 NUM03 NUM08 UNT07 XPD01 PCT03 PCT13 PCT14",
    SAYS({ "累计完成没有变，完成率从 {2} 变成 {1}",
           "the figure is the same, the ratio went from {2} to {1}" },
         { "累计完成变了，完成率还是上期的 {1}",
           "the figure changed, the ratio is still {1}" }),
    .look_row = look_still,
};
