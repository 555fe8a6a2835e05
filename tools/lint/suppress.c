/* Tables of known findings. */
#include "lint/suppress.h"

#include "base/glob.h"

#include <stdlib.h>

static const char *const headers[SUPPRESS_COLUMNS][2] = {
    { "指纹", "fingerprint" }, { "规则", "code" },       { "路径", "path" },
    { "理由", "reason" },      { "批准人", "approver" }, { "到期", "expiry" },
};

#define CELLS_MOST 32

/* Which of our columns the cells of a line are; SUPPRESS_COLUMNS: none. */
struct layout {
    size_t columns[CELLS_MOST];
    size_t count;
};

static struct layout
layout_read(struct str line)
{
    struct layout layout = { .count = 0 };
    struct str cell;
    while (layout.count < CELLS_MOST && str_cut(&line, '\t', &cell)) {
        size_t column = 0;
        while (column < SUPPRESS_COLUMNS &&
               !str_eq(str_trim(cell), str_of(headers[column][0])) &&
               !str_eq(str_trim(cell), str_of(headers[column][1])))
            column++;
        layout.columns[layout.count++] = column;
    }
    return layout;
}

static bool
has_column(const struct layout *layout, enum suppress_column column)
{
    for (size_t i = 0; i < layout->count; i++)
        if (layout->columns[i] == column)
            return true;
    return false;
}

static bool
is_complete(const struct layout *layout, bool baseline)
{
    if (baseline)
        return has_column(layout, SUPPRESS_FINGERPRINT) &&
               has_column(layout, SUPPRESS_PATH);
    return has_column(layout, SUPPRESS_REASON) &&
           has_column(layout, SUPPRESS_APPROVER) &&
           has_column(layout, SUPPRESS_EXPIRY) &&
           (has_column(layout, SUPPRESS_FINGERPRINT) ||
            has_column(layout, SUPPRESS_CODE));
}

static bool
covers_all(struct str glob)
{
    for (size_t i = 0; i < glob.len; i++)
        if (glob.ptr[i] != '*' && glob.ptr[i] != '/' && glob.ptr[i] != '.' &&
            glob.ptr[i] != '?')
            return false;
    return true;
}

static enum suppress_fault
expiry_fault(struct suppressions *table, struct str expiry, struct date as_of)
{
    struct date day;
    if (!expiry.len)
        return SUPPRESS_NO_EXPIRY;
    if (!date_read(expiry, &day))
        return SUPPRESS_BAD_EXPIRY;
    if (!date_is_set(as_of))
        table->no_day = true;
    else if (date_compare(day, as_of) < 0)
        return SUPPRESS_EXPIRED;
    return SUPPRESS_GOOD;
}

static enum suppress_fault
fault_of(struct suppressions *table, const struct suppression *item, struct date as_of)
{
    const struct str *cells = item->cells;
    struct str entry, near;
    if (selection_unknown(cells[SUPPRESS_CODE], &entry, &near))
        return SUPPRESS_NO_SUCH_CODE;
    bool place = cells[SUPPRESS_PATH].len && !covers_all(cells[SUPPRESS_PATH]);
    if (!cells[SUPPRESS_FINGERPRINT].len && (!cells[SUPPRESS_CODE].len || !place))
        return SUPPRESS_TOO_WIDE;
    if (table->baseline)
        return place ? SUPPRESS_GOOD : SUPPRESS_TOO_WIDE;
    if (!cells[SUPPRESS_REASON].len)
        return SUPPRESS_NO_REASON;
    if (!cells[SUPPRESS_APPROVER].len)
        return SUPPRESS_NO_APPROVER;
    return expiry_fault(table, cells[SUPPRESS_EXPIRY], as_of);
}

static void
read_line(struct arena *arena, struct suppressions *table, const struct layout *layout,
          struct span span, struct date as_of)
{
    struct str line = text_view(&table->text, span), cell;
    struct suppression *item = array_push(arena, &table->items);
    item->span = span;
    for (size_t i = 0; i < layout->count && str_cut(&line, '\t', &cell); i++)
        if (layout->columns[i] < SUPPRESS_COLUMNS)
            item->cells[layout->columns[i]] = str_trim(cell);
    item->fault = fault_of(table, item, as_of);
}

struct key {
    struct str fingerprint;
    size_t index;
};

