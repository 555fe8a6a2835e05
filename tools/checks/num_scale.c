/* NUM: figures that are off by 万, 千, 亿, or by 100 (percent). */
#include "checks/amount.h"

static int
digits_before_point(struct decimal d)
{
    int digits = d.scale;
    for (int64_t rest = d.mantissa; rest; rest /= 10)
        digits++;
    return digits;
}

/* The power of ten by which A is wrong beside B: A / B within [0.5, 2] * 10^power. */
static int
power_between(struct decimal a, struct decimal b, bool rate)
{
    static const int counts[] = { 4, -4, 3, -3, 8, -8, 0 }, rates[] = { 2, -2, 0 };
    bool plain = !a.divisor && !b.divisor;
    if (a.mantissa <= 0 || b.mantissa <= 0)
        return 0;
    int longer = plain ? digits_before_point(a) - digits_before_point(b) : 0;
    for (const int *power = rate ? rates : counts; *power; power++) {
        struct decimal middle, twice, doubled;
        /* Twice or half as much has a digit more or fewer at most. */
        if (plain && (!longer || longer < *power - 1 || longer > *power + 1))
            continue;
        if (!decimal_shift(b, *power, &middle) ||
            !decimal_add(middle, middle, &doubled) || !decimal_add(a, a, &twice))
            continue;
        if (decimal_compare(twice, middle) >= 0 && decimal_compare(a, doubled) <= 0)
            return *power;
    }
    return 0;
}

struct suspicion {
    int power;
    int reasons;     /* indications that agree on it */
    bool by_target;  /* done is that much above the target */
    bool by_past;    /* … above or below the last filing */
    bool by_parts;   /* … above or below 上期累计 + 本期完成 */
    bool by_measure; /* 万 stands in the unit, and again in the figure */
    bool by_prose;
};

static void
add_reason(struct suspicion *s, int power, bool *reason)
{
    if (!power || (s->power && s->power != power))
        return;
    s->power = power;
    s->reasons++;
    *reason = true;
}

/* Whether the prose names DONE / 10^power. */
static bool
prose_says(struct run *run, const struct entry *entry, struct decimal done, int power)
{
    struct str prose = entry->row->cells[COLUMN_PROGRESS].text;
    struct quantities found = { 0 };
    struct span all = { 0, prose.len < 6000 ? prose.len : 6000 };
    struct decimal want;
    if (!prose.len || !decimal_shift(done, -power, &want))
        return false;
    quantities_find(run->arena, run->around->tables->quantity, NULL, prose, all,
                    &found);
    for (size_t i = 0; i < found.len; i++)
        if (found.items[i].has_value && !decimal_compare(found.items[i].value, want))
            return true;
    return false;
}

static struct suspicion
suspect(const struct run *run, const struct entry *entry,
        const struct indicator *indicator, const struct amount *done)
{
    struct suspicion s = { 0 };
    const struct past *past = entry_previous(entry);
    bool rate = indicator && indicator->kind == TARGET_RATE;
    struct amount target = target_of(run, entry, indicator);
    struct decimal parts;
    if (target.known)
        add_reason(&s, power_between(done->value, target.value, rate), &s.by_target);
    if (past && past_is_number(&past->done))
        add_reason(&s, power_between(entry->done.value, past->done.value, rate),
                   &s.by_past);
    if (!rate && past_is_number(&entry->before) && past_is_number(&entry->current) &&
        decimal_add(entry->before.value, entry->current.value, &parts))
        add_reason(&s, power_between(entry->done.value, parts, false), &s.by_parts);
    if (s.power > 0 && done->scale == s.power)
        add_reason(&s, s.power, &s.by_measure);
    return s;
}

/* A small beginning is no error: below the target counts only with a second reason. A
 * thousand times as much is NUM09's, unless the row itself says otherwise. */
static bool
is_suspicious(const struct suspicion *s)
{
    if (s->power == 3 && !s->by_parts && !s->by_prose && !s->by_measure)
        return false;
    if (s->reasons >= 2)
        return true;
    return s->reasons == 1 && (s->by_parts || (s->by_target && s->power > 0));
}

static struct str
power_word(int power)
{
    switch (power < 0 ? -power : power) {
    case 2:
        return STR("100");
    case 3:
        return STR("1000");
    case 4:
        return STR("10000");
    default:
        return STR("100000000");
    }
}

/* The target itself, ten thousand times the notice's or a ten-thousandth of it. */
static void
look_target_scale(struct run *run, const struct check *self, const struct entry *entry)
{
    static const int powers[] = { 4, -4, 8, -8 };
    struct indicator space;
    const struct indicator *asked = entry_asked(run, entry, &space);
    struct amount target = amount_of(run, entry, &entry->row->target, asked);
    const struct filing_measure *measure = &entry->row->measure;
    if (!asked || is_rate(asked) || !target.known ||
        (measure->text.len && !measure->measure))
        return;
    for (size_t i = 0; i < sizeof powers / sizeof powers[0]; i++) {
        struct decimal wrong;
        if (!decimal_shift(asked->value, powers[i], &wrong) ||
            decimal_compare(target.value, wrong))
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_TARGET, 3);
        finding->words[0] = entry->row->cells[COLUMN_TARGET].text;
        finding->words[1] = power_word(powers[i]);
        finding->words[2] = indicator_print(run, asked);
        found_duty(run, finding, asked->duty);
    }
}

