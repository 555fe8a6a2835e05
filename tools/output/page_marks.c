/* What is marked on the page, layer by layer, in order of print. */
#include "output/page.h"

#include <stdlib.h>

static void
add(struct page *page, enum page_layer layer, struct span span, const char *class)
{
    if (span.from < span.to)
        *array_push(page->run->arena, &page->layers[layer]) =
            (struct page_mark){ .span = span, .class = class };
}

static void
add_field(struct page *page, enum page_field field, struct span span)
{
    enum page_layer layer = field == PAGE_TITLE ? LAYER_TITLE : LAYER_FIELD;
    add(page, layer, span, page_field_class(field));
}

static enum page_field
field_of(enum field_kind kind)
{
    switch (kind) {
    case FIELD_LEADERS:
        return PAGE_LEADERS;
    case FIELD_UNITS:
        return PAGE_UNITS;
    case FIELD_CO_UNITS:
        return PAGE_CO_UNITS;
    case FIELD_DEADLINE:
        return PAGE_DEADLINE;
    case FIELD_TITLE:
        return PAGE_TITLE;
    case FIELD_STEPS:
    case FIELD_TEXT:
    case FIELD_OTHER:
        break;
    }
    return PAGE_OTHER;
}

static void
add_item(struct page *page, const struct item *item)
{
    add_field(page, PAGE_LABEL, item->label.span);
    add_field(page, PAGE_TITLE, item->title.span);
    for (size_t i = 0; i < item->fields.len; i++) {
        const struct field *field = &item->fields.items[i];
        add_field(page, PAGE_LABEL, field->label.span);
        if (field->kind != FIELD_TEXT)
            add_field(page, field_of(field->kind), field->value.span);
    }
}

static void
add_frame(struct page *page)
{
    const struct notice *notice = page->run->notice;
    add_field(page, PAGE_DOC_NUMBER, notice->doc_number.span);
    add_field(page, PAGE_TITLE, notice->title.span);
    add_field(page, PAGE_OTHER, notice->issuer.span);
    add_field(page, PAGE_OTHER, notice->date.span);
    add_field(page, PAGE_OTHER, notice->printed.span);
    for (size_t i = 0; i < notice->sections.len; i++) {
        add_field(page, PAGE_LABEL, notice->sections.items[i].label.span);
        add_field(page, PAGE_TITLE, notice->sections.items[i].title.span);
    }
}

static void
add_numbers(struct page *page, size_t item)
{
    const struct account *account = &page->run->accounts[item];
    for (size_t i = 0; i < account->numbers.len; i++) {
        const struct number *number = &account->numbers.items[i];
        page->numbers[number->class]++;
        *array_push(page->run->arena, &page->layers[LAYER_NUMBER]) =
            (struct page_mark){ number->text.span, number_class_name(number->class),
                                number, item };
    }
}

static int
by_start(const void *a, const void *b)
{
    const struct page_mark *x = a, *y = b;
    if (x->span.from != y->span.from)
        return x->span.from < y->span.from ? -1 : 1;
    return (x->span.to > y->span.to) - (x->span.to < y->span.to);
}

/* Sorts a layer; what begins inside of the mark before it loses that part, so of twins
 * (a field shared by several items) one stays. */
static void
lay(struct page_marks *marks)
{
    size_t kept = 0;
    if (marks->len)
        qsort(marks->items, marks->len, sizeof *marks->items, by_start);
    for (size_t i = 0; i < marks->len; i++) {
        struct page_mark mark = marks->items[i];
        if (kept && mark.span.from < marks->items[kept - 1].span.to)
            mark.span.from = marks->items[kept - 1].span.to;
        if (mark.span.from < mark.span.to)
            marks->items[kept++] = mark;
    }
    marks->len = kept;
}

static void
count_fields(struct page *page, enum page_layer layer)
{
    const struct page_marks *marks = &page->layers[layer];
    for (size_t i = 0; i < marks->len; i++)
        for (int field = 0; field < PAGE_FIELDS; field++)
            page->fields[field] +=
                marks->items[i].class == page_field_class((enum page_field)field);
}

void
page_collect(struct page *page)
{
    static const char *const severities[] = { "found info", "found warning",
                                              "found error" };
    const struct run *run = page->run;
    add_frame(page);
    for (size_t i = 0; i < run->notice->items.len; i++) {
        add_item(page, &run->notice->items.items[i]);
        if (run->accounts)
            add_numbers(page, i);
    }
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        page->findings[finding->severity]++;
        add(page, LAYER_FINDING, finding->span, severities[finding->severity]);
    }
    for (int layer = 0; layer < PAGE_LAYERS; layer++)
        lay(&page->layers[layer]);
    count_fields(page, LAYER_TITLE);
    count_fields(page, LAYER_FIELD);
}
