/*
 * fault: what is wrong in a file of rules or configuration, told with its place.
 *
 * Faults gather in one buffer, one a line, `path:line:column: what`; lines and columns
 * count from 1, columns in characters. After FAULTS_MAX of them one line says that more
 * were left out, so that any file gives a bounded report.
 */
#ifndef RULE_FAULT_H
#define RULE_FAULT_H

#include "base/buf.h"
#include "base/str.h"

#define FAULTS_MAX 200

struct faults {
    struct buf *to;
    size_t count; /* all that were met, told or left out */
};

struct spot {
    struct str path;
    size_t line, column;
};

void fault_at(struct faults *faults, struct spot spot, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* TEXT for a message: cut to some 80 bytes, control and bidi characters as '?'. NUL-ended;
 * lives as long as ARENA. */
const char *fault_quote(struct arena *arena, struct str text);
/* Moves SPOT over TEXT that starts there: CR LF, LF and CR end lines. */
void spot_advance(struct spot *spot, struct str text);

#endif
