/* Running git, and reading many objects through one process of it. */
#include "cmd/git.h"

#include "base/buf.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

#define ARGUMENTS_MOST  16
#define COMPLAINT_BYTES 600
#define CHUNK_BYTES     65536
/* "git", "--no-replace-objects" */
#define LEADING 2

/* A running git: what it reads and writes at IO, its complaints in a file without name. */
struct child {
    pid_t pid;
    int io;
    FILE *complaints; /* NULL: they are lost */
};

static bool
says(struct arena *arena, struct str *why, const char *what, int error)
{
    *why = arena_printf(arena, "%s: %s", what, strerror(error));
    return false;
}

static int
spawn(const char *const *arguments, int io, FILE *complaints, pid_t *pid)
{
    const char *argv[ARGUMENTS_MOST + LEADING + 1] = { "git", "--no-replace-objects" };
    for (size_t i = 0; i < ARGUMENTS_MOST && arguments[i]; i++)
        argv[i + LEADING] = arguments[i];
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error)
        return error;
    posix_spawn_file_actions_adddup2(&actions, io, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, io, STDOUT_FILENO);
    if (complaints)
        posix_spawn_file_actions_adddup2(&actions, fileno(complaints), STDERR_FILENO);
    else
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY,
                                         0);
    /* posix_spawnp does not write to the arguments. */
    error = posix_spawnp(pid, "git", &actions, NULL, (char *const *)(uintptr_t)argv,
                         environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/* A socket serves in place of two pipes: writing to it when git has ended is an error
 * (MSG_NOSIGNAL), not the end of duban. */
static bool
start(struct arena *arena, const char *const *arguments, struct child *child,
      struct str *why)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends))
        return says(arena, why, "socketpair", errno);
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    *child = (struct child){ .io = ends[0], .complaints = tmpfile() };
    if (child->complaints)
        fcntl(fileno(child->complaints), F_SETFD, FD_CLOEXEC);
    int error = spawn(arguments, ends[1], child->complaints, &child->pid);
    close(ends[1]);
    if (!error)
        return true;
    close(child->io);
    if (child->complaints)
        fclose(child->complaints);
    return says(arena, why, "git", error);
}

/* The first words of what git complained of, on one line. */
static struct str
complaint(struct arena *arena, const struct child *child)
{
    char words[COMPLAINT_BYTES];
    size_t got = 0;
    if (child->complaints && !fseek(child->complaints, 0, SEEK_SET))
        got = fread(words, 1, sizeof words, child->complaints);
    for (size_t i = 0; i < got; i++)
        if (words[i] == '\n' || words[i] == '\t')
            words[i] = ' ';
    return arena_str(arena, str_trim((struct str){ words, got }));
}

/* Ends the talk; the exit status, -1 when git did not end by itself. */
static int
finish(struct arena *arena, struct child *child, struct str *why)
{
    int status = 0;
    pid_t ended;
    close(child->io);
    while ((ended = waitpid(child->pid, &status, 0)) < 0 && errno == EINTR)
        ;
    bool exited = ended == child->pid && WIFEXITED(status);
    *why = complaint(arena, child);
    if (!why->len && exited)
        *why = arena_printf(arena, "git: exit status %d", WEXITSTATUS(status));
    else if (!why->len)
        *why = STR("git: killed");
    if (child->complaints)
        fclose(child->complaints);
    return exited ? WEXITSTATUS(status) : -1;
}

bool
git_run(struct arena *arena, const char *const *arguments, struct str *out, int *status,
        struct str *why)
{
    struct child child;
    *status = -1;
    if (!start(arena, arguments, &child, why))
        return false;
    shutdown(child.io, SHUT_WR);
    struct buf buf = { .arena = arena };
    char chunk[CHUNK_BYTES];
    ssize_t got;
    while ((got = read(child.io, chunk, sizeof chunk)) > 0 ||
           (got < 0 && errno == EINTR))
        if (got > 0)
            buf_add(&buf, (struct str){ chunk, (size_t)got });
    *out = buf_str(&buf);
    *status = finish(arena, &child, why);
    return *status == 0;
}

struct git_objects {
    struct child child;
    pthread_mutex_t mutex;
    bool ended;                 /* nothing more can be asked */
    char last[COMPLAINT_BYTES]; /* why, NUL-ended */
    size_t from, to;            /* what of CHUNK is not used yet */
    char chunk[CHUNK_BYTES];
};

