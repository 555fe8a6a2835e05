/* Where findings belong: an item reaches from its first line to the next heading. */
#include "lint/locate.h"

/* The last item that begins at or before LINE; NULL when there is none. Items stand in
 * order of print. */
static const struct item *
item_before(const struct notice *notice, size_t line)
{
    size_t low = 0, high = notice->items.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (notice->items.items[middle].line <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &notice->items.items[low - 1] : NULL;
}

static bool
heading_between(const struct notice *notice, size_t item_line, size_t line)
{
    size_t low = 0, high = notice->sections.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (notice->sections.items[middle].line <= item_line)
            low = middle + 1;
        else
            high = middle;
    }
    return low < notice->sections.len && notice->sections.items[low].line <= line;
}

static struct str
field_at(const struct item *item, size_t offset)
{
    for (size_t i = 0; i < item->fields.len; i++) {
        const struct field *field = &item->fields.items[i];
        if (!field->shared && offset >= field->label.span.from &&
            offset <= field->value.span.to)
            return field->label.text;
    }
    return (struct str){ 0 };
}

void
locate_findings(struct run *run)
{
    const struct notice *notice = run->notice;
    if (!notice)
        return;
    for (size_t i = 0; i < run->findings.len; i++) {
        struct finding *finding = &run->findings.items[i];
        size_t at = finding->span.from;
        if (finding->item || at < notice->body.from || at >= notice->body.to)
            continue;
        size_t line = text_line(run->text, at);
        const struct item *item = item_before(notice, line);
        if (!item || heading_between(notice, item->line, line))
            continue;
        finding->item = item->number;
        if (!finding->field.len)
            finding->field = field_at(item, at);
    }
}
