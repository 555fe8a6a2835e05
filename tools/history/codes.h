/*
 * codes: which unit a code of the paths is (mzj: 区民政局).
 *
 * registry/units.tsv says it (代码); else the files of that code do: the unit that more than
 * half of their rows name (填报单位), this period's and all others of the year.
 *
 *     codes_unit(codes, STR("mzj"))         which unit is it
 *     unit->leads, unit->helps               which duties has it (plan/units.h)
 *     codes_due(codes, unit, months)         must it file for that period
 */
#ifndef HISTORY_CODES_H
#define HISTORY_CODES_H

#include "history/history.h"
#include "plan/units.h"

struct code {
    struct str code;
    const struct unit *unit; /* NULL: not known */
    bool registered;         /* units.tsv says so */
};

struct codes {
    ARRAY(struct code) items; /* sorted by code */
    const struct history *history;
};

/* HISTORY may be NULL. Lives in ARENA. Never NULL. */
struct codes *codes_learn(struct arena *arena, const struct units *units,
                          const struct history *history);
/* NULL: not known. */
const struct unit *codes_unit(const struct codes *codes, struct str code);
/* The first code of UNIT; empty: none is known. */
struct str codes_of(const struct codes *codes, const struct unit *unit);
/* The file of UNIT (by any of its codes) for the period that covers MONTHS; NULL. */
const struct filed *codes_file(const struct codes *codes, const struct unit *unit,
                               int months);
/* Whether UNIT must file for the period that covers MONTHS: it has a duty of its own and
 * is known by a code, be it of units.tsv or of an earlier filing of the year. */
bool codes_due(const struct codes *codes, const struct unit *unit, int months);

#endif
