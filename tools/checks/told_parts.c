/* NUM: parts and rests that a narrative tells, against the whole. */
#include "checks/told_parts.h"

#include "checks/amount.h"

/* Bytes of a name that stands before a part. */
#define NAME_MOST 48
/* So many figures of a unit are tried together; of more nothing is said. */
#define VALUES_MOST 10

static bool
is_count(const struct claim *claim)
{
    const struct quantity *quantity = claim->quantity;
    return quantity->class == QUANTITY_AMOUNT && quantity->has_value &&
           !quantity->has_max && !quantity->approximate &&
           quantity->comparator == COMPARATOR_EQ && quantity->per == PERIOD_NONE;
}

static bool
are_of_one_unit(const struct claim *a, const struct claim *b)
{
    return is_count(a) && is_count(b) && str_eq(a->quantity->unit, b->quantity->unit);
}

/* A run of figures of one unit that 、 or ， join: 江沚区6个、临渡区4个. */
struct run_of_parts {
    size_t first, end; /* indices of claims */
    size_t count;      /* of them that are added up */
    struct decimal sum;
};

/* A name stands between the figures LAST and NEXT, and nothing that begins something else. */
static bool
goes_on(const struct run *run, const struct prose *prose, const struct claim *last,
        const struct claim *next)
{
    struct str between =
        str_sub(prose->text, last->quantity->span.to, next->quantity->span.from);
    struct str name = between;
    bool joined = false;
    static const struct str joints[] = { STR_INIT("、"), STR_INIT("，"), STR_INIT("和"),
                                         STR_INIT("及") };
    for (size_t i = 0; i < sizeof joints / sizeof joints[0] && !joined; i++)
        if ((joined = str_starts(between, joints[i])))
            name = str_sub(between, joints[i].len, between.len);
    return joined && are_of_one_unit(last, next) && name.len >= STR("甲").len &&
           name.len <= NAME_MOST && !str_has(name, STR("，")) &&
           !str_has(name, STR("。")) && !str_has(name, STR("；")) && !next->month &&
           next->says != CLAIM_PLAN && next->says != CLAIM_TARGET &&
           !str_has(name, STR("另")) && !str_has(name, STR("共")) &&
           !str_has(name, STR("合计")) && !has_listed(run, LIST_REST, name);
}

/* The last words before the figure of CLAIM name NOUN: 路内施划泊位240个. */
static bool
is_named(const struct prose *prose, const struct claim *claim, struct str noun)
{
    return noun.len && str_ends(claim_before(prose, claim, SIZE_MAX), noun);
}

/* The figures from FIRST on. Where some of them name what WHOLE counts (停车泊位620个，其中停车场4个、泊位
 * 380个、路内泊位240个), only those are its parts. */
static struct run_of_parts
parts_from(const struct run *run, const struct prose *prose, const struct claim *whole,
           size_t first)
{
    const struct claim *claims = prose->claims.items;
    struct run_of_parts parts = { .first = first, .end = first + 1 };
    while (parts.end < prose->claims.len &&
           goes_on(run, prose, &claims[parts.end - 1], &claims[parts.end]))
        parts.end++;
    struct str noun = claim_before(prose, whole, STR("泊位").len);
    bool named = false, sound = true;
    for (size_t i = first; i < parts.end; i++)
        named |= is_named(prose, &claims[i], noun);
    for (size_t i = first; i < parts.end; i++)
        if (!named || is_named(prose, &claims[i], noun)) {
            sound &= decimal_add(parts.sum, claims[i].quantity->value, &parts.sum);
            parts.count++;
        }
    parts.count = sound ? parts.count : 0;
    return parts;
}

/* How the words before the first part lead to it. */
enum lead { LEAD_NONE, LEAD_SOME, LEAD_ALL };

/* 分街道看：, 按类型分，, 按服务类别：. */
static bool
divides(struct str text)
{
    return str_has(text, STR("分：")) || str_has(text, STR("分，")) ||
           str_has(text, STR("看，")) || str_has(text, STR("看：")) ||
           str_has(text, STR("类别："));
}

