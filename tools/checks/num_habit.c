/* NUM: figures that look made rather than counted, or counted of other years. */
#include "checks/amount.h"

#include <stdlib.h>

static void
look_carried(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct decimal share;
    const struct filing_row *row = entry->row;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || asked->kind != TARGET_FLOW || !counts_up(entry, asked) ||
        !number_is(&row->done) || row->done.value.mantissa <= 0)
        return;
    struct str text = row->cells[COLUMN_PROGRESS].text;
    if (has_listed(run, LIST_EARLIER, text) &&
        !has_listed(run, LIST_EARLIER, asked->duty->text)) {
        found_cell(run, self, entry, COLUMN_PROGRESS, 1)->words[0] =
            row->cells[COLUMN_DONE].text;
        return;
    }
    if (entry_previous(entry) || !entry->months || entry->months > 2)
        return;
    struct amount done = amount_of(run, entry, &row->done, asked);
    if (!ratio_of(done.value, asked->value, 0, &share))
        return;
    struct decimal most;
    decimal_make(80, 0, &most);
    if (decimal_compare(share, most) < 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = row->cells[COLUMN_DONE].text;
    finding->words[1] = indicator_print(run, asked);
    finding->words[2] = arena_printf(run->arena, "%d", entry->months);
}

CHECK(NUM22) = {
    .name = "carried-over",
    .severity = SEVERITY_WARNING,
    .title = { "可能计入了往年的完成数", "work of earlier years may be counted in" },
    .why = { "年度目标只算当年完成的；审计中查出过把历年里程计入当年",
             "the target is of this year; audits found roads of earlier years counted in" },
    .hint = { "核对是否含上年结转；确属当年的，在备注里说明",
              "look for work carried over; if all is of this year, say so in 备注" },
    .bad = "M01 累计完成=9，目标10",
    .good = "M01 累计完成=1，目标10",
    .source = "checks.md NUM22; 审计署 2015",
    SAYS({ "前 {3} 个月就完成 {1}，目标是 {2}", "{1} within {3} months, of {2}" },
         { "文字提到往年或结转，累计完成 {1} 是否只算当年",
           "the prose tells of earlier years: is {1} of this year alone?" }),
    .yields = "STA15",
    .look_row = look_carried,
};

#define DIGITS_MOST 9

/* A whole number of three to nine digits; its length, 0 when it is none. */
static int
split_digits(struct decimal d, int *digits)
{
    int64_t value = d.mantissa;
    int count = 0;
    if (d.divisor || d.scale < 0 || d.scale > 6 || value <= 0)
        return 0;
    for (int i = 0; i < d.scale; i++)
        value *= 10;
    for (; value && count < DIGITS_MOST; value /= 10)
        digits[count++] = (int)(value % 10);
    return value || count < 3 ? 0 : count;
}

static int64_t
joined(const int *digits, int count)
{
    int64_t value = 0;
    for (int i = count; i > 0; i--)
        value = value * 10 + digits[i - 1];
    return value;
}

struct slip {
    struct decimal percent;
    int places;
    struct ratio_part target;
    int64_t found;
    int count;
};

static void
try_slip(struct slip *slip, int64_t value)
{
    struct ratio_part done = { 0 };
    decimal_make(value, 0, &done.value);
    enum ratio_fit fit = ratio_fit(slip->percent, slip->places, done, slip->target);
    if (fit != RATIO_FITS && fit != RATIO_TRUNCATED)
        return;
    slip->count++;
    slip->found = value;
}

/* One digit changed, or two neighbours swapped. */
static void
try_slips(struct slip *slip, int *digits, int count)
{
    for (int i = 0; i < count; i++) {
        int kept = digits[i];
        for (int other = i == count - 1; other <= 9; other++) {
            digits[i] = other;
            if (other != kept)
                try_slip(slip, joined(digits, count));
        }
        digits[i] = kept;
        if (i + 1 == count || digits[i] == digits[i + 1])
            continue;
        digits[i] = digits[i + 1];
        digits[i + 1] = kept;
        try_slip(slip, joined(digits, count));
        digits[i + 1] = digits[i];
        digits[i] = kept;
    }
}

