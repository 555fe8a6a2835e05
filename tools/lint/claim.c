/* What the claims of a narrative say of the row that they stand in. */
#include "lint/prose.h"

#include "base/utf8.h"

bool
statement_ends(struct str text, size_t at)
{
    struct str rest = str_sub(text, at, text.len);
    return str_starts(rest, STR("。")) || str_starts(rest, STR("；")) ||
           str_starts(rest, STR("\n"));
}

size_t
prose_sentence_end(const struct prose *prose, size_t from)
{
    size_t i = from;
    for (; i + 1 < prose->clauses.len; i++) {
        struct str gap = str_sub(prose->text, prose->clauses.items[i].span.to,
                                 prose->clauses.items[i + 1].span.from);
        if (str_has(gap, STR("。")) || str_has(gap, STR("\n")))
            break;
    }
    return i + 1;
}

/* VALUE of the measure FROM in the measure TO. */
static bool
converted(struct decimal value, const struct measure *from, const struct measure *to,
          struct decimal *result)
{
    struct decimal base;
    return decimal_multiply(value, from->factor, &base) &&
           decimal_divide(base, to->factor, result);
}

bool
claim_fits(const struct claim *claim, const struct indicator *indicator,
           struct decimal *value)
{
    const struct quantity *quantity = claim->quantity;
    const struct measure *ours = quantity->measure, *its = indicator->measure;
    *value = quantity->value;
    if (quantity->class == QUANTITY_PERCENT)
        return indicator->unit.len && str_eq(indicator->unit, STR("%"));
    if (!indicator->unit.len)
        return true;
    if (!ours || !its)
        return str_eq(quantity->unit, indicator->unit);
    if (str_eq(ours->canonical, its->canonical))
        return true;
    return ours->dimension.len && str_eq(ours->dimension, its->dimension) &&
           !str_eq(ours->dimension, STR("count")) &&
           converted(quantity->value, ours, its, value);
}

/* The clause behind that of CLAIM, in its sentence, says of all of it that it is not done. */
static bool
is_denied(const struct prose *prose, const struct claim *claim)
{
    struct span span = prose->clauses.items[claim->clause].span;
    if (claim->clause + 1 == prose->clauses.len || statement_ends(prose->text, span.to))
        return false;
    const struct clause *next = &prose->clauses.items[claim->clause + 1];
    struct str words = clause_words(prose, next);
    return next->says == CLAIM_NEGATIVE &&
           (str_starts(words, STR("均")) || str_starts(words, STR("都")) ||
            str_starts(words, STR("尚无")) || str_starts(words, STR("全部未")));
}

/* 建成 speaks of 新建: WORDS hold a character of ASKED. */
static bool
speaks_of(struct str words, struct str asked)
{
    for (size_t at = 0, from = 0; at < asked.len; from = at) {
        utf8_next(asked, &at);
        if (str_has(words, str_sub(asked, from, at)))
            return true;
    }
    return false;
}

/* 尚未布设: CLAUSE denies ACTION, of all of them. */
static bool
denies_action(const struct run *run, const struct prose *prose,
              const struct clause *clause, struct str action)
{
    struct str words = clause_words(prose, clause);
    struct str denial =
        tables_listed(run->around->tables, LIST_NOT_YET, words, WORD_WITHIN);
    return clause->says == CLAIM_NEGATIVE && denial.len && !str_has_digit(words) &&
           !has_listed(run, LIST_REST, words) &&
           speaks_of(str_sub(words, str_find(words, denial, 0), words.len), action);
}

/* 尚未下水布设，已完成11个的焊缝探伤: the work asked for is denied of all of them in the same
 * sentence, and what some have behind them is another step. */
static bool
is_other_step(const struct run *run, const struct prose *prose,
              const struct claim *claim, struct str action)
{
    size_t first = claim->clause;
    if (speaks_of(clause_words(prose, &prose->clauses.items[first]), action))
        return false;
    while (first > 0 && prose_sentence_end(prose, first - 1) > claim->clause)
        first--;
    for (size_t i = first, end = prose_sentence_end(prose, first); i < end; i++)
        if (denies_action(run, prose, &prose->clauses.items[i], action))
            return true;
    return false;
}

