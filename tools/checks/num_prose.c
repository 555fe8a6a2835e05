/* NUM: figures of a row against the clauses of its own prose. */
#include "checks/amount.h"
#include "lint/prose.h"

static bool
has_numbers(const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9')
            return true;
    return false;
}

/* The end of the sentence that begins with clause FROM. */
static size_t
sentence_end(const struct prose *prose, size_t from)
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
            parts += decimal_add(sum, quantity->value, &sum);
        }
    }
    if (!whole || parts < 2 || decimal_compare(sum, whole->quantity->value) <= 0)
        return;
    struct finding *finding = found_claim(run, self, entry, COLUMN_PROGRESS, whole, 0);
    finding->words[0] = prose_words(prose, whole->quantity->span);
    finding->words[1] = decimal_print(run->arena, sum);
}

/* 已完工2个、在建5个、未开工3个，共11个. */
static void
look_states(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (!has_numbers(entry) ||
        (!str_has(text, STR("共")) && !str_has(text, STR("总")) &&
         !str_has(text, STR("合计")) && !str_has(text, STR("中"))))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    size_t claim = 0;
    for (size_t from = 0, end; prose && from < prose->clauses.len; from = end) {
        end = sentence_end(prose, from);
        struct states states = { 0 };
        for (; claim < prose->claims.len && prose->claims.items[claim].clause < end;
             claim++)
            take_state(&states, prose, &prose->claims.items[claim]);
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
    SAYS({ "说是 {1}，各状态相加是 {2}", "{1} it says, and the states add up to {2}" }),
    .look_row = look_states,
};

/* 预计完成8个, and 8 in the column. */
static void
look_estimate(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    const struct filing_row *row = entry->row;
    if (row->done.notes & NOTE_ESTIMATE) {
        found_cell(run, self, entry, COLUMN_DONE, 0)->words[0] =
            row->cells[COLUMN_DONE].text;
        return;
    }
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || !number_is(&row->done) || row->done.value.mantissa <= 0 ||
        !has_numbers(entry))
        return;
    struct str text = row->cells[COLUMN_PROGRESS].text;
    if (!str_has(text, STR("预计")) && !str_has(text, STR("计划")) &&
        !str_has(text, STR("拟")) && !str_has(text, STR("将")))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    struct amount done = amount_of(run, entry, &row->done, asked);
    const struct claim *planned = NULL;
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        if (!claim_fits(claim, asked, &value) || decimal_compare(value, done.value))
            continue;
        if (claim->says != CLAIM_PLAN)
            return;
        planned = claim;
    }
    if (!planned)
        return;
    struct finding *finding =
        found_claim(run, self, entry, COLUMN_PROGRESS, planned, 1);
    finding->words[0] = row->cells[COLUMN_DONE].text;
    finding->words[1] = prose_words(prose, planned->quantity->span);
}

CHECK(NUM23) = {
    .name = "estimate-as-done",
    .severity = SEVERITY_WARNING,
    .title = { "把预计数填成了完成数", "an estimate filed as done" },
    .why = { "累计完成只记已经完成的", "累计完成 counts what is done" },
    .hint = { "填实际完成数，预计数写进下一步措施",
              "file what is done; the estimate belongs into 下一步措施" },
    .bad = "累计完成=8，文字“预计完成8个”",
    .good = "累计完成=7，文字“已建成7个，预计8月再完成1个”",
    .source = "checks.md NUM23; filings-seen.md S15",
    SAYS({ "累计完成填的是预计数“{1}”", "an estimate is filed as done: {1}" },
         { "累计完成 {1}，文字里却是预计的“{2}”",
           "{1} filed as done is planned in the prose ({2})" }),
    .look_row = look_estimate,
};

static bool
says_nothing_begun(struct str text)
{
    static const struct str words[] = { STR_INIT("均未开工"), STR_INIT("均未启动"),
                                        STR_INIT("尚未启动"), STR_INIT("全部未开工"),
                                        STR_INIT("工作尚未开展") };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_has(text, words[i]))
            return true;
    return false;
}

static void
look_zero(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    const struct filing_row *row = entry->row;
    struct str text = row->cells[COLUMN_PROGRESS].text;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || !number_is(&row->done) || is_rate(asked) || !text.len)
        return;
    if (row->done.value.mantissa) {
        if (!has_numbers(entry) && says_nothing_begun(text))
            found_cell(run, self, entry, COLUMN_DONE, 1)->words[0] =
                row->cells[COLUMN_DONE].text;
        return;
    }
    const struct prose *prose =
        has_numbers(entry) ? prose_of(run, self, entry, COLUMN_PROGRESS) : NULL;
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        /* 6月划设标线89处 tells of work, too, though its verb is in no list. */
        bool done = claim->says == CLAIM_DONE && claim->verb.to;
        bool month = claim->says == CLAIM_NOTHING && claim->month;
        if ((!done && !month) || claim->part || !claim_fits(claim, asked, &value) ||
            value.mantissa <= 0)
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
        finding->words[0] = prose_words(prose, claim->quantity->span);
        return;
    }
}

CHECK(NUM24) = {
    .name = "zero-with-progress",
    .severity = SEVERITY_WARNING,
    .title = { "累计为0而文字说有完成", "nothing done in figures, something in words" },
    .why = { "数字没有更新，或把没有数据填成了0",
             "the figure was not updated, or a blank was filed as 0" },
    .hint = { "按实际完成数填；没有数据的填“未报”",
              "file what is done; 未报 where there is no figure" },
    .bad = "累计完成=0，文字“已建成2家”",
    .good = "累计完成=0，文字“正在选址”",
    .source = "checks.md NUM24",
    SAYS({ "累计完成为0，文字里已有“{1}”", "0 done, and the prose has {1}" },
         { "累计完成 {1}，文字却说尚未开工",
           "{1} done, and the prose says that nothing was begun" }),
    .look_row = look_zero,
};
