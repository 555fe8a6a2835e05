/* The tables as bytes, so that a start need not build them. */
#include "quantity/tables_read.h"

#include "rule/image.h"

#include <string.h>

/* Of the files, and of the form of the rows. */
static uint64_t
key_of(const struct str bytes[QUANTITY_TABLES])
{
    const size_t form[] = { sizeof(struct measure), sizeof(struct number_word),
                            sizeof(struct idiom), sizeof(struct words_slot), 1 };
    uint64_t sum = image_sum(0, (struct str){ (const char *)form, sizeof form });
    for (size_t i = 0; i < QUANTITY_TABLES; i++)
        sum = image_sum(sum, bytes[i]);
    return sum;
}

typedef void change_text(struct str *text, void *with);

static void
change_texts(struct quantity_tables *tables, change_text *change, void *with)
{
    for (size_t i = 0; i < tables->measures.len; i++) {
        struct measure *m = &tables->measures.items[i];
        change(&m->printed, with);
        change(&m->canonical, with);
        change(&m->dimension, with);
    }
    for (size_t i = 0; i < tables->words.len; i++)
        change(&tables->words.items[i].word, with);
}

/* From a text to its place in a pool that it is added to. */
static void
to_place(struct str *text, void *with)
{
    struct buf *pool = with;
    size_t place = pool->len;
    buf_add(pool, *text);
    *text = (struct str){ (const char *)(uintptr_t)place, text->len };
}

/* And back; what lies outside of the pool is nothing. */
static void
to_text(struct str *text, void *with)
{
    const struct str *pool = with;
    *text = str_sub(*pool, (uintptr_t)text->ptr, (uintptr_t)text->ptr + text->len);
}

static void
put_words(struct buf *out, const struct number_words *words)
{
    image_put(out, words->slots, words->capacity, sizeof *words->slots);
    image_put(out, words->values, words->values_cap, sizeof *words->values);
    image_put(out, words->heads, 64, sizeof *words->heads);
    image_put(out, &words->nodes, 1, sizeof words->nodes);
}

static void
take_words(struct image *image, struct number_words *words)
{
    words->slots = image_take(image, &words->capacity, sizeof *words->slots);
    words->values = image_take(image, &words->values_cap, sizeof *words->values);
    image_copy(image, words->heads, 64, sizeof *words->heads);
    image_copy(image, &words->nodes, 1, sizeof words->nodes);
}

struct str
quantity_tables_compiled(struct arena *arena, const char *folder, struct buf *faults)
{
    struct str bytes[QUANTITY_TABLES];
    struct quantity_tables *tables;
    struct buf out = { .arena = arena }, pool = { .arena = arena };
    if (!quantity_tables_files(arena, folder, bytes, faults) ||
        !quantity_tables_of(arena, folder, bytes, &tables, faults))
        return STR("");
    uint64_t key = key_of(bytes);
    change_texts(tables, to_place, &pool);
    image_put(&out, &key, 1, sizeof key);
    image_put(&out, pool.ptr, pool.len, 1);
    image_put_array(&out, &tables->measures);
    image_put_array(&out, &tables->words);
    image_put_array(&out, &tables->idioms);
    image_put(&out, tables->idiom_text.ptr, tables->idiom_text.len, 1);
    put_words(&out, &tables->units);
    put_words(&out, &tables->signs);
    put_words(&out, &tables->tails);
    for (size_t i = 0; i < SIDES; i++)
        put_words(&out, &tables->beside[i]);
    return buf_str(&out);
}

/* Rows that can be changed. */
static void *
take_rows(struct arena *arena, struct image *image, size_t *count, size_t size)
{
    const void *rows = image_take(image, count, size);
    void *copy = arena_alloc_array(arena, *count, size);
    memcpy(copy, rows, *count * size);
    return copy;
}

static bool
take_tables(struct arena *arena, struct image *image, struct quantity_tables *t)
{
    struct str pool;
    pool.ptr = image_take(image, &pool.len, 1);
    t->measures.items =
        take_rows(arena, image, &t->measures.len, sizeof *t->measures.items);
    t->words.items = take_rows(arena, image, &t->words.len, sizeof *t->words.items);
    image_take_array(image, &t->idioms);
    t->idiom_text.ptr = image_take(image, &t->idiom_text.len, 1);
    take_words(image, &t->units);
    take_words(image, &t->signs);
    take_words(image, &t->tails);
    for (size_t i = 0; i < SIDES; i++)
        take_words(image, &t->beside[i]);
    if (!image->bad)
        change_texts(t, to_text, &pool);
    return !image->bad;
}

bool
quantity_tables_load_compiled(struct arena *arena, const char *folder,
                              struct quantity_form form,
                              struct quantity_tables **tables, struct buf *faults)
{
    struct str bytes[QUANTITY_TABLES];
    struct image image = { .rest = form.bytes };
    uint64_t key = 0;
    image_copy(&image, &key, 1, sizeof key);
    *tables = arena_new(arena, struct quantity_tables);
    struct image rows = image;
    if (form.of_these && !rows.bad && take_tables(arena, &rows, *tables))
        return true;
    if (!quantity_tables_files(arena, folder, bytes, faults))
        return false;
    bool same = !image.bad && key == key_of(bytes);
    return (same && take_tables(arena, &image, *tables)) ||
           quantity_tables_of(arena, folder, bytes, tables, faults);
}
