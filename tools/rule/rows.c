/* The keys of an entry: known ones, with the right form, none missing. */
#include "rule/read.h"

static void
told_unknown(struct faults *faults, struct arena *arena, const struct yaml *key,
             const struct row *rows, size_t count)
{
    struct buf known = { .arena = arena };
    for (size_t i = 0; i < count; i++)
        buf_printf(&known, "%s%s", i ? ", " : "", rows[i].name);
    fault_at(faults, key->spot, "unknown key '%s' (known: %.*s)",
             fault_quote(arena, key->text), STR_ARG(buf_str(&known)));
}

static const struct row *
row_of(const struct row *rows, size_t count, struct str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(str_of(rows[i].name), name))
            return &rows[i];
    return NULL;
}

void
rows_read(struct faults *faults, struct arena *arena, const struct yaml *node,
          const struct row *rows, size_t count, const struct yaml **found)
{
    for (size_t i = 0; i < count; i++)
        found[i] = NULL;
    for (const struct yaml *value = node->first; value; value = value->next) {
        const struct row *row = row_of(rows, count, value->key->text);
        bool empty = value->kind == YAML_SCALAR ? !value->text.len : !value->count;
        if (!row)
            told_unknown(faults, arena, value->key, rows, count);
        else if (value->kind != row->kind)
            fault_at(faults, value->spot, "'%s' is %s, it should be %s", row->name,
                     yaml_kind_name(value->kind), yaml_kind_name(row->kind));
        else if (empty)
            fault_at(faults, value->key->spot, "'%s' is empty", row->name);
        else
            found[row - rows] = value;
    }
    for (size_t i = 0; i < count; i++)
        if (rows[i].required && !yaml_get(node, rows[i].name))
            fault_at(faults, node->spot, "key '%s' is missing", rows[i].name);
}
