/* Which item of the old notice became which of the new one. */
#include "compare/inside.h"

#include "base/buf.h"
#include "base/similar.h"
#include "base/utf8.h"

#include <stdlib.h>

/* Two items that may be one. */
struct pair {
    int similar;
    size_t old, new;
};

ARRAY_TYPE(pairs, struct pair);

/* A title, or its first clause. */
struct wording {
    struct str words, han; /* han: its Han characters alone */
    size_t count;          /* of those */
};

struct titles {
    size_t count;
    struct wording *whole, *head; /* of each item */
};

/* Up to the first mark; a title in one clause is its own head. */
static struct str
head_of(struct str title)
{
    static const struct str MARKS[] = { { "，", 3 }, { "。", 3 }, { "；", 3 },
                                        { "：", 3 }, { ",", 1 },  { "（", 3 } };
    size_t end = title.len;
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++) {
        size_t at = str_find(title, MARKS[i], 0);
        end = at < end ? at : end;
    }
    return str_sub(title, 0, end);
}

static struct wording
wording_of(struct arena *arena, struct str words)
{
    struct wording wording = { .words = words };
    struct buf han = { .arena = arena };
    for (size_t at = 0, from = 0; at < words.len; from = at) {
        if (!utf8_is_han(utf8_next(words, &at)))
            continue;
        buf_add(&han, str_sub(words, from, at));
        wording.count++;
    }
    wording.han = buf_str(&han);
    return wording;
}

static struct titles
titles_of(struct arena *arena, const struct notice *notice)
{
    struct titles titles = { .count = notice->items.len };
    titles.whole = arena_alloc_array(arena, titles.count, sizeof *titles.whole);
    titles.head = arena_alloc_array(arena, titles.count, sizeof *titles.head);
    for (size_t i = 0; i < titles.count; i++) {
        struct str title = notice->items.items[i].title.text;
        titles.whole[i] = wording_of(arena, title);
        titles.head[i] = wording_of(arena, head_of(title));
    }
    return titles;
}

static size_t
distance(size_t a, size_t b)
{
    return a > b ? a - b : b - a;
}

/* The most similar first; of equals those that stand nearest to each other. */
static int
by_similarity(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    if (x->similar != y->similar)
        return y->similar - x->similar;
    size_t far = distance(x->old, x->new), near = distance(y->old, y->new);
    if (far != near)
        return far < near ? -1 : 1;
    if (x->old != y->old)
        return x->old < y->old ? -1 : 1;
    return (x->new > y->new) - (x->new < y->new);
}

/* How many Han characters the two have in common, in order. */
static size_t
common_han(const struct wording *a, const struct wording *b)
{
    size_t most = a->count + b->count;
    return ((size_t)similar(a->han, b->han, false) * most + 1999) / 2000;
}

/* How similar two titles are; 0 when that is not enough. */
static int
similar_enough(const struct wording *a, const struct wording *b)
{
    int alike = similar(a->words, b->words, false);
    bool enough = alike >= COMPARE_SURE ||
                  (alike >= COMPARE_LEAST && common_han(a, b) >= COMPARE_HAN);
    return enough ? alike : 0;
}

/* By the whole titles or by their first clauses, whichever are more alike. */
static void
find_pairs(struct arena *arena, const struct titles *old, const struct titles *new,
           struct pairs *pairs)
{
    for (size_t i = 0; i < old->count; i++)
        for (size_t k = 0; k < new->count; k++) {
            int wholes = similar_enough(&old->whole[i], &new->whole[k]);
            int heads = similar_enough(&old->head[i], &new->head[k]);
            if (wholes || heads)
                *array_push(arena, pairs) =
                    (struct pair){ wholes > heads ? wholes : heads, i, k };
        }
}

struct titled {
    struct str title;
    size_t item;
};

static int
by_title(const void *a, const void *b)
{
    const struct titled *x = a, *y = b;
    int order = str_compare(x->title, y->title);
    return order ? order : (x->item > y->item) - (x->item < y->item);
}

static struct titled *
sorted_titles(struct arena *arena, const struct notice *notice)
{
    size_t count = notice->items.len;
    struct titled *titles = arena_alloc_array(arena, count, sizeof *titles);
    for (size_t i = 0; i < count; i++)
        titles[i] = (struct titled){ notice->items.items[i].title.text, i };
    if (count)
        qsort(titles, count, sizeof *titles, by_title);
    return titles;
}

/* Of notices too long to compare every title with every other: equal titles. */
static void
find_equal(struct arena *arena, const struct notice *old, const struct notice *new,
           struct pairs *pairs)
{
    struct titled *left = sorted_titles(arena, old), *right = sorted_titles(arena, new);
    for (size_t i = 0, k = 0; i < old->items.len && k < new->items.len;) {
        int order = str_compare(left[i].title, right[k].title);
        if (!order)
            *array_push(arena, pairs) =
                (struct pair){ 1000, left[i].item, right[k].item };
        i += order <= 0;
        k += order >= 0;
    }
}

void
pair_items(struct arena *arena, struct comparison *comparison, size_t *partner,
           int *similar)
{
    const struct notice *old = comparison->old.notice, *new = comparison->new.notice;
    struct pairs pairs = { 0 };
    bool *taken = arena_alloc_array(arena, old->items.len, sizeof *taken);
    if (may_compare(comparison, old->items.len, new->items.len)) {
        struct titles left = titles_of(arena, old), right = titles_of(arena, new);
        find_pairs(arena, &left, &right, &pairs);
    } else {
        find_equal(arena, old, new, &pairs);
    }
    if (pairs.len)
        qsort(pairs.items, pairs.len, sizeof *pairs.items, by_similarity);
    for (size_t k = 0; k < new->items.len; k++)
        partner[k] = NO_ITEM;
    for (size_t i = 0; i < pairs.len; i++) {
        const struct pair *pair = &pairs.items[i];
        if (taken[pair->old] || partner[pair->new] != NO_ITEM)
            continue;
        taken[pair->old] = true;
        partner[pair->new] = pair->old;
        similar[pair->new] = pair->similar;
    }
}
