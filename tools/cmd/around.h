/*
 * around: what is linted that is no file: the folder of a period, and the data repo.
 *
 * Folders named on the command line (or none at all: the current one) are judged as
 * wholes; files named one by one are not.
 */
#ifndef CMD_AROUND_H
#define CMD_AROUND_H

#include "lint/entry.h"

/* One run for each period folder of filings below a folder that was named, in order of
 * path, then one for the repo where its root was; without path when the root is ".". */
ARRAY_TYPE(around_runs, struct run);

struct session;

/* PATHS: the files that are linted. The runs live in the session's arena, are not yet run,
 * and lack what lint sets (as_of, severities). */
struct around_runs around_runs(struct session *session, const char *const *paths,
                               size_t count);
/* Takes out of RUN, which has run, what is about files inside the folder: for each file a run of
 * its own, with its text, whose findings stand at their lines. */
struct around_runs around_inside(struct session *session, struct run *run);

#endif