static void
look_slip(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    const struct filing_row *row = entry->row;
    int digits[DIGITS_MOST + 1];
    if (row->ratio.kind != VALUE_PERCENT || row->done.kind != VALUE_NUMBER ||
        (row->basis != BASIS_NONE && row->basis != BASIS_COUNT))
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (asked && (is_rate(asked) || asks_less(asked) || asked->kind == TARGET_BOUND))
        return;
    struct amount done = amount_of(run, entry, &row->done, asked);
    struct amount target = target_of(run, entry, asked);
    if (!target.known || done.half.mantissa ||
        ratio_fit(row->ratio.value, row->ratio.places, amount_part(&done),
                  amount_part(&target)) != RATIO_OFF)
        return;
    int count = split_digits(done.value, digits);
    struct slip slip = { row->ratio.value, row->ratio.places, amount_part(&target), 0,
                         0 };
    if (count)
        try_slips(&slip, digits, count);
    if (slip.count < 1 || slip.count > 3)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = row->cells[COLUMN_DONE].text;
    finding->words[1] = arena_printf(run->arena, "%lld", (long long)slip.found);
    finding->words[2] = row->cells[COLUMN_RATIO].text;
}

CHECK(NUM25) = {
    .name = "digit-slip",
    .severity = SEVERITY_INFO,
    .title = { "完成数可能错了一位", "a digit of the figure may be wrong" },
    .why = { "改一位或换两位，完成率就对上了",
             "with one digit changed or two swapped the ratio fits" },
    .hint = { "核对是否为 {2}", "compare: is it {2}?" },
    .bad = "累计完成=24589，目标30000，完成率=91.9%（27589？）",
    .good = "累计完成=27589，完成率=91.9%",
    .source = "checks.md NUM25; filings-seen.md S6",
    SAYS({ "按完成率 {3}，{1} 疑为 {2}", "by the ratio {3}, {1} may be {2}" }),
    .look_row = look_slip,
};

/* Figures of three digits and more, of all rows. */
struct figure {
    struct decimal value;
    struct span span;
    struct str text;
    size_t record;
    int item;
};

struct figures {
    ARRAY(struct figure) items;
};

static void
keep_figure(struct run *run, const struct check *self, const struct entry *entry)
{
    struct figures *figures = run_state(run, self, sizeof *figures);
    const struct filing_row *row = entry->row;
    struct decimal least;
    decimal_make(100, 0, &least);
    if (row->done.kind != VALUE_NUMBER || decimal_compare(row->done.bare, least) < 0 ||
        (number_is(&row->target) &&
         !decimal_compare(row->done.value, row->target.value)))
        return;
    *array_push(run->arena, &figures->items) = (struct figure){
        .value = row->done.bare,
        .span = row->cells[COLUMN_DONE].span,
        .record = row->number,
        .item = row->item.number > 0 ? row->item.number : 0,
    };
}

static int
by_value(const void *a, const void *b)
{
    const struct figure *x = a, *y = b;
    int order = decimal_compare(x->value, y->value);
    return order ? order : (x->record > y->record) - (x->record < y->record);
}

static void
tell_copies(struct run *run, const struct check *self)
{
    struct figures *figures = run_state(run, self, sizeof *figures);
    size_t count = figures->items.len;
    /* A table of thousands of rows repeats figures by chance. */
    if (count < 3 || count > 500)
        return;
    qsort(figures->items.items, count, sizeof *figures->items.items, by_value);
    for (size_t i = 0, end; i < count; i = end) {
        const struct figure *first = &figures->items.items[i];
        end = i + 1;
        while (end < count &&
               !decimal_compare(figures->items.items[end].value, first->value))
            end++;
        if (end - i < 3)
            continue;
        struct finding *finding = found(run, self, first[2].span, 0);
        finding->field = column_name(COLUMN_DONE);
        finding->record = first[2].record;
        finding->item = first[2].item;
        finding->words[0] = decimal_print(run->arena, first->value);
        finding->words[1] = arena_printf(run->arena, "%zu", end - i);
    }
}

