/* TXT: narrative cells against each other and against what they point to. */
#include "base/similar.h"
#include "base/utf8.h"
#include "lint/entry.h"

/* What is left of A and B when they begin and end alike: 农村 and 城市 of 农村低保标准,
 * 城市低保标准. False: too little is alike, or what differs is no term of 2 to 6
 * characters. */
static bool
contrast(struct str a, struct str b, struct str *own, struct str *other)
{
    size_t head = 0, tail = 0;
    while (head < a.len && head < b.len && a.ptr[head] == b.ptr[head])
        head++;
    while (head && head < a.len && ((unsigned char)a.ptr[head] & 0xC0) == 0x80)
        head--;
    while (tail < a.len - head && tail < b.len - head &&
           a.ptr[a.len - 1 - tail] == b.ptr[b.len - 1 - tail])
        tail++;
    while (tail && ((unsigned char)a.ptr[a.len - tail] & 0xC0) == 0x80)
        tail--;
    *own = str_sub(a, head, a.len - tail);
    *other = str_sub(b, head, b.len - tail);
    return head + tail >= 6 && own->len >= 6 && other->len >= 6 && own->len <= 18 &&
           other->len <= 18;
}

static struct str
phrase(const struct indicator *indicator)
{
    return indicator->object.len ? indicator->object : indicator->duty->title;
}

/* Of the indicators that the same unit answers for. */
static bool
is_sibling(const struct indicator *a, const struct indicator *b)
{
    if (a == b)
        return false;
    if (a->duty == b->duty)
        return true;
    for (size_t i = 0; i < a->duty->units.len; i++)
        for (size_t k = 0; k < b->duty->units.len; k++)
            if (str_eq(a->duty->units.items[i], b->duty->units.items[k]))
                return true;
    return false;
}

/* The words of the duty's text from the figure before up to that of INDICATOR. */
static struct str
own_words(const struct indicator *indicator)
{
    struct str text = indicator->duty->text;
    size_t at = str_find(text, indicator->text, 0), from = at;
    while (from && !(text.ptr[from - 1] >= '0' && text.ptr[from - 1] <= '9') &&
           !str_starts(str_sub(text, from, at), STR("，")) &&
           !str_starts(str_sub(text, from, at), STR("、")) &&
           !str_starts(str_sub(text, from, at), STR("；")))
        from--;
    static const struct str marks[] = { STR_INIT("，"), STR_INIT("、"), STR_INIT("；"),
                                        STR_INIT("。") };
    struct str after = str_sub(text, at, text.len);
    size_t end = after.len;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t mark = str_find(after, marks[i], 0);
        end = mark < end ? mark : end;
    }
    return at < text.len ? str_sub(text, from, at + end) : (struct str){ 0 };
}

/* One word of a pair stands at OWN in the notice, and the text has the other alone. */
static struct str
contrasted(const struct filing_tables *tables, const struct indicator *own,
           const struct indicator *other, struct str text, struct str *mine)
{
    struct str here = own_words(own), there = own_words(other);
    for (size_t i = 0; i < tables->lists[LIST_CONTRAST].len; i++) {
        struct str pair[2] = { { 0 }, tables->lists[LIST_CONTRAST].items[i] };
        str_cut(&pair[1], '/', &pair[0]);
        for (size_t side = 0; side < 2; side++) {
            struct str word = pair[side], contrary = pair[1 - side];
            if (!str_has(here, word) || str_has(here, contrary) ||
                !str_has(there, contrary) || str_has(there, word) ||
                str_has(text, word) || !str_has(text, contrary))
                continue;
            *mine = word;
            return contrary;
        }
    }
    return (struct str){ 0 };
}

static void
tell_sibling(struct run *run, const struct check *self, const struct entry *entry,
             struct str its, struct str mine)
{
    size_t at = str_find(entry_text(entry, COLUMN_PROGRESS), its, 0);
    found_part(run, self, entry, COLUMN_PROGRESS, (struct span){ at, at + its.len }, 0)
        ->words[1] = mine;
}

static void
look_sibling(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *own = entry->subject.indicator;
    const struct plan *plan = run->around->plan;
    struct str text = entry_text(entry, COLUMN_PROGRESS), mine, its;
    if (!own || !text.len)
        return;
    for (size_t i = 0; i < plan->indicators.len; i++) {
        const struct indicator *other = &plan->indicators.items[i];
        if (own != other && own->duty == other->duty && own->numeric &&
            other->numeric) {
            its = contrasted(run->around->tables, own, other, text, &mine);
            if (its.len) {
                tell_sibling(run, self, entry, its, mine);
                return;
            }
        }
        if (!is_sibling(own, other) ||
            !contrast(phrase(own), phrase(other), &mine, &its) || str_has(text, mine) ||
            !str_has(text, its))
            continue;
        tell_sibling(run, self, entry, its, mine);
        return;
    }
}