static int
by_fingerprint(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    int order = str_compare(x->fingerprint, y->fingerprint);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

static void
sort_fingerprints(struct arena *arena, struct suppressions *table)
{
    ARRAY(struct key) keys = { 0 };
    for (size_t i = 0; i < table->items.len; i++) {
        const struct suppression *item = &table->items.items[i];
        struct str fingerprint = item->cells[SUPPRESS_FINGERPRINT];
        if (item->fault == SUPPRESS_GOOD && fingerprint.len)
            *array_push(arena, &keys) = (struct key){ fingerprint, i };
    }
    if (keys.len)
        qsort(keys.items, keys.len, sizeof *keys.items, by_fingerprint);
    table->by_fingerprint = arena_alloc_array(arena, keys.len, sizeof(size_t));
    table->fingerprint_count = keys.len;
    for (size_t i = 0; i < keys.len; i++)
        table->by_fingerprint[i] = keys.items[i].index;
}

void
suppressions_read(struct arena *arena, struct suppressions *table, struct date as_of)
{
    struct layout layout = { .count = 0 };
    for (size_t i = 0; i < table->text.lines.len; i++) {
        struct span span = table->text.lines.items[i].span;
        struct str line = text_view(&table->text, span);
        if (!str_trim(line).len || str_starts(line, STR("#")))
            continue;
        if (layout.count) {
            read_line(arena, table, &layout, span, as_of);
            continue;
        }
        layout = layout_read(line);
        if (is_complete(&layout, table->baseline))
            continue;
        struct suppression *item = array_push(arena, &table->items);
        item->span = span;
        item->fault = SUPPRESS_NO_HEADERS;
        return;
    }
    sort_fingerprints(arena, table);
}

static bool
speaks_of_path(const struct suppressions *table, struct arena *arena,
               const struct suppression *item, struct str path)
{
    struct str glob = item->cells[SUPPRESS_PATH];
    if (!glob.len || str_eq(glob, path))
        return true;
    return !table->baseline && glob_matches(arena, glob, path);
}

static bool
speaks_of_check(const struct suppression *item, const struct check *check)
{
    struct str codes = item->cells[SUPPRESS_CODE];
    return selection_has(&(struct selection){ .select = codes }, check);
}

/* The first of the sorted fingerprints that is not before FINGERPRINT. */
static size_t
lower_bound(const struct suppressions *table, struct str fingerprint)
{
    size_t low = 0, high = table->fingerprint_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct suppression *item =
            &table->items.items[table->by_fingerprint[middle]];
        if (str_compare(item->cells[SUPPRESS_FINGERPRINT], fingerprint) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Items without a fingerprint that speak of this file. */
ARRAY_TYPE(broad, struct suppression *);

static bool
is_suppressed(struct suppressions *table, struct arena *arena, struct broad *broad,
              const struct finding *finding, struct str path)
{
    bool known = false;
    for (size_t i = lower_bound(table, finding->fingerprint);
         i < table->fingerprint_count; i++) {
        struct suppression *item = &table->items.items[table->by_fingerprint[i]];
        if (!str_eq(item->cells[SUPPRESS_FINGERPRINT], finding->fingerprint))
            break;
        if (speaks_of_check(item, finding->check) &&
            speaks_of_path(table, arena, item, path))
            known = item->used = true;
    }
    for (size_t i = 0; i < broad->len; i++)
        if (speaks_of_check(broad->items[i], finding->check))
            known = broad->items[i]->used = true;
    return known;
}

/* Whether the checks an item speaks of all looked. */
static bool
is_asked(const struct suppression *item, const struct selection *selection)
{
    for (size_t i = 0; i < catalogue_count; i++)
        if (speaks_of_check(item, &catalogue[i]) &&
            !selection_has(selection, &catalogue[i]))
            return false;
    return true;
}

void
suppressions_apply(struct suppressions *table, struct run *run, struct str path,
                   const struct selection *selection)
{
    struct broad broad = { 0 };
    for (size_t i = 0; i < table->items.len; i++) {
        struct suppression *item = &table->items.items[i];
        if (item->fault != SUPPRESS_GOOD ||
            !speaks_of_path(table, run->arena, item, path))
            continue;
        item->asked = item->asked || is_asked(item, selection);
        if (!item->cells[SUPPRESS_FINGERPRINT].len)
            *array_push(run->arena, &broad) = item;
    }
    size_t kept = 0;
    for (size_t i = 0; i < run->findings.len; i++) {
        struct finding *finding = &run->findings.items[i];
        if (is_suppressed(table, run->arena, &broad, finding, path))
            table->suppressed++;
        else
            run->findings.items[kept++] = *finding;
    }
    run->findings.len = kept;
}
