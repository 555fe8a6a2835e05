/* Roots of documents and what is kept of them. */
#include "cmd/lsp_world.h"

#include "cmd/repo.h"
#include "lint/repo_path.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
has(struct arena *arena, struct str folder, const char *name)
{
    struct stat status;
    return !stat(arena_printf(arena, "%.*s%s", STR_ARG(folder), name).ptr, &status);
}

static struct str
root_of(struct worlds *worlds, struct str path)
{
    struct arena scratch = { 0 };
    struct str folder = repo_path_above(path), found = { 0 };
    while (folder.len && !found.len) {
        if (has(&scratch, folder, CONFIG_NAME) || has(&scratch, folder, ".git"))
            found = folder;
        folder = repo_path_above(str_sub(folder, 0, folder.len - 1));
    }
    arena_release(&scratch);
    if (!found.len && worlds->folder.len && str_starts(path, worlds->folder))
        return worlds->folder;
    return found.len ? found : STR("/");
}

/* Configuration, checks, rules and waivers of the current folder. */
static bool
open_base(struct world *world)
{
    struct session *base = &world->base;
    world->faulty = !config_open(base);
    if (!judging_read(base, &world->judging)) {
        world->faulty = true;
        base->options.profile = base->options.select = base->options.ignore =
            base->options.as_of = (struct str){ 0 };
        world->judging = (struct judging){ 0 };
        judging_read(base, &world->judging);
    }
    if (!known_open(base, &world->known, world->judging.as_of))
        world->faulty = true;
    session_unit_words(base);
    return session_ready(base);
}

/* So many files are read anew until memory is given back. */
enum { EDITS_MOST = 200 };

static void
close_live(struct world *world)
{
    arena_release(&world->live.document);
    arena_release(&world->live.arena);
    world->is_live = false;
    memset(&world->edited, 0, sizeof world->edited);
    world->edits = 0;
}

static void
close_world(struct world *world)
{
    close_live(world);
    rules_close(world->base.rules);
    arena_release(&world->base.document);
    arena_release(&world->base.arena);
    *world = (struct world){ .root = world->root };
}

static struct world *
open_world(struct worlds *worlds, struct world *world)
{
    world->base = (struct session){
        .options = worlds->session->options,
        .language = worlds->session->language,
        .out = stderr,
        .overlay = worlds->overlay,
    };
    /* As if lint were called in that folder. */
    world->base.options.command = "lint";
    world->base.options.operands.len = 0;
    if (!open_base(world)) {
        close_world(world);
        return NULL;
    }
    if (world->faulty)
        worlds->faulty = world->root;
    struct str named = world->base.options.language;
    world->base.language =
        (enum language)option_choice(LANGUAGES, named, (int)world->base.language);
    return world;
}

static struct world *
find(struct worlds *worlds, struct str root)
{
    for (size_t i = 0; i < worlds->items.len; i++)
        if (str_eq(worlds->items.items[i]->root, root))
            return worlds->items.items[i];
    struct world *world = arena_new(&worlds->arena, struct world);
    world->root = arena_str(&worlds->arena, root);
    *array_push(&worlds->arena, &worlds->items) = world;
    return world;
}

/* Brings what is around up to date, or closes it. */
static void
read_edited(struct world *world)
{
    for (size_t i = 0; i < world->edited.len; i++)
        if (++world->edits > EDITS_MOST ||
            !repo_edited(&world->live, world->edited.items[i])) {
            close_live(world);
            return;
        }
    world->edited.len = 0;
}

struct world *
world_of(struct worlds *worlds, struct str path)
{
    struct world *world = find(worlds, root_of(worlds, path));
    if (chdir(world->root.ptr))
        return NULL;
    if (!world->base.rules && !open_world(worlds, world))
        return NULL;
    if (world->is_live)
        read_edited(world);
    if (world->is_live)
        return world;
    world->live = world->base;
    world->live.arena = world->live.document = (struct arena){ 0 };
    world->is_live = true;
    return world;
}

static void
add_edited(struct world *world, struct str path)
{
    struct arena *arena = &world->live.arena;
    for (size_t i = 0; i < world->edited.len; i++)
        if (str_eq(world->edited.items[i], path))
            return;
    *array_push(arena, &world->edited) = arena_str(arena, path);
}

void
worlds_edited(struct worlds *worlds, struct str path)
{
    for (size_t i = 0; i < worlds->items.len; i++) {
        struct world *world = worlds->items.items[i];
        if (world->is_live && str_starts(path, world->root))
            add_edited(world, str_sub(path, world->root.len, path.len));
    }
}

void
worlds_forget(struct worlds *worlds, bool settings)
{
    for (size_t i = 0; i < worlds->items.len; i++) {
        if (settings)
            close_world(worlds->items.items[i]);
        else
            close_live(worlds->items.items[i]);
    }
}

void
worlds_close(struct worlds *worlds)
{
    worlds_forget(worlds, true);
    arena_release(&worlds->arena);
}
