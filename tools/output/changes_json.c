/* Changes as JSON: rules/schema/diff.schema.json. */
#include "output/changes.h"

#include "output/notices.h"

struct writer {
    const struct changes *changes;
    struct json json;
    struct cursor old, new;
};

static void
put_notice(struct writer *w, const char *key, const char *path,
           const struct notice *notice)
{
    json_object(&w->json, key);
    source_json(&w->json, w->changes->arena, path, notice->text);
    json_str_or_null(&w->json, "doc_number", notice->doc_number.text);
    json_str(&w->json, "title", notice->title.text);
    if (notice->year)
        json_number(&w->json, "year", notice->year);
    else
        json_null(&w->json, "year");
    json_size(&w->json, "items", notice->items.len);
    json_close(&w->json);
}

static void
put_item(struct writer *w, const char *key, struct cursor *cursor,
         const struct notice *notice, size_t index)
{
    if (index == NO_ITEM) {
        json_null(&w->json, key);
        return;
    }
    const struct item *item = &notice->items.items[index];
    struct place place = cursor_place(cursor, item->title.span.from);
    struct span source = text_source(notice->text, item->title.span);
    json_object(&w->json, key);
    json_number(&w->json, "number", item->number);
    json_str(&w->json, "label", item->label.text);
    json_str(&w->json, "title", item->title.text);
    json_size(&w->json, "line", place.line);
    json_size(&w->json, "column", place.column);
    json_size(&w->json, "offset", source.from);
    json_size(&w->json, "length", source.to - source.from);
    json_close(&w->json);
}

static void
open_change(struct writer *w, const char *field)
{
    json_object(&w->json, NULL);
    json_str(&w->json, "field", str_of(field));
}

static void
put_list(struct writer *w, const char *key, const struct names *names)
{
    json_array(&w->json, key);
    for (size_t i = 0; i < names->len; i++)
        json_str(&w->json, NULL, names->items[i].text);
    json_close(&w->json);
}

static void
put_names(struct writer *w, const char *field, const struct names_change *names)
{
    if (!names->dropped.len && !names->added.len)
        return;
    open_change(w, field);
    put_list(w, "dropped", &names->dropped);
    put_list(w, "added", &names->added);
    json_close(&w->json);
}

static void
put_deadline(struct writer *w, const char *key, const struct dated *deadline)
{
    if (!deadline->text.len) {
        json_null(&w->json, key);
        return;
    }
    json_object(&w->json, key);
    json_str_or_null(&w->json, "date", date_print(w->changes->arena, deadline->date));
    json_str(&w->json, "text", deadline->text);
    json_close(&w->json);
}

static void
put_target(struct writer *w, const char *key, struct cursor *cursor,
           const struct notice *notice, size_t item, const struct target *target)
{
    if (!target) {
        json_null(&w->json, key);
        return;
    }
    json_object(&w->json, key);
    notice_json_target(&w->json, w->changes->arena, cursor, &notice->items.items[item],
                       target);
    json_close(&w->json);
}

static void
put_targets(struct writer *w, const struct item_change *change)
{
    const struct comparison *comparison = w->changes->comparison;
    for (size_t i = 0; i < change->targets.len; i++) {
        const struct target_change *target = &change->targets.items[i];
        open_change(w, "target");
        put_target(w, "old", &w->old, comparison->old.notice, change->old, target->old);
        put_target(w, "new", &w->new, comparison->new.notice, change->new, target->new);
        if (target->has_difference)
            json_str(&w->json, "difference",
                     decimal_print(w->changes->arena, target->difference));
        else
            json_null(&w->json, "difference");
        json_close(&w->json);
    }
}

static void
put_changes(struct writer *w, const struct item_change *change)
{
    const struct comparison *comparison = w->changes->comparison;
    const struct item *old = &comparison->old.notice->items.items[change->old];
    const struct item *new = &comparison->new.notice->items.items[change->new];
    if (change->wording) {
        open_change(w, "wording");
        json_str(&w->json, "old", old->text.text);
        json_str(&w->json, "new", new->text.text);
        json_close(&w->json);
    }
    put_names(w, "leaders", &change->leaders);
    put_names(w, "units", &change->units);
    put_names(w, "co_units", &change->co_units);
    if (change->deadline) {
        open_change(w, "deadline");
        put_deadline(w, "old", &old->deadline);
        put_deadline(w, "new", &new->deadline);
        json_close(&w->json);
    }
    put_targets(w, change);
}

static void
put_item_change(struct writer *w, const struct item_change *change)
{
    const struct comparison *comparison = w->changes->comparison;
    struct decimal similarity;
    json_object(&w->json, NULL);
    json_str(&w->json, "status", str_of(fate_name(change->fate)));
    if (change->fate == FATE_CARRIED &&
        decimal_make(change->similarity, -3, &similarity))
        json_raw(&w->json, "similarity", decimal_print(w->changes->arena, similarity));
    else
        json_null(&w->json, "similarity");
    put_item(w, "old", &w->old, comparison->old.notice, change->old);
    put_item(w, "new", &w->new, comparison->new.notice, change->new);
    json_array(&w->json, "changes");
    if (change->fate == FATE_CARRIED)
        put_changes(w, change);
    json_close(&w->json);
    json_close(&w->json);
}

void
changes_json(const struct changes *changes)
{
    const struct comparison *comparison = changes->comparison;
    struct writer w = {
        .changes = changes,
        .json = { .out = changes->out },
        .old = cursor_of(comparison->old.notice->text),
        .new = cursor_of(comparison->new.notice->text),
    };
    json_object(&w.json, NULL);
    json_str(&w.json, "schema", STR("duban.diff/1"));
    put_notice(&w, "old", changes->old_path, comparison->old.notice);
    put_notice(&w, "new", changes->new_path, comparison->new.notice);
    json_object(&w.json, "summary");
    json_size(&w.json, "carried", comparison->carried);
    json_size(&w.json, "changed", comparison->changed);
    json_size(&w.json, "new", comparison->added);
    json_size(&w.json, "dropped", comparison->dropped);
    json_close(&w.json);
    json_array(&w.json, "items");
    for (size_t i = 0; i < comparison->items.len; i++)
        put_item_change(&w, &comparison->items.items[i]);
    json_close(&w.json);
    json_close(&w.json);
    putc('\n', changes->out);
}
