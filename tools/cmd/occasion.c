/* The filings of a period. */
#include "cmd/occasion.h"

#include "cmd/day.h"
#include "cmd/documents.h"
#include "cmd/model.h"
#include "cmd/profiles.h"
#include "cmd/repo.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

bool
occasion_asked(struct session *session, struct filing_period *period)
{
    struct str given = session->options.period;
    struct str who =
        arena_printf(&session->arena, "duban %s", session->options.command);
    if (session->options.operands.len)
        session_says(session, NULL, MESSAGE_NO_OPERANDS, who,
                     str_of(session->options.operands.items[0]), STR(""));
    else if (!given.len)
        session_says(session, NULL, MESSAGE_OPTION_NEEDED, who, STR("--period"),
                     STR(""));
    else if (period_read_code(given, period) && !period->single && period->year &&
             period_months(*period))
        return true;
    else
        session_says(session, NULL, MESSAGE_OPTION_PERIOD, given, STR(""), STR(""));
    return false;
}

/* "" or "REPO/". */
static bool
root_of(struct session *session, struct str *root)
{
    struct str repo = session->options.repo;
    struct stat status;
    *root = (struct str){ 0 };
    while (repo.len > 1 && repo.ptr[repo.len - 1] == '/')
        repo.len--;
    if (!repo.len || str_eq(repo, STR(".")))
        return true;
    repo = arena_str(&session->arena, repo);
    bool there = !stat(repo.ptr, &status);
    if (there && S_ISDIR(status.st_mode)) {
        *root = str_eq(repo, STR("/")) ? repo
                                       : arena_printf(&session->arena, "%s/", repo.ptr);
        return true;
    }
    session_says(session, repo.ptr, MESSAGE_CANNOT_READ,
                 str_of(strerror(there ? ENOTDIR : errno)), STR(""), STR(""));
    return false;
}

const struct surroundings *
occasion_around(struct session *session, struct filing_period period, struct str *path)
{
    struct arena *arena = &session->arena;
    struct str root, filings = session->config.paths[CONFIG_FILINGS].value;
    if (!root_of(session, &root))
        return NULL;
    if (!filings.len)
        filings = str_of(config_path_names[CONFIG_FILINGS]);
    struct str code = period_code(arena, period, 0);
    struct str folder =
        arena_printf(arena, "%.*s%.*s/%d/%.*s", STR_ARG(root), STR_ARG(filings),
                     period.year, STR_ARG(str_sub(code, 4, code.len)));
    struct surroundings *around = arena_new(arena, struct surroundings);
    *around =
        *repo_around(session, arena_printf(arena, "%s/-", folder.ptr).ptr, period.year);
    around->period = period;
    around->path = str_sub(folder, root.len, folder.len);
    if (path)
        *path = folder;
    if (!around->plan)
        session_says(session, root.len ? root.ptr : ".", MESSAGE_NO_PLAN,
                     arena_printf(arena, "%d", period.year), STR(""), STR(""));
    return around;
}

static void
judge(struct occasion *occasion, struct run *run, const struct selection *selection)
{
    run->as_of = occasion->as_of;
    run->severities = occasion->severities;
    lint_run(run, selection);
    if (occasion->knows)
        known_apply(occasion->session, &occasion->known, run, selection);
    if (run->not_checked.len)
        occasion->session->trouble = true;
}

static void
tell_nothing(struct session *session, const char *path)
{
    session_says(session, path, MESSAGE_NO_FILING_IN, STR(""), STR(""), STR(""));
}

/* Twice: what is personal is known only when the whole file was judged. */
static void
read_one(struct occasion *occasion, const char *path)
{
    struct session *session = occasion->session;
    struct document document;
    struct run run;
    if (!document_read(session, path, &document))
        return;
    struct selection selection = occasion->files;
    selection.ignore = occasion->knows ? config_ignored(session, path) : STR("");
    model_of_any(session, &document, path, &run);
    if (!run.filing) {
        tell_nothing(session, path);
        return;
    }
    judge(occasion, &run, &selection);
    model_close(&run);
    struct run again;
    model_of_any(session, &document, path, &again);
    again.secrets = run.secrets;
    collection_add(&occasion->collection, &again);
    if (!again.filing->counts[ROW_DATA])
        tell_nothing(session, path);
    model_close(&again);
    if (occasion->on_filing)
        occasion->on_filing(occasion->owner, &run);
}

static void
read_folder(struct occasion *occasion, struct str path)
{
    static const struct text nothing = { 0 };
    struct session *session = occasion->session;
    occasion->run = (struct run){
        .arena = &session->arena,
        .rules = session->rules,
        .path = path.ptr,
        .text = &nothing,
        .around = occasion->around,
        .of = RUN_FOLDER,
    };
    struct selection selection = occasion->folder;
    selection.ignore = occasion->knows ? config_ignored(session, path.ptr) : STR("");
    judge(occasion, &occasion->run, &selection);
}

static void
read_filings(struct occasion *occasion)
{
    struct session *session = occasion->session;
    const struct surroundings *around = occasion->around;
    const struct history *history = around->history;
    int months = period_months(occasion->when);
    for (size_t i = 0; history && i < history->files.len; i++) {
        const struct filed *filed = history->files.items[i];
        if (!filed->code.len || period_months(filed->period) != months)
            continue;
        struct str path =
            arena_printf(&session->arena, "%.*s%.*s", STR_ARG(around->tree->root),
                         STR_ARG(filed->path));
        meter_step(session, i, history->files.len, path.ptr);
        read_one(occasion, path.ptr);
    }
    meter_clear(session);
    if (!occasion->collection.files.len)
        session_says(session, NULL, MESSAGE_NO_FILINGS, occasion->code, STR(""),
                     STR(""));
}

bool
occasion_read(struct occasion *occasion)
{
    struct session *session = occasion->session;
    struct str path;
    if (!occasion_asked(session, &occasion->when) ||
        !day_asked(session, &occasion->as_of) ||
        (occasion->knows &&
         (!profiles_apply(session, &occasion->files.select, &occasion->severities) ||
          !known_open(session, &occasion->known, occasion->as_of))) ||
        !session_ready(session))
        return false;
    occasion->code = period_code(&session->arena, occasion->when, 0);
    occasion->around = occasion_around(session, occasion->when, &path);
    if (!occasion->around)
        return false;
    struct collection *collection = &occasion->collection;
    collection_open(collection, &session->arena, occasion->around);
    read_filings(occasion);
    collection_close(collection);
    if (collection->left_out)
        session_says(session, NULL, MESSAGE_ROWS_LEFT_OUT,
                     arena_printf(&session->arena, "%d", COLLECTED_MOST),
                     arena_printf(&session->arena, "%zu", collection->left_out),
                     STR(""));
    read_folder(occasion, path);
    return true;
}

bool
occasion_disagrees(const struct occasion *occasion)
{
    const struct run *run = &occasion->run;
    for (size_t i = 0; i < run->findings.len; i++)
        if (run->findings.items[i].severity >= SEVERITY_WARNING)
            return true;
    return false;
}
