/* duban report: the picture of a period for people. */
#include "cmd/command.h"
#include "cmd/occasion.h"
#include "output/picture.h"

struct reporting {
    struct occasion occasion;
    struct picture picture;
};

static void
add_filing(void *owner, const struct run *run)
{
    struct reporting *reporting = owner;
    struct session *session = reporting->occasion.session;
    for (size_t i = 0; i < run->findings.len; i++)
        if (run->findings.items[i].severity == SEVERITY_ERROR)
            session->findings = true;
    picture_filing(&reporting->picture, &session->document, run);
}

/* The year's notice, judged; false when there is none. */
static bool
read_notice(struct reporting *reporting, struct run *run)
{
    struct session *session = reporting->occasion.session;
    const struct plan *plan = reporting->occasion.around->plan;
    if (!plan || !plan->notice || !session_tables(session))
        return false;
    arena_reset(&session->document);
    *run = (struct run){
        .arena = &session->document,
        .rules = session->rules,
        .path = arena_str(&session->arena, plan->notice_path).ptr,
        .text = plan->notice->text,
        .notice = plan->notice,
        .as_of = reporting->occasion.as_of,
        .severities = reporting->occasion.severities,
    };
    run->accounts =
        targets_find(run->arena, session->rules, session->tables, plan->notice);
    struct selection selection = reporting->occasion.files;
    selection.ignore = config_ignored(session, run->path);
    lint_run(run, &selection);
    known_apply(session, &reporting->occasion.known, run, &selection);
    if (run->not_checked.len)
        session->trouble = true;
    return true;
}

void
command_report(struct session *session)
{
    struct reporting *reporting = arena_new(&session->arena, struct reporting);
    struct occasion *occasion = &reporting->occasion;
    struct picture *picture = &reporting->picture;
    struct run notice;
    occasion->session = session;
    occasion->knows = true;
    occasion->folder.select = STR("COV,XFL");
    occasion->on_filing = add_filing;
    occasion->owner = reporting;
    picture->view = (struct collected_view){
        .out = session->out,
        .arena = &session->arena,
        .language = session->language,
        .collection = &occasion->collection,
        .around = &occasion->run,
    };
    picture_open(picture);
    if (!occasion_read(occasion))
        return;
    picture->view.period = occasion->code;
    session->findings |= occasion_disagrees(occasion);
    bool has_notice = read_notice(reporting, &notice);
    picture_print(picture, &session->document, has_notice ? &notice : NULL);
}
