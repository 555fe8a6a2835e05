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

bool
judging_read(struct session *session, struct judging *judging)
{
    const struct options *options = &session->options;
    if (!codes_known(session, options->select) ||
        !codes_known(session, options->ignore))
        return false;
    if (!day_asked(session, &judging->as_of))
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
    lint_run(run, selection);
}
