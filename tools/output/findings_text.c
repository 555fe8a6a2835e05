/* Findings for people, and one line each for grep and editors. */
#include "output/findings.h"

#include "output/excerpt.h"
#include "output/paint.h"
#include "output/print.h"
#include "output/related.h"
#include "output/sentence.h"
#include "output/shown.h"

/* path:line:column: — a path that begins with "::" would be a command to a runner. */
static void
add_place(struct buf *buf, struct str name, struct place place)
{
    buf_add(buf, str_starts(str_trim(name), STR("::")) ? STR("./") : STR(""));
    shown(buf, name);
    if (place.line)
        buf_printf(buf, ":%zu:%zu: ", place.line, place.column);
    else
        buf_add(buf, STR(": "));
}

static void
add_head(struct buf *buf, const struct report *report, const struct run *run,
         const struct finding *finding, struct place place)
{
    paint_on(buf, report->color, PAINT_BOLD);
    add_place(buf, str_of(run->path), place);
    paint_off(buf, report->color);
    painted(buf, report->color, severity_paint(finding->severity),
            str_of(severity_name(finding->severity)));
    buf_printf(buf, " %s ", finding->check->code);
    if (report->format == FINDINGS_TEXT && finding->fixable)
        buf_add(buf, finding->fix_safe ? STR("[*] ") : STR("[~] "));
    shown(buf, sentence_whole(buf->arena, finding, report->language));
    buf_char(buf, '\n');
}

static void
add_note(struct buf *buf, const struct report *report, enum message name,
         struct str says)
{
    paint_on(buf, report->color, PAINT_DIM);
    buf_add(buf, STR("       = "));
    paint_off(buf, report->color);
    buf_add(buf, str_of(report_word(report, name)));
    buf_add(buf, report->language == LANGUAGE_ZH ? STR("：") : STR(": "));
    shown(buf, says);
    buf_char(buf, '\n');
}

static void
add_related(struct buf *buf, const struct report *report, const struct run *run,
            const struct finding *finding)
{
    for (size_t i = 0; i < finding->related.len; i++) {
        const struct related *related = &finding->related.items[i];
        struct buf says = { .arena = buf->arena };
        struct related_place at = related_place(run, related);
        add_place(&says, at.path, at.place);
        buf_add(&says,
                sentence_related(buf->arena, finding, related, report->language));
        add_note(buf, report, MESSAGE_SEE, buf_str(&says));
    }
}

static void
add_finding(struct buf *buf, const struct report *report, const struct run *run,
            const struct finding *finding, struct place place)
{
    add_head(buf, report, run, finding, place);
    if (report->format != FINDINGS_TEXT)
        return;
    if (run->of == RUN_FILE)
        excerpt(buf, run, finding, place.line, report->color);
    const struct check_row *row = finding->check->row;
    add_note(buf, report, MESSAGE_WHY, str_of(in_language(row->why, report->language)));
    add_note(buf, report, MESSAGE_HINT,
             sentence_hint(buf->arena, finding, report->language));
    add_related(buf, report, run, finding);
    buf_char(buf, '\n');
}

static void
print_run(struct report *report, struct arena *scratch, const struct run *run)
{
    struct cursor cursor = cursor_of(run->text);
    struct buf buf = { .arena = scratch };
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        struct place place = { 0 };
        if (run->of == RUN_FILE)
            place = cursor_place(&cursor, finding->span.from);
        buf.len = 0;
        add_finding(&buf, report, run, finding, place);
        print_buf(report->out, &buf);
    }
    for (size_t i = 0; i < run->not_checked.len; i++) {
        const struct not_checked *not = &run->not_checked.items[i];
        buf.len = 0;
        shown(&buf, str_of(run->path));
        buf_printf(&buf, ": %s %s: %s\n", report_word(report, MESSAGE_NOT_CHECKED),
                   not ->check->code, in_language(not ->why, report->language));
        print_buf(report->out, &buf);
    }
}

static void
add_statistics(struct buf *buf, const struct report *report)
{
    buf_printf(buf, "%s\n", report_word(report, MESSAGE_STATISTICS));
    for (size_t i = 0; i < catalogue_count; i++)
        if (report->codes[i])
            buf_printf(buf, "%8zu  %s  %s\n", report->codes[i], catalogue[i].code,
                       in_language(catalogue[i].row->title, report->language));
}

static void
print_end(struct report *report)
{
    struct buf buf = { .arena = report->arena };
    if (report->statistics)
        add_statistics(&buf, report);
    if (report->format == FINDINGS_TEXT) {
        buf_add(&buf, report_summary(report));
        buf_char(&buf, '\n');
    }
    print_buf(report->out, &buf);
}

/* What cannot be read is told on standard error already. */
const struct form form_text = { .run = print_run, .end = print_end };
