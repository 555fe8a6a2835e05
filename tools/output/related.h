/*
 * related: where a related place of a finding is, in the same file or another.
 */
#ifndef OUTPUT_RELATED_H
#define OUTPUT_RELATED_H

#include "lint/lint.h"

struct related_place {
    struct str path;    /* as shown */
    struct place place; /* line 0: the file or folder as a whole */
    bool elsewhere;     /* in another file than the run's: there is no span */
};

struct related_place related_place(const struct run *run,
                                   const struct related *related);

#endif
