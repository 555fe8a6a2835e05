/* What the colours mean, how often each stands on the page, and switches to fade them. */
#include "output/page.h"
#include "output/sentence.h"
#include "output/target_words.h"

/* <label class="key target"><input type="checkbox" …> <span>目标</span> 12</label> */
static void
begin_key(struct page *page, const char *class)
{
    buf_printf(&page->buf,
               "<label class=\"key\"><input type=\"checkbox\" value=\"%s\" checked> "
               "<span class=\"%s\">",
               class, class);
}

static void
end_key(struct page *page, size_t count)
{
    buf_printf(&page->buf, "</span> <data value=\"%zu\">%zu</data></label>\n", count,
               count);
}

static void
begin_group(struct page *page, enum message name, const char *class)
{
    buf_printf(&page->buf, "<fieldset class=\"%s\"><legend>", class);
    page_say(page, name);
    page_add(page, "</legend>\n");
}

static void
add_numbers(struct page *page)
{
    begin_group(page, MESSAGE_PAGE_NUMBERS, "numbers");
    for (int class = 0; class < PAGE_CLASSES; class ++) {
        begin_key(page, number_class_name((enum number_class) class));
        page_say(page, number_class_message((enum number_class) class));
        end_key(page, page->numbers[class]);
    }
    page_add(page, "</fieldset>\n");
}

static void
add_fields(struct page *page)
{
    static const enum message names[PAGE_FIELDS] = {
        MESSAGE_PAGE_DOC_NUMBER, MESSAGE_PAGE_TITLE, MESSAGE_PAGE_LABEL,
        MESSAGE_LEADERS,         MESSAGE_UNITS,      MESSAGE_CO_UNITS,
        MESSAGE_DEADLINE,        MESSAGE_PAGE_OTHER,
    };
    begin_group(page, MESSAGE_PAGE_FIELDS, "fields");
    for (int field = 0; field < PAGE_FIELDS; field++) {
        begin_key(page, page_field_class((enum page_field)field));
        page_say(page, names[field]);
        end_key(page, page->fields[field]);
    }
    page_add(page, "</fieldset>\n");
}

static void
add_findings(struct page *page)
{
    begin_group(page, MESSAGE_PAGE_FINDINGS, "findings");
    for (int severity = SEVERITY_ERROR; severity >= SEVERITY_INFO; severity--) {
        const char *name = severity_name((enum severity)severity);
        begin_key(page, name);
        page_add(page, name);
        end_key(page, page->findings[severity]);
    }
    page_add(page, "</fieldset>\n");
}

void
page_legend(struct page *page)
{
    page_add(page, "<form class=\"legend\" aria-label=\"");
    page_say(page, MESSAGE_PAGE_LEGEND);
    page_add(page, "\">\n");
    add_numbers(page);
    add_fields(page);
    add_findings(page);
    page_add(page, "<p class=\"help\">");
    page_say(page, MESSAGE_PAGE_HELP);
    page_add(page, "</p>\n</form>\n");
}
