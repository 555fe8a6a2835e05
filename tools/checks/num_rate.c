/* NUM, PCT: shares of a whole (…率), which have an end at 100. */
#include "checks/amount.h"
#include "checks/percent.h"

/* Rates that cannot pass 100 %: 率, but not of growth. */
static bool
is_share(const struct run *run, struct str name)
{
    return !has_listed(run, LIST_GROWTH, name) && str_has(name, STR("率"));
}

static bool
above_hundred(struct decimal percent)
{
    struct decimal hundred;
    decimal_make(100, 0, &hundred);
    return decimal_compare(percent, hundred) > 0;
}

static void
look_range(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *asked = entry->subject.indicator;
    const struct filing_row *row = entry->row;
    if (!number_is(&row->done) ||
        (row->done.value.mantissa >= 0 && !above_hundred(row->done.value)))
        return;
    const struct measure *measure = row->measure.measure;
    bool percent = row->done.kind == VALUE_PERCENT ||
                   (measure && str_eq(measure->printed, STR("%")));
    bool share = asked && asked->numeric
                     ? asked->kind == TARGET_RATE && str_eq(asked->unit, STR("%"))
                     : percent;
    struct str name = row->cells[COLUMN_TITLE].text;
    if (!share ||
        (!is_share(run, name) && !(asked && is_share(run, asked->duty->text))))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = row->cells[COLUMN_DONE].text;
}

CHECK(NUM15) = {
    .name = "rate-out-of-range",
    .severity = SEVERITY_ERROR,
    .title = { "比率不在0到100%之间", "a rate beyond 0 to 100 %" },
    .why = { "签约率、覆盖率是整体里的一部分，超不过100%",
             "a share of a whole cannot pass 100 %" },
    .hint = { "核对分子、分母", "compare numerator and denominator" },
    .bad = "签约率 累计完成=103",
    .good = "签约率 累计完成=95.2",
    .source = "checks.md NUM15",
    .yields = "NUM08 NUM04",
    SAYS({ "比率填 {1}，超出0到100%", "the rate is {1}, beyond 0 to 100 %" }),
    .look_row = look_range,
};

static struct str
ratio_head(const struct entry *entry)
{
    const struct filing *filing = entry->filing;
    for (size_t i = 0; i < filing->heads.len; i++)
        if (filing->heads.items[i].column == COLUMN_RATIO)
            return filing->heads.items[i].printed;
    return (struct str){ 0 };
}

static void
look_inventory(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_number *ratio = &entry->row->ratio;
    const struct indicator *asked = entry->subject.indicator;
    if (ratio->kind != VALUE_PERCENT || !above_hundred(ratio->value))
        return;
    struct str head = ratio_head(entry);
    bool by_head = is_share(run, head);
    bool by_kind = asked && asked->numeric && asked->kind == TARGET_RATE &&
                   entry->row->done.kind != VALUE_NUMBER &&
                   is_share(run, entry->row->cells[COLUMN_TITLE].text);
    if (!by_head && !by_kind)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_RATIO, 0);
    finding->words[0] = entry->row->cells[COLUMN_RATIO].text;
    finding->words[1] =
        by_head ? arena_str(run->arena, head) : entry->row->cells[COLUMN_TITLE].text;
}

/* Whether the digits of TEXT that end at END may be more than 100: not where they are plainly
 * less. */
static bool
may_pass_hundred(struct str text, size_t end)
{
    size_t from = end, point = end;
    int whole = 0, part = 0;
    while (from && ((text.ptr[from - 1] >= '0' && text.ptr[from - 1] <= '9') ||
                    text.ptr[from - 1] == '.'))
        from--;
    for (size_t i = from; i < end && whole < 1000; i++)
        if (text.ptr[i] == '.')
            point = i;
        else if (point == end)
            whole = whole * 10 + (text.ptr[i] - '0');
        else
            part |= text.ptr[i] - '0';
    struct str before = str_sub(text, from > 3 ? from - 3 : 0, from);
    return point == from || whole > 100 || (whole == 100 && part) ||
           str_ends(before, STR(",")) || str_starts(before, STR("\xEF\xBC"));
}

static bool
may_hold_more(struct str text)
{
    for (size_t at = 0; (at = str_find(text, STR("%"), at)) < text.len; at++)
        if (may_pass_hundred(text, at))
            return true;
    return str_has(text, STR("百分"));
}

/* 合格率102% in words. */
static void
look_inventory_words(struct run *run, const struct check *self,
                     const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (!str_has(text, STR("%")) ||
        (!str_has(text, STR("率")) && !str_has(text, STR("满意度"))) ||
        !may_hold_more(text))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        const struct quantity *quantity = claim->quantity;
        if (quantity->class != QUANTITY_PERCENT || !quantity->has_value ||
            !above_hundred(quantity->value))
            continue;
        struct str name = tables_listed(run->around->tables, LIST_SHARE,
                                        claim_before(prose, claim, 15), WORD_WITHIN);
        if (name.len)
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0)->words[1] = name;
    }
}

