/* The page: its head, an article for each notice, and a list of them at the end. */
#include "output/markup.h"
#include "output/page.h"
#include "output/print.h"

static const char *const style[] = {
#include "page.css.inc"
};

static const char head_before_title[] =
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<meta name=\"generator\" content=\"duban\">\n"
    "<title>";

const char *
page_field_class(enum page_field field)
{
    static const char *const classes[PAGE_FIELDS] = {
        "doc-number", "title",    "label",    "leaders",
        "units",      "co-units", "deadline", "other",
    };
    return classes[field];
}

void
page_flush(struct page *page)
{
    print_buf(page->notices->out, &page->buf);
    page->buf.len = 0;
}

void
page_add(struct page *page, const char *markup)
{
    buf_add(&page->buf, str_of(markup));
}

void
page_text(struct page *page, struct str text)
{
    if (text.len)
        markup_add(&page->buf, text);
}

void
page_say(struct page *page, enum message message)
{
    page_text(page, str_of(in_language(messages[message], page->notices->language)));
}

void
page_begin(struct page *page, struct str title, const char *more)
{
    bool zh = page->notices->language == LANGUAGE_ZH;
    buf_printf(&page->buf, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n%s",
               zh ? "zh-CN" : "en", head_before_title);
    page_text(page, title);
    page_add(page, "</title>\n<style>\n");
    for (size_t i = 0; i < sizeof(style) / sizeof(style[0]); i++)
        page_add(page, style[i]);
    page_add(page, more);
    page_add(page, "</style>\n</head>\n<body>\n");
}

void
notice_page_begin(struct notices *notices)
{
    struct page page = { .buf = { .arena = notices->arena }, .notices = notices };
    page_begin(&page,
               str_of(in_language(messages[MESSAGE_PAGE_HEAD], notices->language)), "");
    if (notices->several) {
        page_add(&page, "<p class=\"skip\"><a href=\"#notices\">");
        page_say(&page, MESSAGE_PAGE_NOTICES);
        page_add(&page, "</a></p>\n");
    }
    page_add(&page, "<main>\n");
    page_flush(&page);
}

/* <dt>issuer</dt><dd>…</dd>; nothing when there is no value. */
static void
add_fact(struct page *page, enum message name, struct str value)
{
    if (!value.len)
        return;
    page_add(page, "<div><dt>");
    page_say(page, name);
    page_add(page, "</dt><dd>");
    page_text(page, value);
    page_add(page, "</dd></div>\n");
}

static struct str
counts(struct page *page)
{
    struct arena *arena = page->buf.arena;
    const struct notice *notice = page->run->notice;
    enum message name = notice->letter_only ? MESSAGE_LETTER_ONLY : MESSAGE_NO_ITEMS;
    if (notice->items.len)
        name = MESSAGE_COUNTS;
    return message(arena, page->notices->language, name,
                   arena_printf(arena, "%zu", notice->sections.len),
                   arena_printf(arena, "%zu", notice->items.len), STR(""));
}

static void
add_link(struct page *page, const char *to, enum message name)
{
    buf_printf(&page->buf, "<a href=\"#n%zu-%s\">", page->article, to);
    page_say(page, name);
    page_add(page, "</a>\n");
}

static void
add_head(struct page *page)
{
    const struct notice *notice = page->run->notice;
    struct arena *arena = page->buf.arena;
    page_add(page, "<header>\n<h1 lang=\"zh-CN\">");
    if (notice->title.text.len)
        page_text(page, notice->title.text);
    else
        page_say(page, MESSAGE_NO_TITLE);
    page_add(page, "</h1>\n<dl>\n");
    add_fact(page, MESSAGE_PAGE_DOC_NUMBER, notice->doc_number.text);
    add_fact(page, MESSAGE_ISSUER, notice->issuer.text);
    add_fact(page, MESSAGE_DATE, date_print(arena, notice->date.date));
    add_fact(page, MESSAGE_PRINTED, date_print(arena, notice->printed.date));
    if (notice->year)
        add_fact(page, MESSAGE_YEAR, arena_printf(arena, "%d", notice->year));
    add_fact(page, MESSAGE_PAGE_FILE, str_of(page->run->path));
    add_fact(page, MESSAGE_PAGE_HOLDS, counts(page));
    page_add(page, "</dl>\n<nav>");
    add_link(page, "text", MESSAGE_PAGE_TEXT);
    add_link(page, "outline", MESSAGE_PAGE_OUTLINE);
    page_add(page, "</nav>\n</header>\n");
}

static void
add_unjudged(struct page *page)
{
    const struct run *run = page->run;
    for (size_t i = 0; i < run->not_checked.len; i++) {
        const struct not_checked *unjudged = &run->not_checked.items[i];
        page_add(page, "<p class=\"unjudged\">");
        page_say(page, MESSAGE_NOT_CHECKED);
        buf_printf(&page->buf, " <code>%s</code> ", unjudged->check->code);
        page_text(page, str_of(in_language(unjudged->why, page->notices->language)));
        page_add(page, "</p>\n");
    }
}

void
notice_page(struct notices *notices, struct arena *scratch, const struct run *run)
{
    struct page page = {
        .buf = { .arena = scratch },
        .notices = notices,
        .run = run,
        .article = notices->printed + 1,
    };
    struct str title = run->notice->title.text;
    *array_push(notices->arena, &notices->titles) =
        arena_str(notices->arena, title.len ? title : str_of(run->path));
    page_collect(&page);
    buf_printf(&page.buf, "<article class=\"notice\" id=\"n%zu\">\n", page.article);
    add_head(&page);
    page_legend(&page);
    add_unjudged(&page);
    page_lines(&page);
    page_outline(&page);
    page_add(&page, "</article>\n");
    page_flush(&page);
}

void
notice_page_end(struct notices *notices)
{
    struct page page = { .buf = { .arena = notices->arena }, .notices = notices };
    page_add(&page, "</main>\n");
    if (notices->several) {
        page_add(&page, "<nav id=\"notices\"><h2>");
        page_say(&page, MESSAGE_PAGE_NOTICES);
        page_add(&page, "</h2>\n<ol>\n");
        for (size_t i = 0; i < notices->titles.len; i++) {
            buf_printf(&page.buf, "<li><a href=\"#n%zu\">", i + 1);
            page_text(&page, notices->titles.items[i]);
            page_add(&page, "</a></li>\n");
            page_flush(&page);
        }
        page_add(&page, "</ol></nav>\n");
    }
    page_add(&page, "</body>\n</html>\n");
    page_flush(&page);
}
