/* Notices as JSON: design.md §4, rules/schema/notice.schema.json. */
#include "output/notices.h"

#include "base/digest.h"

void
source_json(struct json *json, struct arena *scratch, const char *path,
            const struct text *text)
{
    const struct line *last = &text->lines.items[text->lines.len - 1];
    bool empty_last = last->span.from == last->span.to;
    json_object(json, "source");
    json_str(json, "path", str_of(path));
    json_str(json, "encoding", str_of(encoding_name(text->encoding)));
    json_size(json, "bytes", text->source.len);
    json_size(json, "lines", text->lines.len - empty_last);
    json_str(json, "sha256", digest_sha256(scratch, text->source));
    json_close(json);
}

static void
put_bytes(struct json *json, const struct text *text, struct span span)
{
    struct span source = text_source(text, span);
    json_size(json, "offset", source.from);
    json_size(json, "length", source.to - source.from);
}

static void
put_place(struct json *json, struct cursor *cursor, struct span span)
{
    struct place place = cursor_place(cursor, span.from);
    json_size(json, "line", place.line);
    json_size(json, "column", place.column);
    put_bytes(json, cursor->text, span);
}

/* null when COUNT is below LEAST, the model's word for "not printed". */
static void
put_count(struct json *json, const char *key, int count, int least)
{
    if (count < least)
        json_null(json, key);
    else
        json_number(json, key, count);
}

static void
put_date(struct json *json, struct arena *scratch, const char *key, struct date date)
{
    json_str_or_null(json, key, date_print(scratch, date));
}

static void
put_names(struct json *json, const char *key, const struct names *names)
{
    json_array(json, key);
    for (size_t i = 0; i < names->len; i++)
        json_str(json, NULL, names->items[i].text);
    json_close(json);
}

static void
put_field(struct json *json, struct cursor *cursor, const struct field *field)
{
    json_object(json, NULL);
    json_str(json, "kind", str_of(field_name(field->kind)));
    json_str(json, "label", field->label.text);
    json_str(json, "value", field->value.text);
    put_place(json, cursor, field->value.span);
    json_array(json, "names");
    for (size_t i = 0; i < field->names.len; i++) {
        json_object(json, NULL);
        json_str(json, "text", field->names.items[i].text);
        put_place(json, cursor, field->names.items[i].span);
        json_close(json);
    }
    json_close(json);
    json_close(json);
}

static void
put_deadline(struct json *json, struct arena *scratch, struct cursor *cursor,
             const struct dated *deadline)
{
    if (!deadline->text.len) {
        json_null(json, "deadline");
        return;
    }
    json_object(json, "deadline");
    put_date(json, scratch, "date", deadline->date);
    json_str(json, "text", deadline->text);
    put_place(json, cursor, deadline->span);
    json_close(json);
}

static void
put_item(struct json *json, struct arena *scratch, struct cursor *cursor,
         const struct run *run, size_t index)
{
    const struct notice *notice = run->notice;
    const struct item *item = &notice->items.items[index];
    json_object(json, NULL);
    json_number(json, "number", item->number);
    json_str(json, "label", item->label.text);
    if (item->section == NO_SECTION)
        json_null(json, "section");
    else
        json_number(json, "section", notice->sections.items[item->section].number);
    json_size(json, "line", item->line + 1);
    json_str(json, "title", item->title.text);
    json_str(json, "text", item->text.text);
    put_bytes(json, notice->text, item->text.span);
    put_names(json, "leaders", &item->leaders);
    put_names(json, "units", &item->units);
    put_names(json, "co_units", &item->co_units);
    json_array(json, "fields");
    for (size_t i = 0; i < item->fields.len; i++)
        put_field(json, cursor, &item->fields.items[i]);
    json_close(json);
    put_deadline(json, scratch, cursor, &item->deadline);
    notice_json_numbers(json, scratch, cursor, item,
                        run->accounts ? &run->accounts[index] : NULL);
    json_close(json);
}

static void
put_section(struct json *json, const struct text *text, const struct section *section)
{
    json_object(json, NULL);
    json_number(json, "number", section->number);
    put_count(json, "printed_number", section->printed_number, 1);
    json_str(json, "title", section->title.text);
    put_count(json, "stated_items", section->stated_items, 0);
    json_size(json, "line", section->line + 1);
    put_bytes(json, text, section->title.span);
    json_close(json);
}

void
notice_json(struct notices *notices, struct arena *scratch, const struct run *run)
{
    const struct notice *notice = run->notice;
    struct json *json = &notices->json;
    struct cursor cursor = cursor_of(notice->text);
    json_object(json, NULL);
    json_str(json, "schema", STR("duban.notice/1"));
    source_json(json, scratch, run->path, notice->text);
    json_str_or_null(json, "doc_number", notice->doc_number.text);
    json_str(json, "title", notice->title.text);
    json_str_or_null(json, "issuer", notice->issuer.text);
    put_date(json, scratch, "date", notice->date.date);
    put_date(json, scratch, "printed", notice->printed.date);
    put_count(json, "year", notice->year, 1);
    json_array(json, "sections");
    for (size_t i = 0; i < notice->sections.len; i++)
        put_section(json, notice->text, &notice->sections.items[i]);
    json_close(json);
    json_array(json, "items");
    for (size_t i = 0; i < notice->items.len; i++)
        put_item(json, scratch, &cursor, run, i);
    json_close(json);
    json_close(json);
}
