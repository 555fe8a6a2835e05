/* Findings as JSON: design.md §4, rules/schema/findings.schema.json. */
#include "output/findings.h"

#include "output/related.h"
#include "output/sentence.h"

static void
put_span(struct json *json, const struct text *text, struct span span)
{
    struct span source = text_source(text, span);
    json_size(json, "offset", source.from);
    json_size(json, "length", source.to - source.from);
}

static void
put_fix(struct json *json, const struct run *run, const struct finding *finding)
{
    if (!finding->fixable) {
        json_null(json, "fix");
        return;
    }
    json_object(json, "fix");
    json_bool(json, "safe", finding->fix_safe);
    json_array(json, "edits");
    for (size_t i = 0; i < finding->edits.len; i++) {
        json_object(json, NULL);
        put_span(json, run->text, finding->edits.items[i].span);
        json_str(json, "text", finding->edits.items[i].text);
        json_close(json);
    }
    json_close(json);
    if (finding->whole) {
        json_array(json, "whole");
        if (finding->whole & WHOLE_UTF8)
            json_str(json, NULL, STR("utf-8"));
        if (finding->whole & WHOLE_LF)
            json_str(json, NULL, STR("lf"));
        json_close(json);
    }
    json_close(json);
}

/* Lines and columns count from 1; 0: there is none. */
static void
put_size_or_null(struct json *json, const char *key, size_t size)
{
    if (size)
        json_size(json, key, size);
    else
        json_null(json, key);
}

static void
put_related(struct json *json, struct arena *scratch, const struct report *report,
            const struct run *run, const struct finding *finding)
{
    json_array(json, "related");
    for (size_t i = 0; i < finding->related.len; i++) {
        const struct related *related = &finding->related.items[i];
        struct related_place at = related_place(run, related);
        json_object(json, NULL);
        json_str(json, "path", at.path);
        put_size_or_null(json, "line", at.place.line);
        put_size_or_null(json, "column", at.place.column);
        json_str(json, "message",
                 sentence_related(scratch, finding, related, report->language));
        json_close(json);
    }
    json_close(json);
}

static void
put_places(struct json *json, struct cursor *cursor, const struct finding *finding)
{
    struct place from = cursor_place(cursor, finding->span.from);
    struct cursor ahead = *cursor;
    struct place to = cursor_place(&ahead, finding->span.to);
    json_size(json, "line", from.line);
    json_size(json, "column", from.column);
    json_size(json, "end_line", to.line);
    json_size(json, "end_column", to.column);
    put_span(json, cursor->text, finding->span);
}

/* What is no file has no lines. */
static void
put_no_place(struct json *json)
{
    static const char *const keys[] = { "line",       "column", "end_line",
                                        "end_column", "offset", "length" };
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        json_null(json, keys[i]);
}

static void
put_finding(struct report *report, struct arena *scratch, const struct run *run,
            struct cursor *cursor, const struct finding *finding)
{
    struct json *json = &report->json;
    json_object(json, NULL);
    json_str(json, "code", str_of(finding->check->code));
    json_str(json, "severity", str_of(severity_name(finding->severity)));
    json_str(json, "path", str_of(run->path));
    if (run->of == RUN_FILE)
        put_places(json, cursor, finding);
    else
        put_no_place(json);
    json_str_or_null(json, "field", finding->field);
    if (finding->item)
        json_number(json, "item", finding->item);
    else
        json_null(json, "item");
    json_str(json, "message", sentence(scratch, finding, report->language));
    json_str(json, "hint", sentence_hint(scratch, finding, report->language));
    put_fix(json, run, finding);
    put_related(json, scratch, report, run, finding);
    json_str(json, "fingerprint", finding->fingerprint);
    json_close(json);
}

static void
put_not_checked(struct report *report, const char *key, const char *code,
                struct str path, struct bilingual why)
{
    struct json *json = &report->json;
    json_object(json, key);
    json_str_or_null(json, "code", str_of(code));
    json_str(json, "path", path);
    json_str(json, "reason", str_of(in_language(why, report->language)));
    json_close(json);
}

static void
print_begin(struct report *report)
{
    if (report->format == FINDINGS_NDJSON)
        return;
    json_object(&report->json, NULL);
    json_str(&report->json, "schema", STR("duban.findings/1"));
    json_array(&report->json, "findings");
}

static void
print_run(struct report *report, struct arena *scratch, const struct run *run)
{
    bool lines = report->format == FINDINGS_NDJSON;
    struct cursor cursor = cursor_of(run->text);
    for (size_t i = 0; i < run->findings.len; i++) {
        put_finding(report, scratch, run, &cursor, &run->findings.items[i]);
        if (lines)
            putc('\n', report->out);
    }
    for (size_t i = 0; lines && i < run->not_checked.len; i++) {
        const struct not_checked *not = &run->not_checked.items[i];
        json_object(&report->json, NULL);
        put_not_checked(report, "not_checked", not ->check->code, str_of(run->path),
                        not ->why);
        json_close(&report->json);
        putc('\n', report->out);
    }
}

static void
print_unread(struct report *report, const struct unjudged *unread)
{
    if (report->format != FINDINGS_NDJSON)
        return;
    json_object(&report->json, NULL);
    put_not_checked(report, "not_checked", NULL, unread->path, unread->why);
    json_close(&report->json);
    putc('\n', report->out);
}

static void
print_end(struct report *report)
{
    if (report->format == FINDINGS_NDJSON)
        return;
    struct json *json = &report->json;
    json_close(json);
    json_array(json, "not_checked");
    for (size_t i = 0; i < report->unjudged.len; i++) {
        const struct unjudged *unjudged = &report->unjudged.items[i];
        put_not_checked(report, NULL, unjudged->check ? unjudged->check->code : NULL,
                        unjudged->path, unjudged->why);
    }
    json_close(json);
    json_object(json, "summary");
    json_size(json, "files", report->files);
    json_size(json, "errors", report->severities[SEVERITY_ERROR]);
    json_size(json, "warnings", report->severities[SEVERITY_WARNING]);
    json_size(json, "infos", report->severities[SEVERITY_INFO]);
    json_size(json, "fixable", report->fixable);
    json_size(json, "suppressed", report->suppressed);
    if (report->mends)
        json_size(json, "mended", report->mended);
    json_close(json);
    json_close(json);
    putc('\n', report->out);
}

const struct form form_json = { print_begin, print_run, print_unread, print_end };
