/*
 * lexical: paths as words, without looking at the disk.
 */
#ifndef CMD_LEXICAL_H
#define CMD_LEXICAL_H

#include "base/arena.h"

/* The folder of PATH, without '/' behind it; "/" of "/a", empty of "a". */
struct str lexical_parent(struct str path);
/* PATH from the absolute folder HERE on, without ".", ".." and doubled '/'. */
struct str lexical_absolute(struct arena *arena, struct str here, struct str path);
/* *REST: what absolute PATH has below the absolute FOLDER, empty for itself; false when
 * it is elsewhere. */
bool lexical_below(struct str path, struct str folder, struct str *rest);
/* FOLDER/NAME; NAME when FOLDER is empty. */
struct str lexical_join(struct arena *arena, struct str folder, struct str name);

#endif
