/* STA: what lines above and below the table count (共45项，完成24项), against its rows. */
#include "base/utf8.h"
#include "filing/kinds.h"
#include "lint/entry.h"
#include "quantity/quantity.h"

#define ITEMS_MOST  2000
#define LINES_MOST  50
#define COUNTS_MOST 20

/* How many are in each class; `all` is all of them. */
struct census {
    size_t all, finished, behind, unstarted;
};

struct task {
    int number;
    bool open, behind, started; /* any of its rows is */
};

/* What the rows say, row by row and item by item, and the lines that count them. */
struct summary {
    struct task items[ITEMS_MOST];
    size_t count;
    size_t last; /* the item of the row before: rows of one stand together */
    struct census rows;
    bool tells_state, tells_pace;
    ARRAY(struct span) lines;
};

static void
add_row(struct summary *summary, const struct filing_row *row)
{
    bool finished = row->state == STATE_FINISHED;
    bool behind = row->pace == PACE_BEHIND || row->pace == PACE_FAR_BEHIND;
    bool unstarted = row->state == STATE_NOT_STARTED;
    summary->tells_state |= row->state != STATE_NONE && row->state != STATE_UNKNOWN;
    summary->tells_pace |= row->pace != PACE_NONE && row->pace != PACE_UNKNOWN;
    summary->rows.all++;
    summary->rows.finished += finished;
    summary->rows.behind += behind;
    summary->rows.unstarted += unstarted;
    size_t i = summary->last;
    if (i >= summary->count || summary->items[i].number != row->item.number)
        for (i = 0; i < summary->count; i++)
            if (summary->items[i].number == row->item.number)
                break;
    if (i == summary->count) {
        if (summary->count == ITEMS_MOST || row->item.number < 0)
            return;
        summary->items[summary->count++] = (struct task){ .number = row->item.number };
    }
    summary->last = i;
    summary->items[i].open |= !finished;
    summary->items[i].behind |= behind;
    summary->items[i].started |= !unstarted;
}

static void
collect(struct run *run, const struct check *self, const struct entry *entry)
{
    struct summary *summary = run_state(run, self, sizeof *summary);
    const struct filing_row *row = entry->row;
    if (row->kind == ROW_DATA)
        add_row(summary, row);
    else if ((row->kind == ROW_FOOT || row->kind == ROW_PREAMBLE ||
              row->kind == ROW_SECTION) &&
             summary->lines.len < LINES_MOST)
        *array_push(run->arena, &summary->lines) = row->span;
}

static struct census
census_of_items(const struct summary *summary)
{
    struct census census = { .all = summary->count };
    for (size_t i = 0; i < summary->count; i++) {
        census.finished += !summary->items[i].open;
        census.behind += summary->items[i].behind;
        census.unstarted += !summary->items[i].started;
    }
    return census;
}

/* A count of tasks in a line, and what it says of them. */
struct tally {
    struct span span;
    struct decimal value;
    enum tally_rule says;
};

struct tallies {
    struct tally items[COUNTS_MOST];
    size_t count;
    bool covers; /* the rest is named, or a count is of another time */
    bool limit;
};

/* Bytes of the mark that ends a piece of a sentence at AT: 、 only the small one. */
static size_t
mark_at(struct str text, size_t at, bool *small)
{
    size_t next = at;
    uint32_t c = utf8_next(text, &next);
    *small = c == 0x3001;
    bool ends = *small || c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == 0xFF1A ||
                c == 0xFF08 || c == 0xFF09 || c == ',' || c == ';' || c == ':' ||
                c == '(' || c == ')' || c == '\n' || c == '\t';
    return ends ? next - at : 0;
}

/* The next word of a rule in WORDS from *at on; *at moves behind it. */
static bool
next_word(struct run *run, struct str words, size_t *at, enum tally_rule *says,
          struct tallies *tallies)
{
    struct match match;
    if (*at >= words.len)
        return false;
    enum match_outcome outcome =
        rule_set_match(rules_of(run->rules, "tally"), words, *at, 0, &match);
    tallies->limit |= outcome == MATCH_LIMIT;
    if (outcome != MATCH_YES)
        return false;
    *says = (enum tally_rule)rule_choice(match.rule, "says");
    *at = match.whole.to > *at ? match.whole.to : *at + 1;
    return true;
}

