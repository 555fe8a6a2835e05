/* Runs over what is no file. */
#include "cmd/around.h"

#include "cmd/documents.h"
#include "cmd/lexical.h"
#include "cmd/repo.h"

#include <stdlib.h>
#include <string.h>

/* ROOT/filings/2025/M06 of a path below it; empty when it has not that shape. */
static struct str
period_folder(struct str path)
{
    size_t at = path.len;
    while (at && path.ptr[at - 1] != '/')
        at--;
    struct filing_path said = filing_path_read(path);
    return at && said.period.form != TERM_NONE ? str_sub(path, 0, at - 1)
                                               : (struct str){ 0 };
}

/* Whether FOLDER is, or lies below, one that was named. */
static bool
was_named(struct session *session, struct str folder)
{
    struct str own;
    if (session->options.whole_repo)
        return true;
    for (size_t i = 0; i < session->options.operands.len; i++) {
        const char *operand = session->options.operands.items[i];
        struct str name = str_of(operand);
        if (!documents_is_folder(session, operand, &own))
            continue;
        while (name.len > 1 && name.ptr[name.len - 1] == '/')
            name.len--;
        if (str_eq(name, STR(".")) || str_eq(folder, name) ||
            (str_starts(folder, name) && folder.ptr[name.len] == '/'))
            return true;
    }
    return false;
}

static int
by_path(const void *a, const void *b)
{
    const struct run *x = a, *y = b;
    return strcmp(x->path, y->path);
}

/* A run of the path FOLDER, unless there is one of the same year already. */
static void
add(struct session *session, struct around_runs *runs, struct str folder,
    const struct surroundings *around, enum run_of of)
{
    static const struct text nothing = { 0 };
    for (size_t i = 0; i < runs->len; i++)
        if (str_eq(str_of(runs->items[i].path), folder.len ? folder : STR(".")) &&
            runs->items[i].around->year == around->year)
            return;
    const char *path = arena_str(&session->arena, folder).ptr;
    *array_push(&session->arena, runs) = (struct run){
        .arena = &session->arena,
        .rules = session->rules,
        .path = *path ? path : ".",
        .text = &nothing,
        .around = around,
        .of = of,
    };
}

/* What is around the folder of the filing PATH. */
static const struct surroundings *
folder_around(struct session *session, const char *path)
{
    struct filing_period period = filing_path_read(str_of(path)).period;
    struct surroundings *around = arena_new(&session->arena, struct surroundings);
    *around = *repo_around(session, path, period.year);
    around->period = period;
    around->path = period_folder(around->path);
    return around;
}

/* The root of the repo that the folder of a period lies in; empty for the current one. */
static struct str
root_of(struct str folder)
{
    size_t parts = 0, at = folder.len;
    while (at && parts < 3)
        parts += folder.ptr[--at] == '/';
    return str_sub(folder, 0, at);
}

/* A repo without filings, or none that changed. */
static void
add_bare_repo(struct session *session, struct around_runs *repos)
{
    const struct options *options = &session->options;
    struct arena *arena = &session->arena;
    struct str root = str_of(options->operands.len ? options->operands.items[0] : "");
    if (session->snapshot)
        root = session->snapshot->tree.root;
    while (root.len > 1 && root.ptr[root.len - 1] == '/')
        root.len--;
    struct str filings = config_folder(session, CONFIG_FILINGS);
    struct str inside = lexical_join(arena, root, filings);
    inside = lexical_join(arena, inside, STR("."));
    add(session, repos, root, repo_around(session, inside.ptr, 0), RUN_REPO);
}

struct around_runs
around_runs(struct session *session, const char *const *paths, size_t count)
{
    struct around_runs runs = { 0 }, repos = { 0 };
    for (size_t i = 0; i < count; i++) {
        struct str folder = period_folder(str_of(paths[i]));
        if (!folder.len || !was_named(session, folder))
            continue;
        const struct surroundings *around = folder_around(session, paths[i]);
        add(session, &runs, folder, around, RUN_FOLDER);
        struct str root = root_of(folder);
        if (was_named(session, root.len ? root : STR(".")))
            add(session, &repos, root, around, RUN_REPO);
    }
    if (session->options.whole_repo && !repos.len)
        add_bare_repo(session, &repos);
    if (runs.len)
        qsort(runs.items, runs.len, sizeof *runs.items, by_path);
    for (size_t i = 0; i < repos.len; i++)
        *array_push(&session->arena, &runs) = repos.items[i];
    return runs;
}

/* The run about the file PATH of the tree, made when it is first asked for. */
static struct run *
run_inside(struct session *session, struct around_runs *runs, const struct run *whole,
           struct str path)
{
    const struct tree *tree = whole->around->tree;
    struct arena *arena = &session->arena;
    const char *shown =
        arena_printf(arena, "%.*s%.*s", STR_ARG(tree->root), STR_ARG(path)).ptr;
    struct str bytes, why;
    for (size_t i = 0; i < runs->len; i++)
        if (!strcmp(runs->items[i].path, shown))
            return &runs->items[i];
    if (!tree->read(tree, arena, path, &bytes, &why))
        bytes = STR("");
    struct text *text = arena_new(arena, struct text);
    *text = text_decode(arena, bytes);
    struct run *run = array_push(arena, runs);
    *run = (struct run){
        .arena = arena,
        .rules = whole->rules,
        .path = shown,
        .text = text,
        .around = whole->around,
        .of = RUN_FILE,
        .as_of = whole->as_of,
        .severities = whole->severities,
    };
    return run;
}

struct around_runs
around_inside(struct session *session, struct run *run)
{
    struct around_runs runs = { 0 };
    size_t kept = 0;
    for (size_t i = 0; i < run->findings.len; i++) {
        struct finding *finding = &run->findings.items[i];
        if (!finding->file.len) {
            run->findings.items[kept++] = *finding;
            continue;
        }
        struct run *inside = run_inside(session, &runs, run, finding->file);
        size_t line = finding->file_line;
        if (line && line <= inside->text->lines.len)
            finding->span = inside->text->lines.items[line - 1].span;
        *array_push(&session->arena, &inside->findings) = *finding;
    }
    run->findings.len = kept;
    return runs;
}
