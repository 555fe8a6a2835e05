/*
 * Findings as one page of HTML, for people without a terminal: to read, send and print.
 *
 * Everything is inside: no script, nothing from outside (the policy in the head forbids
 * it), and it is well-formed XML as well. Totals come first, severities are words as well as colours. What a check is for
 * is said once, at the end; findings link there.
 */
#include "output/findings.h"

#include "output/address.h"
#include "output/excerpt.h"
#include "output/explain.h"
#include "output/markup.h"
#include "output/print.h"
#include "output/related.h"
#include "output/sentence.h"

static const char head_before_title[] =
    "<meta charset=\"utf-8\"/>\n"
    "<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
    "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
    "<meta name=\"generator\" content=\"duban\"/>\n";

static const char style[] =
    "<style>\n"
    "body { margin: 2em auto; max-width: 60em; padding: 0 1em; line-height: 1.6;\n"
    "  color: #1b1b1b; background: #fff; font-family: sans-serif; }\n"
    "h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 2em; }\n"
    "table { border-collapse: collapse; } thead { display: table-header-group; }\n"
    "th, td { text-align: left; padding: .2em .8em; border: 1px solid #aaa; }\n"
    "td.count { text-align: right; }\n"
    "article { margin: 1em 0; padding: .2em 1em; border-left: .3em solid #777; }\n"
    "article.error { border-color: #b3001b; } article.warning { border-color: #9a6700; }\n"
    "p, dl { margin: .3em 0; } dt { font-weight: bold; }\n"
    "pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4;\n"
    "  padding: .4em .6em; margin: .3em 0; }\n"
    "mark { background: #ffe08a; color: inherit; outline: 1px solid #9a6700; }\n"
    "a { color: #0b57d0; } a:focus-visible { outline: 3px solid #0b57d0; }\n"
    ".place { color: #555; }\n"
    "@media print { body { margin: 0; max-width: none; } a { color: inherit; }\n"
    "  article, tr { break-inside: avoid; } }\n"
    "@page { size: A4; margin: 18mm; }\n"
    "</style>\n";

static void
add_word(struct buf *buf, const struct report *report, enum message message)
{
    markup_add(buf, str_of(report_word(report, message)));
}

static struct str
colon(const struct report *report)
{
    return report->language == LANGUAGE_ZH ? STR("：") : STR(": ");
}

static void
add_excerpt(struct buf *buf, const struct run *run, const struct finding *finding)
{
    if (!finding->span.to)
        return;
    struct excerpt_parts parts = excerpt_parts(buf->arena, run, finding);
    buf_add(buf, parts.cut_before ? STR("<pre>…") : STR("<pre>"));
    markup_add(buf, parts.before);
    buf_add(buf, STR("<mark>"));
    markup_add(buf, parts.marked);
    buf_add(buf, STR("</mark>"));
    markup_add(buf, parts.after);
    buf_add(buf, parts.cut_after ? STR("…</pre>\n") : STR("</pre>\n"));
}

static void
add_related(struct buf *buf, const struct report *report, const struct run *run,
            const struct finding *finding)
{
    for (size_t i = 0; i < finding->related.len; i++) {
        const struct related *related = &finding->related.items[i];
        struct related_place at = related_place(run, related);
        buf_add(buf, STR("<p>"));
        add_word(buf, report, MESSAGE_SEE);
        buf_add(buf, colon(report));
        if (at.elsewhere) {
            markup_add(buf, at.path);
            buf_char(buf, ' ');
        }
        if (at.place.line)
            buf_printf(buf, "%zu:%zu ", at.place.line, at.place.column);
        markup_add(buf,
                   sentence_related(buf->arena, finding, related, report->language));
        buf_add(buf, STR("</p>\n"));
    }
}

static void
add_finding(struct buf *buf, const struct report *report, const struct run *run,
            struct cursor *cursor, const struct finding *finding)
{
    const char *severity = severity_name(finding->severity);
    const char *code = finding->check->code;
    struct place place = cursor_place(cursor, finding->span.from);
    buf_printf(buf, "<article class=\"%s\">\n<p><span class=\"place\">%zu:%zu</span> ",
               severity, place.line, place.column);
    buf_printf(buf, "<strong>%s</strong> <a href=\"#%s\">%s</a> ", severity, code,
               code);
    markup_add(buf, sentence_whole(buf->arena, finding, report->language));
    buf_add(buf, STR("</p>\n"));
    add_excerpt(buf, run, finding);
    buf_add(buf, STR("<p>"));
    add_word(buf, report, MESSAGE_HINT);
    buf_add(buf, colon(report));
    markup_add(buf, sentence_hint(buf->arena, finding, report->language));
    buf_add(buf, STR("</p>\n"));
    add_related(buf, report, run, finding);
    buf_add(buf, STR("</article>\n"));
}

