/* The text of the notice, line by line, marked, with what was found beside. */
#include "output/markup.h"
#include "output/page.h"
#include "output/sentence.h"
#include "output/target_words.h"

struct liner {
    struct page *page;
    size_t next[PAGE_LAYERS]; /* first mark of each layer that ends behind the place */
    size_t finding;           /* first that is not yet told */
    size_t number;            /* ordinal of the last number, for its id */
    struct cursor cursor;
};

static enum language
language_of(const struct liner *liner)
{
    return liner->page->notices->language;
}

/* The mark of LAYER at OFFSET; NULL when there is none. */
static const struct page_mark *
mark_at(struct liner *liner, enum page_layer layer, size_t offset)
{
    const struct page_marks *marks = &liner->page->layers[layer];
    size_t *next = &liner->next[layer];
    while (*next < marks->len && marks->items[*next].span.to <= offset)
        ++*next;
    if (*next == marks->len || marks->items[*next].span.from > offset)
        return NULL;
    return &marks->items[*next];
}

/* Where the marks next change behind OFFSET, at most END. A number is never cut. */
static size_t
next_change(struct liner *liner, size_t offset, size_t end)
{
    const struct page_mark *number = mark_at(liner, LAYER_NUMBER, offset);
    if (number)
        return number->span.to < end ? number->span.to : end;
    for (int layer = 0; layer < PAGE_LAYERS; layer++) {
        const struct page_marks *marks = &liner->page->layers[layer];
        if (liner->next[layer] == marks->len)
            continue;
        struct span span = marks->items[liner->next[layer]].span;
        size_t change = span.from > offset ? span.from : span.to;
        end = change < end ? change : end;
    }
    return end;
}

static void
add_target(struct liner *liner, const struct page_mark *mark)
{
    struct page *page = liner->page;
    const struct account *account = &page->run->accounts[mark->item];
    const struct item *item = &page->run->notice->items.items[mark->item];
    const struct target *target = &account->targets.items[mark->number->target];
    struct str parts[TARGET_PARTS];
    target_words(page->buf.arena, target, language_of(liner), parts);
    buf_printf(&page->buf, " %d.%zu</b>", item->number, target->ordinal);
    for (size_t i = 0; i < TARGET_PARTS; i++)
        if (parts[i].len) {
            page_add(page, i ? " · " : " ");
            page_text(page, parts[i]);
        }
    page_add(page, "<i> · ");
    page_say(page, target_kind_message(target->kind));
    page_add(page, "</i>");
}

/* <span class="tip" …><b>目标 8.2</b> ≥ 95% <i>写在数前的下限 <code>target.at-least</code></i></span> */
static void
add_tip(struct liner *liner, const struct page_mark *mark)
{
    struct page *page = liner->page;
    const struct number *number = mark->number;
    const struct rule *rule =
        page->run->rules ? rules_find(page->run->rules, number->why) : NULL;
    buf_printf(&page->buf, "<span class=\"tip\" role=\"tooltip\" id=\"n%zu-%zu\"><b>",
               page->article, liner->number);
    page_say(page, number_class_message(number->class));
    if (number->target != NO_TARGET) {
        add_target(liner, mark);
    } else {
        page_add(page, "</b><i> ");
        page_say(page, number_class_meaning(number->class));
        page_add(page, "</i>");
    }
    if (number->why.len) {
        page_add(page, "<i class=\"why\">");
        page_text(page, rule ? rule->serves : STR(""));
        page_add(page, " <code>");
        page_text(page, number->why);
        page_add(page, "</code></i>");
    }
    page_add(page, "</span>");
}

/* FIRST: the number begins here; what it has on a next line is no number of its own. */
static void
open_number(struct liner *liner, const struct page_mark *mark, bool first)
{
    if (first)
        buf_printf(&liner->page->buf,
                   "<mark class=\"%s\" tabindex=\"0\" aria-describedby=\"n%zu-%zu\">",
                   mark->class, liner->page->article, ++liner->number);
    else
        buf_printf(&liner->page->buf, "<span class=\"rest %s\">", mark->class);
}

