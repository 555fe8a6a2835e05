/*
 * echo: whether anything in a text comes twice.
 *
 * A rule that wants a long group once more cannot match where nothing so long does, which
 * is told by one look at each character.
 */
#ifndef RULE_ECHO_H
#define RULE_ECHO_H

#include "base/str.h"

/* False: no COUNT characters in a row (at most PROGRAM_ECHO_MOST) come twice in S, valid
 * UTF-8. True: that may be; of a long text always. */
bool echo_in(struct str s, size_t count);

#endif
