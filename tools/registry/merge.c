/* What the notice says, and what people said of it, in one sheet. */
#include "registry/registry.h"

struct merger {
    struct arena *arena;
    enum registry_table table;
    size_t count, source, says, digest;
    struct registry_sheet *out;
};

static bool
was_edited(const struct merger *merger, const struct registry_row *row)
{
    return str_eq(row->cells[merger->source], STR("person")) ||
           !str_eq(row->cells[merger->digest],
                   registry_digest(merger->arena, merger->table, row));
}

/* "value=12; unit=户": what the notice says where the person's row differs. */
static struct str
differences(const struct merger *merger, const struct registry_row *fresh,
            const struct registry_row *person)
{
    const struct registry_column *columns = registry_columns[merger->table];
    struct buf out = { .arena = merger->arena };
    for (size_t i = 0; columns[i].kind < COLUMN_AT; i++) {
        if (str_eq(fresh->cells[i], person->cells[i]))
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
    struct str *cells = arena_alloc_array(merger->arena, merger->count, sizeof *cells);
    for (size_t i = 0; i < merger->count; i++)
        cells[i] = person->cells[i];
    cells[merger->says] = fresh ? differences(merger, fresh, person) : STR("-");
    bool agrees = !cells[merger->says].len;
    bool claimed = str_eq(cells[merger->source], STR("person"));
    cells[merger->source] = agrees && !claimed ? STR("notice") : STR("person");
    cells[merger->digest] = fresh ? fresh->cells[merger->digest] : STR("");
    size_t at = registry_column(merger->table, COLUMN_AT);
    cells[at] = fresh ? fresh->cells[at] : STR("");
    *array_push(merger->arena, &merger->out->rows) =
        (struct registry_row){ .cells = cells };
}

struct registry_sheet *
registry_merge(struct arena *arena, const struct registry_sheet *fresh,
               const struct registry_sheet *old)
{
    struct merger merger = {
        .arena = arena,
        .table = fresh->table,
        .count = registry_column_count(fresh->table),
        .source = registry_column(fresh->table, COLUMN_SOURCE),
        .says = registry_column(fresh->table, COLUMN_NOTICE_SAYS),
        .digest = registry_column(fresh->table, COLUMN_DIGEST),
        .out = arena_new(arena, struct registry_sheet),
    };
    *merger.out = *fresh;
    merger.out->rows = (struct registry_rows){ 0 };
    size_t f = 0, o = 0;
    while (f < fresh->rows.len || o < old->rows.len) {
        const struct registry_row *now = &fresh->rows.items[f],
                                  *was = &old->rows.items[o];
        int order = f == fresh->rows.len ? 1
                    : o == old->rows.len
                        ? -1
                        : registry_id_compare(now->cells[0], was->cells[0]);
        bool edited = order >= 0 && was_edited(&merger, was);
        if (edited)
            keep(&merger, order ? NULL : now, was);
        else if (order <= 0)
            *array_push(arena, &merger.out->rows) = *now;
        f += order <= 0;
        o += order >= 0;
    }
    return merger.out;
}
