/*
 * judging: which checks look at documents, how severely and on which day, by the options
 * and duban.yaml.
 */
#ifndef CMD_JUDGING_H
#define CMD_JUDGING_H

#include "cmd/documents.h"
#include "lint/lint.h"

struct judging {
    struct selection selection;
    struct date as_of;
    enum severity *severities;
};

/* False, and told, when an option or the profile is wrong. */
bool judging_read(struct session *session, struct judging *judging);
/* A document in memory, with the checks of SELECTION; *RUN is to be closed with
 * model_close. */
void judging_run(struct session *session, const struct judging *judging,
                 const struct document *document, const char *path,
                 const struct selection *selection, struct run *run);

#endif
