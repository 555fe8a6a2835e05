/* The page of a period: its head, totals, what is missing, and the notice. */
#include "output/picture.h"

#include "output/progress.h"
#include "output/sentence.h"

static const char style[] =
    ".totals { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: 1rem 0; }\n"
    ".totals div { display: flex; gap: .5rem; } .totals dd { font-weight: 700; }\n"
    ".progress { width: 100%; border-collapse: collapse; font-size: .92rem; }\n"
    ".progress th, .progress td { padding: .3rem .5rem; border-bottom: 1px solid var(--rule);\n"
    "  text-align: left; vertical-align: top; }\n"
    ".progress thead th { position: sticky; top: 0; background: var(--paper); }\n"
    ".progress .item { padding-top: 1rem; } .item small { color: var(--dim); font-weight: 400; }\n"
    ".progress td:nth-child(3), .progress td:nth-child(4) { white-space: nowrap; }\n"
    ".progress td:last-child { min-width: 16em; } .progress tr:target { background: var(--panel);\n"
    "  outline: 2px solid var(--link); }\n"
    ".bar { display: block; position: relative; width: 9em; height: .55em; margin: .2em 0;\n"
    "  background: var(--rule); }\n"
    ".bar i { display: block; height: 100%; background: #2f7d4f; }\n"
    ".bar b { position: absolute; top: -.2em; height: .95em; border-left: 2px solid var(--ink); }\n"
    ".behind i { background: #c98a00; } .far i { background: #c62f3d; }\n"
    ".behind .pace { color: var(--warning); } .far .pace, .missing { color: var(--error); }\n"
    ".light { white-space: nowrap; } .dot { display: inline-block; width: .8em; height: .8em;\n"
    "  margin-right: .3em; border: 1px solid var(--ink); border-radius: 50%; background: #888; }\n"
    ".red { background: #d3202f; } .yellow { background: #f2c200; }\n"
    ".green { background: #2f9d55; } .blue { background: #2f6fd0; }\n"
    "@media print { .bar, .bar i, .dot { -webkit-print-color-adjust: exact;\n"
    "  print-color-adjust: exact; } .progress { font-size: 8.5pt; }\n"
    "  .progress thead th { position: static; } .progress td:last-child { min-width: 0; }\n"
    "  .progress tr { break-inside: avoid; } .item { break-after: avoid; } }\n";

void
picture_open(struct picture *picture)
{
    picture->notices = (struct notices){
        .out = picture->view.out,
        .arena = picture->view.arena,
        .format = NOTICES_HTML,
        .language = picture->view.language,
    };
    picture->page = (struct page){
        .buf = { .arena = picture->view.arena },
        .notices = &picture->notices,
    };
    picture->findings = (struct buf){ .arena = picture->view.arena };
}

static struct str
title_of(const struct picture *picture)
{
    return message(picture->view.arena, picture->view.language, MESSAGE_PICTURE,
                   picture->view.period, STR(""), STR(""));
}

/* <h2 id="silent">…</h2> */
static void
open_section(struct page *page, const char *id, enum message title)
{
    buf_printf(&page->buf, "<section aria-labelledby=\"%s\"><h2 id=\"%s\">", id, id);
    page_say(page, title);
    page_add(page, "</h2>\n");
}

static void
add_link(struct page *page, const char *to, enum message name)
{
    buf_printf(&page->buf, "<a href=\"#%s\">", to);
    page_say(page, name);
    page_add(page, "</a>\n");
}

static void
add_count(struct page *page, struct str name, size_t count)
{
    if (!count)
        return;
    page_add(page, "<div><dt>");
    page_text(page, name);
    buf_printf(&page->buf, "</dt><dd>%zu</dd></div>\n", count);
}

/* How many rows say they are ahead, on time, behind. */
static void
add_paces(struct picture *picture)
{
    const struct collection *collection = picture->view.collection;
    for (int pace = PACE_AHEAD; pace <= PACE_FAR_BEHIND; pace++) {
        struct str name = { 0 };
        size_t count = 0;
        for (size_t i = 0; i < collection->rows.len; i++)
            if (collection->rows.items[i].pace == (enum filing_pace)pace) {
                name =
                    progress_pace(&collection->rows.items[i], picture->view.language);
                count++;
            }
        add_count(&picture->page, name, count);
    }
}

