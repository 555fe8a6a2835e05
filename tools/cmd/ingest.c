/* duban ingest: the registry of a data repo, from a notice and from what people said. */
#include "base/digest.h"
#include "base/file.h"
#include "cmd/command.h"
#include "cmd/documents.h"
#include "cmd/model.h"
#include "lint/lint.h"
#include "output/findings.h"
#include "output/print.h"
#include "output/shown.h"
#include "registry/registry.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct ingest {
    struct session *session;
    struct arena *arena; /* of the document */
    struct run notice;
    struct str repo, folder; /* REPO, REPO/registry/<year> */
    struct str notice_path;  /* for the heads of the tables */
    const struct registry_sheet *sheets[REGISTRY_TABLES]; /* to be written */
    struct str paths[REGISTRY_TABLES], bytes[REGISTRY_TABLES], old[REGISTRY_TABLES];
};

static void
says(struct ingest *ingest, const char *path, enum message name, struct str word)
{
    session_says(ingest->session, path, name, word, STR(""), STR(""));
}

/* The year of --year, else of the notice; 0, and told, when there is none. */
static int
year_of(struct ingest *ingest)
{
    struct str given = ingest->session->options.year;
    int year = ingest->notice.notice->year;
    if (given.len) {
        year = given.len == 4 ? atoi(arena_str(ingest->arena, given).ptr) : 0;
        if (year < 1000)
            says(ingest, NULL, MESSAGE_OPTION_YEAR, given);
        return year < 1000 ? 0 : year;
    }
    if (!year)
        says(ingest, ingest->notice.path, MESSAGE_WHICH_YEAR, STR(""));
    return year;
}

/* A folder of the repo, made when it is not there; a symbolic link is refused, since it
 * may lead out of the repo. */
static bool
folder_ready(struct ingest *ingest, const char *path)
{
    struct stat status;
    if (lstat(path, &status)) {
        if (!mkdir(path, 0777))
            return true;
    } else {
        if (S_ISDIR(status.st_mode))
            return true;
        errno = S_ISLNK(status.st_mode) ? ELOOP : ENOTDIR;
    }
    says(ingest, path, MESSAGE_CANNOT_WRITE, str_of(strerror(errno)));
    return false;
}

/* The notice's path seen from the repo; of one outside of it the name alone, so that
 * the tables do not depend on whose machine they were made on. */
static struct str
path_in_repo(struct ingest *ingest, const char *path)
{
    char *file = realpath(path, NULL), *repo = realpath(ingest->repo.ptr, NULL);
    struct str name = str_of(ingest->notice.path), end = str_of(file);
    struct str root = arena_printf(ingest->arena, "%s/", repo ? repo : "");
    if (file && repo && str_starts(end, root))
        name = arena_str(ingest->arena, str_sub(end, root.len, end.len));
    else if (strrchr(ingest->notice.path, '/'))
        name = str_of(strrchr(ingest->notice.path, '/') + 1);
    free(file);
    free(repo);
    return name;
}

static bool
places_ready(struct ingest *ingest, const char *path)
{
    struct str asked = ingest->session->options.repo;
    struct stat status;
    ingest->repo = asked.len ? asked : STR(".");
    int year = year_of(ingest);
    if (!year)
        return false;
    if (stat(ingest->repo.ptr, &status) || !S_ISDIR(status.st_mode)) {
        says(ingest, ingest->repo.ptr, MESSAGE_CANNOT_WRITE, str_of(strerror(ENOTDIR)));
        return false;
    }
    ingest->notice_path = path_in_repo(ingest, path);
    struct str registry = arena_printf(ingest->arena, "%s/registry", ingest->repo.ptr);
    if (str_eq(ingest->repo, STR(".")))
        registry = STR("registry");
    ingest->folder = arena_printf(ingest->arena, "%s/%04d", registry.ptr, year);
    return folder_ready(ingest, registry.ptr) &&
           folder_ready(ingest, ingest->folder.ptr);
}

static struct report
report_of(struct ingest *ingest)
{
    return (struct report){
        .out = ingest->session->out,
        .arena = &ingest->session->arena,
        .format = FINDINGS_CONCISE,
        .language = ingest->session->language,
        .color = ingest->session->color,
    };
}

/* Lints BYTES as the table at PATH with the checks of SELECT and prints what they say;
 * returns how much that is. SHEET, when not NULL, is what was read. */
static size_t
judge(struct ingest *ingest, enum registry_table table, struct str bytes,
      struct str select, const struct registry_sheet **sheet)
{
    struct text *text = arena_new(ingest->arena, struct text);
    *text = text_decode(ingest->arena, bytes);
    struct run run = {
        .arena = ingest->arena,
        .rules = ingest->session->rules,
        .path = ingest->paths[table].ptr,
        .text = text,
        .registry = registry_read(ingest->arena, table, text),
    };
    const struct selection selection = { .select = select };
    lint_run(&run, &selection);
    struct report report = report_of(ingest);
    report_begin(&report);
    report_run(&report, ingest->arena, &run);
    if (sheet)
        *sheet = run.registry;
    return run.findings.len + run.not_checked.len;
}

