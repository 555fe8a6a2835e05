/* The tables as bytes, so that a start need not build them. */
#include "quantity/tables_read.h"

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

static void
change_texts(struct quantity_tables *tables, image_change *change, void *pool)
{
    for (size_t i = 0; i < tables->measures.len; i++) {
        struct measure *m = &tables->measures.items[i];
        change(&m->printed, pool);
        change(&m->canonical, pool);
        change(&m->dimension, pool);
    }
    for (size_t i = 0; i < tables->words.len; i++)
        change(&tables->words.items[i].word, pool);
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
    change_texts(tables, image_to_place, &pool);
    image_put(&out, &key, 1, sizeof key);
    image_put(&out, pool.ptr, pool.len, 1);
    image_put_array(&out, &tables->measures);
    image_put_array(&out, &tables->words);
    image_put_array(&out, &tables->idioms);
    image_put(&out, tables->idiom_text.ptr, tables->idiom_text.len, 1);
    words_put(&out, &tables->units);
    words_put(&out, &tables->signs);
    words_put(&out, &tables->tails);
    for (size_t i = 0; i < SIDES; i++)
        words_put(&out, &tables->beside[i]);
    return buf_str(&out);
}

static bool
take_tables(struct arena *arena, struct image *image, struct quantity_tables *t)
{
    struct str pool;
    pool.ptr = image_take(image, &pool.len, 1);
    image_take_array_rows(arena, image, &t->measures);
    image_take_array_rows(arena, image, &t->words);
    image_take_array(image, &t->idioms);
    t->idiom_text.ptr = image_take(image, &t->idiom_text.len, 1);
    words_take(image, &t->units);
    words_take(image, &t->signs);
    words_take(image, &t->tails);
    for (size_t i = 0; i < SIDES; i++)
        words_take(image, &t->beside[i]);
    if (!image->bad)
        change_texts(t, image_to_text, &pool);
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