CHECK(TXT06) = {
    .name = "sibling-term",
    .severity = SEVERITY_WARNING,
    .title = { "文字说的是另一行的内容", "the text tells of another row" },
    .why = { "多半粘贴错了行：农村一行写了城市的数据",
             "mostly it was pasted into the wrong row" },
    .hint = { "核对这一行应写的内容", "compare what belongs into this row" },
    .bad = "农村低保一行写“城市低保标准已提高”",
    .good = "农村低保一行写“农村低保标准已提高”",
    .source = "checks.md TXT06; seen: 岳阳楼区 2022",
    SAYS({ "这一行是“{2}”，文字写的是“{1}”", "the row is of {2}, the text of {1}" }),
    .yields = "IDN19 IDN03",
    .look_row = look_sibling,
};

#define TEXTS_MOST 300

/* Narratives of the file so far, one an item. */
struct texts {
    struct str items[TEXTS_MOST];
    int numbers[TEXTS_MOST];
    size_t lines[TEXTS_MOST];
    size_t count;
};

static void
look_same(struct run *run, const struct check *self, const struct entry *entry)
{
    struct texts *texts = run_state(run, self, sizeof *texts);
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    int number = entry->row->item.number;
    if (text.len < 30 || number < 0)
        return;
    for (size_t i = 0; i < texts->count; i++) {
        if (texts->numbers[i] == number || similar(text, texts->items[i], false) < 900)
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
        finding->words[0] = arena_printf(run->arena, "%d", texts->numbers[i]);
        finding->words[1] = arena_printf(run->arena, "%zu", texts->lines[i]);
        return;
    }
    if (texts->count == TEXTS_MOST)
        return;
    texts->items[texts->count] = arena_str(run->arena, text);
    texts->lines[texts->count] = entry->row->line;
    texts->numbers[texts->count++] = number;
}

CHECK(TXT18) = {
    .name = "same-text-two-items",
    .severity = SEVERITY_WARNING,
    .title = { "两个项目的进展情况相同", "two items share one narrative" },
    .why = { "两件事不会进展得一字不差", "two things do not go the very same way" },
    .hint = { "分别写各自的进展", "say of each what was done" },
    .bad = "项目 9、10 同一段话",
    .good = "各项目文字不同",
    .source = "checks.md TXT18; 2·LCS/(a+b) ≥ 90 %",
    SAYS({ "与第 {2} 行项目 {1} 的文字相同", "the same as of item {1} in line {2}" }),
    .yields_in_file = "COV10",
    .look_row = look_same,
};

/* The number behind WORD at *at or later, Arabic; 0: none. *at moves behind it. */
static int
number_behind(struct str text, struct str word, size_t *at, struct span *span)
{
    while ((*at = str_find(text, word, *at)) < text.len) {
        size_t from = *at, to = from + word.len;
        int number = 0;
        for (; to < text.len && text.ptr[to] >= '0' && text.ptr[to] <= '9' &&
               number < 999;
             to++)
            number = number * 10 + (text.ptr[to] - '0');
        *at = to;
        *span = (struct span){ from, to };
        if (number)
            return number;
    }
    return 0;
}

/* Paths of 佐证, parted by ; or ；. */
static int
evidence_count(struct str paths)
{
    int count = paths.len > 0;
    for (size_t i = 0; i < paths.len; i++)
        count += paths.ptr[i] == ';' && i + 1 < paths.len;
    for (size_t at = 0; (at = str_find(paths, STR("；"), at)) < paths.len; at++)
        count++;
    return count;
}

enum { NO_ANNEX, NO_ITEM };

static void
tell_reference(struct run *run, const struct check *self, const struct entry *entry,
               struct span span, size_t say)
{
    found_part(run, self, entry, COLUMN_PROGRESS, span, say);
}

static void
look_reference(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    struct span span;
    size_t at = 0;
    int number, evidence = evidence_count(entry->row->cells[COLUMN_EVIDENCE].text);
    while ((number = number_behind(text, STR("见附件"), &at, &span)))
        if (number > evidence)
            tell_reference(run, self, entry, span, NO_ANNEX);
    for (size_t i = 0; i < 2; i++) {
        static const struct str tables[] = { STR_INIT("见附表"), STR_INIT("见表") };
        at = 0;
        while ((number = number_behind(text, tables[i], &at, &span)))
            if (number > evidence)
                tell_reference(run, self, entry, span, NO_ANNEX);
    }
    at = 0;
    const struct plan *plan = run->around->plan;
    while (plan && (number = number_behind(text, STR("见项目"), &at, &span)))
        if (!plan_duty(plan, number))
            tell_reference(run, self, entry, span, NO_ITEM);
}

