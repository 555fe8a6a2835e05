/* From a document to its model. */
#include "cmd/model.h"

#include "cmd/registry_files.h"
#include "cmd/repo.h"

bool
model_is_text(struct session *session, const struct document *document)
{
    enum content content = document->text.content;
    if (content == CONTENT_TEXT || content == CONTENT_HTML || content == CONTENT_EMPTY)
        return true;
    session_says(session, document->name, MESSAGE_NOT_TEXT, STR(""), STR(""), STR(""));
    return false;
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

/* The period and with it the year: of the path, else of what stands above the rows. */
static int
year_of(const struct filing *filing)
{
    int year = filing->path.period.year;
    if (!year)
        year = filing->preamble.period.year;
    return year ? year : filing->preamble.year;
}

static bool
read_filing(struct session *session, const struct document *document, struct run *run)
{
    struct filing_source source = {
        .text = &document->text,
        .path = str_of(document->name),
        .rules = session->rules,
        .tables = session_filing_tables(session),
    };
    if (!source.tables || !filing_is(run->arena, &source))
        return false;
    run->filing = filing_open(run->arena, &source);
    run->around = repo_around(session, document->name, year_of(run->filing));
    return true;
}

bool
model_read(struct session *session, const struct document *document, struct run *run)
{
    *run = run_of(session, document);
    if (!model_is_text(session, document))
        return false;
    read_notice(session, document, run);
    return true;
}

static bool
is_registry(struct session *session, const char *path, struct registry_file *file)
{
    struct arena *arena = &session->document;
    struct str own;
    if (!session->snapshot)
        return registry_file_named(arena, path, file);
    return snapshot_own_path(session, arena, path, &own) &&
           registry_file_in_tree(&session->snapshot->tree, own, file);
}

void
model_of_any(struct session *session, const struct document *document, const char *path,
             struct run *run)
{
    struct registry_file file;
    *run = run_of(session, document);
    if (is_registry(session, path, &file))
        run->registry = registry_file_read(run->arena, &file, run->text);
    else if (!read_filing(session, document, run))
        read_notice(session, document, run);
}

void
model_close(struct run *run)
{
    filing_close(run->filing);
    run->filing = NULL;
}
