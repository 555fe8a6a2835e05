/* duban lsp: the language server over standard input and output. */
#include "cmd/command.h"
#include "cmd/lsp_host.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

/* Documents are judged when nothing was typed for so many milliseconds. */
#define QUIET      100
#define READ_BYTES 65536
/* Messages that may wait; the client is not read further before they are done. */
#define QUEUE_MOST 256

/* False: the client is gone. */
static bool
write_all(struct str bytes)
{
    while (bytes.len) {
        ssize_t done = write(STDOUT_FILENO, bytes.ptr, bytes.len);
        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0)
            bytes = str_sub(bytes, (size_t)done, bytes.len);
    }
    return true;
}

/* Whether something can be read within so many milliseconds; -1: waits. */
static bool
comes(int milliseconds)
{
    struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
    int found = poll(&input, 1, milliseconds);
    return found > 0 || (found < 0 && errno == EINTR);
}

/* False at the end of the input. */
static bool
feed(struct server *server)
{
    static char bytes[READ_BYTES];
    ssize_t length = read(STDIN_FILENO, bytes, sizeof bytes);
    if (length > 0)
        server_feed(server, (struct str){ bytes, (size_t)length });
    return length > 0 || (length < 0 && errno == EINTR);
}

static size_t
waiting(const struct server *server)
{
    return server->queue.len - server->next;
}

/* What is to be done next: a message that waits, else a document. */
static bool
work(struct server *server, int *quiet)
{
    bool step = server_step(server);
    bool more = step || server_settle(server);
    *quiet = step ? QUIET : more ? 0 : -1;
    return write_all(server_said(server));
}

static bool
serve(struct server *server)
{
    bool open = true, good = false;
    int quiet = -1;
    while (!server_gone(server, &good)) {
        int wait = !open || waiting(server) ? 0 : quiet;
        if (open && waiting(server) < QUEUE_MOST && comes(wait))
            open = feed(server);
        else if (!work(server, &quiet))
            return false;
        else if (!open && quiet < 0)
            return false;
    }
    return good;
}

/* Paths of the command line stay what they are when the current folder changes. */
static void
make_absolute(struct session *session, struct str *path)
{
    char *real = path->len ? realpath(path->ptr, NULL) : NULL;
    if (real)
        *path = arena_str(&session->arena, str_of(real));
    free(real);
}

void
command_lsp(struct session *session)
{
    static struct house house;
    struct options *options = &session->options;
    make_absolute(session, &options->rules);
    make_absolute(session, &options->config);
    make_absolute(session, &options->waivers);
    make_absolute(session, &options->baseline);
    house_open(&house, session);
    session->findings = !serve(&house.server);
    house_close(&house);
}
