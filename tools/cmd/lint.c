/* duban lint: what is wrong with notices. */
#include "lint/lint.h"

#include "cmd/around.h"
#include "cmd/command.h"
#include "cmd/fix.h"
#include "cmd/judging.h"
#include "cmd/known.h"
#include "cmd/lexical.h"
#include "cmd/lint_paths.h"
#include "cmd/model.h"
#include "cmd/watch.h"
#include "lint/repo_path.h"
#include "output/address.h"
#include "output/findings.h"

struct task {
    struct session *session;
    struct report report;
    struct judging judging;
    enum severity fail_on;
    struct known known;
    struct mending mending;
};

static void
judge(struct task *task, const struct run *run)
{
    for (size_t i = 0; i < run->findings.len; i++)
        if (run->findings.items[i].severity >= task->fail_on)
            task->session->findings = true;
    if (run->not_checked.len)
        task->session->trouble = true;
}

/* A table of known findings is judged by the check that is made for it. */
static void
lint_table(struct task *task, struct arena *arena, const struct suppressions *table)
{
    const struct check *check = catalogue_find(STR("ENG05"));
    if (!check || !selection_has(&task->judging.selection, check))
        return;
    struct run run = {
        .arena = arena,
        .rules = task->session->rules,
        .path = table->path,
        .text = &table->text,
        .as_of = task->judging.as_of,
        .severities = task->judging.severities,
        .suppressions = table,
    };
    lint_run(&run, &(struct selection){ .select = str_of(check->code) });
    judge(task, &run);
    report_run(&task->report, arena, &run);
}

static void
lint_known(struct task *task)
{
    for (int i = 0; i < 2; i++) {
        arena_reset(&task->session->document);
        if (task->known.open[i])
            lint_table(task, &task->session->document, &task->known.tables[i]);
    }
}

/* Waivers named on the command line: their form and their days, not their use. */
static void
lint_waivers(struct task *task, const struct document *document)
{
    struct arena *arena = &task->session->document;
    struct suppressions table = { .path = document->name, .text = document->text };
    const struct suppressions *known = &task->known.tables[0];
    if (task->known.open[0] &&
        str_eq(address_path(known->path), address_path(table.path)))
        return;
    suppressions_read(arena, &table, task->judging.as_of);
    lint_table(task, arena, &table);
}

/* For mending: with all checks, so that no other one finds the result worse. */
static void
judge_whole(void *owner, const struct document *document, const char *path,
            struct run *run)
{
    struct task *task = owner;
    judging_run(task->session, &task->judging, document, path, &(struct selection){ 0 },
                run);
    known_hide(task->session, &task->known, run);
    model_close(run);
}

static bool
is_named(const struct session *session, const char *path)
{
    const struct options *options = &session->options;
    for (size_t i = 0; i < options->operands.len; i++)
        if (str_eq(str_of(options->operands.items[i]), str_of(path)))
            return true;
    return false;
}

/* ROOT/notices/… beside ROOT/filings. */
static bool
is_of_repo(struct session *session, const char *path)
{
    struct str own, whole = str_of(path);
    size_t at = repo_path_folder(whole, STR("notices"));
    if (at == whole.len)
        return false;
    struct arena *arena = &session->document;
    const char *filings =
        lexical_join(arena, str_sub(whole, 0, at), STR("filings")).ptr;
    return documents_is_folder(session, filings, &own);
}

/* The notice of a data repo was issued and is kept byte for byte: its wording can be mended no
 * more, and nobody who files is to blame for it. Whoever asks for it by name is told all. */
static void
spare_issued(struct session *session, const char *path, struct run *run)
{
    if (!run->notice || is_named(session, path) || !is_of_repo(session, path))
        return;
    for (size_t i = 0; i < run->findings.len; i++)
        if (run->findings.items[i].severity == SEVERITY_WARNING)
            run->findings.items[i].severity = SEVERITY_INFO;
}

