/*
 * fix: `duban fix`, and what lint does before it judges when it is to mend.
 */
#ifndef CMD_FIX_H
#define CMD_FIX_H

#include "cmd/documents.h"
#include "lint/fix.h"

/* Judges DOCUMENT, read from PATH, with all checks, less what is waived. */
typedef void (*judge_document)(void *owner, const struct document *document,
                               const char *path, struct run *run);

struct mending {
    bool on;       /* duban fix, lint --fix */
    bool shows;    /* --diff: nothing is written */
    bool on_stdin; /* standard input is mended: its text goes to standard output */
    judge_document judge;
    void *owner;
    size_t files, mended; /* so far */
};

/* By the options; false, and told, when they do not go together. */
bool mending_open(struct session *session, struct mending *mending);
/* Mends what SELECTION has of DOCUMENT, writes or shows it; DOCUMENT is the mended one,
 * where that was written. What could not be mended is told. */
void mending_do(struct session *session, struct mending *mending, const char *path,
                struct document *document, const struct selection *selection);
/* Tells how much was mended, on standard error, where the report does not. */
void mending_close(struct session *session, const struct mending *mending);

#endif
