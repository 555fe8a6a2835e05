/*
 * init_files: what `duban init` writes into a new data repo.
 */
#ifndef CMD_INIT_FILES_H
#define CMD_INIT_FILES_H

#include "lint/check.h"

struct init_file {
    const char *path;       /* from the repo's folder on; of a hook, its name */
    struct bilingual bytes; /* NULL in both: an empty file, that git keeps the folder */
};

/* Of the data repo, and of git's folder of hooks; each ends with a row without path. */
extern const struct init_file init_files[], init_hooks[];

#endif
