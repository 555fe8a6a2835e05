/*
 * What the notice says, and what people said of it, in one sheet.
 *
 * A row that a person edited belongs to the row of the notice that it was made of: the
 * one with its id and digest; else, when the notice numbers things anew, the one row
 * with its digest; else, when the notice says something new there, the one with its id.
 */
#include "registry/registry.h"

#include <stdlib.h>

#define NO_ROW ((size_t)-1)

struct merger {
    struct arena *arena;
    enum registry_table table;
    size_t count, at, source, says, digest;
    const struct registry_rows *fresh;
    size_t *by_digest;                   /* indices of fresh rows, sorted */
    const struct registry_row **persons; /* by index of the fresh row; NULL: none */
    struct registry_sheet *out;
};

static bool
was_edited(const struct merger *merger, const struct registry_row *row)
{
    return str_eq(row->cells[merger->source], STR("person")) ||
           !str_eq(row->cells[merger->digest],
                   registry_digest(merger->arena, merger->table, row));
}

static size_t
find_id(const struct merger *merger, struct str id)
{
    size_t low = 0, high = merger->fresh->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (registry_id_compare(merger->fresh->items[middle].cells[0], id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool found =
        low < merger->fresh->len && str_eq(merger->fresh->items[low].cells[0], id);
    return found ? low : NO_ROW;
}

static struct str
digest_of(const struct merger *merger, size_t rank)
{
    return merger->fresh->items[merger->by_digest[rank]].cells[merger->digest];
}

/* The one row of the notice with DIGEST; NO_ROW when there are none or several. */
static size_t
find_digest(const struct merger *merger, struct str digest)
{
    size_t low = 0, high = merger->fresh->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(digest_of(merger, middle), digest) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == merger->fresh->len || !str_eq(digest_of(merger, low), digest))
        return NO_ROW;
    bool several =
        low + 1 < merger->fresh->len && str_eq(digest_of(merger, low + 1), digest);
    return several ? NO_ROW : merger->by_digest[low];
}

struct ranked {
    struct str digest;
    size_t row;
};

static int
by_digest(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    int order = str_compare(x->digest, y->digest);
    return order ? order : (x->row > y->row) - (x->row < y->row);
}

static void
rank(struct merger *merger)
{
    size_t count = merger->fresh->len;
    struct ranked *ranked = arena_alloc_array(merger->arena, count, sizeof *ranked);
    for (size_t i = 0; i < count; i++)
        ranked[i] = (struct ranked){ merger->fresh->items[i].cells[merger->digest], i };
    if (count)
        qsort(ranked, count, sizeof *ranked, by_digest);
    merger->by_digest = arena_alloc_array(merger->arena, count, sizeof(size_t));
    for (size_t i = 0; i < count; i++)
        merger->by_digest[i] = ranked[i].row;
}

/* "value=12; unit=户": what the notice says where the person's row differs. */
static struct str
differences(const struct merger *merger, const struct registry_row *fresh,
            const struct registry_row *person)
{
    const struct registry_column *columns = registry_columns[merger->table];
    struct buf out = { .arena = merger->arena };
    for (size_t i = 0; columns[i].kind < COLUMN_AT; i++) {
        if (columns[i].kind <= COLUMN_ID_OF ||
            str_eq(fresh->cells[i], person->cells[i]))
            continue;
        buf_printf(&out, "%s%s=", out.len ? "; " : "", columns[i].name);
        buf_add(&out, fresh->cells[i]);
    }
    return buf_str(&out);
}

/* FRESH is NULL for a row that the notice does not have. */
static void
keep(struct merger *merger, const struct registry_row *fresh,
     const struct registry_row *person)
{
    const struct registry_column *columns = registry_columns[merger->table];
    struct str *cells = arena_alloc_array(merger->arena, merger->count, sizeof *cells);
    for (size_t i = 0; i < merger->count; i++)
        cells[i] = fresh && columns[i].kind <= COLUMN_ID_OF ? fresh->cells[i]
                                                            : person->cells[i];
    cells[merger->says] = fresh ? differences(merger, fresh, person) : STR("-");
    bool agrees = !cells[merger->says].len;
    bool claimed = str_eq(cells[merger->source], STR("person"));
    cells[merger->source] = agrees && !claimed ? STR("notice") : STR("person");
    cells[merger->digest] = fresh ? fresh->cells[merger->digest] : STR("");
    cells[merger->at] = fresh ? fresh->cells[merger->at] : STR("");
    *array_push(merger->arena, &merger->out->rows) =
        (struct registry_row){ .cells = cells };
}

/* Gives PERSON to the row of the notice at INDEX, unless that is taken. */
static bool
give(struct merger *merger, size_t index, const struct registry_row *person)
{
    if (index == NO_ROW || merger->persons[index])
        return false;
    merger->persons[index] = person;
    return true;
}

static bool
is_own(const struct merger *merger, size_t index, const struct registry_row *person)
{
    return index != NO_ROW && str_eq(merger->fresh->items[index].cells[merger->digest],
                                     person->cells[merger->digest]);
}

/* Finds the row of each edited one; the surest go first. */
static void
assign(struct merger *merger, const struct registry_row **edited, size_t count)
{
    for (int round = 0; round < 3; round++)
        for (size_t i = 0; i < count; i++) {
            const struct registry_row *person = edited[i];
            size_t index = NO_ROW;
            if (!person)
                continue;
            if (round == 1)
                index = find_digest(merger, person->cells[merger->digest]);
            else
                index = find_id(merger, person->cells[0]);
            if (round == 0 && !is_own(merger, index, person))
                continue;
            if (give(merger, index, person))
                edited[i] = NULL;
        }
}

static int
by_id(const void *a, const void *b)
{
    const struct registry_row *x = a, *y = b;
    return registry_id_compare(x->cells[0], y->cells[0]);
}

/* Sorts by id; one that stands twice, since the notice gave it to something else, gets a
 * mark behind it. */
static void
settle(struct merger *merger)
{
    struct registry_rows *rows = &merger->out->rows;
    bool again = rows->len > 0;
    while (again) {
        qsort(rows->items, rows->len, sizeof *rows->items, by_id);
        again = false;
        for (size_t i = 1; i < rows->len; i++) {
            struct str id = rows->items[i].cells[0];
            if (!str_eq(id, rows->items[i - 1].cells[0]))
                continue;
            bool kept = str_eq(rows->items[i].cells[merger->says], STR("-"));
            struct registry_row *row = &rows->items[kept ? i : i - 1];
            row->cells[0] = arena_printf(merger->arena, "%.*s~", STR_ARG(id));
            again = true;
        }
    }
}

struct registry_sheet *
registry_merge(struct arena *arena, const struct registry_sheet *fresh,
               const struct registry_sheet *old)
{
    enum registry_table table = fresh->table;
    size_t rows = fresh->rows.len, count = 0;
    struct merger merger = {
        .arena = arena,
        .table = table,
        .count = registry_column_count(table),
        .at = registry_column(table, COLUMN_AT),
        .source = registry_column(table, COLUMN_SOURCE),
        .says = registry_column(table, COLUMN_NOTICE_SAYS),
        .digest = registry_column(table, COLUMN_DIGEST),
        .fresh = &fresh->rows,
        .persons = arena_alloc_array(arena, rows, sizeof *merger.persons),
        .out = arena_new(arena, struct registry_sheet),
    };
    *merger.out = *fresh;
    merger.out->rows = (struct registry_rows){ 0 };
    rank(&merger);
    const struct registry_row **edited =
        arena_alloc_array(arena, old->rows.len, sizeof *edited);
    for (size_t i = 0; i < old->rows.len; i++)
        if (was_edited(&merger, &old->rows.items[i]))
            edited[count++] = &old->rows.items[i];
    assign(&merger, edited, count);
    for (size_t i = 0; i < rows; i++)
        if (merger.persons[i])
            keep(&merger, &fresh->rows.items[i], merger.persons[i]);
        else
            *array_push(arena, &merger.out->rows) = fresh->rows.items[i];
    for (size_t i = 0; i < count; i++)
        if (edited[i])
            keep(&merger, NULL, edited[i]);
    settle(&merger);
    return merger.out;
}
