/*
 * server: the language server (LSP 3.17): messages in, messages out.
 *
 *     server_feed(server, bytes);              what came, cut at any place
 *     while (server_step(server)) write_out;   one message each
 *     while (server_settle(server)) write_out; one document each, when nothing more comes
 *
 * Pure: the files around a document, the checks and the settings are the host's. What is
 * found is pushed (publishDiagnostics), never pulled: clients that do both show it twice.
 * Documents are judged once typing has paused, each with the text of all that are open in
 * place of the files'.
 */
#ifndef LSP_SERVER_H
#define LSP_SERVER_H

#include "base/buf.h"
#include "lint/lint.h"
#include "lsp/buffer.h"
#include "output/message.h"

/* A document and what is around it, until another one is judged. */
struct judged {
    const struct run *run; /* NULL: it is not judged */
    struct str
        reopen; /* … because the editor should read it in this encoding; or empty */
    struct str root; /* absolute, ends with '/': what shown paths are relative to */
};

struct host {
    void *owner;
    enum language language;
    struct judged (*judge)(void *owner, const struct buffer *buffer);
    /* What the document is with all safe fixes; NULL: there are none to make. What was
     * judged before is gone. */
    const struct text *(*mend)(void *owner, const struct buffer *buffer);
    /* The folder of the workspace, for documents that lie in no data repo. */
    void (*open)(void *owner, struct str folder);
    /* The text of the file at the absolute PATH changed; empty: of a document without one. */
    void (*edited)(void *owner, struct str path);
    /* Files came, went or changed, or (SETTINGS) configuration and waivers, too. */
    void (*forget)(void *owner, bool settings);
    /* What the user is to be told, once; empty: nothing. */
    struct str (*trouble)(void *owner);
};

/* A message that waits. */
struct pending {
    struct arena arena;
    const struct node *node; /* NULL: it is no JSON */
    bool cancelled;
};

struct server {
    const struct host *host;
    ARRAY(struct buffer *) buffers;
    /* The rest is the server's own. */
    struct arena arena;     /* of the whole run */
    struct arena inputs[2]; /* of bytes that are no whole message yet, in turn */
    struct buf input;
    int turn;
    struct arena queue_arena, message, out_arena;
    ARRAY(struct pending) queue;
    size_t next; /* of the queue */
    struct buf out;
    enum { SERVER_NEW, SERVER_RUNS, SERVER_SHUT, SERVER_GONE, SERVER_LOST } state;
    enum position_unit unit;
    bool watches, relates;      /* what the client can */
    size_t stamp, judged_stamp; /* goes up when anything changes */
    struct judged judged;
    const struct buffer *judged_buffer, *latest;
};

void server_open(struct server *server, const struct host *host);
void server_feed(struct server *server, struct str bytes);
/* Handles the next message; false when none waits. */
bool server_step(struct server *server);
/* Judges the next document that changed and tells; false when there is none. */
bool server_settle(struct server *server);
/* What is to be written; it is the server's until the next call of anything. */
struct str server_said(struct server *server);
/* True once the client said `exit`; *good: after `shutdown`, as it should. */
bool server_gone(const struct server *server, bool *good);
void server_close(struct server *server);

#endif