CHECK(NUM26) = {
    .name = "copied-across-rows",
    .severity = SEVERITY_INFO,
    .title = { "几行填了同一个数", "the same figure in several rows" },
    .why = { "不同指标很少恰好相等，多是复制后没有改",
             "different indicators are rarely equal; mostly a copy" },
    .hint = { "逐行核对", "compare the rows" },
    .bad = "三行累计完成都是 350",
    .good = "各行数值不同",
    .source = "checks.md NUM26; filings-seen.md S11",
    SAYS({ "有 {2} 行累计完成都是 {1}", "{2} rows have {1} done" }),
    .look_row = keep_figure,
    .look_end = tell_copies,
};

#define PERIODS_MOST 12

/* Of what was filed for the indicator, now and before. */
typedef bool judge_past(const struct entry *entry, const struct past *past);

static int
periods_that(const struct run *run, const struct entry *entry, judge_past *judge)
{
    struct history *history = run->around->history;
    const struct subject *subject = &entry->subject;
    const struct past *rows[PERIODS_MOST];
    struct filed now = { .period = entry->period };
    if (!history || !subject->duty || !subject->indicator || !entry->code.len ||
        !entry->months ||
        !judge(entry, &(struct past){ .filed = &now, .done = entry->done }))
        return 0;
    struct past_key key = entry_past_key(entry);
    size_t count = history_series(history, entry->scratch, &key, rows, PERIODS_MOST);
    for (size_t i = 0; i < count; i++)
        if (!past_is_number(&rows[i]->done) || !judge(entry, rows[i]))
            return 0;
    return (int)count + 1;
}

static bool
is_round(const struct entry *entry, const struct past *past)
{
    (void)entry;
    return past->done.value.mantissa > 0 && past->done.value.scale >= 1;
}

static void
look_round(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!past_is_number(&entry->done) || entry->done.value.scale < 1)
        return;
    int periods = periods_that(run, entry, is_round);
    if (periods < 6)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = arena_printf(run->arena, "%d", periods);
}

CHECK(NUM27) = {
    .name = "round-figures",
    .severity = SEVERITY_INFO,
    .off = true,
    .title = { "各期都是整十整百", "round figures in every period" },
    .why = { "实际统计的数很少总是整十，可能是估计的",
             "counts are rarely round every time: estimates?" },
    .hint = { "核对台账", "compare with the ledger" },
    .bad = "连续六期 300、400、600……",
    .good = "312、407、655",
    .source = "checks.md NUM27",
    SAYS({ "连续 {1} 期都是整十的数", "a multiple of ten in each of {1} periods" }),
    .look_row = look_round,
};

/* done * 12 = target * months */
static bool
is_exact(const struct entry *entry, const struct past *past)
{
    struct decimal twelve, months, left, right;
    const struct indicator *asked = entry->subject.indicator;
    decimal_make(12, 0, &twelve);
    decimal_make(period_months(past->filed->period), 0, &months);
    return asked->numeric && decimal_multiply(past->done.value, twelve, &left) &&
           decimal_multiply(asked->value, months, &right) &&
           !decimal_compare(left, right);
}

static void
look_exact(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *asked = entry->subject.indicator;
    if (!asked || !asked->numeric || asked->kind != TARGET_FLOW ||
        !past_is_number(&entry->done) || entry->done.value.mantissa <= 0)
        return;
    int periods = periods_that(run, entry, is_exact);
    if (periods < 4)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = arena_printf(run->arena, "%d", periods);
    finding->words[1] = arena_str(run->arena, asked->text);
}

CHECK(NUM28) = {
    .name = "exactly-on-schedule",
    .severity = SEVERITY_INFO,
    .title = { "各期恰好等于序时进度", "exactly the schedule in every period" },
    .why = { "每期都正好是目标的十二分之几，可能是按进度倒推的",
             "always the very share of the year: computed backwards?" },
    .hint = { "核对台账", "compare with the ledger" },
    .bad = "目标120，3—6月累计恰为 30、40、50、60",
    .good = "目标120，3—6月累计 28、41、52、60",
    .source = "checks.md NUM28",
    SAYS({ "连续 {1} 期恰好是“{2}”的序时进度",
           "exactly the schedule of {2} in each of {1} periods" }),
    .look_row = look_exact,
};
