/*
 * Findings as workflow commands of GitHub Actions: "::error file=…,line=…::message".
 *
 * Escaped as actions/runner's ActionCommand.cs reads it: % first, then CR and LF, and in
 * properties ":" and ",". Columns (code points) only within one line. A step shows ten
 * annotations of each level, so the worst come first and a line of totals closes.
 */
#include "output/findings.h"

#include "output/address.h"
#include "output/print.h"
#include "output/sentence.h"
#include "output/shown.h"

/* Of each level, in a step (actions/runner ExecutionContext.cs). */
#define ANNOTATIONS_SHOWN 10

static void
add_escaped(struct buf *buf, struct str text, bool property)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ',')))
            buf_printf(buf, "%%%02X", c);
        else
            buf_char(buf, (char)c);
    }
}

static struct str
visible(struct arena *arena, struct str text)
{
    struct buf buf = { .arena = arena };
    shown(&buf, text);
    return buf_str(&buf);
}

static void
add_command(struct buf *buf, const char *command, struct str path)
{
    buf_printf(buf, "::%s file=", command);
    add_escaped(buf, visible(buf->arena, path), true);
}

static void
add_finding(struct buf *buf, const struct report *report, const struct run *run,
            struct cursor *cursor, const struct finding *finding)
{
    static const char *const commands[] = { "notice", "warning", "error" };
    struct place from = cursor_place(cursor, finding->span.from);
    struct cursor ahead = *cursor;
    struct place to = cursor_place(&ahead, finding->span.to);
    const struct check_row *row = finding->check->row;
    const char *title = in_language(row->title, report->language);
    add_command(buf, commands[finding->severity], address_path(run->path));
    buf_printf(buf, ",line=%zu,endLine=%zu", from.line, to.line);
    if (from.line == to.line)
        buf_printf(buf, ",col=%zu,endColumn=%zu", from.column, to.column);
    buf_printf(buf, ",title=%s ", finding->check->code);
    add_escaped(buf, str_of(title), true);
    buf_add(buf, STR("::"));
    struct str says = sentence_advice(buf->arena, finding, report->language);
    add_escaped(buf, visible(buf->arena, says), false);
    buf_char(buf, '\n');
}

static void
add_unjudged(struct buf *buf, const struct report *report,
             const struct unjudged *unjudged)
{
    add_command(buf, "error", address_path(unjudged->path.ptr));
    if (unjudged->check)
        buf_printf(buf, ",title=%s", unjudged->check->code);
    buf_add(buf, STR("::"));
    add_escaped(buf, visible(buf->arena, report_unjudged(report, unjudged)), false);
    buf_char(buf, '\n');
}

static void
print_run(struct report *report, struct arena *scratch, const struct run *run)
{
    struct cursor cursor = cursor_of(run->text);
    struct buf line = { .arena = scratch };
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        line.len = 0;
        add_finding(&line, report, run, &cursor, finding);
        buf_add(&report->drawers[finding->severity], buf_str(&line));
    }
}

static void
print_end(struct report *report)
{
    struct buf buf = { .arena = report->arena };
    for (size_t i = 0; i < report->unjudged.len; i++)
        add_unjudged(&buf, report, &report->unjudged.items[i]);
    bool many = report->unjudged.len > ANNOTATIONS_SHOWN;
    for (int severity = SEVERITY_ERROR; severity >= SEVERITY_INFO; severity--) {
        buf_add(&buf, buf_str(&report->drawers[severity]));
        many = many || report->severities[severity] > ANNOTATIONS_SHOWN;
    }
    buf_add(&buf, report_summary(report));
    if (many)
        buf_add(&buf, str_of(report_word(report, MESSAGE_GITHUB_SHOWS)));
    buf_char(&buf, '\n');
    print_buf(report->out, &buf);
}

const struct form form_github = { .run = print_run, .end = print_end };
