/* Reading of narrative cells. */
#include "lint/prose.h"

#include "base/utf8.h"
#include "filing/kinds.h"
#include "lint/dates.h"

#include <string.h>

struct cue {
    enum clause_rule says;
    struct span span;
};

#define CUES_MOST 64
/* A tag or reference of a page is not longer; bytes. */
#define MARKUP_MOST 64

struct cues {
    struct cue items[CUES_MOST];
    size_t count;
    bool limit;
};

static const struct bilingual matcher_limit = {
    "进展情况太长或太复杂，规则匹配到了上限",
    "the narrative is too long or too complex: a rule hit its matching limit",
};

/* All cues of a clause, those of different kinds at one place too (累计 is two). */
static void
find_cues(struct rule_set *set, struct str text, struct span clause, struct cues *cues)
{
    struct str words = str_sub(text, clause.from, clause.to);
    cues->count = 0;
    for (size_t at = 0; at < words.len && cues->count + 1 < CUES_MOST;) {
        struct match match;
        enum match_outcome outcome = rule_set_match(set, words, at, 0, &match);
        cues->limit |= outcome == MATCH_LIMIT;
        if (outcome != MATCH_YES)
            return;
        enum clause_rule says = (enum clause_rule)rule_choice(match.rule, "says");
        struct span span = { clause.from + match.whole.from,
                             clause.from + match.whole.to };
        cues->items[cues->count++] = (struct cue){ says, span };
        if (says == CUE_DONE &&
            str_starts(str_sub(words, match.whole.from, words.len), STR("累计")))
            cues->items[cues->count++] = (struct cue){ CUE_CUMULATIVE, span };
        if (says == CUE_MONTH &&
            str_starts(str_sub(words, match.whole.from, words.len), STR("新增")))
            cues->items[cues->count++] = (struct cue){ CUE_VERB, span };
        at = match.whole.to > at ? match.whole.to : at + 1;
    }
}

static enum claim_says
said_by(enum clause_rule cue)
{
    switch (cue) {
    case CUE_DONE:
    case CUE_VERB:
        return CLAIM_DONE;
    case CUE_PLAN:
        return CLAIM_PLAN;
    case CUE_NEGATIVE:
        return CLAIM_NEGATIVE;
    case CUE_TARGET:
        return CLAIM_TARGET;
    case CUE_GOING:
        return CLAIM_GOING;
    case CUE_CUMULATIVE:
    case CUE_MONTH:
    case CUE_PART:
    case CUE_YEARS:
        break;
    }
    return CLAIM_NOTHING;
}

/* A verb says something only where nothing else was said: 计划新建 is a plan. */
static enum claim_says
after_cue(enum claim_says says, enum clause_rule cue)
{
    enum claim_says next = said_by(cue);
    if (next == CLAIM_NOTHING || (cue == CUE_VERB && says != CLAIM_NOTHING) ||
        (cue == CUE_GOING && says == CLAIM_PLAN))
        return says;
    return next;
}

/* Cues before FROM told of a figure before this one, and say no more than whether it is a part, a
 * month's, … */
static void
judge_claim(struct claim *claim, const struct cues *cues, size_t from)
{
    size_t at = claim->quantity->span.from, i = 0;
    for (; i < cues->count && cues->items[i].span.to <= at; i++) {
        const struct cue *cue = &cues->items[i];
        if (cue->span.from >= from)
            claim->says = after_cue(claim->says, cue->says);
        claim->cumulative |= cue->says == CUE_CUMULATIVE;
        claim->month |= cue->says == CUE_MONTH;
        claim->part |= cue->says == CUE_PART;
        claim->years |= cue->says == CUE_YEARS;
        if (cue->says == CUE_VERB)
            claim->verb = cue->span;
    }
    for (; i < cues->count; i++) {
        const struct cue *cue = &cues->items[i];
        if (cue->span.from < claim->quantity->span.to)
            continue;
        if (claim->says == CLAIM_NOTHING)
            claim->says = said_by(cue->says);
        if (cue->says == CUE_VERB && !claim->verb.to)
            claim->verb = cue->span;
    }
}

static bool
ends_clause(uint32_t c)
{
    return c == 0x3002 || c == 0xFF1B || c == 0xFF0C || c == 0xFF01 || c == 0xFF1F ||
           c == ';' || c == '\n' || c == '\r';
}

/* The clause that begins at FROM. */
static struct span
clause_at(struct str text, size_t from, size_t *next)
{
    size_t at = from;
    while (at < text.len) {
        size_t end = at;
        if (ends_clause(utf8_next(text, &end))) {
            *next = end;
            return (struct span){ from, at };
        }
        at = end;
    }
    *next = text.len;
    return (struct span){ from, text.len };
}

static bool
is_figure(const struct quantity *quantity)
{
    return quantity->has_value &&
           (quantity->class == QUANTITY_AMOUNT || quantity->class == QUANTITY_NUMBER ||
            quantity->class == QUANTITY_PERCENT);
}

/* 规划建设甲校1080个、乙校900个，合计1980个: the sum is of what its parts are. CLAIM is the last. */
static bool
is_sum_of_before(const struct prose *prose, const struct claim *claim,
                 const struct cues *cues)
{
    size_t count = prose->claims.len;
    if (count < 3 || claim->says != CLAIM_DONE || claim->verb.to || cues->count != 1)
        return false;
    const struct claim *last = claim - 1;
    struct str between =
        str_sub(prose->text, last->quantity->span.to, claim->quantity->span.from);
    struct str word =
        str_sub(prose->text, cues->items[0].span.from, cues->items[0].span.to);
    return (last->says == CLAIM_PLAN || last->says == CLAIM_TARGET) &&
           claim->clause == last->clause + 1 && !str_has(between, STR("。")) &&
           str_ends(word, STR("计")) && !str_ends(word, STR("累计"));
}

