/* NOT: one thing counted or written in two ways. */
#include "base/utf8.h"
#include "checks/notice_walk.h"

struct said {
    struct span span;
    struct str measure, object;
    const struct item *item;
    bool digits;
};

ARRAY_TYPE(saids, struct said);

static void
collect(struct run *run, const struct item *item, struct rule_set *set,
        struct saids *all)
{
    struct str s = text_view(run->text, item->text.span);
    struct match match;
    struct span n, measure, object;
    for (size_t at = 0;
         at < s.len && rule_set_match(set, s, at, 0, &match) == MATCH_YES;
         at = match.whole.to > at ? match.whole.to : at + 1) {
        if (!match_group(&match, "n", &n) || !match_group(&match, "measure", &measure))
            continue;
        struct said *said = array_push(run->arena, all);
        *said = (struct said){
            .span = { item->text.span.from + n.from,
                      item->text.span.from + measure.to },
            .measure = str_sub(s, measure.from, measure.to),
            .item = item,
            .digits = s.ptr[n.from] >= '0' && s.ptr[n.from] <= '9',
        };
        if (match_group(&match, "object", &object))
            said->object = str_sub(s, object.from, object.to);
    }
}

/* 每月两次 here, 每月1次 there. */
static void
look_numerals(struct run *run, const struct check *self)
{
    struct saids all = { 0 };
    size_t digits = 0;
    struct rule_set *set = rules_of(run->rules, "frequency");
    for (size_t i = 0; run->notice && i < run->notice->items.len; i++)
        collect(run, &run->notice->items.items[i], set, &all);
    for (size_t i = 0; i < all.len; i++)
        digits += all.items[i].digits;
    if (!digits || digits == all.len)
        return;
    bool minority = digits * 2 < all.len; /* the rarer style is told */
    for (size_t i = 0; i < all.len; i++) {
        const struct said *said = &all.items[i];
        if (said->digits != minority)
            continue;
        struct finding *finding = found(run, self, said->span, 0);
        finding->words[0] = text_view(run->text, said->span);
        finding->item = said->item->number;
        for (size_t j = 0; j < all.len; j++)
            if (all.items[j].digits != minority) {
                finding->words[1] = text_view(run->text, all.items[j].span);
                found_beside(run, finding, all.items[j].span,
                             (struct bilingual){ "另一写法", "the other style" });
                break;
            }
    }
}

CHECK(NOT15) = {
    .name = "numeral-style",
    .severity = SEVERITY_INFO,
    .title = { "同类数字写法不一", "like numbers are written in two styles" },
    .why = { "同一文件宜用一种写法，便于检索和核对",
             "one document, one style: easier to search and to compare" },
    .hint = { "统一为阿拉伯数字", "write both in digits" },
    .bad = "每月至少开展两次…每月至少开展1次",
    .good = "每月至少开展2次…每月至少开展1次",
    .source = "GB/T 15835-2011, 4.1 and 5.2",
    SAYS({ "这里写“{1}”，别处写“{2}”", "{1} here, {2} elsewhere" }),
    .look = look_numerals,
};

static bool
same_object(struct str a, struct str b)
{
    size_t i = a.len, j = b.len, same = 0;
    while (i > 0 && j > 0 && utf8_before(a, &i) == utf8_before(b, &j))
        same++;
    return same >= 5;
}

/* 器材300件 and 器材80套: one thing, two measures, in one item. */
static void
look_measures(struct run *run, const struct check *self)
{
    struct rule_set *set = rules_of(run->rules, "counted");
    for (size_t i = 0; run->notice && i < run->notice->items.len; i++) {
        struct saids all = { 0 };
        collect(run, &run->notice->items.items[i], set, &all);
        for (size_t j = 1; j < all.len; j++) {
            const struct said *said = &all.items[j], *before = &all.items[j - 1];
            if (str_eq(said->measure, before->measure) ||
                !same_object(said->object, before->object))
                continue;
            struct finding *finding = found(run, self, said->span, 0);
            finding->words[0] = said->measure;
            finding->words[1] = before->measure;
            finding->item = said->item->number;
            found_beside(run, finding, before->span,
                         (struct bilingual){ "前一处", "the place before" });
        }
    }
}

CHECK(NOT16) = {
    .name = "two-measures",
    .severity = SEVERITY_WARNING,
    .title = { "同一事物用了两种量词", "one thing is counted in two measures" },
    .why = { "件与套不能相加，完成数无法合计", "they cannot be added up" },
    .hint = { "统一量词，或说明换算", "use one measure, or say how they relate" },
    .bad = "安装健身工程器材300件；安装健身工程器材80套",
    .good = "安装健身工程器材300件；安装健身工程器材80件",
    .source = "observed in a published notice of 2024",
    SAYS({ "同一事物前面用“{2}”，这里用“{1}”",
           "{1} here, {2} before, for the same thing" }),
    .look = look_measures,
};
