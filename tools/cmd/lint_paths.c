/* Choosing the files that lint judges. */
#include "cmd/lint_paths.h"

#include "cmd/lexical.h"
#include "cmd/registry_files.h"

static bool
is_table(const char *path)
{
    struct arena arena = { 0 };
    struct registry_file file;
    bool table = registry_file_named(&arena, path, &file);
    arena_release(&arena);
    return table;
}

/* What lint looks at in a folder: texts, and the tables of a registry. */
static bool
is_judged(const char *path)
{
    return document_is_text(path) || document_is_filing(path) || is_table(path);
}

static void
add_operand(struct session *session, const char *path)
{
    *array_push(&session->arena, &session->options.operands) = path;
}

/* Files of the data repo that became something else: hooks that are given names of files
 * are not given these. */
static void
add_odd(struct session *session, struct paths *paths)
{
    const struct snapshot *snapshot = session->snapshot;
    for (size_t i = 0; i < snapshot->changed.len; i++) {
        struct str own = snapshot->changed.items[i];
        if (snapshot_is_data(session, own) && tree_paths_has(&snapshot->odd, own))
            *array_push(&session->arena, paths) = snapshot_shown_path(session, own);
    }
}

static struct paths
of_registry(struct session *session)
{
    const struct options *options = &session->options;
    struct arena *arena = &session->arena;
    struct str folder = session->config.paths[CONFIG_REGISTRY].value;
    struct str usual = str_of(config_path_names[CONFIG_REGISTRY]);
    if (!folder.len && session->snapshot)
        folder = str_of(snapshot_shown_path(session, usual));
    else if (!folder.len && options->operands.len)
        folder = lexical_join(arena, str_of(options->operands.items[0]), usual);
    else if (!folder.len)
        folder = usual;
    struct paths paths =
        documents_below(session, arena_str(arena, folder).ptr, is_table);
    if (session->snapshot)
        add_odd(session, &paths);
    return paths;
}

struct paths
lint_paths(struct session *session)
{
    struct options *options = &session->options;
    const struct setting *notices = &session->config.paths[CONFIG_NOTICES];
    const struct setting *registry = &session->config.paths[CONFIG_REGISTRY];
    if (options->commit_msg.len) {
        add_operand(session, options->commit_msg.ptr);
        return documents_list(session, is_judged);
    }
    if (options->whole_repo)
        return of_registry(session);
    if (!options->operands.len && session->snapshot)
        return documents_changed(session, is_judged);
    if (!options->operands.len) {
        add_operand(session, notices->value.len ? notices->value.ptr : ".");
        if (notices->value.len && registry->value.len)
            add_operand(session, registry->value.ptr);
    }
    return documents_list(session, is_judged);
}
