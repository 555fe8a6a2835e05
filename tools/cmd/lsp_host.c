/* Judging what an editor has open. */
#include "cmd/lsp_host.h"

#include "base/file.h"
#include "base/utf8.h"
#include "cmd/model.h"
#include "cmd/registry_files.h"
#include "lint/fix.h"
#include "lsp/saved.h"

/* A buffer and where it is. */
struct open_file {
    struct world *world;
    const char *path; /* from the root on */
    struct document document;
    enum saved_how how;
};

/* Texts of the editor, for files around the one in hand. Files of other encodings that
 * the editor misread are taken from disk. */
static bool
read_open(void *owner, struct arena *arena, struct str path, struct str *bytes)
{
    struct house *house = owner;
    for (size_t i = 0; i < house->server.buffers.len; i++) {
        const struct buffer *buffer = house->server.buffers.items[i];
        if (!buffer->path.len || !str_eq(buffer->path, path) ||
            str_has(buffer->text, STR("\xEF\xBF\xBD")))
            continue;
        *bytes = arena_str(arena, buffer->text);
        return true;
    }
    return false;
}

/* A document without a file lies in the workspace and is known by the last part of its
 * URI. */
static struct str
path_of(struct arena *arena, struct str folder, const struct buffer *buffer)
{
    struct str path = buffer->path;
    if (path.len)
        return path;
    size_t at = buffer->uri.len;
    while (at && buffer->uri.ptr[at - 1] != '/' && buffer->uri.ptr[at - 1] != ':')
        at--;
    struct str name = str_sub(buffer->uri, at, buffer->uri.len);
    return arena_printf(arena, "%s%.*s", folder.len ? folder.ptr : "/", STR_ARG(name));
}

/* What lint looks at; a document that is no file is whatever it looks like. */
static bool
is_judged(struct arena *arena, const struct buffer *buffer, const char *path)
{
    struct registry_file file;
    struct str name = str_of(path);
    return !buffer->path.len || document_is_text(path) || document_is_filing(path) ||
           known_is_waivers(path) || str_ends(name, STR(".csv")) ||
           str_ends(name, STR(".tsv")) || registry_file_named(arena, path, &file);
}

/* False when BUFFER is nothing that checks look at. */
static bool
open_file(struct house *house, const struct buffer *buffer, struct open_file *file)
{
    *file = (struct open_file){ 0 };
    arena_reset(&house->message);
    struct str path = path_of(&house->message, house->worlds.folder, buffer);
    if (utf8_valid(path) < path.len)
        return false;
    struct world *world = file->world = world_of(&house->worlds, path);
    if (!world)
        return false;
    struct arena *arena = &world->live.document;
    arena_reset(arena);
    file->path = arena_str(arena, str_sub(path, world->root.len, path.len)).ptr;
    if (!is_judged(arena, buffer, file->path))
        return false;
    struct str bytes, why;
    struct text *disk = NULL;
    if (buffer->path.len && file_read(arena, buffer->path.ptr, &bytes, &why)) {
        disk = arena_new(arena, struct text);
        *disk = text_decode(arena, bytes);
    }
    file->document.name = file->path;
    /* The buffer may change while this is kept. */
    struct str text = arena_str(arena, buffer->text);
    file->how = saved_text(arena, text, disk, &file->document.text);
    if (file->how == SAVED_MISREAD)
        file->document.text = *disk;
    return true;
}

static struct str
encoding_to_reopen(const struct text *text)
{
    if (text->encoding == ENCODING_CP936)
        return STR("GB18030");
    return str_of(encoding_name(text->encoding));
}

/* The form of a table of waivers, its days, and not its use. */
static void
judge_waivers(const struct open_file *file, struct run *run)
{
    struct session *session = &file->world->live;
    struct arena *arena = &session->document;
    struct suppressions *table = arena_new(arena, struct suppressions);
    *table = (struct suppressions){ .path = file->path, .text = file->document.text };
    suppressions_read(arena, table, file->world->judging.as_of);
    *run = (struct run){
        .arena = arena,
        .rules = session->rules,
        .path = file->path,
        .text = &table->text,
        .as_of = file->world->judging.as_of,
        .severities = file->world->judging.severities,
        .suppressions = table,
    };
    lint_run(run, &(struct selection){ .select = STR("ENG05") });
}