static void
look_inventory_row(struct run *run, const struct check *self, const struct entry *entry)
{
    look_inventory(run, self, entry);
    look_inventory_words(run, self, entry);
}

CHECK(PCT17) = {
    .name = "share-above-hundred",
    .severity = SEVERITY_ERROR,
    .title = { "不可能超过100%的比率超过了", "a share above 100 %" },
    .why = { "开工率、覆盖率、合格率的分子是分母的一部分",
             "of what was begun, covered or passed the numerator is part of the denominator" },
    .hint = { "核对分子、分母；是完成率的，改正表头",
              "compare both; if it is done / target, mend the head" },
    .bad = "开工率=105%",
    .good = "开工率=100%；完成率=961.7%",
    .source = "checks.md PCT17",
    .yields = "PCT03 NUM08 NUM01 NUM15",
    SAYS({ "“{2}”填 {1}，超过100%", "{2} is {1}, above 100 %" }),
    .look_row = look_inventory_row,
};

/* A number with a point that ends at END or begins at FROM. */
static struct str
digits_before(struct str text, size_t end)
{
    size_t from = end;
    while (from && ((text.ptr[from - 1] >= '0' && text.ptr[from - 1] <= '9') ||
                    text.ptr[from - 1] == '.'))
        from--;
    return str_sub(text, from, end);
}

static struct str
digits_after(struct str text, size_t from)
{
    size_t end = from;
    while (end < text.len &&
           ((text.ptr[end] >= '0' && text.ptr[end] <= '9') || text.ptr[end] == '.'))
        end++;
    return str_sub(text, from, end);
}

/* The percentage right behind the fraction [from, to), or right before its bracket. */
#define FRACTION_REACH 15

static struct str
percent_beside(struct str text, size_t from, size_t to)
{
    static const struct str joints[] = { STR_INIT("="), STR_INIT("＝"), STR_INIT("，"),
                                         STR_INIT("即"), STR_INIT("为") };
    size_t sign = str_find(text, STR("%"), to);
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (sign < text.len && sign <= to + FRACTION_REACH &&
            str_starts(str_sub(text, to, text.len), joints[i]))
            return digits_before(text, sign);
    struct str head = str_sub(text, 0, from);
    if (str_ends(head, STR("%（")))
        return digits_before(text, from - STR("%（").len);
    if (str_ends(head, STR("%(")))
        return digits_before(text, from - 2);
    return (struct str){ 0 };
}

/* 950/1000=95%, 95%（950/1000）. */
static void
look_fraction(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (!str_has(text, STR("%")))
        return;
    for (size_t at = str_find(text, STR("/"), 0); at < text.len;
         at = str_find(text, STR("/"), at + 1)) {
        struct str above = digits_before(text, at), below = digits_after(text, at + 1);
        size_t from = at - above.len, to = at + 1 + below.len;
        struct ratio_part done = { 0 }, whole = { 0 };
        struct decimal percent;
        if (!above.len || !below.len || (from && text.ptr[from - 1] == '/') ||
            (to < text.len && text.ptr[to] == '/'))
            continue;
        struct str said = percent_beside(text, from, to);
        if (!decimal_read(above, &done.value) || !decimal_read(below, &whole.value) ||
            !decimal_read(said, &percent) ||
            ratio_fit(percent, places_printed(said), done, whole) != RATIO_OFF)
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 1);
        struct decimal right;
        finding->words[0] = said;
        finding->words[1] = str_sub(text, from, to);
        if (ratio_of(done.value, whole.value,
                     places_printed(said) ? places_printed(said) : 1, &right))
            finding->words[2] = decimal_print(run->arena, right);
    }
}

static void
look_rate_or_fraction(struct run *run, const struct check *self,
                      const struct entry *entry)
{
    look_fraction(run, self, entry);
    look_rate_parts(run, self, entry);
}

CHECK(NUM16) = {
    .name = "fraction-and-rate",
    .severity = SEVERITY_WARNING,
    .title = { "分子分母与比率不符", "numerator and denominator give another rate" },
    .why = { "三个数里有一个没有更新", "one of the three was not updated" },
    .hint = { "重算这个比率", "compute the rate anew" },
    .bad = "签约率96.5%（950/1000）",
    .good = "签约率95%（950/1000）",
    .source = "checks.md NUM16",
    SAYS({ "{3}里的{2}是 {4}%，写的是 {1}",
           "{2} of {3} is {4} %, and {1} stands there" },
         { "比率写 {1}%，{2} 是 {3}%", "the rate is {1} %, and {2} is {3} %" }),
    .look_row = look_rate_or_fraction,
};
