/*
 * occasion: the filings of one period of a data repo, read and judged (collect, report).
 */
#ifndef CMD_OCCASION_H
#define CMD_OCCASION_H

#include "cmd/known.h"
#include "lint/collection.h"

/* What is done with a period. The owner sets SESSION, SELECTION and what is to be done
 * with each filing; the rest is filled in. */
struct occasion {
    struct session *session;
    struct selection files, folder; /* the checks of each filing, and of the period */
    bool knows;                     /* waivers and --baseline are heeded */
    /* The filing was judged, and its rows are the last of the collection. May be NULL. */
    void (*on_filing)(void *owner, const struct run *run);
    void *owner;

    struct filing_period when;
    struct str code;                   /* 2025M06 */
    const struct surroundings *around; /* of the folder filings/2025/M06 */
    struct date as_of;
    enum severity *severities;
    struct known known;
    struct collection collection;
    struct run run; /* of the folder, judged */
};

/* --period, a period that counts from January; false when told. */
bool occasion_asked(struct session *session, struct filing_period *period);
/* What is around the folder of PERIOD in the repo of -C; NULL when told. *PATH, unless
 * NULL, is the folder as shown. */
const struct surroundings *
occasion_around(struct session *session, struct filing_period period, struct str *path);
/* Reads and judges all of it; false when told. Trouble with one filing is told, and the
 * others are read. */
bool occasion_read(struct occasion *occasion);
/* Whether the folder was found to lack something, or to disagree. */
bool occasion_disagrees(const struct occasion *occasion);

#endif