/* What WORDS say of a count: the last of them that tells a class, or the first. */
static enum tally_rule
words_say(struct run *run, struct str words, bool last, struct tallies *tallies,
          bool *part)
{
    enum tally_rule said = TALLY_NOTHING, says;
    bool other = false;
    for (size_t at = 0; next_word(run, words, &at, &says, tallies);) {
        *part |= says == TALLY_PART;
        other |= says == TALLY_OTHER;
        if (says != TALLY_OTHER && says != TALLY_PART && says != TALLY_REST &&
            (last || said == TALLY_NOTHING))
            said = says;
    }
    if (!other || said == TALLY_TOTAL)
        return said;
    tallies->covers = true;
    return TALLY_OTHER;
}

static bool
names_rest(struct run *run, struct str text, struct tallies *tallies)
{
    enum tally_rule says;
    for (size_t at = 0; next_word(run, text, &at, &says, tallies);)
        if (says == TALLY_REST)
            return true;
    return false;
}

/* Whether QUANTITY counts tasks: 3项, 3件; 3个 with what they are behind it. */
static bool
counts_tasks(const struct run *run, const struct quantity *quantity, struct str text)
{
    struct str behind = str_sub(text, quantity->extent.to, text.len);
    if (quantity->class != QUANTITY_AMOUNT || !quantity->has_value ||
        quantity->has_max || quantity->approximate ||
        quantity->comparator != COMPARATOR_EQ)
        return false;
    if (str_eq(quantity->unit, STR("项")) || str_eq(quantity->unit, STR("件")))
        return true;
    return str_eq(quantity->unit, STR("个")) &&
           tables_listed(run->around->tables, LIST_TASK, behind, WORD_FIRST).len;
}

/* Where the words that belong to a count begin and end: at marks and other counts. */
static struct span
piece_around(struct str text, const struct quantities *quantities, size_t at,
             bool *small)
{
    struct span piece = { 0, text.len };
    bool minor;
    *small = false;
    if (at > 0)
        piece.from = quantities->items[at - 1].extent.to;
    if (at + 1 < quantities->len)
        piece.to = quantities->items[at + 1].extent.from;
    for (size_t i = piece.from; i < quantities->items[at].extent.from;) {
        size_t mark = mark_at(text, i, &minor);
        if (mark) {
            piece.from = i + mark;
            *small = minor;
        }
        utf8_next(text, &i);
    }
    for (size_t i = quantities->items[at].extent.to; i < piece.to;) {
        if (mark_at(text, i, &minor))
            piece.to = i;
        else
            utf8_next(text, &i);
    }
    return piece;
}

static void
tallies_of(struct run *run, struct str text, struct tallies *tallies)
{
    struct quantities quantities = { 0 };
    bool nested = false, classes = false;
    *tallies = (struct tallies){ .count = 0 };
    quantities_find(run->arena, run->around->tables->quantity, run->rules, text,
                    (struct span){ 0, text.len }, &quantities);
    for (size_t i = 0; i < quantities.len && tallies->count < COUNTS_MOST; i++) {
        const struct quantity *quantity = &quantities.items[i];
        bool small, part = false;
        struct span piece = piece_around(text, &quantities, i, &small);
        enum tally_rule says =
            words_say(run, str_sub(text, piece.from, quantity->extent.from), true,
                      tallies, &part);
        if (says == TALLY_NOTHING)
            says = words_say(run, str_sub(text, quantity->extent.to, piece.to), false,
                             tallies, &part);
        if (!counts_tasks(run, quantity, text))
            continue;
        nested = (nested && small) || (part && classes);
        if (says == TALLY_NOTHING || says == TALLY_OTHER || nested)
            continue;
        classes |= says != TALLY_TOTAL;
        tallies->items[tallies->count++] =
            (struct tally){ quantity->span, quantity->value, says };
    }
    tallies->covers |= names_rest(run, text, tallies);
}

static const struct tally *
total_of(const struct tallies *tallies)
{
    for (size_t i = 0; i < tallies->count; i++)
        if (tallies->items[i].says == TALLY_TOTAL)
            return &tallies->items[i];
    return NULL;
}

static bool
is_count(struct decimal value, size_t count)
{
    return !decimal_compare(value, (struct decimal){ .mantissa = (int64_t)count });
}

/* How many of CENSUS are what TALLY counts; false: the rows do not say. */
static bool
counted(const struct summary *summary, const struct census *census,
        const struct tally *tally, size_t *count)
{
    bool finished = tally->says == TALLY_FINISHED, behind = tally->says == TALLY_BEHIND;
    *count = finished ? census->finished : behind ? census->behind : census->unstarted;
    if (behind)
        return summary->tells_pace;
    return summary->tells_state && (finished || tally->says == TALLY_UNSTARTED);
}

