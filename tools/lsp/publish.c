/* Diagnostics. */
#include "lsp/inside.h"
#include "output/address.h"
#include "output/related.h"
#include "output/sentence.h"

static int
severity_of(enum severity severity)
{
    static const int numbers[] = {
        [SEVERITY_INFO] = 3,
        [SEVERITY_WARNING] = 2,
        [SEVERITY_ERROR] = 1,
    };
    return numbers[severity];
}

struct str
server_uri(struct server *server, struct str shown)
{
    struct arena *arena = &server->message;
    struct str path = shown;
    if (!str_starts(shown, STR("/")))
        path = arena_printf(arena, "%.*s%.*s", STR_ARG(server->judged.root),
                            STR_ARG(shown));
    return address_uri(arena, arena_str(arena, path).ptr);
}

/* Line LINE, from 1, as a whole; 0: the first. */
static struct range
line_range(size_t line)
{
    struct position from = { line ? line - 1 : 0, 0 };
    return (struct range){ from, from };
}

static void
add_related(struct server *server, struct json *json, struct ruler *ruler,
            const struct finding *finding)
{
    struct arena *arena = &server->message;
    const struct run *run = server->judged.run;
    json_array(json, "relatedInformation");
    for (size_t i = 0; i < finding->related.len; i++) {
        const struct related *related = &finding->related.items[i];
        struct related_place place = related_place(run, related);
        json_object(json, NULL);
        json_object(json, "location");
        if (place.elsewhere) {
            json_str(json, "uri", server_uri(server, place.path));
            rpc_range(json, "range", line_range(place.place.line));
        } else {
            struct ruler own = *ruler;
            json_str(json, "uri", server->judged_buffer->uri);
            rpc_range(json, "range", ruler_range(&own, related->span));
        }
        json_close(json);
        json_str(json, "message",
                 sentence_related(arena, finding, related, server->host->language));
        json_close(json);
    }
    json_close(json);
}

void
publish_finding(struct server *server, struct json *json, const char *key,
                struct ruler *ruler, const struct finding *finding)
{
    struct arena *arena = &server->message;
    json_object(json, key);
    rpc_range(json, "range", ruler_range(ruler, finding->span));
    json_number(json, "severity", severity_of(finding->severity));
    json_str(json, "code", str_of(finding->check->code));
    json_str(json, "source", STR("duban"));
    json_str(json, "message", sentence_advice(arena, finding, server->host->language));
    if (server->relates && finding->related.len)
        add_related(server, json, ruler, finding);
    json_object(json, "data");
    json_str(json, "fingerprint", finding->fingerprint);
    json_close(json);
    json_close(json);
}

static void
add_bare(struct json *json, struct range range, int severity, const char *code,
         struct str message)
{
    json_object(json, NULL);
    rpc_range(json, "range", range);
    json_number(json, "severity", severity);
    if (code)
        json_str(json, "code", str_of(code));
    json_str(json, "source", STR("duban"));
    json_str(json, "message", message);
    json_close(json);
}

/* The file is another text than the editor shows: nothing else can be said of it. */
static void
add_reopen(struct server *server, struct json *json, const struct buffer *buffer)
{
    struct arena *arena = &server->message;
    struct text text = text_decode(arena, buffer->text);
    struct ruler ruler = ruler_of(&text, buffer->text, server->unit);
    size_t at = str_find(text.utf8, STR("\xEF\xBF\xBD"), 0);
    struct span span = { at, at < text.utf8.len ? at + 3 : at };
    add_bare(json, ruler_range(&ruler, span), 1, NULL,
             message(arena, server->host->language, MESSAGE_LSP_REOPEN,
                     server->judged.reopen, STR(""), STR("")));
}

static void
add_findings(struct server *server, struct json *json, const struct buffer *buffer)
{
    struct arena *arena = &server->message;
    enum language language = server->host->language;
    const struct run *run = server->judged.run;
    struct ruler ruler = ruler_of(run->text, buffer->text, server->unit);
    for (size_t i = 0; i < run->findings.len; i++)
        publish_finding(server, json, NULL, &ruler, &run->findings.items[i]);
    for (size_t i = 0; i < run->not_checked.len; i++) {
        const struct not_checked *told = &run->not_checked.items[i];
        const char *label = in_language(messages[MESSAGE_NOT_CHECKED], language);
        add_bare(
            json, line_range(0), 2, told->check->code,
            arena_printf(arena, "%s: %s", label, in_language(told->why, language)));
    }
}

void
publish(struct server *server, const struct buffer *buffer, struct str uri)
{
    struct rpc rpc;
    rpc_notify(server, &rpc, "textDocument/publishDiagnostics");
    json_str(&rpc.json, "uri", uri);
    if (buffer && buffer->version >= 0)
        json_number(&rpc.json, "version", buffer->version);
    json_array(&rpc.json, "diagnostics");
    if (buffer && server->judged.reopen.len)
        add_reopen(server, &rpc.json, buffer);
    else if (buffer && server->judged.run)
        add_findings(server, &rpc.json, buffer);
    rpc_end(server, &rpc);
}