/* 其中 may leave some out; 分街道看：, 按类型分， do not. */
static enum lead
lead_of(struct str before)
{
    size_t among = str_find(before, STR("其中"), 0);
    if (among < before.len && before.len - among <= NAME_MOST)
        return LEAD_SOME;
    struct str words = before;
    for (size_t at; (at = str_find(words, STR("。"), 0)) < words.len;)
        words = str_sub(words, at + STR("。").len, words.len);
    for (size_t at; (at = str_find(words, STR("，"), 0)) + NAME_MOST < words.len;)
        words = str_sub(words, at + STR("，").len, words.len);
    bool by = str_starts(words, STR("按")) || str_starts(words, STR("分")) ||
              str_starts(words, STR("从"));
    return by && divides(words) ? LEAD_ALL : LEAD_NONE;
}

/* The figure before the parts that they are parts of: the last of their unit that is done. What it
 * is compared with (占年度任务36个的44.4%) is passed over. */
static const struct claim *
whole_before(const struct prose *prose, const struct claim *part)
{
    const struct claim *claim = part;
    while (claim > prose->claims.items) {
        claim--;
        if (are_of_one_unit(claim, part) && claim->says != CLAIM_TARGET)
            return claim->says == CLAIM_DONE && !claim->part && !claim->month &&
                           !claim->years
                       ? claim
                       : NULL;
    }
    return NULL;
}

/* Some of the figures before REST, together with it, are VALUE. */
static bool
comes_to(const struct decimal *values, size_t count, struct decimal rest,
         struct decimal value)
{
    for (unsigned set = 0; set < 1U << count; set++) {
        struct decimal sum = rest;
        for (size_t i = 0; i < count; i++)
            if (set >> i & 1 && !decimal_add(sum, values[i], &sum))
                return true;
        if (!decimal_compare(sum, value))
            return true;
    }
    return false;
}

/* Some of the parts, or all, are what a figure before them says: 议定412件，办结371件，其中…. */
static bool
make_up_another(const struct prose *prose, const struct claim *whole,
                const struct run_of_parts *parts)
{
    struct decimal values[VALUES_MOST];
    size_t count = parts->end - parts->first;
    if (count > VALUES_MOST)
        return true;
    for (size_t i = 0; i < count; i++)
        values[i] = prose->claims.items[parts->first + i].quantity->value;
    for (size_t i = 0; i < parts->first; i++) {
        const struct quantity *quantity = prose->claims.items[i].quantity;
        if (quantity != whole->quantity && quantity->class == QUANTITY_AMOUNT &&
            quantity->has_value &&
            comes_to(values, count, (struct decimal){ 0 }, quantity->value))
            return true;
    }
    return false;
}

/* Not more than a fourth above: parts that overlap (女性30人、60岁以上20人) mostly are. */
static bool
is_near_above(struct decimal sum, struct decimal whole)
{
    struct decimal four = { .mantissa = 4 }, five = { .mantissa = 5 };
    return decimal_multiply(sum, four, &sum) && decimal_multiply(whole, five, &whole) &&
           decimal_compare(sum, whole) <= 0;
}

static bool
is_off(const struct run_of_parts *parts, struct decimal whole, enum lead lead)
{
    int order = decimal_compare(parts->sum, whole);
    if (!order || parts->count < 2 || lead == LEAD_NONE)
        return false;
    return order < 0 ? lead == LEAD_ALL : is_near_above(parts->sum, whole);
}

/* Few texts do: the clauses of others need not be read. */
static bool
may_tell_parts(struct str text)
{
    return str_has(text, STR("其中")) || divides(text);
}

void
look_told_parts(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    if (entry->row->kind != ROW_DATA || !may_tell_parts(text))
        return;
    const struct prose *prose = prose_of_progress(run, self, entry);
    size_t from = 0;
    for (size_t i = 1; prose && i < prose->claims.len; i++) {
        const struct claim *part = &prose->claims.items[i];
        size_t begin = prose->claims.items[i - 1].quantity->span.to;
        struct str before = str_sub(prose->text, begin, part->quantity->span.from);
        enum lead lead = lead_of(before);
        const struct claim *whole =
            lead && i >= from ? whole_before(prose, part) : NULL;
        if (!whole || part->says == CLAIM_PLAN)
            continue;
        struct run_of_parts parts = parts_from(run, prose, whole, i);
        from = parts.end;
        if (!is_off(&parts, whole->quantity->value, lead) ||
            make_up_another(prose, whole, &parts))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, whole, 1);
        at_most(finding, SEVERITY_WARNING);
        finding->words[1] = decimal_print(run->arena, parts.sum);
        finding->words[3] = arena_printf(run->arena, "%zu", parts.count);
    }
}

