/* Paths and URIs. */
#include "output/address.h"

#include <string.h>

struct str
address_path(const char *path)
{
    struct str rest = str_of(path);
    while (str_starts(rest, STR("./")))
        for (rest = str_sub(rest, 2, rest.len); str_starts(rest, STR("/"));)
            rest = str_sub(rest, 1, rest.len);
    return rest.len ? rest : str_of(path);
}

bool
address_is_inside(struct str path)
{
    struct str step;
    if (str_starts(path, STR("/")))
        return false;
    while (str_cut(&path, '/', &step))
        if (str_eq(step, STR("..")))
            return false;
    return true;
}

static bool
is_unreserved(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c && strchr("-._~/", c));
}

struct str
address_uri(struct arena *arena, const char *path)
{
    struct str bytes = address_path(path);
    struct buf uri = { .arena = arena };
    if (str_starts(bytes, STR("/")))
        buf_add(&uri, STR("file://"));
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i];
        if (is_unreserved(c))
            buf_char(&uri, (char)c);
        else
            buf_printf(&uri, "%%%02X", c);
    }
    return buf_str(&uri);
}
