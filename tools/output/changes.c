/* What the forms of changes share, and the form of rows. */
#include "output/changes.h"

#include "output/delimited.h"
#include "output/quantity_words.h"

const char *
fate_name(enum fate fate)
{
    static const char *const names[] = { "carried", "new", "dropped" };
    return names[fate];
}

struct str
names_joined(struct arena *arena, const struct names *names)
{
    struct buf out = { .arena = arena };
    for (size_t i = 0; i < names->len; i++) {
        buf_add(&out, i ? STR("、") : STR(""));
        buf_add(&out, names->items[i].text);
    }
    return buf_str(&out);
}

struct str
target_said(const struct changes *changes, const struct target *target)
{
    if (!target)
        return STR("");
    struct value_said said = { target->comparator, target->value,
                               target->has_max ? &target->value_max : NULL,
                               target->unit };
    struct buf out = { .arena = changes->arena };
    buf_add(&out, value_words(changes->arena, &said));
    struct str per =
        per_words(changes->arena, changes->language, target->per, target->per_text);
    buf_add(&out, per.len ? STR(" ") : STR(""));
    buf_add(&out, per);
    return buf_str(&out);
}

struct str
signed_value(struct arena *arena, struct decimal value)
{
    struct str printed = decimal_print(arena, value);
    return value.mantissa > 0 ? arena_printf(arena, "+%s", printed.ptr) : printed;
}

struct row {
    const char *field;
    struct str old, new, difference;
};

static const struct item *
item_at(const struct notice *notice, size_t index)
{
    return index == NO_ITEM ? NULL : &notice->items.items[index];
}

static struct str
number_of(const struct changes *changes, const struct item *item)
{
    return item ? arena_printf(changes->arena, "%d", item->number) : STR("");
}

static struct str
line_of(const struct changes *changes, const struct item *item)
{
    return item ? arena_printf(changes->arena, "%zu", item->line + 1) : STR("");
}

static void
put_row(const struct changes *changes, const struct item_change *change,
        const struct row *row)
{
    const struct item *old = item_at(changes->comparison->old.notice, change->old);
    const struct item *new = item_at(changes->comparison->new.notice, change->new);
    tsv_cell(changes->out, str_of(fate_name(change->fate)), '\t');
    tsv_cell(changes->out, number_of(changes, old), '\t');
    tsv_cell(changes->out, number_of(changes, new), '\t');
    tsv_cell(changes->out, new ? new->title.text : old->title.text, '\t');
    tsv_cell(changes->out, str_of(row->field), '\t');
    tsv_cell(changes->out, row->old, '\t');
    tsv_cell(changes->out, row->new, '\t');
    tsv_cell(changes->out, row->difference, '\t');
    tsv_cell(changes->out, line_of(changes, old), '\t');
    tsv_cell(changes->out, line_of(changes, new), '\n');
}

static void
put_names(const struct changes *changes, const struct item_change *change,
          const char *field, const struct names_change *names)
{
    if (!names->dropped.len && !names->added.len)
        return;
    struct row row = { field, names_joined(changes->arena, &names->dropped),
                       names_joined(changes->arena, &names->added), STR("") };
    put_row(changes, change, &row);
}

/* The date, or the words where none can be told. */
static struct str
deadline_of(const struct changes *changes, const struct dated *deadline)
{
    struct str date = date_print(changes->arena, deadline->date);
    return date.len ? date : deadline->text;
}

static void
put_carried(const struct changes *changes, const struct item_change *change)
{
    const struct item *old = item_at(changes->comparison->old.notice, change->old);
    const struct item *new = item_at(changes->comparison->new.notice, change->new);
    if (change->wording)
        put_row(changes, change,
                &(struct row){ "wording", old->text.text, new->text.text, STR("") });
    put_names(changes, change, "leaders", &change->leaders);
    put_names(changes, change, "units", &change->units);
    put_names(changes, change, "co_units", &change->co_units);
    if (change->deadline)
        put_row(changes, change,
                &(struct row){ "deadline", deadline_of(changes, &old->deadline),
                               deadline_of(changes, &new->deadline), STR("") });
    for (size_t i = 0; i < change->targets.len; i++) {
        const struct target_change *target = &change->targets.items[i];
        struct row row = { "target", target_said(changes, target->old),
                           target_said(changes, target->new), STR("") };
        if (target->has_difference)
            row.difference = decimal_print(changes->arena, target->difference);
        put_row(changes, change, &row);
    }
}

static void
changes_tsv(const struct changes *changes)
{
    const struct comparison *comparison = changes->comparison;
    fputs("status\told_item\tnew_item\ttitle\tfield\told\tnew\tdifference\told_line\t"
          "new_line\n",
          changes->out);
    for (size_t i = 0; i < comparison->items.len; i++) {
        const struct item_change *change = &comparison->items.items[i];
        if (change->fate == FATE_CARRIED && item_changed(change))
            put_carried(changes, change);
        else
            put_row(changes, change, &(struct row){ "", STR(""), STR(""), STR("") });
    }
}

void
changes_print(const struct changes *changes)
{
    switch (changes->format) {
    case CHANGES_TEXT:
        changes_text(changes);
        break;
    case CHANGES_JSON:
        changes_json(changes);
        break;
    case CHANGES_TSV:
        changes_tsv(changes);
        break;
    }
}
