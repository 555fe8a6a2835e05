/* Putting paths together and taking them apart. */
#include "cmd/lexical.h"

#include "base/buf.h"

struct str
lexical_parent(struct str path)
{
    while (path.len && path.ptr[path.len - 1] != '/')
        path.len--;
    return path.len > 1 ? str_sub(path, 0, path.len - 1) : path;
}

struct str
lexical_absolute(struct arena *arena, struct str here, struct str path)
{
    struct buf whole = { .arena = arena };
    struct str step;
    if (!str_starts(path, STR("/")))
        buf_add(&whole, here);
    while (str_cut(&path, '/', &step)) {
        if (!step.len || str_eq(step, STR(".")))
            continue;
        if (str_eq(step, STR(".."))) {
            whole.len = lexical_parent(buf_str(&whole)).len;
            continue;
        }
        if (!whole.len || whole.ptr[whole.len - 1] != '/')
            buf_char(&whole, '/');
        buf_add(&whole, step);
    }
    if (!whole.len)
        buf_char(&whole, '/');
    return arena_str(arena, buf_str(&whole));
}

bool
lexical_below(struct str path, struct str folder, struct str *rest)
{
    size_t cut = str_eq(folder, STR("/")) ? 0 : folder.len;
    *rest = STR("");
    if (str_eq(path, folder))
        return true;
    if (!str_starts(path, folder) || path.len <= cut || path.ptr[cut] != '/')
        return false;
    *rest = str_sub(path, cut + 1, path.len);
    return true;
}

struct str
lexical_join(struct arena *arena, struct str folder, struct str name)
{
    const char *slash = folder.len && !str_ends(folder, STR("/")) ? "/" : "";
    return arena_printf(arena, "%.*s%s%.*s", STR_ARG(folder), slash, STR_ARG(name));
}
