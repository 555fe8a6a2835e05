/*
 * repo_path: what the path of a file says of its place in a data repo (filings.md §5). The
 * repo's root may lie anywhere above; nothing is opened.
 */
#ifndef LINT_REPO_PATH_H
#define LINT_REPO_PATH_H

#include "base/str.h"

/* Where FOLDER ("filings", "registry/2024") begins in PATH, a part of its own with a '/' behind
 * it; PATH's length when it does not stand there. */
size_t repo_path_folder(struct str path, struct str folder);
/* The part behind the last '/', and that before it, with it. */
struct str repo_path_name(struct str path);
struct str repo_path_above(struct str path);
/* Below public/: exported for the public. */
bool repo_path_is_public(struct str path);
/* In a folder whose texts are no notices: what proves a figure, what was made from filings,
 * what came in. */
bool repo_path_is_beside(struct str path);

#endif