static void
print_run(struct report *report, struct arena *scratch, const struct run *run)
{
    if (!run->findings.len)
        return;
    struct buf *page = &report->drawers[0];
    struct cursor cursor = cursor_of(run->text);
    struct buf buf = { .arena = scratch };
    buf_add(&buf, STR("<section>\n<h2>"));
    markup_add(&buf, address_path(run->path));
    buf_add(&buf, STR("</h2>\n"));
    for (size_t i = 0; i < run->findings.len; i++) {
        add_finding(&buf, report, run, &cursor, &run->findings.items[i]);
        buf_add(page, buf_str(&buf));
        buf.len = 0;
    }
    buf_add(page, STR("</section>\n"));
}

static void
add_head(struct buf *buf, const struct report *report)
{
    buf_printf(buf, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n%s<title>",
               report->language == LANGUAGE_ZH ? "zh-CN" : "en", head_before_title);
    add_word(buf, report, MESSAGE_HTML_TITLE);
    buf_printf(buf, "</title>\n%s</head>\n<body>\n<main>\n<h1>", style);
    add_word(buf, report, MESSAGE_HTML_TITLE);
    buf_add(buf, STR("</h1>\n<p>"));
    markup_add(buf, report_summary(report));
    buf_add(buf, STR("</p>\n"));
}

static void
add_row(struct buf *buf, const struct report *report, size_t check)
{
    const struct check_row *row = catalogue[check].row;
    const char *code = catalogue[check].code;
    buf_printf(buf, "<tr><th scope=\"row\"><a href=\"#%s\">%s</a></th><td>", code,
               code);
    markup_add(buf, str_of(in_language(row->title, report->language)));
    buf_printf(buf, "</td><td class=\"count\">%zu</td></tr>\n", report->codes[check]);
}

static void
add_table(struct buf *buf, const struct report *report)
{
    if (!report_total(report))
        return;
    static const enum message heads[] = { MESSAGE_HTML_CODE, MESSAGE_HTML_CHECK,
                                          MESSAGE_HTML_COUNT };
    buf_add(buf, STR("<table>\n<caption>"));
    add_word(buf, report, MESSAGE_STATISTICS);
    buf_add(buf, STR("</caption>\n<thead><tr>"));
    for (size_t i = 0; i < 3; i++) {
        buf_add(buf, STR("<th scope=\"col\">"));
        add_word(buf, report, heads[i]);
        buf_add(buf, STR("</th>"));
    }
    buf_add(buf, STR("</tr></thead>\n<tbody>\n"));
    for (size_t i = 0; i < catalogue_count; i++)
        if (report->codes[i])
            add_row(buf, report, i);
    buf_add(buf, STR("</tbody>\n</table>\n"));
}

static void
add_unjudged(struct buf *buf, const struct report *report)
{
    if (!report->unjudged.len)
        return;
    buf_add(buf, STR("<section>\n<h2>"));
    add_word(buf, report, MESSAGE_NOT_CHECKED);
    buf_add(buf, STR("</h2>\n<ul>\n"));
    for (size_t i = 0; i < report->unjudged.len; i++) {
        const struct unjudged *unjudged = &report->unjudged.items[i];
        buf_add(buf, STR("<li>"));
        markup_add(buf, address_path(unjudged->path.ptr));
        buf_printf(buf, " %s ", unjudged->check ? unjudged->check->code : "");
        markup_add(buf, str_of(in_language(unjudged->why, report->language)));
        buf_add(buf, STR("</li>\n"));
    }
    buf_add(buf, STR("</ul>\n</section>\n"));
}

static void
add_check(struct buf *buf, const struct report *report, const struct check *check)
{
    struct explained parts[EXPLAINED_PARTS];
    explain_parts(buf->arena, check, report->language, parts);
    buf_printf(buf, "<h3 id=\"%s\">%s ", check->code, check->code);
    markup_add(buf, str_of(in_language(check->row->title, report->language)));
    buf_add(buf, STR("</h3>\n<dl>\n"));
    for (size_t i = 0; i < EXPLAINED_PARTS; i++) {
        buf_add(buf, STR("<dt>"));
        add_word(buf, report, parts[i].label);
        buf_add(buf, STR("</dt><dd>"));
        markup_add(buf, parts[i].text);
        buf_add(buf, STR("</dd>\n"));
    }
    buf_add(buf, STR("</dl>\n"));
}

static void
add_checks(struct buf *buf, const struct report *report)
{
    if (!report_total(report))
        return;
    buf_add(buf, STR("<section>\n<h2>"));
    add_word(buf, report, MESSAGE_HTML_CHECKS);
    buf_add(buf, STR("</h2>\n"));
    for (size_t i = 0; i < catalogue_count; i++)
        if (report->codes[i])
            add_check(buf, report, &catalogue[i]);
    buf_add(buf, STR("</section>\n"));
}

static void
print_end(struct report *report)
{
    struct buf buf = { .arena = report->arena };
    add_head(&buf, report);
    add_table(&buf, report);
    add_unjudged(&buf, report);
    print_buf(report->out, &buf);
    print_buf(report->out, &report->drawers[0]);
    buf.len = 0;
    add_checks(&buf, report);
    buf_add(&buf, STR("</main>\n</body>\n</html>\n"));
    print_buf(report->out, &buf);
}

const struct form form_html = { .run = print_run, .end = print_end };
