/*
 * place: where the rules are.
 */
#ifndef CMD_PLACE_H
#define CMD_PLACE_H

#include "base/arena.h"

/* The folder of rules: ASKED when it is not empty; else seen from the running binary,
 * ../share/duban/rules (installed, wherever it was moved to), ../rules (build/duban),
 * ../../rules (build/san/duban); else what PREFIX was when it was compiled. NULL when
 * none is there. */
const char *place_of_rules(struct arena *arena, struct str asked);

#endif