struct git_objects *
git_objects_open(struct arena *arena, struct str *why)
{
    static const char *const arguments[] = { "cat-file", "--batch", NULL };
    struct git_objects *objects = arena_new(arena, struct git_objects);
    if (!start(arena, arguments, &objects->child, why))
        return NULL;
    pthread_mutex_init(&objects->mutex, NULL);
    return objects;
}

/* More bytes into the chunk; false at the end. */
static bool
more(struct git_objects *objects)
{
    ssize_t got;
    do
        got = read(objects->child.io, objects->chunk, sizeof objects->chunk);
    while (got < 0 && errno == EINTR);
    objects->from = 0;
    objects->to = got > 0 ? (size_t)got : 0;
    return got > 0;
}

/* The next SIZE bytes to TO; TO NULL: they are passed over. */
static bool
take(struct git_objects *objects, char *to, size_t size)
{
    while (size) {
        if (objects->from == objects->to && !more(objects))
            return false;
        size_t part = objects->to - objects->from;
        part = part < size ? part : size;
        if (to) {
            memcpy(to, objects->chunk + objects->from, part);
            to += part;
        }
        objects->from += part;
        size -= part;
    }
    return true;
}

/* A line without its end. */
static bool
take_line(struct git_objects *objects, struct buf *line)
{
    for (char c; take(objects, &c, 1);) {
        if (c == '\n')
            return true;
        buf_char(line, c);
    }
    return false;
}

static bool
ask(struct git_objects *objects, struct arena *arena, struct str name)
{
    struct str rest = arena_printf(arena, "%.*s\n", STR_ARG(name));
    while (rest.len) {
        ssize_t put = send(objects->child.io, rest.ptr, rest.len, MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        rest = str_sub(rest, (size_t)put, rest.len);
    }
    return true;
}

/* "<id> <type> <size>", else "<name> missing" or "<name> ambiguous". */
static bool
read_head(struct arena *arena, struct str line, struct git_object *object, size_t *size)
{
    struct str number;
    if (!str_cut(&line, ' ', &object->id) || !str_cut(&line, ' ', &object->type) ||
        !str_cut(&line, ' ', &number) || line.len || !number.len)
        return false;
    char *end;
    number = arena_str(arena, number);
    *size = strtoul(number.ptr, &end, 10);
    return end == number.ptr + number.len;
}

/* Git is gone: why, for this question and those to come. */
static enum git_answer
lost(struct git_objects *objects, struct arena *arena, struct str *why)
{
    objects->ended = true;
    finish(arena, &objects->child, why);
    snprintf(objects->last, sizeof objects->last, "%.*s", STR_ARG(*why));
    return GIT_FAILED;
}

static enum git_answer
answer(struct git_objects *objects, struct arena *arena, struct str name,
       struct git_object *object, struct str *why)
{
    struct buf line = { .arena = arena };
    size_t size;
    if (!ask(objects, arena, name) || !take_line(objects, &line))
        return lost(objects, arena, why);
    if (!read_head(arena, buf_str(&line), object, &size)) {
        *why = arena_str(arena, buf_str(&line));
        return GIT_MISSING;
    }
    bool fits = size <= FILE_MAX_BYTES;
    char *bytes = fits ? arena_alloc(arena, size) : NULL;
    char end;
    if (!take(objects, bytes, size) || !take(objects, &end, 1))
        return lost(objects, arena, why);
    object->bytes = (struct str){ bytes, size };
    if (!fits)
        says(arena, why, "read", EFBIG);
    return fits ? GIT_FOUND : GIT_FAILED;
}

enum git_answer
git_object_read(struct git_objects *objects, struct arena *arena, struct str name,
                struct git_object *object, struct str *why)
{
    enum git_answer given = GIT_FAILED;
    *object = (struct git_object){ 0 };
    if (str_has(name, STR("\n")) || memchr(name.ptr, 0, name.len)) {
        *why = STR("missing");
        return GIT_MISSING;
    }
    pthread_mutex_lock(&objects->mutex);
    if (objects->ended)
        *why = arena_str(arena, str_of(objects->last));
    else
        given = answer(objects, arena, name, object, why);
    pthread_mutex_unlock(&objects->mutex);
    return given;
}

void
git_objects_close(struct git_objects *objects)
{
    if (!objects)
        return;
    struct arena arena = { 0 };
    struct str why;
    if (!objects->ended)
        finish(&arena, &objects->child, &why);
    arena_release(&arena);
    pthread_mutex_destroy(&objects->mutex);
}