static void
lint_one(struct task *task, const char *path)
{
    struct session *session = task->session;
    struct document document;
    if (!document_read(session, path, &document)) {
        if (!task->mending.shows)
            report_unread(&task->report, document.name, document.why);
        return;
    }
    if (known_is_waivers(document.name)) {
        if (!task->mending.shows)
            lint_waivers(task, &document);
        return;
    }
    struct selection selection = task->judging.selection;
    selection.ignore = config_ignored(session, document.name);
    if (task->mending.on)
        mending_do(session, &task->mending, path, &document, &selection);
    if (task->mending.shows)
        return;
    struct run run;
    judging_run(session, &task->judging, &document, path, &selection, &run);
    spare_issued(session, path, &run);
    known_apply(session, &task->known, &run, &selection);
    judge(task, &run);
    report_run(&task->report, &session->document, &run);
    model_close(&run);
}

static void
lint_all(struct task *task, const struct paths *paths)
{
    for (size_t i = 0; i < paths->len; i++) {
        meter_step(task->session, i, paths->len, paths->items[i]);
        lint_one(task, paths->items[i]);
    }
    meter_clear(task->session);
}

static void
report_around(struct task *task, struct run *run, const struct selection *selection)
{
    known_apply(task->session, &task->known, run, selection);
    judge(task, run);
    if (run->findings.len || run->not_checked.len)
        report_run(&task->report, &task->session->arena, run);
}

/* The folders of periods, and the repo. */
static void
lint_around(struct task *task, const struct paths *paths)
{
    struct session *session = task->session;
    struct around_runs runs = around_runs(session, paths->items, paths->len);
    for (size_t i = 0; i < runs.len; i++) {
        struct run *run = &runs.items[i];
        struct selection selection = task->judging.selection;
        run->as_of = task->judging.as_of;
        run->severities = task->judging.severities;
        selection.ignore = config_ignored(session, run->path);
        lint_run(run, &selection);
        struct around_runs inside = around_inside(session, run);
        for (size_t k = 0; k < inside.len; k++)
            report_around(task, &inside.items[k], &selection);
        report_around(task, run, &selection);
    }
}

static bool
task_read(struct task *task)
{
    struct session *session = task->session;
    const struct options *options = &session->options;
    if (!judging_read(session, &task->judging))
        return false;
    if (options->commit_msg.len)
        task->judging.selection.select = STR("PUB");
    task->fail_on =
        (enum severity)option_choice(SEVERITIES, options->fail_on, SEVERITY_ERROR);
    task->report = (struct report){
        .out = session->out,
        .arena = &session->arena,
        .format = (enum findings_format)option_choice(LINT_FORMATS, options->format, 0),
        .language = session->language,
        .color = session->color,
        .statistics = options->statistics,
    };
    task->mending.judge = judge_whole;
    task->mending.owner = task;
    if (!mending_open(session, &task->mending))
        return false;
    task->report.mends = task->mending.on;
    if (task->mending.on_stdin)
        task->report.out = stderr;
    return true;
}

static void
report(struct task *task, const struct paths *paths)
{
    struct session *session = task->session;
    report_begin(&task->report);
    lint_all(task, paths);
    struct paths filings = lint_paths_around(session, paths);
    lint_around(task, &filings);
    lint_known(task);
    known_write(session, &task->known);
    if (session->options.exit_zero)
        session->findings = false;
    if (session->options.exit_non_zero_on_fix && task->mending.mended)
        session->findings = true;
    task->report.suppressed = known_count(&task->known);
    task->report.mended = task->mending.mended;
    task->report.status = session_status(session);
    report_end(&task->report);
}

/* --diff: what would be mended, and no report. */
static void
show_fixes(struct task *task, const struct paths *paths)
{
    lint_all(task, paths);
    task->session->findings = task->mending.files > 0;
}

void
command_lint(struct session *session)
{
    struct task task = { .session = session };
    if (session->options.show_config) {
        config_show(session);
        return;
    }
    if (!task_read(&task) || !known_open(session, &task.known, task.judging.as_of) ||
        !session_ready(session) || (session->options.watch && !watch_rounds(session)))
        return;
    struct paths paths = lint_paths(session);
    struct seen_files *seen =
        session->options.watch ? watch_see(session, &paths) : NULL;
    if (task.mending.shows)
        show_fixes(&task, &paths);
    else
        report(&task, &paths);
    mending_close(session, &task.mending);
    if (seen)
        watch_wait(session, seen);
}
