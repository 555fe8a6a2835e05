/* Opening the data repo that git holds. */
#include "cmd/snapshot.h"

#include "base/file.h"
#include "cmd/known.h"
#include "cmd/lexical.h"
#include "cmd/session.h"

#include <string.h>
#include <sys/stat.h>

/* The top of the repository, as an absolute path. Below a bare one there are no files:
 * paths count from the current folder. */
static struct str
top_of(const struct session *session, const struct tree_git *git)
{
    struct str here = session->config.here, folder = git->folder;
    if (folder.len && folder.ptr[folder.len - 1] == '/')
        folder.len--;
    if (!folder.len || !str_ends(here, folder) || here.len <= folder.len)
        return here;
    struct str top = str_sub(here, 0, here.len - folder.len - 1);
    return top.len ? top : STR("/");
}

/* Where to look first: the folder of the first path, else the current one. */
static struct str
start_folder(const struct session *session, const struct snapshot *snapshot,
             struct str top)
{
    const struct options *options = &session->options;
    struct arena *arena = snapshot->arena;
    const char *first = options->operands.len ? options->operands.items[0] : ".";
    struct str path;
    if (!strcmp(first, "-"))
        first = options->stdin_filename.len ? options->stdin_filename.ptr : ".";
    path = lexical_absolute(arena, session->config.here, str_of(first));
    if (!lexical_below(path, top, &path))
        return STR("");
    return tree_has_folder(&snapshot->git.tree, path) ? path : lexical_parent(path);
}

/* The nearest folder from START up that holds the file NAME, or, when NAME is empty, files
 * of a data repo. */
static bool
find_upwards(const struct snapshot *snapshot, struct str start, struct str name,
             struct str *folder)
{
    static const char *const data[] = { "notices", "filings", "registry" };
    struct arena *arena = snapshot->arena;
    const struct tree *tree = &snapshot->git.tree;
    for (*folder = start;; *folder = lexical_parent(*folder)) {
        if (name.len && tree_has(tree, lexical_join(arena, *folder, name)))
            return true;
        for (size_t i = 0; !name.len && i < sizeof(data) / sizeof(data[0]); i++)
            if (tree_has_folder(tree, lexical_join(arena, *folder, str_of(data[i]))))
                return true;
        if (!folder->len)
            return false;
    }
}

/* The root's folder, from the top on. */
static struct str
find_root(struct session *session, struct snapshot *snapshot, struct str top)
{
    const struct options *options = &session->options;
    struct str start = start_folder(session, snapshot, top), root;
    if (options->config.len) {
        struct str path =
            lexical_absolute(snapshot->arena, session->config.here, options->config);
        if (lexical_below(lexical_parent(path), top, &root))
            return root;
    } else if (find_upwards(snapshot, start, STR(CONFIG_NAME), &root)) {
        snapshot->config = STR(CONFIG_NAME);
        return root;
    }
    find_upwards(snapshot, start, STR(""), &root);
    return root;
}

/* What shown paths begin with: config_shown's words for the root. */
static struct str
shown_root(struct session *session)
{
    const struct config *config = &session->config;
    struct str rest;
    if (str_eq(config->root, config->here))
        return STR("");
    bool below = lexical_below(config->root, config->here, &rest);
    return arena_printf(&session->arena, "%.*s/", STR_ARG(below ? rest : config->root));
}

static void
take_part(struct session *session, struct snapshot *snapshot, struct str folder)
{
    struct arena *arena = &session->arena;
    const struct tree_git *git = &snapshot->git;
    struct str root = shown_root(session);
    tree_git_part(arena, &git->tree, folder, true, &snapshot->all);
    tree_git_part(arena, &git->tree, folder, false, &snapshot->tree);
    tree_git_part(arena, &git->before, folder, false, &snapshot->before);
    snapshot->all.root = snapshot->tree.root = snapshot->before.root = root;
    snapshot->changed = tree_paths_part(arena, &git->changed, folder);
    snapshot->deleted = tree_paths_part(arena, &git->deleted, folder);
    snapshot->odd = tree_paths_part(arena, &git->odd, folder);
}

