/*
 * Findings as GitLab's code quality report (an array of Code Climate issues).
 *
 * GitLab stops at the first entry it does not understand and keeps one of those that
 * share a fingerprint, both without a word (lib/gitlab/ci/parsers/codequality). So all
 * keys are always there, and the path goes into the fingerprint. The name of the check
 * is not shown: the code stands in the description. What could not be checked is an
 * entry as well, since nothing else would tell it.
 */
#include "output/findings.h"

#include "lint/fingerprint.h"
#include "output/address.h"
#include "output/sentence.h"

static void
put_lines(struct json *json, size_t begin, size_t end)
{
    json_object(json, "lines");
    json_size(json, "begin", begin);
    json_size(json, "end", end);
    json_close(json);
}

static void
put_issue(struct report *report, const char *code, struct str description,
          const char *severity, struct str fingerprint)
{
    struct json *json = &report->json;
    json_object(json, NULL);
    json_str(json, "description", description);
    json_str(json, "check_name", str_of(code));
    json_str(json, "fingerprint", fingerprint);
    json_str(json, "severity", str_of(severity));
    json_object(json, "location");
}

static void
end_issue(struct report *report, struct str path, size_t begin, size_t end)
{
    struct json *json = &report->json;
    json_str(json, "path", path);
    put_lines(json, begin, end);
    json_close(json);
    json_close(json);
}

static void
put_finding(struct report *report, struct arena *arena, const struct run *run,
            struct cursor *cursor, const struct finding *finding)
{
    static const char *const severities[] = { "info", "minor", "critical" };
    struct str path = address_path(run->path);
    struct place from = cursor_place(cursor, finding->span.from);
    struct cursor ahead = *cursor;
    struct place to = cursor_place(&ahead, finding->span.to);
    struct str says = sentence_advice(arena, finding, report->language);
    put_issue(
        report, finding->check->code,
        arena_printf(arena, "%s %.*s", finding->check->code, STR_ARG(says)),
        severities[finding->severity],
        fingerprint_of_words(arena, (struct str[]){ path, finding->fingerprint }, 2));
    end_issue(report, path, from.line, to.line);
}

static void
print_begin(struct report *report)
{
    json_array(&report->json, NULL);
}

static void
print_run(struct report *report, struct arena *scratch, const struct run *run)
{
    struct cursor cursor = cursor_of(run->text);
    for (size_t i = 0; i < run->findings.len; i++)
        put_finding(report, scratch, run, &cursor, &run->findings.items[i]);
}

static void
put_unjudged(struct report *report, const struct unjudged *unjudged)
{
    struct arena *arena = report->arena;
    const char *code = unjudged->check ? unjudged->check->code : "not-checked";
    struct str path = address_path(unjudged->path.ptr);
    struct str words[] = { path, str_of(code), str_of(unjudged->why.en) };
    struct str says = report_unjudged(report, unjudged);
    put_issue(report, code, arena_printf(arena, "%s %.*s", code, STR_ARG(says)),
              "blocker", fingerprint_of_words(arena, words, 3));
    end_issue(report, path, 1, 1);
}

static void
print_end(struct report *report)
{
    for (size_t i = 0; i < report->unjudged.len; i++)
        put_unjudged(report, &report->unjudged.items[i]);
    json_close(&report->json);
    putc('\n', report->out);
}

const struct form form_gitlab = { .begin = print_begin,
                                  .run = print_run,
                                  .end = print_end };
