/* The line of progress. */
#include "cmd/meter.h"

#include "base/utf8.h"
#include "cmd/command.h"
#include "cmd/terminal.h"
#include "output/print.h"
#include "output/shown.h"

#include <unistd.h>

enum {
    COLUMNS = 78,
    MANY_FILES = 500,
    FIRST_AFTER = 500, /* milliseconds */
    THEN_AFTER = 100,
};

static struct timespec
from_now(long milliseconds)
{
    struct timespec at = { 0 };
    clock_gettime(CLOCK_MONOTONIC, &at);
    at.tv_nsec += milliseconds * 1000000;
    at.tv_sec += at.tv_nsec / 1000000000;
    at.tv_nsec %= 1000000000;
    return at;
}

static bool
is_past(struct timespec at)
{
    struct timespec now = from_now(0);
    return now.tv_sec > at.tv_sec ||
           (now.tv_sec == at.tv_sec && now.tv_nsec >= at.tv_nsec);
}

void
meter_open(struct session *session)
{
    const struct options *options = &session->options;
    bool unseen = session->pager || options->output.len || !isatty(STDOUT_FILENO);
    session->meter = (struct meter){
        .on = unseen && options->command &&
              command_bit(options->command) != COMMAND_LSP && !options->watch &&
              terminal_is_watched(STDERR_FILENO),
    };
    if (session->meter.on)
        session->meter.next = from_now(FIRST_AFTER);
}

static void
draw(struct session *session, struct str says)
{
    struct buf line = { .arena = &session->arena };
    if (utf8_valid(says) < says.len)
        return;
    buf_add(&line, STR("\r\033[K"));
    shown_cut(&line, says, COLUMNS);
    print_buf(stderr, &line);
    fflush(stderr);
    session->meter.shown = true;
    session->meter.next = from_now(THEN_AFTER);
}

void
meter_step(struct session *session, size_t done, size_t all, const char *path)
{
    if (!session->meter.on || !is_past(session->meter.next))
        return;
    struct arena *arena = &session->arena;
    draw(session, message(arena, session->language, MESSAGE_METER_STEP,
                          arena_printf(arena, "%zu", done),
                          arena_printf(arena, "%zu", all), str_of(path)));
}

void
meter_reading(struct session *session, size_t files)
{
    if (!session->meter.on || files < MANY_FILES)
        return;
    struct arena *arena = &session->arena;
    draw(session, message(arena, session->language, MESSAGE_METER_READING,
                          arena_printf(arena, "%zu", files), STR(""), STR("")));
}

void
meter_clear(struct session *session)
{
    if (!session->meter.shown)
        return;
    print_str(stderr, STR("\r\033[K"));
    fflush(stderr);
    session->meter.shown = false;
}
