/*
 * Findings as JUnit's XML, as Jenkins and GitLab read it.
 *
 * A file is a test suite; a finding a failed case, what could not be checked a case with
 * an error, a clean file one case that passed. GitLab knows a case by suite, class and
 * name, so code and place stand in the name. No times: nothing here reads a clock.
 */
#include "output/findings.h"

#include "output/address.h"
#include "output/markup.h"
#include "output/print.h"
#include "output/sentence.h"

static void
add_attribute(struct buf *buf, const char *name, struct str value)
{
    buf_printf(buf, " %s=\"", name);
    markup_add(buf, value);
    buf_char(buf, '"');
}

static void
open_suite(struct buf *buf, struct str path, size_t tests, size_t failures,
           size_t errors)
{
    buf_add(buf, STR("  <testsuite"));
    add_attribute(buf, "name", path);
    buf_printf(buf, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"0\" ",
               tests, failures, errors);
    buf_add(buf, STR("time=\"0\">\n"));
}

static void
open_case(struct buf *buf, struct str path, struct str name)
{
    buf_add(buf, STR("    <testcase"));
    add_attribute(buf, "classname", path);
    add_attribute(buf, "name", name);
    buf_add(buf, STR(" time=\"0\""));
}

static void
add_finding(struct buf *buf, const struct report *report, const struct run *run,
            struct cursor *cursor, const struct finding *finding)
{
    struct arena *arena = buf->arena;
    struct place place = cursor_place(cursor, finding->span.from);
    const char *code = finding->check->code;
    struct str path = address_path(run->path);
    open_case(buf, path,
              arena_printf(arena, "%s %zu:%zu", code, place.line, place.column));
    buf_add(buf, STR(">\n      <failure"));
    add_attribute(buf, "type", str_of(severity_name(finding->severity)));
    struct str says = sentence_whole(arena, finding, report->language);
    add_attribute(buf, "message", says);
    buf_char(buf, '>');
    markup_add(buf, path);
    buf_printf(buf, ":%zu:%zu: %s ", place.line, place.column, code);
    markup_add(buf, sentence_advice(arena, finding, report->language));
    buf_printf(buf, " [%.*s]", STR_ARG(finding->fingerprint));
    buf_add(buf, STR("</failure>\n    </testcase>\n"));
}

static void
add_error(struct buf *buf, const struct report *report, struct str path,
          const char *code, struct bilingual why)
{
    struct str says = str_of(in_language(why, report->language));
    const char *word = report_word(report, MESSAGE_NOT_CHECKED);
    open_case(buf, path, arena_printf(buf->arena, "%s %s", code, word));
    buf_add(buf, STR(">\n      <error type=\"not-checked\""));
    add_attribute(buf, "message", says);
    buf_char(buf, '>');
    markup_add(buf, path);
    buf_printf(buf, ": %s %s: ", word, code);
    markup_add(buf, says);
    buf_add(buf, STR("</error>\n    </testcase>\n"));
}

static void
print_begin(struct report *report)
{
    print_str(report->out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<testsuites name=\"duban\">\n"));
}

static void
print_run(struct report *report, struct arena *scratch, const struct run *run)
{
    struct buf buf = { .arena = scratch };
    struct cursor cursor = cursor_of(run->text);
    struct str path = address_path(run->path);
    size_t failures = run->findings.len, errors = run->not_checked.len;
    bool clean = !failures && !errors;
    open_suite(&buf, path, failures + errors + clean, failures, errors);
    for (size_t i = 0; i < failures; i++)
        add_finding(&buf, report, run, &cursor, &run->findings.items[i]);
    for (size_t i = 0; i < errors; i++)
        add_error(&buf, report, path, run->not_checked.items[i].check->code,
                  run->not_checked.items[i].why);
    if (clean) {
        open_case(&buf, path, STR("duban lint"));
        buf_add(&buf, STR("/>\n"));
    }
    buf_add(&buf, STR("  </testsuite>\n"));
    print_buf(report->out, &buf);
}

static void
print_unread(struct report *report, const struct unjudged *unread)
{
    struct buf buf = { .arena = report->arena };
    struct str path = address_path(unread->path.ptr);
    open_suite(&buf, path, 1, 0, 1);
    add_error(&buf, report, path, "duban lint", unread->why);
    buf_add(&buf, STR("  </testsuite>\n"));
    print_buf(report->out, &buf);
}

static void
print_end(struct report *report)
{
    print_str(report->out, STR("</testsuites>\n"));
}

const struct form form_junit = { print_begin, print_run, print_unread, print_end };
