/*
 * known: the waivers and the baseline of a run of lint, and writing a baseline.
 */
#ifndef CMD_KNOWN_H
#define CMD_KNOWN_H

#include "cmd/session.h"
#include "lint/suppress.h"

struct known {
    struct suppressions tables[2]; /* waivers, then the baseline */
    bool open[2];                  /* the table is there */
    bool writes;                   /* --write-baseline */
    struct buf written;
    size_t written_count;
};

/* Reads waivers.tsv of the root or --waivers, and --baseline; false when one that is
 * asked for cannot be read. */
bool known_open(struct session *session, struct known *known, struct date as_of);
/* Takes known findings out of RUN, and all of them when a baseline is written. */
void known_apply(struct session *session, struct known *known, struct run *run,
                 const struct selection *selection);
/* Takes known findings out of RUN, and nothing is counted by it. */
void known_hide(struct session *session, const struct known *known, struct run *run);
size_t known_count(const struct known *known);
/* True when PATH is a table of waivers by its name. */
bool known_is_waivers(const char *path);
/* Writes the baseline, unless there was trouble. */
void known_write(struct session *session, struct known *known);

#endif
