/* Finding duban.yaml, and paths as it sees them. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "cmd/config.h"

#include "base/glob.h"
#include "cmd/command.h"
#include "output/address.h"
#include "output/print.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct str
absolute(struct arena *arena, const char *path)
{
    char *found = realpath(path, NULL);
    struct str copy = arena_str(arena, str_of(found));
    free(found);
    return copy;
}

static struct str
parent(struct str path)
{
    while (path.len && path.ptr[path.len - 1] != '/')
        path.len--;
    return path.len > 1 ? str_sub(path, 0, path.len - 1) : path;
}

static bool
is_there(struct arena *arena, struct str folder, const char *name, struct str *path)
{
    struct stat status;
    const char *slash = str_ends(folder, STR("/")) ? "" : "/";
    *path = arena_printf(arena, "%.*s%s%s", STR_ARG(folder), slash, name);
    return !stat(path->ptr, &status);
}

/* The folder of the first path that is read. */
static struct str
start_folder(struct session *session)
{
    struct arena *arena = &session->arena;
    const struct options *options = &session->options;
    bool paths = str_eq(str_of(options->command), STR("lint")) ||
                 str_eq(str_of(options->command), STR("parse"));
    if (!paths || !options->operands.len)
        return session->config.here;
    const char *first = options->operands.items[0];
    if (!strcmp(first, "-"))
        first = options->stdin_filename.len ? options->stdin_filename.ptr : ".";
    struct stat status;
    if (!stat(first, &status) && S_ISDIR(status.st_mode))
        return absolute(arena, first);
    struct str folder = parent(str_of(first));
    return absolute(arena, folder.len ? arena_str(arena, folder).ptr : ".");
}

/* PATH as it is shown: from the current folder on when it is below it. */
static struct str
as_shown(struct session *session, struct str path)
{
    struct str here = session->config.here;
    bool below = str_starts(path, here) && path.len > here.len &&
                 (path.ptr[here.len] == '/' || str_eq(here, STR("/")));
    if (!below)
        return path;
    size_t cut = here.len + (path.ptr[here.len] == '/');
    return arena_str(&session->arena, str_sub(path, cut, path.len));
}

/* Up to the root of the repository or of the file system. */
static bool
find(struct session *session, struct str *path)
{
    struct arena *arena = &session->arena;
    struct str folder = start_folder(session), git;
    if (!folder.len)
        folder = session->config.here;
    for (;;) {
        if (is_there(arena, folder, CONFIG_NAME, path))
            return true;
        struct str above = parent(folder);
        if (is_there(arena, folder, ".git", &git) || above.len == folder.len ||
            !above.len)
            return false;
        folder = above;
    }
}

static bool
read_file(struct session *session, struct str path)
{
    struct arena *arena = &session->arena;
    struct buf told = { .arena = arena };
    struct faults faults = { .to = &told };
    struct str bytes;
    struct yaml *root;
    bool good = yaml_read_file(arena, path, &bytes, &root, &faults);
    if (good && root)
        config_take(session, &faults, root);
    if (!faults.count)
        return true;
    print_buf(stderr, &told);
    session_says(session, path.ptr, MESSAGE_CONFIG_FAULTS, STR(""), STR(""), STR(""));
    return false;
}

bool
config_open(struct session *session)
{
    struct config *config = &session->config;
    const struct options *options = &session->options;
    config->here = config->root = absolute(&session->arena, ".");
    config->options =
        arena_alloc_array(&session->arena, option_count, sizeof *config->options);
    unsigned bit = options->command ? command_bit(options->command) : 0;
    if (!(bit & COMMAND_READS) || options->help || options->version)
        return true;
    struct str path;
    if (options->config.len)
        path = options->config;
    else if (!find(session, &path))
        return true;
    config->path = as_shown(session, path);
    struct str whole = absolute(&session->arena, path.ptr);
    config->root = arena_str(&session->arena, parent(whole));
    return read_file(session, config->path);
}

/* PATH from the folder of the configuration on, without looking at the disk. */
static struct str
from_root(struct session *session, struct arena *arena, const char *path)
{
    const struct config *config = &session->config;
    struct str given = str_of(path), step;
    struct buf whole = { .arena = arena };
    if (!str_starts(given, STR("/")))
        buf_add(&whole, config->here);
    while (str_cut(&given, '/', &step)) {
        if (!step.len || str_eq(step, STR(".")))
            continue;
        if (str_eq(step, STR(".."))) {
            whole.len = parent(buf_str(&whole)).len;
            whole.len -= whole.len == 1;
            continue;
        }
        if (!whole.len || whole.ptr[whole.len - 1] != '/')
            buf_char(&whole, '/');
        buf_add(&whole, step);
    }
    struct str all = buf_str(&whole);
    bool root = str_eq(config->root, STR("/"));
    size_t cut = root ? 1 : config->root.len + 1;
    if (!str_starts(all, config->root) || all.len < cut || all.ptr[cut - 1] != '/')
        return STR("");
    return str_sub(all, cut, all.len);
}

struct str
config_own_path(struct session *session, struct arena *arena, const char *path)
{
    struct str own = from_root(session, arena, path);
    return own.len ? own : address_path(path);
}

struct str
config_ignored(struct session *session, const char *path)
{
    const struct config *config = &session->config;
    if (!config->ignores.len)
        return session->options.ignore;
    struct arena *arena = &session->document;
    struct str own = config_own_path(session, arena, path);
    struct buf codes = { .arena = arena };
    buf_add(&codes, session->options.ignore);
    for (size_t i = 0; i < config->ignores.len; i++) {
        const struct path_ignore *ignore = &config->ignores.items[i];
        if (!glob_matches(arena, ignore->glob, own))
            continue;
        buf_char(&codes, ',');
        buf_add(&codes, ignore->codes);
    }
    return buf_str(&codes);
}
