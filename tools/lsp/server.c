/* Queue and dispatch of messages. */
#include "lsp/frame.h"
#include "lsp/inside.h"

struct method {
    const char *name;
    void (*run)(struct server *server, const struct node *message);
};

static void
shut(struct server *server, const struct node *message)
{
    server->state = SERVER_SHUT;
    rpc_null(server, node_at(message, "id"));
}

static const struct method requests[] = {
    { "initialize", lsp_initialize },
    { "shutdown", shut },
    { "textDocument/hover", lsp_hover },
    { "textDocument/definition", lsp_definition },
    { "textDocument/codeAction", lsp_code_action },
};

static const struct method notifications[] = {
    { "initialized", lsp_initialized },
    { "textDocument/didOpen", lsp_did_open },
    { "textDocument/didChange", lsp_did_change },
    { "textDocument/didSave", lsp_did_save },
    { "textDocument/didClose", lsp_did_close },
    { "workspace/didChangeWatchedFiles", lsp_did_change_files },
};

static const struct method *
method_of(const struct method *methods, size_t count, struct str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(name, str_of(methods[i].name)))
            return &methods[i];
    return NULL;
}

void
server_open(struct server *server, const struct host *host)
{
    *server = (struct server){ .host = host };
    server->out.arena = &server->out_arena;
    server->input.arena = &server->inputs[0];
}

static bool
same_id(const struct node *a, const struct node *b)
{
    return a && b && a->kind == b->kind && a->text.len && str_eq(a->text, b->text);
}

/* Cancels are heard before their turn, else they would always come too late. */
static void
cancel(struct server *server, const struct node *message)
{
    const struct node *id = node_at(message, "params.id");
    for (size_t i = server->next; i < server->queue.len; i++) {
        struct pending *pending = &server->queue.items[i];
        if (node_at(pending->node, "method") &&
            same_id(node_at(pending->node, "id"), id))
            pending->cancelled = true;
    }
}

static void
enqueue(struct server *server, struct str message)
{
    struct pending *pending = array_push(&server->queue_arena, &server->queue);
    struct arena *arena = &pending->arena;
    pending->node = node_read(arena, arena_str(arena, message));
    if (str_eq(node_text(pending->node, "method"), STR("$/cancelRequest")))
        cancel(server, pending->node);
}

/* What is left of the input begins anew, so that it does not grow for ever. */
static void
keep_rest(struct server *server, size_t from)
{
    struct str rest = str_sub(buf_str(&server->input), from, server->input.len);
    if (!from)
        return;
    struct arena *old = &server->inputs[server->turn];
    server->turn = !server->turn;
    server->input = (struct buf){ .arena = &server->inputs[server->turn] };
    buf_add(&server->input, rest);
    arena_reset(old);
}

void
server_feed(struct server *server, struct str bytes)
{
    struct str message;
    size_t used = 0, from = 0;
    buf_add(&server->input, bytes);
    struct str rest = buf_str(&server->input);
    enum frame_found found;
    while (rest.len && (found = frame_next(rest, &message, &used)) != FRAME_PARTIAL) {
        if (found == FRAME_MESSAGE)
            enqueue(server, message);
        from += used;
        rest = str_sub(rest, used, rest.len);
    }
    keep_rest(server, from);
}

static void
answer(struct server *server, const struct node *message, bool cancelled)
{
    const struct node *id = node_at(message, "id");
    const struct method *method = method_of(
        requests, sizeof(requests) / sizeof(requests[0]), node_text(message, "method"));
    if (cancelled)
        rpc_error(server, id, RPC_CANCELLED, "cancelled");
    else if (server->state == SERVER_SHUT)
        rpc_error(server, id, RPC_REQUEST, "the server was shut down");
    else if ((server->state == SERVER_NEW) != (method == &requests[0]))
        rpc_error(server, id, server->state == SERVER_NEW ? RPC_EARLY : RPC_REQUEST,
                  server->state == SERVER_NEW ? "not initialized"
                                              : "initialized before");
    else if (!method)
        rpc_error(server, id, RPC_METHOD, "no such method");
    else
        method->run(server, message);
}

static void
hear(struct server *server, const struct node *message)
{
    const struct method *method =
        method_of(notifications, sizeof(notifications) / sizeof(notifications[0]),
                  node_text(message, "method"));
    if (method && server->state == SERVER_RUNS)
        method->run(server, message);
}

static void
handle(struct server *server, const struct pending *pending)
{
    const struct node *message = pending->node;
    struct str method = node_text(message, "method");
    bool is_request = node_at(message, "id") != NULL;
    if (!message)
        rpc_error(server, NULL, RPC_PARSE, "no JSON");
    else if (str_eq(method, STR("exit")) && !is_request)
        server->state = server->state == SERVER_SHUT ? SERVER_GONE : SERVER_LOST;
    else if (message->kind != NODE_OBJECT)
        rpc_error(server, NULL, RPC_REQUEST, "no request");
    else if (method.len && is_request)
        answer(server, message, pending->cancelled);
    else if (method.len)
        hear(server, message);
    else if (!node_at(message, "result") && !node_at(message, "error"))
        rpc_error(server, node_at(message, "id"), RPC_REQUEST, "no method");
}

bool
server_step(struct server *server)
{
    bool good;
    if (server->next == server->queue.len || server_gone(server, &good))
        return false;
    struct pending *pending = &server->queue.items[server->next++];
    handle(server, pending);
    arena_release(&pending->arena);
    if (arena_bytes(&server->message))
        arena_reset(&server->message);
    if (server->next == server->queue.len) {
        arena_reset(&server->queue_arena);
        server->queue.items = NULL;
        server->queue.len = server->queue.cap = server->next = 0;
    }
    return true;
}

struct str
server_said(struct server *server)
{
    struct str said = buf_str(&server->out);
    server->out.len = 0;
    return said;
}

bool
server_gone(const struct server *server, bool *good)
{
    *good = server->state == SERVER_GONE;
    return *good || server->state == SERVER_LOST;
}

void
server_close(struct server *server)
{
    for (size_t i = 0; i < server->buffers.len; i++)
        buffer_close(server->buffers.items[i]);
    for (size_t i = server->next; i < server->queue.len; i++)
        arena_release(&server->queue.items[i].arena);
    arena_release(&server->inputs[0]);
    arena_release(&server->inputs[1]);
    arena_release(&server->queue_arena);
    arena_release(&server->message);
    arena_release(&server->out_arena);
    arena_release(&server->arena);
}
