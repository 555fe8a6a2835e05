/* Titles of rows against the plan. */
#include "checks/title.h"

#include "base/similar.h"
#include "base/utf8.h"
#include "quantity/quantity.h"

/* Judgements that are kept, by hash of item and title: titles that take turns shall not push
 * each other out. */
#define SLOTS 512
#define WAYS  4

struct titles {
    struct slot {
        uint64_t key;
        struct title title;
    } slots[SLOTS];
    size_t read;
    size_t record; /* the row that `title` is of */
    struct title title;
};

/* Neighbouring Han characters of TITLE, and how many of them DUTY has. */
static void
count_pairs(const struct duty *duty, struct str title, size_t *all, size_t *there)
{
    *all = *there = 0;
    for (size_t at = 0, next; at < title.len; at = next) {
        next = at;
        bool han = utf8_is_han(utf8_next(title, &next));
        size_t end = next;
        if (!han || !utf8_is_han(utf8_next(title, &end)))
            continue;
        struct str pair = str_sub(title, at, end);
        *all += 1;
        *there += str_has(duty->text, pair) || str_has(duty->title, pair);
    }
}

int
title_score(const struct duty *duty, struct str title)
{
    size_t all, there;
    count_pairs(duty, title, &all, &there);
    int share = all > 2 ? (int)(1000 * there / all) : 0;
    int alike = similar(title, duty->title, false);
    return share > alike ? share : alike;
}

static bool
stands_in(const struct duty *duty, struct str title)
{
    return str_has(duty->title, title) || str_has(duty->text, title);
}

static bool
is_figure(const struct quantity *quantity)
{
    switch (quantity->class) {
    case QUANTITY_AMOUNT:
    case QUANTITY_NUMBER:
    case QUANTITY_PERCENT:
    case QUANTITY_FRACTION:
    case QUANTITY_DURATION:
        return quantity->has_value && !quantity->han;
    case QUANTITY_DATE:
    case QUANTITY_ORDINAL:
    case QUANTITY_IDENTIFIER:
    case QUANTITY_REFERENCE:
    case QUANTITY_PHONE:
    case QUANTITY_IDIOM:
    case QUANTITY_UNEXPLAINED:
        break;
    }
    return false;
}

/* The place of VALUE among QUANTITIES from FROM on; their count when it is not there. */
static size_t
place_of(const struct quantities *quantities, struct decimal value, size_t from)
{
    for (size_t i = from; i < quantities->len; i++) {
        const struct quantity *other = &quantities->items[i];
        if (other->has_value &&
            (!decimal_compare(other->value, value) ||
             (other->has_max && !decimal_compare(other->value_max, value))))
            return i;
    }
    return quantities->len;
}

/* The numbers of a title that was found to be DUTY's: each must stand in the notice, and
 * where the words are the same, in the same order. */
static void
compare_numbers(struct run *run, const struct duty *duty, struct str text,
                struct title *title)
{
    struct arena scratch = { 0 };
    struct quantities said = { 0 }, asked = { 0 };
    const struct quantity_tables *tables = run->around->plan->tables;
    quantities_find(&scratch, tables, run->rules, text, (struct span){ 0, text.len },
                    &said);
    quantities_find(&scratch, tables, run->rules, duty->title,
                    (struct span){ 0, duty->title.len }, &asked);
    struct quantities titled = { asked.items, asked.len, asked.len };
    size_t next = 0;
    quantities_find(&scratch, tables, run->rules, duty->text,
                    (struct span){ 0, duty->text.len }, &asked);
    for (size_t i = 0; i < said.len && title->numbers != NUMBERS_DIFFER; i++) {
        const struct quantity *quantity = &said.items[i];
        if (!is_figure(quantity))
            continue;
        if (place_of(&asked, quantity->value, 0) == asked.len) {
            title->numbers = NUMBERS_DIFFER;
            title->number = quantity->span;
        }
        size_t at = place_of(&titled, quantity->value, next);
        if (at < titled.len)
            next = at + 1;
        else if (title->numbers == NUMBERS_SAME)
            title->numbers = NUMBERS_MOVED;
    }
    bool same_words = titled.len && similar(text, duty->title, true) >= 950;
    if (title->numbers == NUMBERS_MOVED && !same_words)
        title->numbers = NUMBERS_SAME;
    arena_release(&scratch);
}

static void
look_back(const struct plan *last, const struct duty *own, struct str text,
          struct title *title)
{
    if (!last || utf8_count(text) < 6 || (own && stands_in(own, text)))
        return;
    for (size_t i = 0; i < last->duties.len && !title->old; i++)
        if (stands_in(&last->duties.items[i], text))
            title->old = &last->duties.items[i];
}

static struct title
judge(struct run *run, const struct entry *entry, struct str text)
{
    const struct plan *plan = run->around->plan;
    const struct duty *own = entry->subject.duty;
    struct title title = { .read = true };
    if (own) {
        title.quoted = stands_in(own, text);
        title.own = title.quoted ? 1000 : title_score(own, text);
    }
    for (size_t i = 0; !title.quoted && i < plan->duties.len; i++) {
        const struct duty *duty = &plan->duties.items[i];
        int score = duty == own ? 0 : title_score(duty, text);
        if (score > title.best_score) {
            title.best_score = score;
            title.best = duty;
        }
    }
    if (own && !title.quoted && title.own >= 600)
        compare_numbers(run, own, text, &title);
    look_back(run->around->last_plan, own, text, &title);
    for (size_t i = 0; title.old && i < plan->duties.len; i++)
        if (stands_in(&plan->duties.items[i], text))
            title.old = NULL;
    return title;
}

static uint64_t
key_of(int item, struct str text)
{
    return (str_hash(text) + (uint64_t)item * UINT64_C(0x9E3779B97F4A7C15)) | 1;
}

/* The slot of KEY, or the one that it may take. */
static struct slot *
slot_of(struct titles *titles, uint64_t key)
{
    struct slot *slots = &titles->slots[(key >> 32) % (SLOTS / WAYS) * WAYS];
    for (size_t i = 0; i < WAYS; i++)
        if (slots[i].key == key)
            return &slots[i];
    return &slots[titles->read % WAYS];
}

const struct title *
title_of(struct run *run, const struct entry *entry)
{
    if (!run->titles)
        run->titles = arena_new(run->arena, struct titles);
    struct titles *titles = run->titles;
    const struct filing_row *row = entry->row;
    if (titles->record == row->number)
        return &titles->title;
    titles->record = row->number;
    titles->title = (struct title){ 0 };
    struct str text = row->cells[COLUMN_TITLE].text;
    if (!text.len || !run->around->plan)
        return &titles->title;
    uint64_t key = key_of(row->item.number, text);
    struct slot *slot = slot_of(titles, key);
    if (slot->key != key && titles->read == TITLES_MOST) {
        titles->title.beyond = true;
        return &titles->title;
    }
    if (slot->key != key) {
        titles->read++;
        slot->key = key;
        slot->title = judge(run, entry, text);
    }
    titles->title = slot->title;
    return &titles->title;
}
