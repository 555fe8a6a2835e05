/*
 * pager: long output for people on a terminal, a screen at a time.
 *
 * What a command prints is kept until it is done; when it is longer than the screen it
 * goes through $DUBAN_PAGER, else $PAGER, else `less -FRX`. An empty value or "cat" means
 * none. Never with --no-pager, --output, --watch, within pre-commit, on a dumb terminal,
 * and never for output that programs read.
 */
#ifndef CMD_PAGER_H
#define CMD_PAGER_H

#include "base/str.h"

struct session;

/* The command of the pager; NULL: none is wanted. */
const char *pager_wanted(const struct session *session);
/* Prints TEXT on the terminal, through PAGER when it is longer than the screen. */
void pager_show(const char *pager, struct str text);

#endif