static struct selection
selection_of(const struct open_file *file)
{
    struct selection selection = file->world->judging.selection;
    selection.ignore = config_ignored(&file->world->live, file->path);
    return selection;
}

static void
judge_document(const struct open_file *file, const struct document *document,
               const struct selection *selection, struct run *run)
{
    struct world *world = file->world;
    judging_run(&world->live, &world->judging, document, file->path, selection, run);
    known_hide(&world->live, &world->known, run);
    model_close(run);
}

static struct judged
judge(void *owner, const struct buffer *buffer)
{
    struct house *house = owner;
    struct open_file file;
    if (!open_file(house, buffer, &file))
        return (struct judged){ 0 };
    struct judged judged = { .root = file.world->root };
    house->host.language = file.world->base.language;
    if (file.how == SAVED_MISREAD) {
        judged.reopen = encoding_to_reopen(&file.document.text);
        return judged;
    }
    struct document *document = arena_new(&file.world->live.document, struct document);
    *document = file.document;
    struct selection selection = selection_of(&file);
    if (known_is_waivers(file.path))
        judge_waivers(&file, &house->run);
    else
        judge_document(&file, document, &selection, &house->run);
    judged.run = &house->run;
    return judged;
}

/* As fix judges what it made: with all checks. */
static void
judge_text(void *owner, const struct text *text, struct run *run)
{
    const struct open_file *file = owner;
    struct document *document = arena_new(&file->world->live.document, struct document);
    *document = file->document;
    document->text = *text;
    judge_document(file, document, &(struct selection){ 0 }, run);
}

static const struct text *
mend(void *owner, const struct buffer *buffer)
{
    struct house *house = owner;
    struct open_file opened;
    if (!open_file(house, buffer, &opened) || opened.how == SAVED_MISREAD ||
        known_is_waivers(opened.path))
        return NULL;
    struct open_file *file = arena_new(&opened.world->live.document, struct open_file);
    *file = opened;
    struct selection selection = selection_of(file);
    struct fixer fixer = { &selection, false, judge_text, file };
    struct fixed fixed = fix(&fixer, &file->world->live.document, &file->document.text);
    return fixed.outcome == FIX_DONE ? fixed.text : NULL;
}

static void
open_folder(void *owner, struct str folder)
{
    struct house *house = owner;
    const char *slash = str_ends(folder, STR("/")) ? "" : "/";
    if (folder.len)
        house->worlds.folder =
            arena_printf(&house->worlds.arena, "%.*s%s", STR_ARG(folder), slash);
}

static void
edited(void *owner, struct str path)
{
    struct house *house = owner;
    worlds_edited(&house->worlds, path);
}

static void
forget(void *owner, bool settings)
{
    struct house *house = owner;
    worlds_forget(&house->worlds, settings);
}

static struct str
trouble(void *owner)
{
    struct house *house = owner;
    struct str root = house->worlds.faulty;
    house->worlds.faulty = (struct str){ 0 };
    if (!root.len)
        return root;
    return message(&house->message, house->host.language, MESSAGE_LSP_SETTINGS, root,
                   STR(""), STR(""));
}

void
house_open(struct house *house, const struct session *session)
{
    *house = (struct house){
        .host = { .owner = house,
                  .language = session->language,
                  .judge = judge,
                  .mend = mend,
                  .open = open_folder,
                  .edited = edited,
                  .forget = forget,
                  .trouble = trouble },
        .worlds = { .session = session, .overlay = &house->overlay },
        .overlay = { house, read_open },
    };
    server_open(&house->server, &house->host);
}

void
house_close(struct house *house)
{
    worlds_close(&house->worlds);
    server_close(&house->server);
    arena_release(&house->message);
}