/* 完成率63.5%：新建720套: behind the percentage of the task, the end of which this is, its words are
 * spent. 0: the figure before the last claim is none, or of another clause. */
static size_t
rate_end(const struct prose *prose)
{
    if (prose->claims.len < 2)
        return 0;
    const struct claim *last = &prose->claims.items[prose->claims.len - 1],
                       *rate = last - 1;
    bool spent = rate->clause == last->clause && rate->says == CLAIM_TARGET &&
                 rate->quantity->class == QUANTITY_PERCENT;
    return spent ? rate->quantity->span.to : 0;
}

struct reading {
    struct run *run;
    const struct entry *entry;
    struct arena *arena;
    struct rule_set *set;
    struct prose *prose;
    struct quantities quantities;
    struct cues cues;
    bool cumulative; /* 截至6月25日 in the clause before … */
    bool years;      /* … 2019年以来 */
};

/* 后两所7月底前具备验收条件, told in May: a day or month after the filing, without 已. */
static bool
is_yet_to_come(const struct reading *reading, struct span span)
{
    const struct entry *entry = reading->entry;
    struct str words = str_sub(reading->prose->text, span.from, span.to);
    struct said_date date;
    for (size_t at = 0;
         date_is_set(entry->reference) && said_date_next(words, &at, &date);) {
        struct date first =
            said_date_first(&date, entry->year ? entry->year : entry->reference.year);
        if (date.month && date_is_set(first) &&
            date_compare(first, entry->reference) > 0)
            return !str_has(words, STR("已"));
    }
    return false;
}

static void
read_clause(struct reading *reading, struct span span)
{
    struct prose *prose = reading->prose;
    find_cues(reading->set, prose->text, span, &reading->cues);
    struct clause *clause = array_push(reading->arena, &prose->clauses);
    clause->span = span;
    bool cumulative = reading->cumulative, years = reading->years;
    size_t claims = prose->claims.len;
    for (size_t i = 0; i < reading->cues.count; i++) {
        enum clause_rule says = reading->cues.items[i].says;
        clause->says = after_cue(clause->says, says);
        clause->verb |= says == CUE_VERB;
        cumulative |= says == CUE_CUMULATIVE;
        years |= says == CUE_YEARS;
    }
    for (size_t i = 0; i < reading->quantities.len; i++) {
        const struct quantity *quantity = &reading->quantities.items[i];
        if (quantity->span.from < span.from || quantity->span.from >= span.to ||
            !is_figure(quantity))
            continue;
        struct claim *claim = array_push(reading->arena, &prose->claims);
        claim->quantity = quantity;
        claim->clause = prose->clauses.len - 1;
        judge_claim(claim, &reading->cues, rate_end(prose));
        claim->cumulative |= cumulative;
        claim->years |= reading->years;
        if (claim->says == CLAIM_DONE && is_yet_to_come(reading, span))
            claim->says = CLAIM_PLAN;
        if (is_sum_of_before(prose, claim, &reading->cues))
            claim->says = (claim - 1)->says;
    }
    reading->cumulative = cumulative && !prose->claims.len;
    reading->years =
        years && prose->claims.len == claims && !statement_ends(prose->text, span.to);
}

/* TEXT with blanks in the place of tags and references of a page (ENC19): they part no
 * words. What it was, byte for byte as long. */
static struct str
without_markup(struct arena *arena, struct str text)
{
    if (!memchr(text.ptr, '<', text.len) && !memchr(text.ptr, '&', text.len))
        return text;
    char *copy = arena_alloc_array(arena, text.len, 1);
    memcpy(copy, text.ptr, text.len);
    for (size_t at = 0; at < text.len; at++) {
        char open = copy[at], close = open == '<' ? '>' : ';';
        size_t end = at + 1;
        while (end < text.len && end - at < MARKUP_MOST && copy[end] != close &&
               copy[end] > ' ' && copy[end] < 0x7F)
            end++;
        if ((open == '<' || open == '&') && end < text.len && copy[end] == close &&
            end > at + 1)
            memset(copy + at, ' ', end + 1 - at);
    }
    return (struct str){ copy, text.len };
}

const struct prose *
prose_of(struct run *run, const struct check *self, const struct entry *entry,
         enum filing_column column)
{
    if (entry->proses[column])
        return entry->proses[column];
    struct arena *arena = entry->scratch;
    struct reading reading = {
        .run = run,
        .entry = entry,
        .arena = arena,
        .set = rules_of(run->rules, "clause"),
        .prose = arena_new(arena, struct prose),
    };
    struct str text = without_markup(arena, entry->row->cells[column].text);
    reading.prose->text = text;
    quantities_find(arena, run->around->tables->quantity, run->rules, text,
                    (struct span){ 0, text.len }, &reading.quantities);
    for (size_t at = 0; at < text.len;) {
        size_t next;
        struct span span = clause_at(text, at, &next);
        if (span.to > span.from)
            read_clause(&reading, span);
        at = next;
    }
    if (reading.cues.limit) {
        could_not(run, self, matcher_limit);
        return NULL;
    }
    entry->proses[column] = reading.prose;
    return reading.prose;
}
