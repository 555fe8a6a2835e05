/* XFL: totals told in words above or below the table, against the table. */
#include "lint/entry.h"
#include "quantity/quantity.h"

#define LINES_MOST 50

/* The sum of the done column, and lines that may tell it. */
struct totals {
    size_t rows;
    bool mixed;   /* rows of several measures, or more than decimals hold */
    bool printed; /* a 合计 row has it */
    struct decimal sum, total;
    const struct measure *measure; /* of the rows; NULL: none */
    ARRAY(struct span) lines;
};

static void
collect(struct run *run, const struct check *self, const struct entry *entry)
{
    struct totals *totals = run_state(run, self, sizeof *totals);
    const struct filing_row *row = entry->row;
    if ((row->kind == ROW_FOOT || row->kind == ROW_PREAMBLE) &&
        totals->lines.len < LINES_MOST)
        *array_push(run->arena, &totals->lines) = row->span;
    if ((row->kind != ROW_DATA && row->kind != ROW_TOTAL) || !number_is(&row->done))
        return;
    struct decimal value = past_figure_of(&row->done, &row->measure, NULL).value;
    if (row->kind == ROW_TOTAL) {
        totals->printed = true;
        totals->total = value;
        return;
    }
    totals->mixed |= totals->rows && row->measure.measure != totals->measure;
    totals->measure = row->measure.measure;
    totals->rows++;
    totals->mixed |= !decimal_add(totals->sum, value, &totals->sum);
}

/* The words before SPAN, within its piece of the sentence. */
static struct str
piece_before(struct str text, struct span span)
{
    static const struct str marks[] = { STR_INIT("，"), STR_INIT("。"), STR_INIT("；"),
                                        STR_INIT(",") };
    struct str before = str_sub(text, 0, span.from);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        for (size_t at; (at = str_find(before, marks[i], 0)) < before.len;)
            before = str_sub(before, at + marks[i].len, before.len);
    return before;
}

/* 合计, 共完成 of all rows; of the only one 累计, too. */
static bool
tells_total(const struct totals *totals, struct str before)
{
    if (str_has(before, STR("其中")))
        return false;
    return str_has(before, STR("合计")) || str_has(before, STR("总计")) ||
           str_has(before, STR("共完成")) ||
           (totals->rows == 1 &&
            (str_has(before, STR("累计")) || str_has(before, STR("共"))));
}

/* The figure as one of the rows' measure; false: it is of another one. */
static bool
in_measure(const struct quantity *quantity, const struct measure *measure,
           struct decimal *value)
{
    const struct measure *its = quantity->measure;
    *value = quantity->value;
    if (!measure || !its)
        return !measure == !its;
    if (str_eq(measure->canonical, its->canonical))
        return true;
    return its->dimension.len && str_eq(its->dimension, measure->dimension) &&
           !str_eq(its->dimension, STR("count")) &&
           decimal_multiply(*value, its->factor, value) &&
           decimal_divide(*value, measure->factor, value);
}

static void
compare_line(struct run *run, const struct check *self, const struct totals *totals,
             struct span line)
{
    struct decimal whole = totals->printed ? totals->total : totals->sum, value;
    struct str text = text_view(run->text, line);
    struct quantities quantities = { 0 };
    quantities_find(run->arena, run->around->tables->quantity, run->rules, text,
                    (struct span){ 0, text.len }, &quantities);
    for (size_t k = 0; k < quantities.len; k++) {
        const struct quantity *quantity = &quantities.items[k];
        if (!quantity->has_value || quantity->class != QUANTITY_AMOUNT ||
            quantity->approximate || quantity->comparator != COMPARATOR_EQ ||
            !tells_total(totals, piece_before(text, quantity->span)) ||
            !in_measure(quantity, totals->measure, &value) ||
            !decimal_compare(value, whole))
            continue;
        struct span span = { line.from + quantity->span.from,
                             line.from + quantity->span.to };
        struct finding *finding = found(run, self, span, 0);
        finding->words[0] = text_view(run->text, span);
        finding->words[1] = decimal_print(run->arena, whole);
    }
}

static void
compare(struct run *run, const struct check *self)
{
    const struct totals *totals = run_state(run, self, sizeof *totals);
    if (!totals->rows || totals->mixed)
        return;
    for (size_t i = 0; i < totals->lines.len; i++)
        compare_line(run, self, totals, totals->lines.items[i]);
}

CHECK(XFL08) = {
    .name = "table-against-prose",
    .severity = SEVERITY_ERROR,
    .any_row = true,
    .title = { "文字里的合计与表不符", "a total told in words is not the table's" },
    .why = { "通报引用文字，核对用表，两个数只能有一个对",
             "bulletins quote the words, audits the table" },
    .hint = { "按表重新合计", "add the table again" },
    .bad = "注：合计完成114.8亿元（表里合计 92.0）",
    .good = "注：合计完成92.0亿元",
    .source = "checks.md XFL08; seen: 湘西州 2021",
    SAYS({ "文字合计 {1}，表里是 {2}", "{1} in words, {2} in the table" }),
    .look_row = collect,
    .look_end = compare,
};
