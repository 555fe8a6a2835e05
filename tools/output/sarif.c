/* Findings as SARIF: the tool with its rules, the invocation, the files. */
#include "output/sarif.h"

#include "output/address.h"
#include "output/explain.h"
#include "output/sentence.h"

#ifndef DUBAN_VERSION
#define DUBAN_VERSION "0.1.0"
#endif

size_t
sarif_rule(struct report *report, const struct check *check)
{
    struct sarif *sarif = report->form;
    size_t *index = &sarif->rules[check - catalogue];
    if (!*index) {
        *array_push(report->arena, &sarif->used) = check;
        *index = sarif->used.len;
    }
    return *index - 1;
}

const char *
sarif_level(enum severity severity)
{
    static const char *const levels[] = { "note", "warning", "error" };
    return levels[severity];
}

void
sarif_text(struct json *json, const char *key, struct str text)
{
    json_object(json, key);
    json_str(json, "text", text);
    json_close(json);
}

void
sarif_location(struct json *json, const char *key,
               const struct sarif_artifact *artifact, size_t index)
{
    json_object(json, key);
    json_str(json, "uri", artifact->uri);
    if (artifact->inside)
        json_str(json, "uriBaseId", STR("SRCROOT"));
    json_size(json, "index", index);
    json_close(json);
}

static struct str
sentence_end(struct arena *arena, const struct report *report, const char *text)
{
    return arena_printf(arena, "%s%s", text,
                        report->language == LANGUAGE_ZH ? "。" : ".");
}

static void
put_rule(struct report *report, const struct check *check)
{
    struct json *json = &report->json;
    const struct check_row *row = check->row;
    struct arena *arena = report->arena;
    enum language language = report->language;
    json_object(json, NULL);
    json_str(json, "id", str_of(check->code));
    json_str(json, "name", str_of(row->name));
    sarif_text(json, "shortDescription",
               sentence_end(arena, report, in_language(row->title, language)));
    sarif_text(json, "fullDescription",
               sentence_end(arena, report, in_language(row->why, language)));
    json_object(json, "help");
    json_str(json, "text", explain_text(arena, check, language));
    json_str(json, "markdown", explain_markdown(arena, check, language));
    json_close(json);
    json_object(json, "defaultConfiguration");
    json_str(json, "level", str_of(sarif_level(row->severity)));
    json_close(json);
    json_object(json, "properties");
    json_str(json, "problem.severity",
             str_of(row->severity == SEVERITY_INFO ? "recommendation"
                                                   : severity_name(row->severity)));
    json_array(json, "tags");
    json_str(json, NULL, check_family(check));
    json_close(json);
    json_close(json);
    json_close(json);
}

static void
put_tool(struct report *report)
{
    struct json *json = &report->json;
    const struct sarif *sarif = report->form;
    json_object(json, "tool");
    json_object(json, "driver");
    json_str(json, "name", STR("duban"));
    json_str(json, "semanticVersion", STR(DUBAN_VERSION));
    json_str(json, "language",
             report->language == LANGUAGE_ZH ? STR("zh-CN") : STR("en-US"));
    json_array(json, "rules");
    for (size_t i = 0; i < sarif->used.len; i++)
        put_rule(report, sarif->used.items[i]);
    json_close(json);
    json_close(json);
    json_close(json);
}

static void
put_unjudged(struct report *report, const struct unjudged *unjudged)
{
    struct json *json = &report->json;
    struct sarif_artifact artifact = {
        .uri = address_uri(report->arena, unjudged->path.ptr),
        .inside = address_is_inside(address_path(unjudged->path.ptr)),
    };
    json_object(json, NULL);
    json_str(json, "level", STR("error"));
    sarif_text(json, "message", report_unjudged(report, unjudged));
    if (unjudged->check) {
        json_object(json, "associatedRule");
        json_str(json, "id", str_of(unjudged->check->code));
        json_size(json, "index", sarif_rule(report, unjudged->check));
        json_close(json);
    }
    json_array(json, "locations");
    json_object(json, NULL);
    json_object(json, "physicalLocation");
    json_object(json, "artifactLocation");
    json_str(json, "uri", artifact.uri);
    if (artifact.inside)
        json_str(json, "uriBaseId", STR("SRCROOT"));
    json_close(json);
    json_close(json);
    json_close(json);
    json_close(json);
    json_close(json);
}

static void
put_left_out(struct report *report)
{
    const struct sarif *sarif = report->form;
    if (!sarif->left_out)
        return;
    struct json *json = &report->json;
    json_object(json, NULL);
    json_str(json, "level", STR("warning"));
    struct str count = arena_printf(report->arena, "%zu", sarif->left_out);
    sarif_text(json, "message",
               message(report->arena, report->language, MESSAGE_LEFT_OUT, count,
                       STR(""), STR("")));
    json_close(json);
}

static void
put_invocation(struct report *report)
{
    struct json *json = &report->json;
    json_array(json, "invocations");
    json_object(json, NULL);
    json_bool(json, "executionSuccessful", report->status != 2);
    json_number(json, "exitCode", report->status);
    json_array(json, "toolExecutionNotifications");
    for (size_t i = 0; i < report->unjudged.len; i++)
        put_unjudged(report, &report->unjudged.items[i]);
    put_left_out(report);
    json_close(json);
    json_close(json);
    json_close(json);
}

static void
put_artifacts(struct report *report)
{
    struct json *json = &report->json;
    const struct sarif *sarif = report->form;
    json_array(json, "artifacts");
    for (size_t i = 0; i < sarif->artifacts.len; i++) {
        const struct sarif_artifact *artifact = &sarif->artifacts.items[i];
        json_object(json, NULL);
        sarif_location(json, "location", artifact, i);
        json_size(json, "length", artifact->bytes);
        if (artifact->encoding)
            json_str(json, "encoding", str_of(artifact->encoding));
        json_array(json, "roles");
        json_str(json, NULL, STR("analysisTarget"));
        json_close(json);
        json_close(json);
    }
    json_close(json);
}

/* A lone CR ends lines for us too; SARIF's default is CR LF and LF (3.14.19). */
static void
put_newlines(struct json *json)
{
    json_array(json, "newlineSequences");
    json_str(json, NULL, STR("\r\n"));
    json_str(json, NULL, STR("\n"));
    json_str(json, NULL, STR("\r"));
    json_close(json);
}

void
sarif_run_members(struct report *report)
{
    struct json *json = &report->json;
    json_str(json, "columnKind", STR("unicodeCodePoints"));
    put_newlines(json);
    json_object(json, "originalUriBaseIds");
    json_object(json, "SRCROOT");
    sarif_text(json, "description", str_of(report_word(report, MESSAGE_SARIF_ROOT)));
    json_close(json);
    json_close(json);
    put_invocation(report);
    put_artifacts(report);
    put_tool(report);
}