/* What is left is told right behind the word: 剩余8处, 其余的8处. */
static bool
is_told_rest(const struct run *run, const struct prose *prose,
             const struct claim *claim)
{
    struct str before = claim_before(prose, claim, SIZE_MAX);
    if (str_ends(before, STR("的")))
        before = str_sub(before, 0, before.len - STR("的").len);
    return is_count(claim) &&
           tables_listed(run->around->tables, LIST_REST, before, WORD_LAST).len > 0;
}

/* What is counted is named behind the figure only by words of the task: 剩余5个书房. */
static bool
counts_the_task(const struct run *run, const struct prose *prose,
                const struct claim *claim, const struct duty *duty)
{
    size_t at = claim->quantity->span.to;
    struct str behind = str_sub(prose->text, at, prose->text.len);
    struct str noun = str_sub(behind, 0, STR("书房").len);
    return !behind.len || str_has(duty->text, noun) || str_has(duty->title, noun) ||
           tables_listed(run->around->tables, LIST_BEHIND_REST, behind, WORD_FIRST).len;
}

/* Counts that people say for each other add up: 3个点位, 3个. */
static bool
may_add(const struct claim *a, const struct claim *b)
{
    enum measure_match match =
        measures_match(a->quantity->measure, b->quantity->measure);
    return a->quantity->has_value &&
           (str_eq(a->quantity->unit, b->quantity->unit) || match == MEASURE_SAME ||
            match == MEASURE_NEAR || match == MEASURE_LOOSE);
}

/* The rest is no more than what is left of the target, or it is of some figure that the text has. */
static bool
is_accounted_for(const struct prose *prose, const struct claim *rest,
                 struct decimal done, struct decimal target)
{
    struct decimal values[VALUES_MOST], sum;
    size_t count = 0;
    for (const struct claim *claim = prose->claims.items;
         claim < prose->claims.items + prose->claims.len; claim++) {
        if (claim == rest || !may_add(claim, rest))
            continue;
        /* 44个单元门，…，其余8个: of something else that is more. */
        if (count == VALUES_MOST ||
            (claim->says != CLAIM_DONE &&
             decimal_compare(claim->quantity->value, target) > 0))
            return true;
        values[count++] = claim->quantity->value;
    }
    /* 东里正在装修，其余3处: those that are named and not counted make a smaller rest right. */
    if (!decimal_add(rest->quantity->value, done, &sum) ||
        decimal_compare(sum, target) <= 0 || decimal_compare(done, target) >= 0 ||
        comes_to(values, count, rest->quantity->value, target))
        return true;
    for (size_t i = 0; i < count; i++)
        if (comes_to(values, count, rest->quantity->value, values[i]))
            return true;
    return false;
}

void
look_told_rest(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || is_rate(asked) || !entry_is_numeric(entry) ||
        !past_is_number(&entry->done) || !entry->subject.duty ||
        !has_listed(run, LIST_REST, text))
        return;
    struct amount target = target_of(run, entry, asked);
    const struct prose *prose = prose_of_progress(run, self, entry);
    for (size_t i = 0; prose && target.known && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        if (!is_told_rest(run, prose, claim) || !claim_fits(claim, asked, &value) ||
            decimal_compare(value, claim->quantity->value) ||
            !counts_the_task(run, prose, claim, entry->subject.duty) ||
            is_accounted_for(prose, claim, entry->done.value, target.value))
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 1);
        finding->words[1] = entry->row->cells[COLUMN_DONE].text;
        finding->words[2] = amount_print(run, target.value, asked->unit);
        return;
    }
}
