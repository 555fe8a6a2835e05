/* The terminal by its environment. */
#include "cmd/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool
terminal_is_watched(int fd)
{
    const char *kind = getenv("TERM");
    return isatty(fd) && !getenv("PRE_COMMIT") && kind && *kind &&
           strcmp(kind, "dumb") != 0;
}
