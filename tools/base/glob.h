/*
 * glob: patterns of paths, as people know them from .gitignore.
 *
 * "*" is any part of one name, "?" one byte of it, "**" any number of folders. A pattern
 * without "/" (but at its end) matches a name at any depth; one that matches a folder
 * matches all that is in it. Everything else stands for itself; there are no classes.
 */
#ifndef BASE_GLOB_H
#define BASE_GLOB_H

#include "base/arena.h"
#include "base/str.h"

/* PATH has "/" between its names and none at its start. Time is the product of the
 * lengths at most. */
bool glob_matches(struct arena *arena, struct str pattern, struct str path);

#endif
