/*
 * terminal: whether somebody sits before it.
 */
#ifndef CMD_TERMINAL_H
#define CMD_TERMINAL_H

#include <stdbool.h>

/* FD is a terminal that can do more than print, and no hook of pre-commit holds it. */
bool terminal_is_watched(int fd);

#endif
