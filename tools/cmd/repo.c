/* Finding the data repo of a filing. */
#include "cmd/repo.h"

#include "base/file.h"
#include "cmd/plan_read.h"
#include "cmd/tree_folder.h"
#include "lint/repo_path.h"

#include <string.h>

struct year {
    int number;
    const struct plan *plan;
    struct history *history;
    const struct codes *codes; /* NULL: no plan */
};

struct repo {
    struct tree *tree; /* NULL: the file lies in no repo */
    bool given;        /* the tree is not of a folder */
    ARRAY(struct year) years;
};

/* "./a/b" is "a/b". */
static struct str
plain(struct str path)
{
    while (str_starts(path, STR("./")))
        path = str_sub(path, 2, path.len);
    return path;
}

void
repo_use(struct session *session, struct tree *tree)
{
    session->repo = arena_new(&session->arena, struct repo);
    session->repo->tree = tree;
    session->repo->given = true;
}

static struct repo *
repo_of(struct session *session, struct str root, bool inside)
{
    struct repo *repo = session->repo;
    if (!repo && session->snapshot) {
        repo_use(session, &session->snapshot->tree);
        repo = session->repo;
    }
    if (repo && repo->given)
        return repo;
    if (repo && (!inside || (repo->tree && str_eq(repo->tree->root, root))))
        return repo;
    repo = arena_new(&session->arena, struct repo);
    if (inside)
        repo->tree = tree_of_folder(session, arena_str(&session->arena, root));
    session->repo = repo;
    return repo;
}

static struct history_source
source_of(struct session *session, const struct repo *repo, const struct plan *plan,
          int year)
{
    static const struct tree no_tree = { 0 };
    return (struct history_source){
        .tree = repo->tree ? repo->tree : &no_tree,
        .rules = session->rules,
        .tables = session_filing_tables(session),
        .plan = plan,
        .filings = config_folder(session, CONFIG_FILINGS),
        .year = year,
    };
}

static struct history *
read_history(struct session *session, const struct repo *repo, const struct plan *plan,
             int year)
{
    struct history_source source = source_of(session, repo, plan, year);
    source.previous = session->options.previous;
    struct str why;
    if (source.previous.len && !file_read(&session->arena, source.previous.ptr,
                                          &source.previous_bytes, &why)) {
        session_says(session, source.previous.ptr, MESSAGE_CANNOT_READ, why, STR(""),
                     STR(""));
        source.previous = (struct str){ 0 };
    }
    if (!source.tables)
        return NULL;
    meter_reading(session, source.tree->paths.len);
    return history_read(&session->arena, &source);
}

static struct year *
year_of(struct session *session, struct repo *repo, int number)
{
    for (size_t i = 0; i < repo->years.len; i++)
        if (repo->years.items[i].number == number)
            return &repo->years.items[i];
    const struct plan *plan = plan_read(session, repo->tree, number);
    struct history *history = NULL;
    if (repo->tree || session->options.previous.len)
        history = read_history(session, repo, plan, number);
    struct year *year = array_push(&session->arena, &repo->years);
    *year = (struct year){ number, plan, history, NULL };
    if (plan)
        year->codes = codes_learn(&session->arena, plan->units, history);
    return year;
}

/* The notice of the year before, where there is one. */
static const struct plan *
last_plan_of(struct session *session, struct repo *repo, int number)
{
    struct arena *arena = &session->arena;
    if (!repo->tree || !number || session->options.notice.len)
        return NULL;
    struct str notices = config_folder(session, CONFIG_NOTICES);
    struct str folder = arena_printf(arena, "%.*s/%d", STR_ARG(notices), number - 1);
    size_t from, to;
    tree_under(repo->tree, folder, &from, &to);
    if (from == to &&
        !tree_has(repo->tree, arena_printf(arena, "%.*s.txt", STR_ARG(folder))))
        return NULL;
    return year_of(session, repo, number - 1)->plan;
}

