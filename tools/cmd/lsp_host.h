/*
 * lsp_host: what the language server asks of the disk and of the checks.
 */
#ifndef CMD_LSP_HOST_H
#define CMD_LSP_HOST_H

#include "cmd/lsp_world.h"
#include "cmd/tree_folder.h"
#include "lsp/server.h"

struct house {
    struct server server;
    struct host host;
    struct worlds worlds;
    struct overlay overlay;
    struct run run; /* of the document judged last */
    struct arena message;
};

void house_open(struct house *house, const struct session *session);
void house_close(struct house *house);

#endif
