/* duban diff: what became of an old notice in a new one. */
#include "cmd/command.h"
#include "cmd/documents.h"
#include "cmd/model.h"
#include "output/changes.h"

/* One of the two notices, read whole. */
struct read {
    struct document document;
    struct run run;
};

/* A notice without items says nothing that could be compared. */
static bool
read_notice(struct session *session, const char *path, struct read *read)
{
    if (!document_read(session, path, &read->document) ||
        !model_read(session, &read->document, &read->run) || !read->run.accounts)
        return false;
    if (read->run.notice->items.len)
        return true;
    session_says(session, read->document.name, MESSAGE_DIFF_NO_ITEMS, STR(""), STR(""),
                 STR(""));
    return false;
}

static void
compare(struct session *session, const struct read *old, const struct read *new)
{
    struct comparison *comparison = compare_notices(
        &session->document, (struct compared){ old->run.notice, old->run.accounts },
        (struct compared){ new->run.notice, new->run.accounts });
    struct changes changes = {
        .out = session->out,
        .arena = &session->document,
        .format = (enum changes_format)option_choice(DIFF_FORMATS,
                                                     session->options.format, 0),
        .language = session->language,
        .color = session->color,
        .old_path = old->document.name,
        .new_path = new->document.name,
        .comparison = comparison,
    };
    changes_print(&changes);
    if (comparison->too_many)
        session_says(session, NULL, MESSAGE_DIFF_TOO_MANY, STR(""), STR(""), STR(""));
    session->findings = comparison_differs(comparison);
}

void
command_diff(struct session *session)
{
    struct read old, new;
    if (session->options.operands.len != 2) {
        session_says(session, NULL, MESSAGE_DIFF_TWO, STR(""), STR(""), STR(""));
        return;
    }
    if (!session_rules(session))
        return;
    bool good = read_notice(session, session->options.operands.items[0], &old);
    struct arena first = session->document; /* both stay until they are compared */
    session->document = (struct arena){ 0 };
    if (read_notice(session, session->options.operands.items[1], &new) && good)
        compare(session, &old, &new);
    arena_release(&first);
}
