/* Finding the rules and their compiled form from the running binary. */
#include "cmd/place.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef DUBAN_DATADIR
#define DUBAN_DATADIR "/usr/local/share/duban"
#endif

#define PATH_BYTES 4096

static bool
is_folder(const char *path)
{
    struct stat status;
    return !stat(path, &status) && S_ISDIR(status.st_mode);
}

/* Folder of the running binary; empty where the system does not tell. */
static struct str
own_folder(struct arena *arena)
{
    char *path = arena_alloc(arena, PATH_BYTES);
    ssize_t length = readlink("/proc/self/exe", path, PATH_BYTES - 1);
    char *slash = length > 0 ? strrchr(path, '/') : NULL;
    return slash ? (struct str){ path, (size_t)(slash - path) } : (struct str){ 0 };
}

const char *
place_of_rules(struct arena *arena, struct str asked)
{
    static const char *const places[] = { "../share/duban/rules", "../rules",
                                          "../../rules" };
    if (asked.len)
        return asked.ptr;
    struct str own = own_folder(arena);
    for (size_t i = 0; own.ptr && i < sizeof(places) / sizeof(places[0]); i++) {
        struct str path = arena_printf(arena, "%.*s/%s", STR_ARG(own), places[i]);
        if (is_folder(path.ptr))
            return path.ptr;
    }
    return is_folder(DUBAN_DATADIR "/rules") ? DUBAN_DATADIR "/rules" : NULL;
}

const char *
place_of_pack(struct arena *arena)
{
    static const char *const places[] = { "../share/duban/rules.pack", "rules.pack",
                                          "../rules.pack" };
    struct str own = own_folder(arena);
    for (size_t i = 0; own.ptr && i < sizeof(places) / sizeof(places[0]); i++) {
        struct str path = arena_printf(arena, "%.*s/%s", STR_ARG(own), places[i]);
        if (!access(path.ptr, R_OK))
            return path.ptr;
    }
    return access(DUBAN_DATADIR "/rules.pack", R_OK) ? NULL
                                                     : DUBAN_DATADIR "/rules.pack";
}
