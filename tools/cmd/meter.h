/*
 * meter: how far long work is, one line on standard error, on a terminal only.
 *
 * It appears after half a second, changes ten times a second at most, and is erased
 * before anything else is said and when all is done. Not where results come up on the same
 * terminal as they are found, within pre-commit, on a dumb terminal, nor with a server's
 * or a watcher's session.
 */
#ifndef CMD_METER_H
#define CMD_METER_H

#include "base/str.h"

#include <stdbool.h>
#include <time.h>

struct session;

struct meter {
    bool on, shown;
    struct timespec next; /* not before this is it drawn */
};

void meter_open(struct session *session);
/* DONE of ALL files are done, PATH (UTF-8) is in hand. */
void meter_step(struct session *session, size_t done, size_t all, const char *path);
/* FILES files are about to be read, all at once: told when they are many. */
void meter_reading(struct session *session, size_t files);
void meter_clear(struct session *session);

#endif
