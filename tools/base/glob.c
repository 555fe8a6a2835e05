/* Patterns of paths by dynamic programming: no pattern is slow. */
#include "base/glob.h"

/* row[j] says whether the pattern so far matches the first j bytes of the path. */
struct table {
    struct str path;
    bool *row, *next;
};

static void
take_one(struct table *table, char c)
{
    size_t length = table->path.len;
    table->next[0] = false;
    for (size_t j = 1; j <= length; j++) {
        char at = table->path.ptr[j - 1];
        table->next[j] = table->row[j - 1] && (at == c || (c == '?' && at != '/'));
    }
}

/* Any bytes: of one name, or if it CROSSES of many, or if it is WHOLE of whole folders. */
static void
take_any(struct table *table, bool crosses, bool whole)
{
    bool reached = false;
    for (size_t j = 0; j <= table->path.len; j++) {
        bool behind_slash = j && table->path.ptr[j - 1] == '/';
        if (behind_slash && !crosses)
            reached = false;
        table->next[j] = table->row[j] || (reached && (behind_slash || !whole));
        reached = reached || table->row[j];
    }
}

static size_t
take_stars(struct table *table, struct str pattern, size_t at)
{
    struct str rest = str_sub(pattern, at, pattern.len);
    if (str_starts(rest, STR("**/"))) {
        take_any(table, true, true);
        return 3;
    }
    bool two = str_starts(rest, STR("**"));
    take_any(table, two, false);
    return two ? 2 : 1;
}

static bool
matches(struct arena *arena, struct str pattern, struct str path)
{
    struct table table = { path, arena_alloc_array(arena, path.len + 1, sizeof(bool)),
                           arena_alloc_array(arena, path.len + 1, sizeof(bool)) };
    table.row[0] = true;
    for (size_t at = 0; at < pattern.len;) {
        if (pattern.ptr[at] == '*') {
            at += take_stars(&table, pattern, at);
        } else {
            take_one(&table, pattern.ptr[at]);
            at++;
        }
        bool *row = table.row;
        table.row = table.next;
        table.next = row;
    }
    for (size_t j = 0; j < path.len; j++)
        if (table.row[j] && path.ptr[j] == '/')
            return true;
    return table.row[path.len];
}

bool
glob_matches(struct arena *arena, struct str pattern, struct str path)
{
    while (str_starts(pattern, STR("./")))
        pattern = str_sub(pattern, 2, pattern.len);
    size_t slash = str_find(pattern, STR("/"), 0);
    if (slash + 1 >= pattern.len)
        pattern = arena_printf(arena, "**/%.*s", STR_ARG(pattern));
    else if (slash == 0)
        pattern = str_sub(pattern, 1, pattern.len);
    if (str_ends(pattern, STR("/")))
        pattern = arena_printf(arena, "%.*s**", STR_ARG(pattern));
    return matches(arena, pattern, path);
}