/* Nothing is read where the tree has no filings of that year. */
static struct history *
last_year_of(struct session *session, struct repo *repo, int number)
{
    if (!repo->tree || !number)
        return NULL;
    size_t from, to;
    struct str filings = config_folder(session, CONFIG_FILINGS);
    struct str folder =
        arena_printf(&session->arena, "%.*s/%d", STR_ARG(filings), number - 1);
    tree_under(repo->tree, folder, &from, &to);
    return from < to ? year_of(session, repo, number - 1)->history : NULL;
}

const struct surroundings *
repo_around(struct session *session, const char *path, int year)
{
    const struct snapshot *git = session->snapshot;
    struct str whole = plain(arena_str(&session->arena, str_of(path)));
    if (git)
        snapshot_own_path(session, &session->arena, path, &whole);
    struct str filings = config_folder(session, CONFIG_FILINGS);
    size_t at = repo_path_folder(whole, filings);
    const struct str others[] = { config_folder(session, CONFIG_REGISTRY),
                                  STR("public"), STR("reports") };
    for (size_t i = 0; at == whole.len && i < sizeof(others) / sizeof(others[0]); i++)
        at = repo_path_folder(whole, others[i]);
    bool inside = at < whole.len;
    struct repo *repo = repo_of(session, str_sub(whole, 0, at), inside);
    struct filing_path said = filing_path_read(whole);
    if (!year)
        year = said.period.year;
    struct history *last_year = last_year_of(session, repo, year);
    const struct plan *last_plan = last_plan_of(session, repo, year);
    const struct year *known = year_of(session, repo, year);
    struct surroundings *around = arena_new(&session->arena, struct surroundings);
    *around = (struct surroundings){
        .tree = repo->tree,
        .plan = known->plan,
        .history = known->history,
        .last_year = last_year,
        .last_plan = last_plan,
        .codes = known->codes,
        .tables = session_filing_tables(session),
        .path = inside ? str_sub(whole, at, whole.len) : (struct str){ 0 },
        .filings = filings,
        .notices = config_folder(session, CONFIG_NOTICES),
        .registry = config_folder(session, CONFIG_REGISTRY),
        .year = year,
    };
    if (git) {
        around->changed = git->changed.items;
        around->changed_count = git->changed.len;
        around->deleted = git->deleted.items;
        around->deleted_count = git->deleted.len;
    }
    return around;
}

static bool
lies_in(struct str path, struct str folder)
{
    return str_starts(path, folder) && path.len > folder.len &&
           path.ptr[folder.len] == '/';
}

/* The years whose history has the filing OWN, a path of the tree. */
static bool
filing_edited(struct session *session, struct repo *repo, struct str own)
{
    struct arena *arena = &session->arena;
    struct str filings = config_folder(session, CONFIG_FILINGS);
    for (size_t i = 0; i < repo->years.len; i++) {
        struct year *year = &repo->years.items[i];
        if (!year->history ||
            !lies_in(own,
                     arena_printf(arena, "%.*s/%d", STR_ARG(filings), year->number)))
            continue;
        if (!history_read_again(year->history, repo->tree, own))
            return false;
        if (year->plan)
            year->codes = codes_learn(arena, year->plan->units, year->history);
    }
    return true;
}

bool
repo_edited(struct session *session, struct str path)
{
    struct repo *repo = session->repo;
    if (!repo)
        return true;
    if (!repo->tree)
        return false;
    if (!str_starts(path, repo->tree->root))
        return true;
    struct str own = str_sub(path, repo->tree->root.len, path.len);
    if (lies_in(own, config_folder(session, CONFIG_FILINGS)))
        return tree_has(repo->tree, own) && filing_edited(session, repo, own);
    return !lies_in(own, config_folder(session, CONFIG_REGISTRY)) &&
           !lies_in(own, config_folder(session, CONFIG_NOTICES));
}