/* Reads the table that is there; false, and told, when it cannot be read as one. *OLD
 * stays NULL when there is none. */
static bool
read_old(struct ingest *ingest, enum registry_table table,
         const struct registry_sheet **old)
{
    const char *path = ingest->paths[table].ptr;
    struct stat status;
    struct str why;
    bool there = !lstat(path, &status);
    if (!there && errno == ENOENT)
        return true;
    if (there && !S_ISREG(status.st_mode))
        errno = S_ISLNK(status.st_mode) ? ELOOP : EINVAL;
    if (!there || !S_ISREG(status.st_mode)) {
        says(ingest, path, MESSAGE_CANNOT_READ, str_of(strerror(errno)));
        return false;
    }
    if (!file_read(ingest->arena, path, &ingest->old[table], &why)) {
        says(ingest, path, MESSAGE_CANNOT_READ, why);
        return false;
    }
    if (!judge(ingest, table, ingest->old[table], STR("ENG13"), old))
        return true;
    says(ingest, path, MESSAGE_REGISTRY_FAULTS, STR(""));
    return false;
}

static bool
make(struct ingest *ingest, enum registry_table table)
{
    const char *name = registry_table_name(table);
    ingest->paths[table] =
        arena_printf(ingest->arena, "%s/%s.tsv", ingest->folder.ptr, name);
    const struct registry_sheet *old = NULL;
    if (!read_old(ingest, table, &old))
        return false;
    const struct registry_sheet *sheet =
        registry_derive(ingest->arena, table, ingest->notice.notice,
                        ingest->notice.accounts, ingest->notice_path);
    if (old)
        sheet = registry_merge(ingest->arena, sheet, old);
    struct buf bytes = { .arena = ingest->arena };
    registry_print(&bytes, sheet);
    ingest->sheets[table] = sheet;
    ingest->bytes[table] = buf_str(&bytes);
    return true;
}

static size_t
count_of_people(const struct registry_sheet *sheet)
{
    size_t source = registry_column(sheet->table, COLUMN_SOURCE), count = 0;
    for (size_t i = 0; i < sheet->rows.len; i++)
        count += str_eq(sheet->rows.items[i].cells[source], STR("person"));
    return count;
}

/* Writes the table unless it is there already; false, and told, when it cannot be. */
static bool
write(struct ingest *ingest, enum registry_table table)
{
    const struct registry_sheet *sheet = ingest->sheets[table];
    const char *path = ingest->paths[table].ptr;
    bool same = str_eq(ingest->bytes[table], ingest->old[table]);
    struct str why;
    if (!same && !file_write(ingest->arena, path, ingest->bytes[table], &why)) {
        says(ingest, path, MESSAGE_CANNOT_WRITE, why);
        return false;
    }
    struct buf line = { .arena = ingest->arena };
    shown(&line, str_of(path));
    buf_add(&line, STR(": "));
    buf_add(&line, message(ingest->arena, ingest->session->language,
                           same ? MESSAGE_REGISTRY_SAME : MESSAGE_REGISTRY_WRITTEN,
                           arena_printf(ingest->arena, "%zu", sheet->rows.len),
                           arena_printf(ingest->arena, "%zu", count_of_people(sheet)),
                           STR("")));
    buf_char(&line, '\n');
    print_buf(ingest->session->out, &line);
    return true;
}

/* All tables are made before the first is written. */
static void
ingest_notice(struct ingest *ingest, const char *path)
{
    if (!places_ready(ingest, path))
        return;
    for (int table = 0; table < REGISTRY_TABLES; table++)
        if (!make(ingest, (enum registry_table)table))
            return;
    for (int table = 0; table < REGISTRY_TABLES; table++)
        if (!write(ingest, (enum registry_table)table))
            return;
    for (int table = 0; table < REGISTRY_TABLES; table++)
        if (judge(ingest, (enum registry_table)table, ingest->bytes[table],
                  STR("ENG14"), NULL))
            ingest->session->findings = true;
}

void
command_ingest(struct session *session)
{
    if (session->options.operands.len != 1) {
        session_says(session, NULL, MESSAGE_ONE_FILE, STR("duban ingest"), STR(""),
                     STR(""));
        return;
    }
    const char *path = session->options.operands.items[0];
    struct document document;
    struct ingest ingest = { .session = session, .arena = &session->document };
    if (!session_rules(session) || !document_read(session, path, &document) ||
        !model_read(session, &document, &ingest.notice))
        return;
    ingest_notice(&ingest, path);
}
