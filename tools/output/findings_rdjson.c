/*
 * Findings as reviewdog's rdjson (proto/rdf/reviewdog.proto, DiagnosticResult).
 *
 * Lines and columns count from 1, ends are exclusive, and columns are *bytes of UTF-8*;
 * the bytes of a mark (BOM) are bytes of the first line. reviewdog cuts by them in the
 * bytes of the diff, so a file in another encoding gets no suggestions, nor does a
 * finding with edits in several places: the suggestions of one are alternatives.
 */
#include "output/findings.h"

#include "output/address.h"
#include "output/related.h"
#include "output/sentence.h"

#define MARK_BYTES 3 /* EF BB BF */

static void
put_position(struct json *json, const char *key, const struct text *text, size_t offset)
{
    size_t line = text_line(text, offset);
    size_t column = offset - text->lines.items[line].span.from + 1;
    if (!line && text->bom && text->encoding == ENCODING_UTF8)
        column += MARK_BYTES;
    json_object(json, key);
    json_size(json, "line", line + 1);
    json_size(json, "column", column);
    json_close(json);
}

static void
put_range(struct json *json, const struct text *text, struct span span)
{
    json_object(json, "range");
    put_position(json, "start", text, span.from);
    put_position(json, "end", text, span.to);
    json_close(json);
}

static void
put_location(struct json *json, const struct run *run, struct span span)
{
    json_object(json, "location");
    json_str(json, "path", address_path(run->path));
    put_range(json, run->text, span);
    json_close(json);
}

static void
put_elsewhere(struct json *json, const struct related_place *at)
{
    json_object(json, "location");
    json_str(json, "path", at->path);
    if (at->place.line) {
        json_object(json, "range");
        json_object(json, "start");
        json_size(json, "line", at->place.line);
        json_close(json);
        json_close(json);
    }
    json_close(json);
}

static bool
is_plain_utf8(const struct text *text)
{
    return text->encoding == ENCODING_UTF8 && !text->mixed && !text->bad.len;
}

static void
put_suggestion(struct json *json, const struct run *run, const struct finding *finding)
{
    if (finding->edits.len != 1 || !is_plain_utf8(run->text))
        return;
    const struct edit *edit = &finding->edits.items[0];
    json_array(json, "suggestions");
    json_object(json, NULL);
    put_range(json, run->text, edit->span);
    json_str(json, "text", edit->text);
    json_close(json);
    json_close(json);
}

static void
put_related(struct report *report, struct arena *arena, const struct run *run,
            const struct finding *finding)
{
    struct json *json = &report->json;
    if (!finding->related.len)
        return;
    json_array(json, "related_locations");
    for (size_t i = 0; i < finding->related.len; i++) {
        const struct related *related = &finding->related.items[i];
        json_object(json, NULL);
        json_str(json, "message",
                 sentence_related(arena, finding, related, report->language));
        struct related_place at = related_place(run, related);
        if (at.elsewhere)
            put_elsewhere(json, &at);
        else
            put_location(json, run, related->span);
        json_close(json);
    }
    json_close(json);
}

static void
put_code(struct json *json, const char *code)
{
    json_object(json, "code");
    json_str(json, "value", str_of(code));
    json_close(json);
}

static void
put_finding(struct report *report, struct arena *arena, const struct run *run,
            const struct finding *finding)
{
    static const char *const severities[] = { "INFO", "WARNING", "ERROR" };
    struct json *json = &report->json;
    json_object(json, NULL);
    json_str(json, "message", sentence_advice(arena, finding, report->language));
    put_location(json, run, finding->span);
    json_str(json, "severity", str_of(severities[finding->severity]));
    put_code(json, finding->check->code);
    put_suggestion(json, run, finding);
    put_related(report, arena, run, finding);
    json_close(json);
}

static void
print_begin(struct report *report)
{
    struct json *json = &report->json;
    json_object(json, NULL);
    json_object(json, "source");
    json_str(json, "name", STR("duban"));
    json_close(json);
    json_array(json, "diagnostics");
}

static void
print_run(struct report *report, struct arena *scratch, const struct run *run)
{
    for (size_t i = 0; i < run->findings.len; i++)
        put_finding(report, scratch, run, &run->findings.items[i]);
}

static void
put_unjudged(struct report *report, const struct unjudged *unjudged)
{
    struct json *json = &report->json;
    json_object(json, NULL);
    json_str(json, "message", report_unjudged(report, unjudged));
    json_object(json, "location");
    json_str(json, "path", address_path(unjudged->path.ptr));
    json_close(json);
    json_str(json, "severity", STR("ERROR"));
    if (unjudged->check)
        put_code(json, unjudged->check->code);
    json_close(json);
}

static void
print_end(struct report *report)
{
    struct json *json = &report->json;
    for (size_t i = 0; i < report->unjudged.len; i++)
        put_unjudged(report, &report->unjudged.items[i]);
    json_close(json);
    json_close(json);
    putc('\n', report->out);
}

const struct form form_rdjson = { .begin = print_begin,
                                  .run = print_run,
                                  .end = print_end };