static struct finding *
found_tally(struct run *run, const struct check *self, struct span line,
            const struct tally *tally)
{
    struct span span = { line.from + tally->span.from, line.from + tally->span.to };
    struct finding *finding = found(run, self, span, 0);
    finding->words[0] = text_view(run->text, span);
    return finding;
}

/* A line with a total of its own that is not the table's counts something else. */
static bool
is_of_table(const struct summary *summary, const struct tallies *tallies)
{
    const struct tally *total = total_of(tallies);
    return !total || is_count(total->value, summary->count) ||
           is_count(total->value, summary->rows.all);
}

static const struct bilingual matcher_limit = {
    "说明太长或太复杂，规则匹配到了上限",
    "a note is too long or too complex: a rule hit its matching limit",
};

static void
compare_counts(struct run *run, const struct check *self)
{
    const struct summary *summary = run_state(run, self, sizeof *summary);
    struct census items = census_of_items(summary);
    for (size_t i = 0; i < summary->lines.len; i++) {
        struct tallies tallies;
        struct span line = summary->lines.items[i];
        tallies_of(run, text_view(run->text, line), &tallies);
        if (tallies.limit)
            could_not(run, self, matcher_limit);
        for (size_t k = 0; k < tallies.count && is_of_table(summary, &tallies); k++) {
            const struct tally *tally = &tallies.items[k];
            size_t in_items = 0, in_rows = 0;
            if (!counted(summary, &items, tally, &in_items) ||
                !counted(summary, &summary->rows, tally, &in_rows) ||
                is_count(tally->value, in_items) || is_count(tally->value, in_rows))
                continue;
            struct finding *finding = found_tally(run, self, line, tally);
            finding->words[1] = arena_printf(run->arena, "%zu", in_items);
            finding->words[2] = tally->says == TALLY_FINISHED    ? STR("已完成")
                                : tally->says == TALLY_UNSTARTED ? STR("未启动")
                                                                 : STR("滞后");
        }
    }
}

CHECK(STA16) = {
    .name = "summary-counts",
    .severity = SEVERITY_ERROR,
    .any_row = true,
    .title = { "汇总的项数与各行不符", "the summary counts other than the rows" },
    .why = { "通报引用的正是这个数", "bulletins quote this very number" },
    .hint = { "按各行状态重新数", "count the rows again" },
    .bad = "注：已完成10项（各行只有9项）",
    .good = "注：已完成9项",
    .source = "checks.md STA16; seen: 新建区 2024",
    SAYS({ "写{3} {1}，各行{3}的是 {2} 项",
           "{1} are said to be {3}, and {2} of the rows are" }),
    .look_row = collect,
    .look_end = compare_counts,
};

/* 共45项，完成24项，按序时9项，滞后11项: 44. What lags may be among what goes on. */
static void
compare_classes(struct run *run, const struct check *self)
{
    const struct summary *summary = run_state(run, self, sizeof *summary);
    for (size_t i = 0; i < summary->lines.len; i++) {
        struct tallies tallies;
        struct span line = summary->lines.items[i];
        tallies_of(run, text_view(run->text, line), &tallies);
        const struct tally *total = total_of(&tallies);
        struct decimal sum = { 0 }, without = { 0 };
        size_t classes = 0;
        for (size_t k = 0; k < tallies.count; k++) {
            const struct tally *tally = &tallies.items[k];
            bool behind = tally->says == TALLY_BEHIND;
            if (tally->says == TALLY_TOTAL || !decimal_add(sum, tally->value, &sum) ||
                (!behind && !decimal_add(without, tally->value, &without)))
                continue;
            classes++;
        }
        if (!total || tallies.covers || classes < 2 ||
            !decimal_compare(sum, total->value) ||
            !decimal_compare(without, total->value))
            continue;
        found_tally(run, self, line, total)->words[1] = decimal_print(run->arena, sum);
    }
}

CHECK(STA17) = {
    .name = "silent-residual",
    .severity = SEVERITY_ERROR,
    .any_row = true,
    .title = { "各类相加不等于总数", "the classes do not add up to the whole" },
    .why = { "漏掉的往往正是滞后的", "what is left out is mostly what lags" },
    .hint = { "补上漏掉的一类", "name the class that is missing" },
    .bad = "共45项，完成24项，按序时9项，滞后11项",
    .good = "共45项，完成24项，按序时9项，滞后11项，未启动1项",
    .source = "checks.md STA17; seen: 港城 2025, 44 of 45",
    SAYS({ "共 {1}，各类相加 {2} 项", "{1} in all, and the classes add up to {2}" }),
    .look_row = collect,
    .look_end = compare_classes,
};
