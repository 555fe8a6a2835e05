/* duban init: a new data repo, and git's hooks for it. Nothing that is there is changed. */
#include "base/file.h"
#include "cmd/command.h"
#include "cmd/git.h"
#include "cmd/init_files.h"
#include "cmd/lexical.h"
#include "output/print.h"
#include "output/shown.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static void
tell(struct session *session, enum message name, struct str word)
{
    struct buf line = { .arena = &session->arena };
    shown(&line,
          message(&session->arena, session->language, name, word, STR(""), STR("")));
    buf_char(&line, '\n');
    print_buf(session->out, &line);
}

static bool
cannot(struct session *session, const char *path, struct str why)
{
    session_says(session, path, MESSAGE_CANNOT_WRITE, why, STR(""), STR(""));
    return false;
}

/* A folder that is there or is made now; its parent must be there. */
static bool
folder_ready(struct session *session, struct str folder)
{
    struct stat status;
    const char *path = arena_str(&session->arena, folder).ptr;
    if (!mkdir(path, 0777))
        return true;
    if (errno != EEXIST)
        return cannot(session, path, str_of(strerror(errno)));
    return (!stat(path, &status) && S_ISDIR(status.st_mode)) ||
           cannot(session, path, str_of(strerror(ENOTDIR)));
}

/* False only when it cannot be written; what is there, even a dangling link, stays. */
static bool
write_new(struct session *session, struct str path, const struct init_file *file,
          mode_t mode)
{
    struct stat status;
    struct str why;
    struct arena *arena = &session->arena;
    if (!lstat(path.ptr, &status)) {
        tell(session, MESSAGE_INIT_KEPT, path);
        return true;
    }
    const char *bytes = in_language(file->bytes, session->language);
    if (!file_write(arena, path.ptr, str_of(bytes), &why))
        return cannot(session, path.ptr, why);
    if (mode && chmod(path.ptr, mode))
        return cannot(session, path.ptr, str_of(strerror(errno)));
    tell(session, MESSAGE_INIT_WRITTEN, path);
    return true;
}

/* One line of git's about FOLDER; empty, and told, when git fails. */
static struct str
ask_git(struct session *session, const char *folder, const char *what,
        const char *operand)
{
    const char *arguments[] = { "-C", folder, "rev-parse", what, operand, NULL };
    struct str out, why;
    int status;
    if (git_run(&session->arena, arguments, &out, &status, &why))
        return str_ends(out, STR("\n")) ? str_sub(out, 0, out.len - 1) : out;
    session_says(session, folder, MESSAGE_GIT_FAILED, why, STR(""), STR(""));
    return STR("");
}

/* A path that git gave, seen from FOLDER. */
static struct str
from_folder(struct session *session, const char *folder, struct str path)
{
    if (str_starts(path, STR("/")) || !strcmp(folder, "."))
        return arena_str(&session->arena, path);
    return lexical_join(&session->arena, str_of(folder), path);
}

/* Hooks go where git looks for them, unless core.hooksPath says that others share it. */
static void
write_hooks(struct session *session, const char *folder)
{
    struct stat status;
    struct arena *arena = &session->arena;
    struct str git = lexical_join(arena, str_of(folder), STR(".git"));
    if (lstat(git.ptr, &status)) {
        tell(session, MESSAGE_INIT_NO_GIT, str_of(folder));
        return;
    }
    struct str common = ask_git(session, folder, "--git-common-dir", NULL);
    struct str hooks = ask_git(session, folder, "--git-path", "hooks");
    if (!common.len || !hooks.len)
        return;
    if (!str_eq(hooks, lexical_join(arena, common, STR("hooks")))) {
        tell(session, MESSAGE_INIT_HOOKS_ELSEWHERE, hooks);
        return;
    }
    hooks = from_folder(session, folder, hooks);
    if (!folder_ready(session, hooks))
        return;
    for (const struct init_file *hook = init_hooks; hook->path; hook++)
        if (!write_new(session, lexical_join(arena, hooks, str_of(hook->path)), hook,
                       0755))
            return;
}

static bool
write_files(struct session *session, const char *folder)
{
    struct arena *arena = &session->arena;
    for (const struct init_file *file = init_files; file->path; file++) {
        struct str path = str_of(file->path);
        if (strcmp(folder, ".") != 0)
            path = lexical_join(arena, str_of(folder), path);
        if (strchr(file->path, '/') && !folder_ready(session, lexical_parent(path)))
            return false;
        if (!write_new(session, path, file, 0))
            return false;
    }
    return true;
}

void
command_init(struct session *session)
{
    const struct options *options = &session->options;
    if (options->operands.len > 1) {
        session_says(session, NULL, MESSAGE_INIT_ONE, STR(""), STR(""), STR(""));
        return;
    }
    const char *folder = options->operands.len ? options->operands.items[0] : ".";
    if (folder_ready(session, str_of(folder)) && write_files(session, folder))
        write_hooks(session, folder);
}
