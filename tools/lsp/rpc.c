/* Messages to the client. */
#include "lsp/inside.h"

void
rpc_begin(struct server *server, struct rpc *rpc)
{
    *rpc = (struct rpc){ .body = { .arena = &server->message } };
    rpc->json.to = &rpc->body;
    json_object(&rpc->json, NULL);
    json_str(&rpc->json, "jsonrpc", STR("2.0"));
}

void
rpc_end(struct server *server, struct rpc *rpc)
{
    while (rpc->json.depth)
        json_close(&rpc->json);
    buf_printf(&server->out, "Content-Length: %zu\r\n\r\n", rpc->body.len);
    buf_add(&server->out, buf_str(&rpc->body));
}

static void
add_id(struct json *json, const struct node *id)
{
    if (id && id->kind == NODE_STRING)
        json_str(json, "id", id->text);
    else if (id && id->kind == NODE_NUMBER)
        json_raw(json, "id", id->text);
    else
        json_null(json, "id");
}

void
rpc_result(struct server *server, struct rpc *rpc, const struct node *id)
{
    rpc_begin(server, rpc);
    add_id(&rpc->json, id);
}

void
rpc_null(struct server *server, const struct node *id)
{
    struct rpc rpc;
    rpc_result(server, &rpc, id);
    json_null(&rpc.json, "result");
    rpc_end(server, &rpc);
}

void
rpc_error(struct server *server, const struct node *id, enum rpc_error code,
          const char *what)
{
    struct rpc rpc;
    rpc_result(server, &rpc, id);
    json_object(&rpc.json, "error");
    json_number(&rpc.json, "code", code);
    json_str(&rpc.json, "message", str_of(what));
    rpc_end(server, &rpc);
}

void
rpc_notify(struct server *server, struct rpc *rpc, const char *method)
{
    rpc_begin(server, rpc);
    json_str(&rpc->json, "method", str_of(method));
    json_object(&rpc->json, "params");
}

static void
add_position(struct json *json, const char *key, struct position position)
{
    json_object(json, key);
    json_size(json, "line", position.line);
    json_size(json, "character", position.unit);
    json_close(json);
}

void
rpc_range(struct json *json, const char *key, struct range range)
{
    json_object(json, key);
    add_position(json, "start", range.from);
    add_position(json, "end", range.to);
    json_close(json);
}
