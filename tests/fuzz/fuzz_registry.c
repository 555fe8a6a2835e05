/* Any bytes as a table of a registry: read, merged with another, printed. What is printed
 * reads back without a fault and as the same rows; merging again changes nothing. The
 * first byte says which table. */
#include "registry/registry.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
holds(bool good)
{
    if (!good)
        abort();
}

/* Everything read lies in the text, sorted. */
static void
look(const struct registry_sheet *sheet, const struct text *text)
{
    for (size_t i = 0; i < sheet->faults.len; i++) {
        struct span span = sheet->faults.items[i].span;
        holds(span.from <= span.to && span.to <= text->utf8.len);
    }
    for (size_t i = 1; i < sheet->rows.len; i++)
        holds(registry_id_compare(sheet->rows.items[i - 1].cells[0],
                                  sheet->rows.items[i].cells[0]) <= 0);
}

static struct str
printed(struct arena *arena, const struct registry_sheet *sheet)
{
    struct buf out = { .arena = arena };
    registry_print(&out, sheet);
    return buf_str(&out);
}

static struct registry_sheet *
reread(struct arena *arena, enum registry_table table, struct str bytes)
{
    struct text *text = arena_new(arena, struct text);
    *text = text_decode(arena, bytes);
    struct registry_sheet *sheet = registry_read(arena, table, text);
    look(sheet, text);
    return sheet;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!size)
        return 0;
    struct arena arena = { 0 };
    enum registry_table table = (enum registry_table)(data[0] % REGISTRY_TABLES);
    struct str bytes = { (const char *)data + 1, size - 1 };
    struct registry_sheet *sheet = reread(&arena, table, bytes);
    if (!sheet->faults.len) {
        struct str once = printed(&arena, sheet);
        struct registry_sheet *again = reread(&arena, table, once);
        holds(again->rows.len == sheet->rows.len);
        holds(str_eq(printed(&arena, again), once));
        struct registry_sheet nothing = *sheet;
        nothing.rows = (struct registry_rows){ 0 };
        const struct registry_sheet *merged = registry_merge(&arena, &nothing, sheet);
        struct str kept = printed(&arena, merged);
        merged = registry_merge(&arena, &nothing, reread(&arena, table, kept));
        holds(str_eq(printed(&arena, merged), kept));
    }
    arena_release(&arena);
    return 0;
}