/* 已有11个完成焊缝探伤: a step by its own name, none of works and none that INDICATOR asks. */
static bool
is_passed_step(const struct run *run, const struct prose *prose,
               const struct claim *claim, const struct indicator *indicator)
{
    struct str rest = str_sub(prose->text, claim->quantity->extent.to,
                              prose->clauses.items[claim->clause].span.to);
    size_t to = str_find(rest, STR("完成"), 0);
    if (to && !str_eq(str_sub(rest, 0, to), STR("均")) &&
        !str_eq(str_sub(rest, 0, to), STR("已")) &&
        !str_eq(str_sub(rest, 0, to), STR("均已")))
        return false;
    rest = str_sub(rest, to + STR("完成").len, rest.len);
    return utf8_count(rest) >= 2 && !speaks_of(rest, indicator->action) &&
           !speaks_of(rest, indicator->object) && !has_listed(run, LIST_ENDED, rest) &&
           !has_listed(run, LIST_STAGE, rest);
}

bool
asks_beginning(const struct run *run, const struct indicator *indicator)
{
    return has_listed(run, LIST_BEGINNING, indicator->action) ||
           has_listed(run, LIST_BEGINNING, indicator->object);
}

bool
claim_is_unfinished(const struct run *run, const struct prose *prose,
                    const struct claim *claim, const struct indicator *indicator)
{
    struct str words = clause_words(prose, &prose->clauses.items[claim->clause]);
    bool begun =
        has_listed(run, LIST_BEGINNING, words) && !has_listed(run, LIST_ENDED, words);
    return (begun && !asks_beginning(run, indicator)) || is_denied(prose, claim) ||
           is_other_step(run, prose, claim, indicator->action) ||
           is_passed_step(run, prose, claim, indicator);
}

bool
claim_is_candidate(const struct claim *claim)
{
    return (claim->says == CLAIM_DONE || claim->says == CLAIM_NOTHING) &&
           !claim->part && !claim->years && claim->quantity->per == PERIOD_NONE &&
           !claim->quantity->approximate;
}

bool
claim_is_total(const struct claim *claim)
{
    return claim_is_candidate(claim) && claim->says == CLAIM_DONE && !claim->month &&
           claim->quantity->comparator == COMPARATOR_EQ;
}

bool
claim_is_done(const struct claim *claim, const struct entry *entry)
{
    struct decimal value;
    return entry_is_numeric(entry) &&
           claim_fits(claim, entry->subject.indicator, &value) &&
           !decimal_compare(value, entry->done.value);
}

struct finding *
found_claim(struct run *run, const struct check *self, const struct entry *entry,
            enum filing_column column, const struct claim *claim, size_t say)
{
    return found_part(run, self, entry, column, claim->quantity->span, say);
}

const struct prose *
prose_of_progress(struct run *run, const struct check *self, const struct entry *entry)
{
    return entry_text(entry, COLUMN_PROGRESS).len
               ? prose_of(run, self, entry, COLUMN_PROGRESS)
               : NULL;
}

const struct clause *
prose_clause_at(const struct prose *prose, size_t offset)
{
    for (size_t i = 0; i < prose->clauses.len; i++)
        if (offset >= prose->clauses.items[i].span.from &&
            offset < prose->clauses.items[i].span.to)
            return &prose->clauses.items[i];
    return NULL;
}

struct str
clause_words(const struct prose *prose, const struct clause *clause)
{
    return str_sub(prose->text, clause->span.from, clause->span.to);
}

bool
clause_has(const struct prose *prose, const struct clause *clause, struct str word)
{
    return str_has(clause_words(prose, clause), word);
}

struct str
prose_words(const struct prose *prose, struct span span)
{
    return str_sub(prose->text, span.from, span.to);
}

struct str
claim_before(const struct prose *prose, const struct claim *claim, size_t bytes)
{
    size_t from = prose->clauses.items[claim->clause].span.from;
    size_t to = claim->quantity->extent.from;
    return str_sub(prose->text, to > from && to - from > bytes ? to - bytes : from, to);
}
