/*
 * place: where the rules are, and their compiled form.
 */
#ifndef CMD_PLACE_H
#define CMD_PLACE_H

#include "base/arena.h"

/* The folder of rules: ASKED when it is not empty; else seen from the running binary,
 * ../share/duban/rules (installed, wherever it was moved to), ../rules (build/duban),
 * ../../rules (build/san/duban); else what PREFIX was when it was compiled. NULL when
 * none is there. */
const char *place_of_rules(struct arena *arena, struct str asked);
/* The file rules.pack that `duban rules compile` made for the running binary, seen from
 * it: beside the installed rules, or in build/. NULL when it is not there. */
const char *place_of_pack(struct arena *arena);

#endif