static void
look_scale(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    if (past_is_number(&entry->target))
        look_target_scale(run, self, entry);
    if (!past_is_number(&entry->done) || entry->done.value.mantissa <= 0)
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    struct amount done = amount_of(run, entry, &entry->row->done, asked);
    struct suspicion s = suspect(run, entry, asked, &done);
    if (!s.reasons)
        return;
    if (s.reasons < 3 && prose_says(run, entry, done.value, s.power))
        add_reason(&s, s.power, &s.by_prose);
    if (!is_suspicious(&s))
        return;
    struct amount target = target_of(run, entry, asked);
    size_t say = s.by_parts ? 2 : s.by_past ? 1 : 0;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, say);
    finding->words[0] = entry->row->cells[COLUMN_DONE].text;
    finding->words[1] = power_word(s.power);
    if (say == 0)
        finding->words[2] =
            amount_print(run, target.value, asked ? asked->unit : STR(""));
    else if (say == 1)
        finding->words[2] =
            decimal_print(run->arena, entry_previous(entry)->done.value);
    if (s.reasons < 2)
        at_most(finding, SEVERITY_WARNING);
    if (say == 1)
        found_related(run, finding, entry_previous(entry)->filed->path,
                      entry_previous(entry)->line,
                      (struct bilingual){ "上期填报", "the filing before" });
    found_duty(run, finding, entry->subject.duty);
}

CHECK(NUM08) = {
    .name = "scale-error",
    .severity = SEVERITY_ERROR,
    .title = { "数量级有误", "off by a power of ten" },
    .why = { "“万”写了两遍或漏写，是最常见的录入错误，会毁掉整个合计",
             "万 twice or not at all is the commonest slip, and ruins every sum" },
    .hint = { "核对计量单位：单位带“万”时数里不再带，元与万元、公斤与吨不要混",
              "compare with the unit: where it holds 万 the figure does not" },
    .bad = "年度目标=3.65 计量单位=万亩，累计完成=36500",
    .good = "年度目标=3.65 计量单位=万亩，累计完成=1.9",
    .source = "checks.md NUM08; Scholtus: thousand errors",
    .yields = "UNT06",
    SAYS({ "累计完成 {1}，与目标 {3} 约差 {2} 倍",
           "{1} done, some {2} times off the target {3}" },
         { "累计完成 {1}，与上期 {3} 约差 {2} 倍",
           "{1} done, some {2} times off the {3} before" },
         { "累计完成 {1}，与上期累计加本期完成约差 {2} 倍",
           "{1} done, some {2} times off what the last figure and this period add to" },
         { "年度目标 {1}，与通知的 {3} 差 {2} 倍",
           "the target {1} is {2} times off the notice's {3}" }),
    .look_row = look_scale,
};

static void
look_extreme(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct decimal ten, hundred, times;
    if (!past_is_number(&entry->done))
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!counts_up(entry, asked) || (asked && asked->kind == TARGET_BOUND))
        return;
    struct amount done = amount_of(run, entry, &entry->row->done, asked);
    struct amount target = target_of(run, entry, asked);
    if (!target.known || target.value.mantissa <= 0 ||
        !decimal_shift(target.value, 1, &ten) ||
        !decimal_shift(target.value, 2, &hundred) ||
        decimal_compare(done.value, ten) <= 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = entry->row->cells[COLUMN_DONE].text;
    finding->words[1] = decimal_print(run->arena, target.value);
    if (ratio_of(done.value, target.value, 0, &times))
        finding->words[2] = decimal_print(run->arena, times);
    if (decimal_compare(done.value, hundred) > 0)
        finding->severity = SEVERITY_ERROR;
}

CHECK(NUM09) = {
    .name = "extreme-ratio",
    .severity = SEVERITY_WARNING,
    .title = { "完成数远超目标", "far above the target" },
    .why = { "超过目标十倍，多是单位或数量级有误，也可能目标定得过低",
             "ten times the target is mostly a wrong unit, sometimes a low target" },
    .hint = { "核对单位与数量级；属实的在备注里说明",
              "compare unit and scale; if true, say why" },
    .bad = "年度目标=60，累计完成=60000",
    .good = "年度目标=60，累计完成=577（真实个案）",
    .source = "checks.md NUM09; filings-seen.md §1.6",
    .yields = "NUM08 UNT07 UNT03 NUM01",
    SAYS({ "累计完成 {1}，是目标 {2} 的 {3}%", "{1} done is {3} % of the target {2}" }),
    .look_row = look_extreme,
};
