/* From options to checks, and the checks of a document. */
#include "cmd/judging.h"

#include "cmd/command.h"
#include "cmd/day.h"
#include "cmd/model.h"
#include "cmd/profiles.h"

static bool
codes_known(struct session *session, struct str list)
{
    struct str entry, near = { 0 };
    if (!selection_unknown(list, &entry, &near))
        return true;
    struct option_fault fault = { MESSAGE_UNKNOWN_CHECK, { entry }, near };
    command_line_fault(session, &fault);
    return false;
}

/* A whole number from 1 on. */
static bool
jobs_good(struct session *session)
{
    struct str jobs = session->options.jobs;
    bool good = !jobs.len || (jobs.ptr[0] != '0' && jobs.len < 6);
    for (size_t i = 0; i < jobs.len; i++)
        good = good && jobs.ptr[i] >= '0' && jobs.ptr[i] <= '9';
    if (good)
        return true;
    struct option_fault fault = { MESSAGE_OPTION_VALUE,
                                  { STR("--jobs"), jobs, STR("1, 2, …") },
                                  { 0 } };
    command_line_fault(session, &fault);
    return false;
}

bool
judging_read(struct session *session, struct judging *judging)
{
    const struct options *options = &session->options;
    if (!codes_known(session, options->select) ||
        !codes_known(session, options->ignore))
        return false;
    if (!jobs_good(session) || !day_asked(session, &judging->as_of))
        return false;
    if (!profiles_apply(session, &judging->selection.select, &judging->severities))
        return false;
    judging->selection.ignore = options->ignore;
    return true;
}

void
judging_run(struct session *session, const struct judging *judging,
            const struct document *document, const char *path,
            const struct selection *selection, struct run *run)
{
    model_of_any(session, document, path, run);
    run->as_of = judging->as_of;
    run->severities = judging->severities;
    if (run->filing && run->text->utf8.len > ARENA_LONG_BYTES)
        run->more_rules = session_more_rules(session);
    lint_run(run, selection);
}
