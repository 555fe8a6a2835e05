/* The life of a session and of its documents. */
#include "lsp/inside.h"

#ifndef DUBAN_VERSION
#define DUBAN_VERSION "0.1.0"
#endif

static void
add_capabilities(struct server *server, struct json *json)
{
    json_object(json, "capabilities");
    json_str(json, "positionEncoding",
             server->unit == UNIT_UTF8 ? STR("utf-8") : STR("utf-16"));
    json_object(json, "textDocumentSync");
    json_bool(json, "openClose", true);
    json_number(json, "change", 2);
    json_object(json, "save");
    json_bool(json, "includeText", false);
    json_close(json);
    json_close(json);
    json_bool(json, "hoverProvider", true);
    json_bool(json, "definitionProvider", true);
    json_object(json, "codeActionProvider");
    json_array(json, "codeActionKinds");
    json_str(json, NULL, STR("quickfix"));
    json_str(json, NULL, STR("source.fixAll"));
    json_close(json);
    json_close(json);
    json_close(json);
}

/* The first folder of the workspace, else the root of older clients. */
static struct str
folder_of(struct server *server, const struct node *message)
{
    const struct node *folders = node_at(message, "params.workspaceFolders");
    struct str uri = { 0 };
    if (folders && folders->kind == NODE_LIST)
        uri = node_text(folders->first, "uri");
    if (!uri.len)
        uri = node_text(message, "params.rootUri");
    return uri_path(&server->arena, uri);
}

void
lsp_initialize(struct server *server, const struct node *message)
{
    const struct node *can = node_at(message, "params.capabilities");
    bool utf8 = node_lists(can, "general.positionEncodings", STR("utf-8"));
    server->unit = utf8 ? UNIT_UTF8 : UNIT_UTF16;
    server->watches =
        node_is(can, "workspace.didChangeWatchedFiles.dynamicRegistration");
    server->relates =
        node_is(can, "textDocument.publishDiagnostics.relatedInformation");
    server->state = SERVER_RUNS;
    server->host->open(server->host->owner, folder_of(server, message));
    struct rpc rpc;
    rpc_result(server, &rpc, node_at(message, "id"));
    json_object(&rpc.json, "result");
    add_capabilities(server, &rpc.json);
    json_object(&rpc.json, "serverInfo");
    json_str(&rpc.json, "name", STR("duban"));
    json_str(&rpc.json, "version", STR(DUBAN_VERSION));
    rpc_end(server, &rpc);
}

void
lsp_initialized(struct server *server, const struct node *message)
{
    static const char *const globs[] = { "**/registry/**", "**/notices/**",
                                         "**/filings/**", "**/waivers.tsv",
                                         "**/duban.yaml" };
    (void)message;
    if (!server->watches)
        return;
    struct rpc rpc;
    rpc_begin(server, &rpc);
    json_str(&rpc.json, "id", STR("duban-watch"));
    json_str(&rpc.json, "method", STR("client/registerCapability"));
    json_object(&rpc.json, "params");
    json_array(&rpc.json, "registrations");
    json_object(&rpc.json, NULL);
    json_str(&rpc.json, "id", STR("duban-watch"));
    json_str(&rpc.json, "method", STR("workspace/didChangeWatchedFiles"));
    json_object(&rpc.json, "registerOptions");
    json_array(&rpc.json, "watchers");
    for (size_t i = 0; i < sizeof(globs) / sizeof(globs[0]); i++) {
        json_object(&rpc.json, NULL);
        json_str(&rpc.json, "globPattern", str_of(globs[i]));
        json_close(&rpc.json);
    }
    rpc_end(server, &rpc);
}

struct buffer *
server_buffer(const struct server *server, struct str uri)
{
    for (size_t i = 0; i < server->buffers.len; i++)
        if (server->buffers.items[i]->uri.len &&
            str_eq(server->buffers.items[i]->uri, uri))
            return server->buffers.items[i];
    return NULL;
}

/* What one document says may be wrong in another: all are judged again. */
static void
judge_all(struct server *server, const struct buffer *latest)
{
    server->stamp++;
    server->latest = latest;
    for (size_t i = 0; i < server->buffers.len; i++)
        server->buffers.items[i]->changed = true;
}

static void
edited(struct server *server, const struct buffer *buffer)
{
    server->host->edited(server->host->owner, buffer->path);
    judge_all(server, buffer);
}