/* Lights in the order in which they are met; a place has few. */
static void
add_lights(struct picture *picture)
{
    enum { LIGHTS = 8 };
    const struct collection *collection = picture->view.collection;
    struct str names[LIGHTS];
    size_t counts[LIGHTS] = { 0 }, met = 0;
    for (size_t i = 0; i < collection->rows.len; i++) {
        struct str light = collection->rows.items[i].light;
        size_t k = 0;
        while (k < met && !str_eq(names[k], light))
            k++;
        if (!light.len || k == LIGHTS)
            continue;
        names[k] = light;
        met += k == met;
        counts[k]++;
    }
    for (size_t k = 0; k < met; k++)
        add_count(&picture->page, names[k], counts[k]);
}

void
picture_totals(struct picture *picture)
{
    struct page *page = &picture->page;
    page_add(page, "<header>\n<h1>");
    page_text(page, title_of(picture));
    page_add(page, "</h1>\n<p>");
    page_text(page, collected_summary(&picture->view));
    page_add(page, "</p>\n<dl class=\"totals\">\n");
    add_paces(picture);
    add_lights(picture);
    for (int severity = SEVERITY_ERROR; severity >= SEVERITY_INFO; severity--)
        add_count(page, str_of(severity_name((enum severity)severity)),
                  picture->severities[severity]);
    page_add(page, "</dl>\n<nav>");
    add_link(page, "silent", MESSAGE_SILENT);
    add_link(page, "disagreeing", MESSAGE_DISAGREEING);
    add_link(page, "progress", MESSAGE_PICTURE_PROGRESS);
    add_link(page, "findings", MESSAGE_PAGE_FINDINGS);
    page_add(page, "</nav>\n</header>\n");
}

static void
add_found(struct page *page, const struct finding *finding, enum language language)
{
    const char *severity = severity_name(finding->severity);
    buf_printf(&page->buf, "<li class=\"finding %s\"><b>%s</b> <code>%s</code> ",
               severity, severity, finding->check->code);
    page_text(page, sentence(page->buf.arena, finding, language));
    page_add(page, "</li>\n");
}

static void
add_founds(struct picture *picture, bool silent)
{
    struct page *page = &picture->page;
    const struct run *around = picture->view.around;
    size_t told = 0;
    open_section(page, silent ? "silent" : "disagreeing",
                 silent ? MESSAGE_SILENT : MESSAGE_DISAGREEING);
    page_add(page, "<ul>\n");
    for (size_t i = 0; i < around->findings.len; i++)
        if (collection_is_silent(&around->findings.items[i]) == silent) {
            add_found(page, &around->findings.items[i], picture->view.language);
            told++;
        }
    if (!told) {
        page_add(page, "<li>");
        page_say(page, MESSAGE_NOBODY);
        page_add(page, "</li>\n");
    }
    page_add(page, "</ul>\n</section>\n");
    page_flush(page);
}

void
picture_around(struct picture *picture)
{
    add_founds(picture, true);
    add_founds(picture, false);
}

void
picture_print(struct picture *picture, struct arena *scratch, const struct run *notice)
{
    struct page *page = &picture->page;
    page_begin(page, title_of(picture), style);
    page_add(page, "<main>\n");
    picture_totals(picture);
    picture_around(picture);
    open_section(page, "progress", MESSAGE_PICTURE_PROGRESS);
    picture_rows(picture);
    page_add(page, "</section>\n");
    open_section(page, "findings", MESSAGE_PAGE_FINDINGS);
    picture_findings(picture);
    page_add(page, "</section>\n");
    page_flush(page);
    if (notice)
        notice_page(&picture->notices, scratch, notice);
    page_add(page, "</main>\n</body>\n</html>\n");
    page_flush(page);
}