/* What is in git cannot be mended there; one source at a time. */
static bool
clash(struct session *session)
{
    const struct options *options = &session->options;
    const struct str given[] = {
        options->staged ? STR("--staged") : STR(""),
        options->rev.len ? STR("--rev") : STR(""),
        options->commit_msg.len ? STR("--commit-msg") : STR(""),
        options->fix ? STR("--fix") : STR(""),
        options->watch ? STR("--watch") : STR(""),
        options->watch && options->output.len ? STR("--output") : STR(""),
    };
    struct str first = { 0 };
    for (size_t i = 0; i < sizeof(given) / sizeof(given[0]); i++) {
        if (first.len && given[i].len) {
            session_says(session, NULL, MESSAGE_OPTIONS_CLASH, first, given[i],
                         STR(""));
            return true;
        }
        first = given[i].len ? given[i] : first;
    }
    return false;
}

bool
snapshot_open(struct session *session)
{
    const struct options *options = &session->options;
    struct arena *arena = &session->arena;
    if (clash(session))
        return false;
    if (!options->staged && !options->rev.len)
        return true;
    struct snapshot *snapshot = arena_new(arena, struct snapshot);
    struct str why;
    snapshot->arena = arena;
    session->snapshot = snapshot;
    if (!(options->staged
              ? tree_git_index(arena, &snapshot->git, &why)
              : tree_git_commit(arena, options->rev, &snapshot->git, &why))) {
        session_says(session, NULL, MESSAGE_GIT_FAILED, why, STR(""), STR(""));
        return false;
    }
    struct str top = top_of(session, &snapshot->git);
    struct str folder = find_root(session, snapshot, top);
    session->config.root = folder.len ? lexical_join(arena, top, folder) : top;
    take_part(session, snapshot, folder);
    return true;
}

void
snapshot_close(struct session *session)
{
    if (session->snapshot)
        tree_git_close(&session->snapshot->git);
    session->snapshot = NULL;
}

bool
snapshot_own_path(const struct session *session, struct arena *arena, const char *path,
                  struct str *own)
{
    const struct config *config = &session->config;
    struct str whole = lexical_absolute(arena, config->here, str_of(path));
    return lexical_below(whole, config->root, own);
}

const char *
snapshot_shown_path(const struct session *session, struct str own)
{
    const struct snapshot *snapshot = session->snapshot;
    return arena_printf(snapshot->arena, "%.*s%.*s", STR_ARG(snapshot->tree.root),
                        STR_ARG(own))
        .ptr;
}

bool
snapshot_is_data(struct session *session, struct str own)
{
    struct str rest;
    if (str_eq(own, STR(WAIVERS_NAME)))
        return true;
    for (int i = 0; i < CONFIG_CALENDAR; i++)
        if (lexical_below(own, config_folder(session, (enum config_path)i), &rest))
            return true;
    return false;
}

bool
snapshot_has(const struct session *session, struct arena *arena, const char *path)
{
    struct str own;
    struct stat status;
    if (session->snapshot && snapshot_own_path(session, arena, path, &own))
        return tree_has(&session->snapshot->all, own);
    return !stat(path, &status);
}

struct str
snapshot_lacks(const struct session *session, struct arena *arena, const char *path)
{
    enum message name =
        session->options.staged ? MESSAGE_NOT_STAGED : MESSAGE_NOT_IN_COMMIT;
    struct str own;
    if (snapshot_own_path(session, arena, path, &own) &&
        tree_paths_has(&session->snapshot->odd, own))
        name = MESSAGE_ODD_FILE;
    return message(arena, session->language, name, session->options.rev, STR(""),
                   STR(""));
}

bool
snapshot_read(const struct session *session, struct arena *arena, const char *path,
              struct str *bytes, struct str *why)
{
    struct str own;
    if (!session->snapshot || !snapshot_own_path(session, arena, path, &own))
        return file_read(arena, path, bytes, why);
    const struct tree *tree = &session->snapshot->all;
    if (tree_has(tree, own))
        return tree->read(tree, arena, own, bytes, why);
    *why = snapshot_lacks(session, arena, path);
    return false;
}
