/* TXT, NUM: a ratio that a narrative tells together with its two figures. */
#include "checks/amount.h"
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

/* PERCENT is not DONE of WHOLE: told at its words. */
static void
judge_share(struct run *run, const struct check *self, const struct entry *entry,
            const struct prose *prose, const struct quantity *done,
            const struct quantity *whole, const struct claim *percent)
{
    struct span numeral = percent->quantity->numeral;
    int places = places_printed(str_sub(prose->text, numeral.from, numeral.to));
    struct decimal right;
    if (ratio_fit(percent->quantity->value, places,
                  (struct ratio_part){ .value = done->value },
                  (struct ratio_part){ .value = whole->value }) != RATIO_OFF ||
        !ratio_of(done->value, whole->value, places, &right))
        return;
    struct finding *finding =
        found_claim(run, self, entry, COLUMN_PROGRESS, percent, 0);
    finding->words[1] = prose_words(prose, done->span);
    finding->words[2] = prose_words(prose, whole->span);
    finding->words[3] = decimal_print(run->arena, right);
}

static bool
may_tell_ratio(struct str text)
{
    return str_has(text, STR("%")) || str_has(text, STR("％"));
}

static void
look_share(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (!str_has(text, STR("占")) || !may_tell_ratio(text))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    for (size_t i = 2; prose && i < prose->claims.len; i++) {
        const struct claim *claims = &prose->claims.items[i - 2];
        if (is_share(prose, claims[0].quantity, claims[1].quantity,
                     claims[2].quantity) &&
            !rate_is_explained(run, entry, prose, &claims[2]))
            judge_share(run, self, entry, prose, claims[0].quantity, claims[1].quantity,
                        &claims[2]);
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

/* The verb of a rate: 签约 of 签约率; empty: the percentage is none, or one of growth or of
 * the task. */
static struct str
rate_verb(const struct prose *prose, const struct claim *percent)
{
    static const struct str others[] = { STR_INIT("完成"), STR_INIT("增长"),
                                         STR_INIT("下降") };
    struct str before = claim_before(prose, percent, 18);
    size_t at = str_find(before, STR("率"), 0), width = STR("签约").len;
    if (!claim_is_rate(percent) || at == before.len || at < width)
        return (struct str){ 0 };
    struct str verb = str_sub(before, at - width, at);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (str_eq(verb, others[i]))
            return (struct str){ 0 };
    return verb;
}

/* CLAIM counts those of whom VERB is true (已签约18900人), not those of whom it should be
 * (应签约) or is not (不合格). */
static bool
is_counted(const struct prose *prose, const struct claim *claim, struct str verb)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    size_t at = str_find(before, verb, 0);
    struct str head = str_sub(before, 0, at);
    return at < before.len && !str_ends(head, STR("应")) &&
           !str_ends(head, STR("不")) && !str_ends(head, STR("未"));
}

static bool
are_of_one_unit(const struct quantity *a, const struct quantity *b)
{
    return a->class == QUANTITY_AMOUNT && b->class == QUANTITY_AMOUNT && a->has_value &&
           b->has_value && str_eq(a->unit, b->unit) && !a->approximate &&
           !b->approximate;
}

/* 较去年同期多6200人: by how much, and not how many. */
static bool
is_difference(const struct run *run, const struct prose *prose,
              const struct claim *claim)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    return has_listed(run, LIST_BY_HOW_MUCH, before);
}

/* 不合格39批次: those of whom it is not true, which are not the whole. */
static bool
is_rest(const struct prose *prose, const struct claim *claim, struct str verb)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    size_t at = str_find(before, verb, 0);
    struct str head = str_sub(before, 0, at);
    return at < before.len && (str_ends(head, STR("不")) || str_ends(head, STR("未")));
}

/* LEAD and VERB, or its first character, stand before the figure: 已签约, 已签. */
static bool
is_led(const struct prose *prose, const struct claim *claim, struct str lead,
       struct str verb)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    size_t at = str_find(before, lead, 0);
    struct str behind = str_sub(before, at + lead.len, before.len);
    return at < before.len && str_starts(behind, str_sub(verb, 0, STR("签").len));
}

/* 签约率78.5%。应签人数为41360人，已签31748人: the rate first, then what it is made of. */
static void
look_parts_behind(struct run *run, const struct check *self, const struct entry *entry,
                  const struct prose *prose)
{
    for (size_t i = 0; i + 2 < prose->claims.len; i++) {
        const struct claim *rate = &prose->claims.items[i], *a = rate + 1,
                           *b = rate + 2;
        struct str verb = rate_verb(prose, rate);
        struct str words =
            str_sub(prose->text, a->quantity->span.to, b->quantity->span.from);
        if (!verb.len || !are_of_one_unit(a->quantity, b->quantity) ||
            str_has(words, STR("。")) || str_has(words, STR("；")))
            continue;
        bool first = is_led(prose, a, STR("应"), verb);
        const struct claim *whole = first ? a : b, *part = first ? b : a;
        if (is_led(prose, whole, STR("应"), verb) &&
            is_led(prose, part, STR("已"), verb) &&
            decimal_compare(whole->quantity->value, part->quantity->value) >= 0)
            judge_share(run, self, entry, prose, part->quantity, whole->quantity, rate);
    }
}

/* 满意1469份: VERB right before the figure, and none that turns it round. */
static bool
ends_in(const struct prose *prose, const struct claim *claim, struct str verb)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    struct str head = str_sub(before, 0, before.len - verb.len);
    return str_ends(before, verb) && !str_ends(head, STR("应")) &&
           !str_ends(head, STR("不")) && !str_ends(head, STR("未"));
}

/* Which of A and B is the part: 1 and 2; 0: not known. */
static int
part_of_two(const struct prose *prose, const struct claim *a, const struct claim *b,
            struct str verb)
{
    bool first = is_counted(prose, a, verb), second = is_counted(prose, b, verb);
    if (first == second) { /* 满意度调查样本1530份，满意1469份 */
        first = first && ends_in(prose, a, verb);
        second = second && ends_in(prose, b, verb);
    }
    return first == second ? 0 : first ? 1 : 2;
}

/* 已签约18900人，应签约21000人，签约率92.6%. */
void
look_rate_parts(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (!str_has(text, STR("率")) || !may_tell_ratio(text))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    for (size_t i = 2; prose && i < prose->claims.len; i++) {
        const struct claim *a = &prose->claims.items[i - 2], *b = a + 1, *rate = a + 2;
        struct str verb = rate_verb(prose, rate);
        struct str words =
            str_sub(text, a->quantity->span.to, rate->quantity->span.from);
        int which;
        if (!verb.len || !are_of_one_unit(a->quantity, b->quantity) ||
            str_has(words, STR("。")) || str_has(words, STR("；")) ||
            is_difference(run, prose, a) || is_difference(run, prose, b) ||
            (which = part_of_two(prose, a, b, verb)) == 0)
            continue;
        const struct claim *part = which == 1 ? a : b, *whole = which == 1 ? b : a;
        if (!is_rest(prose, whole, verb) &&
            decimal_compare(whole->quantity->value, part->quantity->value) >= 0)
            judge_share(run, self, entry, prose, part->quantity, whole->quantity, rate);
    }
    if (prose)
        look_parts_behind(run, self, entry, prose);
}
