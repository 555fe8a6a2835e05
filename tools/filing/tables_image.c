/* The vocabulary as bytes, so that a start need not read its files. */
#include "filing/tables.h"

/* Of the form of the rows. */
static uint64_t
key_of_form(void)
{
    const size_t form[] = { sizeof(struct header_word),
                            sizeof(struct status_word),
                            sizeof(struct cell_word),
                            sizeof(struct words_slot),
                            FILING_COLUMNS,
                            WORD_LISTS };
    return image_sum(0, (struct str){ (const char *)form, sizeof form });
}

static void
change_texts(struct filing_tables *t, image_change *change, void *pool)
{
    for (size_t i = 0; i < t->headers.len; i++)
        change(&t->headers.items[i].printed, pool);
    for (size_t i = 0; i < t->statuses.len; i++)
        change(&t->statuses.items[i].printed, pool);
    for (size_t i = 0; i < t->words.len; i++)
        change(&t->words.items[i].printed, pool);
    for (size_t list = 0; list < WORD_LISTS; list++)
        for (size_t i = 0; i < t->lists[list].len; i++)
            change(&t->lists[list].items[i], pool);
    change(&t->alikes.rows, pool);
}

struct str
filing_tables_compiled(struct arena *arena, const char *folder, struct buf *faults)
{
    struct filing_tables *t;
    struct buf out = { .arena = arena }, pool = { .arena = arena };
    uint64_t key = key_of_form();
    if (!filing_tables_load(arena, folder, NULL, &t, faults))
        return STR("");
    change_texts(t, image_to_place, &pool);
    image_put(&out, &key, 1, sizeof key);
    image_put(&out, pool.ptr, pool.len, 1);
    image_put_array(&out, &t->headers);
    image_put_array(&out, &t->statuses);
    image_put_array(&out, &t->words);
    words_put(&out, &t->header_index);
    words_put(&out, &t->status_index);
    words_put(&out, &t->word_index);
    for (size_t list = 0; list < WORD_LISTS; list++)
        image_put_array(&out, &t->lists[list]);
    image_put(&out, &t->alikes.rows, 1, sizeof t->alikes.rows);
    image_put(&out, t->variants, TABLES_VARIANTS, sizeof *t->variants);
    return buf_str(&out);
}

static void
take_variants(struct image *image, struct filing_tables *t)
{
    size_t count;
    t->variants = image_take(image, &count, sizeof *t->variants);
    image->bad = image->bad || count != TABLES_VARIANTS;
}

bool
filing_tables_of_compiled(struct arena *arena, struct str bytes,
                          const struct quantity_tables *quantity,
                          struct filing_tables **tables)
{
    struct image image = { .rest = bytes };
    struct str pool;
    uint64_t key = 0;
    image_copy(&image, &key, 1, sizeof key);
    if (image.bad || key != key_of_form())
        return false;
    struct filing_tables *t = *tables = arena_new(arena, struct filing_tables);
    t->quantity = quantity;
    pool.ptr = image_take(&image, &pool.len, 1);
    image_take_array_rows(arena, &image, &t->headers);
    image_take_array_rows(arena, &image, &t->statuses);
    image_take_array_rows(arena, &image, &t->words);
    words_take(&image, &t->header_index);
    words_take(&image, &t->status_index);
    words_take(&image, &t->word_index);
    for (size_t list = 0; list < WORD_LISTS; list++)
        image_take_array_rows(arena, &image, &t->lists[list]);
    image_copy(&image, &t->alikes.rows, 1, sizeof t->alikes.rows);
    take_variants(&image, t);
    if (!image.bad)
        change_texts(t, image_to_text, &pool);
    return !image.bad;
}
