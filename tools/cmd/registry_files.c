/* Finding the tables of a registry, and their notice. */
#include "cmd/registry_files.h"

#include "base/digest.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define YEAR_DIGITS 4

/* Cuts the last part off PATH; the empty view when there is none. */
static struct str
last_part(struct str *path)
{
    size_t at = path->len;
    while (at && path->ptr[at - 1] != '/')
        at--;
    struct str part = str_sub(*path, at, path->len);
    *path = str_sub(*path, 0, at ? at - 1 : 0);
    return part;
}

static bool
is_year(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
    return s.len == YEAR_DIGITS;
}

static bool
table_named(struct str file, enum registry_table *table)
{
    for (size_t i = 0; i < REGISTRY_TABLES; i++) {
        struct str name = str_of(registry_table_name((enum registry_table)i));
        if (file.len == name.len + 4 && str_starts(file, name) &&
            str_ends(file, STR(".tsv"))) {
            *table = (enum registry_table)i;
            return true;
        }
    }
    return false;
}

/* FOLDER of a table: REPO/registry/<year>. */
static bool
in_registry(struct str folder, struct registry_file *file)
{
    file->year = last_part(&folder);
    bool good = is_year(file->year) && str_eq(last_part(&folder), STR("registry"));
    file->repo = folder;
    return good;
}

bool
registry_file_named(struct arena *arena, const char *path, struct registry_file *file)
{
    struct str rest = str_of(path);
    file->tree = NULL;
    if (!table_named(last_part(&rest), &file->table))
        return false;
    /* What is not on the disk may be in git. */
    char *real = realpath(path, NULL);
    rest = arena_str(arena, str_of(real ? real : path));
    free(real);
    last_part(&rest);
    return in_registry(rest, file);
}

bool
registry_file_in_tree(const struct tree *tree, struct str own,
                      struct registry_file *file)
{
    file->tree = tree;
    return table_named(last_part(&own), &file->table) && in_registry(own, file);
}

bool
registry_sheet_named(struct str path)
{
    if (!str_ends(last_part(&path), STR(".tsv")))
        return false;
    struct str folder = last_part(&path);
    if (is_year(folder))
        folder = last_part(&path);
    return str_eq(folder, STR("registry"));
}

static bool
is_file(const char *path)
{
    struct stat status;
    return !lstat(path, &status) && S_ISREG(status.st_mode);
}

/* The bytes of the notice at PATH of the repo; false when there is none to be read. */
static bool
read_notice(struct arena *arena, const struct registry_file *file, struct str path,
            struct str *bytes)
{
    const struct tree *tree = file->tree;
    const char *slash = file->repo.len || !tree ? "/" : "";
    struct str whole =
        arena_printf(arena, "%.*s%s%.*s", STR_ARG(file->repo), slash, STR_ARG(path));
    struct str why;
    if (tree)
        return tree_has(tree, whole) && tree->read(tree, arena, whole, bytes, &why);
    return is_file(whole.ptr) && file_read(arena, whole.ptr, bytes, &why);
}

/* A path that the head of a table may name: one of the repo's own. */
static bool
is_of_notices(struct str path)
{
    return str_starts(path, STR("notices/")) && !str_has(path, STR("/../"));
}

const struct registry_sheet *
registry_file_read(struct arena *arena, const struct registry_file *file,
                   const struct text *text)
{
    struct registry_sheet *sheet = registry_read(arena, file->table, text);
    static const char *const ends[] = { "/source.txt", ".txt" };
    bool named = is_of_notices(sheet->notice_path);
    for (size_t i = named ? 0 : 1; i < 3; i++) {
        struct str bytes;
        sheet->present_path =
            i ? arena_printf(arena, "notices/%.*s%s", STR_ARG(file->year), ends[i - 1])
              : sheet->notice_path;
        if (!read_notice(arena, file, sheet->present_path, &bytes))
            continue;
        sheet->present_sha256 = digest_sha256(arena, bytes);
        break;
    }
    return sheet;
}
