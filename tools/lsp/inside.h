/*
 * inside: what the files of lsp/ share.
 */
#ifndef LSP_INSIDE_H
#define LSP_INSIDE_H

#include "lsp/server.h"
#include "output/json.h"

enum rpc_error {
    RPC_PARSE = -32700,
    RPC_REQUEST = -32600,
    RPC_METHOD = -32601,
    RPC_EARLY = -32002, /* before initialize */
    RPC_CANCELLED = -32800,
};

/* A message to the client: rpc_begin, its members, rpc_end. */
struct rpc {
    struct buf body;
    struct json json;
};

void rpc_begin(struct server *server, struct rpc *rpc);
void rpc_end(struct server *server, struct rpc *rpc);
/* The answer to the request ID, up to its "result". */
void rpc_result(struct server *server, struct rpc *rpc, const struct node *id);
void rpc_null(struct server *server, const struct node *id);
void rpc_error(struct server *server, const struct node *id, enum rpc_error code,
               const char *what);
void rpc_notify(struct server *server, struct rpc *rpc, const char *method);
/* {"start":…,"end":…} */
void rpc_range(struct json *json, const char *key, struct range range);

/* NULL: no such document is open. */
struct buffer *server_buffer(const struct server *server, struct str uri);
/* The buffer that REQUEST speaks of, judged; NULL when there is nothing to say. */
const struct buffer *server_judge(struct server *server, const struct node *request,
                                  struct judged *judged);
void server_judge_buffer(struct server *server, const struct buffer *buffer);
/* The URI of a path as shown in what was judged. */
struct str server_uri(struct server *server, struct str shown);

/* Methods. */
void lsp_initialize(struct server *server, const struct node *message);
void lsp_initialized(struct server *server, const struct node *message);
void lsp_did_open(struct server *server, const struct node *message);
void lsp_did_change(struct server *server, const struct node *message);
void lsp_did_save(struct server *server, const struct node *message);
void lsp_did_close(struct server *server, const struct node *message);
void lsp_did_change_files(struct server *server, const struct node *message);
void lsp_hover(struct server *server, const struct node *message);
void lsp_definition(struct server *server, const struct node *message);
void lsp_code_action(struct server *server, const struct node *message);

/* Tells what was found in BUFFER, or that it was closed (NULL, with its URI). */
void publish(struct server *server, const struct buffer *buffer, struct str uri);
/* A finding as a Diagnostic. */
void publish_finding(struct server *server, struct json *json, const char *key,
                     struct ruler *ruler, const struct finding *finding);

/* The row of the run's filing at OFFSET, with what it speaks of; the filing is opened anew,
 * to be closed with row_close. */
struct row_found {
    struct filing *filing;
    const struct filing_row *row;
    enum filing_column column; /* COLUMN_NONE: none is at OFFSET */
    struct span span;          /* of the cell */
    const struct duty *duty;   /* NULL: not known … */
    const struct indicator *indicator;
};
bool row_at(struct server *server, size_t offset, struct row_found *found);
void row_close(struct row_found *found);
/* Where the notice, else the registry, says it: path as shown, line from 1. */
struct duty_place {
    struct str path;
    size_t line;
    struct str text;  /* the line; empty: of a registry */
    struct span span; /* of the indicator in that line; empty: none */
};
struct duty_place duty_place_of(const struct run *run, const struct duty *duty,
                                const struct indicator *indicator);

#endif
