/* Notices as rows: one an item and field; one without kind for an item without any. */
#include "output/notices.h"

#include "output/delimited.h"

static void
put_row(FILE *out, struct cursor *cursor, const char *path, const struct notice *notice,
        const struct item *item, const struct field *field)
{
    struct span span = field ? field->value.span : item->title.span;
    struct place place = cursor_place(cursor, span.from);
    struct span source = text_source(notice->text, span);
    tsv_cell(out, str_of(path), '\t');
    if (item->section != NO_SECTION)
        fprintf(out, "%d", notice->sections.items[item->section].number);
    fprintf(out, "\t%d\t", item->number);
    tsv_cell(out, item->label.text, '\t');
    tsv_cell(out, item->title.text, '\t');
    tsv_cell(out, str_of(field ? field_name(field->kind) : ""), '\t');
    tsv_cell(out, field ? field->value.text : STR(""), '\t');
    fprintf(out, "%zu\t%zu\t%zu\t%zu\n", place.line, place.column, source.from,
            source.to - source.from);
}

void
notice_tsv(struct notices *notices, struct arena *scratch, const struct run *run)
{
    const struct notice *notice = run->notice;
    const char *path = run->path;
    (void)scratch;
    struct cursor cursor = cursor_of(notice->text);
    for (size_t i = 0; i < notice->items.len; i++) {
        const struct item *item = &notice->items.items[i];
        for (size_t k = 0; k < item->fields.len; k++)
            put_row(notices->out, &cursor, path, notice, item, &item->fields.items[k]);
        if (!item->fields.len)
            put_row(notices->out, &cursor, path, notice, item, NULL);
    }
}
