/* NUM: the states of a narrative against the whole that they are of. */
#include "checks/amount.h"
#include "checks/told_parts.h"

struct states {
    struct decimal of[3], total, sum; /* done, going, not begun */
    bool has[3], has_total, broken;
    const struct claim *at;
    const struct measure *measure;
};

/* 10家养老驿站中: what follows are parts of it. */
static bool
opens_count(const struct prose *prose, const struct claim *claim)
{
    struct str text = prose->text;
    size_t at = claim->quantity->extent.to, end = at + 45;
    for (; at < text.len && at < end; at++) {
        if (text.ptr[at] >= '0' && text.ptr[at] <= '9')
            return false;
        if (str_starts(str_sub(text, at, text.len), STR("中，")) ||
            str_starts(str_sub(text, at, text.len), STR("中已")))
            return true;
    }
    return false;
}

/* 7家已建成、2家在建、2家未开工: the state stands behind the figure. */
static enum claim_says
state_of(const struct prose *prose, const struct claim *claim)
{
    static const struct {
        struct str word;
        enum claim_says says;
    } words[] = {
        { STR_INIT("未"), CLAIM_NEGATIVE }, { STR_INIT("在建"), CLAIM_GOING },
        { STR_INIT("正在"), CLAIM_GOING },  { STR_INIT("已"), CLAIM_DONE },
        { STR_INIT("完工"), CLAIM_DONE },   { STR_INIT("建成"), CLAIM_DONE },
    };
    struct str rest = str_sub(prose->text, claim->quantity->extent.to, prose->text.len);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_starts(rest, words[i].word))
            return words[i].says;
    return claim->says;
}

static void
take_state(struct states *states, const struct prose *prose, const struct claim *claim)
{
    static const int places[] = {
        [CLAIM_DONE] = 0, [CLAIM_GOING] = 1, [CLAIM_NEGATIVE] = 2
    };
    const struct quantity *quantity = claim->quantity;
    enum claim_says says = state_of(prose, claim);
    if (!quantity->has_value || quantity->class != QUANTITY_AMOUNT)
        return;
    states->broken |= states->measure && states->measure != quantity->measure;
    struct str head = claim_before(prose, claim, SIZE_MAX);
    if (str_ends(head, STR("共")) || str_ends(head, STR("总数")) ||
        str_ends(head, STR("总计")) || str_ends(head, STR("合计")) ||
        (!states->measure && opens_count(prose, claim))) {
        states->measure = quantity->measure;
        states->has_total = true;
        states->total = quantity->value;
        states->at = claim;
        return;
    }
    states->measure = quantity->measure;
    if (says != CLAIM_DONE && says != CLAIM_GOING && says != CLAIM_NEGATIVE) {
        states->broken = true;
        return;
    }
    int place = places[says];
    states->broken |=
        states->has[place] || !decimal_add(states->sum, quantity->value, &states->sum);
    states->has[place] = true;
}

/* 剩余41户中，26户砌墙、12户备料、6户未动工: parts of a count that are more than it. Only counts
 * of its measure in the same sentence are parts. */
static void
tell_overflow(struct run *run, const struct check *self, const struct entry *entry,
              const struct prose *prose, size_t from, size_t end)
{
    const struct claim *whole = NULL;
    struct decimal sum = { 0 };
    size_t parts = 0;
    for (size_t i = 0; i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        const struct quantity *quantity = claim->quantity;
        if (claim->clause < from || claim->clause >= end || !quantity->has_value ||
            quantity->class != QUANTITY_AMOUNT)
            continue;
        if (opens_count(prose, claim)) {
            whole = claim;
            sum = (struct decimal){ 0 };
            parts = 0;
        } else if (whole && quantity->measure == whole->quantity->measure &&
                   str_eq(quantity->unit, whole->quantity->unit) && !claim->part &&
                   !claim->month) {
            if (parts && !decimal_compare(sum, whole->quantity->value) &&
                claim->clause != (claim - 1)->clause)
                return; /* it is complete: what follows is of something else */
            parts += decimal_add(sum, quantity->value, &sum);
        }
    }
    if (!whole || parts < 2 || decimal_compare(sum, whole->quantity->value) <= 0)
        return;
    struct finding *finding = found_claim(run, self, entry, COLUMN_PROGRESS, whole, 0);
    finding->words[0] = prose_words(prose, whole->quantity->span);
    finding->words[1] = decimal_print(run->arena, sum);
}

/* What is said of a part: by its own words, those behind the mark before it, else by state_of. */
static enum claim_says
part_says(const struct run *run, const struct prose *prose, const struct claim *claim,
          bool *rest)
{
    static const struct str marks[] = { STR_INIT("、"), STR_INIT("和"),
                                        STR_INIT("及") };
    struct str words = claim_before(prose, claim, SIZE_MAX);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        for (size_t at; (at = str_find(words, marks[i], 0)) < words.len;)
            words = str_sub(words, at + marks[i].len, words.len);
    enum claim_says says = state_of(prose, claim);
    *rest = has_listed(run, LIST_REST, words);
    if (*rest || str_has(words, STR("未")))
        return CLAIM_NEGATIVE;
    return str_has(words, STR("已")) ? CLAIM_DONE : says;
}

#define PARTS_MOST 6

/* A whole that is told first, and its parts behind it: some done, the last one not. */
struct partition {
    const struct claim *whole;
    struct decimal parts[PARTS_MOST];
    size_t count;
    bool done, closed, broken;
};

