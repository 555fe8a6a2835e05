/* TXT: a ratio that a narrative tells together with its two figures. */
#include "checks/percent.h"
#include "lint/ratio.h"

/* 6818人，占7230人的94.3%: done, whole and percent in one sentence. */
static bool
is_share(const struct prose *prose, const struct quantity *done,
         const struct quantity *whole, const struct quantity *percent)
{
    struct str between = str_sub(prose->text, done->span.to, whole->span.from);
    struct str behind = str_sub(prose->text, whole->span.to, percent->span.from);
    return percent->class == QUANTITY_PERCENT && percent->has_value &&
           done->class == QUANTITY_AMOUNT && whole->class == QUANTITY_AMOUNT &&
           str_eq(done->unit, whole->unit) && !done->approximate &&
           !whole->approximate && str_has(between, STR("占")) &&
           str_has(behind, STR("的")) && !str_has(between, STR("。")) &&
           !str_has(behind, STR("。")) && behind.len < 60;
}

static void
look_share(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (!str_has(text, STR("占")) ||
        (!str_has(text, STR("%")) && !str_has(text, STR("％"))))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    for (size_t i = 2; prose && i < prose->claims.len; i++) {
        const struct quantity *done = prose->claims.items[i - 2].quantity;
        const struct quantity *whole = prose->claims.items[i - 1].quantity;
        const struct quantity *percent = prose->claims.items[i].quantity;
        if (!is_share(prose, done, whole, percent))
            continue;
        int places =
            places_printed(str_sub(text, percent->numeral.from, percent->numeral.to));
        struct decimal right;
        if (ratio_fit(percent->value, places,
                      (struct ratio_part){ .value = done->value },
                      (struct ratio_part){ .value = whole->value }) != RATIO_OFF ||
            !ratio_of(done->value, whole->value, places, &right))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, &prose->claims.items[i], 0);
        finding->words[1] = str_sub(text, done->span.from, done->span.to);
        finding->words[2] = str_sub(text, whole->span.from, whole->span.to);
        finding->words[3] = decimal_print(run->arena, right);
    }
}

CHECK(TXT05) = {
    .name = "share-in-text",
    .severity = SEVERITY_WARNING,
    .title = { "文字里的占比算得不对", "a share that its own sentence contradicts" },
    .why = { "三个数写在一句里，读的人一除就知道", "whoever divides sees it" },
    .hint = { "核对三个数；按前两个数应为 {4}%",
              "compare the three; by the first two it is {4}%" },
    .bad = "6818人，占7230人的100%",
    .good = "6818人，占7230人的94.3%",
    .source = "checks.md TXT05, §0; seen: 泰顺 2023",
    SAYS({ "{2}占{3}是 {4}%，写的是 {1}", "{2} of {3} is {4}%, and {1} stands there" }),
    .look_row = look_share,
};
