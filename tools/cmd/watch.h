/*
 * watch: lint --watch: judging again whenever a file has changed.
 *
 * Each round is a process of its own, so that nothing of it stays in memory and the next
 * one reads files and registry anew; options and configuration stay those of the start.
 * Changes are seen by stat(2), some times a second. When the first process is ended
 * (SIGINT), the round's process ends by itself.
 */
#ifndef CMD_WATCH_H
#define CMD_WATCH_H

#include "cmd/documents.h"

struct seen_files;

/* True in a new process, once for each round. The first process never returns; it ends as
 * a round does that did not wait. False, and told: standard input cannot be watched, or no
 * process can be made. */
bool watch_rounds(struct session *session);
/* How JUDGED, the folders they stand in, and the files that options name are now, before
 * they are read: what changes later is seen. */
struct seen_files *watch_see(struct session *session, const struct paths *judged);
/* Shows what this round printed, waits until one of FILES has changed, ends the round. */
_Noreturn void watch_wait(struct session *session, const struct seen_files *files);

#endif
