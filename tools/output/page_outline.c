/* Items with their fields and targets, as a table. */
#include "output/page.h"
#include "output/target_words.h"

#define OUTLINE_COLUMNS 7

static void
add_names(struct page *page, const struct names *names)
{
    page_add(page, "<td>");
    for (size_t i = 0; i < names->len; i++) {
        page_add(page, i ? "、" : "");
        page_text(page, names->items[i].text);
    }
    page_add(page, "</td>");
}

static void
add_deadline(struct page *page, const struct dated *deadline)
{
    page_add(page, "<td class=\"date\">");
    if (date_is_set(deadline->date))
        page_text(page, date_print(page->buf.arena, deadline->date));
    else
        page_text(page, deadline->text);
    page_add(page, "</td>");
}

static void
add_targets(struct page *page, const struct item *item, const struct account *account)
{
    struct str parts[TARGET_PARTS];
    page_add(page, "<td>");
    if (account && account->targets.len)
        page_add(page, "<ol>");
    for (size_t i = 0; account && i < account->targets.len; i++) {
        const struct target *target = &account->targets.items[i];
        target_words(page->buf.arena, target, page->notices->language, parts);
        buf_printf(&page->buf, "<li><small>%d.%zu</small> <b>", item->number,
                   target->ordinal);
        page_text(page, parts[TARGET_VALUE]);
        page_add(page, "</b>");
        for (size_t k = TARGET_VALUE + 1; k < TARGET_PARTS; k++) {
            page_add(page, parts[k].len ? " " : "");
            page_text(page, parts[k]);
        }
        page_add(page, "</li>");
    }
    page_add(page, account && account->targets.len ? "</ol></td>" : "</td>");
}

static void
add_item(struct page *page, size_t index)
{
    const struct item *item = &page->run->notice->items.items[index];
    const struct account *accounts = page->run->accounts;
    buf_printf(&page->buf, "<tr><td class=\"count\">%d</td><td><a href=\"#n%zu-L%zu\">",
               item->number, page->article, item->line + 1);
    page_text(page, item->title.text);
    page_add(page, "</a></td>");
    add_targets(page, item, accounts ? &accounts[index] : NULL);
    add_names(page, &item->leaders);
    add_names(page, &item->units);
    add_names(page, &item->co_units);
    add_deadline(page, &item->deadline);
    page_add(page, "</tr>\n");
    page_flush(page);
}

static void
add_section(struct page *page, size_t index)
{
    const struct section *section = &page->run->notice->sections.items[index];
    buf_printf(&page->buf,
               "</tbody>\n<tbody>\n<tr><th colspan=\"%d\" scope=\"rowgroup\">",
               OUTLINE_COLUMNS);
    page_text(page, section->label.text);
    page_text(page, section->title.text);
    page_add(page, "</th></tr>\n");
}

static void
add_heads(struct page *page)
{
    static const enum message heads[OUTLINE_COLUMNS] = {
        MESSAGE_PAGE_NUMBER, MESSAGE_PAGE_ITEM, MESSAGE_TARGETS,  MESSAGE_LEADERS,
        MESSAGE_UNITS,       MESSAGE_CO_UNITS,  MESSAGE_DEADLINE,
    };
    page_add(page, "<thead><tr>");
    for (size_t i = 0; i < OUTLINE_COLUMNS; i++) {
        page_add(page, "<th scope=\"col\">");
        page_say(page, heads[i]);
        page_add(page, "</th>");
    }
    page_add(page, "</tr></thead>\n<tbody>\n");
}

void
page_outline(struct page *page)
{
    const struct notice *notice = page->run->notice;
    buf_printf(&page->buf,
               "<section aria-labelledby=\"n%zu-outline\"><h2 id=\"n%zu-outline\">",
               page->article, page->article);
    page_say(page, MESSAGE_PAGE_OUTLINE);
    page_add(page, "</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" ");
    buf_printf(&page->buf, "aria-labelledby=\"n%zu-outline\"><table class=\"outline\">",
               page->article);
    add_heads(page);
    size_t next = 0;
    for (size_t i = 0; i < notice->items.len; i++) {
        size_t section = notice->items.items[i].section;
        for (; section != NO_SECTION && next <= section; next++)
            add_section(page, next);
        add_item(page, i);
    }
    for (; next < notice->sections.len; next++)
        add_section(page, next);
    page_add(page, "</tbody></table></div></section>\n");
}
