/*
 * git: what git knows, asked by running it.
 *
 * Arguments are handed over one by one, never through a shell; the environment goes
 * along (GIT_DIR, GIT_INDEX_FILE, GIT_QUARANTINE_PATH …), so that hooks see what git
 * shows them. Objects are read as they were stored: refs/replace is not looked at.
 * What went wrong is told in git's own words where it has any.
 */
#ifndef CMD_GIT_H
#define CMD_GIT_H

#include "base/arena.h"

/* What `git ARGUMENTS` (NULL-ended) printed. False when git is not there, or with its
 * exit status in *status when that is not 0; *why is set then. */
bool git_run(struct arena *arena, const char *const *arguments, struct str *out,
             int *status, struct str *why);

/* One long-lived `git cat-file --batch`. */
struct git_objects;

enum git_answer {
    GIT_FOUND,
    GIT_MISSING, /* there is no such object, or the name is not clear */
    GIT_FAILED,  /* git ended, or the object is larger than FILE_MAX_BYTES */
};

struct git_object {
    struct str id, type; /* "blob", "commit" … */
    struct str bytes;
};

/* NULL, and *why, when git cannot be run. Lives in ARENA until git_objects_close. */
struct git_objects *git_objects_open(struct arena *arena, struct str *why);
/* The object that NAME, an id or a revision of one line, stands for. The object lives in
 * ARENA. Safe to call from several threads. */
enum git_answer git_object_read(struct git_objects *objects, struct arena *arena,
                                struct str name, struct git_object *object,
                                struct str *why);
void git_objects_close(struct git_objects *objects); /* NULL is fine */

#endif