static void
close_number(struct liner *liner, const struct page_mark *mark, bool first)
{
    if (first)
        add_tip(liner, mark);
    page_add(liner->page, first ? "</mark>" : "</span>");
}

/* The part of a line in which no mark begins or ends. */
static void
add_part(struct liner *liner, struct span span)
{
    struct page *page = liner->page;
    const struct page_mark *number = mark_at(liner, LAYER_NUMBER, span.from);
    bool first = number && number->span.from == span.from;
    size_t open = 0;
    for (int layer = 0; layer < LAYER_NUMBER; layer++) {
        const struct page_mark *mark =
            mark_at(liner, (enum page_layer)layer, span.from);
        if (mark)
            buf_printf(&page->buf, "<span class=\"%s\">", mark->class);
        open += mark != NULL;
    }
    if (number)
        open_number(liner, number, first);
    page_text(page, text_view(page->run->text, span));
    if (number)
        close_number(liner, number, first);
    while (open--)
        page_add(page, "</span>");
}

static void
add_finding(struct liner *liner, const struct finding *finding)
{
    struct page *page = liner->page;
    struct arena *arena = page->buf.arena;
    enum language language = language_of(liner);
    const char *severity = severity_name(finding->severity);
    struct place place = cursor_place(&liner->cursor, finding->span.from);
    buf_printf(&page->buf,
               "<aside class=\"finding %s\"><p><b>%s</b> <code>%s</code> "
               "<span class=\"place\">%zu:%zu</span> ",
               severity, severity, finding->check->code, place.line, place.column);
    page_text(page, sentence_whole(arena, finding, language));
    page_add(page, "</p><p class=\"hint\">");
    page_say(page, MESSAGE_HINT);
    page_add(page, language == LANGUAGE_ZH ? "：" : ": ");
    page_text(page, sentence_hint(arena, finding, language));
    page_add(page, "</p></aside>\n");
}

/* Findings that begin before END. */
static void
add_findings(struct liner *liner, size_t end)
{
    const struct run *run = liner->page->run;
    while (liner->finding < run->findings.len &&
           run->findings.items[liner->finding].span.from < end)
        add_finding(liner, &run->findings.items[liner->finding++]);
}

static void
add_line(struct liner *liner, size_t index)
{
    struct page *page = liner->page;
    const struct text *text = page->run->text;
    struct span line = text->lines.items[index].span;
    bool last = index + 1 == text->lines.len;
    size_t end = last ? (size_t)-1 : text->lines.items[index + 1].span.from;
    buf_printf(&page->buf, "<li id=\"n%zu-L%zu\"><p>", page->article, index + 1);
    for (size_t at = line.from; at < line.to;) {
        for (int layer = 0; layer < PAGE_LAYERS; layer++)
            mark_at(liner, (enum page_layer)layer, at);
        size_t to = next_change(liner, at, line.to);
        add_part(liner, (struct span){ at, to });
        at = to;
    }
    page_add(page, "</p>");
    add_findings(liner, end);
    page_add(page, "</li>\n");
    page_flush(page);
}

void
page_lines(struct page *page)
{
    const struct text *text = page->run->text;
    struct liner liner = { .page = page, .cursor = cursor_of(text) };
    size_t count = text->lines.len;
    struct span last = text->lines.items[count - 1].span;
    /* What stands behind the last line end is no line when it is empty. */
    if (count > 1 && last.from == last.to)
        count--;
    buf_printf(&page->buf,
               "<section aria-labelledby=\"n%zu-text\"><h2 id=\"n%zu-text\">",
               page->article, page->article);
    page_say(page, MESSAGE_PAGE_TEXT);
    page_add(page, "</h2>\n<ol class=\"lines\" lang=\"zh-CN\">\n");
    for (size_t i = 0; i < count; i++)
        add_line(&liner, i);
    page_add(page, "</ol>\n");
    add_findings(&liner, (size_t)-1);
    page_add(page, "</section>\n");
}
