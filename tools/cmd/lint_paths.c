/* Choosing the files that lint judges. */
#include "cmd/lint_paths.h"

#include "cmd/lexical.h"
#include "cmd/registry_files.h"
#include "lint/repo_path.h"

#include <string.h>

static bool
is_table(const char *path)
{
    struct arena arena = { 0 };
    struct registry_file file;
    bool table = registry_file_named(&arena, path, &file);
    arena_release(&arena);
    return table || registry_sheet_named(str_of(path));
}

/* What tells of the repo itself. */
static bool
is_about(struct str path)
{
    static const struct str names[] = { STR_INIT("README"), STR_INIT("CHANGELOG"),
                                        STR_INIT("CONTRIBUTING"), STR_INIT("LICENSE"),
                                        STR_INIT("说明") };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_starts(repo_path_name(path), names[i]))
            return true;
    return false;
}

/* What was made for the public: a table below public/. */
static bool
is_export(struct str path)
{
    static const struct str ends[] = { STR_INIT(".csv"), STR_INIT(".tsv"),
                                       STR_INIT(".json"), STR_INIT(".ndjson"),
                                       STR_INIT(".html") };
    if (!repo_path_is_public(path))
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(path, ends[i]))
            return true;
    return false;
}

/* What lint looks at in a folder: texts, filings, and the tables of a registry. */
static bool
is_judged(const char *path)
{
    if (repo_path_is_beside(str_of(path)) || is_about(str_of(path)))
        return false;
    return document_is_text(path) || document_is_filing(path) || is_table(path) ||
           is_export(str_of(path));
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
    for (size_t i = 0; snapshot && i < snapshot->changed.len; i++) {
        struct str own = snapshot->changed.items[i];
        if (snapshot_is_data(session, own) && tree_paths_has(&snapshot->odd, own))
            *array_push(&session->arena, paths) = snapshot_shown_path(session, own);
    }
}

/* A folder of the data repo, as it is shown. */
static const char *
folder_shown(struct session *session, enum config_path which)
{
    const struct options *options = &session->options;
    struct str value = session->config.paths[which].value;
    struct str usual = str_of(config_path_names[which]);
    if (value.len)
        return arena_str(&session->arena, value).ptr;
    if (session->snapshot)
        return snapshot_shown_path(session, usual);
    if (options->operands.len && strcmp(options->operands.items[0], ".") != 0)
        return lexical_join(&session->arena, str_of(options->operands.items[0]), usual)
            .ptr;
    return usual.ptr;
}

static struct paths
of_folders(struct session *session, bool (*wanted)(const char *path))
{
    struct paths paths = { 0 };
    for (int which = 0; which < CONFIG_CALENDAR; which++) {
        struct paths part = documents_below(
            session, folder_shown(session, (enum config_path)which), wanted);
        for (size_t i = 0; i < part.len; i++)
            *array_push(&session->arena, &paths) = part.items[i];
    }
    return paths;
}

/* Nothing is named: the data repo when we stand at its root, else the folders that
 * duban.yaml names, else the current folder. */
static struct paths
of_nothing(struct session *session)
{
    const struct config *config = &session->config;
    const struct setting *notices = &config->paths[CONFIG_NOTICES];
    const struct setting *registry = &config->paths[CONFIG_REGISTRY];
    if (str_eq(config->root, config->here)) {
        struct paths paths = of_folders(session, is_judged);
        add_operand(session, ".");
        if (paths.len)
            return paths;
    } else {
        add_operand(session, notices->value.len ? notices->value.ptr : ".");
        if (notices->value.len && registry->value.len)
            add_operand(session, registry->value.ptr);
    }
    return documents_list(session, is_judged);
}

struct paths
lint_paths(struct session *session)
{
    struct options *options = &session->options;
    if (options->commit_msg.len) {
        options->operands.len = 0;
        add_operand(session, options->commit_msg.ptr);
        return documents_list(session, is_judged);
    }
    if (options->whole_repo) {
        struct paths paths = of_folders(session, is_table);
        add_odd(session, &paths);
        return paths;
    }
    if (options->operands.len)
        return documents_list(session, is_judged);
    return session->snapshot ? documents_changed(session, is_judged)
                             : of_nothing(session);
}

/* Files that say how the others are read. */
static bool
is_setting(struct str own)
{
    return str_eq(own, STR(CONFIG_NAME)) || str_eq(own, STR(".gitattributes"));
}

/* Whether something that all filings are judged by was changed. */
static bool
is_ground_changed(struct session *session, const struct tree_paths *changes)
{
    struct str filings = config_folder(session, CONFIG_FILINGS), rest;
    for (size_t i = 0; i < changes->len; i++)
        if (!lexical_below(changes->items[i], filings, &rest) &&
            (snapshot_is_data(session, changes->items[i]) ||
             is_setting(changes->items[i])))
            return true;
    return false;
}

static void
add_filings(struct session *session, const struct tree_paths *changes,
            struct paths *paths)
{
    struct str filings = config_folder(session, CONFIG_FILINGS), rest;
    for (size_t i = 0; i < changes->len; i++)
        if (lexical_below(changes->items[i], filings, &rest))
            *array_push(&session->arena, paths) =
                snapshot_shown_path(session, changes->items[i]);
}

struct paths
lint_paths_around(struct session *session, const struct paths *judged)
{
    const struct snapshot *snapshot = session->snapshot;
    struct paths paths = { 0 };
    if (!session->options.whole_repo)
        return *judged;
    if (!snapshot || is_ground_changed(session, &snapshot->changed) ||
        is_ground_changed(session, &snapshot->deleted))
        return documents_below(session, folder_shown(session, CONFIG_FILINGS),
                               document_is_filing);
    add_filings(session, &snapshot->changed, &paths);
    add_filings(session, &snapshot->deleted, &paths);
    return paths;
}
