/* Places in a data repo, by their names. */
#include "lint/repo_path.h"

size_t
repo_path_folder(struct str path, struct str folder)
{
    for (size_t at = 0; (at = str_find(path, folder, at)) < path.len; at++)
        if ((!at || path.ptr[at - 1] == '/') && at + folder.len < path.len &&
            path.ptr[at + folder.len] == '/')
            return at;
    return path.len;
}

static size_t
behind_last_slash(struct str path)
{
    size_t at = path.len;
    while (at && path.ptr[at - 1] != '/')
        at--;
    return at;
}

struct str
repo_path_name(struct str path)
{
    return str_sub(path, behind_last_slash(path), path.len);
}

struct str
repo_path_above(struct str path)
{
    return str_sub(path, 0, behind_last_slash(path));
}

bool
repo_path_is_public(struct str path)
{
    return repo_path_folder(path, STR("public")) < path.len;
}

/* A repo may itself lie below such a folder: then its own folders stand behind it. */
static bool
holds_repo(struct str path)
{
    return repo_path_folder(path, STR("notices")) < path.len ||
           repo_path_folder(path, STR("filings")) < path.len ||
           repo_path_folder(path, STR("registry")) < path.len;
}

bool
repo_path_is_beside(struct str path)
{
    static const struct str folders[] = { STR_INIT("evidence"), STR_INIT("reports"),
                                          STR_INIT("inbox"), STR_INIT("closed") };
    struct str part;
    while (str_cut(&path, '/', &part))
        for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
            if (path.len && str_eq(part, folders[i]) && !holds_repo(path))
                return true;
    return false;
}
