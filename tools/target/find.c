/* From an item's wording to its account. */
#include "target/inside.h"

/* A number of a line ends so many bytes from its beginning at most. */
#define LINE_NUMBER_REACH 24

static struct datum
datum_of(const struct judge *j, struct span part)
{
    if (part.to <= part.from)
        return (struct datum){ 0 };
    return (struct datum){ str_sub(j->s, part.from, part.to),
                           flow_span(j->words, part.from, part.to) };
}

static void
find_candidates(struct judge *j, const struct quantity_tables *tables)
{
    struct quantities found = { 0 };
    for (size_t from = 0; from < j->s.len;) {
        size_t to = str_find(j->s, STR("\n"), from);
        quantities_find(j->arena, tables, j->rules, j->s, (struct span){ from, to },
                        &found);
        from = to + 1;
    }
    for (size_t i = 0; i < found.len; i++)
        *array_push(j->arena, &j->candidates) = (struct candidate){
            .quantity = &found.items[i],
            .clause = clause_at(&j->clauses, found.items[i].numeral.from),
            .comparator = found.items[i].comparator,
            .per = found.items[i].per,
            .per_text = found.items[i].per_text,
        };
}

/* Numbers of sub-items at the beginning of a line: （1）, 2.1, ①. */
static void
mark_line_numbers(struct judge *j)
{
    struct rule_set *sets[] = { rules_of(j->rules, "numbering-below"),
                                rules_of(j->rules, "numbering") };
    size_t line = 0;
    for (size_t i = 0; i < j->candidates.len; i++) {
        struct candidate *c = &j->candidates.items[i];
        struct span numeral = c->quantity->numeral;
        struct match match;
        for (size_t end; (end = str_find(j->s, STR("\n"), line)) < numeral.from;)
            line = end + 1;
        struct str rest = str_sub(j->s, line, numeral.to + LINE_NUMBER_REACH);
        for (size_t k = 0; k < 2 && numeral.to - line <= LINE_NUMBER_REACH; k++) {
            if (rule_set_match(sets[k], rest, 0, MATCH_ANCHORED, &match) != MATCH_YES ||
                line + match.whole.to < numeral.to)
                continue;
            c->class = NUMBER_ORDINAL;
            c->why = match.rule->id;
            c->settled = true;
            break;
        }
    }
}

static void
add_target(struct judge *j, const struct candidate *c, struct account *account)
{
    const struct quantity *q = c->quantity;
    size_t ordinal = account->targets.len + 1;
    *array_push(j->arena, &account->targets) = (struct target){
        .ordinal = ordinal,
        .text = datum_of(j, q->extent),
        .action = datum_of(j, c->action),
        .object = datum_of(j, c->object),
        .comparator = c->comparator,
        .has_max = q->has_max,
        .value = q->value,
        .value_max = q->value_max,
        .unit = q->unit,
        .measure = q->measure,
        .per = c->per,
        .per_text = c->per_text,
        .by = c->by,
        .kind = c->kind,
        .why = c->why,
    };
}

/* The numbers of WORDS; what has no date of its own is due BY. */
static void
take_words(struct judge *j, const struct quantity_tables *tables,
           const struct flow *words, struct dated by, struct account *account)
{
    j->words = words;
    j->s = words->s;
    j->by = by;
    j->clauses = clauses_of(j->arena, j->s);
    j->candidates = (struct candidates){ 0 };
    find_candidates(j, tables);
    mark_line_numbers(j);
    for (size_t i = 0; i < j->candidates.len; i++) {
        struct candidate *c = &j->candidates.items[i];
        if (!c->settled)
            judge_role(j, c);
        if (c->target)
            judge_phrase(j, c);
    }
    judge_share(j);
    for (size_t i = 0; i < j->candidates.len; i++) {
        const struct candidate *c = &j->candidates.items[i];
        *array_push(j->arena, &account->numbers) = (struct number){
            .text = datum_of(j, c->quantity->span),
            .class = c->class,
            .target = c->target ? account->targets.len : NO_TARGET,
            .numerals = c->quantity->numerals,
            .why = c->why,
        };
        if (c->target)
            add_target(j, c, account);
    }
}

/* Wording and steps, in order of print. */
static void
take_item(struct judge *j, const struct quantity_tables *tables,
          struct account *account)
{
    const struct item *item = j->item;
    size_t at = 0, begin = item->text.span.from;
    for (; at < item->steps.len; at++) {
        const struct step *step = &item->steps.items[at];
        if (flow_span(step->words, 0, step->words->s.len).from > begin)
            break;
        take_words(j, tables, step->words, step->by, account);
    }
    if (item->words)
        take_words(j, tables, item->words, (struct dated){ 0 }, account);
    for (; at < item->steps.len; at++)
        take_words(j, tables, item->steps.items[at].words, item->steps.items[at].by,
                   account);
}

const struct account *
targets_find(struct arena *arena, struct rules *rules,
             const struct quantity_tables *tables, const struct notice *notice)
{
    struct account *accounts = arena_alloc_array(
        arena, notice->items.len ? notice->items.len : 1, sizeof *accounts);
    struct judge judge = {
        .arena = arena,
        .rules = rules,
        .notice = notice,
        .obligation = rules_of(rules, "obligation"),
        .exclusion = rules_of(rules, "exclusion"),
        .usual = rules_of(rules, "usual-target"),
        .action = rules_of(rules, "action"),
        .manner = rules_of(rules, "manner"),
        .subject = rules_of(rules, "object"),
    };
    for (size_t i = 0; i < notice->items.len; i++) {
        judge.item = &notice->items.items[i];
        take_item(&judge, tables, &accounts[i]);
    }
    return accounts;
}