/* It is no state itself: 待推进的44处点位, 计划改造44处. */
static bool
is_whole(const struct prose *prose, const struct claim *claim)
{
    if (str_ends(claim_before(prose, claim, SIZE_MAX), STR("的")))
        return true;
    return !claim->part && (claim->says == CLAIM_NOTHING ||
                            claim->says == CLAIM_TARGET || claim->says == CLAIM_PLAN);
}

static void
take_part(const struct run *run, struct partition *partition, const struct prose *prose,
          const struct claim *claim)
{
    const struct quantity *quantity = claim->quantity;
    bool rest, opens = opens_count(prose, claim);
    if (!quantity->has_value || quantity->class != QUANTITY_AMOUNT)
        return;
    if (!partition->whole || (opens && !partition->closed)) {
        *partition = (struct partition){ .whole = claim };
        partition->broken =
            quantity->approximate || (!opens && !is_whole(prose, claim));
        return;
    }
    enum claim_says says = part_says(run, prose, claim, &rest);
    partition->broken |=
        partition->closed || partition->count == PARTS_MOST || claim->month ||
        quantity->approximate || (claim->part && !rest) ||
        quantity->measure != partition->whole->quantity->measure ||
        !str_eq(quantity->unit, partition->whole->quantity->unit) ||
        (says != CLAIM_DONE && says != CLAIM_GOING && says != CLAIM_NEGATIVE);
    partition->done |= says == CLAIM_DONE;
    partition->closed |= says == CLAIM_NEGATIVE;
    if (!partition->broken)
        partition->parts[partition->count++] = quantity->value;
}

/* The sum of the parts that SET has, a bit each. */
static struct decimal
sum_of(const struct partition *partition, unsigned set)
{
    struct decimal sum = { 0 };
    for (size_t i = 0; i < partition->count; i++)
        if (set >> i & 1 && !decimal_add(sum, partition->parts[i], &sum))
            return (struct decimal){ 0 };
    return sum;
}

/* 44处点位，已完成选址23处、正在施工12处、尚未落实场地6处: states of which the last is the rest are all
 * of what was named first. A step that others took, too, is counted in theirs (已选址40处，正在施工
 * 12处，未落实4处): any of the parts with the last may make up the whole. */
static void
tell_partition(struct run *run, const struct check *self, const struct entry *entry,
               const struct partition *partition)
{
    const struct claim *whole = partition->whole;
    if (partition->broken || !partition->closed || !partition->done ||
        partition->count < 3)
        return;
    unsigned last = 1U << (partition->count - 1), all = 2 * last - 1;
    for (unsigned set = last + 1; set <= all; set++)
        if (!decimal_compare(sum_of(partition, set), whole->quantity->value))
            return;
    struct finding *finding = found_claim(run, self, entry, COLUMN_PROGRESS, whole, 0);
    finding->words[0] = str_sub(entry_text(entry, COLUMN_PROGRESS),
                                whole->quantity->span.from, whole->quantity->span.to);
    finding->words[1] = decimal_print(run->arena, sum_of(partition, all));
}

/* Few texts tell of a whole and its states: the clauses of others need not be read. */
static bool
may_tell_states(const struct run *run, struct str text)
{
    static const struct str words[] = { STR_INIT("共"), STR_INIT("总"),
                                        STR_INIT("合计"), STR_INIT("中"),
                                        STR_INIT("未") };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_has(text, words[i]))
            return true;
    return has_listed(run, LIST_REST, text);
}

/* 已完工2个、在建5个、未开工3个，共11个. */
static void
look_states(struct run *run, const struct check *self, const struct entry *entry)
{
    look_told_rest(run, self, entry);
    if (!may_tell_states(run, entry->row->cells[COLUMN_PROGRESS].text))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    size_t claim = 0;
    for (size_t from = 0, end; prose && from < prose->clauses.len; from = end) {
        end = prose_sentence_end(prose, from);
        struct states states = { 0 };
        struct partition partition = { 0 };
        for (; claim < prose->claims.len && prose->claims.items[claim].clause < end;
             claim++) {
            take_state(&states, prose, &prose->claims.items[claim]);
            take_part(run, &partition, prose, &prose->claims.items[claim]);
        }
        tell_partition(run, self, entry, &partition);
        tell_overflow(run, self, entry, prose, from, end);
        if (states.broken || !states.has_total || !states.has[0] || !states.has[1] ||
            !states.has[2] || !decimal_compare(states.sum, states.total))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, states.at, 0);
        finding->words[0] = prose_words(prose, states.at->quantity->span);
        finding->words[1] = decimal_print(run->arena, states.sum);
    }
}

CHECK(NUM14) = {
    .name = "states-and-total",
    .severity = SEVERITY_WARNING,
    .title = { "各状态的个数相加不等于总数", "the states do not add up to the total" },
    .why = { "漏了几个，往往正是没有开工的",
             "some are missing, mostly those that were not begun" },
    .hint = { "逐个核对状态", "go through them one by one" },
    .bad = "已完工2个、在建5个、未开工3个，共11个",
    .good = "已完工2个、在建5个、未开工3个，共10个",
    .source = "checks.md NUM14; filings-seen.md S26, S36",
    SAYS({ "说是 {1}，各状态相加是 {2}", "{1} it says, and the states add up to {2}" },
         { "说还有 {1}，已完成 {2}，目标是 {3}",
           "{1} left it says, of {3} with {2} done" }),
    .look_row = look_states,
};
