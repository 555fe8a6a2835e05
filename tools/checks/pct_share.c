/* PCT: shares of one whole in the prose of a row. */
#include "checks/amount.h"
#include "checks/percent.h"

/* Halves that leave nothing over. */
static bool
is_halves(const struct filing_tables *tables, struct str words)
{
    for (size_t i = 0; i < tables->lists[LIST_HALVES].len; i++) {
        struct str other = tables->lists[LIST_HALVES].items[i], one;
        str_cut(&other, '/', &one);
        if (str_has(words, one) && str_has(words, other))
            return true;
    }
    return false;
}

/* A share: 占 before the figure, or one of those joined behind 分别占. */
static bool
is_share(const struct run *run, const struct prose *prose, const struct claim *claim,
         bool joined)
{
    struct str before = claim_before(prose, claim, 24);
    return joined ||
           tables_listed(run->around->tables, LIST_SHARE_OF, before, WORD_LAST).len;
}

struct shares {
    struct decimal sum;
    const struct claim *last;
    size_t from; /* its first clause */
    int count, places;
};

static void
add_share(struct shares *shares, const struct prose *prose, const struct claim *claim)
{
    int own = places_printed(prose_words(prose, claim->quantity->span));
    if (!shares->count++)
        shares->from = claim->clause;
    shares->last = claim;
    shares->places = own > shares->places ? own : shares->places;
    decimal_add(shares->sum, claim->quantity->value, &shares->sum);
}

/* Categories that overlap add up to anything; a slip of the pen lies close to 100. */
static bool
is_off(const struct run *run, const struct prose *prose, const struct shares *shares)
{
    struct decimal hundred, near;
    struct str words = prose_words(
        prose, (struct span){ prose->clauses.items[shares->from].span.from,
                              prose->clauses.items[shares->last->clause].span.to });
    decimal_make(100, 0, &hundred);
    decimal_make(110, 0, &near);
    if (!gap_is_more(gap_between(shares->sum, hundred), 5 * shares->count,
                     shares->places))
        return false;
    if (has_listed(run, LIST_WHOLE, words))
        return shares->count >= 3;
    bool above = decimal_compare(shares->sum, hundred) > 0;
    if (shares->count == 2)
        return is_halves(run->around->tables, words);
    return shares->count >= 3 && above && decimal_compare(shares->sum, near) <= 0;
}

static bool
ends_sentence(const struct prose *prose, size_t clause)
{
    size_t end = prose->clauses.items[clause].span.to;
    return str_starts(str_sub(prose->text, end, prose->text.len), STR("。"));
}

static void
tell_shares(struct run *run, const struct check *self, const struct entry *entry,
            const struct prose *prose, const struct shares *shares)
{
    if (shares->count < 2 || !is_off(run, prose, shares))
        return;
    struct finding *finding =
        found_claim(run, self, entry, COLUMN_PROGRESS, shares->last, 0);
    struct str printed = decimal_print(run->arena, shares->sum);
    finding->words[0] = arena_printf(run->arena, "%.*s%%", STR_ARG(printed));
    finding->words[1] = arena_printf(run->arena, "%d", shares->count);
}

/* Shares are told in one sentence. */
static void
look_shares(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    if (!str_has(text, STR("%")) ||
        (!str_has(text, STR("占")) && !str_has(text, STR("比例分别"))))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    struct shares shares = { .count = 0 };
    for (size_t clause = 0, i = 0; prose && clause < prose->clauses.len; clause++) {
        struct str words = prose_words(prose, prose->clauses.items[clause].span);
        bool joined = str_has(words, STR("分别"));
        for (; i < prose->claims.len && prose->claims.items[i].clause == clause; i++)
            if (claim_is_rate(&prose->claims.items[i]) &&
                is_share(run, prose, &prose->claims.items[i], joined))
                add_share(&shares, prose, &prose->claims.items[i]);
        if (!ends_sentence(prose, clause) && clause + 1 < prose->clauses.len)
            continue;
        tell_shares(run, self, entry, prose, &shares);
        shares = (struct shares){ .count = 0 };
    }
}

CHECK(PCT09) = {
    .name = "shares-above-hundred",
    .severity = SEVERITY_WARNING,
    .title = { "各部分占比之和不是100%", "shares of one whole are not 100 %" },
    .why = { "一个整体的各部分加起来是100%", "the parts of one whole make 100 %" },
    .hint = { "重算各部分占比", "compute the shares anew" },
    .bad = "三类分别占60%、27%、20%",
    .good = "三类分别占60%、27%、13%",
    .source = "checks.md PCT09; filings-seen.md S25",
    SAYS({ "{2} 个占比相加是 {1}", "the {2} shares add up to {1}" }),
    .look_row = look_shares,
};
