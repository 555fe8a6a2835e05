/* lint --watch. */
#include "cmd/watch.h"

#include "cmd/lexical.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUND_AGAIN = 100 }; /* the status of a round that saw a change */

bool
watch_rounds(struct session *session)
{
    const struct options *options = &session->options;
    for (size_t i = 0; i < options->operands.len; i++)
        if (strcmp(options->operands.items[i], "-") == 0) {
            session_says(session, NULL, MESSAGE_OPTIONS_CLASH, STR("--watch"), STR("-"),
                         STR(""));
            return false;
        }
    signal(SIGINT, SIG_DFL); /* even where a script's background ignores it */
    for (;;) {
        int status = 0;
        pid_t round = fork();
        if (round < 0)
            session_trouble(session, NULL, str_of(strerror(errno)));
        if (round <= 0)
            return round == 0;
        while (waitpid(round, &status, 0) < 0 && errno == EINTR)
            ;
        if (!WIFEXITED(status) || WEXITSTATUS(status) != ROUND_AGAIN)
            _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 2);
    }
}

struct seen {
    const char *path;
    struct stat was;
};

ARRAY_TYPE(seen_files, struct seen);

static struct stat
now(const char *path)
{
    struct stat is;
    return stat(path, &is) ? (struct stat){ 0 } : is;
}

static void
see(struct arena *arena, struct seen_files *files, struct str path)
{
    if (!path.len)
        return;
    const char *name = arena_str(arena, path).ptr;
    *array_push(arena, files) = (struct seen){ name, now(name) };
}

static bool
changed(const struct seen *file)
{
    struct stat is = now(file->path);
    return is.st_mtim.tv_sec != file->was.st_mtim.tv_sec ||
           is.st_mtim.tv_nsec != file->was.st_mtim.tv_nsec ||
           is.st_size != file->was.st_size || is.st_ino != file->was.st_ino;
}

/* A folder tells by its own time that something is new in it, or gone. */
struct seen_files *
watch_see(struct session *session, const struct paths *judged)
{
    struct arena *arena = &session->arena;
    const struct options *options = &session->options;
    struct seen_files *files = arena_new(arena, struct seen_files);
    struct str last = { 0 };
    for (size_t i = 0; i < judged->len; i++) {
        struct str path = str_of(judged->items[i]);
        struct str folder = lexical_parent(path);
        see(arena, files, path);
        if (!i || !str_eq(folder, last))
            see(arena, files, folder.len ? folder : STR("."));
        last = folder;
    }
    for (size_t i = 0; i < options->operands.len; i++)
        see(arena, files, str_of(options->operands.items[i]));
    see(arena, files, options->notice);
    see(arena, files, options->previous);
    see(arena, files, options->registry);
    see(arena, files, options->waivers);
    see(arena, files, options->baseline);
    return files;
}

_Noreturn void
watch_wait(struct session *session, const struct seen_files *files)
{
    const struct timespec pause = { .tv_nsec = 300 * 1000 * 1000 };
    pid_t first = getppid();
    fflush(session->out);
    fprintf(stderr, "duban: %s\n", session_word(session, MESSAGE_WATCHING));
    for (;;) {
        nanosleep(&pause, NULL);
        if (getppid() != first)
            _exit(session_status(session));
        for (size_t i = 0; i < files->len; i++)
            if (changed(&files->items[i]))
                _exit(ROUND_AGAIN);
    }
}
