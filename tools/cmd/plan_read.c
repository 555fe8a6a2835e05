/* From registry or notice to the plan. */
#include "cmd/plan_read.h"

#include "base/file.h"
#include "plan/adjust.h"
#include "plan/units.h"

struct found_notice {
    const struct notice *notice;
    const struct account *accounts;
    struct str path;
};

static void
parse(struct session *session, struct str bytes, struct str shown,
      struct found_notice *found)
{
    struct arena *arena = &session->arena;
    struct text *text = arena_new(arena, struct text);
    *text = text_decode(arena, bytes);
    bool readable = text->content == CONTENT_TEXT || text->content == CONTENT_HTML;
    if (!readable || !session_tables(session))
        return;
    found->notice = notice_parse(arena, session->rules, text);
    found->accounts =
        targets_find(arena, session->rules, session->tables, found->notice);
    found->path = shown;
}

/* PATH of the tree, when it is there. */
static bool
take(struct session *session, const struct tree *tree, struct str path,
     struct str *bytes)
{
    struct str why;
    if (!tree || !tree_has(tree, path))
        return false;
    if (tree->read(tree, &session->arena, path, bytes, &why))
        return true;
    session_says(session, path.ptr, MESSAGE_CANNOT_READ, why, STR(""), STR(""));
    return false;
}

static struct str
shown_path(struct session *session, const struct tree *tree, struct str path)
{
    return arena_printf(&session->arena, "%.*s%.*s", STR_ARG(tree->root),
                        STR_ARG(path));
}

/* notices/2025/NAME/source.txt */
static struct str
nested_source(struct session *session, const struct tree *tree, struct str folder)
{
    size_t from, to;
    tree_under(tree, folder, &from, &to);
    for (size_t i = from; i < to; i++)
        if (str_ends(tree->paths.items[i], STR("/source.txt")))
            return tree->paths.items[i];
    return arena_printf(&session->arena, "%.*s/source.txt", STR_ARG(folder));
}

static void
find_notice(struct session *session, const struct tree *tree, int year,
            struct found_notice *found)
{
    struct arena *arena = &session->arena;
    struct str bytes, why, given = session->options.notice;
    if (given.len) {
        if (file_read(arena, given.ptr, &bytes, &why))
            parse(session, bytes, given, found);
        else
            session_says(session, given.ptr, MESSAGE_CANNOT_READ, why, STR(""),
                         STR(""));
        return;
    }
    if (!tree)
        return;
    struct str notices = config_folder(session, CONFIG_NOTICES);
    struct str folder = arena_printf(arena, "%.*s/%d", STR_ARG(notices), year);
    struct str path = arena_printf(arena, "%.*s.txt", STR_ARG(folder));
    if (!tree_has(tree, path))
        path = nested_source(session, tree, folder);
    if (take(session, tree, path, &bytes))
        parse(session, bytes, shown_path(session, tree, path), found);
}

static const struct registry_sheet *
read_table(struct session *session, const struct tree *tree, struct str folder,
           enum registry_table table)
{
    struct arena *arena = &session->arena;
    struct str bytes;
    struct str path =
        arena_printf(arena, "%.*s/%s.tsv", STR_ARG(folder), registry_table_name(table));
    if (!take(session, tree, path, &bytes))
        return NULL;
    struct text *text = arena_new(arena, struct text);
    *text = text_decode(arena, bytes);
    const struct registry_sheet *sheet = registry_read(arena, table, text);
    return sheet->faults.len ? NULL : sheet;
}

/* Every other table of the registry, the year's own first. */
static const struct sheets *
read_sheets(struct session *session, const struct tree *tree, struct str registry,
            struct str folder)
{
    struct arena *arena = &session->arena;
    struct sheets *sheets = arena_new(arena, struct sheets);
    const struct str folders[] = { folder, registry };
    for (size_t k = 0; tree && k < 2; k++) {
        size_t from, to;
        tree_under(tree, folders[k], &from, &to);
        for (size_t i = from; i < to; i++) {
            struct str path = tree->paths.items[i], bytes;
            struct str name = str_sub(path, folders[k].len + 1, path.len);
            if (!str_ends(name, STR(".tsv")) || str_has(name, STR("/")) ||
                !take(session, tree, path, &bytes))
                continue;
            struct sheet *sheet = array_push(arena, &sheets->items);
            sheet->name = str_sub(name, 0, name.len - 4);
            sheet->path = shown_path(session, tree, path);
            sheet_read(arena, bytes, sheet);
        }
    }
    return sheets;
}

const struct plan *
plan_read(struct session *session, const struct tree *tree, int year)
{
    struct arena *arena = &session->arena;
    struct found_notice found = { 0 };
    find_notice(session, tree, year, &found);
    struct str registry = session->options.registry;
    if (!registry.len)
        registry = config_folder(session, CONFIG_REGISTRY);
    struct str folder = arena_printf(arena, "%.*s/%d", STR_ARG(registry), year);
    const struct registry_sheet *items = NULL, *targets = NULL;
    if (tree && !session->options.notice.len) {
        items = read_table(session, tree, folder, REGISTRY_ITEMS);
        targets = read_table(session, tree, folder, REGISTRY_TARGETS);
    }
    struct plan *plan = NULL;
    if (items && targets && session_tables(session))
        plan = plan_of_registry(
            arena, items, targets, found.notice, found.accounts,
            shown_path(session, tree,
                       arena_printf(arena, "%.*s/items.tsv", STR_ARG(folder))),
            session->tables);
    else if (found.notice)
        plan = plan_of_notice(arena, found.notice, found.accounts, found.path,
                              session->tables);
    if (plan && !plan->year)
        plan->year = year;
    if (plan) {
        plan->notice_path = found.path;
        plan->sheets = read_sheets(session, tree, registry, folder);
        plan_adjust(arena, plan);
        plan->units = units_of(arena, plan, session_unit_words(session));
    }
    return plan;
}
