/* Tables of known findings: where they are, and writing them. */
#include "cmd/known.h"

#include "base/file.h"
#include "output/print.h"
#include "output/sentence.h"
#include "output/shown.h"

#include <string.h>
#include <sys/stat.h>

#define WAIVERS_NAME "waivers.tsv"

enum { WAIVERS, BASELINE };

bool
known_is_waivers(const char *path)
{
    const char *slash = strrchr(path, '/');
    return str_ends(str_of(slash ? slash + 1 : path), STR(WAIVERS_NAME));
}

static bool
read_table(struct session *session, struct known *known, int which, const char *path,
           struct date as_of)
{
    struct suppressions *table = &known->tables[which];
    struct str bytes, why;
    if (!file_read(&session->arena, path, &bytes, &why)) {
        session_says(session, path, MESSAGE_CANNOT_READ, why, STR(""), STR(""));
        return false;
    }
    *table = (struct suppressions){
        .path = path,
        .text = text_decode(&session->arena, bytes),
        .baseline = which == BASELINE,
        .use_known = true,
    };
    suppressions_read(&session->arena, table, as_of);
    known->open[which] = true;
    return true;
}

bool
known_open(struct session *session, struct known *known, struct date as_of)
{
    const struct options *options = &session->options;
    struct arena *arena = &session->arena;
    const struct config *config = &session->config;
    *known = (struct known){ .writes = options->write_baseline.len > 0,
                             .written = { .arena = arena } };
    const char *waivers = options->waivers.ptr;
    struct stat status;
    if (!options->waivers.len) {
        waivers = WAIVERS_NAME;
        if (!str_eq(config->root, config->here))
            waivers =
                arena_printf(arena, "%.*s/%s", STR_ARG(config->root), waivers).ptr;
    }
    bool good = true;
    if (options->waivers.len || !stat(waivers, &status))
        good = read_table(session, known, WAIVERS, waivers, as_of);
    /* A baseline that is about to be written says nothing yet. */
    if (options->baseline.len && !known->writes)
        good =
            read_table(session, known, BASELINE, options->baseline.ptr, as_of) && good;
    return good;
}

static void
write_finding(struct session *session, struct known *known,
              const struct finding *finding, struct str path)
{
    struct buf *out = &known->written;
    buf_printf(out, "%.*s\t%s\t", STR_ARG(finding->fingerprint), finding->check->code);
    buf_add(out, path);
    buf_char(out, '\t');
    shown(out, sentence_whole(&session->document, finding, session->language));
    buf_char(out, '\n');
    known->written_count++;
}

void
known_hide(struct session *session, const struct known *known, struct run *run)
{
    struct str path = config_own_path(session, run->arena, run->path);
    for (int i = 0; i < 2; i++) {
        if (!known->open[i])
            continue;
        struct suppressions table = known->tables[i];
        size_t count = table.items.len;
        table.items.items =
            arena_alloc_array(run->arena, count, sizeof *table.items.items);
        for (size_t k = 0; k < count; k++)
            table.items.items[k] = known->tables[i].items.items[k];
        suppressions_apply(&table, run, path, &(struct selection){ 0 });
    }
}

void
known_apply(struct session *session, struct known *known, struct run *run,
            const struct selection *selection)
{
    struct str path = config_own_path(session, run->arena, run->path);
    for (int i = 0; i < 2; i++)
        if (known->open[i])
            suppressions_apply(&known->tables[i], run, path, selection);
    if (!known->writes)
        return;
    for (size_t i = 0; i < run->findings.len; i++)
        write_finding(session, known, &run->findings.items[i], path);
    run->findings.len = 0;
}

size_t
known_count(const struct known *known)
{
    return known->tables[WAIVERS].suppressed + known->tables[BASELINE].suppressed +
           known->written_count;
}

void
known_write(struct session *session, struct known *known)
{
    struct arena *arena = &session->arena;
    if (!known->writes)
        return;
    const char *path = session->options.write_baseline.ptr;
    if (session->trouble) {
        session_says(session, path, MESSAGE_BASELINE_KEPT, STR(""), STR(""), STR(""));
        return;
    }
    struct buf whole = { .arena = arena };
    buf_add(&whole, STR("fingerprint\tcode\tpath\tmessage\n"));
    buf_add(&whole, buf_str(&known->written));
    struct str why;
    if (!file_write(arena, path, buf_str(&whole), &why)) {
        session_says(session, path, MESSAGE_CANNOT_WRITE, why, STR(""), STR(""));
        return;
    }
    struct buf says = { .arena = arena };
    buf_add(&says,
            message(arena, session->language, MESSAGE_BASELINE_WRITTEN, str_of(path),
                    arena_printf(arena, "%zu", known->written_count), STR("")));
    buf_char(&says, '\n');
    print_buf(stderr, &says);
}
