/* Finding duban.yaml, and paths as it sees them. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "cmd/config.h"

#include "base/glob.h"
#include "cmd/command.h"
#include "cmd/lexical.h"
#include "cmd/snapshot.h"
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
    struct str folder = lexical_parent(str_of(first));
    return absolute(arena, folder.len ? arena_str(arena, folder).ptr : ".");
}

/* PATH as it is shown: from the current folder on when it is below it. */
static struct str
as_shown(struct session *session, struct str path)
{
    struct str rest;
    bool below = lexical_below(path, session->config.here, &rest);
    return below ? arena_str(&session->arena, rest) : path;
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
        struct str above = lexical_parent(folder);
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
    struct str bytes, why;
    struct yaml *root = NULL;
    bool good = snapshot_read(session, arena, arena_str(arena, path).ptr, &bytes, &why);
    if (!good)
        fault_at(&faults, (struct spot){ path, 1, 1 }, "%.*s", STR_ARG(why));
    else
        good = yaml_read(arena, path, bytes, &root, &faults);
    if (good && root)
        config_take(session, &faults, root);
    if (!faults.count)
        return true;
    print_buf(stderr, &told);
    session_says(session, path.ptr, MESSAGE_CONFIG_FAULTS, STR(""), STR(""), STR(""));
    return false;
}

/* The file that git has. */
static bool
read_staged(struct session *session)
{
    struct config *config = &session->config;
    const struct snapshot *snapshot = session->snapshot;
    config->path = lexical_join(&session->arena, snapshot->tree.root, snapshot->config);
    return read_file(session, config->path);
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
    if (!snapshot_open(session))
        return false;
    if (session->snapshot && !options->config.len)
        return !session->snapshot->config.len || read_staged(session);
    struct str path;
    if (options->config.len)
        path = options->config;
    else if (!find(session, &path))
        return true;
    config->path = as_shown(session, path);
    if (session->snapshot)
        return read_file(session, config->path);
    struct str whole = absolute(&session->arena, path.ptr);
    config->root = arena_str(&session->arena, lexical_parent(whole));
    return read_file(session, config->path);
}

struct str
config_own_path(struct session *session, struct arena *arena, const char *path)
{
    struct str own;
    bool below = snapshot_own_path(session, arena, path, &own);
    return below && own.len ? own : address_path(path);
}

struct str
config_folder(struct session *session, enum config_path which)
{
    struct str value = session->config.paths[which].value;
    return value.len ? config_own_path(session, &session->arena,
                                       arena_str(&session->arena, value).ptr)
                     : str_of(config_path_names[which]);
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
