/* What was found in the filings, with links to rows and to lines of the notice. */
#include "output/address.h"
#include "output/markup.h"
#include "output/picture.h"
#include "output/related.h"
#include "output/sentence.h"

/* path:12:3, a link where the row is on the page. */
static void
add_place(struct picture *picture, struct buf *buf, const struct finding *finding,
          struct place place)
{
    const struct collection *collection = picture->view.collection;
    bool linked = finding->record && collection_has(collection, finding->record);
    if (linked)
        buf_printf(buf, "<a href=\"#r%zu-%zu\">", collection->files.len - 1,
                   finding->record);
    buf_printf(buf, "%zu:%zu%s ", place.line, place.column, linked ? "</a>" : "");
}

/* Links to the notice, whose article is the first of the page. */
static void
add_related(struct picture *picture, struct buf *buf, const struct run *run,
            const struct finding *finding)
{
    const struct plan *plan = picture->view.collection->around->plan;
    enum language language = picture->view.language;
    for (size_t i = 0; i < finding->related.len; i++) {
        struct related_place at = related_place(run, &finding->related.items[i]);
        bool linked =
            plan && plan->notice && at.place.line && str_eq(at.path, plan->notice_path);
        buf_add(buf, STR("<p class=\"hint\">"));
        markup_add(buf, str_of(in_language(messages[MESSAGE_SEE], language)));
        buf_add(buf, language == LANGUAGE_ZH ? STR("：") : STR(": "));
        if (linked)
            buf_printf(buf, "<a href=\"#n1-L%zu\">", at.place.line);
        markup_add(buf, at.path);
        if (at.place.line)
            buf_printf(buf, ":%zu", at.place.line);
        buf_add(buf, linked ? STR("</a> ") : STR(" "));
        markup_add(buf, sentence_related(buf->arena, finding,
                                         &finding->related.items[i], language));
        buf_add(buf, STR("</p>"));
    }
}

static void
add_finding(struct picture *picture, struct buf *buf, const struct run *run,
            const struct finding *finding, struct place place)
{
    enum language language = picture->view.language;
    const char *severity = severity_name(finding->severity);
    buf_printf(buf, "<aside class=\"finding %s\"><p><b>%s</b> <code>%s</code> ",
               severity, severity, finding->check->code);
    add_place(picture, buf, finding, place);
    markup_add(buf, sentence_whole(buf->arena, finding, language));
    buf_add(buf, STR("</p><p class=\"hint\">"));
    markup_add(buf, str_of(in_language(messages[MESSAGE_HINT], language)));
    buf_add(buf, language == LANGUAGE_ZH ? STR("：") : STR(": "));
    markup_add(buf, sentence_hint(buf->arena, finding, language));
    buf_add(buf, STR("</p>"));
    add_related(picture, buf, run, finding);
    buf_add(buf, STR("</aside>\n"));
}

static void
add_unjudged(struct picture *picture, struct buf *buf, const struct run *run)
{
    enum language language = picture->view.language;
    for (size_t i = 0; i < run->not_checked.len; i++) {
        const struct not_checked *unjudged = &run->not_checked.items[i];
        buf_add(buf, STR("<p class=\"unjudged\">"));
        markup_add(buf, str_of(in_language(messages[MESSAGE_NOT_CHECKED], language)));
        buf_printf(buf, " <code>%s</code> ", unjudged->check->code);
        markup_add(buf, str_of(in_language(unjudged->why, language)));
        buf_add(buf, STR("</p>\n"));
    }
}

void
picture_filing(struct picture *picture, struct arena *scratch, const struct run *run)
{
    struct cursor cursor = cursor_of(run->text);
    if (!run->findings.len && !run->not_checked.len)
        return;
    buf_add(&picture->findings, STR("<h3>"));
    markup_add(&picture->findings, address_path(run->path));
    buf_add(&picture->findings, STR("</h3>\n"));
    struct buf buf = { .arena = scratch };
    add_unjudged(picture, &buf, run);
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        picture->severities[finding->severity]++;
        if (picture->told == PICTURE_FINDINGS) {
            picture->untold++;
            continue;
        }
        picture->told++;
        add_finding(picture, &buf, run, finding,
                    cursor_place(&cursor, finding->span.from));
    }
    buf_add(&picture->findings, buf_str(&buf));
}

void
picture_findings(struct picture *picture)
{
    struct page *page = &picture->page;
    struct arena *arena = page->buf.arena;
    buf_add(&page->buf, buf_str(&picture->findings));
    if (!picture->findings.len) {
        page_add(page, "<p>");
        page_say(page, MESSAGE_NOBODY);
        page_add(page, "</p>\n");
    }
    if (!picture->untold)
        return;
    page_add(page, "<p class=\"unjudged\">");
    page_text(page,
              message(arena, picture->view.language, MESSAGE_PICTURE_FINDINGS_CUT,
                      arena_printf(arena, "%zu", picture->untold), STR(""), STR("")));
    page_add(page, "</p>\n");
}