static void
forget(struct server *server, const struct buffer *latest, bool settings)
{
    server->host->forget(server->host->owner, settings);
    judge_all(server, latest);
}

/* A place in the list, one that a closed document left if there is any. */
static struct buffer *
new_buffer(struct server *server)
{
    for (size_t i = 0; i < server->buffers.len; i++)
        if (!server->buffers.items[i]->uri.len)
            return server->buffers.items[i];
    struct buffer *buffer = arena_new(&server->arena, struct buffer);
    *array_push(&server->arena, &server->buffers) = buffer;
    return buffer;
}

void
lsp_did_open(struct server *server, const struct node *message)
{
    const struct node *document = node_at(message, "params.textDocument");
    struct str uri = node_text(document, "uri");
    struct buffer *buffer = server_buffer(server, uri);
    if (!uri.len)
        return;
    if (buffer)
        buffer_close(buffer);
    else
        buffer = new_buffer(server);
    buffer_open(buffer, uri, node_text(document, "text"),
                node_count(document, "version", -1));
    edited(server, buffer);
}

void
lsp_did_change(struct server *server, const struct node *message)
{
    struct buffer *buffer =
        server_buffer(server, node_text(message, "params.textDocument.uri"));
    if (!buffer)
        return;
    buffer_change(buffer, node_at(message, "params.contentChanges"),
                  node_count(message, "params.textDocument.version", -1), server->unit);
    edited(server, buffer);
}

static bool
sets(struct str uri)
{
    return str_ends(uri, STR("/duban.yaml")) || str_ends(uri, STR("/waivers.tsv"));
}

void
lsp_did_save(struct server *server, const struct node *message)
{
    struct str uri = node_text(message, "params.textDocument.uri");
    const struct buffer *buffer = server_buffer(server, uri);
    if (buffer && !sets(uri))
        edited(server, buffer);
    else
        forget(server, buffer, sets(uri));
}

void
lsp_did_close(struct server *server, const struct node *message)
{
    struct str uri = node_text(message, "params.textDocument.uri");
    struct buffer *buffer = server_buffer(server, uri);
    if (!buffer)
        return;
    struct str path = arena_str(&server->message, buffer->path);
    buffer_close(buffer);
    publish(server, NULL, uri);
    server->host->edited(server->host->owner, path);
    judge_all(server, NULL);
}

void
lsp_did_change_files(struct server *server, const struct node *message)
{
    const struct node *changes = node_at(message, "params.changes");
    bool settings = false;
    if (changes && changes->kind == NODE_LIST)
        for (const struct node *one = changes->first; one; one = one->next)
            settings = settings || sets(node_text(one, "uri"));
    forget(server, server->latest, settings);
}

void
server_judge_buffer(struct server *server, const struct buffer *buffer)
{
    if (server->judged_buffer == buffer && server->judged_stamp == server->stamp)
        return;
    server->judged = server->host->judge(server->host->owner, buffer);
    server->judged_buffer = buffer;
    server->judged_stamp = server->stamp;
}

const struct buffer *
server_judge(struct server *server, const struct node *request, struct judged *judged)
{
    const struct buffer *buffer =
        server_buffer(server, node_text(request, "params.textDocument.uri"));
    if (!buffer)
        return NULL;
    server_judge_buffer(server, buffer);
    *judged = server->judged;
    return judged->run ? buffer : NULL;
}

static void
tell_trouble(struct server *server)
{
    struct str trouble = server->host->trouble(server->host->owner);
    struct rpc rpc;
    if (!trouble.len)
        return;
    rpc_notify(server, &rpc, "window/showMessage");
    json_number(&rpc.json, "type", 1);
    json_str(&rpc.json, "message", trouble);
    rpc_end(server, &rpc);
}

/* The one that was edited last comes first. */
static struct buffer *
next_changed(const struct server *server)
{
    struct buffer *found = NULL;
    for (size_t i = 0; i < server->buffers.len; i++) {
        struct buffer *buffer = server->buffers.items[i];
        if (buffer->uri.len && buffer->changed && (!found || buffer == server->latest))
            found = buffer;
    }
    return found;
}

bool
server_settle(struct server *server)
{
    struct buffer *buffer = next_changed(server);
    if (!buffer || server->state != SERVER_RUNS)
        return false;
    server_judge_buffer(server, buffer);
    buffer->changed = false;
    tell_trouble(server);
    publish(server, buffer, buffer->uri);
    arena_reset(&server->message);
    return true;
}