CHECK(TXT19) = {
    .name = "broken-reference",
    .severity = SEVERITY_WARNING,
    .title = { "指向不存在的附件或项目", "it points to what is not there" },
    .why = { "附件没有随填报报来，所说的无从核实",
             "what did not come with the filing cannot be verified" },
    .hint = { "在佐证列补上附件，或改正编号",
              "name the file in 佐证, or mend the number" },
    .bad = "名单见附件3（佐证为空）",
    .good = "名单见附件1（佐证=evidence/2/list.txt）",
    .source = "checks.md TXT19; seen: 城厢 2022",
    SAYS({ "“{1}”：佐证里没有", "“{1}”: 佐证 has no such file" },
         { "“{1}”：通知里没有", "“{1}”: the notice has no such item" }),
    .look_row = look_reference,
};

/* 一是, 二是 … of a text in order; the first that is missing before a later one; 0: none. */
static int
missing_ordinal(struct str text, struct span *span)
{
    static const struct str ordinals[] = { STR_INIT("一是"), STR_INIT("二是"),
                                           STR_INIT("三是"), STR_INIT("四是"),
                                           STR_INIT("五是"), STR_INIT("六是") };
    int next = 0;
    size_t at = str_find(text, ordinals[0], 0);
    if (at == text.len)
        return 0;
    for (int i = 1; i < 6; i++) {
        size_t found = str_find(text, ordinals[i], at);
        if (found == text.len) {
            next = next ? next : i + 1;
            continue;
        }
        if (next) {
            *span = (struct span){ found, found + ordinals[i].len };
            return next;
        }
        at = found;
    }
    return 0;
}

/* ①②④: circled numbers follow each other. */
static int
missing_circle(struct str text, struct span *span)
{
    int last = 0;
    for (size_t at = 0, from = 0; at < text.len; from = at) {
        uint32_t c = utf8_next(text, &at);
        if (c < 0x2460 || c > 0x2473)
            continue;
        int number = (int)(c - 0x2460) + 1;
        if (number != last + 1 && number != 1) {
            *span = (struct span){ from, at };
            return last + 1;
        }
        last = number;
    }
    return 0;
}

static void
look_list(struct run *run, const struct check *self, const struct entry *entry)
{
    struct span span;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    int missing = missing_ordinal(text, &span);
    if (!missing)
        missing = missing_circle(text, &span);
    if (!missing)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
    finding->span = entry_part(run, entry, COLUMN_PROGRESS, span);
    finding->words[0] = str_sub(text, span.from, span.to);
    finding->words[1] = arena_printf(run->arena, "%d", missing);
}

CHECK(TXT20) = {
    .name = "list-numbering",
    .severity = SEVERITY_INFO,
    .title = { "分条的序号不连续", "numbers of a list that do not follow" },
    .why = { "删改之后序号没有跟上，可能漏了一条",
             "a point may have been lost in editing" },
    .hint = { "补上缺的一条，或改正序号", "add the missing point, or renumber" },
    .bad = "一是…三是…",
    .good = "一是…二是…三是…",
    .source = "checks.md TXT20",
    SAYS({ "“{1}”之前缺第 {2} 条", "point {2} is missing before “{1}”" }),
    .look_row = look_list,
};

/* 以下5项：甲；乙；丙。 at the top level of one sentence. */
static void
look_head_count(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    struct span span;
    size_t at = 0;
    int number = number_behind(text, STR("以下"), &at, &span);
    if (!number || !str_starts(str_sub(text, span.to, text.len), STR("项")))
        return;
    size_t end = str_find(text, STR("。"), span.to), parts = 1;
    struct str list = str_sub(text, span.to, end);
    for (size_t i = 0; (i = str_find(list, STR("；"), i)) < list.len; i++)
        parts++;
    if (parts < 2 || (int)parts == number)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
    finding->span = entry_part(run, entry, COLUMN_PROGRESS, span);
    finding->words[0] = str_sub(text, span.from, span.to);
    finding->words[1] = arena_printf(run->arena, "%zu", parts);
}

CHECK(TXT21) = {
    .name = "head-count",
    .severity = SEVERITY_INFO,
    .title = { "说的项数与列的项数不同", "as many are announced, and others listed" },
    .why = { "多半漏列或多列了一项", "one was left out, or added" },
    .hint = { "核对项数", "count again" },
    .bad = "以下5项：甲；乙；丙",
    .good = "以下3项：甲；乙；丙",
    .source = "checks.md TXT21",
    SAYS({ "“{1}项”，列了 {2} 项", "“{1}项”, and {2} are listed" }),
    .look_row = look_head_count,
};
