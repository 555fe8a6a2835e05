/* From a document to its model. */
#include "cmd/model.h"

#include "cmd/registry_files.h"

static bool
is_readable(enum content content)
{
    return content == CONTENT_TEXT || content == CONTENT_HTML ||
           content == CONTENT_EMPTY;
}

static void
read_notice(struct session *session, const struct document *document, struct run *run)
{
    struct arena *arena = &session->document;
    run->notice = notice_parse(arena, session->rules, &document->text);
    if (session_tables(session))
        run->accounts =
            targets_find(arena, session->rules, session->tables, run->notice);
}

static struct run
run_of(struct session *session, const struct document *document)
{
    return (struct run){
        .arena = &session->document,
        .rules = session->rules,
        .path = document->name,
        .text = &document->text,
    };
}

bool
model_read(struct session *session, const struct document *document, struct run *run)
{
    *run = run_of(session, document);
    if (!is_readable(document->text.content)) {
        session_says(session, document->name, MESSAGE_NOT_TEXT, STR(""), STR(""),
                     STR(""));
        return false;
    }
    read_notice(session, document, run);
    return true;
}

void
model_of_any(struct session *session, const struct document *document, const char *path,
             struct run *run)
{
    struct registry_file file;
    *run = run_of(session, document);
    if (registry_file_named(run->arena, path, &file))
        run->registry = registry_file_read(run->arena, &file, run->text);
    else
        read_notice(session, document, run);
}
