/* NOT: names of one person or unit in two spellings; one unit twice. */
#include "base/utf8.h"
#include "checks/notice_walk.h"

#include <stdlib.h>

/* More spellings than this are not compared pair by pair. */
#define SPELLINGS_MOST 3000

static const struct bilingual too_many = {
    "名字的写法多于 3000 种，未两两比较",
    "more than 3000 spellings of names, which were not compared pair by pair",
};

/* Whether A and B, of equal length, differ in just one character of three or more; or,
 * for units, whether B is A with one more character. */
static bool
is_slip(struct str a, struct str b, bool leaders)
{
    size_t count = utf8_count(a), other = utf8_count(b), same = 0, i = 0, j = 0;
    if (count < 3 || (leaders ? count != other : other != count + 1))
        return false;
    if (leaders) {
        while (i < a.len && j < b.len)
            same += utf8_next(a, &i) == utf8_next(b, &j);
        return same + 1 == count && count >= 3;
    }
    while (i < a.len && j < b.len) {
        size_t before = i;
        if (utf8_next(a, &i) != utf8_next(b, &j))
            i = before;
    }
    return i == a.len && count >= 5;
}

/* A name as it is spelled, with how often. */
struct spelling {
    struct named first;
    size_t place, count; /* place: index of its first among all */
};

ARRAY_TYPE(spellings, struct spelling);

struct placed {
    struct str text;
    size_t place;
};

static int
by_text(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;
    int order = str_compare(x->text, y->text);
    return order ? order : x->place < y->place ? -1 : x->place > y->place;
}

static int
by_place(const void *a, const void *b)
{
    const struct spelling *x = a, *y = b;
    return x->place < y->place ? -1 : x->place > y->place;
}

/* Each spelling once, in the order of first use. */
static struct spellings
spellings_of(struct run *run, const struct nameds *all)
{
    struct spellings kinds = { 0 };
    struct placed *sorted =
        arena_alloc_array(run->arena, all->len ? all->len : 1, sizeof *sorted);
    for (size_t i = 0; i < all->len; i++)
        sorted[i] = (struct placed){ all->items[i].name->text, i };
    if (all->len)
        qsort(sorted, all->len, sizeof *sorted, by_text);
    for (size_t i = 0; i < all->len; i++) {
        if (i == 0 || !str_eq(sorted[i].text, sorted[i - 1].text))
            *array_push(run->arena, &kinds) =
                (struct spelling){ all->items[sorted[i].place], sorted[i].place, 0 };
        kinds.items[kinds.len - 1].count++;
    }
    if (kinds.len)
        qsort(kinds.items, kinds.len, sizeof *kinds.items, by_place);
    return kinds;
}

static void
compare(struct run *run, const struct check *self, bool leaders)
{
    struct nameds all = notice_names(run, leaders);
    struct spellings kinds = spellings_of(run, &all);
    if (kinds.len > SPELLINGS_MOST) {
        could_not(run, self, too_many);
        return;
    }
    for (size_t i = 0; i < kinds.len; i++)
        for (size_t j = 0; j < kinds.len; j++) {
            const struct spelling *a = &kinds.items[i], *b = &kinds.items[j];
            if (i == j || !is_slip(a->first.name->text, b->first.name->text, leaders) ||
                (leaders && i > j))
                continue;
            bool first_rare = a->count < b->count;
            const struct named *rare = first_rare ? &a->first : &b->first,
                               *usual = first_rare ? &b->first : &a->first;
            struct finding *finding = found(run, self, rare->name->span, leaders);
            finding->words[0] = rare->name->text;
            finding->words[1] = usual->name->text;
            finding->item = rare->item->number;
            found_beside(run, finding, usual->name->span,
                         (struct bilingual){ "另一写法", "the other spelling" });
        }
}

static void
look_spelling(struct run *run, const struct check *self)
{
    if (!run->notice)
        return;
    compare(run, self, true);
    compare(run, self, false);
}

CHECK(NOT08) = {
    .name = "two-spellings",
    .severity = SEVERITY_WARNING,
    .title = { "同一单位或人有两种写法", "one unit or person is spelled in two ways" },
    .why = { "按名称归集时会被当成两个", "collected by name they are two" },
    .hint = { "统一为一种写法", "use one spelling" },
    .bad = "区住房城乡建设局 … 区住房和城乡建设局",
    .good = "区住房城乡建设局 … 区住房城乡建设局",
    .source = "layouts.md §10",
    SAYS({ "“{1}”与“{2}”是否同一单位？", "are {1} and {2} the same unit?" },
         { "“{1}”与“{2}”只差一字，是否同一人？",
           "{1} and {2} differ by one character: the same person?" }),
    .look = look_spelling,
};

static void
look_twice(struct run *run, const struct check *self)
{
    for (size_t i = 0; run->notice && i < run->notice->items.len; i++) {
        const struct item *item = &run->notice->items.items[i];
        const struct names *lists[] = { &item->units, &item->co_units };
        for (size_t a = 0; a < item->units.len + item->co_units.len && a < 200; a++)
            for (size_t b = a + 1; b < item->units.len + item->co_units.len && b < 200;
                 b++) {
                size_t split = item->units.len;
                const struct name *x =
                    a < split ? &lists[0]->items[a] : &lists[1]->items[a - split];
                const struct name *y =
                    b < split ? &lists[0]->items[b] : &lists[1]->items[b - split];
                if (!str_eq(x->text, y->text))
                    continue;
                struct finding *finding =
                    found(run, self, y->span, a < split && b >= split);
                finding->words[0] = y->text;
                finding->item = item->number;
            }
    }
}

CHECK(NOT09) = {
    .name = "unit-twice",
    .severity = SEVERITY_WARNING,
    .title = { "同一任务里单位重复", "a unit stands twice in one item" },
    .why = { "既牵头又配合，责任不清",
             "leading and supporting at once, its duty is unclear" },
    .hint = { "删去重复的一处", "delete one of the two" },
    .bad = "责任单位：区民政局、区民政局",
    .good = "责任单位：区民政局、区财政局",
    .source = "layouts.md §7",
    SAYS({ "“{1}”写了两次", "{1} is written twice" },
         { "“{1}”既是牵头又是协办", "{1} both leads and supports" }),
    .look = look_twice,
};
