/* From a document to its model. */
#include "cmd/model.h"

#include "cmd/registry_files.h"
#include "cmd/repo.h"

#include <string.h>
static bool
is_readable(enum content content)
{
    return content == CONTENT_TEXT || content == CONTENT_HTML ||
           content == CONTENT_EMPTY;
}

bool
model_is_text(struct session *session, const struct document *document)
{
    if (is_readable(document->text.content))
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

/* What lies in the folder of a period (filings/2025/M06) is a filing, whatever it says. */
static bool
read_filing(struct session *session, const struct document *document, struct run *run)
{
    struct filing_source source = {
        .text = &document->text,
        .path = str_of(document->name),
        .rules = session->rules,
        .tables = session_filing_tables(session),
    };
    bool placed = filing_path_read(source.path).period.form != TERM_NONE;
    if (!source.tables || (!placed && !filing_is(run->arena, &source)))
        return false;
    if (placed && !is_readable(document->text.content))
        return true; /* there is nothing to read, and no notice is meant */
    run->filing = filing_open(run->arena, &source);
    run->around = repo_around(session, document->name, year_of(run->filing));
    return true;
}

/* 2025 of registry/2025/targets.tsv; 0: none. */
static int
year_of_path(const char *path)
{
    struct str rest = str_of(path), part;
    int year = 0;
    while (str_cut(&rest, '/', &part)) {
        int number = 0;
        for (size_t i = 0; i < part.len && part.len == 4; i++)
            number = part.ptr[i] >= '0' && part.ptr[i] <= '9'
                         ? number * 10 + (part.ptr[i] - '0')
                         : -100000;
        if (number > 1900)
            year = number;
    }
    return year;
}

static void
read_sheet(struct session *session, const struct document *document, struct run *run)
{
    struct sheet *sheet = arena_new(run->arena, struct sheet);
    const char *slash = strrchr(document->name, '/');
    struct str name = str_of(slash ? slash + 1 : document->name);
    sheet->name = str_sub(name, 0, name.len - STR(".tsv").len);
    sheet->path = str_of(document->name);
    sheet_read(run->arena, document->text.source, sheet);
    run->sheet = sheet;
    run->around = repo_around(session, document->name, year_of_path(document->name));
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
    if (is_registry(session, path, &file)) {
        run->registry = registry_file_read(run->arena, &file, run->text);
        run->around = repo_around(session, document->name, year_of_path(path));
    } else if (registry_sheet_named(str_of(path))) {
        read_sheet(session, document, run);
    } else if (!read_filing(session, document, run))
        read_notice(session, document, run);
}

void
model_close(struct run *run)
{
    filing_close(run->filing);
    run->filing = NULL;
}
